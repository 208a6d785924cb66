export const id = 910;
export const ids = [910,5753,8134];
export const modules = {

/***/ 3248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ identityIn),
/* harmony export */   r: () => (/* binding */ backupSiteOf)
/* harmony export */ });
/* harmony import */ var _src_config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2536);
/* harmony import */ var _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1806);
/* harmony import */ var _src_records_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1130);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7681);




/** refuge.yml with its folder, and the records that its points are named in. */
async function backupSiteOf(given, ports) {
    const where = (0,_where_js__WEBPACK_IMPORTED_MODULE_3__/* .whereIn */ .bw)(given, ports);
    const site = await (0,_src_config_index_js__WEBPACK_IMPORTED_MODULE_0__.configurationAt)(where, ports);
    return { site, journal: await (0,_src_records_index_js__WEBPACK_IMPORTED_MODULE_2__.journalAt)({ ...where, ref: site.configuration.records.ref }, ports) };
}
/** A key on a command line is read by everybody on the machine: only the path of its file may stand there. */
function identityIn({ options: { identity } }) {
    if (!identity?.includes('AGE-SECRET-KEY-'))
        return identity;
    throw new _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-104', '--identity takes the path of a file, never the key itself', {
        hint: 'Consider this key known to others. Give a path, or set REFUGE_IDENTITY.',
    });
}


/***/ }),

/***/ 274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupSnapshot: () => (/* binding */ backupSnapshot)
/* harmony export */ });
/* harmony import */ var _src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9504);
/* harmony import */ var _backup_site_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3248);


const backupSnapshot = async (given, ports) => {
    const { site, journal } = await (0,_backup_site_js__WEBPACK_IMPORTED_MODULE_1__/* .backupSiteOf */ .r)(given, ports);
    const { store, engine, 'accept-shrink': acceptShrink } = given.options;
    const it = await (0,_src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__.snapshot)({
        sources: given.operands,
        reason: 'manual',
        verify: 'stored',
        acceptShrink,
        identity: (0,_backup_site_js__WEBPACK_IMPORTED_MODULE_1__/* .identityIn */ .K)(given),
        store,
        engine,
        dryRun: false,
    }, site, journal, ports);
    const outputs = (0,_src_backup_index_js__WEBPACK_IMPORTED_MODULE_0__.snapshotOutputs)(it, ports.clock.now());
    if (it.problem)
        throw it.problem;
    return {
        lines: [
            `point ${outputs.point}: ${outputs.files} files, ${outputs.bytes} bytes, ${outputs['new-bytes']} of them new`,
        ],
        json: outputs,
        ok: true,
    };
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
