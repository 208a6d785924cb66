export const id = 8002;
export const ids = [8002];
export const modules = {

/***/ 8002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   versionBump: () => (/* binding */ versionBump)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);
/* harmony import */ var _src_release_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2816);



/** Finds the next version from the commits since the last one. */
const versionBump = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'version-bump',
    inputs: {
        'tag-prefix': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('v'),
        history: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'exact', 'local', 'api'], 'auto'),
        'initial-version': (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .rE)('0.1.0'),
        'zero-major': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['minor', 'major'], 'minor'),
        'release-as': (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalVersion */ .p3)(),
        prerelease: (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .channel */ .Ix)(),
        'branch-channels': (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .branchChannels */ .tI)(),
        package: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        unparsed: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['warn', 'list', 'fail'], 'warn'),
        squash: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'off'], 'auto'),
        gitmoji: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(false),
        write: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['none', 'files'], 'none'),
    },
    outputs: [
        'release',
        'version',
        'tag',
        'level',
        'previous-version',
        'previous-tag',
        'base-sha',
        'head-sha',
        'commits',
        'counts-json',
        'reasons-json',
        'packages-json',
    ],
    refused: () => ({ release: 'false' }),
    async run(inputs, ports) {
        const it = await (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .bumpVersion */ .Bx)(inputs, ports);
        await ports.runner.summary((0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .bumpSummary */ .tH)(it));
        return { outputs: (0,_src_release_index_js__WEBPACK_IMPORTED_MODULE_2__/* .bumpOutputs */ .lw)(it), problem: it.problem };
    },
});


/***/ })

};
