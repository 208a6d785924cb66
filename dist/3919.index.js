export const id = 3919;
export const ids = [3919];
export const modules = {

/***/ 3919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probe: () => (/* binding */ probe)
});

// EXTERNAL MODULE: ./.build/src/kernel/action.js
var action = __webpack_require__(511);
// EXTERNAL MODULE: ./.build/src/kernel/inputs.js
var inputs = __webpack_require__(9388);
// EXTERNAL MODULE: ./.build/src/probe/probed-path.js
var probed_path = __webpack_require__(2616);
// EXTERNAL MODULE: ./.build/src/probe/rate.js
var rate = __webpack_require__(4666);
;// CONCATENATED MODULE: ./.build/src/probe/inputs/index.js


/** Addresses, one a line: scheme, host and port, nothing behind them. */
function origins() {
    return { default: '', required: true, parse: (raw) => [...new Set(linesOf(raw).map(originOf))] };
}
/** Paths, one a line. */
function paths(fallback) {
    return { default: fallback, required: false, parse: (raw) => linesOf(raw).map(pathOf) };
}
/** `10/s` as requests a second. */
function inputs_rate(fallback) {
    return { default: fallback, required: false, parse: rate/* parseRate */.W };
}
/** `0.5%` as a share, 0–1. */
function share(fallback) {
    return { default: fallback, required: false, parse: parseShare };
}
function linesOf(raw) {
    const lines = raw
        .split(/[\r\n]+/)
        .map((it) => it.trim())
        .filter((it) => it !== '');
    if (lines.length === 0)
        throw new Error('expected one a line, got nothing');
    return lines;
}
function originOf(text) {
    const url = URL.parse(text);
    const isBare = url && url.username === '' && url.password === '' && url.pathname === '/' && !url.search && !url.hash;
    if (isBare && ['http:', 'https:'].includes(url.protocol))
        return url.origin;
    throw new Error('expected addresses such as https://example.org:8443, without a path or a password');
}
function pathOf(text) {
    if (new RegExp(probed_path/* PROBED_PATH */.F).test(text))
        return text;
    throw new Error(`expected paths such as /health, got '${text}'`);
}
function parseShare(raw) {
    const value = /^\d+(\.\d+)?%$/.test(raw) ? Number(raw.slice(0, -1)) / 100 : Number.NaN;
    if (value >= 0 && value <= 1)
        return value;
    throw new Error(`expected a percentage such as 0.5%, got '${raw}'`);
}

;// CONCATENATED MODULE: ./.build/actions/probe/src/probe.js



/** Asks addresses at a constant rate, beside anything, and counts what failed. */
const probe = (0,action/* defineAction */.QP)({
    name: 'probe',
    inputs: {
        urls: origins(),
        paths: paths('/'),
        rate: inputs_rate('10/s'),
        duration: (0,inputs/* duration */.p0)('5m'),
        timeout: (0,inputs/* duration */.p0)('10s'),
        tolerated: share('0%'),
    },
    outputs: ['outcome', 'sent', 'failed', 'counts-json'],
    refused: () => ({ outcome: 'nothing', sent: '0', failed: '0', 'counts-json': '{}' }),
    async run({ urls, 'dry-run': dryRun, ...inputs }, ports) {
        const { probeOrigins, probeOutputs, probeSummary } = await Promise.all(/* import() */[__webpack_require__.e(4558), __webpack_require__.e(8134)]).then(__webpack_require__.bind(__webpack_require__, 4558));
        const it = await probeOrigins({ ...inputs, origins: urls, dryRun }, ports);
        await ports.runner.summary(probeSummary(it));
        return { outputs: probeOutputs(it), problem: it.problem };
    },
});


/***/ }),

/***/ 2616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ PROBED_PATH)
/* harmony export */ });
/** A path leads to the slot's own address: two slashes, or a backslash, would name another host. */
const PROBED_PATH = '^/(?![/\\\\])[^\\s\\\\#]*$';


/***/ }),

/***/ 4666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseRate)
/* harmony export */ });
/** `10/s`, `0.5/s`, `30/m` as requests a second; throws an Error that says what was expected. */
function parseRate(raw) {
    const parts = /^(\d+(?:\.\d+)?)\/(s|m)$/.exec(raw);
    const rate = Number(parts?.[1] ?? 0) / (parts?.[2] === 'm' ? 60 : 1);
    if (rate > 0 && rate <= FASTEST)
        return rate;
    throw new Error(`expected a rate such as 10/s or 30/m, above 0 and at most ${FASTEST}/s, got '${raw}'`);
}
/** A prober shows that a path works; it is no load test. */
const FASTEST = 1000;


/***/ })

};
