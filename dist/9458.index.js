export const id = 9458;
export const ids = [9458];
export const modules = {

/***/ 9458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   canaryPromote: () => (/* binding */ canaryPromote)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);


/** Brings a revision up as a canary, judges it beside the running one, and promotes it or takes it back. */
const canaryPromote = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'canary-promote',
    inputs: {
        environment: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
        revision: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .revision */ .QL)(),
        version: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        resume: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'never'], 'auto'),
        'max-duration': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('5h15m'),
        'on-inconclusive': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['hold', 'rollback', 'extend'], ''),
        'on-rollback': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['fail', 'succeed'], 'fail'),
    },
    outputs: ['outcome', 'verdict', 'reason', 'deployment', 'split-json', 'record', 'report'],
    refused: (reason) => ({ outcome: 'refused', verdict: 'no-data', reason }),
    async run(inputs, ports) {
        const [{ snapshotFor }, { gatesFor }, { deploy, deploymentOutputs, deploymentSummary, writePage }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(9504), __webpack_require__.e(1431)]).then(__webpack_require__.bind(__webpack_require__, 9504)),
            Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(9504), __webpack_require__.e(6563), __webpack_require__.e(6335)]).then(__webpack_require__.bind(__webpack_require__, 6563)),
            Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(8716)]).then(__webpack_require__.bind(__webpack_require__, 3277)),
        ]);
        const it = await deploy({
            ...inputs,
            maxDuration: inputs['max-duration'],
            onInconclusive: inputs['on-inconclusive'],
            onRollback: inputs['on-rollback'],
            dryRun: inputs['dry-run'],
            gates: gatesFor(inputs, ports),
            snapshot: snapshotFor(ports),
        }, ports);
        const report = await writePage(it, inputs, ports);
        await ports.runner.summary(deploymentSummary(it, inputs.environment));
        return { outputs: deploymentOutputs(it, report), problem: it.problem };
    },
});


/***/ })

};
