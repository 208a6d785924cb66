export const id = 1461;
export const ids = [1461];
export const modules = {

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
// EXTERNAL MODULE: ./.build/src/adapters/metrics/sides.js
var sides = __webpack_require__(7546);
;// CONCATENATED MODULE: ./.build/src/adapters/metrics/exec/answer.js



/** What the command printed, checked; RFG-413 for anything but the documented JSON. */
function readAnswer(stdout) {
    const answer = parse(stdout);
    const reason = fieldOf(answer, 'no-data');
    if (typeof reason === 'string')
        return { kind: 'no-data', reason: (0,kernel_escape/* oneLine */.TN)(reason).slice(0, 300) || 'the command says so' };
    return (0,sides/* combine */.k)({ baseline: sideOf(answer, 'baseline'), canary: sideOf(answer, 'canary') });
}
function sideOf(answer, side) {
    const list = fieldOf(fieldOf(answer, side), 'instances');
    if (!Array.isArray(list))
        throw strange(`${side}.instances is no list`);
    const instances = list.map((it, place) => instanceOf(it, `${side}.instances[${place}]`));
    return instances.length > 0 ? { instances } : { instances, lacks: `${side}: the command counts no instance` };
}
function instanceOf(value, where) {
    const [total, events, name, ...more] = Array.isArray(value) ? value : [];
    if (!isCount(total) || !isCount(events) || more.length > 0)
        throw strange(`${where} is not [total, events] or [total, events, name]`);
    if (name === undefined)
        return [total, events];
    if (typeof name !== 'string' || name.length > 120)
        throw strange(`the name in ${where} is no text of at most 120 characters`);
    return [total, events, name];
}
const isCount = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
function parse(stdout) {
    try {
        return JSON.parse(stdout);
    }
    catch {
        throw strange('it is no JSON');
    }
}
const fieldOf = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
function strange(what) {
    return new errors/* RefugeError */.vR('RFG-413', `what the command of the exec source printed is not understood: ${what}`, {
        hint: 'It prints {"baseline": {"instances": [[total, events]]}, "canary": {"instances": []}} and nothing else; logs belong on stderr.',
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/exec/index.js





/** A command of the user's, run once a metric and poll in the folder of refuge.yml. */
function exec_open(options, { folder, service, environment }, ports) {
    const read = (0,read_options/* readerOf */.T)('exec', options);
    const [run, timeout] = [read.text('run'), read.duration('timeout', '10s')];
    const named = Array.isArray(options.env) ? options.env.map(String) : [];
    return {
        async read({ metric, events, total, labels }, at) {
            const env = (0,user_environment/* userEnvironment */.n)(ports.env, { REFUGE_METRIC: metric, REFUGE_SERVICE: service, REFUGE_ENVIRONMENT: environment }, named);
            const input = JSON.stringify({ metric, events, total, labels, at: at.toISOString() });
            const ended = await ports.process.script(run, { cwd: folder, env, input, timeout });
            if (ended.timedOut || ended.code !== 0)
                throw failed(ended, timeout);
            return readAnswer(ended.stdout);
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

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readerOf)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1001);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1806);


function readerOf(kind, options) {
    const wrong = (name, expected) => new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-410', `source of kind ${kind}: '${name}' must be ${expected}`, {
        hint: "Correct it in refuge.yml, or the variable that its template names; 'refuge validate' shows the line.",
    });
    const text = (name) => {
        const value = options[name];
        if (typeof value === 'string' && value !== '')
            return value;
        throw wrong(name, 'a text');
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

/***/ 7546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ NOT_ASKED),
/* harmony export */   k: () => (/* binding */ combine)
/* harmony export */ });
const NOT_ASKED = { instances: [] };
/** Both sides as one reading: without anything on either it is none. */
function combine({ baseline, canary }) {
    const lacks = [...new Set([baseline.lacks, canary.lacks].filter((it) => it !== undefined))].join('; ');
    if (baseline.instances.length === 0 && canary.instances.length === 0) {
        return { kind: 'no-data', reason: lacks || 'neither side shows anything' };
    }
    const sides = { baseline: { instances: baseline.instances }, canary: { instances: canary.instances } };
    return { kind: 'counts', sides, ...(lacks ? { lacks } : {}) };
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
