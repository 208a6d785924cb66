export const id = 5860;
export const ids = [5860];
export const modules = {

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _src_rollout_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3277);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7681);



/** The story as lines, as events for machines, or as a page in a file. */
const explain = async (given, ports) => {
    const { lines, events } = await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_1__.explainDeployment)(await (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .journalOf */ .PR)(given, ports), given.operands[0]);
    const { html } = given.options;
    if (html === undefined)
        return { lines, json: events, ok: true };
    const page = await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_1__.explanationPage)(events, (await (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .configured */ .tw)(given, ports))?.service.name);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(ports.runner.context.workspace, html);
    await ports.files.write(path, page);
    return { lines: [`page: ${path}`], json: { page: path }, ok: true };
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
