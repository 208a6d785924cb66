export const id = 9640;
export const ids = [9640];
export const modules = {

/***/ 9640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _src_gates_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6563);
/* harmony import */ var _src_rollout_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3277);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7681);



const plan = async (given, ports) => {
    const [environment = ''] = given.operands;
    const where = (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .whereIn */ .bw)(given, ports);
    const asked = { ...where, environment, revision: given.options.revision, gates: (0,_src_gates_index_js__WEBPACK_IMPORTED_MODULE_0__.gatesFor)(where, ports) };
    const it = await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_1__.planDeployment)(asked, ports);
    return { lines: it.lines, json: it, ok: it.problem === undefined };
};


/***/ }),

/***/ 7681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ journalOf),
/* harmony export */   bw: () => (/* binding */ whereIn),
/* harmony export */   tw: () => (/* binding */ configured)
/* harmony export */ });
/* harmony import */ var _src_config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2536);
/* harmony import */ var _src_records_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130);


/** The common options as the flows take them; the token comes from the environment, as on a runner. */
function whereIn({ options }, { env }) {
    return {
        config: options.config ?? 'refuge.yml',
        'working-directory': options['working-directory'] ?? '.',
        'github-token': env.GITHUB_TOKEN || env.GH_TOKEN || undefined,
    };
}
/** The records of this checkout: at the ref that refuge.yml names, or the usual one where there is no such file. */
async function journalOf(given, ports) {
    const where = whereIn(given, ports);
    return (0,_src_records_index_js__WEBPACK_IMPORTED_MODULE_1__.journalAt)({ ...where, ref: (await configured(given, ports))?.records.ref ?? 'refs/heads/refuge/records' }, ports);
}
/** refuge.yml of this checkout; undefined where there is no such file and none was named. */
async function configured(given, ports) {
    const where = whereIn(given, ports);
    const isThere = await ports.files.exists(await (0,_src_config_index_js__WEBPACK_IMPORTED_MODULE_0__.pathOf)(where, ports));
    return isThere || given.options.config ? (await (0,_src_config_index_js__WEBPACK_IMPORTED_MODULE_0__.configurationAt)(where, ports)).configuration : undefined;
}


/***/ })

};
