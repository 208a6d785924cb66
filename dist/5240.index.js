export const id = 5240;
export const ids = [5240,5753,8134];
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

/***/ 5240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ local_open),
  tearDown: () => (/* binding */ tearDown)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/hosted.js

/** A machine that goes away after the job holds no environment, but for previews and tests. */
function isRefused({ preview }, { runner, env }) {
    return runner.context.hosted && !preview && env.REFUGE_ALLOW_HOSTED !== 'test';
}
function refuseHosted(settings, machine) {
    if (!isRefused(settings, machine))
        return;
    throw new errors/* RefugeError */.vR('RFG-316', 'a target of kind local would vanish with this runner of GitHub at the end of the job', {
        hint: "Use a self-hosted runner or another kind of target; for a preview write 'preview: true', for a test set REFUGE_ALLOW_HOSTED=test.",
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/readiness.js

/** Longest wait for one answer, in milliseconds. */
const LIMIT = 2000;
/** Does the server answer 2xx at the path? */
function answersWell({ host, port }, path) {
    return new Promise((resolve) => {
        const request = (0,external_node_http_.get)({ host, port, path, agent: false, timeout: LIMIT }, (answer) => {
            answer.resume();
            const status = answer.statusCode ?? 0;
            resolve(status >= 200 && status < 300);
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => resolve(false));
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/doctor.js



const NOT_FOR_PRODUCTION = {
    level: 'warning',
    what: 'a target of kind local is for trying out, previews and tests: one machine, one small router, not for production',
    remedy: 'Use kind haproxy (or another one) for users.',
};
/** What could go wrong with the processes and the router on this machine. */
async function examine(router, settings, machine) {
    const hosted = isRefused(settings, machine)
        ? [
            {
                level: 'error',
                what: 'this runner of GitHub goes away after the job',
                remedy: "Write 'preview: true' for a preview.",
            },
        ]
        : [];
    const programs = await Promise.all(['git', 'tar'].map((it) => program(it, machine)));
    return [NOT_FOR_PRODUCTION, ...hosted, ...programs, ...(await running(router, settings))];
}
async function program(name, { process }) {
    try {
        await process.run([name, '--version']);
        return { level: 'ok', what: `${name} is installed` };
    }
    catch (thrown) {
        const { message, hint } = (0,errors/* asRefugeError */.Hn)(thrown);
        return { level: 'error', what: message, ...(hint !== undefined && { remedy: hint }) };
    }
}
async function running(router, settings) {
    try {
        const reply = await router.ask({ do: 'observe' });
        if (reply?.kind !== 'state')
            return [{ level: 'ok', what: 'nothing was deployed here yet' }];
        return Promise.all(Object.keys(reply.state.upstreams).map((slot) => server(slot, reply.state, settings)));
    }
    catch (thrown) {
        const { message, hint } = (0,errors/* asRefugeError */.Hn)(thrown);
        return [{ level: 'error', what: message, ...(hint !== undefined && { remedy: hint }) }];
    }
}
async function server(slot, { weights, upstreams }, { ready }) {
    const address = upstreams[slot]?.address;
    const well = address !== undefined && (await answersWell(address, ready));
    if (well)
        return { level: 'ok', what: `slot '${slot}' answers at ${ready} (${weights[slot] ?? 0} % of the traffic)` };
    return {
        level: (weights[slot] ?? 0) > 0 ? 'error' : 'warning',
        what: `slot '${slot}' does not answer at ${ready} (${weights[slot] ?? 0} % of the traffic)`,
        remedy: 'Deploy its revision again, or roll back.',
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/folders.js

function slotFolder(state, slot) {
    const root = (0,external_node_path_.join)(state, 'slots', slot);
    return { root, checkout: (0,external_node_path_.join)(root, 'checkout'), log: (0,external_node_path_.join)(root, 'output.log'), group: (0,external_node_path_.join)(root, 'group.json') };
}

// EXTERNAL MODULE: ./.build/src/kernel/running-sum.js
var running_sum = __webpack_require__(7924);
// EXTERNAL MODULE: ./.build/src/adapters/targets/local/router/histogram.js
var histogram = __webpack_require__(1169);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/measures.js


/** Digits of the bounds that are shown; the router's own have sixteen. */
const DIGITS = 4;
/** The last bucket has everything above the bound before it. */
const LE = [...histogram/* BOUNDS */.Q.slice(0, -1).map((it) => Number(it.toPrecision(DIGITS))), '+Inf'];
/** Requests and errors by slot; the router is the only instance. */
async function readErrors(process) {
    const read = await metricsOf(process);
    if (read.kind === 'no-data')
        return read;
    return { kind: 'counts', sides: each(read.slots, ({ requests, errors }) => ({ instances: [[requests, errors]] })) };
}
/** Durations of answers by slot, from the request's arrival to the answer's last byte. */
async function readLatency(process) {
    const read = await metricsOf(process);
    if (read.kind === 'no-data')
        return read;
    return { kind: 'histogram', le: LE, sides: each(read.slots, ({ latency }) => ({ instances: [[upToBounds(latency)]] })) };
}
async function metricsOf(process) {
    const reply = await process.ask({ do: 'metrics' });
    return reply?.kind === 'metrics' ? reply : { kind: 'no-data', reason: 'the local router does not run yet' };
}
function each(slots, of) {
    return Object.fromEntries(Object.entries(slots).map(([slot, it]) => [slot, of(it)]));
}
/** Counts up to each bound, from the counts of the buckets that have any. */
function upToBounds(latency) {
    const counts = new Map(latency);
    return (0,running_sum/* runningSum */.X)(histogram/* BOUNDS */.Q.map((bound) => counts.get(bound) ?? 0));
}

// EXTERNAL MODULE: ./.build/src/adapters/targets/local/router/protocol.js
var protocol = __webpack_require__(1767);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/router.js



const NOTHING = {
    weights: { blue: 0, green: 0 },
    settled: true,
    ready: { blue: false, green: false },
    token: '0',
};
/** The embedded router behind the port: every change is one compare-and-set in its process. */
function localRouter(process, ready) {
    return {
        caps: { compareAndSet: true, atomic: true, granularity: 0.01, deadman: 'none', propagation: [0, 0] },
        async observe() {
            const reply = await process.ask({ do: 'observe' });
            return reply?.kind === 'state' ? observation(reply.state, ready) : NOTHING;
        },
        async apply(weights, expected) {
            const version = expected === 'force' ? null : Number(expected.token);
            const reply = await process.ask({ do: 'apply', weights, expected: version });
            if (reply?.kind === 'conflict')
                return 'conflict';
            if (reply?.kind === 'state')
                return 'applied';
            const reason = reply?.kind === 'refused' ? reply.reason : 'it does not run';
            throw new errors/* RefugeError */.vR('RFG-302', `the local router refused the weights ${JSON.stringify(weights)}: ${reason}`, {
                hint: 'A slot takes traffic once a revision was prepared in it.',
            });
        },
    };
}
async function observation({ version, weights, upstreams }, ready) {
    const look = async (slot) => {
        const upstream = upstreams[slot];
        return [slot, upstream !== undefined && (await answersWell(upstream.address, ready))];
    };
    return {
        weights,
        settled: true,
        ready: Object.fromEntries(await Promise.all(protocol/* SLOTS */._f.map(look))),
        revisions: Object.fromEntries(Object.entries(upstreams).map(([slot, { revision }]) => [slot, revision])),
        token: String(version),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./.build/src/kernel/user-environment.js
var user_environment = __webpack_require__(250);
// EXTERNAL MODULE: ./.build/src/adapters/process/group.js
var process_group = __webpack_require__(2361);
// EXTERNAL MODULE: ./.build/src/adapters/targets/last-words.js
var last_words = __webpack_require__(9025);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/control.js




/** Milliseconds that a reply may take. */
const control_LIMIT = 5000;
/** Asks the router of a state folder; undefined when none runs. Silent or broken: RFG-301. */
async function askRouter(folder, request) {
    try {
        return JSON.parse(await exchange((0,external_node_path_.join)(folder, protocol/* CONTROL_SOCKET */.et), JSON.stringify(request)));
    }
    catch (thrown) {
        if (isAbsent(thrown))
            return undefined;
        throw new errors/* RefugeError */.vR('RFG-301', `the local router does not answer in ${folder}: ${(0,errors/* messageOf */.bD)(thrown)}`, {
            cause: thrown,
            hint: `End its process and try again: it takes up its split where it was. Its log is ${(0,external_node_path_.join)(folder, 'router.log')}.`,
        });
    }
}
function isAbsent(thrown) {
    if (!(thrown instanceof Error && 'code' in thrown))
        return false;
    return thrown.code === 'ENOENT' || thrown.code === 'ECONNREFUSED';
}
function exchange(path, line) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)(path);
        let text = '';
        const fail = (error) => {
            socket.destroy();
            reject(error);
        };
        socket.setEncoding('utf8');
        socket.setTimeout(control_LIMIT, () => fail(new Error(`no reply within ${control_LIMIT / 1000} s`)));
        socket.on('error', fail);
        socket.on('end', () => fail(new Error('it hung up')));
        socket.on('data', (chunk) => {
            text += chunk;
            if (!text.endsWith('\n'))
                return;
            socket.destroy();
            resolve(text);
        });
        socket.write(`${line}\n`);
    });
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/pids.js


/** The group that a just started process leads. */
async function groupOf(pid) {
    return { pid, born: (await leader(pid))?.born };
}
/** Does any process of the group still run? Its id may have gone to a stranger since: then not. */
async function isAlive({ pid, born }) {
    if (!(0,process_group/* signalGroup */.i8)(pid, 0))
        return false;
    const now = await leader(pid);
    if (now === undefined)
        return true; // the leader ended, its children run on; or the system does not show it
    return !(now.state === 'Z' || (born !== undefined && now.born !== born));
}
/** State and start time of a process; fields 3 and 22 of /proc/PID/stat, counted behind the name (proc(5)). */
async function leader(pid) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return { state: fields[0] ?? '', born: fields[19] ?? '' };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/router-process.js









/** Longest start of the router, in milliseconds. */
const STARTING = 10_000;
/** Time for another run that won the race for the port to let its router answer, in milliseconds. */
const RACE = 500;
/** Longest path of a unix socket that every system takes (sockaddr_un, macOS 104). */
const LONGEST_PATH = 103;
/** `entry`: the file that Node runs as the router. */
function routerProcess({ state, listen }, entry, world) {
    const log = (0,external_node_path_.join)(state, protocol/* ROUTER_LOG */.tw);
    async function start() {
        if ((await askRouter(state, { do: 'observe' })) !== undefined)
            return;
        checkPath((0,external_node_path_.join)(state, protocol/* CONTROL_SOCKET */.et));
        await (0,promises_.mkdir)(state, { recursive: true, mode: 0o700 });
        const from = (await world.files.read(log))?.length ?? 0;
        const { pid } = await world.process.launch([process.execPath, entry, state, listen.host, String(listen.port)], {
            cwd: state,
            env: (0,user_environment/* userEnvironment */.n)(world.env, {}),
            log,
        });
        await untilAnswers(pid, from);
    }
    async function untilAnswers(pid, from) {
        const group = await groupOf(pid);
        let deadline = world.clock.monotonic() + STARTING;
        while ((await askRouter(state, { do: 'observe' })) === undefined) {
            if (!(await isAlive(group)))
                deadline = Math.min(deadline, world.clock.monotonic() + RACE);
            if (world.clock.monotonic() > deadline) {
                await (0,process_group/* killGroup */.i0)(pid);
                throw notStarted(`${listen.host}:${listen.port}`, (await world.files.read(log))?.slice(from) ?? '');
            }
            await world.clock.sleep(20);
        }
    }
    return {
        start,
        async ask(request) {
            const reply = await askRouter(state, request);
            if (reply !== undefined || !(await world.files.exists((0,external_node_path_.join)(state, protocol/* STATE_FILE */.bv))))
                return reply;
            await start();
            return askRouter(state, request);
        },
        async stop() {
            await askRouter(state, { do: 'stop' });
            for (const name of [protocol/* STATE_FILE */.bv, protocol/* CONTROL_SOCKET */.et])
                await world.files.remove((0,external_node_path_.join)(state, name));
        },
    };
}
function checkPath(path) {
    if (Buffer.byteLength(path) <= LONGEST_PATH)
        return;
    throw new errors/* RefugeError */.vR('RFG-319', `the path of the control socket is too long for the system: ${path}`, {
        hint: "Give the target a shorter folder: 'state: /tmp/shop'.",
    });
}
function notStarted(address, output) {
    if (/EADDRINUSE/.test(output)) {
        return new errors/* RefugeError */.vR('RFG-317', `port taken: another program already listens on ${address}`, {
            hint: "End that program (`ss -ltnp` shows it), or give the target another 'listen'.",
        });
    }
    return new errors/* RefugeError */.vR('RFG-319', `the local router did not start on ${address}${(0,last_words/* lastWords */.a)({ stdout: output, stderr: '' })}`, {
        hint: "Check that 'listen' names an address of this machine and a port that this user may open.",
    });
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./.build/src/kernel/duration.js
var duration = __webpack_require__(1001);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/server.js









/** Milliseconds between two looks at a server that starts. */
const POLL = 50;
/** Starts `run` and waits until `ready` answers. When it does not, nothing of it is left running: RFG-312, 313, 314. */
async function startServer(folder, settings, { cwd, env, signal }, world) {
    const address = { host: '127.0.0.1', port: await freePort() };
    const { pid } = await world.process.launch(['/bin/sh', '-c', settings.run], {
        cwd,
        env: { ...env, PORT: String(address.port) },
        log: folder.log,
    });
    const group = await groupOf(pid);
    try {
        await world.files.write(folder.group, JSON.stringify(group));
        await untilReady(group, address, folder, settings, signal, world);
        return { address, pid };
    }
    catch (thrown) {
        await (0,process_group/* killGroup */.i0)(pid);
        throw thrown;
    }
}
async function untilReady(group, address, { log }, { run, ready, readyTimeout }, signal, { clock }) {
    const deadline = clock.monotonic() + readyTimeout;
    while (!(await answersWell(address, ready))) {
        if (signal.aborted)
            throw new errors/* RefugeError */.vR('RFG-313', `'run: ${run}' was stopped before it was ready`);
        if (!(await isAlive(group))) {
            throw new errors/* RefugeError */.vR('RFG-314', `'run: ${run}' ended before it was ready${await wordsOf(log)}`, {
                hint: `Run it by hand with PORT set. Everything that it printed is in ${log}.`,
            });
        }
        if (clock.monotonic() > deadline) {
            const url = `http://${address.host}:${address.port}${ready}`;
            const message = `'run: ${run}' did not answer 2xx at ${url} within ${(0,duration/* formatDuration */.a3)(readyTimeout)}`;
            throw new errors/* RefugeError */.vR('RFG-312', `${message}${await wordsOf(log)}`, {
                hint: `It must listen on 127.0.0.1 at the port in PORT. It was stopped; everything that it printed is in ${log}. A slow one needs a longer 'ready-timeout'.`,
            });
        }
        await clock.sleep(POLL, signal);
    }
}
async function wordsOf(log) {
    return (0,last_words/* lastWords */.a)({ stdout: await (0,promises_.readFile)(log, 'utf8').catch(() => ''), stderr: '' });
}
/** Ends what an earlier run started in the slot, whole, and forgets it. */
async function stopServer({ group, root }, { files }) {
    const known = await recordedGroup({ group }, { files });
    if (known !== undefined && (await isAlive(known)))
        await (0,process_group/* killGroup */.i0)(known.pid);
    await (0,promises_.rm)(root, { recursive: true, force: true });
}
/** The process group that was last started in the slot. */
async function recordedGroup({ group }, { files }) {
    const text = await files.read(group);
    return text === undefined ? undefined : JSON.parse(text);
}
async function freePort() {
    const probe = (0,external_node_net_.createServer)().listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(probe, 'listening');
    const address = probe.address();
    probe.close();
    await (0,external_node_events_.once)(probe, 'close');
    if (address === null || typeof address === 'string')
        throw new Error('no free port');
    return address.port;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var hash = __webpack_require__(5753);
// EXTERNAL MODULE: ./.build/src/adapters/targets/read-options.js
var read_options = __webpack_require__(7566);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/settings.js




function readSettings(options, place, env) {
    const read = (0,read_options/* readerOf */.T)('local', options);
    return {
        run: read.text('run'),
        ready: read.text('ready'),
        listen: readListen(read),
        build: read.optional('build'),
        buildTimeout: read.duration('build-timeout', '10m'),
        readyTimeout: read.duration('ready-timeout', '60s'),
        drain: read.duration('drain', '10s'),
        preview: options.preview === true,
        state: stateFolder(read.optional('state'), place, read.text('listen'), env),
    };
}
function readListen(read) {
    const raw = read.text('listen');
    const [, host, port] = /^(.+):(\d{1,5})$/.exec(raw) ?? [];
    if (host === undefined || Number(port) < 1 || Number(port) > 65535) {
        throw read.wrong('listen', `host:port, got '${raw}'`);
    }
    return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}
/** One folder for each service, environment and address (XDG base directory specification: state). */
function stateFolder(given, { folder, service, environment }, listen, env) {
    if (given !== undefined)
        return (0,external_node_path_.resolve)(folder, given);
    const base = env.XDG_STATE_HOME || (0,external_node_path_.join)(env.HOME || (0,external_node_os_.homedir)(), '.local', 'state');
    return (0,external_node_path_.join)(base, 'refuge', (0,hash/* sha256 */.sc)(JSON.stringify([service, environment, listen])).slice(0, 16));
}

// EXTERNAL MODULE: ./.build/src/adapters/targets/refusals.js
var refusals = __webpack_require__(5612);
;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/checkout.js





/**
 * Puts the revision's files into an empty folder: the artifact when there is one, else the commit from the repository that
 * holds refuge.yml. Gives back the folder in which commands run. What cannot be had is RFG-318.
 */
async function checkOut(revision, into, place, world, signal) {
    await (0,promises_.rm)(into, { recursive: true, force: true });
    await (0,promises_.mkdir)(into, { recursive: true });
    try {
        return await fill(into, revision, place, world, signal);
    }
    catch (thrown) {
        if (!signal.aborted)
            throw thrown;
        throw new errors/* RefugeError */.vR('RFG-313', `the checkout of ${revision} was stopped before it was done`, { cause: thrown });
    }
}
async function fill(into, revision, place, world, signal) {
    if (place.artifact !== undefined) {
        await unpack((0,external_node_path_.resolve)(place.folder, place.artifact), into, world, signal);
        return into;
    }
    return exportCommit(revision, into, place.folder, world, signal);
}
async function unpack(artifact, into, { process, env }, signal) {
    const found = await (0,promises_.stat)(artifact).catch(() => undefined);
    if (found?.isDirectory())
        return (0,promises_.cp)(artifact, into, { recursive: true, verbatimSymlinks: true });
    if (!found?.isFile()) {
        throw missing(`the artifact '${artifact}' is neither a directory nor a file`, 'Give a directory or a tarball; this kind of target runs no images.');
    }
    const ended = await process.run(['tar', '-xf', artifact, '-C', into], { env: (0,user_environment/* userEnvironment */.n)(env, {}), signal });
    if (ended.code !== 0)
        throw missing(`tar cannot unpack '${artifact}'${(0,last_words/* lastWords */.a)(ended)}`, 'Give a tarball that `tar -xf` reads.');
}
/** Through an index of its own: needs no clone, leaves the user's checkout alone, works shallow and detached. */
async function exportCommit(revision, into, folder, { process, env }, signal) {
    const index = `${into}.index`;
    const variables = (0,user_environment/* userEnvironment */.n)(env, { GIT_INDEX_FILE: index });
    const git = (...args) => process.run(['git', ...args], { cwd: folder, env: variables, signal });
    try {
        const prefix = await must(git('rev-parse', '--show-prefix'), `${folder} is not in a git repository`);
        const top = await must(git('rev-parse', '--show-toplevel'), `${folder} is not in a git work tree`);
        await must(git('read-tree', `${revision}^{commit}`), `revision ${revision} is no commit of the repository at ${top}`);
        // From the top: checkout-index writes only what lies below the folder it runs in.
        const writing = process.run(['git', 'checkout-index', '--all', '--force', `--prefix=${into}/`], {
            cwd: top,
            env: variables,
            signal,
        });
        await must(writing, `commit ${revision} cannot be written to ${into}`);
        return (0,external_node_path_.join)(into, prefix);
    }
    finally {
        await (0,promises_.rm)(index, { force: true });
    }
}
async function must(work, otherwise) {
    const ended = await work;
    if (ended.code === 0)
        return ended.stdout.replace(/\n$/, '');
    throw missing(`${otherwise}${(0,last_words/* lastWords */.a)(ended)}`, 'Fetch the commit first (actions/checkout with `fetch-depth: 0`), or give an `artifact`.');
}
function missing(message, hint) {
    return new errors/* RefugeError */.vR('RFG-318', message, { hint });
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/workload.js







/** A process for each slot, from its own checkout. */
function localWorkload(router, settings, place, world) {
    return {
        stops: true,
        async prepare(slot, revision, signal) {
            await router.start();
            const { weights, upstreams } = await stateOf(router);
            const running = upstreams[slot];
            if (running?.revision === revision && (await answersWell(running.address, settings.ready)))
                return;
            if ((weights[slot] ?? 0) > 0 && running?.revision !== revision)
                throw (0,refusals/* carriesTraffic */.d)(slot);
            await stopServer(slotFolder(settings.state, slot), world);
            await setSlot(router, slot, await bringUp(slot, revision, settings, place, world, signal));
        },
        async discard(slot) {
            const reply = await router.ask({ do: 'observe' });
            if (reply?.kind === 'state') {
                if ((reply.state.weights[slot] ?? 0) > 0)
                    throw (0,refusals/* carriesTraffic */.d)(slot);
                await drained(router, slot, settings.drain, world);
                await setSlot(router, slot, null);
                await stopIdle(router);
            }
            await stopServer(slotFolder(settings.state, slot), world);
        },
    };
}
async function bringUp(slot, revision, settings, place, world, signal) {
    const folder = slotFolder(settings.state, slot);
    const cwd = await checkOut(revision, folder.checkout, place, world, signal);
    const env = (0,user_environment/* userEnvironment */.n)(world.env, {
        REFUGE_REVISION: revision,
        REFUGE_SLOT: slot,
        REFUGE_SERVICE: place.service,
        REFUGE_ENVIRONMENT: place.environment,
    });
    await build(settings, { cwd, env, signal }, world);
    const { address, pid } = await startServer(folder, settings, { cwd, env, signal }, world);
    return { address, pid, revision };
}
async function build({ build: command, buildTimeout }, options, { process }) {
    if (command === undefined)
        return;
    const ended = await process.script(command, { ...options, timeout: buildTimeout });
    (0,refusals/* checkEnded */.J)({ option: 'build', command, limit: 'build-timeout' }, ended, { timeout: buildTimeout, signal: options.signal });
}
async function stateOf(router) {
    const reply = await router.ask({ do: 'observe' });
    if (reply?.kind === 'state')
        return reply.state;
    throw new errors/* RefugeError */.vR('RFG-301', 'the local router does not answer', {
        hint: 'Try again; its log is in the state folder.',
    });
}
async function setSlot(router, slot, upstream) {
    const reply = await router.ask({ do: 'set-slot', slot, upstream });
    if (reply?.kind === 'state')
        return;
    const reason = reply?.kind === 'refused' ? reply.reason : 'it does not run';
    throw new errors/* RefugeError */.vR('RFG-302', `the local router refused to change slot '${slot}': ${reason}`);
}
/** A router without a single server answers nobody: a first deployment that failed leaves none running. */
async function stopIdle(router) {
    const { upstreams } = await stateOf(router);
    if (Object.values(upstreams).every((it) => !it))
        await router.stop();
}
/** Waits until the slot has no request in flight any more, at most for `limit` milliseconds. */
async function drained(router, slot, limit, { clock }) {
    const deadline = clock.monotonic() + limit;
    while (((await stateOf(router)).inFlight[slot] ?? 0) > 0 && clock.monotonic() < deadline)
        await clock.sleep(20);
}

;// CONCATENATED MODULE: ./.build/src/adapters/targets/local/index.js










/** Processes on this machine. `routerEntry`: the file that Node runs as the router, a process of its own. */
function local_open(options, place, world, routerEntry) {
    const settings = readSettings(options, place, world.env);
    const process = routerProcess(settings, routerEntry, world);
    const workload = localWorkload(process, settings, place, world);
    return {
        kind: 'local',
        slots: protocol/* SLOTS */._f,
        workload: {
            ...workload,
            async prepare(slot, revision, signal) {
                refuseHosted(settings, world);
                await workload.prepare(slot, revision, signal);
            },
        },
        router: localRouter(process, settings.ready),
        metrics: { errors: () => readErrors(process), latency: () => readLatency(process) },
        address: (slot) => addressOf(process, slot),
        doctor: () => examine(process, settings, world),
    };
}
async function addressOf(process, slot) {
    const reply = await process.ask({ do: 'observe' });
    const address = reply?.kind === 'state' ? reply.state.upstreams[slot]?.address : undefined;
    return address && `http://${address.host}:${address.port}`;
}
/** Takes everything down: router and servers, whatever their traffic. For previews that end, demonstrations and tests. */
async function tearDown(options, place, world, routerEntry) {
    const settings = readSettings(options, place, world.env);
    await routerProcess(settings, routerEntry, world).stop();
    for (const slot of protocol/* SLOTS */._f)
        await stopServer(slotFolder(settings.state, slot), world);
}


/***/ }),

/***/ 1169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ histogram),
/* harmony export */   Q: () => (/* binding */ BOUNDS)
/* harmony export */ });
/** Buckets a doubling: bounds are at most 19 % apart. */
const PER_DOUBLING = 4;
/** From 1 µs up to 2^28 µs, about 268 s. */
const BUCKETS = 28 * PER_DOUBLING + 1;
/** Counts of durations in logarithmic buckets; recording allocates nothing. */
function histogram() {
    const counts = new Float64Array(BUCKETS);
    return {
        record(milliseconds) {
            const bucket = Math.min(BUCKETS - 1, Math.max(0, Math.ceil(Math.log2(milliseconds * 1000) * PER_DOUBLING)));
            counts[bucket] = (counts[bucket] ?? 0) + 1;
        },
        read: () => [...counts].map((count, bucket) => [upperBound(bucket), count]).filter(([, count]) => count > 0),
    };
}
/** Upper bounds of all buckets, in seconds; what lies above the last is in its bucket too. */
const BOUNDS = Array.from({ length: BUCKETS }, (_, bucket) => upperBound(bucket));
function upperBound(bucket) {
    return 2 ** (bucket / PER_DOUBLING) / 1e6;
}


/***/ }),

/***/ 1767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _f: () => (/* binding */ SLOTS),
/* harmony export */   bv: () => (/* binding */ STATE_FILE),
/* harmony export */   et: () => (/* binding */ CONTROL_SOCKET),
/* harmony export */   tw: () => (/* binding */ ROUTER_LOG)
/* harmony export */ });
/** Two slots; whichever has no weight takes the next revision. */
const SLOTS = ['blue', 'green'];
/** Files in the state folder. */
const STATE_FILE = 'router.json';
const CONTROL_SOCKET = 'control.sock';
const ROUTER_LOG = 'router.log';


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
