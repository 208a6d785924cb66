export const id = 5886;
export const ids = [5886];
export const modules = {

/***/ 7126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var _src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9504);
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9388);
/* harmony import */ var _src_rollout_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4986);




/** A whole deployment in one step; also the way back, the way on, and a look at where things stand. */
const deploy = (0,_src_kernel_action_js__WEBPACK_IMPORTED_MODULE_1__/* .defineAction */ .QP)({
    name: 'deploy',
    inputs: {
        environment: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
        revision: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(),
        version: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(),
        command: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['deploy', 'rollback', 'resume', 'status'], 'deploy'),
        to: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('last-good'),
        reason: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(),
        artifact: (0,_src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(),
    },
    outputs: ['outcome', 'verdict', 'reason', 'deployment', 'split-json', 'record', 'report', 'point'],
    refused: (reason) => ({ outcome: 'refused', verdict: 'no-data', reason }),
    async run(inputs, ports) {
        const it = await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_3__/* .deployOrBack */ .wT)({ ...inputs, dryRun: inputs['dry-run'], snapshot: (0,_src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotFor */ .YP)(ports) }, ports);
        const report = inputs.command === 'status' ? undefined : await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_3__/* .writePage */ .xv)(it, inputs, ports);
        await ports.runner.summary((0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentSummary */ .Aw)(it, inputs.environment));
        return { outputs: { ...(0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentOutputs */ .C0)(it, report), point: it.point ?? '' }, problem: it.problem };
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
