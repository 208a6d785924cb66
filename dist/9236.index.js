export const id = 9236;
export const ids = [9236];
export const modules = {

/***/ 9236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupSnapshot: () => (/* binding */ backupSnapshot)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);


/** Takes the sources of `backup:`, proves that they are stored, and records the point. */
const backupSnapshot = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'backup-snapshot',
    inputs: {
        source: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        reason: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['deploy', 'schedule', 'manual'], 'manual'),
        verify: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['none', 'stored', 'restorable', 'usable'], 'stored'),
        'accept-shrink': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        identity: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        store: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        engine: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['archive', 'restic'], ''),
        password: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
        token: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(),
    },
    outputs: ['point', 'points-json', 'status', 'files', 'bytes', 'new-bytes', 'age-seconds'],
    refused: () => ({ status: 'failed' }),
    async run(inputs, ports) {
        for (const secret of [inputs.password, inputs.token])
            if (secret !== undefined)
                ports.runner.mask(secret);
        const [{ snapshot, snapshotOutputs, snapshotSummary }, { configurationAt }, { journalAt }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(9504), __webpack_require__.e(1431)]).then(__webpack_require__.bind(__webpack_require__, 9504)),
            Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(1130), __webpack_require__.e(6098), __webpack_require__.e(3812)]).then(__webpack_require__.bind(__webpack_require__, 2536)),
            Promise.all(/* import() */[__webpack_require__.e(1130), __webpack_require__.e(5753)]).then(__webpack_require__.bind(__webpack_require__, 1130)),
        ]);
        const { folder, configuration } = await configurationAt(inputs, ports);
        const journal = await journalAt({ ...inputs, ref: configuration.records.ref }, ports);
        const request = {
            ...inputs,
            sources: (inputs.source ?? '').split(/[\s,]+/).filter((it) => it !== ''),
            acceptShrink: inputs['accept-shrink'],
            dryRun: inputs['dry-run'],
        };
        const it = await snapshot(request, { configuration, folder }, journal, ports);
        await ports.runner.summary(snapshotSummary(it));
        return { outputs: snapshotOutputs(it, ports.clock.now()), problem: it.problem };
    },
});


/***/ })

};
