export const id = 5381;
export const ids = [5381];
export const modules = {

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

/***/ 7869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** A duration with its unit, with its default. */
function duration(fallback, description) {
    return { type: 'string', pattern: '^(\\d+(\\.\\d+)?(ms|s|m|h|d|w))+$', default: fallback, description };
}


/***/ }),

/***/ 5381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ haproxy_open)
});

// EXTERNAL MODULE: ./.build/src/kernel/user-environment.js
var user_environment = __webpack_require__(250);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/address.js
/** Where a server answers by itself, from `show servers state`; undefined when it has no address that can be reached. */
async function addressOf(ask, { backend }, slot) {
    const lines = (await ask(`show servers state ${backend}`)).split('\n');
    const names = lines
        .find((it) => it.startsWith('# '))
        ?.slice(2)
        .split(' ') ?? [];
    const fields = lines.map((it) => it.split(' ')).find((it) => it[names.indexOf('srv_name')] === slot);
    const field = (name) => fields?.[names.indexOf(name)];
    const [address, port] = [field('srv_addr'), field('srv_port')];
    if (!address || !port || address === '-' || port === '0')
        return undefined;
    const host = address.includes(':') ? `[${address}]` : address;
    return `${field('srv_use_ssl') === '1' ? 'https' : 'http'}://${host}:${port}`;
}

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/statistics.js
/** The rows of `show stat` (CSV with a `# ` before the heading; management guide §9.1). */
function readStatistics(answer) {
    const [heading = '', ...lines] = answer.split('\n');
    const names = heading.replace(/^# /, '').split(',');
    return lines.filter((it) => it !== '').map((line) => rowOf(names, fields(line)));
}
function rowOf(names, values) {
    return Object.fromEntries(names.map((name, index) => [name, values[index] || undefined]));
}
/** Fields of one line; those with commas are in quotes, a quote inside is doubled. */
function fields(line) {
    return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((it) => it[1] === undefined ? (it[2] ?? '') : it[1].replaceAll('""', '"'));
}
/** A counter; 0 when HAProxy does not show it. */
function count(row, column) {
    return Number(row[column] ?? 0);
}
/** UP, also while a check begins to fail (`UP 2/3`), and servers without a check. */
function isReady(row) {
    return /^(UP|no check|OPEN)\b/.test(row.status ?? '');
}
/** Set aside by hand or configuration, whatever its health. */
function isSetAside(row) {
    return /^(MAINT|DRAIN)\b/.test(row.status ?? '');
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/runtime.js



/** Types of `show stat` (management guide §9.3): 2 backend + 4 server. */
const BACKEND_AND_SERVERS = 6;
/** Reads the statistics of the backend. An unknown backend or server is RFG-303. */
async function readBackend(ask, { backend, slots }) {
    const answer = await ask(`show stat ${backend} ${BACKEND_AND_SERVERS} -1`);
    if (!answer.startsWith('# '))
        throw unknown(`HAProxy has no backend '${backend}': ${(0,kernel_escape/* oneLine */.TN)(answer)}`);
    const rows = readStatistics(answer);
    const row = rows.find((it) => it.svname === 'BACKEND');
    if (row === undefined)
        throw unknown(`HAProxy has no backend '${backend}', only a frontend of this name`);
    const names = rows.filter((it) => it !== row).map((it) => it.svname ?? '');
    const servers = slots.map((slot) => {
        const server = rows.find((it) => it.svname === slot);
        if (server)
            return [slot, server];
        throw unknown(`backend '${backend}' has no server '${slot}', it has: ${names.join(', ')}`);
    });
    return { row, servers: Object.fromEntries(servers) };
}
function unknown(message) {
    return new errors/* RefugeError */.vR('RFG-303', message, {
        hint: "Correct 'backend' and 'slots' in refuge.yml: both slots must be servers of that backend in haproxy.cfg.",
    });
}
/** Sends commands that answer nothing when they worked, in one line. Any word back is a refusal: RFG-302. */
async function command(ask, commands) {
    const answer = (0,kernel_escape/* oneLine */.TN)((await ask(commands.join(';'))).trim());
    if (answer === '')
        return;
    throw new errors/* RefugeError */.vR('RFG-302', `HAProxy refused '${commands.join(';')}': ${answer}`, { hint: remedy(answer) });
}
function remedy(answer) {
    if (/permission denied/i.test(answer))
        return 'Give the socket `level admin` in haproxy.cfg: `stats socket … level admin`.';
    if (/static LB/i.test(answer))
        return 'Use a dynamic algorithm in the backend: `balance roundrobin` or `balance leastconn`.';
    return "Look at the backend with 'refuge doctor'; nothing was lowered before the other side was raised.";
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/counters.js



const ANSWERS = ['hrsp_2xx', 'hrsp_3xx', 'hrsp_4xx', 'hrsp_5xx', 'hrsp_other'];
/** HAProxy's means are over so many requests (management guide §9.1, columns 58 to 61). */
const WINDOW = 1024;
/**
 * Requests and errors of each server. A request ends as an answer of the server (`hrsp_*`), or without one: no connection
 * after every retry (`econ`) or a broken answer (`eresp`), which users see as 502 or 503. 1xx answers precede another one.
 */
async function readErrors(ask, settings) {
    const read = await readServers(ask, settings);
    return read.kind === 'no-data' ? read : { kind: 'counts', sides: mapped(read.servers, countsOf) };
}
/** Mean response time (`rtime`, in seconds) of each server over its newest 1 024 requests. */
async function readResponseTime(ask, settings) {
    const read = await readServers(ask, settings);
    return read.kind === 'no-data' ? read : { kind: 'gauge', window: WINDOW, sides: mapped(read.servers, levelOf) };
}
async function readServers(ask, settings) {
    try {
        const { row, servers } = await readBackend(ask, settings);
        const isHttp = row.mode === undefined || row.mode === 'http';
        return isHttp ? { kind: 'rows', servers } : noData(`backend is in mode ${row.mode}, not http`);
    }
    catch (thrown) {
        return noData((0,errors/* messageOf */.bD)(thrown));
    }
}
function noData(reason) {
    return { kind: 'no-data', reason };
}
function mapped(servers, of) {
    return Object.fromEntries(Object.entries(servers).map(([slot, it]) => [slot, of(it)]));
}
const answeredBy = (row) => ANSWERS.reduce((sum, column) => sum + count(row, column), 0);
function countsOf(row) {
    const unanswered = count(row, 'econ') + count(row, 'eresp');
    return { instances: [[answeredBy(row) + unanswered, count(row, 'hrsp_5xx') + unanswered]] };
}
function levelOf(row) {
    return { value: row.rtime === undefined ? undefined : count(row, 'rtime') / 1000, served: answeredBy(row) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/persistence.js

const REMEDY = 'Write `server-state-file /var/lib/haproxy/state` (global) and `load-server-state-from-file global` (defaults) in ' +
    'haproxy.cfg, and let a reload first save it: `show servers state` of the runtime API into that file.';
/**
 * Does a restart of HAProxy keep the weights? The runtime API does not tell; on the same machine the configuration files
 * of the process (`-f` of its command line) do.
 */
async function persistence(ask, { socket, via }, files) {
    const unseen = {
        level: 'warning',
        what: 'whether HAProxy keeps its weights over a restart (server-state file) cannot be seen from here',
        remedy: `Without it the idle slot gets its configured share again. ${REMEDY}`,
    };
    if (via !== undefined || !('path' in socket))
        return unseen;
    const text = await configuration(await processId(ask), files);
    if (text === undefined)
        return unseen;
    const has = (line) => line.test(text);
    if (has(/^\s*(server-state-file|server-state-base)\s/m) && has(/^\s*load-server-state-from-file\s+(global|local)/m)) {
        return { level: 'ok', what: 'HAProxy keeps its weights over a restart (server-state file)' };
    }
    return { level: 'error', what: 'HAProxy forgets its weights at a restart: it has no server-state file', remedy: REMEDY };
}
async function processId(ask) {
    return /^Pid: (\d+)$/m.exec(await ask('show info'))?.[1] ?? '';
}
/** The text of every configuration file; undefined when the process or a file cannot be read. */
async function configuration(pid, files) {
    try {
        const words = (await files.read(`/proc/${pid}/cmdline`))?.split('\0') ?? [];
        const paths = words.flatMap((it, index) => (it === '-f' ? [words[index + 1] ?? ''] : []));
        const texts = await Promise.all(paths.map((it) => files.read((0,external_node_path_.resolve)('/', it))));
        return texts.length === 0 || texts.includes(undefined) ? undefined : texts.join('\n');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/doctor.js



const DYNAMIC = ['roundrobin', 'leastconn', 'first', 'random'];
/** What could go wrong, as far as the runtime API (and, on this machine, HAProxy's configuration) shows it. */
async function examine(ask, settings, files) {
    try {
        const level = await doctor_levelOf(ask);
        const backend = await readBackend(ask, settings);
        const state = await persistence(ask, settings, files);
        return [level, ...ofBackend(backend, settings), ...ofServers(backend), state];
    }
    catch (thrown) {
        const { message, hint } = (0,errors/* asRefugeError */.Hn)(thrown);
        return [{ level: 'error', what: message, ...(hint !== undefined && { remedy: hint }) }];
    }
}
async function doctor_levelOf(ask) {
    const level = (await ask('show cli level')).trim();
    if (level === 'admin')
        return { level: 'ok', what: 'the runtime API answers at level admin' };
    return {
        level: 'error',
        what: `the runtime API answers at level ${/^(user|operator)$/.test(level) ? level : 'unknown'}, which may not set weights`,
        remedy: 'Write `stats socket … level admin` in the global section of haproxy.cfg.',
    };
}
function ofBackend({ row }, { backend }) {
    const findings = [balance(row.algo, backend)];
    if (row.mode !== 'http') {
        findings.push({
            level: 'warning',
            what: `backend '${backend}' is in mode ${row.mode ?? 'unknown'}: HAProxy counts no errors of requests there`,
            remedy: 'Use `mode http`, or name a source of metrics other than the router.',
        });
    }
    if (row.cookie !== undefined) {
        findings.push({
            level: 'warning',
            what: `backend '${backend}' keeps users on a server by the cookie '${row.cookie}': shares follow slowly`,
            remedy: 'Remove `cookie` from the backend, or expect the split to lag behind the weights.',
        });
    }
    return findings;
}
function balance(algorithm, backend) {
    const name = algorithm?.split(/[\s(]/)[0];
    if (name !== undefined && DYNAMIC.includes(name))
        return { level: 'ok', what: `backend '${backend}' balances by ${name}` };
    return {
        level: 'error',
        what: `backend '${backend}' balances by ${algorithm ?? 'an unknown algorithm'}, which takes no weights while it runs`,
        remedy: 'Write `balance roundrobin` or `balance leastconn` in the backend.',
    };
}
function ofServers({ servers }) {
    return Object.entries(servers).map(([slot, row]) => {
        if (row.check_status !== undefined || /^(UP|DOWN|NOLB)\b/.test(row.status ?? '')) {
            return { level: 'ok', what: `server '${slot}' is checked (${row.status})` };
        }
        if (row.status !== 'no check') {
            return { level: 'ok', what: `server '${slot}' is set aside (${row.status}); its check cannot be seen now` };
        }
        return {
            level: 'error',
            what: `server '${slot}' has no health check: HAProxy sends requests to it when it is dead`,
            remedy: `Add \`check\` to \`server ${slot}\` in haproxy.cfg.`,
        };
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/weights.js

/** Smallest step in percent: a sum of 200 units is the largest round one below HAProxy's 256 a server. */
const GRANULARITY = 0.5;
/** Percent by slot, as shares of the sum; all 0 when the backend sends nothing anywhere. */
function sharesOf(units, [first, second]) {
    const sum = (units[first] ?? 0) + (units[second] ?? 0);
    if (sum === 0)
        return { [first]: 0, [second]: 0 };
    const share = (100 * (units[first] ?? 0)) / sum;
    return { [first]: share, [second]: 100 - share };
}
/** The units for weights in percent: the percents themselves, or twice them when one has a half. */
function unitsOf(weights, slots) {
    const percents = slots.map((slot) => weights[slot] ?? Number.NaN);
    const sum = percents.reduce((a, b) => a + b, 0);
    if (Object.keys(weights).length !== slots.length || sum !== 100 || percents.some((it) => it < 0)) {
        throw refused(`weights must name ${slots.join(' and ')} with a sum of 100`, weights);
    }
    const scale = percents.every(Number.isInteger) ? 1 : 1 / GRANULARITY;
    const units = percents.map((it) => it * scale);
    if (!units.every(Number.isInteger))
        throw refused(`HAProxy steps by ${GRANULARITY} %`, weights);
    return Object.fromEntries(slots.map((slot, index) => [slot, units[index] ?? 0]));
}
/**
 * The order of two writes in which no moment between them gives a side more than both ends do, and none gives nothing:
 * whichever rises goes first; when both rise (another scale), the side whose share falls.
 */
function writeOrder(now, next, slots) {
    const [first, second] = slots;
    const before = sharesOf(now, slots);
    const after = sharesOf(next, slots);
    const [receiving, giving] = (after[first] ?? 0) > (before[first] ?? 0) ? [first, second] : [second, first];
    return (next[giving] ?? 0) > (now[giving] ?? 0) ? [giving, receiving] : [receiving, giving];
}
function refused(why, weights) {
    return new errors/* RefugeError */.vR('RFG-302', `cannot write the weights ${JSON.stringify(weights)}: ${why}`, {
        hint: 'Give steps of the strategy in steps of 0.5 %; anything else is a bug of refuge/deploy.',
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/router.js



/** The weights of two servers. HAProxy has no compare-and-set: what was expected is compared just before the write. */
function haproxyRouter(ask, settings) {
    const { backend, slots } = settings;
    return {
        caps: { compareAndSet: false, atomic: false, granularity: GRANULARITY, deadman: 'none', propagation: [1, 100] },
        observe: async () => observation(await readBackend(ask, settings), slots),
        async apply(next, expected) {
            const target = unitsOf(next, slots);
            const live = await readBackend(ask, settings);
            const now = unitsNow(live, slots);
            if (expected !== 'force' && !sameWeights(expected.weights, sharesOf(now, slots), slots))
                return 'conflict';
            const writes = writeOrder(now, target, slots).filter((slot) => now[slot] !== target[slot]);
            const lines = writes.map((slot) => `set weight ${backend}/${slot} ${target[slot] ?? 0}`);
            if (lines.length > 0 && !sameWeights(next, sharesOf(now, slots), slots))
                await command(ask, lines);
            return 'applied';
        },
    };
}
/** Settled unless a server that answers still grows into its weight (`slowstart`). */
function observation(live, slots) {
    const rows = Object.entries(live.servers);
    return {
        weights: sharesOf(unitsNow(live, slots), slots),
        settled: rows.every(([, row]) => !isReady(row) || count(row, 'weight') === weightOf(row)),
        ready: Object.fromEntries(rows.map(([slot, row]) => [slot, isReady(row)])),
    };
}
function unitsNow({ servers }, slots) {
    return Object.fromEntries(slots.map((slot) => [slot, weightOf(servers[slot] ?? {})]));
}
/** The weight that was set; versions before 2.4 show only the one in effect. */
function weightOf(row) {
    return count(row, row.uweight === undefined ? 'weight' : 'uweight');
}
function sameWeights(a, b, slots) {
    return slots.every((slot) => Math.abs((a[slot] ?? 0) - (b[slot] ?? 0)) < 1e-9);
}

// EXTERNAL MODULE: ./.build/src/adapters/targets/read-options.js
var read_options = __webpack_require__(7566);
// EXTERNAL MODULE: ./.build/src/adapters/targets/haproxy/options.js
var options = __webpack_require__(5461);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/settings.js



function readSettings(options, { folder }) {
    const read = (0,read_options/* readerOf */.T)('haproxy', options);
    const via = options.via === undefined ? undefined : readVia(options.via, folder);
    const slots = Array.isArray(options.slots) ? options.slots : [];
    return {
        socket: readSocket(read, via === undefined ? folder : undefined),
        backend: named(read, 'backend', read.text('backend')),
        slots: [named(read, 'slots', String(slots[0])), named(read, 'slots', String(slots[1]))],
        start: read.text('start'),
        stop: read.optional('stop'),
        drain: read.duration('drain', '10s'),
        startTimeout: read.duration('start-timeout', '5m'),
        via,
    };
}
/** A path is absolute on another machine; here it starts at the folder of refuge.yml. */
function readSocket(read, folder) {
    const raw = read.text('socket');
    const tcp = /^tcp:\/\/(.+):(\d{1,5})$/.exec(raw);
    if (tcp)
        return { host: (tcp[1] ?? '').replace(/^\[(.*)\]$/, '$1'), port: Number(tcp[2]) };
    if (/[:\n]/.test(raw))
        throw read.wrong('socket', `a path or tcp://host:port, got '${raw}'`);
    if (folder === undefined && !(0,external_node_path_.isAbsolute)(raw))
        throw read.wrong('socket', `an absolute path with 'via', got '${raw}'`);
    return { path: folder === undefined ? raw : (0,external_node_path_.resolve)(folder, raw) };
}
function readVia(via, folder) {
    const read = (0,read_options/* readerOf */.T)('haproxy, via', via);
    const host = read.text('ssh');
    if (!/^[A-Za-z0-9_]\S*$/.test(host))
        throw read.wrong('ssh', `user@host, got '${host}'`);
    const [identity, knownHosts, there] = [
        read.optional('identity'),
        read.optional('known-hosts'),
        read.optional('folder'),
    ];
    return {
        host,
        ...(typeof via.port === 'number' && { port: via.port }),
        ...(identity !== undefined && { identity: (0,external_node_path_.resolve)(folder, identity) }),
        ...(knownHosts !== undefined && { knownHosts: (0,external_node_path_.resolve)(folder, knownHosts) }),
        ...(there !== undefined && { folder: there }),
    };
}
function named(read, option, value) {
    if (new RegExp(options/* NAME */.o).test(value))
        return value;
    throw read.wrong(option, `a name of letters, digits and _ . : -, got '${value}'`);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/src/adapters/process/tail.js + 1 modules
var tail = __webpack_require__(8467);
;// CONCATENATED MODULE: ./.build/src/adapters/ssh/destination.js
/** The argv of ssh up to and with the destination: never asks, never trusts an unknown host, notices a dead line. */
function sshArguments(to, extra = []) {
    const options = ['BatchMode=yes', 'StrictHostKeyChecking=yes', 'ConnectTimeout=5', 'ServerAliveInterval=5'];
    if (to.knownHosts !== undefined)
        options.push(`UserKnownHostsFile=${quoted(to.knownHosts)}`);
    if (to.identity !== undefined)
        options.push(`IdentityFile=${quoted(to.identity)}`, 'IdentitiesOnly=yes');
    if (to.port !== undefined)
        options.push(`Port=${to.port}`);
    return ['ssh', '-T', ...options.flatMap((it) => ['-o', it]), ...extra, '--', to.host];
}
/** A path in an option of ssh: it splits at blanks and expands `%` (ssh_config(5), TOKENS). */
function quoted(path) {
    return `"${path.replaceAll('%', '%%')}"`;
}
/** A value as one word of a POSIX shell. */
function shellWord(value) {
    return `'${value.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./.build/src/adapters/ssh/tunnel.js








const OPENING = 10_000;
/** `remote` is a path or `host:port` as the other machine sees it. The connection ends with this process. */
function tunnel(to, remote, env) {
    let opened;
    let stderr = (0,tail/* keep */.a)(4096);
    return {
        async path() {
            const last = await opened?.catch(() => undefined);
            if (last === undefined || last.child.exitCode !== null || last.child.signalCode !== null) {
                stderr = (0,tail/* keep */.a)(4096);
                opened = connect(to, remote, env, stderr);
            }
            return (await opened).path;
        },
        lastWords: () => stderr.text().trim(),
    };
}
/**
 * Runs the arguments, then removes the folder ($0). `cat` on the other machine ends when its input does, so neither the
 * connection nor the folder outlives us, however we die.
 */
const THEN_REMOVE = '"$@"; code=$?; rm -rf -- "$0"; exit $code';
async function connect(to, remote, env, stderr) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'refuge-'));
    const path = (0,external_node_path_.join)(folder, 'far');
    const argv = [...sshArguments(to, ['-o', 'ExitOnForwardFailure=yes', '-L', `${path}:${remote}`]), 'exec cat'];
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', THEN_REMOVE, folder, ...argv], { env, stdio: ['pipe', 'ignore', 'pipe'] });
    child.stderr.on('data', (chunk) => stderr.add(chunk));
    child.stdin.on('error', () => { }); // ssh may end first
    child.unref();
    for (const stream of [child.stdin, child.stderr])
        stream.unref(); // pipes of a child are sockets
    await untilOpen(child, path, stderr);
    return { child, path };
}
async function untilOpen(child, path, stderr) {
    const failed = (0,external_node_events_.once)(child, 'exit').then(() => {
        throw new Error(stderr.text().trim() || `ssh ended with ${child.exitCode ?? child.signalCode}`);
    });
    const stop = new AbortController();
    try {
        await Promise.race([failed, fileAppears(path, stop.signal)]);
    }
    catch (thrown) {
        child.stdin?.end();
        throw thrown;
    }
    finally {
        stop.abort();
        failed.catch(() => { });
    }
}
async function fileAppears(path, signal) {
    const deadline = performance.now() + OPENING;
    while (!(0,external_node_fs_.existsSync)(path)) {
        if (signal.aborted)
            return;
        if (performance.now() > deadline)
            throw new Error(`ssh opened no connection within ${OPENING / 1000} s`);
        await (0,promises_.setTimeout)(20);
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/socket.js



/** Longest silence on the socket, in milliseconds. */
const LIMIT = 5000;
/** More than the statistics of a hundred thousand servers. */
const LARGEST = 64 * 1024 * 1024;
function openSocket({ socket, via }, env) {
    if (via === undefined) {
        return (line) => ask(socket, line).catch((thrown) => fail(nameOf(socket), (0,errors/* messageOf */.bD)(thrown), thrown));
    }
    const far = tunnel(via, 'path' in socket ? socket.path : `${socket.host}:${socket.port}`, env);
    return (line) => askThrough(far, line, `${nameOf(socket)} on ${via.host}`);
}
async function askThrough(far, line, name) {
    try {
        const answer = await ask({ path: await far.path() }, line);
        // ssh answers for a socket that is not there by closing the channel; HAProxy ends every answer with a line.
        if (answer === '')
            throw new Error('no answer');
        return answer;
    }
    catch (thrown) {
        return fail(name, [(0,errors/* messageOf */.bD)(thrown), far.lastWords()].filter(isNew).join('; '), thrown);
    }
}
const isNew = (it, index, all) => it !== '' && all.indexOf(it) === index;
function ask(socket, line) {
    return new Promise((resolve, reject) => {
        const connection = (0,external_node_net_.connect)(socket);
        const chunks = [];
        let size = 0;
        const end = (error) => {
            connection.destroy();
            if (error === undefined)
                resolve(Buffer.concat(chunks).toString('utf8'));
            else
                reject(error);
        };
        connection.setTimeout(LIMIT, () => end(new Error(`no answer within ${LIMIT / 1000} s`)));
        connection.on('error', end);
        connection.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size > LARGEST)
                end(new Error('the answer does not end'));
        });
        connection.on('end', () => end());
        connection.write(`${line}\n`);
    });
}
function nameOf(socket) {
    return 'path' in socket ? socket.path : `tcp://${socket.host}:${socket.port}`;
}
function fail(name, reason, cause) {
    throw new errors/* RefugeError */.vR('RFG-301', `the runtime API of HAProxy at ${name} cannot be reached: ${reason}`, {
        cause,
        hint: 'Check that HAProxy runs, that its configuration has `stats socket … level admin` at this place, and that this ' +
            'user may open it; with `via`, that `ssh -o BatchMode=yes -o StrictHostKeyChecking=yes` gets in.',
    });
}

// EXTERNAL MODULE: ./.build/src/kernel/duration.js
var duration = __webpack_require__(1001);
// EXTERNAL MODULE: ./.build/src/adapters/targets/refusals.js
var refusals = __webpack_require__(5612);
// EXTERNAL MODULE: ./.build/src/adapters/process/group.js
var group = __webpack_require__(2361);
;// CONCATENATED MODULE: ./.build/src/adapters/ssh/command.js


const command_LIMIT = 64 * 1024;
/**
 * Runs a command of the user's configuration on another machine. The login's shell sees only `exec sh`; what to do reaches
 * that over its standard input. When the connection ends (our time limit, our death), the command is killed whole.
 */
function remoteCommand(to, { command, variables, timeout, signal, env }) {
    return (0,group/* runGroup */.V8)([...sshArguments(to), 'exec sh'], {
        input: remoteScript(command, variables, to.folder),
        holdInput: true,
        limit: command_LIMIT,
        timeout,
        env,
        ...(signal !== undefined && { signal }),
    });
}
/** The script for the far side: every value is one quoted word; the end of standard input ends the command's group. */
function remoteScript(command, variables, folder) {
    const exports = Object.entries(variables).map(([name, value]) => `export ${name}=${shellWord(value)}`);
    return `${[
        ...(folder === undefined ? [] : [`cd ${shellWord(folder)} || exit 1`]),
        ...exports,
        'exec 3<&0 4>/dev/null',
        'own=; command -v setsid >/dev/null && own=setsid',
        `$own sh -c ${shellWord(command)} </dev/null 3<&- 4>&- & job=$!`,
        'finish() { kill -TERM -$job || kill -TERM $job; sleep 2; kill -KILL -$job || kill -KILL $job; }',
        '{ cat <&3 >&4; finish; } >&4 2>&4 & watch=$!',
        'wait $job; code=$?',
        'test $code -eq 0 || kill -TERM -$job 2>&4',
        'exec 3<&-; kill $watch 2>&4',
        'exit $code',
    ].join('\n')}\n`;
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/commands.js



/** Runs `start` or `stop` where the target is. A failure is RFG-310, the end of its time RFG-311, both with its last words. */
async function runCommand(name, settings, place, { process, env }, run) {
    const command = settings[name];
    if (command === undefined)
        return;
    const variables = { ...placeVariables(place), ...run.variables };
    const { timeout, signal } = run;
    const limits = { timeout, ...(signal !== undefined && { signal }) };
    const ended = settings.via
        ? await remoteCommand(settings.via, { command, variables, env: (0,user_environment/* userEnvironment */.n)(env, {}), ...limits })
        : await process.script(command, { cwd: place.folder, env: (0,user_environment/* userEnvironment */.n)(env, variables), ...limits });
    (0,refusals/* checkEnded */.J)({ option: name, command, limit: 'start-timeout' }, ended, run);
}
function placeVariables({ service, environment, artifact }) {
    return {
        REFUGE_SERVICE: service,
        REFUGE_ENVIRONMENT: environment,
        ...(artifact !== undefined && { REFUGE_ARTIFACT: artifact }),
    };
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/workload.js






/** Milliseconds between two looks at a server. */
const POLL = 100;
/** The user's `start` and `stop` for a server, and the server's state in HAProxy. */
function haproxyWorkload(ask, settings, place, world) {
    const { backend, slots, startTimeout } = settings;
    const server = async (slot) => (await readBackend(ask, settings)).servers[slot] ?? {};
    const run = (name, slot, more, signal) => runCommand(name, settings, place, world, {
        variables: { REFUGE_SLOT: slot, ...more },
        timeout: startTimeout,
        ...(signal !== undefined && { signal }),
    });
    return {
        stops: settings.stop !== undefined,
        async prepare(slot, revision, signal) {
            checkSlot(slot, slots);
            await server(slot);
            const deadline = world.clock.monotonic() + startTimeout;
            await run('start', slot, { REFUGE_REVISION: revision }, signal);
            if (isSetAside(await server(slot)))
                await command(ask, [`set server ${backend}/${slot} state ready`]);
            if (mustProve(await server(slot)))
                await command(ask, [`set server ${backend}/${slot} health down`]);
            await untilReady(() => server(slot), slot, settings, world, deadline, signal);
        },
        async discard(slot) {
            checkSlot(slot, slots);
            const row = await server(slot);
            if (count(row, 'uweight') > 0)
                throw (0,refusals/* carriesTraffic */.d)(slot);
            if (settings.stop === undefined)
                return;
            await drained(() => server(slot), settings.drain, world);
            await run('stop', slot, {});
            if (!isSetAside(await server(slot)))
                await command(ask, [`set server ${backend}/${slot} state maint`]);
        },
    };
}
/**
 * HAProxy believes in a server that comes back from maintenance, and still in the last revision of a slot, until checks
 * fail. A checked server without traffic therefore starts as down: only checks made after `start` bring it up.
 */
function mustProve(row) {
    return count(row, 'uweight') === 0 && row.check_rise !== undefined;
}
function checkSlot(slot, slots) {
    if (!slots.includes(slot))
        throw new errors/* RefugeError */.vR('RFG-900', `target of kind haproxy has no slot '${slot}'`);
}
async function untilReady(look, slot, { startTimeout }, { clock }, deadline, signal) {
    for (;;) {
        const row = await look();
        if (isReady(row))
            return;
        if (signal.aborted)
            throw new errors/* RefugeError */.vR('RFG-313', `the preparation of slot '${slot}' was stopped`);
        if (clock.monotonic() > deadline) {
            const check = [row.check_status, row.last_chk].filter((it) => it !== undefined).join(' ');
            throw new errors/* RefugeError */.vR('RFG-312', `server '${slot}' is ${row.status} in HAProxy ${(0,duration/* formatDuration */.a3)(startTimeout)} after the start (${check || 'no check'})`, {
                hint: "'start' returned, but HAProxy's health check does not pass: look at the address and the check of the server.",
            });
        }
        await clock.sleep(POLL, signal);
    }
}
/** Waits until no session is on the server any more, at most for `limit` milliseconds. */
async function drained(look, limit, { clock }) {
    const deadline = clock.monotonic() + limit;
    while (count(await look(), 'scur') > 0 && clock.monotonic() < deadline)
        await clock.sleep(POLL);
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/haproxy/index.js








/** Two servers of an HAProxy backend. Opens no connection until something is asked. */
function haproxy_open(options, place, ports) {
    const settings = readSettings(options, place);
    const ask = openSocket(settings, (0,user_environment/* userEnvironment */.n)(ports.env, {}));
    return {
        kind: 'haproxy',
        slots: settings.slots,
        workload: haproxyWorkload(ask, settings, place, ports),
        router: haproxyRouter(ask, settings),
        metrics: { errors: () => readErrors(ask, settings), level: () => readResponseTime(ask, settings) },
        address: async (slot) => (settings.via === undefined ? addressOf(ask, settings, slot) : undefined),
        doctor: () => examine(ask, settings, ports.files),
    };
}


/***/ }),

/***/ 5461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ options),
/* harmony export */   o: () => (/* binding */ NAME)
/* harmony export */ });
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7869);
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7413);


/** Names of backends and servers: what HAProxy accepts (configuration manual §2.3), so nothing that ends a command. */
const NAME = '^[A-Za-z0-9_.:-]+$';
const name = (description) => ({ type: 'string', pattern: NAME, description });
const options = {
    kind: 'haproxy',
    summary: 'Two servers of an HAProxy backend, whose weights are moved over the runtime API.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['socket', 'backend', 'slots', 'start'],
        properties: {
            socket: {
                type: 'string',
                pattern: '^(tcp://([^\\s:/]+|\\[[0-9a-fA-F:]+\\]):\\d{1,5}|[^:\\n]+)$',
                description: 'The runtime API: path of the unix socket (`stats socket … level admin`), or tcp://host:port.',
            },
            backend: name('Name of the backend.'),
            slots: {
                type: 'array',
                minItems: 2,
                maxItems: 2,
                uniqueItems: true,
                items: name('Name of a server of the backend.'),
                description: 'Two servers of the backend; whichever has no weight takes the next revision.',
            },
            start: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G)('Brings REFUGE_REVISION up in REFUGE_SLOT and returns when it is ready; running it twice must be harmless. ' +
                'A process that it leaves running must write elsewhere (`>log 2>&1`).'),
            stop: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G)('Stops what runs in REFUGE_SLOT; without it, the old revision keeps running without traffic.'),
            drain: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)('10s', 'Longest wait for requests in flight before a slot is stopped.'),
            'start-timeout': (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)('5m', 'Longest time until a slot is ready, the health checks of HAProxy included.'),
            via: {
                type: 'object',
                additionalProperties: false,
                required: ['ssh'],
                description: 'Everything of this target, commands included, happens on this machine (OpenSSH, strict host keys).',
                properties: {
                    ssh: {
                        type: 'string',
                        pattern: '^[A-Za-z0-9_][^\\s]*$',
                        description: 'user@host, or a host of ssh_config.',
                    },
                    port: {
                        type: 'integer',
                        minimum: 1,
                        maximum: 65535,
                        description: 'Port of sshd; 22 unless ssh_config says otherwise.',
                    },
                    identity: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .A)('Private key.'),
                    'known-hosts': (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .A)("File of known hosts; without it, the user's."),
                    folder: {
                        type: 'string',
                        minLength: 1,
                        description: "Folder there in which commands run; without it, the login's home.",
                    },
                },
            },
        },
    },
    programs: [],
    rights: ['write to the runtime API at level admin'],
    router: { gauges: ['response-time'] },
};


/***/ }),

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9422);

const LINES = 10;
const WIDTH = 200;
/** The end of what a command printed, for an error: stderr, or stdout when that is empty; at most ten lines. */
function lastWords({ stdout, stderr }) {
    const text = (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(stderr.trim() || stdout.trim());
    if (text === '')
        return ', and printed nothing';
    const lines = text.split('\n').slice(-LINES);
    return `; its last words:\n${lines.map((it) => `  ${it.slice(0, WIDTH)}`).join('\n')}`;
}


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readerOf)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6585);


/** Reads the options of a target. RFG-300 for a value that cannot be. */
function readerOf(kind, options) {
    return (0,_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionReader */ .h)(options, (name, expected) => new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-300', `target of kind ${kind}: '${name}' must be ${expected}`, {
        hint: "Correct it in refuge.yml; 'refuge validate' shows the line.",
    }), (value) => `, got ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 5612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkEnded),
/* harmony export */   d: () => (/* binding */ carriesTraffic)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1001);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1806);
/* harmony import */ var _last_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9025);



/** Throws when a command failed (RFG-310), ran out of time (RFG-311) or was stopped (RFG-313), with its last words. */
function checkEnded({ option, command, limit }, ended, { timeout, signal }) {
    const name = `'${option}: ${command}'`;
    if (ended.timedOut) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-311', `${name} did not end within ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)}${(0,_last_words_js__WEBPACK_IMPORTED_MODULE_2__/* .lastWords */ .a)(ended)}`, {
            hint: `It was stopped with everything that it had started. What it leaves running must be in the background with its output elsewhere; a slow one needs a longer '${limit}'.`,
        });
    }
    if (signal?.aborted)
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-313', `${name} was stopped before it was done`);
    if (ended.code !== 0) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-310', `${name} ended with status ${ended.code}${(0,_last_words_js__WEBPACK_IMPORTED_MODULE_2__/* .lastWords */ .a)(ended)}`, {
            hint: 'Run it by hand with the same REFUGE_… variables. No traffic was moved.',
        });
    }
}
function carriesTraffic(slot) {
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefugeError */ .vR('RFG-315', `slot '${slot}' still has traffic and is neither replaced nor stopped`, {
        hint: "Move its weight to the other slot first; 'refuge status' shows who serves what.",
    });
}


/***/ }),

/***/ 7413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ path),
/* harmony export */   G: () => (/* binding */ command)
/* harmony export */ });
/** A command of the user's, run by `sh`. */
function command(description) {
    return { type: 'string', minLength: 1, description };
}
/** A path, from the folder of refuge.yml unless absolute. */
function path(description) {
    return { type: 'string', minLength: 1, description };
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
