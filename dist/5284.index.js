export const id = 5284;
export const ids = [5284];
export const modules = {

/***/ 5284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openProbeSender: () => (/* binding */ openProbeSender)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./.build/src/adapters/probe/families.js


/** Milliseconds after which a name is asked about anew. */
const KEPT = 30_000;
/** Remembers answers for half a minute, so that a probe measures the server and not the resolver. */
function newResolver(now) {
    const known = new Map();
    return (host) => {
        const literal = (0,external_node_net_.isIP)(host);
        if (literal !== 0)
            return Promise.resolve([familyOf(literal)]);
        const before = known.get(host);
        if (before && now() < before.until)
            return before.families;
        const families = resolve(host);
        known.set(host, { until: now() + KEPT, families });
        families.catch(() => known.delete(host));
        return families;
    };
}
async function resolve(host) {
    const addresses = await (0,promises_.lookup)(host, { all: true });
    return [...new Set(addresses.map((it) => familyOf(it.family)))].toSorted();
}
const familyOf = (version) => (version === 6 ? 'ipv6' : 'ipv4');

;// CONCATENATED MODULE: ./.build/src/adapters/probe/index.js



/**
 * Requests by Node's own client. autocannon asks again only when an answer came (a closed model, corrected afterwards), and
 * undici would add half a megabyte to the bundle for what `http.Agent` does: kept connections, one pool for each family.
 *
 * @param timeout Longest wait for a whole answer, in milliseconds.
 */
function openProbeSender({ timeout }) {
    const pools = { ipv4: newPool(4), ipv6: newPool(6) };
    const resolve = newResolver(() => performance.now());
    const turns = new Map();
    const closed = new AbortController();
    return {
        async send(url) {
            const limit = AbortSignal.any([AbortSignal.timeout(timeout), closed.signal]);
            const family = await familyFor(url, resolve, turns).catch((error) => wordsOf(error));
            if (typeof family === 'string')
                return { failure: family };
            return ask(url, family.family, pools[family.family], limit);
        },
        close() {
            closed.abort();
            for (const { plain, tls } of Object.values(pools)) {
                plain.destroy();
                tls.destroy();
            }
        },
    };
}
function newPool(family) {
    const options = { keepAlive: true, family, maxFreeSockets: 16, autoSelectFamily: false };
    return { plain: new external_node_http_.Agent(options), tls: new external_node_https_.Agent(options) };
}
/** The families of a host take turns. */
async function familyFor({ hostname }, resolve, turns) {
    const families = await resolve(hostname.replace(/^\[|\]$/g, ''));
    const turn = turns.get(hostname) ?? 0;
    turns.set(hostname, turn + 1);
    return { family: families[turn % families.length] ?? 'ipv4' };
}
async function ask(url, family, pool, signal) {
    const first = await once(url, family, pool, signal);
    // A server may close a kept connection at the moment of the request: that says nothing about it, so a new one is tried.
    return first.isStale ? (await once(url, family, pool, signal)).answer : first.answer;
}
function once(url, family, { plain, tls }, signal) {
    const isTls = url.protocol === 'https:';
    const headers = { 'user-agent': 'refuge-probe', accept: '*/*' };
    return new Promise((done) => {
        const fail = (request, error) => {
            const code = error.code;
            const isStale = request?.reusedSocket === true && (code === 'ECONNRESET' || code === 'EPIPE');
            const failure = signal.aborted ? LATE : wordsOf(error);
            done({ answer: { family, failure }, isStale });
        };
        try {
            const request = (isTls ? external_node_https_.request : external_node_http_.request)(url, { agent: isTls ? tls : plain, headers, signal });
            request.on('response', (response) => {
                response.on('error', (error) => fail(undefined, error));
                response.on('end', () => done({ answer: { family, status: response.statusCode ?? 0 }, isStale: false }));
                response.resume();
            });
            request.on('error', (error) => fail(request, error));
            request.end();
        }
        catch (error) {
            fail(undefined, error);
        }
    });
}
const LATE = 'no answer in time';
/** A few words without the address: a reason is counted by its name. */
function wordsOf(error) {
    const { code } = error;
    return typeof code === 'string' ? code : 'no answer';
}


/***/ })

};
