export const id = 1761;
export const ids = [1761];
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

/***/ 1761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ prometheus_open)
});

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
        const at = newestOf(series);
        const all = sumAt(series, at);
        const some = sumAt(eventsOf.get(name) ?? [], at);
        return all === undefined || some === undefined ? undefined : [all, some, name];
    });
    const instances = counted.filter((it) => it !== undefined).toSorted((a, b) => ((a[2] ?? '') < (b[2] ?? '') ? -1 : 1));
    return { instances, left: counted.length - instances.length };
}
/** The time of the newest scrape of any of them. */
function newestOf(series) {
    return Math.max(...series.map((it) => it.samples.at(-1)?.[0] ?? 0));
}
/** Undefined where a series has no sample of that scrape: a sum without it would look like a restart. */
function sumAt(series, at) {
    const values = series.map(({ samples }) => samples.findLast(([time]) => time === at)?.[1]);
    return values.reduce((all, it) => (all === undefined || it === undefined ? undefined : all + it), 0);
}
/** What tells the process of a series from others. */
function nameOf({ labels }, label) {
    const name = Object.hasOwn(labels, label) ? (labels[label] ?? '') : '';
    return name.length > LONGEST_NAME ? (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex') : name;
}

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/select.js


/** A clock that is off by more than this is named where samples are missing. */
const CLOCK_TOLERANCE = 10;
/** Both sides at once; one without a label is not read. */
async function ofBothSides({ labels }, read) {
    const side = async (which) => {
        const label = labels[which];
        return label === undefined ? sides/* NOT_ASKED */.Lf : read(which, label);
    };
    const [baseline, canary] = await Promise.all([side('baseline'), side('canary')]);
    return { baseline, canary };
}
/** Why a side shows nothing, with the clock where that may be the reason. */
function nothingRecent(side, what, ahead) {
    const clock = Math.abs(ahead) > CLOCK_TOLERANCE
        ? `; this machine's clock is ${Math.round(Math.abs(ahead))} s ${ahead > 0 ? 'ahead of' : 'behind'} the server's`
        : '';
    return `${side}: no recent sample of the ${what}${clock}`;
}
function noQuery(metric, needs, hint) {
    return new errors/* RefugeError */.vR('RFG-414', `metrics.${metric}: a prometheus source needs ${needs}`, { hint });
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/selector.js

const STRING = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'|\`[^\`]*\``;
const MATCHER = `\\s*[a-zA-Z_][a-zA-Z0-9_]*\\s*(?:=~|!~|!=|=)\\s*(?:${STRING})\\s*`;
const SELECTOR = new RegExp(`^\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{(?:${MATCHER}(?:,${MATCHER})*,?\\s*)?\\})?\\s*$`);
/**
 * The name of the counter, histogram or gauge that a query selects. Functions, sums and rates are refused, RFG-414: the judge takes its own
 * differences, series by series, because a restart inside a sum looks like a fall of everything.
 */
function nameIn(query, metric) {
    const name = SELECTOR.exec(query)?.[1];
    if (name !== undefined)
        return name;
    throw new errors/* RefugeError */.vR('RFG-414', `metrics.${metric}: a query of a prometheus source names series, such as requests_total{track="$side"}`, {
        hint: 'Name the series and their labels only: no rate(), sum() or range; these are taken from them.',
    });
}
/** The query of one side. The label cannot end the string that it stands in. */
function fillSide(query, label) {
    const inert = label.replace(/[\\"'`\n]/g, (it) => (it === '\n' ? '\\n' : `\\${it}`));
    return query.replaceAll('$side', () => inert);
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/counts.js



/** Cumulative counts of both sides, process by process. */
async function readCounts(query, select, label) {
    const { metric, events, total } = query;
    if (events === undefined || total === undefined)
        throw noQuery(metric, 'two queries', 'Give bad (or good) and total.');
    const name = nameIn(events, metric);
    nameIn(total, metric);
    return ofBothSides(query, async (side, value) => {
        const [all, some] = await Promise.all([select(fillSide(total, value)), select(fillSide(events, value))]);
        // Nothing counted is no error only where such a counter exists at all: a wrong name must not look like health.
        const isKnown = all.series.length === 0 || some.series.length > 0 || (await select(name)).series.length > 0;
        return isKnown ? sideOf(countInstances(all.series, some.series, label), side, all.ahead) : unknownCounter(name);
    });
}
function sideOf({ instances, left }, side, ahead) {
    if (left > 0)
        return { instances, lacks: `${side}: ${left} instances without the events of their newest scrape` };
    return instances.length > 0 ? { instances } : { instances, lacks: nothingRecent(side, 'total', ahead) };
}
const unknownCounter = (name) => ({
    instances: [],
    lacks: `there is no recent series named ${name}`,
});

// EXTERNAL MODULE: ./.build/src/adapters/metrics/bounds.js
var metrics_bounds = __webpack_require__(1985);
// EXTERNAL MODULE: ./.build/src/kernel/running-sum.js
var running_sum = __webpack_require__(7924);
;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/native.js

/** Bounds grow by `2^(2^-schema)`: 19 %, which is fine enough. Source: Prometheus, native histograms, "Schema". */
const FINEST = 2;
/** From 1 µs to 4 096 s, as powers of two. */
const [LOWEST, HIGHEST] = [-20, 12];
/** Bounds are printed with their last digits rounded. */
const ROUNDING = 1e-6;
/** The finest schema whose bounds all of these have; a coarser one merges whole buckets of a finer one. */
function coarsest(samples) {
    const schemas = samples.flatMap(([, { buckets }]) => buckets.flatMap(([lower, upper]) => (lower > 0 ? [0 - Math.round(Math.log2(Math.log2(upper / lower)))] : [])));
    return Math.min(FINEST, ...schemas);
}
/** The sum of a process's histograms on the grid of a schema: the same bounds whatever was observed. */
function inGrid(histograms, schema) {
    const perDoubling = 2 ** schema;
    const [first, last] = [Math.ceil(LOWEST * perDoubling), Math.floor(HIGHEST * perDoubling)];
    const counts = Array(last - first + 1).fill(0);
    for (const [, upper, count] of histograms.flatMap((it) => it.buckets)) {
        // What is not above nought, and the bucket of what is nearly nought, lies below every bound.
        const power = upper > 0 ? Math.ceil(Math.log2(upper) * perDoubling - ROUNDING) : first;
        const place = Math.max(0, power - first);
        if (place < counts.length)
            counts[place] = (counts[place] ?? 0) + count;
    }
    const buckets = (0,running_sum/* runningSum */.X)(counts);
    const below = buckets.at(-1) ?? 0;
    const all = histograms.reduce((sum, it) => sum + it.count, 0);
    return {
        le: [...counts.map((_, place) => Number((2 ** ((first + place) / perDoubling)).toPrecision(12))), '+Inf'],
        buckets: [...buckets, Math.max(all, below)],
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/durations.js





/**
 * Durations of both sides in buckets, process by process: classic histograms (series with the label `le`) with their own
 * bounds, native ones gathered into a grid of fixed bounds that every process's resolution has.
 */
async function readDurations(query, select, label) {
    const { metric, buckets } = query;
    if (buckets === undefined)
        throw noQuery(metric, 'a query', 'Give buckets, the histogram: name_bucket{…}, or name{…} where it is a native one.');
    nameIn(buckets, metric);
    const selected = {};
    await ofBothSides(query, async (side, filled) => {
        selected[side] = await select(fillSide(buckets, filled));
        return { instances: [] };
    });
    const schema = coarsest(Object.values(selected).flatMap(({ series }) => series.flatMap((it) => it.histograms)));
    return ofBothSides(query, async (side) => {
        const { series, ahead } = selected[side] ?? { series: [], ahead: 0 };
        return durations_sideOf(series, label, schema, side, ahead);
    });
}
function durations_sideOf(series, label, schema, side, ahead) {
    const read = [...Map.groupBy(series, (it) => nameOf(it, label))].map(([name, own]) => {
        const found = own.some((it) => it.histograms.length > 0) ? nativeOf(own, schema) : classicOf(own);
        return typeof found === 'string' ? found : { ...found, name };
    });
    const instances = read.filter((it) => typeof it !== 'string').toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const flaw = read.find((it) => typeof it === 'string');
    if (flaw !== undefined)
        return { instances, lacks: `${side}: ${flaw}` };
    return instances.length > 0 ? { instances } : { instances, lacks: nothingRecent(side, 'histogram', ahead) };
}
/** The series of one process, one a bound and set of other labels, at its newest scrape. */
function classicOf(series) {
    const byBound = Map.groupBy(series, (it) => (0,metrics_bounds/* boundOf */.s0)(it.labels.le));
    if (byBound.has(undefined))
        return 'series without a label le that is a number: no histogram';
    const sets = [...Map.groupBy(series, otherLabels).values()];
    const bounds = sets.map((own) => JSON.stringify(own.map((it) => String((0,metrics_bounds/* boundOf */.s0)(it.labels.le))).toSorted()));
    if (new Set(bounds).size > 1)
        return 'the buckets of one process have different bounds';
    const at = newestOf(series);
    const pairs = [...byBound].map(([le, own]) => [le ?? Number.NaN, sumAt(own, at)]);
    const known = pairs.flatMap(([le, count]) => (count === undefined ? [] : [[le, count]]));
    return known.length < pairs.length ? 'buckets without a sample of the newest scrape' : (0,metrics_bounds/* bucketsOf */.HP)(known);
}
const otherLabels = ({ labels }) => JSON.stringify(Object.entries(labels)
    .filter(([name]) => name !== 'le')
    .toSorted(([a], [b]) => (a < b ? -1 : 1)));
function nativeOf(series, schema) {
    const at = Math.max(...series.map((it) => it.histograms.at(-1)?.[0] ?? 0));
    const newest = series.map(({ histograms }) => histograms.findLast(([time]) => time === at)?.[1]);
    const known = newest.filter((it) => it !== undefined);
    return known.length < newest.length ? 'histograms without a sample of the newest scrape' : inGrid(known, schema);
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/levels.js



/** The newest level of each process; several series of one process are parts of its level and add up. */
async function readLevels(query, select, label) {
    const { metric, value } = query;
    if (value === undefined)
        throw noQuery(metric, 'a query', 'Give value, the gauge.');
    nameIn(value, metric);
    return ofBothSides(query, async (side, filled) => {
        const { series, ahead } = await select(fillSide(value, filled));
        const instances = [...Map.groupBy(series, (it) => nameOf(it, label))].flatMap(([name, own]) => {
            const level = sumAt(own, newestOf(own));
            return level === undefined ? [] : [[level, name]];
        });
        const sorted = instances.toSorted((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1));
        return sorted.length > 0 ? { instances: sorted } : { instances: [], lacks: nothingRecent(side, 'gauge', ahead) };
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/past.js
/** So much of the past is fetched at once, in milliseconds: few queries, and answers of a size that servers allow. */
const STRETCH = 300_000;
/**
 * Selects as of instants of the past, in milliseconds: every selector is asked once a stretch, and what a query of the
 * instant itself would have shown is taken out of it. The newest stretch of each selector is kept.
 */
function pastSelecting(samples, staleness) {
    const kept = new Map();
    const stretchOf = (selector, stretch) => {
        const known = kept.get(selector);
        if (known?.stretch === stretch)
            return known.series;
        const series = samples(selector, (stretch + 1) * STRETCH, STRETCH + staleness);
        kept.set(selector, { stretch, series });
        // What failed once may work the next time.
        series.catch(() => kept.delete(selector));
        return series;
    };
    return (at) => async (selector) => {
        const series = await stretchOf(selector, Math.floor(at / STRETCH));
        return { series: series.flatMap((it) => within(it, (at - staleness) / 1000, at / 1000)), ahead: 0 };
    };
}
/** The part of a series behind one instant and up to another, in seconds; none where it has no sample there. */
function within({ labels, samples, histograms }, after, until) {
    const isIn = ([at]) => at > after && at <= until;
    const part = { labels, samples: samples.filter(isIn), histograms: histograms.filter(isIn) };
    return part.samples.length + part.histograms.length > 0 ? [part] : [];
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
function seriesOf({ metric, values, histograms }) {
    if (!Array.isArray(values) && !Array.isArray(histograms))
        throw strange('a series has no values');
    const labels = Object.fromEntries(Object.entries(fields(metric)).map(([name, it]) => [name, String(it)]));
    const list = (given) => (Array.isArray(given) ? given : []);
    return { labels, samples: list(values).map(sampleOf), histograms: list(histograms).map(histogramOf) };
}
/** `[at, {count, sum, buckets: [[which bounds belong to it, lower, upper, count]]}]`. */
function histogramOf(sample) {
    const [at, histogram] = Array.isArray(sample) ? sample : [];
    const { count, buckets } = fields(histogram);
    if (typeof at !== 'number' || !isCount(count))
        throw strange('a sample is no histogram');
    const list = Array.isArray(buckets) ? buckets : [];
    return [at, { count: Number(count), buckets: list.map(bucketOf) }];
}
function bucketOf(bucket) {
    const [, lower, upper, count] = Array.isArray(bucket) ? bucket : [];
    if (!isCount(count) || Number.isNaN(Number(lower)) || Number.isNaN(Number(upper)))
        throw strange('a bucket is no count');
    return [Number(lower), Number(upper), Number(count)];
}
const isCount = (value) => typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) && Number(value) >= 0;
function sampleOf(sample) {
    const [at, value] = Array.isArray(sample) ? sample : [];
    if (typeof at !== 'number' || !isCount(value))
        throw strange('a sample is no number of at least 0');
    return [at, Number(value)];
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
        hint: 'The queries must name counters, histograms or gauges; check that `url` is the address of a server with the Prometheus query API.',
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/metrics/prometheus/index.js








/** Prometheus and what speaks its query API. Reads raw samples, so that all counters are of one scrape and its age is known. */
function prometheus_open(options, place) {
    const read = (0,read_options/* readerOf */.T)('prometheus', options);
    const connection = (0,http/* connectionOf */.a)('prometheus', options, place);
    const url = (0,http/* addressOf */.c)('prometheus', options);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/query`;
    const [offset, staleness] = [read.duration('offset', '5s'), read.duration('staleness', '1m')];
    const label = read.optional('instance') ?? 'instance';
    const samples = async (selector, until, span) => {
        const form = new URLSearchParams({ query: `${selector}[${span}ms]`, time: (until / 1000).toFixed(3) });
        const answer = await connection.ask(url, form);
        return { series: readSeries(answer, connection), date: answer.date };
    };
    const selecting = (at) => async (selector) => {
        const { series, date } = await samples(selector, at.getTime() - offset, staleness);
        return { series, ahead: date === undefined ? 0 : (at.getTime() - date.getTime()) / 1000 };
    };
    const selectingPast = pastSelecting(async (...asked) => (await samples(...asked)).series, staleness);
    return {
        read: (query, at) => readBoth(query, selecting(at), label),
        past: (query, at) => readBoth(query, selectingPast(at.getTime() - offset), label),
    };
}
async function readBoth(query, select, label) {
    switch (query.kind) {
        case 'counts':
            return (0,sides/* combineCounts */.km)(await readCounts(query, select, label));
        case 'histogram':
            return (0,sides/* combineDurations */.Ti)(await readDurations(query, select, label));
        case 'gauge':
            return (0,sides/* combineLevels */.hQ)(await readLevels(query, select, label));
    }
}


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

/***/ 7924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ runningSum)
/* harmony export */ });
/** The sums of a list up to each of its places. */
function runningSum(values) {
    let sum = 0;
    return values.map((it) => {
        sum += it;
        return sum;
    });
}


/***/ })

};
