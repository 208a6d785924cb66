export const id = 6656;
export const ids = [6656];
export const modules = {

/***/ 6656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changelog: () => (/* binding */ changelog)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);
/* harmony import */ var _src_release_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2816);



/** Writes the notes of a range of commits, and keeps the changelog file. */
const changelog = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'changelog',
    inputs: {
        'tag-prefix': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('v'),
        history: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'exact', 'local', 'api'], 'auto'),
        squash: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'off'], 'auto'),
        unparsed: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['warn', 'list', 'fail'], 'warn'),
        gitmoji: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(false),
        package: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        from: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        to: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('HEAD'),
        version: (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalVersion */ .p3)(),
        date: (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(),
        mode: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['notes', 'file', 'preview'], 'notes'),
        file: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('CHANGELOG.md'),
        languages: (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .languages */ .eo)('en'),
        audience: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['users', 'operators', 'developers'], 'developers'),
        base: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        head: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
    },
    outputs: ['notes', 'notes-file', 'changed', 'counts-json', 'commits-json'],
    refused: () => ({ changed: 'false' }),
    async run(inputs, ports) {
        const it = await (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .writeChangelog */ .M_)(inputs, ports);
        await ports.runner.summary((0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .changelogSummary */ .Rx)(it));
        return { outputs: (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .changelogOutputs */ .LP)(it), problem: it.problem };
    },
});


/***/ })

};
