export const id = 1461;
export const ids = [1461];
export const modules = {

/***/ 1985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ bucketsOf),
/* harmony export */   s0: () => (/* binding */ boundOf),
/* harmony export */   tA: () => (/* binding */ commonBounds)
/* harmony export */ });
/** More bounds would only slow the judge down. */
const MOST_BOUNDS = 500;
/**
 * A process's buckets from pairs of bound and cumulative count in any order; or why they are none. Counts must not fall from
 * one bound to the next, and the last bound is `+Inf`.
 */
function bucketsOf(pairs) {
    const sorted = pairs.toSorted(([a], [b]) => a - b);
    const last = sorted.at(-1)?.[0];
    if (sorted.length > MOST_BOUNDS)
        return `more than ${MOST_BOUNDS} buckets`;
    if (last !== Number.POSITIVE_INFINITY)
        return 'no bucket of all requests (le="+Inf")';
    if (sorted.some(([le], place) => le === sorted[place - 1]?.[0]))
        return 'the same bound twice';
    if (sorted.some(([, count], place) => count < (sorted[place - 1]?.[1] ?? 0)))
        return 'counts that fall from one bound to the next';
    return {
        le: sorted.map(([le]) => (Number.isFinite(le) ? le : '+Inf')),
        buckets: sorted.map(([, count]) => count),
    };
}
/** A bound as sources write it: a number, or text such as `0.1` or `+Inf`; undefined for anything else. */
function boundOf(written) {
    if (typeof written === 'number')
        return Number.isNaN(written) ? undefined : written;
    if (typeof written !== 'string' || written.trim() === '')
        return undefined;
    if (/^\+?inf(inity)?$/i.test(written))
        return Number.POSITIVE_INFINITY;
    const value = Number(written);
    return Number.isFinite(value) ? value : undefined;
}
/** The bounds that all have; undefined where they differ. */
function commonBounds(all) {
    const [first, ...others] = all;
    if (first === undefined)
        return undefined;
    const isSame = ({ le }) => le.length === first.le.length && le.every((it, place) => it === first.le[place]);
    return others.every(isSame) ? first.le : undefined;
}


/***/ }),

/***/ 1461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ exec_open)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/kernel/user-environment.js
var user_environment = __webpack_require__(250);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/read-options.js
var read_options = __webpack_require__(5263);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/bounds.js
var metrics_bounds = __webpack_require__(1985);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/is-count.js
var is_count = __webpack_require__(9070);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/sides.js
var sides = __webpack_require__(7546);
;// CONCATENATED MODULE: ./.build/src/adapters/metrics/exec/answer.js





/** What the command printed, checked; RFG-413 for anything but the documented JSON. */
function readAnswer(stdout, kind) {
    const answer = parse(stdout, kind);
    const reason = fieldOf(answer, 'no-data');
    if (typeof reason === 'string')
        return { kind: 'no-data', reason: (0,kernel_escape/* oneLine */.TN)(reason).slice(0, 300) || 'the command says so' };
    switch (kind) {
        case 'counts':
            return (0,sides/* combineCounts */.km)(bothOf(answer, kind, instanceOf));
        case 'histogram': {
            const le = boundsOf(fieldOf(answer, 'le'));
            return (0,sides/* combineDurations */.Ti)(bothOf(answer, kind, (value, where) => durationsOf(value, where, le)));
        }
        case 'gauge':
            return (0,sides/* combineLevels */.hQ)(bothOf(answer, kind, levelOf));
    }
}
function bothOf(answer, kind, read) {
    const side = (which) => {
        const list = fieldOf(fieldOf(answer, which), 'instances');
        if (!Array.isArray(list))
            throw strange(`${which}.instances is no list`, kind);
        const instances = list.map((it, place) => read(Array.isArray(it) ? it : [], `${which}.instances[${place}]`));
        return instances.length > 0 ? { instances } : { instances, lacks: `${which}: the command shows no instance` };
    };
    return { baseline: side('baseline'), canary: side('canary') };
}
function instanceOf([total, events, name, ...more], where) {
    if (!(0,is_count/* isCount */.m)(total) || !(0,is_count/* isCount */.m)(events) || more.length > 0)
        throw strange(`${where} is not [total, events] or [total, events, name]`, 'counts');
    const named = nameOf(name, where, 'counts');
    return named === undefined ? [total, events] : [total, events, named];
}
function levelOf([value, name, ...more], where) {
    if (!(0,is_count/* isCount */.m)(value) || more.length > 0)
        throw strange(`${where} is not [value] or [value, name] with a value of at least 0`, 'gauge');
    const named = nameOf(name, where, 'gauge');
    return named === undefined ? [value] : [value, named];
}
function durationsOf([counts, name, ...more], where, le) {
    const isList = Array.isArray(counts) && counts.every(is_count/* isCount */.m) && counts.length === le.length;
    if (!isList || more.length > 0)
        throw strange(`${where} is not [counts] or [counts, name] with a count for each of ${le.length} bounds`, 'histogram');
    const read = (0,metrics_bounds/* bucketsOf */.HP)(le.map((bound, place) => [bound, Number(counts[place])]));
    if (typeof read === 'string')
        throw strange(`${where} has ${read}`, 'histogram');
    const named = nameOf(name, where, 'histogram');
    return named === undefined ? read : { ...read, name: named };
}
function boundsOf(written) {
    const bounds = Array.isArray(written) ? written.map(metrics_bounds/* boundOf */.s0) : [];
    const known = bounds.filter((it) => it !== undefined);
    if (known.length === 0 || known.length < bounds.length)
        throw strange('le is no list of bounds that ends with "+Inf"', 'histogram');
    return known;
}
function nameOf(name, where, kind) {
    if (name === undefined || (typeof name === 'string' && name.length <= 120))
        return name;
    throw strange(`the name in ${where} is no text of at most 120 characters`, kind);
}
function parse(stdout, kind) {
    try {
        return JSON.parse(stdout);
    }
    catch {
        throw strange('it is no JSON', kind);
    }
}
const fieldOf = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
const EXAMPLES = {
    counts: '{"baseline": {"instances": [[total, events]]}, "canary": {"instances": []}}',
    histogram: '{"le": [0.1, 1, "+Inf"], "baseline": {"instances": [[[up to 0.1, up to 1, all]]]}, "canary": {"instances": []}}',
    gauge: '{"baseline": {"instances": [[value]]}, "canary": {"instances": []}}',
};
function strange(what, kind) {
    return new errors/* RefugeError */.vR('RFG-413', `what the command of the exec source printed is not understood: ${what}`, {
        hint: `It prints ${EXAMPLES[kind]} and nothing else; logs belong on stderr.`,
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/exec/index.js





/** A command of the user's, run once a metric and poll in the folder of refuge.yml. */
function exec_open(options, { folder, service, environment }, ports) {
    const read = (0,read_options/* readerOf */.T)('exec', options);
    const [run, timeout] = [read.text('run'), read.duration('timeout', '10s')];
    const named = Array.isArray(options.env) ? options.env.map(String) : [];
    return {
        async read(query, at) {
            const { metric } = query;
            const env = (0,user_environment/* userEnvironment */.n)(ports.env, { REFUGE_METRIC: metric, REFUGE_SERVICE: service, REFUGE_ENVIRONMENT: environment }, named);
            const input = JSON.stringify({ ...query, at: at.toISOString() });
            const ended = await ports.process.script(run, { cwd: folder, env, input, timeout });
            if (ended.timedOut || ended.code !== 0)
                throw failed(ended, timeout);
            return readAnswer(ended.stdout, query.kind);
        },
    };
}
function failed({ code, stderr, timedOut }, timeout) {
    const last = (0,kernel_escape/* oneLine */.TN)(stderr.trimEnd().split('\n').at(-1) ?? '').slice(0, 300);
    const how = timedOut ? `took longer than ${timeout} ms` : `ended with status ${code}`;
    return new errors/* RefugeError */.vR('RFG-415', `the command of the exec source ${how}${last ? `: ${last}` : ''}`, {
        hint: 'Run the command by hand in the folder of refuge.yml, with the environment that the configuration gives it.',
    });
}


/***/ }),

/***/ 9070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isCount)
/* harmony export */ });
/** A count, a level, or a bucket's content as JSON gives it. */
const isCount = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;


/***/ }),

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readerOf)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6585);


/** Reads the options of a source. RFG-410 for a value that cannot be; it never shows the value, which may be a secret. */
function readerOf(kind, options) {
    return (0,_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionReader */ .h)(options, (name, expected) => new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-410', `source of kind ${kind}: '${name}' must be ${expected}`, {
        hint: "Correct it in refuge.yml, or the variable that its template names; 'refuge validate' shows the line.",
    }));
}


/***/ }),

/***/ 7546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ NOT_ASKED),
/* harmony export */   Ti: () => (/* binding */ combineDurations),
/* harmony export */   hQ: () => (/* binding */ combineLevels),
/* harmony export */   km: () => (/* binding */ combineCounts)
/* harmony export */ });
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1985);

/** A side without a label. */
const NOT_ASKED = { instances: [] };
/** Counts of both sides as one reading: without anything on either it is none. */
function combineCounts(both) {
    return ofBoth(both, (shown) => ({ kind: 'counts', ...shown }));
}
function combineLevels(both) {
    return ofBoth(both, (shown) => ({ kind: 'gauge', ...shown }));
}
/** Durations of both sides; where processes have different bounds nothing can be compared. */
function combineDurations(both) {
    return ofBoth(both, ({ sides, ...lacks }) => {
        const le = (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .commonBounds */ .tA)([...sides.baseline.instances, ...sides.canary.instances]);
        if (le === undefined)
            return { kind: 'no-data', reason: 'the buckets of the processes have different bounds' };
        const bare = ({ instances }) => ({
            instances: instances.map(({ buckets, name }) => (name === undefined ? [buckets] : [buckets, name])),
        });
        return { kind: 'histogram', le, sides: { baseline: bare(sides.baseline), canary: bare(sides.canary) }, ...lacks };
    });
}
function ofBoth({ baseline, canary }, reading) {
    const lacks = [...new Set([baseline.lacks, canary.lacks].filter((it) => it !== undefined))].join('; ');
    if (baseline.instances.length === 0 && canary.instances.length === 0) {
        return { kind: 'no-data', reason: lacks || 'neither side shows anything' };
    }
    const sides = { baseline: { instances: baseline.instances }, canary: { instances: canary.instances } };
    return reading({ sides, ...(lacks ? { lacks } : {}) });
}


/***/ }),

/***/ 6585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ optionReader)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1001);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1806);


/** `shown` says what was there instead of a text; nothing where that may be a secret. */
function optionReader(options, wrong, shown = () => '') {
    const text = (name) => {
        const value = options[name];
        if (typeof value === 'string' && value !== '')
            return value;
        throw wrong(name, `a text${shown(value)}`);
    };
    const optional = (name) => (options[name] === undefined ? undefined : text(name));
    const duration = (name, fallback) => {
        try {
            return (0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(optional(name) ?? fallback);
        }
        catch (thrown) {
            throw wrong(name, `a duration: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
        }
    };
    return { text, optional, duration, wrong };
}


/***/ }),

/***/ 250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ userEnvironment)
/* harmony export */ });
/** Names that commands of the user's configuration may see; everything else (INPUT_*, ACTIONS_*, tokens, keys) stays out. */
const ALLOWED = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'SSH_AUTH_SOCK',
    'KUBECONFIG',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
]);
/**
 * The environment of a command that the configuration gives: the allow-list, `LC_*`, what is added here (`REFUGE_*`), and
 * the variables that the configuration names itself.
 */
function userEnvironment(all, added, named = []) {
    const kept = {};
    for (const [name, value] of Object.entries(all)) {
        if (value === undefined)
            continue;
        const upper = name.toUpperCase();
        if (ALLOWED.has(upper) || upper.startsWith('LC_') || named.includes(name))
            kept[name] = value;
    }
    return { ...kept, ...added };
}


/***/ })

};
