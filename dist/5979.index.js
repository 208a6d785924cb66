export const id = 5979;
export const ids = [5979];
export const modules = {

/***/ 5979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observe: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1001);
/* harmony import */ var _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1806);
/* harmony import */ var _src_rollout_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3277);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7681);




/** Ends with 0 where the canary would have gone on to everybody, or where releases of the past could be judged. */
const observe = async (given, ports) => {
    const [environment = ''] = given.operands;
    const { canary, since, at } = given.options;
    const request = {
        ...(0,_where_js__WEBPACK_IMPORTED_MODULE_3__/* .whereIn */ .bw)(given, ports),
        environment,
        canary,
        duration: durationIn(given, 'for'),
        say: (line) => (given.flags.json ? undefined : ports.runner.info(line)),
    };
    if (since === undefined && at === undefined) {
        const { lines, isGood, ...json } = await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_2__.observeNow)(request, ports);
        return { lines, json, ok: isGood };
    }
    const from = ports.clock.now().getTime() - (durationIn(given, 'since') ?? 0);
    const journal = () => (0,_where_js__WEBPACK_IMPORTED_MODULE_3__/* .journalOf */ .PR)(given, ports);
    const { lines, ...json } = await (0,_src_rollout_index_js__WEBPACK_IMPORTED_MODULE_2__.observePast)({ ...request, since: from, at: timesIn(at), journal }, ports);
    return { lines, json, ok: json.judged > 0 };
};
function durationIn({ options }, name) {
    const text = options[name];
    if (text === undefined)
        return undefined;
    try {
        return (0,_src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text);
    }
    catch (error) {
        throw wrong(`--${name}: ${(0,_src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
/** `2026-11-24T10:00:00Z,…`, oldest first; a time needs its zone. */
function timesIn(text) {
    const times = (text ?? '').split(',').map((it) => it.trim());
    const read = times.filter((it) => it !== '').map((it) => [it, TIME.test(it) ? Date.parse(it) : Number.NaN]);
    const bad = read.find(([, time]) => Number.isNaN(time));
    if (bad)
        throw wrong(`--at: '${bad[0].slice(0, 60)}' is no time such as 2026-11-24T10:00:00Z`);
    return read.map(([, time]) => time).toSorted((a, b) => a - b);
}
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const wrong = (what) => new _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-104', `refuge observe: ${what}`, { hint: 'refuge observe --help says what it takes.' });


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
