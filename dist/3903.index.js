export const id = 3903;
export const ids = [3903];
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

/***/ 3903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ http_json_open)
});

// EXTERNAL MODULE: ./.build/src/adapters/metrics/http.js
var http = __webpack_require__(6832);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/read-options.js
var read_options = __webpack_require__(5263);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/sides.js
var sides = __webpack_require__(7546);
// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
;// CONCATENATED MODULE: ./.build/src/adapters/metrics/http-json/document.js

/** The JSON of an answer. What the server refuses: RFG-412; what is no JSON: RFG-413. */
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

// EXTERNAL MODULE: ./.build/src/adapters/metrics/bounds.js
var bounds = __webpack_require__(1985);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/is-count.js
var is_count = __webpack_require__(9070);
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

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/http-json/entries.js



/** Cumulative counts at two pointers. */
function countsAt(document, [total = '', events = ''], where) {
    return sideOf(document, where, (entry, name) => {
        const [all, some] = [numberAt(entry, total), numberAt(entry, events)];
        if (all === undefined || some === undefined)
            return 'no count (a number of at least 0) where the pointers of the metric point';
        return name === undefined ? [all, some] : [all, some, name];
    });
}
/** A level at a pointer. */
function levelsAt(document, [pointer = ''], where) {
    return sideOf(document, where, (entry, name) => {
        const value = numberAt(entry, pointer);
        if (value === undefined)
            return 'no level (a number of at least 0) where the pointer of the metric points';
        return name === undefined ? [value] : [value, name];
    });
}
/** Counts up to each bound at a pointer: `{"0.1": 5, "+Inf": 9}`, or pairs `[[0.1, 5], ["+Inf", 9]]`. */
function durationsAt(document, [pointer = ''], where) {
    return sideOf(document, where, (entry, name) => {
        const pairs = pairsIn(at(entry, pointer));
        if (pairs === undefined)
            return 'no buckets where the pointer of the metric points';
        const read = (0,bounds/* bucketsOf */.HP)(pairs);
        if (typeof read === 'string')
            return read;
        return name === undefined ? read : { ...read, name };
    });
}
/** Each process of a side; one of which something is missing is left out, and said so. */
function sideOf(document, { side, instances, name }, read) {
    const list = instances === undefined ? [document] : at(document, instances);
    if (!Array.isArray(list))
        return { instances: [], lacks: `${side}: there is no list at ${instances}` };
    const all = list.map((it, place) => read(it, instances === undefined ? undefined : nameOf(it, name, place)));
    const shown = all.filter((it) => typeof it !== 'string');
    const flaw = all.find((it) => typeof it === 'string');
    if (flaw !== undefined)
        return { instances: shown, lacks: `${side}: ${flaw}` };
    return all.length > 0 ? { instances: shown } : { instances: [], lacks: `${side}: the list of instances is empty` };
}
function pairsIn(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const entries = Array.isArray(value) ? value : Object.entries(value);
    const pairs = entries.map(pairOf);
    const known = pairs.filter((it) => it !== undefined);
    return known.length === 0 || known.length < pairs.length ? undefined : known;
}
function pairOf(entry) {
    const [le, count] = Array.isArray(entry) ? entry : [];
    const bound = (0,bounds/* boundOf */.s0)(le);
    return bound === undefined || !(0,is_count/* isCount */.m)(count) ? undefined : [bound, count];
}
function numberAt(document, pointer) {
    const value = at(document, pointer);
    return (0,is_count/* isCount */.m)(value) ? value : undefined;
}
function nameOf(entry, pointer, place) {
    const name = pointer === undefined ? undefined : at(entry, pointer);
    return typeof name === 'string' || typeof name === 'number' ? String(name).slice(0, 120) : String(place);
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/http-json/queries.js

/** The JSON pointers of a query in the order in which its kind names them; RFG-414 where one is missing or no pointer. */
function pointersIn(query) {
    const written = queriesOf(query);
    const pointers = written.filter((it) => it !== undefined && (it === '' || it.startsWith('/')));
    if (pointers.length === written.length)
        return pointers.filter((it) => it !== undefined);
    throw new errors/* RefugeError */.vR('RFG-414', `metrics.${query.metric}: the queries of an http-json source are JSON pointers such as /requests/total`, { hint: `Give ${NAMES[query.kind]}, beginning with a slash.` });
}
const NAMES = {
    counts: 'bad (or good) and total',
    histogram: 'buckets',
    gauge: 'value',
};
function queriesOf(query) {
    switch (query.kind) {
        case 'counts':
            return [query.total, query.events];
        case 'histogram':
            return [query.buckets];
        case 'gauge':
            return [query.value];
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/http-json/index.js






/** Any API over HTTP that answers with JSON in which counts, buckets or levels can be pointed at. */
function http_json_open(options, place) {
    const connection = (0,http/* connectionOf */.a)('http-json', options, place);
    const read = (0,read_options/* readerOf */.T)('http-json', options);
    (0,http/* addressOf */.c)('http-json', options);
    const list = { instances: read.optional('instances'), name: read.optional('name') };
    return {
        async read(query) {
            const written = pointersIn(query);
            const both = async (found) => {
                const side = async (which) => {
                    const label = query.labels[which];
                    if (label === undefined)
                        return sides/* NOT_ASKED */.Lf;
                    const url = (0,http/* addressOf */.c)('http-json', options, (it) => it.replaceAll('$side', () => encodeURIComponent(label)));
                    const fill = (it) => it.replaceAll('$side', () => label.replaceAll('~', '~0').replaceAll('/', '~1'));
                    const document = documentOf(await connection.ask(url), connection);
                    const instances = list.instances === undefined ? undefined : fill(list.instances);
                    return found(document, written.map(fill), { side: which, instances, name: list.name });
                };
                const [baseline, canary] = await Promise.all([side('baseline'), side('canary')]);
                return { baseline, canary };
            };
            return readingOf(query, both);
        },
    };
}
async function readingOf({ kind }, both) {
    switch (kind) {
        case 'counts':
            return (0,sides/* combineCounts */.km)(await both(countsAt));
        case 'histogram':
            return (0,sides/* combineDurations */.Ti)(await both(durationsAt));
        case 'gauge':
            return (0,sides/* combineLevels */.hQ)(await both(levelsAt));
    }
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


/***/ })

};
