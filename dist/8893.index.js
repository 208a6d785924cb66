export const id = 8893;
export const ids = [8893,5753,8134];
export const modules = {

/***/ 4725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   simulate: () => (/* binding */ simulate)
/* harmony export */ });
/* harmony import */ var _src_judge_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6207);
/* harmony import */ var _src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1001);
/* harmony import */ var _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1806);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7681);




/** Many canaries of a service that does not exist, so that a schedule can be tried before it matters. */
const simulate = async (given, ports) => {
    const { env } = given.options;
    const request = requestOf(given, env === undefined ? undefined : settingsOf(await (0,_where_js__WEBPACK_IMPORTED_MODULE_3__/* .configured */ .tw)(given, ports), env));
    const { schedule, intervalSeconds } = request.circumstances;
    if (schedule.reduce((sum, it) => sum + it.seconds, 0) > MOST_POLLS * intervalSeconds)
        throw wrong('steps', `more than ${MOST_POLLS} polls; a longer --interval takes fewer`);
    const simulation = (0,_src_judge_index_js__WEBPACK_IMPORTED_MODULE_0__/* .simulate */ .JV)(request);
    return { lines: linesOf(request, simulation), json: { request, ...simulation }, ok: true };
};
function settingsOf(configuration, env) {
    const environment = configuration?.environments[env];
    const strategy = environment && configuration.strategies[environment.strategy];
    if (!strategy)
        throw wrong('env', configuration ? `there is no environment '${env}'` : 'there is no refuge.yml here');
    const errors = Object.values(configuration.metrics).find((it) => it.kind === 'errors');
    return { strategy, errors };
}
const CANARY = '1%:10m,5%:10m,25%:20m,50%:20m';
const MOST_RUNS = 100_000;
const MOST_POLLS = 20_000;
function requestOf({ options }, settings) {
    const read = (name, fallback, parse) => {
        const raw = options[name];
        return raw === undefined ? fallback : parsed(name, raw, parse);
    };
    const strategy = settings?.strategy;
    const baselineRate = read('errors', 0.01, percentage);
    const times = (raw) => numeric(raw, 1, 1e6);
    const factor = read('regression', 2, times);
    const slower = read('slower', undefined, times);
    const weight = read('weight', 1, percentage);
    return {
        circumstances: {
            requestsPerSecond: read('requests-per-second', 100, (raw) => numeric(raw, 1e-6, 1e7)),
            schedule: options.steps === undefined && strategy
                ? scheduleOf(strategy)
                : parsed('steps', options.steps ?? CANARY, steps),
            alpha: strategy?.alpha ?? 0.01,
            beta: strategy?.beta ?? 0.05,
            intervalSeconds: read('interval', strategy?.interval ?? 15_000, _src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9) / 1000,
            warmupSeconds: (strategy?.warmup ?? 60_000) / 1000,
        },
        atLeastSeconds: (strategy?.atLeast ?? 120_000) / 1000,
        subject: slower === undefined
            ? errorsOf(baselineRate, Math.min(1, (baselineRate === 0 ? 0.001 : baselineRate) * factor), weight, settings?.errors)
            : latencyOf(slower, weight),
        promoteOn: read('promote-on', 'auto', word),
        runs: read('runs', 200, (raw) => whole(raw, 1, MOST_RUNS)),
        seed: read('seed', 1, (raw) => whole(raw, 0, 2 ** 31)),
    };
}
function errorsOf(baselineRate, canaryRate, weight, metric) {
    const { fail, pass } = metric ?? _src_judge_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MARGINS */ .k6.increase;
    const config = { name: 'errors', kind: 'proportion', direction: 'increase', weight, fail, pass };
    return { kind: 'errors', baselineRate, canaryRate, metric: config };
}
/** Prometheus's default buckets, and requests of a median of 70 ms with a long tail in them. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, '+Inf'];
const TYPICAL = [10, 240, 3900, 28_000, 41_000, 25_000, 1500, 290, 50, 8, 1.5, 0.5];
function latencyOf(factor, weight) {
    const metric = { name: 'latency', kind: 'histogram', weight, le: BOUNDS, ..._src_judge_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LATENCY_MARGINS */ .f2 };
    return { kind: 'latency', baseline: TYPICAL, factor, metric };
}
function scheduleOf({ steps: written }) {
    const kept = written.filter((it) => it.traffic < 100 && !it.instant);
    if (kept.length === 0)
        throw wrong('env', 'its strategy has no step below 100 %, so nothing is judged');
    return kept.map(({ traffic, dwell }) => ({ weightPercent: traffic, seconds: dwell / 1000 }));
}
function linesOf({ circumstances, subject, runs, seed }, it) {
    const { requestsPerSecond, alpha, beta } = circumstances;
    const steps = it.schedule.map((step) => `${step.weightPercent} % for ${(0,_src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(step.seconds * 1000)}`);
    const { healthy, regressed, planned } = it;
    return [
        `service: ${requestsPerSecond} requests/s, ${usual(subject)}; alpha ${percent(alpha)}, beta ${percent(beta)}`,
        `steps: ${steps.join(', ')}`,
        `claim: ${it.claim}`,
        `a healthy canary (${runs} simulated, seed ${seed}):`,
        `  promoted ${ended(healthy.promoted, 'after')}`,
        `  rolled back ${ended(healthy['rolled-back'], 'after')}`,
        `  ${left(it)} ${share(healthy.undecided)}`,
        `${unusual(subject)} (${runs} simulated):`,
        `  caught ${ended(regressed['rolled-back'], 'after')}`,
        `  promoted all the same ${share(regressed.promoted)}`,
        `  ${left(it)} ${share(regressed.undecided)}`,
        `planner: ${due('FAIL', planned.fail?.seconds)}, ${due('promotion of a healthy one', planned.promotion?.seconds)}`,
    ];
}
const usual = (subject) => subject.kind === 'errors' ? `${percent(subject.baselineRate)} of them fail` : 'a median of 70 ms with a long tail';
const unusual = (subject) => subject.kind === 'errors'
    ? `one that fails in ${percent(subject.canaryRate)} of its requests`
    : `one that is ${subject.factor} times slower`;
const left = ({ isProof }) => isProof ? 'undecided at the end of the steps' : 'at the end of the steps without FAIL, promoted without proof:';
function ended(it, after) {
    if (it.count === 0)
        return share(it);
    const [half, most] = [it.medianSeconds, it.slowestTenthSeconds].map((seconds) => (0,_src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDuration */ .P1)(seconds * 1000));
    const requests = Math.round(it.medianRequests).toLocaleString('en-US');
    return `${share(it)}, ${after} ${half} (median; 9 in 10 within ${most}), when ${requests} requests had met it`;
}
const share = (it) => `${percent(it.share)} (${it.count})`;
const percent = (it) => `${Number((it * 100).toPrecision(3))} %`;
const due = (what, seconds) => seconds === undefined ? `no ${what} within these steps` : `${what} after about ${(0,_src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDuration */ .P1)(seconds * 1000)}`;
function steps(raw) {
    return raw.split(',').map((step) => {
        const [traffic = '', dwell = '', ...more] = step.trim().split(':');
        if (more.length > 0 || dwell === '')
            throw new Error(`expected TRAFFIC:DWELL such as 5%:10m, got '${step.trim()}'`);
        const weightPercent = percentage(traffic) * 100;
        if (weightPercent <= 0 || weightPercent >= 100)
            throw new Error(`expected more than 0% and less than 100%, got '${traffic}'`);
        return { weightPercent, seconds: (0,_src_kernel_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(dwell) / 1000 };
    });
}
function percentage(raw) {
    if (!/^\d+(\.\d+)?%$/.test(raw) || Number(raw.slice(0, -1)) > 100)
        throw new Error(`expected a percentage such as 1%, got '${raw}'`);
    return Number(raw.slice(0, -1)) / 100;
}
function numeric(raw, min, max) {
    const value = /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN;
    if (!(value >= min && value <= max))
        throw new Error(`expected a number from ${min} to ${max}, got '${raw}'`);
    return value;
}
function whole(raw, min, max) {
    if (!/^\d+$/.test(raw))
        throw new Error(`expected a whole number, got '${raw}'`);
    return numeric(raw, min, max);
}
function word(raw) {
    if (raw === 'auto' || raw === 'pass' || raw === 'no-fail')
        return raw;
    throw new Error(`expected auto, pass or no-fail, got '${raw}'`);
}
function parsed(name, raw, parse) {
    try {
        return parse(raw);
    }
    catch (error) {
        throw wrong(name, (0,_src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
}
function wrong(name, what) {
    return new _src_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefugeError */ .vR('RFG-104', `refuge simulate: --${name}: ${what}`, {
        hint: 'refuge simulate --help says what it takes.',
    });
}


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
