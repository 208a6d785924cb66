export const id = 7780;
export const ids = [7780];
export const modules = {

/***/ 9236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupSnapshot: () => (/* binding */ backupSnapshot)
/* harmony export */ });
/* harmony import */ var _src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9504);
/* harmony import */ var _src_config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9531);
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9388);
/* harmony import */ var _src_records_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1130);





/** Takes the sources of `backup:`, proves that they are stored, and records the point. */
const backupSnapshot = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_2__/* .defineAction */ .QP)({
    name: 'backup-snapshot',
    inputs: {
        source: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(),
        reason: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['deploy', 'schedule', 'manual'], 'manual'),
        verify: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['none', 'stored', 'restorable', 'usable'], 'stored'),
        'accept-shrink': (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(),
        identity: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(),
        store: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(),
        engine: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['archive', 'restic'], ''),
        password: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(),
        token: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(),
    },
    outputs: ['point', 'points-json', 'status', 'files', 'bytes', 'new-bytes', 'age-seconds'],
    refused: () => ({ status: 'failed' }),
    async run(inputs, ports) {
        for (const secret of [inputs.password, inputs.token])
            if (secret !== undefined)
                ports.runner.mask(secret);
        const { folder, configuration } = await (0,_src_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationAt */ .wr)(inputs, ports);
        const journal = await (0,_src_records_index_js__WEBPACK_IMPORTED_MODULE_4__/* .journalAt */ .hy)({ ...inputs, ref: configuration.records.ref }, ports);
        const request = {
            ...inputs,
            sources: (inputs.source ?? '').split(/[\s,]+/).filter((it) => it !== ''),
            acceptShrink: inputs['accept-shrink'],
            dryRun: inputs['dry-run'],
        };
        const it = await (0,_src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshot */ .P9)(request, { configuration, folder }, journal, ports);
        await ports.runner.summary((0,_src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotSummary */ .D_)(it));
        return { outputs: (0,_src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotOutputs */ .bH)(it, ports.clock.now()), problem: it.problem };
    },
});


/***/ }),

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export distance */
/** Damerau–Levenshtein distance (optimal string alignment), the edits between two words. */
function distance(a, b) {
    const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
    const at = (i, j) => rows[i]?.[j] ?? 0;
    for (let j = 0; j <= b.length; j++)
        rows[0][j] = j;
    for (let i = 1; i <= a.length; i++) {
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
            rows[i][j] = swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best;
        }
    }
    return at(a.length, b.length);
}
/** The known word that was probably meant, if one is near enough (a third of its length, at least one edit). */
function suggest(word, known) {
    const ranked = known
        .map((it) => ({ it, far: distance(word.toLowerCase(), it.toLowerCase()) }))
        .filter(({ it, far }) => far <= Math.max(1, Math.floor(it.length / 3)))
        .sort((x, y) => x.far - y.far);
    return ranked[0]?.it;
}


/***/ })

};
