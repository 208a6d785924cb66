export const id = 1130;
export const ids = [1130];
export const modules = {

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NEW_ENVIRONMENT: () => (/* reexport */ NEW_ENVIRONMENT),
  audit: () => (/* reexport */ audit),
  checkFence: () => (/* reexport */ checkFence),
  environmentOf: () => (/* reexport */ environmentOf),
  eventLine: () => (/* reexport */ eventLine),
  journalAt: () => (/* reexport */ journalAt),
  liveLease: () => (/* reexport */ liveLease),
  openJournal: () => (/* reexport */ openJournal),
  refuseLeased: () => (/* reexport */ refuseLeased),
  takeLease: () => (/* reexport */ takeLease)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var hash = __webpack_require__(5753);
;// CONCATENATED MODULE: ./.build/src/records/state.js
const EMPTY = { v: 1, seq: 0, head: null, environments: {}, points: {} };
const NEW_ENVIRONMENT = { fence: 0, slots: {}, history: [] };
/** The state of one environment; a new one where nothing was ever recorded. */
function environmentOf(state, name) {
    return Object.hasOwn(state.environments, name) ? (state.environments[name] ?? NEW_ENVIRONMENT) : NEW_ENVIRONMENT;
}

;// CONCATENATED MODULE: ./.build/src/records/fold.js

const HISTORY = 50;
const POINTS = 20;
/** The state after one more event. `hash` is the SHA-256 of the event's bytes. Total: an event that does not fit changes nothing but the position. */
function fold(state, event, hash) {
    const next = { ...state, seq: event.seq, head: hash };
    if (event.type === 'backup.point')
        return { ...next, points: withPoint(state.points, event) };
    const before = environmentOf(state, event.environment);
    return { ...next, environments: { ...state.environments, [event.environment]: step(before, event) } };
}
function step(it, event) {
    switch (event.type) {
        case 'lease.taken':
            return leaseTaken(it, event);
        case 'lease.renewed':
            return { ...observed(it, event.observations), ...(it.lease ? { lease: { ...it.lease, until: event.until } } : {}) };
        case 'lease.released':
            return without(it, 'lease');
        case 'deployment.started':
            return started(it, event);
        case 'intent':
            return onOpen(it, event, (open) => ({ ...open, intent: omit(event, [...ENVELOPE, 'deployment']) }));
        case 'result':
            return result(it, event);
        case 'verdict':
            return verdict(observed(it, event.observations), event);
        case 'deployment.held':
            return held(it, event);
        case 'deployment.aborting':
            return onOpen(it, event, (open) => ({
                ...without(open, 'held'),
                phase: { kind: 'aborting', reason: event.reason },
            }));
        case 'deployment.finished':
            return finished(it, event);
    }
}
function leaseTaken(it, event) {
    const { run, actor, fence, until, deployment } = event;
    return { ...it, fence, lease: { run, actor, fence, until, deployment } };
}
function started(it, event) {
    const open = {
        started: omit(event, [...ENVELOPE, 'id', 'observations']),
        seq: event.seq,
        startedAt: event.at,
        phase: { kind: 'started' },
        verdict: 'no-data',
        observations: event.observations,
    };
    return { ...it, weights: event.observed, open };
}
function result(it, event) {
    const intent = it.open?.intent;
    if (!intent || intent.id !== event.of)
        return it;
    const closed = onOpen(it, event, (open) => without(open, 'intent'));
    if (event.ok)
        return done(closed, intent, event);
    // A write that failed may have moved the weights all the same: what was seen afterwards is what counts.
    return event.observed ? { ...closed, weights: event.observed } : closed;
}
/** What a finished effect means. */
function done(it, effect, event) {
    switch (effect.action) {
        case 'prepare':
            return onOpen({ ...it, slots: { ...it.slots, [effect.slot]: effect.revision } }, event, (open) => open.phase.kind === 'started' ? { ...open, phase: { kind: 'prepared' } } : open);
        case 'discard':
            return { ...it, slots: without(it.slots, effect.slot) };
        case 'split':
            return onOpen({ ...it, weights: event.observed ?? effect.weights }, event, (open) => ({
                ...without(open, 'held'),
                phase: afterSplit(effect.step, open.phase, event.at),
                ...trafficSince(open, effect.weights, event.at),
            }));
    }
}
function afterSplit(to, from, at) {
    switch (to) {
        case 'promote':
            return { kind: 'baking', since: at };
        case 'clear':
            return from;
        case 'restore':
            return { kind: 'restored', reason: from.kind === 'aborting' ? from.reason : 'the recorded split was restored' };
        default:
            return { kind: 'judging', step: to, since: at };
    }
}
function trafficSince(open, weights, at) {
    const first = open.trafficSince === undefined && (weights[open.started.slot] ?? 0) > 0;
    return first ? { trafficSince: at } : {};
}
function verdict(it, event) {
    return onOpen(it, event, (open) => {
        const phase = event.step === 'bake' ? { kind: 'baked' } : { kind: 'passed', step: event.step };
        return { ...open, verdict: event.verdict, ...(event.advance ? { phase } : {}) };
    });
}
function held(it, event) {
    const { why, reason, until, at } = event;
    return onOpen(it, event, (open) => ({ ...open, held: { why, reason, since: at, ...(until ? { until } : {}) } }));
}
function finished(it, event) {
    const open = it.open;
    if (!open || open.started.deployment !== event.deployment)
        return it;
    const { kind, revision, version, baseline, deployment, slot, undoes, point } = open.started;
    const entry = {
        deployment,
        seq: open.seq,
        kind,
        revision,
        ...(version ? { version } : {}),
        ...(baseline ? { baseline: baseline.revision } : {}),
        outcome: event.outcome,
        reason: event.reason,
        verdict: event.verdict,
        startedAt: open.startedAt,
        finishedAt: event.at,
        ...(undoes ? { undoes } : {}),
        ...(point ? { point } : {}),
    };
    const serves = event.outcome === 'promoted' || (kind === 'rollback' && event.outcome === 'rolled-back');
    const history = it.history.map((past) => (serves && past.deployment === undoes ? { ...past, undone: true } : past));
    return {
        ...without(without(it, 'open'), 'lease'),
        weights: event.weights,
        ...(serves ? { running: { revision, ...(version ? { version } : {}), deployment, slot } } : {}),
        history: [entry, ...history].slice(0, HISTORY),
    };
}
function observed(it, more) {
    if (!it.open || more.length === 0)
        return it;
    return { ...it, open: { ...it.open, observations: [...it.open.observations.map(withoutCounters), ...more] } };
}
/** Only the newest counters are gone on from. */
function withoutCounters(observed) {
    return observed.counters === undefined ? observed : without(observed, 'counters');
}
function onOpen(it, event, change) {
    return it.open?.started.deployment === event.deployment ? { ...it, open: change(it.open) } : it;
}
function withPoint(points, event) {
    const { point, status, headDigest, sequence, consistentAt } = event;
    const past = Object.hasOwn(points, event.source) ? (points[event.source] ?? []) : [];
    return { ...points, [event.source]: [{ point, status, headDigest, sequence, consistentAt }, ...past].slice(0, POINTS) };
}
/** What every event carries and the state need not repeat. */
const ENVELOPE = ['type', 'v', 'seq', 'at', 'actor', 'run', 'prev', 'environment', 'fence'];
function omit(it, keys) {
    return Object.fromEntries(Object.entries(it).filter(([key]) => !keys.includes(key)));
}
function without(it, key) {
    const { [key]: _, ...rest } = it;
    return rest;
}

;// CONCATENATED MODULE: ./.build/src/records/chain.js



/** The event with its place in the chain, the state after it, and the two as the bytes of a commit. */
function seal(draft, before, { id, at, actor, run }) {
    const stamp = { v: 1, seq: before.seq + 1, id, at: at.toISOString(), ...draft, actor, run, prev: before.head };
    const event = stamp;
    const line = JSON.stringify(event);
    const state = fold(before, event, (0,hash/* sha256 */.sc)(line));
    return { event, state, entry: { event: line, state: JSON.stringify(state), message: subject(event), at } };
}
function subject(event) {
    const where = 'environment' in event && event.environment ? ` ${event.environment}` : '';
    return `${event.type}${where} [skip ci]`;
}
/** The state beside the newest event; RFG-510 when the two do not belong together. */
function openTip(tip) {
    const state = parseState(tip);
    if (state.head !== (0,hash/* sha256 */.sc)(tip.event))
        throw broken(tip, 'state.json is not the fold of the event beside it');
    return state;
}
/** The state as far as it can be read, whether or not it belongs to its event. */
function readableState(tip) {
    try {
        return parseState(tip);
    }
    catch {
        return undefined;
    }
}
function parseState(tip) {
    try {
        const state = JSON.parse(tip.state);
        if (isState(state))
            return state;
    }
    catch (cause) {
        throw broken(tip, 'state.json is not JSON', cause);
    }
    throw broken(tip, 'state.json has an unknown form');
}
function isState(it) {
    if (typeof it !== 'object' || it === null)
        return false;
    const { v, seq, environments, points } = it;
    return v === 1 && Number.isSafeInteger(seq) && typeof environments === 'object' && typeof points === 'object';
}
/** The event on a line; undefined when it is none. */
function parseEvent(line) {
    try {
        const event = JSON.parse(line);
        const isEvent = typeof event === 'object' && event !== null && 'type' in event && !line.includes('\n');
        return isEvent ? event : undefined;
    }
    catch {
        return undefined;
    }
}
/** The event of a commit; RFG-510 when it is none. */
function readEvent(commit, line) {
    const event = parseEvent(line);
    if (event)
        return event;
    throw new errors/* RefugeError */.vR('RFG-510', `the records are broken at commit ${commit}: event.json is not an event`, {
        hint: 'Run `refuge audit verify` to see where it begins.',
    });
}
function broken(tip, what, cause) {
    return new errors/* RefugeError */.vR('RFG-510', `the records are broken at commit ${tip.commit}: ${what}`, {
        hint: 'Run `refuge audit verify` to see where. Until it is mended nothing is deployed; a rollback works.',
        cause,
    });
}

;// CONCATENATED MODULE: ./.build/src/records/audit.js





/** Folds the whole chain again and compares; throws RFG-511 with commit and `seq` at the first link that does not hold. */
async function audit(links) {
    let state = EMPTY;
    let last;
    let deployments = 0;
    for await (const link of links) {
        const event = checkLink(link, last, state);
        state = fold(state, event, (0,hash/* sha256 */.sc)(link.event));
        if (JSON.stringify(state) !== link.state)
            throw breakAt(link, event.seq, 'state.json is not the fold of the events');
        if (event.type === 'deployment.started')
            deployments++;
        last = link;
    }
    return { events: state.seq, deployments, head: last?.commit };
}
function checkLink(link, last, state) {
    const expected = state.seq + 1;
    const event = parseEvent(link.event);
    if (!event)
        throw breakAt(link, expected, 'event.json is not one JSON object on one line');
    if (link.parents.length !== (last ? 1 : 0) || (last && link.parents[0] !== last.commit)) {
        throw breakAt(link, expected, 'the commit does not have exactly the commit before it as its parent');
    }
    if (event.v !== 1)
        throw breakAt(link, expected, `unknown version ${JSON.stringify(event.v)}`);
    if (event.seq !== expected)
        throw breakAt(link, expected, `the event says seq ${JSON.stringify(event.seq)}`);
    if (event.prev !== state.head)
        throw breakAt(link, expected, 'prev is not the hash of the event before');
    checkFenceOf(link, event, state);
    return event;
}
function checkFenceOf(link, event, state) {
    if (!('fence' in event) || !event.environment)
        return;
    const { fence } = environmentOf(state, event.environment);
    const due = event.type === 'lease.taken' ? fence + 1 : fence;
    if (event.fence !== due)
        throw breakAt(link, event.seq, `fence ${event.fence} wrote although ${due} was due`);
}
function breakAt(link, seq, what) {
    return new errors/* RefugeError */.vR('RFG-511', `the chain of the records breaks at seq ${seq}, commit ${link.commit}: ${what}`, {
        hint: 'Compare this commit with a clone or backup of the records; whoever changed it can push to the branch.',
    });
}

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/kernel/revision.js
var revision = __webpack_require__(184);
;// CONCATENATED MODULE: ./.build/src/records/event-line.js


/** An event on one line for people: `17 2026-11-24T10:00:00Z production intent split green 25 %`. Pure. */
function eventLine(event) {
    const where = event.environment ?? '';
    return (0,kernel_escape/* oneLine */.TN)([event.seq, event.at.replace(/\.\d+Z$/, 'Z'), where, event.type, detail(event)].filter((it) => it !== '').join(' '));
}
function detail(event) {
    switch (event.type) {
        case 'lease.taken':
            return `fence ${event.fence}, run ${event.run}${event.preempts ? `, over ${event.preempts}` : ''}`;
        case 'lease.renewed':
            return `until ${event.until}`;
        case 'lease.released':
            return '';
        case 'deployment.started':
            return `${event.kind} of ${event.version ?? (0,revision/* shortRevision */.w)(event.revision)} in slot ${event.slot}`;
        case 'intent':
            return event.action === 'split'
                ? `split ${shares(event.weights)} (${event_line_step(event.step)})`
                : `${event.action} slot ${event.slot}`;
        case 'result':
            return event.ok
                ? `done${event.observed ? `, ${shares(event.observed)}` : ''}`
                : `failed: ${event.error ?? 'no reason given'}`;
        case 'verdict':
            return `${event.verdict}: ${event.reason}`;
        case 'deployment.held':
            return `${event.reason}${event.until ? ` (until ${event.until})` : ''}`;
        case 'deployment.aborting':
            return event.reason;
        case 'deployment.finished':
            return `${event.outcome}: ${event.reason}`;
        case 'backup.point':
            return `${event.source} ${event.point} ${event.status}`;
    }
}
const shares = (weights) => Object.entries(weights)
    .map(([slot, weight]) => `${slot} ${Number(weight.toFixed(2))} %`)
    .join(', ');
const event_line_step = (it) => (typeof it === 'number' ? `step ${it + 1}` : it);

;// CONCATENATED MODULE: ./.build/src/records/journal.js





const ATTEMPTS = 60;
const LONGEST_PAUSE = 1000;
function openJournal(options) {
    const { log } = options;
    const memory = { last: undefined, isStale: false };
    const read = () => readInto(memory, log);
    return {
        read,
        known: async () => memory.last ?? read(),
        salvage: () => salvage(log, memory.last),
        events: (newest) => eventsOf(log, newest),
        audit: () => audit(log.read()),
        append: (plan) => append(plan, memory, options),
    };
}
async function readInto(memory, log) {
    const tip = await log.tip();
    memory.isStale = false;
    // Nothing is opened anew while the tip is the one that we know.
    if (memory.last && memory.last.commit === tip?.commit)
        return memory.last;
    memory.last = tip ? { state: openTip(tip), commit: tip.commit } : { state: EMPTY, commit: undefined };
    return memory.last;
}
async function append(plan, memory, options) {
    const { log, clock, random } = options;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const isFresh = attempt === 0 && memory.last !== undefined && !memory.isStale;
        const { state, commit } = isFresh && memory.last ? memory.last : await readInto(memory, log);
        const sealed = sealAll(plan(state), state, options);
        const newest = sealed.at(-1);
        if (!newest)
            return { state, commit, events: [] };
        const written = await send(sealed, commit, memory, log);
        if (written !== undefined) {
            memory.last = { state: newest.state, commit: written };
            memory.isStale = false;
            return { ...memory.last, events: sealed.map((it) => it.event) };
        }
        await clock.sleep(pause(attempt, random));
    }
    throw new errors/* RefugeError */.vR('RFG-504', `the records moved ${ATTEMPTS} times while this run tried to append to them`, {
        hint: 'Many runs write at once. Give busy services records of their own with `records: { ref: … }`.',
    });
}
/** An answer can be lost after the remote has taken the push: then the tip is ours. */
async function send(sealed, expected, memory, log) {
    try {
        return await log.append(sealed.map((it) => it.entry), expected);
    }
    catch (error) {
        memory.isStale = true;
        const tip = await log.tip().catch(() => undefined);
        if (tip && tip.event === sealed.at(-1)?.entry.event)
            return tip.commit;
        throw error;
    }
}
async function* eventsOf(log, newest) {
    for await (const { commit, event } of log.read(newest))
        yield { ...readEvent(commit, event), commit };
}
async function salvage(log, known) {
    const tip = (await log.tip().catch(() => undefined)) ?? (await log.seen());
    const state = tip && readableState(tip);
    if (tip && state)
        return { state, commit: tip.commit };
    return known ?? { state: EMPTY, commit: undefined };
}
function sealAll(drafts, before, { clock, random, actor, run }) {
    const sealed = [];
    for (const draft of drafts) {
        const state = sealed.at(-1)?.state ?? before;
        sealed.push(seal(draft, state, { id: (0,hash/* hex */.uh)(random.bytes(8)), at: clock.now(), actor, run }));
    }
    return sealed;
}
/** Full jitter below an exponential bound (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015), in milliseconds. */
function pause(attempt, random) {
    const [byte = 0] = random.bytes(1);
    return (byte / 256) * Math.min(LONGEST_PAUSE, 20 * 2 ** attempt);
}

;// CONCATENATED MODULE: ./.build/src/records/journal-at.js

const LONGEST_PATIENCE = 30_000;
const SHORTEST_PATIENCE = 2000;
/** Tries within one lease that must fit. */
const TRIES = 6;
/** The records of a checkout, ready to be read and written by this run. */
async function journalAt(address, { clock, random, runner, neighbours, files }) {
    const folder = await files.inside(runner.context.workspace, address['working-directory']);
    const token = address['github-token'];
    const patience = Math.min(LONGEST_PATIENCE, Math.max(SHORTEST_PATIENCE, (address.lease ?? Infinity) / TRIES));
    const log = await neighbours.records({ folder, ref: address.ref, patience, ...(token ? { token } : {}) });
    return openJournal({ log, clock, random, actor: runner.context.actor, run: runner.context.run });
}

;// CONCATENATED MODULE: ./.build/src/records/lease.js


/** The lease that keeps others out now, if any: it was not released and has not run out. */
function liveLease(state, environment, now) {
    const lease = environmentOf(state, environment).lease;
    return lease && Date.parse(lease.until) > now.getTime() ? lease : undefined;
}
/** RFG-320 while another run drives the environment. */
function refuseLeased(state, environment, now) {
    const lease = liveLease(state, environment, now);
    if (!lease)
        return;
    throw new errors/* RefugeError */.vR('RFG-320', `${environment} is being deployed by run ${lease.run} (until ${lease.until})`, {
        hint: 'Wait for that run to end, or undo what it does with the rollback action.',
    });
}
/** The event that takes the lease with the next fence number; RFG-320 while another run has it. */
function takeLease(state, request, now) {
    const { environment, deployment, length, preempt = false } = request;
    const { fence, open } = environmentOf(state, environment);
    if (!preempt)
        refuseLeased(state, environment, now);
    return {
        type: 'lease.taken',
        environment,
        deployment,
        fence: fence + 1,
        until: new Date(now.getTime() + length).toISOString(),
        ...(preempt && open ? { preempts: open.started.deployment } : {}),
    };
}
/** Throws RFG-321 unless the fence is still the newest: another run has taken the environment over. */
function checkFence(state, environment, fence) {
    const it = environmentOf(state, environment);
    if (it.fence === fence && it.lease?.fence === fence)
        return;
    const by = it.lease ? ` by run ${it.lease.run}` : '';
    throw new errors/* RefugeError */.vR('RFG-321', `${environment} was taken over${by}: this run writes nothing more`, {
        hint: 'Look at the run that took over; `refuge log` shows what it did.',
    });
}

;// CONCATENATED MODULE: ./.build/src/records/index.js








/***/ })

};
