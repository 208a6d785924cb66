export const id = 1585;
export const ids = [1585];
export const modules = {

/***/ 1585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ http_json_open)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/http.js
var http = __webpack_require__(6832);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/read-options.js
var read_options = __webpack_require__(5263);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/sides.js
var sides = __webpack_require__(7546);
;// CONCATENATED MODULE: ./.build/src/adapters/metrics/http-json/pointer.js
/** What a JSON pointer (RFC 6901) points at; undefined where there is nothing. */
function at(document, pointer) {
    if (pointer === '')
        return document;
    const keys = pointer
        .slice(1)
        .split('/')
        .map((it) => it.replaceAll('~1', '/').replaceAll('~0', '~'));
    return keys.reduce((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined, document);
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/http-json/index.js





/** Any API over HTTP that answers with JSON in which cumulative counts can be pointed at. */
function http_json_open(options, place) {
    const connection = (0,http/* connectionOf */.a)('http-json', options, place);
    const read = (0,read_options/* readerOf */.T)('http-json', options);
    (0,http/* addressOf */.c)('http-json', options);
    const list = { instances: read.optional('instances'), name: read.optional('name') };
    return {
        async read(query) {
            const side = async (which) => {
                const label = query.labels[which];
                if (label === undefined)
                    return sides/* NOT_ASKED */.L;
                const url = (0,http/* addressOf */.c)('http-json', options, (it) => it.replaceAll('$side', () => encodeURIComponent(label)));
                const fill = (it) => it?.replaceAll('$side', () => label.replaceAll('~', '~0').replaceAll('/', '~1'));
                const { total = '', events = '' } = needed(query);
                const pointers = {
                    total: fill(total) ?? '',
                    events: fill(events) ?? '',
                    instances: fill(list.instances),
                    name: list.name,
                };
                return sideOf(documentOf(await connection.ask(url), connection), pointers, which);
            };
            const [baseline, canary] = await Promise.all([side('baseline'), side('canary')]);
            return (0,sides/* combine */.k)({ baseline, canary });
        },
    };
}
function needed({ metric, total, events }) {
    const isPointer = (it) => it !== undefined && (it === '' || it.startsWith('/'));
    if (isPointer(total) && isPointer(events))
        return { total, events };
    throw new errors/* RefugeError */.vR('RFG-414', `metrics.${metric}: the queries of an http-json source are JSON pointers such as /requests/total`, {
        hint: 'Give bad (or good) and total, each beginning with a slash.',
    });
}
function documentOf({ status, body }, { quote }) {
    if (status !== 200) {
        throw new errors/* RefugeError */.vR('RFG-412', `the http-json source answered ${status}: ${quote(body) || 'nothing'}`, {
            hint: 'Check `url`, and `token` or `username` and `password`, under sources.',
        });
    }
    try {
        return JSON.parse(body);
    }
    catch (cause) {
        throw new errors/* RefugeError */.vR('RFG-413', 'the answer of the http-json source is no JSON', {
            cause,
            hint: 'Check that `url` is the address of an API that answers with JSON.',
        });
    }
}
function sideOf(document, { total, events, instances, name }, side) {
    if (instances === undefined) {
        const only = instanceOf(document, total, events);
        return only ? { instances: [only] } : { instances: [], lacks: missing(side) };
    }
    const list = at(document, instances);
    if (!Array.isArray(list))
        return { instances: [], lacks: `${side}: there is no list at ${instances}` };
    const all = list.map((it, place) => instanceOf(it, total, events, nameOf(it, name, place)));
    const counted = all.filter((it) => it !== undefined);
    if (counted.length < all.length)
        return { instances: counted, lacks: missing(side) };
    return all.length > 0 ? { instances: counted } : { instances: [], lacks: `${side}: the list of instances is empty` };
}
const missing = (side) => `${side}: no count (a number of at least 0) where the pointers of the metric point`;
function instanceOf(document, total, events, name) {
    const [all, some] = [countAt(document, total), countAt(document, events)];
    if (all === undefined || some === undefined)
        return undefined;
    return name === undefined ? [all, some] : [all, some, name];
}
function countAt(document, pointer) {
    const value = at(document, pointer);
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
function nameOf(entry, pointer, place) {
    const name = pointer === undefined ? undefined : at(entry, pointer);
    return typeof name === 'string' || typeof name === 'number' ? String(name).slice(0, 120) : String(place);
}


/***/ }),

/***/ 6832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ connectionOf),
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1806);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9422);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5263);







const LARGEST = 16 * 1024 * 1024;
const LONGEST_QUOTE = 300;
/** Reads the options that all sources over HTTP share; RFG-410. */
function connectionOf(kind, options, { folder }) {
    const read = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readerOf */ .T)(kind, options);
    const [token, username, password] = [read.optional('token'), read.optional('username'), read.optional('password')];
    const ca = read.optional('ca');
    const timeout = read.duration('timeout', '5s');
    const more = headersOf(options.headers);
    const basic = username && `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}`;
    const authorization = token ? `Bearer ${token}` : basic;
    const headers = { accept: 'application/json', ...more, ...(authorization ? { authorization } : {}) };
    for (const [name, value] of Object.entries(headers)) {
        if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
            throw read.wrong(name, 'a text without line breaks');
    }
    const secrets = [token, password, basic, ...Object.values(more)].filter((it) => it !== undefined && it.length > 3);
    const quote = (words) => secrets.reduce((text, it) => text.replaceAll(it ?? '', '***'), (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(words)).slice(0, LONGEST_QUOTE);
    return {
        quote,
        async ask(url, form) {
            const certificates = ca === undefined ? {} : { ca: await authorities(kind, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(folder, ca)) };
            try {
                return await exchange(url, { headers, signal: AbortSignal.timeout(timeout), ...certificates }, form);
            }
            catch (thrown) {
                throw unreachable(kind, quote(wordsOf(thrown, url, timeout)));
            }
        },
    };
}
function headersOf(value) {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.map(([name, it]) => [name.toLowerCase(), String(it)]));
}
async function authorities(kind, path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        throw (0,_read_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readerOf */ .T)(kind, {}).wrong('ca', 'a file that can be read');
    }
}
function unreachable(kind, words) {
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RefugeError */ .vR('RFG-411', `the ${kind} source does not answer: ${words}`, {
        hint: 'Check `url` under sources, and that this machine may reach it; `refuge doctor` asks it once.',
    });
}
/** Node's messages name the address: only what went wrong is said. */
function wordsOf(thrown, url, timeout) {
    const { name, code } = thrown;
    if (name === 'TimeoutError' || name === 'AbortError')
        return `no answer within ${timeout} ms`;
    const words = (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(thrown).replaceAll(url.href, 'it').replaceAll(url.host, 'it').replaceAll(url.hostname, 'it');
    return code === undefined ? words : `${code}${words.includes(code) ? '' : ` (${words})`}`;
}
function exchange(url, options, form) {
    const body = form?.toString();
    const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const all = {
        ...options,
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headersOf(options.headers), ...type },
    };
    return new Promise((done, fail) => {
        const request = (url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : node_http__WEBPACK_IMPORTED_MODULE_1__.request)(url, all, (response) => {
            collect(response).then(done, fail);
        });
        request.on('error', fail);
        request.end(body);
    });
}
async function collect(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > LARGEST)
            throw new Error(`the answer is larger than ${LARGEST} bytes`);
        chunks.push(chunk);
    }
    const date = new Date(response.headers.date ?? '');
    return {
        status: response.statusCode ?? 0,
        body: Buffer.concat(chunks).toString('utf8'),
        date: Number.isNaN(date.getTime()) ? undefined : date,
    };
}
/** The address in the options: http or https, without a name and password in it; RFG-410. */
function addressOf(kind, options, fill = (it) => it) {
    const read = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readerOf */ .T)(kind, options);
    const url = URL.parse(fill(read.text('url')));
    if (!url || !['http:', 'https:'].includes(url.protocol))
        throw read.wrong('url', 'an address that begins with http:// or https://');
    if (url.username || url.password)
        throw read.wrong('url', "an address without a password in it: use 'username' and 'password'");
    return url;
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


/***/ })

};
