export const id = 3070;
export const ids = [3070];
export const modules = {

/***/ 3070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gateAction: () => (/* binding */ gateAction)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);


/** Asks what must be true before a revision may be deployed, and says it where people look. */
const gateAction = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'gate',
    inputs: {
        environment: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
        revision: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .revision */ .QL)(),
    },
    outputs: ['outcome', 'reason', 'gates-json'],
    refused: (reason) => ({ outcome: 'refused', reason }),
    async run(inputs, ports) {
        const { gate, gateLines, gateOutputs, gateSummary } = await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(6207), __webpack_require__.e(3277), __webpack_require__.e(9504), __webpack_require__.e(6563), __webpack_require__.e(6335)]).then(__webpack_require__.bind(__webpack_require__, 6563));
        const { report, problem } = await gate({ ...inputs, dryRun: inputs['dry-run'] }, ports);
        for (const line of gateLines(report))
            ports.runner.info(line);
        if (inputs['dry-run'])
            ports.runner.info('would show the verdict as a check run');
        await ports.runner.summary(gateSummary(report));
        return { outputs: gateOutputs(report), problem };
    },
});


/***/ })

};
