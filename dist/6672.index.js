export const id = 6672;
export const ids = [6672];
export const modules = {

/***/ 6672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);


/** Brings an earlier revision back: over a canary under way, in a bake, or long after. */
const rollback = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'rollback',
    inputs: {
        environment: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
        to: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('last-good'),
        reason: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
        force: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(false),
    },
    outputs: ['outcome', 'from-revision', 'to-revision', 'deployment', 'record', 'seconds'],
    refused: () => ({ outcome: 'refused' }),
    async run(inputs, ports) {
        const { rollBack, rollbackOutputs, rollbackSummary, writePage } = await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(8716)]).then(__webpack_require__.bind(__webpack_require__, 3277));
        const it = await rollBack({ ...inputs, dryRun: inputs['dry-run'] }, ports);
        await writePage(it, inputs, ports);
        await ports.runner.summary(rollbackSummary(it, inputs.environment));
        return { outputs: rollbackOutputs(it), problem: it.problem };
    },
});


/***/ })

};
