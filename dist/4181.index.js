export const id = 4181;
export const ids = [4181];
export const modules = {

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

/***/ 4181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ prometheus_open)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/http.js
var http = __webpack_require__(6832);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/read-options.js
var read_options = __webpack_require__(5263);
// EXTERNAL MODULE: ./.build/src/adapters/metrics/sides.js
var sides = __webpack_require__(7546);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/instances.js

/** Longer names, which only a hostile exporter has, are told apart by their digest. */
const LONGEST_NAME = 120;
/**
 * Pairs of counters by process. Total and events are those of one scrape: the newest that has a total. A process without a
 * series of events has had none yet (a counter with a label such as code="500" begins with the first error); one whose
 * series, of either, has no sample of that scrape is left out, because how many there were is not known.
 */
function countInstances(total, events, label) {
    const eventsOf = Map.groupBy(events, (it) => nameOf(it, label));
    const counted = [...Map.groupBy(total, (it) => nameOf(it, label))].map(([name, series]) => {
        const at = Math.max(...series.map((it) => it.samples.at(-1)?.[0] ?? 0));
        const all = sumAt(series, at);
        const some = sumAt(eventsOf.get(name) ?? [], at);
        return all === undefined || some === undefined ? undefined : [all, some, name];
    });
    const instances = counted.filter((it) => it !== undefined).toSorted((a, b) => ((a[2] ?? '') < (b[2] ?? '') ? -1 : 1));
    return { instances, left: counted.length - instances.length };
}
/** Undefined where a series has no sample of that scrape: a sum without it would look like a restart. */
function sumAt(series, at) {
    const values = series.map(({ samples }) => samples.findLast(([time]) => time === at)?.[1]);
    return values.reduce((all, it) => (all === undefined || it === undefined ? undefined : all + it), 0);
}
function nameOf({ labels }, label) {
    const name = Object.hasOwn(labels, label) ? (labels[label] ?? '') : '';
    return name.length > LONGEST_NAME ? (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex') : name;
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/selector.js

const STRING = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'|\`[^\`]*\``;
const MATCHER = `\\s*[a-zA-Z_][a-zA-Z0-9_]*\\s*(?:=~|!~|!=|=)\\s*(?:${STRING})\\s*`;
const SELECTOR = new RegExp(`^\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{(?:${MATCHER}(?:,${MATCHER})*,?\\s*)?\\})?\\s*$`);
/**
 * The name of the counter that a query selects. Functions, sums and rates are refused, RFG-414: the judge takes its own
 * differences, series by series, because a restart inside a sum looks like a fall of everything.
 */
function counterName(query, metric) {
    const name = SELECTOR.exec(query)?.[1];
    if (name !== undefined)
        return name;
    throw new errors/* RefugeError */.vR('RFG-414', `metrics.${metric}: a query of a prometheus source is a counter such as requests_total{track="$side"}`, {
        hint: 'Name the counter and its labels only: no rate(), sum() or range; these are taken from it.',
    });
}
/** The query of one side. The label cannot end the string that it stands in. */
function fillSide(query, label) {
    const inert = label.replace(/[\\"'`\n]/g, (it) => (it === '\n' ? '\\n' : `\\${it}`));
    return query.replaceAll('$side', () => inert);
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/series.js

/**
 * The series of an answer of `/api/v1/query` to a range selector, so with the scrapes' own times. What the server refuses:
 * RFG-412; what is no such answer: RFG-413. Source: Prometheus HTTP API, "Range vectors".
 */
function readSeries({ status, body }, { quote }) {
    const answer = parse(body);
    const { status: word, error, data } = fields(answer);
    if (status !== 200 || word !== 'success')
        throw refused(status, quote(typeof error === 'string' ? error : body));
    const { resultType, result } = fields(data);
    if (resultType !== 'matrix' || !Array.isArray(result))
        throw strange('it holds no matrix');
    return result.map((it) => seriesOf(fields(it)));
}
function seriesOf({ metric, values }) {
    if (!Array.isArray(values))
        throw strange('a series has no values');
    const labels = Object.fromEntries(Object.entries(fields(metric)).map(([name, it]) => [name, String(it)]));
    return { labels, samples: values.map(sampleOf) };
}
function sampleOf(sample) {
    const [at, value] = Array.isArray(sample) ? sample : [];
    const count = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
    if (typeof at !== 'number' || !Number.isFinite(count) || count < 0)
        throw strange('a sample is no count');
    return [at, count];
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
const fields = (value) => typeof value === 'object' && value !== null ? value : {};
function refused(status, words) {
    const isSecret = status === 401 || status === 403;
    return new errors/* RefugeError */.vR('RFG-412', `the prometheus source answered ${status}: ${words || 'nothing'}`, {
        hint: isSecret
            ? 'Check `token`, or `username` and `password`, under sources.'
            : 'Check `url` under sources and the queries of the metric.',
    });
}
function strange(what) {
    return new errors/* RefugeError */.vR('RFG-413', `the answer of the prometheus source is not understood: ${what}`, {
        hint: 'The queries must name counters; check that `url` is the address of a server with the Prometheus query API.',
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/index.js







/** A clock that is off by more than this is named where samples are missing. */
const CLOCK_TOLERANCE = 10;
/** Prometheus and what speaks its query API. Reads raw samples, so that both counters are of one scrape and its age is known. */
function prometheus_open(options, place) {
    const read = (0,read_options/* readerOf */.T)('prometheus', options);
    const connection = (0,http/* connectionOf */.a)('prometheus', options, place);
    const url = (0,http/* addressOf */.c)('prometheus', options);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/query`;
    const [offset, staleness] = [read.duration('offset', '5s'), read.duration('staleness', '1m')];
    const label = read.optional('instance') ?? 'instance';
    const selecting = (at) => async (selector) => {
        const time = (at.getTime() - offset) / 1000;
        const form = new URLSearchParams({ query: `${selector}[${staleness}ms]`, time: time.toFixed(3) });
        const answer = await connection.ask(url, form);
        const ahead = answer.date === undefined ? 0 : (at.getTime() - answer.date.getTime()) / 1000;
        return { series: readSeries(answer, connection), ahead };
    };
    return { read: (query, at) => readBoth(query, selecting(at), label) };
}
async function readBoth(query, select, label) {
    const { metric, events, total } = query;
    if (events === undefined || total === undefined)
        throw noQueries(metric);
    const name = counterName(events, metric);
    counterName(total, metric);
    const side = async (which) => {
        const value = query.labels[which];
        if (value === undefined)
            return sides/* NOT_ASKED */.L;
        const [all, some] = await Promise.all([select(fillSide(total, value)), select(fillSide(events, value))]);
        // Nothing counted is no error only where such a counter exists at all: a wrong name must not look like health.
        const isKnown = all.series.length === 0 || some.series.length > 0 || (await select(name)).series.length > 0;
        return isKnown ? sideOf(countInstances(all.series, some.series, label), which, all.ahead) : unknownCounter(name);
    };
    const [baseline, canary] = await Promise.all([side('baseline'), side('canary')]);
    return (0,sides/* combine */.k)({ baseline, canary });
}
function sideOf({ instances, left }, side, ahead) {
    if (left > 0)
        return { instances, lacks: `${side}: ${left} instances without the events of their newest scrape` };
    if (instances.length > 0)
        return { instances };
    const clock = Math.abs(ahead) > CLOCK_TOLERANCE
        ? `; this machine's clock is ${Math.round(Math.abs(ahead))} s ${ahead > 0 ? 'ahead of' : 'behind'} the server's`
        : '';
    return { instances, lacks: `${side}: no recent sample of the total${clock}` };
}
const unknownCounter = (name) => ({
    instances: [],
    lacks: `there is no recent series named ${name}`,
});
function noQueries(metric) {
    return new errors/* RefugeError */.vR('RFG-414', `metrics.${metric}: a prometheus source needs two queries`, {
        hint: 'Give bad (or good) and total.',
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


/***/ })

};
