export const id = 7126;
export const ids = [7126];
export const modules = {

/***/ 7126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);


/** A whole deployment in one step; also the way back, the way on, and a look at where things stand. */
const deploy = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'deploy',
    inputs: {
        environment: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
        revision: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        version: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        command: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['deploy', 'rollback', 'resume', 'status'], 'deploy'),
        to: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('last-good'),
        reason: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        artifact: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
    },
    outputs: ['outcome', 'verdict', 'reason', 'deployment', 'split-json', 'record', 'report', 'point'],
    refused: (reason) => ({ outcome: 'refused', verdict: 'no-data', reason }),
    async run(inputs, ports) {
        const [{ snapshotFor }, { gatesFor }, { deployOrBack, deploymentOutputs, deploymentSummary, writePage }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(9504), __webpack_require__.e(1431)]).then(__webpack_require__.bind(__webpack_require__, 9504)),
            Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(9504), __webpack_require__.e(6563), __webpack_require__.e(6335)]).then(__webpack_require__.bind(__webpack_require__, 6563)),
            Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(8716)]).then(__webpack_require__.bind(__webpack_require__, 3277)),
        ]);
        const it = await deployOrBack({ ...inputs, dryRun: inputs['dry-run'], gates: gatesFor(inputs, ports), snapshot: snapshotFor(ports) }, ports);
        const report = inputs.command === 'status' ? undefined : await writePage(it, inputs, ports);
        await ports.runner.summary(deploymentSummary(it, inputs.environment));
        return { outputs: { ...deploymentOutputs(it, report), point: it.point ?? '' }, problem: it.problem };
    },
});


/***/ })

};
