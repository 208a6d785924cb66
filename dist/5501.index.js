export const id = 5501;
export const ids = [5501,5753,8134];
export const modules = {

/***/ 2757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   log: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _src_records_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7681);



const log = async (given, ports) => {
    const last = Number(given.options.last ?? 50);
    if (!Number.isSafeInteger(last) || last < 1)
        throw new _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-104', 'refuge log: --last takes a whole number from 1');
    const events = await Array.fromAsync((await (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .journalOf */ .PR)(given, ports)).events(last));
    return { lines: events.length > 0 ? events.map(_src_records_index_js__WEBPACK_IMPORTED_MODULE_1__.eventLine) : ['nothing is recorded yet'], json: events, ok: true };
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


/***/ }),

/***/ 5753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ runningSha256),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of a text (as UTF-8) or of bytes, in hex. Pure computation that Node offers, wrapped here once. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
/** Bytes in hex. */
function hex(bytes) {
    return Buffer.from(bytes).toString('hex');
}
function runningSha256() {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    return { update: (data) => void hash.update(data), digest: () => hash.digest('hex') };
}


/***/ })

};
