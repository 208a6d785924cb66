export const id = 5344;
export const ids = [5344];
export const modules = {

/***/ 6672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _src_kernel_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _src_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);
/* harmony import */ var _src_rollout_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4986);



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
        const it = await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rollBack */ .Fu)({ ...inputs, dryRun: inputs['dry-run'] }, ports);
        await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_2__/* .writePage */ .xv)(it, inputs, ports);
        await ports.runner.summary((0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackSummary */ .j0)(it, inputs.environment));
        return { outputs: (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackOutputs */ .Hj)(it), problem: it.problem };
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
