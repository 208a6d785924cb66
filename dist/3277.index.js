export const id = 3277;
export const ids = [3277,5753,8134];
export const modules = {

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


/***/ }),

/***/ 5806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ observationsIn),
/* harmony export */   X: () => (/* binding */ eventsOf)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _records_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130);


/** A deployment's lease and its snapshots are recorded before its own first event, and others write in between. */
const BEFORE = 30;
/** The events of one deployment, oldest first; of the newest one where none is named. RFG-334 where the records know none. */
async function eventsOf(journal, deployment) {
    const { state } = await journal.read();
    const { id, seq } = find(state, deployment);
    const newest = await Array.fromAsync(journal.events(state.seq - seq + 1 + BEFORE));
    return newest.filter((it) => 'deployment' in it && it.deployment === id);
}
/** The polls that an event holds. */
const observationsIn = (event) => 'observations' in event ? event.observations : [];
function find(state, deployment) {
    const known = Object.keys(state.environments).flatMap((name) => {
        const { open, history } = (0,_records_index_js__WEBPACK_IMPORTED_MODULE_1__.environmentOf)(state, name);
        const past = history.map(({ deployment: id, seq }) => ({ id, seq }));
        return open ? [{ id: open.started.deployment, seq: open.seq }, ...past] : past;
    });
    const newest = known.toSorted((a, b) => b.seq - a.seq);
    const found = deployment === undefined ? newest[0] : newest.find((it) => it.id === deployment);
    if (found)
        return found;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-334', deployment === undefined ? 'no deployment is recorded yet' : `the records know no deployment '${deployment}'`, {
        hint: '`refuge log` lists what is recorded; only the newest fifty deployments of an environment are found by id.',
    });
}


/***/ }),

/***/ 3277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* reexport */ deploy),
  deployAt: () => (/* reexport */ deployAt),
  deployOrBack: () => (/* reexport */ deployOrBack),
  deploymentOutputs: () => (/* reexport */ deploymentOutputs),
  deploymentSummary: () => (/* reexport */ deploymentSummary),
  explainDeployment: () => (/* reexport */ explainDeployment),
  explanationPage: () => (/* reexport */ explanationPage),
  observeNow: () => (/* reexport */ observeNow),
  observePast: () => (/* reexport */ observePast),
  openSite: () => (/* reexport */ openSite),
  placeSlots: () => (/* reexport */ placeSlots),
  planDeployment: () => (/* reexport */ planDeployment),
  readChanges: () => (/* reexport */ readChanges),
  rollBack: () => (/* reexport */ rollBack),
  rollBackAt: () => (/* reexport */ rollBackAt),
  rollbackOutputs: () => (/* reexport */ rollbackOutputs),
  rollbackSummary: () => (/* reexport */ rollbackSummary),
  status: () => (/* reexport */ status_status),
  verifyDeployment: () => (/* reexport */ verifyDeployment),
  writePage: () => (/* reexport */ writePage)
});

// EXTERNAL MODULE: ./.build/src/kernel/errors.js
var errors = __webpack_require__(1806);
// EXTERNAL MODULE: ./.build/src/records/index.js + 8 modules
var src_records = __webpack_require__(1130);
// EXTERNAL MODULE: ./.build/src/kernel/hash.js
var hash = __webpack_require__(5753);
;// CONCATENATED MODULE: ./.build/src/rollout/drafts.js

/** The events of one run, with what they all carry filled in. */
const driven = ({ environment, deployment, fence }) => ({ environment, deployment, fence });
function intentOf(run, effect) {
    return { type: 'intent', ...driven(run), id: (0,hash/* hex */.uh)(run.world.random.bytes(8)), ...effect };
}
function resultOf(run, of, ok, observed, error) {
    return {
        type: 'result',
        ...driven(run),
        of,
        ok,
        ...(observed ? { observed } : {}),
        ...(error ? { error } : {}),
    };
}
/** A verdict with the numbers behind it; takes what was observed since the last checkpoint along. */
function verdictOf(run, step, verdict, reason, advance) {
    const observations = run.evidence.unsaved();
    return {
        type: 'verdict',
        ...driven(run),
        step,
        verdict,
        reason,
        advance,
        observations,
        evidence: run.evidence.numbers(),
    };
}
function renewalOf(run, until) {
    return { type: 'lease.renewed', ...driven(run), until: until.toISOString(), observations: run.evidence.unsaved() };
}
const releaseOf = (run) => ({ type: 'lease.released', ...driven(run) });
const abortingOf = (run, reason) => ({ type: 'deployment.aborting', ...driven(run), reason });
function heldOf(run, why, reason, until) {
    return { type: 'deployment.held', ...driven(run), why, reason, ...(until ? { until: until.toISOString() } : {}) };
}
function finishedOf(run, outcome, verdict, reason, weights) {
    return { type: 'deployment.finished', ...driven(run), outcome, reason, verdict, weights };
}

;// CONCATENATED MODULE: ./.build/src/rollout/record.js


/** Appends under the run's fence; RFG-321 when another run has taken over, RFG-501 when the records are out of reach. */
async function record(run, drafts) {
    const { world, environment, fence, watch, evidence } = run;
    const started = world.clock.monotonic();
    const appended = await world.journal.append((state) => {
        (0,src_records.checkFence)(state, environment, fence);
        return drafts(state);
    });
    watch.ownedAt = started;
    if (appended.events.some((it) => 'observations' in it))
        evidence.saved();
    if (appended.events.some((it) => it.type === 'lease.renewed'))
        watch.renewedAt = started;
    return appended;
}
/** True when a failure means only that the records cannot be written now. */
function isOutOfReach(error) {
    return error instanceof errors/* RefugeError */.vR && ['RFG-501', 'RFG-502', 'RFG-504', 'RFG-510'].includes(error.code);
}
/** True when the target gave no answer, so that what became of a write is unknown: the next look sees it. */
function isTargetTrouble(error) {
    return error instanceof errors/* RefugeError */.vR && ['RFG-301', 'RFG-302'].includes(error.code);
}
function isOvertaken(error) {
    return error instanceof errors/* RefugeError */.vR && error.code === 'RFG-321';
}
/** May this run still write to the target? Not once its lease may be somebody else's. */
function owns(run) {
    return run.world.clock.monotonic() - run.watch.ownedAt < run.plan.lease;
}
/** May it still raise the canary? Half a lease after the newest proof it may not. */
function mayRaise(run) {
    return run.world.clock.monotonic() - run.watch.ownedAt < run.plan.lease / 2;
}
const environmentIn = (run, state) => (0,src_records.environmentOf)(state, run.environment);

;// CONCATENATED MODULE: ./.build/src/rollout/lease-keeper.js


/** The lease is renewed at a third of its length; the renewal carries the checkpoint. */
async function renewIfDue(run) {
    const { clock } = run.world;
    if (clock.monotonic() - run.watch.renewedAt < run.plan.lease / 3)
        return undefined;
    const until = new Date(clock.now().getTime() + run.plan.lease);
    return (await record(run, () => [renewalOf(run, until)])).state;
}
/** Runs a long effect while the lease is kept; the effect is told to stop when the lease is lost or the run is cancelled. */
async function whileLeased(run, effect) {
    const { clock, runner } = run.world;
    const stop = new AbortController();
    const done = new AbortController();
    const cancel = () => stop.abort(new Error('the run was cancelled'));
    runner.cancelled.addEventListener('abort', cancel, { once: true });
    if (runner.cancelled.aborted)
        cancel();
    const keeping = keep();
    try {
        return await effect(stop.signal);
    }
    finally {
        runner.cancelled.removeEventListener('abort', cancel);
        done.abort();
        await keeping;
    }
    async function keep() {
        while (!done.signal.aborted) {
            await clock.sleep(run.plan.lease / 6, done.signal);
            if (done.signal.aborted)
                return;
            try {
                await renewIfDue(run);
            }
            catch (error) {
                if (isOutOfReach(error) && clock.monotonic() - run.watch.ownedAt < run.plan.lease / 2)
                    continue;
                stop.abort(error);
                return;
            }
        }
    }
}

// EXTERNAL MODULE: ./.build/src/kernel/duration.js
var kernel_duration = __webpack_require__(1001);
;// CONCATENATED MODULE: ./.build/src/rollout/weights.js
/** The canary gets its share, the other slot the rest. */
function canaryWeights(slots, canary, traffic) {
    return Object.fromEntries(slots.map((slot) => [slot, slot === canary ? traffic : 100 - traffic]));
}
/** Equal to within half of what the target can tell apart. */
function sameWeights(a, b, granularity = 1) {
    const slots = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...slots].every((slot) => Math.abs((a[slot] ?? 0) - (b[slot] ?? 0)) < granularity / 2 + 1e-9);
}
/**
 * What the result of a write may claim to have seen: the weights intended, or those before it. Any other are somebody
 * else's: recorded as ours, they would no longer be drift at the next look, and be overwritten.
 */
function claimed(seen, intended, before, granularity) {
    const isOurs = [intended, before].some((it) => it !== undefined && sameWeights(seen, it, granularity));
    return isOurs ? seen : undefined;
}
/** Shares by revision, sum 100; what no record and no stamp of the target names is `unknown`. */
function splitByRevision(weights, slots, stamps = {}) {
    const split = {};
    for (const [slot, weight] of Object.entries(weights)) {
        if (weight <= 0)
            continue;
        const revision = stamps[slot] ?? slots[slot] ?? 'unknown';
        split[revision] = (split[revision] ?? 0) + weight;
    }
    return split;
}

;// CONCATENATED MODULE: ./.build/src/rollout/drift.js

/**
 * Weights that neither the records nor an open intent explain. The split of the start needs no explanation: lowering works without the records, so an
 * abort may have happened that nobody could write down; it is finished as one.
 */
function driftOf({ environment, open, granularity }, { weights }) {
    const { intent, started } = open;
    const { observed, recorded } = started;
    const expected = environment.weights ?? observed;
    const intended = intent?.action === 'split' ? intent.weights : expected;
    if ([expected, intended].some((it) => sameWeights(weights, it, granularity)))
        return undefined;
    if (recorded && sameWeights(weights, recorded, granularity))
        return { kind: 'abort', verdict: open.verdict, reason: 'the split of the start was restored' };
    if (open.held?.why === 'drift')
        return { kind: 'leave', reason: open.held.reason };
    return {
        kind: 'hold',
        why: 'drift',
        verdict: open.verdict,
        reason: `the weights are ${shown(weights)} although this deployment left them at ${shown(expected)}: somebody else changed them, and nothing was overwritten`,
    };
}
/** `blue 75 %, green 25 %`. */
function shown(weights) {
    return Object.entries(weights)
        .map(([slot, weight]) => `${slot} ${Number(weight.toFixed(2))} %`)
        .join(', ');
}

;// CONCATENATED MODULE: ./.build/src/rollout/judging.js

/** How long an `extend` may stretch a step, as a multiple of its dwell. */
const LONGEST_EXTENSION = 3;
/** A canary with traffic: fail, advance, hold or wait. Unknown never advances (I6). */
function judging(it, phase, observation) {
    const { open, plan, judged, now } = it;
    const step = plan.steps[phase.step];
    if (!step)
        return { kind: 'abort', verdict: 'inconclusive', reason: `the plan has no step ${phase.step}` };
    const failure = failureOf(it, observation);
    if (failure !== undefined)
        return failed(it, failure);
    const elapsed = now.getTime() - Date.parse(phase.since);
    if (judged.verdict === 'pass' && elapsed >= plan.atLeast) {
        return { kind: 'advance', step: phase.step, verdict: 'pass', reason: judged.reason };
    }
    // A drift that is gone needs nobody any more.
    if (open.held && open.held.why !== 'drift')
        return heldOn(it, open.held);
    const stretch = plan.onInconclusive === 'extend' && needsPass(step) ? LONGEST_EXTENSION : 1;
    if (elapsed < step.dwell * stretch)
        return { kind: 'wait' };
    return dwellOver(it, phase.step, step);
}
function failureOf({ judged, canaryDown, open }, { ready }) {
    if (judged.verdict === 'fail')
        return judged.reason;
    return canaryDown >= 2 && ready[open.started.slot] !== true ? 'the canary stopped answering' : undefined;
}
function failed({ plan, open }, reason) {
    if (plan.onFail === 'rollback')
        return { kind: 'abort', verdict: 'fail', reason };
    if (open.held?.why === 'fail')
        return { kind: 'leave', reason: open.held.reason };
    return { kind: 'hold', why: 'fail', verdict: 'fail', reason };
}
const needsPass = (step) => step.promoteOn === 'pass';
/** The longest time at the step is over without a verdict. */
function dwellOver(it, index, step) {
    const { judged, plan } = it;
    const dwell = (0,kernel_duration/* readableDuration */.P1)(step.dwell);
    if (judged.verdict === 'no-data')
        return inconclusive(it, 'no-data', `no data to judge in ${dwell}: ${judged.reason}`);
    if (needsPass(step))
        return inconclusive(it, 'inconclusive', `no proof after ${dwell}: ${judged.reason}`);
    const reason = step.promoteOn === 'no-fail' ? plan.claim.sentence : `no FAIL in ${dwell}: ${judged.reason}`;
    return { kind: 'advance', step: index, verdict: 'inconclusive', reason };
}
function inconclusive({ plan, now }, why, reason) {
    if (plan.onInconclusive !== 'hold')
        return { kind: 'abort', verdict: why, reason };
    if (plan.holdFor === 'forever')
        return { kind: 'hold', why, verdict: why, reason };
    return { kind: 'hold', why, verdict: why, reason, until: new Date(now.getTime() + plan.holdFor) };
}
/** A hold keeps judging at the same split (a PASS has been looked at before) and ends. */
function heldOn({ open, now }, held) {
    if (held.until === undefined)
        return { kind: 'leave', reason: held.reason };
    if (now.getTime() < Date.parse(held.until))
        return { kind: 'wait' };
    return { kind: 'abort', verdict: open.verdict, reason: `${held.reason}; the hold ended without a decision` };
}

;// CONCATENATED MODULE: ./.build/src/rollout/machine.js




/** One total function from what is known to what is done next. Pure. */
function next(it) {
    if (it.observation === undefined)
        return blind(it);
    const { intent } = it.open;
    // A run that must end does not wait for records that may never come back: an abort closes the intent itself.
    if (intent && !it.ending)
        return settle(intent, it.observation, it);
    const drift = driftOf(it, it.observation);
    if (drift)
        return it.ending && drift.kind === 'hold' ? { kind: 'leave', reason: drift.reason } : drift;
    return it.ending ? end(it, it.ending) : proceed(it, it.observation);
}
/** Without sight of the target nothing is decided, and a run that must end says so. */
function blind({ ending }) {
    return ending ? { kind: 'leave', reason: 'the target could not be reached, so nothing was changed' } : { kind: 'wait' };
}
/**
 * An effect without a result, from this run or one that died: what the target shows says whether it happened. Weights that
 * are neither those before nor those intended are not claimed as ours: they stay drift, and the next look says so.
 */
function settle(intent, { weights }, { environment, granularity }) {
    const failed = { kind: 'settle', intent, ok: false, observed: undefined };
    if (intent.action !== 'split')
        return { ...failed, error: 'the run ended before its result' };
    if (sameWeights(weights, intent.weights, granularity))
        return { kind: 'settle', intent, ok: true, observed: weights };
    const observed = claimed(weights, intent.weights, environment.weights, granularity);
    const error = observed ? 'the weights were never written' : 'the run ended before its result';
    return { ...failed, observed, error };
}
function end({ open }, why) {
    const reasons = {
        cancelled: 'the run was cancelled',
        'time-is-up': 'the longest duration of a run is over; run it again to go on',
        'records-lost': 'the records could not be reached for half a lease',
    };
    // Everything is served by the new revision already, and no evidence speaks against it.
    const staysUp = open.phase.kind === 'baking' || open.phase.kind === 'baked';
    if (why === 'time-is-up' || staysUp)
        return { kind: 'leave', reason: reasons[why] };
    return { kind: 'abort', verdict: open.verdict === 'pass' ? 'inconclusive' : open.verdict, reason: reasons[why] };
}
function proceed(it, observation) {
    const { open, plan } = it;
    const { phase, started } = open;
    switch (phase.kind) {
        case 'started':
            return clear(it, observation) ?? prepare(it, observation);
        case 'prepared':
            return raise(it, observation, 0);
        case 'judging':
            return judging(it, phase, observation);
        case 'passed':
            return raise(it, observation, phase.step + 1);
        case 'baking':
            return baking(it, phase);
        case 'baked':
            return finish(started, plan);
        case 'aborting':
        case 'restored':
            return { kind: 'abort', verdict: open.verdict, reason: phase.reason };
    }
}
/** What ran here before and still runs needs no preparation: going back is one write. */
function prepare(it, observation) {
    const { started } = it.open;
    const { kind, slot, revision } = started;
    const isWarm = it.environment.slots[slot] === revision && observation.ready[slot] === true;
    return kind === 'rollback' && isWarm ? raise(it, observation, 0) : { kind: 'prepare', slot, revision };
}
function finish({ kind, reason }, plan) {
    if (kind === 'rollback')
        return { kind: 'finish', outcome: 'rolled-back', reason: reason ?? plan.claim.sentence };
    return { kind: 'finish', outcome: 'promoted', reason: plan.claim.sentence };
}
/** Nothing starts in a slot that would get traffic at once. */
function clear({ open, granularity }, { weights }) {
    const { recorded } = open.started;
    if (!recorded || sameWeights(weights, recorded, granularity))
        return undefined;
    return { kind: 'split', weights: recorded, step: 'clear' };
}
/** What was judged is what is raised (I3), and only when it can answer. */
function raise({ open, plan, slots }, { ready, revisions }, step) {
    const { slot, revision } = open.started;
    const stamp = revisions?.[slot];
    if (stamp !== undefined && stamp !== revision) {
        return {
            kind: 'abort',
            verdict: open.verdict,
            reason: `slot ${slot} runs ${stamp}, not the revision that is deployed`,
        };
    }
    if (ready[slot] !== true)
        return { kind: 'abort', verdict: 'fail', reason: `slot ${slot} does not answer` };
    const planned = plan.steps[step];
    return planned
        ? { kind: 'split', weights: canaryWeights(slots, slot, planned.traffic), step }
        : { kind: 'split', weights: canaryWeights(slots, slot, 100), step: 'promote' };
}
/** At 100 % there is nothing to compare with: the outage rule and readiness watch until the bake is over. */
function baking(it, phase) {
    const { open, plan, judged, now } = it;
    if (plan.bake === 0)
        return finish(open.started, plan);
    const failure = judged.verdict === 'fail' ? judged.reason : it.canaryDown >= 2 ? 'the new revision stopped answering' : undefined;
    if (failure !== undefined) {
        if (open.started.baseline)
            return { kind: 'abort', verdict: 'fail', reason: failure };
        return { kind: 'leave', reason: `${failure}; there is no earlier revision to go back to` };
    }
    const left = plan.bake - (now.getTime() - Date.parse(phase.since));
    if (left > 0)
        return { kind: 'wait' };
    return {
        kind: 'advance',
        step: 'bake',
        verdict: open.verdict,
        reason: `no FAIL in ${(0,kernel_duration/* readableDuration */.P1)(plan.bake)} at 100 %`,
    };
}

;// CONCATENATED MODULE: ./.build/src/rollout/overtaken.js

const PATIENCE = 15_000;
const PAUSE = 500;
/** Another run has taken the environment: this one writes nothing more, waits a little for the other's word, and ends. */
async function overtaken(run) {
    const { journal, clock } = run.world;
    const deadline = clock.monotonic() + PATIENCE;
    for (;;) {
        const position = await journal.read().catch(() => undefined);
        const environment = position && (0,src_records.environmentOf)(position.state, run.environment);
        const finished = environment?.history.find((it) => it.deployment === run.deployment);
        if (position && environment && finished) {
            const { outcome, verdict, reason } = finished;
            return { outcome, verdict, reason, weights: environment.weights ?? {}, record: position.commit };
        }
        if (clock.monotonic() >= deadline) {
            const by = environment?.lease ? ` by run ${environment.lease.run}` : '';
            const reason = `the deployment was taken over${by}; this run wrote nothing more`;
            return {
                outcome: 'held',
                verdict: 'inconclusive',
                reason,
                weights: environment?.weights ?? {},
                record: position?.commit,
            };
        }
        await clock.sleep(PAUSE);
    }
}

;// CONCATENATED MODULE: ./.build/src/rollout/put-away.js


/** Stops what runs in a slot without traffic, where the target can; a failure here harms no user and is only said. */
async function putAway(run, slot, write) {
    const { workload } = run.world.target;
    if (!workload.stops)
        return;
    const intent = intentOf(run, { action: 'discard', slot });
    await write(intent);
    const failure = await (0,errors/* failureOf */.g5)(workload.discard(slot));
    if (failure !== undefined)
        run.world.runner.warning(`slot ${slot} could not be put away: ${failure}`);
    await write(resultOf(run, intent.id, failure === undefined, undefined, failure));
}

;// CONCATENATED MODULE: ./.build/src/rollout/read-back.js

/** Extra time over the target's worst propagation before a write counts as not done, in milliseconds. */
const read_back_PATIENCE = 10_000;
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 1000;
/** "The weight was set" is not "the traffic moved": observes until the target shows the weights and is settled, or time is over. */
async function readBack({ world: { target, clock } }, wanted) {
    const { propagation, granularity } = target.router.caps;
    const deadline = clock.monotonic() + propagation[1] + read_back_PATIENCE;
    let pause = FIRST_PAUSE;
    for (;;) {
        const seen = await target.router.observe();
        if (seen.settled && sameWeights(seen.weights, wanted, granularity))
            return seen;
        if (clock.monotonic() >= deadline)
            return seen;
        await clock.sleep(pause);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
}

;// CONCATENATED MODULE: ./.build/src/rollout/run.js
const newWatch = (clock) => ({
    ownedAt: clock.monotonic(),
    renewedAt: clock.monotonic(),
    canaryDown: 0,
    recordsDown: false,
});
/** The deployment as the records have it; undefined once it is finished. */
function openOf(environment, deployment) {
    return environment.open?.started.deployment === deployment ? environment.open : undefined;
}

;// CONCATENATED MODULE: ./.build/src/rollout/notebook.js



const newNotebook = () => ({ kept: [], record: undefined });
/** Records, or keeps. Once something was kept, all that follows is kept behind it. RFG-321 passes through. */
async function note(run, notebook, known, drafts) {
    if (notebook.kept.length > 0) {
        notebook.kept.push(...drafts(known));
        return;
    }
    try {
        const { commit } = await record(run, (state) => drafts(openOf(environmentIn(run, state), run.deployment) ?? known));
        notebook.record = commit;
    }
    catch (error) {
        if (!isOutOfReach(error))
            throw error;
        run.world.runner.warning(`not recorded for now: ${(0,errors/* codedMessageOf */.Ui)(error)}`);
        notebook.kept.push(...drafts(known));
    }
}

;// CONCATENATED MODULE: ./.build/src/rollout/undo.js







/**
 * Takes the canary's traffic away by restoring the split that was recorded at the start, then puts the canary away.
 * Lowering never waits for a record: the write starts beside its intent, and works without the records too.
 */
async function undo(run, open, verdict, reason) {
    if (!owns(run))
        return tooLate(open, verdict);
    const notebook = newNotebook();
    const weights = await restore(run, open, verdict, reason, notebook);
    await putAway(run, open.started.slot, (draft) => note(run, notebook, open, () => [draft]));
    // A rollback that is taken back has brought nobody anywhere.
    const outcome = open.started.kind === 'rollback' ? 'refused' : 'rolled-back';
    await note(run, notebook, open, () => [finishedOf(run, outcome, verdict, reason, weights)]);
    const unrecorded = notebook.kept.length > 0;
    if (unrecorded)
        await run.world.keepUnrecorded(run.environment, notebook.kept);
    return { outcome, verdict, reason, weights, record: notebook.record, unrecorded };
}
/** A lease that may be somebody else's gives no right to write, not even downward (I4). */
function tooLate(open, verdict) {
    const reason = 'this run lost its lease before it could restore the split; the next run finishes what it began';
    return { outcome: 'held', verdict, reason, weights: open.started.observed, record: undefined };
}
async function restore(run, open, verdict, reason, notebook) {
    const { recorded, observed } = open.started;
    const isDue = recorded !== undefined && open.phase.kind !== 'restored';
    const intent = isDue ? [intentOf(run, { action: 'split', weights: recorded, step: 'restore' })] : [];
    const opening = note(run, notebook, open, (it) => [
        ...closing(run, it),
        ...beginning(run, it, verdict, reason),
        ...intent,
    ]);
    const settled = opening.then(() => undefined, (error) => ({ error }));
    const weights = isDue ? await lower(run, recorded) : (recorded ?? observed);
    const failure = await settled;
    if (failure)
        throw failure.error;
    for (const { id } of intent)
        await note(run, notebook, open, () => [resultOf(run, id, true, weights)]);
    return weights;
}
/** Exactly one result for each intent: what another run, or an earlier effect of this one, left open is closed here. */
function closing(run, { intent }) {
    return intent ? [resultOf(run, intent.id, false, undefined, 'undone before its result')] : [];
}
function beginning(run, { phase }, verdict, reason) {
    if (phase.kind === 'aborting' || phase.kind === 'restored')
        return [];
    const step = phase.kind === 'judging' || phase.kind === 'passed' ? phase.step : phase.kind === 'baking' ? 'bake' : 0;
    return [verdictOf(run, step, verdict, reason, false), abortingOf(run, reason)];
}
const ATTEMPTS = 10;
/** Writes until the target shows the recorded split: a late write of somebody else is lowered again, but not for ever. */
async function lower(run, recorded) {
    const { target, clock } = run.world;
    let failure;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (attempt > 0)
            await clock.sleep(Math.min(5000, 100 * 2 ** attempt));
        try {
            await target.router.apply(recorded, 'force');
            const { weights } = await readBack(run, recorded);
            if (sameWeights(weights, recorded, target.router.caps.granularity))
                return weights;
            failure = new Error('the target shows other weights than were written');
        }
        catch (error) {
            failure = error;
        }
    }
    throw new errors/* RefugeError */.vR('RFG-324', `the split of the start could not be restored: ${(0,errors/* codedMessageOf */.Ui)(failure)}`, {
        hint: 'Restore it by hand now, or run the rollback action again when the target can be reached.',
        cause: failure,
    });
}

;// CONCATENATED MODULE: ./.build/src/rollout/perform.js









/** Carries out one command: intent, effect, read back, result. An ending when the run is over. */
async function perform(run, command, moment) {
    switch (command.kind) {
        case 'wait':
            await run.world.clock.sleep(run.plan.interval, run.world.runner.cancelled);
            return undefined;
        case 'settle':
            await record(run, () => [resultOf(run, command.intent.id, command.ok, command.observed, command.error)]);
            return undefined;
        case 'prepare':
            return perform_prepare(run, command, moment);
        case 'split':
            return split(run, command, moment);
        case 'advance':
            run.world.runner.info(`${command.step === 'bake' ? 'bake' : `step ${command.step + 1}`}: ${command.verdict}, ${command.reason}`);
            await record(run, () => [verdictOf(run, command.step, command.verdict, command.reason, true)]);
            return undefined;
        case 'hold':
            return hold(run, command, moment);
        case 'abort':
            run.world.runner.warning(`rolling back: ${command.reason}`);
            return undo(run, moment.open, command.verdict, command.reason);
        case 'finish':
            return perform_finish(run, command, moment);
        case 'leave':
            return leave(run, command, moment);
    }
}
async function perform_prepare(run, { slot, revision }, { open }) {
    const { target, smoke, runner } = run.world;
    const intent = intentOf(run, { action: 'prepare', slot, revision });
    await record(run, () => [intent]);
    const failure = await (0,errors/* failureOf */.g5)(whileLeased(run, async (signal) => {
        await target.workload.prepare(slot, revision, signal);
        if (run.plan.smoke)
            await smoke(run.plan.smoke, await target.address(slot), slot, signal);
    }));
    await record(run, () => [resultOf(run, intent.id, failure === undefined, undefined, failure)]);
    if (failure === undefined)
        return undefined;
    runner.warning(`rolling back: ${failure}`);
    return undo(run, { ...open, phase: { kind: 'started' } }, 'fail', failure);
}
async function split(run, { weights, step }, { observation, environment }) {
    const { target, runner } = run.world;
    const intent = intentOf(run, { action: 'split', weights, step });
    await record(run, () => [intent]);
    // Without an answer from the target the intent stays open, and the next look sees what became of it.
    if (!mayRaise(run) || !observation)
        return undefined;
    const applied = await target.router.apply(weights, observation);
    const seen = await readBack(run, weights);
    const { granularity } = target.router.caps;
    const ok = applied === 'applied' && seen.settled && sameWeights(seen.weights, weights, granularity);
    const observed = claimed(seen.weights, weights, environment.weights, granularity);
    const error = applied === 'conflict'
        ? 'somebody else changed the weights first'
        : 'the target shows other weights than were written';
    await record(run, () => [resultOf(run, intent.id, ok, observed, ok ? undefined : error)]);
    run.watch.canaryDown = 0;
    if (ok)
        runner.info(step === 'promote' ? `100 %, baking for ${(0,kernel_duration/* readableDuration */.P1)(run.plan.bake)}` : `split ${JSON.stringify(weights)}`);
    return undefined;
}
async function hold(run, { why, verdict, reason, until }, { open }) {
    const { phase } = open;
    const step = phase.kind === 'judging' ? phase.step : 'bake';
    run.world.runner.warning(until ? `held until ${until.toISOString()}: ${reason}` : `held: ${reason}`);
    await record(run, () => [verdictOf(run, step, verdict, reason, false), heldOf(run, why, reason, until)]);
    return undefined;
}
/** The old revision goes away only now, behind the record that says why. */
async function perform_finish(run, { outcome, reason }, { open, environment }) {
    const { baseline, observed } = open.started;
    if (baseline)
        await putAway(run, baseline.slot, (draft) => record(run, () => [draft]));
    const weights = environment.weights ?? observed;
    const { commit } = await record(run, () => [finishedOf(run, outcome, open.verdict, reason, weights)]);
    return { outcome, verdict: open.verdict, reason, weights, record: commit };
}
/** The lease is given back, so that the next run need not wait for its end. */
async function leave(run, { reason }, { open, environment }) {
    const ending = {
        outcome: 'held',
        verdict: open.verdict,
        reason,
        weights: environment.weights ?? open.started.observed,
    };
    try {
        const now = run.world.clock.now();
        const { commit } = await record(run, () => [renewalOf(run, now), releaseOf(run)]);
        return { ...ending, record: commit };
    }
    catch (error) {
        if (error instanceof errors/* RefugeError */.vR)
            run.world.runner.warning(`the lease was not given back: ${(0,errors/* codedMessageOf */.Ui)(error)}`);
        else
            throw error;
        return { ...ending, record: undefined, unrecorded: true };
    }
}

;// CONCATENATED MODULE: ./.build/src/rollout/drive.js









/** Drives a deployment to its end. A bug of ours must not leave users on a canary that nobody watches. */
async function drive(run) {
    try {
        return await loop(run);
    }
    catch (error) {
        const { state } = await run.world.journal.known();
        const open = openOf((0,src_records.environmentOf)(state, run.environment), run.deployment);
        if (open && open.phase.kind !== 'baking' && open.phase.kind !== 'baked') {
            await undo(run, open, 'inconclusive', `the run failed: ${(0,errors/* codedMessageOf */.Ui)(error)}`).catch(() => undefined);
        }
        throw error;
    }
}
/** The only loop: look, decide, act; everything it knows is read anew each time. */
async function loop(run) {
    for (;;) {
        try {
            const ending = await once(run);
            if (ending)
                return ending;
        }
        catch (error) {
            if (isOvertaken(error))
                return overtaken(run);
            if (!isOutOfReach(error) && !isTargetTrouble(error))
                throw error;
            sayOnce(run, (0,errors/* codedMessageOf */.Ui)(error));
            await run.world.clock.sleep(Math.min(run.plan.interval, run.plan.lease / 12), run.world.runner.cancelled);
        }
    }
}
async function once(run) {
    const environment = await recorded(run);
    const open = openOf(environment, run.deployment);
    if (!open)
        return overtaken(run);
    const observation = await observe(run);
    const isSeen = observation !== undefined && (await run.evidence.look(open, environment));
    const line = isSeen ? run.evidence.line(open) : undefined;
    if (line)
        run.world.runner.info(line);
    watchCanary(run, open.started.slot, observation, open.trafficSince !== undefined);
    const { target, clock } = run.world;
    const situation = {
        environment,
        open,
        plan: run.plan,
        slots: target.slots,
        granularity: target.router.caps.granularity,
        observation,
        judged: run.evidence.judged(open),
        canaryDown: run.watch.canaryDown,
        now: clock.now(),
        ending: endingOf(run),
    };
    return perform(run, next(situation), { open, environment, observation });
}
/** The records as they are now; as they were last seen while they are out of reach. Renews the lease when it is due. */
async function recorded(run) {
    const { journal, clock } = run.world;
    const started = clock.monotonic();
    try {
        const { state } = await journal.read();
        (0,src_records.checkFence)(state, run.environment, run.fence);
        run.watch.ownedAt = started;
        run.watch.recordsDown = false;
        return (0,src_records.environmentOf)((await renewIfDue(run)) ?? state, run.environment);
    }
    catch (error) {
        if (!isOutOfReach(error))
            throw error;
        sayOnce(run, (0,errors/* codedMessageOf */.Ui)(error));
        return (0,src_records.environmentOf)((await journal.known()).state, run.environment);
    }
}
async function observe(run) {
    try {
        return await run.world.target.router.observe();
    }
    catch (error) {
        run.world.runner.warning(`the target cannot be observed: ${(0,errors/* codedMessageOf */.Ui)(error)}`);
        return undefined;
    }
}
function watchCanary({ watch }, slot, observation, hasTraffic) {
    const isDown = hasTraffic && observation !== undefined && observation.ready[slot] !== true;
    watch.canaryDown = isDown ? watch.canaryDown + 1 : 0;
}
function endingOf(run) {
    const { clock, runner } = run.world;
    const now = clock.monotonic();
    if (runner.cancelled.aborted)
        return 'cancelled';
    if (now - run.watch.ownedAt >= run.plan.lease / 2)
        return 'records-lost';
    return now >= run.endsAt ? 'time-is-up' : undefined;
}
function sayOnce(run, message) {
    if (!run.watch.recordsDown)
        run.world.runner.warning(`${message}; judging goes on, nothing is raised`);
    run.watch.recordsDown = true;
}

;// CONCATENATED MODULE: ./.build/src/rollout/endings.js





/** What a driven deployment came to. */
async function outcomeOf(ending, run, onRollback) {
    const { outcome, verdict, reason, weights, record } = ending;
    const { state, commit } = await run.world.journal.known();
    const { slots, running } = (0,src_records.environmentOf)(state, run.environment);
    const numbers = run.evidence.numbers();
    return {
        ...(numbers.metrics.length > 0 ? { numbers } : {}),
        outcome,
        verdict,
        reason,
        deployment: run.deployment,
        split: splitByRevision(weights, slots),
        record: record ?? commit,
        problem: problemOf(ending, onRollback, running !== undefined),
        state,
    };
}
function problemOf({ outcome, reason }, onRollback, isServed) {
    if (outcome === 'rolled-back' && onRollback === 'fail') {
        const where = isServed
            ? 'Users are on the earlier revision again'
            : 'There was no earlier revision, so nothing serves';
        return new errors/* RefugeError */.vR('RFG-340', `rolled back: ${reason}`, {
            hint: `${where}; \`refuge explain\` shows the numbers.`,
        });
    }
    if (outcome === 'held') {
        return new errors/* RefugeError */.vR('RFG-341', `held: ${reason}`, {
            hint: 'Run this action again to go on, or the rollback action to undo it.',
        });
    }
    return undefined;
}
/** The part of an outcome that what is seen and recorded now gives. */
function standing(site, { state, commit }, observation) {
    const { slots } = (0,src_records.environmentOf)(state, site.surroundings.name);
    const split = observation ? splitByRevision(observation.weights, slots, observation.revisions) : {};
    return { split, record: commit, state };
}
function already(site, position, observation) {
    const { history, running } = (0,src_records.environmentOf)(position.state, site.surroundings.name);
    return {
        ...standing(site, position, observation),
        outcome: 'promoted',
        verdict: history[0]?.verdict ?? 'pass',
        reason: 'this revision has everything already; nothing was written',
        deployment: running?.deployment ?? '',
        problem: undefined,
    };
}
function drifted(site, position, observation, deployment) {
    const { weights = {} } = (0,src_records.environmentOf)(position.state, site.surroundings.name);
    const reason = `the weights are ${shown(observation.weights)} although the records left them at ${shown(weights)}: somebody else changed them, and nothing was overwritten`;
    return {
        ...standing(site, position, observation),
        outcome: 'held',
        verdict: 'no-data',
        reason,
        deployment,
        problem: new errors/* RefugeError */.vR('RFG-322', `held: ${reason}`, {
            hint: 'Set the weights back, or run the rollback action with `force: true`, which overwrites them.',
        }),
    };
}
function dryRun(site, position, observation, deployment, lines, { runner }) {
    for (const line of lines)
        runner.info(line);
    return {
        ...standing(site, position, observation),
        outcome: 'refused',
        verdict: 'no-data',
        reason: 'dry run: nothing was changed',
        deployment,
        problem: undefined,
    };
}
/** An error ended it: refused where nothing was begun, held where a person must look at what was. */
async function stopped(error, site, outcome) {
    const verdict = outcome === 'held' ? 'inconclusive' : 'no-data';
    return { ...(await lastSeen(error, site)), outcome, verdict, reason: error.message, problem: error };
}
/** Not even the configuration could be used. */
function unopened(error) {
    return {
        outcome: 'refused',
        verdict: 'no-data',
        reason: error.message,
        deployment: '',
        split: {},
        record: undefined,
        problem: error,
        state: undefined,
    };
}
/** What can still be said of a site after an error. */
async function lastSeen(error, site) {
    const { journal, surroundings, target } = site;
    const cannotRead = isOutOfReach(error) || error.code === 'RFG-503';
    const position = cannotRead ? await journal.salvage() : await journal.known();
    const observation = await target.router.observe().catch(() => undefined);
    const { open } = (0,src_records.environmentOf)(position.state, surroundings.name);
    return { ...standing(site, position, observation), deployment: open?.started.deployment ?? '' };
}

// EXTERNAL MODULE: ./.build/src/probe/index.js + 8 modules
var src_probe = __webpack_require__(4558);
;// CONCATENATED MODULE: ./.build/src/rollout/baseline.js

/** With fewer requests in the lookback, how slow the baseline is shows better in all that it has counted. */
const ENOUGH = 500;
/** Traffic, rates and durations of the baseline in the polls before a canary; probes are no traffic. Pure. */
function baselineIn(observations, { metrics }, bounds) {
    const counts = Object.keys(metrics).filter((it) => ['errors', 'conversion'].includes(metrics[it]?.kind ?? ''));
    const grown = counts.map((name) => [name, grownCounts(observations, name)]);
    const durations = Object.fromEntries(Object.entries(bounds.of).map(([name, { le, usual }]) => {
        const { buckets, seconds } = grownBuckets(observations, name, le.length);
        const requests = sum(buckets);
        const perSecond = seconds > 0 ? requests / seconds : 0;
        return [name, { le, buckets: requests >= ENOUGH ? buckets : usual, requestsPerSecond: perSecond }];
    }));
    const users = Object.entries(durations).filter(([name]) => !(0,src_probe/* isProbe */.Tb)(name));
    const rates = grown
        .filter(([name]) => !(0,src_probe/* isProbe */.Tb)(name))
        .map(([, { total, seconds }]) => (seconds > 0 ? total / seconds : 0));
    return {
        requestsPerSecond: Math.max(0, ...rates, ...users.map(([, it]) => it.requestsPerSecond)),
        rates: Object.fromEntries(grown.map(([name, it]) => [name, share(it)])),
        durations,
    };
}
const share = ({ total, events }) => (total > 0 ? Math.min(1, Math.max(0, events / total)) : 0);
function grownCounts(observations, name) {
    const read = observations.filter((it) => it.metrics[name]);
    const [first, last] = [read[0], read.at(-1)];
    const [before, after] = [countsIn(first, name), countsIn(last, name)];
    // A restart in between: the counters began anew.
    const [total, events] = after[0] < before[0] ? after : [after[0] - before[0], after[1] - before[1]];
    return { total, events, seconds: first && last ? last.t - first.t : 0 };
}
function countsIn(observed, name) {
    const seen = observed?.metrics[name]?.baseline;
    const instances = seen !== undefined && 'instances' in seen ? seen.instances : [];
    return instances.reduce(([t, e], [total, events]) => [t + total, e + events], [0, 0]);
}
function grownBuckets(observations, name, length) {
    const read = observations.filter((it) => it.metrics[name]);
    const buckets = Array(length).fill(0);
    for (const { metrics } of read) {
        const seen = metrics[name]?.baseline;
        const added = seen !== undefined && 'added' in seen ? (seen.added ?? []) : [];
        for (const [place, count] of added.entries())
            buckets[place] = (buckets[place] ?? 0) + count;
    }
    return { buckets, seconds: (read.at(-1)?.t ?? 0) - (read[0]?.t ?? 0) };
}
const sum = (values) => values.reduce((a, b) => a + b, 0);

;// CONCATENATED MODULE: ./.build/src/rollout/bucket-bounds.js
/** With more finite bounds than this the judge's work grows and nothing is gained. */
const MOST = 40;
/** Of many bounds those are kept that the baseline's durations lie between, and so many factors of two above them. */
const [LOW, HIGH, DOUBLINGS_ABOVE] = [0.01, 0.999, 2];
/**
 * The bounds that a deployment is judged by, out of those that its source has: all of them where they are few; of a fine
 * grid those from the baseline's 1st percentile to twice two above its 99.9th. `buckets` are the baseline's counts up to each.
 */
function boundsFor(le, buckets) {
    const finite = le.filter((it) => it !== '+Inf');
    if (finite.length <= MOST)
        return le;
    const all = buckets.at(-1) ?? 0;
    const near = all > 0 ? between(finite, buckets, all) : finite;
    const every = Math.ceil(near.length / MOST);
    return [...near.filter((_, place) => (near.length - 1 - place) % every === 0), '+Inf'];
}
function between(finite, buckets, all) {
    const at = (share) => {
        const place = finite.findIndex((_, it) => (buckets[it] ?? 0) >= share * all);
        return place === -1 ? finite.length - 1 : place;
    };
    const highest = (finite[at(HIGH)] ?? 0) * 2 ** DOUBLINGS_ABOVE;
    const first = Math.max(0, at(LOW) - 1);
    return finite.filter((it, place) => place >= first && it <= highest * 1.001);
}
/**
 * Counts up to some of the bounds, from counts up to all of them; undefined where one of those wanted is not there.
 * What lies above the last finite bound wanted is in the last bucket.
 */
function fitted(le, wanted) {
    const places = wanted.map((it) => le.indexOf(it));
    if (places.includes(-1))
        return undefined;
    return (buckets) => places.map((it) => buckets[it] ?? 0);
}
/** A reading by these bounds; no data where it has others. */
function byBounds(reading, le) {
    const upTo = fitted(reading.le, le);
    if (upTo === undefined)
        return { kind: 'no-data', reason: 'the buckets have other bounds than when this began' };
    const side = ({ instances }) => ({
        instances: instances.map(([buckets, ...name]) => [upTo(buckets), ...name]),
    });
    return { ...reading, le, sides: { baseline: side(reading.sides.baseline), canary: side(reading.sides.canary) } };
}

;// CONCATENATED MODULE: ./.build/src/rollout/router-reading.js

/** What the router itself shows of a metric, by side. What fails is a reading without data, never zeros. */
async function readRouter(router, metric, sides) {
    try {
        switch (metric.kind) {
            case 'errors':
            case 'conversion':
                return countsOf(await router.errors(), sides);
            case 'latency':
                return durationsOf((await router.latency?.()) ?? UNMEASURED, sides);
            case 'gauge':
                return levelsOf((await router.level?.(metric.value ?? '')) ?? UNMEASURED, metric, sides);
        }
    }
    catch (error) {
        return { kind: 'no-data', reason: (0,errors/* codedMessageOf */.Ui)(error) };
    }
}
const UNMEASURED = { kind: 'no-data', reason: 'the router does not measure this' };
function countsOf(reading, sides) {
    if (reading.kind === 'no-data')
        return reading;
    return { kind: 'counts', sides: bothOf(sides, (slot) => reading.sides[slot]?.instances ?? []) };
}
function durationsOf(reading, sides) {
    if (reading.kind === 'no-data')
        return reading;
    const { le } = reading;
    return { kind: 'histogram', le, sides: bothOf(sides, (slot) => reading.sides[slot]?.instances ?? []) };
}
/** A level of a slot that was used before speaks of the revision before, until its window is full of the canary's requests. */
function levelsOf(reading, { servedBefore }, sides) {
    if (reading.kind === 'no-data')
        return reading;
    const { window } = reading;
    const level = reading.sides[sides.canary];
    const isOwn = servedBefore !== undefined && answeredSince(level, servedBefore) >= window;
    const shown = bothOf(sides, (slot) => {
        const value = slot === sides.canary && !isOwn ? undefined : reading.sides[slot]?.value;
        return value === undefined ? [] : [[value]];
    });
    if (isOwn)
        return { kind: 'gauge', sides: shown };
    return { kind: 'gauge', sides: shown, lacks: `the canary has answered fewer than ${window} requests`, isEarly: true };
}
/** A router that was started anew counts from nought. */
function answeredSince(level, before) {
    const served = level?.served ?? 0;
    return served < before ? served : served - before;
}
function bothOf({ baseline, canary }, instances) {
    return {
        baseline: { instances: baseline === undefined ? [] : instances(baseline) },
        canary: { instances: instances(canary) },
    };
}

;// CONCATENATED MODULE: ./.build/src/rollout/readings.js


/** So many sources are asked at a time: each may take its whole time limit, and the lease must be renewed in between. */
const AT_ONCE = 8;
/** Reads each metric from its source, both sides at one instant. What fails is a reading without data, never zeros. */
async function readMetrics({ metrics: router, sources = {} }, { metrics }, sides, at) {
    const read = async (name, metric) => {
        if (metric.source === 'router')
            return readRouter(router, metric, sides);
        const own = Object.hasOwn(sources, name) ? sources[name] : undefined;
        return (await own?.(sides, at)) ?? { kind: 'no-data', reason: `refuge.yml has no metric '${name}' any more` };
    };
    const planned = Object.entries(metrics);
    const readings = [];
    for (let first = 0; first < planned.length; first += AT_ONCE) {
        const some = planned
            .slice(first, first + AT_ONCE)
            .map(async ([name, metric]) => [name, planFit(await read(name, metric), metric)]);
        readings.push(...(await Promise.all(some)));
    }
    return Object.fromEntries(readings);
}
/** A reading by the bounds of the plan; what cannot be told by them, or is of another kind, is no data. */
function planFit(reading, metric) {
    if (reading.kind === 'no-data')
        return reading;
    const kind = { errors: 'counts', conversion: 'counts', latency: 'histogram', gauge: 'gauge' }[metric.kind];
    if (reading.kind !== kind)
        return { kind: 'no-data', reason: `the source shows ${reading.kind} instead of ${kind}` };
    if (reading.kind !== 'histogram' || metric.kind !== 'latency' || metric.le === undefined)
        return reading;
    return byBounds(reading, metric.le);
}
/** What is missing of a reading, in words; undefined when nothing is. A side that shows nothing is missing too. */
function lackOf(reading, sides) {
    if (reading.kind === 'no-data')
        return reading.reason;
    if (reading.kind === 'gauge' && reading.isEarly === true)
        return undefined;
    const { baseline, canary } = reading.sides;
    if (canary.instances.length === 0)
        return reading.lacks ?? 'the canary shows nothing';
    if (sides.baseline !== undefined && baseline.instances.length === 0)
        return reading.lacks ?? 'the baseline shows nothing';
    return undefined;
}

;// CONCATENATED MODULE: ./.build/src/rollout/bucket-tally.js
/**
 * The same rules as for counts (judge.md §6): a process whose buckets fell, any of them, has restarted and counts from
 * nought; one that is missing keeps its counters, so that the next reading covers the gap; one that is new among known ones
 * has started since; the first reading of a side only sets the starting points. Begins with the counters of an earlier run.
 */
function newBucketTally(before = {}) {
    const known = Object.fromEntries(Object.entries(before).map(([metric, sides]) => [metric, { ...sides }]));
    return {
        add(metric, side, instances) {
            const sides = Object.hasOwn(known, metric) ? known[metric] : undefined;
            const last = sides?.[side] ?? null;
            const named = instances.map(([buckets, name = ''], place) => [name || String(place), buckets]);
            const counters = new Map(last ?? []);
            const added = named.map(([name, buckets]) => last === null ? buckets.map(() => 0) : increase(counters.get(name), buckets));
            for (const [name, buckets] of named)
                counters.set(name, buckets);
            known[metric] = { baseline: null, canary: null, ...sides, [side]: [...counters] };
            return added.length === 0 ? null : trimmed(summed(added));
        },
        counters: () => known,
    };
}
/** Requests by bucket, from counts up to each bound. */
function increase(before, after) {
    const isRestart = before === undefined || after.some((it, place) => it < (before[place] ?? 0));
    const upTo = isRestart ? after : after.map((it, place) => it - (before[place] ?? 0));
    // Between two readings a source may have shown a bound older than the one below it.
    return upTo.map((it, place) => Math.max(0, it - (upTo[place - 1] ?? 0)));
}
function summed(all) {
    return (all[0] ?? []).map((_, bucket) => all.reduce((sum, it) => sum + (it[bucket] ?? 0), 0));
}
/** Most requests are quick: empty last buckets need no place in the records. */
function trimmed(buckets) {
    return buckets.slice(0, buckets.findLastIndex((it) => it > 0) + 1);
}

;// CONCATENATED MODULE: ./.build/src/rollout/recorder.js

/** Goes on from what was recorded before. `interval` in milliseconds. */
function newRecorder({ interval }, before) {
    let last = before.at(-1);
    const tally = newBucketTally(last?.counters);
    return {
        take(readings, { now, weight }) {
            const seen = Object.entries(readings).flatMap(([name, it]) => it.kind === 'no-data' ? [] : [[name, recorder_bothOf(name, it, tally)]]);
            if (seen.length === 0)
                return undefined;
            const passed = last ? Math.max(1, Math.round((now - last.t) / (interval / 1000))) : 0;
            last = { i: (last?.i ?? 0) + passed, t: now, weight, metrics: Object.fromEntries(seen) };
            return last;
        },
        sealed(observations) {
            const newest = observations.at(-1);
            const counters = tally.counters();
            if (newest === undefined || Object.keys(counters).length === 0)
                return observations;
            return observations.with(-1, { ...newest, counters });
        },
    };
}
function recorder_bothOf(name, reading, tally) {
    return { baseline: seenOf(name, 'baseline', reading, tally), canary: seenOf(name, 'canary', reading, tally) };
}
function seenOf(name, side, reading, tally) {
    switch (reading.kind) {
        case 'counts':
            return reading.sides[side];
        case 'histogram':
            return { added: tally.add(name, side, reading.sides[side].instances) };
        case 'gauge': {
            // The judge compares mean levels, so the mean is all that is kept.
            const values = reading.sides[side].instances.map(([value]) => value);
            return { values: values.length === 0 ? [] : [values.reduce((a, b) => a + b, 0) / values.length] };
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/rollout/seen-bounds.js


/** Below two finite bounds nothing tells how slow a request was between them. */
const FEWEST = 2;
/** Bounds from the newest reading of each metric of durations; RFG-417 where a histogram has too few to judge by. */
function seenBounds(polls, { metrics }) {
    const latencies = Object.keys(metrics).filter((name) => metrics[name]?.kind === 'latency');
    const of = Object.fromEntries(latencies.flatMap((name) => {
        const newest = polls.map((it) => it[name]).findLast((it) => it?.kind === 'histogram');
        return newest?.kind === 'histogram' ? [[name, durationsIn(name, newest)]] : [];
    }));
    return {
        of,
        fit: (readings) => Object.fromEntries(Object.entries(readings).map(([name, it]) => [name, bounded(it, of[name])])),
    };
}
function durationsIn(name, { le, sides }) {
    const finite = le.length - 1;
    if (finite < FEWEST) {
        throw new errors/* RefugeError */.vR('RFG-417', `metrics.${name}: its histogram has ${finite} bounds below +Inf, too few to judge by`, {
            hint: 'Name a histogram with at least two bounds; those near your objective and near p99 tell most.',
        });
    }
    const buckets = seen_bounds_summed(sides.baseline.instances, le.length);
    const kept = boundsFor(le, buckets);
    const upTo = fitted(le, kept)?.(buckets) ?? [];
    return { le: kept, usual: upTo.map((it, place) => it - (upTo[place - 1] ?? 0)) };
}
function seen_bounds_summed(instances, length) {
    return Array.from({ length }, (_, place) => instances.reduce((sum, [buckets]) => sum + (buckets[place] ?? 0), 0));
}
function bounded(reading, seen) {
    return reading.kind === 'histogram' && seen !== undefined ? byBounds(reading, seen.le) : reading;
}

;// CONCATENATED MODULE: ./.build/src/rollout/lookback.js





/** Polls that are looked back on, and the longest time for it, in milliseconds. */
const POLLS = 4;
const LONGEST = 60_000;
/**
 * Watches the baseline alone for a few polls: its traffic, its rate of errors and its durations decide what can be proven.
 * A source that shows nothing of the baseline all that time would judge nothing: RFG-416, before anything begins.
 */
async function lookBack(request) {
    const { target, clock, plan, signal } = request;
    const pause = Math.min(plan.interval, LONGEST / POLLS);
    const polls = [];
    for (let poll = 0; poll <= POLLS && !signal.aborted; poll++) {
        if (poll > 0)
            await clock.sleep(pause, signal);
        const readings = await readMetrics(target, plan, request, clock.now());
        polls.push({ readings, now: clock.now().getTime() / 1000 });
    }
    if (!signal.aborted)
        refuseBlind(polls, plan);
    const bounds = seenBounds(polls.map((it) => it.readings), plan);
    const recorder = newRecorder(plan, []);
    const seen = polls.flatMap(({ readings, now }) => recorder.take(bounds.fit(readings), { now, weight: 0 }) ?? []);
    const observations = recorder.sealed(seen);
    return { observations, baseline: { ...baselineIn(observations, plan, bounds), servedBefore: await served(request) } };
}
function refuseBlind(polls, { metrics }) {
    const blind = Object.entries(metrics)
        .filter(([name, { source, kind }]) => !polls.some((it) => shows(it, name, source === 'router' && kind !== 'gauge')))
        .filter(([, { source, kind }]) => source !== 'router' || kind === 'gauge' || kind === 'latency');
    if (blind.length === 0)
        return;
    const why = blind.map(([name]) => {
        const reading = polls.at(-1)?.readings[name];
        const reason = reading?.kind === 'no-data' ? reading.reason : reading?.lacks;
        return `${name}: ${reason ?? 'the baseline shows nothing'}`;
    });
    throw new errors/* RefugeError */.vR('RFG-416', `nothing is known of the baseline, so nothing could be judged: ${why.join('; ')}`, {
        hint: 'Check the queries and the source; `refuge doctor` asks each metric once.',
    });
}
function shows({ readings }, name, anything) {
    const reading = readings[name];
    if (reading === undefined || reading.kind === 'no-data')
        return false;
    return anything || reading.sides.baseline.instances.length > 0;
}
/** Requests that the canary's slot has answered already, for levels of the router: those still speak of what ran there before. */
async function served({ target, plan, canary }) {
    const levels = Object.entries(plan.metrics).filter(([, it]) => it.kind === 'gauge' && it.source === 'router');
    const counted = levels.map(async ([name, it]) => {
        const reading = it.kind === 'gauge' ? await target.metrics.level?.(it.value ?? '') : undefined;
        return reading === undefined || reading.kind === 'no-data' ? [] : [[name, reading.sides[canary]?.served ?? 0]];
    });
    return Object.fromEntries((await Promise.all(counted)).flat());
}

;// CONCATENATED MODULE: ./.build/src/rollout/place-slots.js


/** Whichever slot has no traffic takes the next revision; the baseline is read from positive weights only. Pure. */
function placeSlots(slots, { weights, ready, revisions }, known) {
    const serving = slots.filter((slot) => (weights[slot] ?? 0) > 0 && ready[slot] === true);
    const [first, second] = slots;
    if (serving.length > 1)
        throw noFreeSlot(weights);
    const [slot] = serving;
    if (slot === undefined)
        return { slot: first };
    const revision = revisions?.[slot] ?? known.slots[slot] ?? 'unknown';
    const version = known.running?.revision === revision ? known.running.version : undefined;
    return {
        slot: slot === first ? second : first,
        baseline: { slot, revision, ...(version ? { version } : {}) },
        recorded: Object.fromEntries(slots.map((it) => [it, it === slot ? 100 : 0])),
    };
}
function noFreeSlot(weights) {
    return new errors/* RefugeError */.vR('RFG-323', `both slots have traffic (${shown(weights)}) and no deployment is under way, so none is free`, {
        hint: 'Give one of them weight 0, then deploy again.',
    });
}

// EXTERNAL MODULE: ./.build/src/kernel/escape.js
var kernel_escape = __webpack_require__(9422);
// EXTERNAL MODULE: ./.build/src/kernel/revision.js
var kernel_revision = __webpack_require__(184);
// EXTERNAL MODULE: ./.build/src/rollout/words.js
var rollout_words = __webpack_require__(4812);
;// CONCATENATED MODULE: ./.build/src/rollout/plan-lines.js




/** The plan as it is printed before the start: what is done, what it will prove, what it may cost. Pure. */
function planLines(plan, { slot, baseline }, revision) {
    const from = baseline
        ? `beside ${baseline.version ?? (0,kernel_revision/* shortRevision */.w)(baseline.revision)} in slot ${baseline.slot}`
        : 'as the first deployment';
    const longest = plan.steps.reduce((sum, it) => sum + it.dwell, 0) + plan.bake;
    return [
        `${(0,kernel_revision/* shortRevision */.w)(revision)} goes into slot ${slot} ${from}`,
        `steps: ${[...plan.steps.map((it) => `${it.traffic} % for at most ${(0,kernel_duration/* readableDuration */.P1)(it.dwell)}`), `100 % and ${(0,kernel_duration/* readableDuration */.P1)(plan.bake)} of bake`].join(', ')}`,
        `polls: every ${(0,kernel_duration/* readableDuration */.P1)(plan.interval)}`,
        metricsLine(plan),
        ...probeLines(plan),
        `claim: ${plan.claim.sentence}`,
        ...foresightLines(plan),
        `runner time: at most ${(0,kernel_duration/* readableDuration */.P1)(longest)}`,
        baseline
            ? `rollback plan: one write, ${slot} to 0 % and ${baseline.slot} to 100 %`
            : 'rollback plan: none, there is no earlier revision',
    ];
}
function foresightLines({ foresight }) {
    if (!foresight)
        return [];
    const { requestsPerSecond, baselineRate, passMinutes, worstHurt, slower = [], probed } = foresight;
    const fail = baselineRate === undefined ? '' : `, ${(0,rollout_words/* percent */.KN)(baselineRate)} of them fail`;
    return [
        `traffic: ${requestsPerSecond >= 10 ? (0,rollout_words/* count */.U9)(requestsPerSecond) : requestsPerSecond.toFixed(1)} requests/s${fail}`,
        ...(foresight.askedRate === undefined
            ? []
            : [found(`a canary that fails in ${(0,rollout_words/* percent */.KN)(foresight.askedRate)} of its requests`, foresight)]),
        ...slower.map((it) => found(`a canary that is ×${it.factor} slower (${it.metric})`, it)),
        ...(probed?.askedRate === undefined
            ? []
            : [found(`a canary that fails in ${(0,rollout_words/* percent */.KN)(probed.askedRate)} of the probes`, probed, 'probes')]),
        ...(worstHurt === undefined ? [] : [`worst case: ${(0,rollout_words/* count */.U9)(worstHurt)} requests fail because of the canary`]),
        ...(passMinutes === undefined ? [] : [`a healthy canary is promoted after about ${minutes(passMinutes)}`]),
    ];
}
const minutes = (it) => (0,kernel_duration/* readableDuration */.P1)(it * 60_000);
function found(bad, { failMinutes, exposedRequests }, what = 'requests') {
    return failMinutes === undefined || exposedRequests === undefined
        ? `${bad} would not be found within these steps`
        : `${bad} is found after about ${minutes(failMinutes)}, when ${(0,rollout_words/* count */.U9)(exposedRequests)} ${what} have met it`;
}
function probeLines({ probe }) {
    if (!probe)
        return [];
    const { paths, rate } = probe;
    return [
        `probe: ${paths.map((it) => (0,kernel_escape/* oneLine */.TN)(it)).join(', ')} at ${Number(rate.toPrecision(3))}/s to each side, past the router`,
    ];
}
/** What is compared, and what of it a promotion does not wait for. */
function metricsLine({ metrics }) {
    const words = Object.entries(metrics).map(([name, it]) => it.asked === false ? `${name} (may fail the canary, is not waited for)` : name);
    return `judged by: ${words.join(', ')}`;
}

// EXTERNAL MODULE: ./.build/src/judge/index.js + 63 modules
var judge = __webpack_require__(6207);
// EXTERNAL MODULE: ./.build/src/rollout/judge-config.js
var judge_config = __webpack_require__(1361);
;// CONCATENATED MODULE: ./.build/src/rollout/probe-metrics.js



/** A rest of alpha below this is a rounding, not a share. */
const NOTHING = 1e-6;
/**
 * The metrics with the prober's own. It takes what the others leave of alpha; where they leave nothing, all make room for one
 * more metric. Failures and durations share it.
 */
function withProbe(metrics, probe) {
    if (!probe)
        return metrics;
    const all = Object.values(metrics);
    const left = 1 - all.reduce((sum, it) => sum + it.weight, 0);
    const isLeft = left > NOTHING;
    const [share, room] = isLeft ? [left, 1] : [1 / (all.length + 1), all.length / (all.length + 1)];
    const own = { source: 'probe', weight: share / 2, options: {} };
    return {
        ...Object.fromEntries(Object.entries(metrics).map(([name, it]) => [name, { ...it, weight: it.weight * room }])),
        probe: { ...own, kind: 'errors', ...judge/* DEFAULT_MARGINS */.k6.increase },
        'probe-latency': { ...own, kind: 'latency', ...judge/* DEFAULT_LATENCY_MARGINS */.f2 },
    };
}
/** Both sides are asked the same number of times, whatever share of the users the canary has: `theta` is one half. judge.md §16 */
function trafficOf(name, { steps, probe }, users) {
    const schedule = (0,judge_config/* scheduleOf */.rH)(steps);
    if (!(0,src_probe/* isProbe */.Tb)(name) || !probe)
        return { requestsPerSecond: users, schedule };
    return { requestsPerSecond: 2 * probe.rate, schedule: schedule.map((it) => ({ ...it, sharePercent: 50 })) };
}
/** A claim in words, with what it speaks of where that is not the users' requests. */
const ofProbed = (name, sentence) => ((0,src_probe/* isProbe */.Tb)(name) ? `${sentence} of probed paths` : sentence);

;// CONCATENATED MODULE: ./.build/src/rollout/forecasts.js



function forecastsOf(plan, baseline) {
    return Object.entries(plan.metrics).flatMap(([name, metric]) => forecastOf(plan, name, metric, baseline) ?? []);
}
function forecastOf(plan, name, metric, baseline) {
    switch (metric.kind) {
        case 'errors':
        case 'conversion': {
            const common = circumstances(plan, name, baseline.requestsPerSecond);
            const baselineRate = baseline.rates[name] ?? 0;
            return { kind: 'counts', name, forecast: { ...common, baselineRate, metric: (0,judge_config/* proportion */.Xo)(name, metric) } };
        }
        case 'latency': {
            const usual = baseline.durations?.[name];
            if (usual === undefined || metric.le === undefined)
                return undefined;
            const common = circumstances(plan, name, usual.requestsPerSecond);
            const judged = (0,judge_config/* histogram */.JW)(name, { ...metric, le: metric.le });
            return { kind: 'latency', name, forecast: { ...common, baseline: usual.buckets, metric: judged } };
        }
        case 'gauge':
            return undefined;
    }
}
function circumstances(plan, name, users) {
    const { alpha, beta, interval, warmup } = plan;
    return {
        ...trafficOf(name, plan, users),
        dispersion: 1,
        alpha,
        beta,
        intervalSeconds: interval / 1000,
        warmupSeconds: warmup / 1000,
        ...(0,judge/* capOf */.oY)((0,judge_config/* scheduleOf */.rH)(plan.steps)),
    };
}
/** The tightest margin that the baseline's traffic, or the prober's, can prove. judge.md §16 */
function tightestClaim(it, metric) {
    const claim = claimOf(it, metric);
    return claim.kind === 'claim' ? { ...claim, sentence: ofProbed(it.name, claim.sentence) } : claim;
}
function claimOf(it, metric) {
    if (it.kind === 'counts' && metric.kind !== 'latency' && metric.kind !== 'gauge') {
        const claim = (0,judge/* chooseClaim */.kx)(it.forecast);
        const { schedule } = claim;
        const sentence = countsSentence(claim, it.forecast);
        return claim.kind === 'claim'
            ? { kind: 'claim', sentence, schedule, metric: { ...metric, pass: claim.margin } }
            : { kind: 'no-fail', sentence, schedule };
    }
    if (it.kind === 'latency' && metric.kind === 'latency') {
        const schedule = (0,judge/* worthwhile */.oR)(it.forecast);
        const forecast = { ...it.forecast, schedule };
        const claim = (0,judge/* chooseLatencyClaim */.yZ)(forecast);
        return claim
            ? { kind: 'claim', sentence: (0,judge/* latencyClaimSentence */.TI)(claim), schedule, metric: { ...metric, pass: claim.margin } }
            : { kind: 'no-fail', sentence: slowestUnseen(forecast), schedule };
    }
    throw new TypeError(`the forecast of ${it.name} is of another kind than the metric`);
}
/** The claim of the margins as they are written. */
function writtenClaim(it, promoteOn) {
    return ofProbed(it.name, asWritten(it, promoteOn));
}
function asWritten(it, promoteOn) {
    const { forecast } = it;
    const confidence = 1 - forecast.beta;
    if (it.kind === 'latency') {
        const { pass } = it.forecast.metric;
        return promoteOn === 'pass'
            ? (0,judge/* latencyClaimSentence */.TI)({ margin: pass, confidence, secondsOfStep: 0 })
            : slowestUnseen(it.forecast);
    }
    const { baselineRate, metric, schedule } = it.forecast;
    if (promoteOn === 'no-fail')
        return (0,judge/* noFailSentence */.L)({ kind: 'no-fail', couldHaveShown: (0,judge/* plan */.et)(it.forecast).smallest, schedule });
    const margin = metric.pass;
    const claim = {
        kind: 'claim',
        margin,
        delta: margin.delta,
        confidence,
        baselineRate,
        secondsOfStep: 0,
        schedule,
    };
    return countsSentence(claim, it.forecast);
}
const countsSentence = (claim, { metric }) => claim.kind === 'claim' ? (0,judge/* claimSentence */.MI)(claim, metric.direction) : (0,judge/* noFailSentence */.L)(claim);
/** The first sentence of a promotion without proof, where durations are what nothing could be proven of. */
function slowestUnseen(forecast) {
    const smallest = (0,judge/* smallestSlowing */.tV)(forecast);
    const shown = smallest === null ? 'no canary, however slow' : `only a canary that is ×${upward(smallest)} slower`;
    return `${UNPROVEN}${shown}`;
}
/** Two digits after the point, upwards: what was computed must still be true of what is printed. */
const upward = (factor) => Math.ceil(factor * 100) / 100;
const UNPROVEN = 'promoted without proof; this traffic would have shown ';
/** Sentences of metrics of users, where the prober alone proves something. */
function unprovenOfUsers(sentences) {
    return `of users' requests nothing is proven: this traffic would have shown ${sentences.map((it) => it.replace(UNPROVEN, '')).join('; and ')}`;
}
/** Several sentences of promotions without proof as one. */
function unproven(sentences) {
    const [first = 'promoted without proof', ...others] = sentences;
    return [first, ...others.map((it) => it.replace(UNPROVEN, ''))].join('; and ');
}

// EXTERNAL MODULE: ./.build/src/rollout/is-asked.js
var is_asked = __webpack_require__(3420);
;// CONCATENATED MODULE: ./.build/src/rollout/foresight.js



/** What the planner expects of a schedule, metric by metric; nothing where none can be foretold. */
function foresightOf(forecasts, baseline, plan) {
    if (forecasts.length === 0)
        return {};
    const counts = forecasts.filter((it) => it.kind === 'counts').map((it) => planned(it));
    const latency = forecasts.filter((it) => it.kind === 'latency').map((it) => slowed(it));
    const asked = [...counts, ...latency].filter((it) => (0,is_asked/* isAsked */.D)(plan, it.name));
    const passes = asked.map((it) => it.promotion?.seconds);
    const known = passes.filter((it) => it !== undefined);
    return {
        foresight: {
            requestsPerSecond: baseline.requestsPerSecond,
            ...countsForesight(counts.filter((it) => !(0,src_probe/* isProbe */.Tb)(it.name))),
            ...probedForesight(counts.find((it) => (0,src_probe/* isProbe */.Tb)(it.name))),
            // A promotion waits for the PASS of every metric that is asked.
            ...(known.length > 0 && known.length === passes.length ? { passMinutes: Math.max(...known) / 60 } : {}),
            ...(latency.length > 0 ? { slower: latency.map((it) => it.slower) } : {}),
        },
    };
}
const planned = ({ name, forecast }) => ({ name, ...(0,judge/* plan */.et)(forecast), baselineRate: forecast.baselineRate });
function countsForesight(counts) {
    const [first] = counts;
    if (!first)
        return {};
    const { asked, baselineRate } = first;
    return {
        baselineRate,
        askedRate: asked.regression.rate,
        worstHurt: Math.max(...counts.map((it) => it.worst.requestsHurt)),
        ...(asked.fail ? { failMinutes: asked.fail.seconds / 60, exposedRequests: asked.fail.canaryRequests } : {}),
    };
}
function probedForesight(probe) {
    if (!probe)
        return {};
    const { regression, fail } = probe.asked;
    const found = fail ? { failMinutes: fail.seconds / 60, exposedRequests: fail.canaryRequests } : {};
    return { probed: { askedRate: regression.rate, ...found } };
}
function slowed({ name, forecast }) {
    const { asked, promotion } = (0,judge/* dueLatency */.Pl)(forecast);
    const { factor, fail } = asked;
    const found = fail ? { failMinutes: fail.seconds / 60, exposedRequests: fail.canaryRequests } : {};
    const slower = { metric: name, factor, ...found };
    return { name, promotion, slower };
}

;// CONCATENATED MODULE: ./.build/src/rollout/promise.js


/**
 * A promotion waits for the proof of every metric that counts requests. Where the prober can prove that its paths work and
 * users are too few to prove anything, it waits for the prober alone, and says so; users' metrics keep their right to FAIL.
 * judge.md §16
 */
function promise(claims, metrics) {
    const hopeless = claims.filter(({ claim }) => claim.kind === 'no-fail');
    const isProbed = claims.some(({ name, claim }) => name === 'probe' && claim.kind === 'claim');
    const ofUsers = hopeless.filter(({ name }) => !(0,src_probe/* isProbe */.Tb)(name)).map(({ claim }) => claim.sentence);
    if (claims.length === 0)
        return { isProof: false, sentence: 'promoted without proof; of levels nothing can be proven beforehand', metrics };
    if (hopeless.length > 0 && !isProbed) {
        const sentences = hopeless.map(({ name, claim }) => ((0,src_probe/* isProbe */.Tb)(name) ? `${claim.sentence} (${name})` : claim.sentence));
        return { isProof: false, sentence: unproven(sentences), metrics };
    }
    const proven = claims.flatMap(({ claim }) => (claim.kind === 'claim' ? [claim.sentence] : []));
    const sentences = ofUsers.length > 0 ? [...proven, unprovenOfUsers(ofUsers)] : proven;
    return {
        isProof: true,
        sentence: sentences.join('; '),
        metrics: { ...metrics, ...Object.fromEntries(judgedBy(claims, metrics)) },
    };
}
function judgedBy(claims, metrics) {
    return claims.flatMap(({ name, claim }) => {
        if (claim.kind === 'claim')
            return [[name, claim.metric]];
        const metric = metrics[name];
        return metric ? [[name, { ...metric, asked: false }]] : [];
    });
}

;// CONCATENATED MODULE: ./.build/src/rollout/planning.js





/** The plan of a deployment: from the configuration and the baseline's traffic alone, before the canary's first request. Pure. */
function makePlan(asked) {
    const request = { ...asked, metrics: withProbe(asked.metrics, asked.strategy.probe) };
    const { strategy, baseline } = request;
    const steps = baseline ? strategy.steps.filter((it) => it.traffic < 100 && !it.instant) : [];
    const bare = { ...settings(request), metrics: plannedMetrics(request) };
    const last = steps.at(-1);
    if (!baseline || !last)
        return { ...bare, steps: [], claim: unjudged(baseline) };
    const whole = { ...bare, steps: steps.map(({ traffic, dwell }) => ({ traffic, dwell })) };
    const forecasts = forecastsOf(whole, baseline);
    const promoteOn = last.promoteOn ?? 'auto';
    const chosen = promoteOn === 'auto' ? automatic(whole, forecasts) : planning_asWritten(whole, promoteOn, forecasts);
    const plan = { ...whole, ...chosen };
    return { ...plan, ...foresightOf(forecastsOf(plan, baseline), baseline, plan) };
}
/** Most polls of a schedule: every one is kept with the records, and the state of a deployment travels with each event. */
const MOST_POLLS = 2000;
function settings({ strategy, onInconclusive }) {
    const { bake, warmup, atLeast, alpha, beta, onFail, holdFor, lease, smoke, probe } = strategy;
    const longest = strategy.steps.reduce((sum, it) => sum + it.dwell, bake);
    return {
        bake,
        interval: Math.max(strategy.interval, Math.ceil(longest / MOST_POLLS)),
        warmup,
        atLeast,
        alpha,
        beta,
        onFail,
        onInconclusive: onInconclusive ?? strategy.onInconclusive,
        holdFor,
        lease,
        ...(smoke ? { smoke } : {}),
        ...(probe ? { probe } : {}),
    };
}
function plannedMetrics({ metrics, baseline }) {
    return mapped(metrics, (metric, name) => planning_planned(metric, name, baseline));
}
function planning_planned({ options, ...metric }, name, baseline) {
    switch (metric.kind) {
        case 'latency': {
            const le = baseline?.durations?.[name]?.le;
            return { ...metric, ...(le ? { le } : {}) };
        }
        case 'gauge': {
            const { value } = options;
            if (metric.source !== 'router' || typeof value !== 'string')
                return metric;
            const servedBefore = baseline?.servedBefore?.[name];
            return { ...metric, value, ...(servedBefore === undefined ? {} : { servedBefore }) };
        }
        case 'errors':
        case 'conversion':
            return metric;
    }
}
function withLast(steps, promoteOn) {
    return steps.map(({ traffic, dwell }, i) => ({ traffic, dwell, ...(i === steps.length - 1 ? { promoteOn } : {}) }));
}
/**
 * `promote-on: auto` (judge.md §16): each metric's tightest provable margin; where one can prove nothing, no-fail. Levels
 * and how long probes take are judged, and a promotion does not wait for them.
 */
function automatic({ steps, metrics }, forecasts) {
    const unasked = mapped(metrics, (it, name) => (isUnforeseen(name, it) ? { ...it, asked: false } : it));
    const claims = forecasts.flatMap((it) => {
        const metric = unasked[it.name];
        return metric && metric.asked !== false ? [{ name: it.name, claim: tightestClaim(it, metric) }] : [];
    });
    const kept = steps.filter((step, place) => place === steps.length - 1 || claims.some(({ claim }) => isWorthwhile(step, claim)));
    const { isProof, sentence, metrics: asked } = promise(claims, unasked);
    return {
        steps: withLast(kept, isProof ? 'pass' : 'no-fail'),
        metrics: asked,
        claim: { kind: isProof ? 'proof' : 'no-fail', sentence },
    };
}
/** How noisy a level is, or a handful of probes at the same instants, is only known afterwards. */
const isUnforeseen = (name, { kind }) => kind === 'gauge' || (kind === 'latency' && (0,src_probe/* isProbe */.Tb)(name));
/** Does a metric see enough of the canary in this step? */
function isWorthwhile({ traffic }, { schedule }) {
    return schedule.some((it) => it.weightPercent === traffic);
}
function planning_asWritten({ steps, metrics }, promoteOn, forecasts) {
    const sentences = forecasts.map((it) => writtenClaim(it, promoteOn));
    if (promoteOn === 'no-fail')
        return { steps: withLast(steps, promoteOn), metrics, claim: { kind: 'no-fail', sentence: unproven(sentences) } };
    const sentence = sentences.length > 0 ? sentences.join('; ') : 'every level within its PASS margin';
    return { steps: withLast(steps, promoteOn), metrics, claim: { kind: 'proof', sentence } };
}
function unjudged(baseline) {
    if (!baseline)
        return { kind: 'unjudged', sentence: 'first deployment: there was nothing to compare with' };
    return {
        kind: 'unjudged',
        sentence: 'went to 100 % at once, as the strategy says: only an outage would have been noticed',
    };
}
function mapped(named, change) {
    return Object.fromEntries(Object.entries(named).map(([name, it]) => [name, change(it, name)]));
}

// EXTERNAL MODULE: ./.build/src/rollout/judge.js + 1 modules
var rollout_judge = __webpack_require__(8924);
// EXTERNAL MODULE: ./.build/src/rollout/metric-words.js
var metric_words = __webpack_require__(1385);
;// CONCATENATED MODULE: ./.build/src/rollout/poll-line.js






function newPollLine(plan, judge) {
    const missing = newMissing(plan);
    return (phase, now) => {
        if (phase.kind === 'baking')
            return judge.baking().reason;
        const seen = judge.seen();
        if (!seen)
            return undefined;
        const { look, state, observed } = seen;
        const words = look.metrics.map((it) => {
            const isOpen = look.decision !== 'FAIL' && it.logEPass < look.logPassThreshold;
            const lack = isOpen ? missing(it, state, phase, now) : undefined;
            const shares = `FAIL ${(0,metric_words/* whole */.WQ)(it.shareOfFail)}, PASS ${(0,metric_words/* whole */.WQ)(it.shareOfPass)}${lack ? `; ${lack}` : ''}`;
            return `${(0,metric_words/* comparison */.my)((0,rollout_judge/* comparedOf */.Be)(it, observed))}${ratioOf(it, state)} (${shares})`;
        });
        return words.join('; ');
    };
}
/** The ratio with its anytime-valid 95 % interval, where the data set it a bound. */
function ratioOf({ name, ratio }, state) {
    const interval = (0,judge/* ratioInterval */.zr)(state, name);
    return interval && (interval.low > 0 || interval.high !== null) ? `, ratio ${(0,metric_words/* ratioWords */.ft)(ratio, interval)}` : '';
}
/** Polls for which it stays said that PASS is out of reach: to find that out takes longest. */
const SETTLED = 8;
/** What a metric still lacks for PASS, in requests and time, or that this step does not last as long. */
function newMissing(plan) {
    const hopeless = new Map();
    return ({ name, judged, logEPass }, state, phase, now) => {
        if (phase.kind !== 'judging' || !judged || logEPass === 0 || !(0,is_asked/* isAsked */.D)(plan, name))
            return undefined;
        const known = hopeless.get(name);
        if (known?.step === phase.step && now < known.until)
            return UNREACHABLE;
        const due = (0,judge/* missingForPass */.nA)(state, name);
        const left = Date.parse(phase.since) / 1000 + (plan.steps[phase.step]?.dwell ?? 0) / 1000 - now;
        if (due === null) {
            // Of a level nobody can say it.
            if (plan.metrics[name]?.kind === 'gauge')
                return undefined;
            hopeless.set(name, { step: phase.step, until: now + (SETTLED * plan.interval) / 1000 });
            return UNREACHABLE;
        }
        const needs = `${(0,rollout_words/* count */.U9)(due.canaryRequests)} canary requests more, about ${(0,kernel_duration/* readableDuration */.P1)(due.seconds * 1000)}`;
        return due.seconds > left ? `${UNREACHABLE}: it needs ${needs}` : `it needs ${needs}`;
    };
}
const UNREACHABLE = 'PASS cannot be reached at this step';

;// CONCATENATED MODULE: ./.build/src/rollout/evidence.js




/** So many polls a source may miss before its metric counts as having no data, whatever it showed earlier. */
const evidence_PATIENCE = 4;
/** Reads every metric and has them judged; begins with what was observed before (a resumed run, the lookback). */
function gatherEvidence(target, clock, plan, before) {
    const judge = (0,rollout_judge/* newJudge */.yi)(plan);
    for (const it of before)
        judge.see(it);
    const recorder = newRecorder(plan, before);
    const fresh = [];
    const freshness = newFreshness(plan, before);
    let offered = 0;
    let last = before.at(-1);
    const look = async (open, environment) => {
        const at = clock.now();
        const now = at.getTime() / 1000;
        if (last && now - last.t < plan.interval / 2000)
            return false;
        const { slot, baseline } = open.started;
        const weight = (environment.weights?.[slot] ?? 0) / 100;
        const sides = { canary: slot, baseline: baseline?.slot, serves: weight > 0 };
        const readings = await readMetrics(target, plan, sides, at);
        for (const [name, reading] of Object.entries(readings))
            freshness.see(name, lackOf(reading, sides), now);
        const seen = recorder.take(readings, { now, weight });
        if (!seen)
            return false;
        last = seen;
        judge.see(seen);
        fresh.push(seen);
        return weight > 0;
    };
    const judged = (open) => {
        const { phase } = open;
        if (phase.kind === 'baking')
            return judge.baking();
        if (phase.kind !== 'judging')
            return { verdict: 'continue', reason: 'not judged yet' };
        const found = judge.judged();
        const missing = freshness.missing(Date.parse(phase.since) / 1000, clock.now().getTime() / 1000);
        return missing === undefined || found.verdict === 'fail' ? found : { verdict: 'no-data', reason: missing };
    };
    const pollLine = newPollLine(plan, judge);
    return {
        look,
        line: ({ phase }) => pollLine(phase, clock.now().getTime() / 1000),
        judged,
        unsaved() {
            offered = fresh.length;
            return recorder.sealed(fresh);
        },
        saved() {
            fresh.splice(0, offered);
            offered = 0;
        },
        numbers: () => judge.numbers(),
    };
}
/** One metric that works must not hide that another one has gone blind. */
function newFreshness({ metrics, interval }, before) {
    const names = Object.keys(metrics);
    const newest = new Map(names.map((name) => [name, before.findLast((it) => it.metrics[name])?.t ?? 0]));
    const reasons = new Map();
    return {
        see(name, lack, now) {
            if (lack === undefined)
                newest.set(name, now);
            else
                reasons.set(name, lack);
        },
        missing(since, now) {
            const oldest = Math.max(since, now - (evidence_PATIENCE * interval) / 1000);
            const blind = names.filter((name) => (newest.get(name) ?? 0) < oldest);
            const sentences = blind.map((name) => `${name}: ${reasons.get(name) ?? 'nothing has been read yet'}`);
            return blind.length === 0 ? undefined : sentences.join('; ');
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/rollout/runs.js




/** A run that drives one deployment, for at most so long (milliseconds). */
function runOf(maxDuration, { world, surroundings }, { clock }, it) {
    const { deployment, fence, plan, before } = it;
    return {
        world,
        environment: surroundings.name,
        deployment,
        fence,
        plan,
        evidence: gatherEvidence(world.target, clock, plan, before),
        endsAt: clock.monotonic() + maxDuration,
        watch: newWatch(clock),
    };
}
/** Takes the environment's lease for a deployment; answers with the fence. RFG-320 while another run has it. */
async function takeLeaseOf(site, { runner, clock }, deployment, length) {
    const environment = site.surroundings.name;
    const { run } = runner.context;
    const { state } = await site.journal.append((it) => [
        (0,src_records.takeLease)(it, { environment, deployment, run, length }, clock.now()),
    ]);
    return (0,src_records.environmentOf)(state, environment).fence;
}
/** Unique, and sorted by time: `20261124T100000Z-9f2c41d0`. */
function newDeploymentId({ clock, random }) {
    return `${clock
        .now()
        .toISOString()
        .replace(/[-:]|\.\d+/g, '')}-${(0,hash/* hex */.uh)(random.bytes(4))}`;
}

;// CONCATENATED MODULE: ./.build/src/rollout/begin.js











/** A new deployment: lease, snapshot, a look at the baseline, the plan, and then the canary. */
async function begin(request, site, ports, position, observation) {
    const environment = (0,src_records.environmentOf)(position.state, site.surroundings.name);
    const deployment = newDeploymentId(ports);
    const { granularity } = site.target.router.caps;
    if (environment.weights && !sameWeights(environment.weights, observation.weights, granularity)) {
        return drifted(site, position, observation, deployment);
    }
    const placement = placeSlots(site.target.slots, observation, environment);
    const { revision } = request;
    const gates = await request.gates?.(site, { revision, state: position.state, placement });
    if (request.dryRun) {
        const { plan } = await foresee(request, site, ports, placement);
        const lines = [...planLines(plan, placement, revision), ...(gates?.lines ?? [])];
        return dryRun(site, position, observation, deployment, lines, ports);
    }
    for (const line of gates?.lines ?? [])
        ports.runner.info(line);
    if (gates?.problem)
        throw gates.problem;
    const fence = await takeLeaseOf(site, ports, deployment, site.surroundings.strategySettings.lease);
    const leased = { deployment, fence };
    const { point, plan, lookback } = await orRelease(site, ports, leased, async () => {
        if (gates && gates.notes.length > 0 && fence !== environment.fence + 1)
            throw movedMeanwhile(site.surroundings.name);
        const taken = await request.snapshot?.(site, deployment, leaseKept(site, ports, leased));
        const foreseen = await foresee(request, site, ports, placement);
        return { point: taken, ...foreseen, plan: withGates(foreseen.plan, gates?.notes ?? []) };
    });
    for (const line of planLines(plan, placement, request.revision))
        ports.runner.info(line);
    const run = runOf(request.maxDuration, site, ports, { deployment, fence, plan, before: lookback.observations });
    await start(run, request, observation, placement, lookback, point);
    return { ...(await outcomeOf(await drive(run), run, request.onRollback)), ...(point ? { point } : {}) };
}
/** Nothing keeps another run away while the gates are asked: what they were told may be true no more. */
function movedMeanwhile(environment) {
    return new errors/* RefugeError */.vR('RFG-707', `another run drove ${environment} while its gates were asked`, {
        hint: 'Run again: the gates are asked about what is there now.',
    });
}
const withGates = (plan, gates) => (gates.length === 0 ? plan : { ...plan, gates });
/** Without the snapshot that the configuration asks for, or a look at the baseline, nothing begins, and nobody waits for the end of a lease. */
async function orRelease({ surroundings, journal }, { clock }, { deployment, fence }, work) {
    const environment = surroundings.name;
    try {
        return await work();
    }
    catch (error) {
        const { state } = await journal.append((it) => (0,src_records.environmentOf)(it, environment).fence === fence ? [{ type: 'lease.released', environment, deployment, fence }] : []);
        if (isOvertaken(error))
            (0,src_records.refuseLeased)(state, environment, clock.now());
        throw error;
    }
}
/** A snapshot may take longer than the lease: renewed at a third of its length, as in a rollout. */
function leaseKept({ surroundings, journal }, { clock }, { deployment, fence }) {
    const environment = surroundings.name;
    const { lease } = surroundings.strategySettings;
    const beat = async () => {
        await journal.append((state) => {
            (0,src_records.checkFence)(state, environment, fence);
            const until = new Date(clock.now().getTime() + lease).toISOString();
            return [{ type: 'lease.renewed', environment, deployment, fence, until, observations: [] }];
        });
    };
    return { every: lease / 3, beat };
}
/** The plan is made from the baseline alone, and fixed before the canary's first request. */
async function foresee({ onInconclusive }, { configuration, surroundings, target }, { clock, runner }, placement) {
    const ask = { strategy: surroundings.strategySettings, metrics: configuration.metrics, onInconclusive };
    const blank = makePlan({ ...ask, baseline: undefined });
    if (!placement.baseline)
        return { plan: blank, lookback: { observations: [] } };
    const sides = { baseline: placement.baseline.slot, canary: placement.slot };
    const lookback = await lookBack({ target, clock, plan: blank, ...sides, signal: runner.cancelled });
    return { plan: makePlan({ ...ask, baseline: lookback.baseline }), lookback };
}
async function start(run, { revision, version }, { weights }, placement, { observations }, point) {
    const event = {
        type: 'deployment.started',
        environment: run.environment,
        deployment: run.deployment,
        fence: run.fence,
        kind: 'deploy',
        revision,
        ...(version ? { version } : {}),
        ...placement,
        observed: weights,
        plan: run.plan,
        observations,
        ...(point ? { point } : {}),
    };
    await record(run, () => [event]);
}

// EXTERNAL MODULE: ./.build/src/rollout/recorded-plan.js
var recorded_plan = __webpack_require__(1745);
;// CONCATENATED MODULE: ./.build/src/rollout/mirror-message.js




/**
 * What GitHub is told when an event has been recorded; `state` is the records behind it. A rollback says nothing before
 * its weights are written, since the first word makes the whole client load: users come first.
 */
function mirrorMessage(event, state) {
    if (event.type === 'backup.point')
        return undefined;
    const environment = (0,src_records.environmentOf)(state, event.environment);
    const deployment = find(environment, event);
    const status = deployment && statusOf(event, environment, deployment.kind);
    if (!status)
        return undefined;
    return {
        deployment,
        status: { ...status, description: mirror_message_short(status.description) },
        isNew: event.type === 'deployment.started',
        supersedes: status.state === 'success',
    };
}
function find({ open, history }, { environment, deployment: id }) {
    const known = open?.started.deployment === id ? open.started : history.find((it) => it.deployment === id);
    if (!known)
        return undefined;
    const { kind, revision, version } = known;
    return { id, environment, kind, revision, ...(version === undefined ? {} : { version }) };
}
function statusOf(event, { open }, kind) {
    switch (event.type) {
        case 'deployment.started':
            return kind === 'deploy' ? { state: 'in_progress', description: 'preparing the canary' } : undefined;
        case 'result':
            return open?.started.deployment === event.deployment && event.ok
                ? stepOf(open, event.observed?.[open.started.slot] ?? 0)
                : undefined;
        case 'deployment.held':
            // Without an end it waits for a person; with one it is judged on.
            return { state: event.until ? 'in_progress' : 'pending', description: `held: ${event.reason}` };
        case 'deployment.finished':
            return endOf(kind, event);
        case 'lease.taken':
        case 'lease.renewed':
        case 'lease.released':
        case 'intent':
        case 'verdict':
        case 'deployment.aborting':
            return undefined;
    }
}
/** Only a write of weights shows weights; what takes the traffic away is told by the end that follows. */
function stepOf({ phase, started }, percent) {
    if (percent <= 0 || phase.kind === 'aborting' || phase.kind === 'restored')
        return undefined;
    const { bake } = (0,recorded_plan/* recordedPlan */.a)(started);
    const watched = phase.kind === 'baking' && bake > 0 ? `, baking for ${(0,kernel_duration/* readableDuration */.P1)(bake)}` : '';
    return { state: 'in_progress', description: `${Number(percent.toFixed(2))} %${watched}` };
}
function endOf(kind, { outcome, reason }) {
    const isReached = kind === 'rollback' ? outcome === 'rolled-back' : outcome === 'promoted';
    if (isReached)
        return { state: 'success', description: kind === 'rollback' ? 'went back' : `promoted: ${reason}` };
    if (outcome === 'rolled-back')
        return { state: 'failure', description: `rolled back: ${reason}` };
    return { state: 'error', description: `${outcome}: ${reason}` };
}
/** Source: REST API, "Create a deployment status": at most 140 characters. */
const mirror_message_LONGEST = 140;
/** One line that GitHub takes. */
function mirror_message_short(text) {
    const line = (0,kernel_escape/* oneLine */.TN)(text);
    if (line.length <= mirror_message_LONGEST)
        return line;
    // A pair of surrogates is not cut in two.
    return `${line.slice(0, mirror_message_LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

;// CONCATENATED MODULE: ./.build/src/rollout/mirror.js


/** Longest wait at the end of a run, in milliseconds. */
const mirror_PATIENCE = 10_000;
/** A cancelled run is killed after ten seconds and has an outcome to write; and who did not answer before may not now. */
const SHORT_PATIENCE = 2000;
/** Errors that no later message can mend: token, permission, and what is not there. */
const FOR_GOOD = new Set(['RFG-521', 'RFG-522', 'RFG-523']);
/** One message after the other, in the order of the records. The first failure is said, and only that. */
function openMirror(tell, { clock, runner }) {
    const stop = new AbortController();
    const pending = [];
    const failures = onlyOnce((why) => runner.warning(`GitHub does not show this deployment as it is: ${why}`));
    let working;
    async function work() {
        for (let next = pending.shift(); next && !stop.signal.aborted; next = pending.shift()) {
            try {
                await tell(next, stop.signal);
            }
            catch (error) {
                failures.say((0,errors/* codedMessageOf */.Ui)(error));
                if (error instanceof errors/* RefugeError */.vR && FOR_GOOD.has(error.code))
                    stop.abort();
                // What came in meanwhile is old news, except the newest.
                pending.splice(0, pending.length - 1);
            }
        }
        working = undefined;
    }
    return {
        hear({ events, state }) {
            if (stop.signal.aborted)
                return;
            pending.push(...messagesOf(events, state, failures.say));
            if (pending.length > 0)
                working ??= work();
        },
        async finish() {
            const patience = runner.cancelled.aborted || failures.isSaid ? SHORT_PATIENCE : mirror_PATIENCE;
            if (working && !(await isDoneIn(patience, working, clock)))
                failures.say('it did not answer in time');
            stop.abort();
        },
    };
}
function onlyOnce(say) {
    const it = {
        isSaid: false,
        say(why) {
            if (!it.isSaid)
                say(why);
            it.isSaid = true;
        },
    };
    return it;
}
/** Not even a bug of ours may end an append that has been made. */
function messagesOf(events, state, fail) {
    try {
        return events.map((it) => mirrorMessage(it, state)).filter((it) => it !== undefined);
    }
    catch (error) {
        fail((0,errors/* codedMessageOf */.Ui)(error));
        return [];
    }
}
async function isDoneIn(milliseconds, work, clock) {
    const waited = new AbortController();
    try {
        return await Promise.race([work.then(() => true), clock.sleep(milliseconds, waited.signal).then(() => false)]);
    }
    finally {
        waited.abort();
    }
}
/** The same journal; the mirror hears of everything that was appended. */
function heard(journal, mirror) {
    return {
        ...journal,
        async append(plan) {
            const appended = await journal.append(plan);
            mirror.hear(appended);
            return appended;
        },
    };
}
/** What a flow comes to, once the mirror was told of it. */
async function toldTo(mirror, flow) {
    try {
        return await flow;
    }
    finally {
        await mirror?.finish();
    }
}

// EXTERNAL MODULE: ./.build/src/config/index.js + 47 modules
var config = __webpack_require__(2536);
;// CONCATENATED MODULE: ./.build/src/rollout/mirror-image.js



/** Remembers which record of GitHub stands for which deployment. */
function newImage(frame) {
    const ids = new Map();
    return async ({ deployment, status, isNew, supersedes }, deployments) => {
        const id = ids.get(deployment.id) ?? (await recordOf(deployment, isNew, frame, deployments));
        ids.set(deployment.id, id);
        await deployments.report(id, { ...status, logUrl: frame.logUrl });
        if (supersedes)
            await retire(id, deployment, frame, deployments);
    };
}
/** An earlier run may have made it; a run that could not be told apart from this one may have been too late to answer. */
async function recordOf(it, isNew, frame, deployments) {
    const known = isNew ? [] : await deployments.newest(it.environment);
    const found = known.find(({ payload }) => payload.service === frame.service && payload.deployment === it.id);
    return found?.id ?? create(it, frame, deployments);
}
async function create(it, frame, deployments) {
    const { fallbackRef } = frame;
    if (!isCommit(it.revision))
        return deployments.create(draftOf(it, frame, fallbackRef ?? 'HEAD'));
    try {
        return await deployments.create(draftOf(it, frame, it.revision));
    }
    catch (error) {
        const isUnknown = error instanceof errors/* RefugeError */.vR && error.code === 'RFG-525';
        if (!isUnknown || fallbackRef === undefined || fallbackRef === it.revision)
            throw error;
        return deployments.create(draftOf(it, frame, fallbackRef));
    }
}
const isCommit = (revision) => /^[0-9a-f]{40,64}$/.test(revision);
function draftOf(it, { service, isTransient }, ref) {
    const { id, environment, kind, revision, version } = it;
    return {
        ref,
        environment,
        task: kind,
        description: mirror_message_short(`${service} ${version ?? (0,kernel_revision/* shortRevision */.w)(revision)}`),
        payload: { schema: 1, by: 'refuge/deploy', service, deployment: id, kind, revision, ...(version ? { version } : {}) },
        isProduction: /^prod(uction)?($|[-_/ ])/i.test(environment),
        isTransient,
    };
}
/** So many are looked at; one is the rule, more only where an earlier run could not be heard. */
const LOOKED_AT = 5;
/**
 * What ran before is inactive now. GitHub does that by itself, except in production, where two would look active.
 * Source: REST API, `auto_inactive`: "non-transient, non-production environment deployments".
 */
async function retire(id, { environment }, { service }, deployments) {
    const newest = await deployments.newest(environment);
    const older = newest.filter((it) => it.id < id && it.payload.service === service && 'deployment' in it.payload);
    for (const it of older.slice(0, LOOKED_AT)) {
        if ((await deployments.stateOf(it.id)) !== 'success')
            continue;
        await deployments.report(it.id, { state: 'inactive', description: 'superseded', logUrl: undefined });
    }
}

;// CONCATENATED MODULE: ./.build/src/rollout/mirror-at.js


/** Longest time of one call to GitHub, in milliseconds. */
const mirror_at_PATIENCE = 10_000;
/**
 * The mirror of a run on a runner that has an API, a repository and a token; undefined elsewhere, and in a dry run. The API
 * is that of the runner, wherever the checkout's remote is. The client is loaded when there is something to tell.
 */
function mirrorAt({ service, surroundings, token, isDryRun }, ports) {
    const { env, runner, neighbours } = ports;
    const { repository, runUrl } = runner.context;
    if (isDryRun || !token || !env.GITHUB_API_URL || !repository)
        return undefined;
    const draw = newImage({
        service,
        logUrl: runUrl,
        fallbackRef: env.GITHUB_SHA,
        isTransient: surroundings.targetOptions.preview === true,
    });
    let github;
    return openMirror(async (message, signal) => {
        github ??= neighbours.github({ token, patience: mirror_at_PATIENCE, signal });
        await draw(message, (await github).deployments);
    }, ports);
}

;// CONCATENATED MODULE: ./.build/src/rollout/open-sources.js


/**
 * The sources that the metrics of a configuration name. Each is opened when it is first read, so that going back, which
 * reads none, needs neither its secrets nor its address.
 */
function openSources({ metrics, sources }, place, ports) {
    const opened = new Map();
    const openOnce = (name) => {
        const known = opened.get(name) ?? openSource(name, sources, place, ports);
        opened.set(name, known);
        return known;
    };
    const named = Object.entries(metrics).filter(([, it]) => it.source !== 'router');
    const readers = Object.fromEntries(named.map(([name, metric]) => [
        name,
        readerOf(name, metric, sources[metric.source]?.side === 'slot', () => openOnce(metric.source), ports),
    ]));
    const past = async () => {
        const kept = named.map(async ([name, metric]) => {
            const read = (await openOnce(metric.source)).past;
            const bySlot = sources[metric.source]?.side === 'slot';
            return read ? [[name, readerOf(name, metric, bySlot, async () => ({ read }), ports)]] : [];
        });
        return Object.fromEntries((await Promise.all(kept)).flat());
    };
    return { readers, past, doctor: (sides) => Promise.all(Object.entries(readers).map((it) => examine(it, sides, ports))) };
}
async function openSource(name, sources, place, ports) {
    const written = Object.hasOwn(sources, name) ? sources[name] : undefined;
    if (!written)
        throw new errors/* RefugeError */.vR('RFG-140', `there is no source '${name}'`, { hint: 'Check the file with `refuge validate`.' });
    return ports.neighbours.metricSource((0,config.filledIn)(written, ports), place);
}
function readerOf(name, metric, bySlot, source, ports) {
    return async (sides, at) => {
        try {
            const query = queryOf(name, metric.kind, (0,config.filledIn)(metric.options, ports), labelsOf(sides, bySlot));
            return await (await source()).read(query, at);
        }
        catch (error) {
            return { kind: 'no-data', reason: (0,errors/* codedMessageOf */.Ui)(error) };
        }
    };
}
function queryOf(metric, kind, options, labels) {
    const text = (key) => (typeof options[key] === 'string' ? options[key] : undefined);
    switch (kind) {
        case 'errors':
            return { kind: 'counts', metric, labels, events: text('bad'), total: text('total') };
        case 'conversion':
            return { kind: 'counts', metric, labels, events: text('good'), total: text('total') };
        case 'latency':
            return { kind: 'histogram', metric, labels, buckets: text('buckets') };
        case 'gauge':
            return { kind: 'gauge', metric, labels, value: text('value') };
    }
}
function labelsOf({ baseline, canary }, bySlot) {
    const before = baseline === undefined ? {} : { baseline: bySlot ? baseline : 'baseline' };
    return { ...before, canary: bySlot ? canary : 'canary' };
}
/** One reading as a finding: a canary need not run, a baseline must show something. */
async function examine([name, read], sides, { clock }) {
    const reading = await read(sides, clock.now());
    const remedy = 'See the queries of the metric and its source in refuge.yml.';
    if (reading.kind === 'no-data')
        return { level: 'error', what: `metric '${name}' has no data: ${reading.reason}`, remedy };
    const { baseline, canary } = reading.sides;
    const counts = `metric '${name}' sees instances: ${baseline.instances.length} of the baseline, ${canary.instances.length} of the canary`;
    return reading.lacks ? { level: 'warning', what: `${counts} (${reading.lacks})`, remedy } : { level: 'ok', what: counts };
}

;// CONCATENATED MODULE: ./.build/src/rollout/probing.js



/** Longest wait for an answer to a probe, in milliseconds. */
const probing_PATIENCE = 10_000;
/**
 * Begins with the first reading and asks each side at its slot's own address, past the router; the canary only while it has
 * traffic. Every prober counts under a name of its own, so that one that begins anew is never taken for the one before.
 */
function newProbing(settings, target, { clock, random, neighbours }) {
    let running;
    const start = async () => {
        const sender = await neighbours.probeSender({ timeout: probing_PATIENCE });
        return { name: `probe-${(0,hash/* hex */.uh)(random.bytes(4))}`, prober: (0,src_probe/* startProber */.hh)(settings, { clock, sender }) };
    };
    const reader = (tell) => async (sides) => {
        try {
            const addresses = await addressesOf(target, sides);
            running ??= start();
            const { prober, name } = await running;
            prober.aim(addresses);
            return readingOf(prober, name, sides, tell);
        }
        catch (error) {
            return { kind: 'no-data', reason: (0,errors/* codedMessageOf */.Ui)(error) };
        }
    };
    return {
        readers: { probe: reader(counted), 'probe-latency': reader(timed) },
        async stop() {
            const last = running;
            running = undefined;
            await (await last)?.prober.stop();
        },
    };
}
async function addressesOf(target, sides) {
    const slots = [sides.baseline, sides.serves === true ? sides.canary : undefined].filter((it) => it !== undefined);
    const known = slots.map(async (slot) => {
        const address = await target.address(slot);
        if (address !== undefined)
            return [slot, address];
        throw new errors/* RefugeError */.vR('RFG-418', `slot '${slot}' has no address past the router, so it cannot be probed`, {
            hint: 'Remove `probe` from the strategy, or give the slot an address that this machine can reach.',
        });
    });
    return Object.fromEntries(await Promise.all(known));
}
/** A baseline that answers nothing at all is out of this machine's reach, or down: nothing can be compared with it. */
function readingOf(prober, name, sides, tell) {
    const baseline = sides.baseline === undefined ? undefined : prober.counts(sides.baseline);
    const canary = sides.serves === true ? prober.counts(sides.canary) : undefined;
    if (baseline && baseline.answered === 0 && baseline.failed > 0) {
        const why = (0,src_probe/* reasonsSentence */.Br)(baseline) ?? 'no answer';
        return { kind: 'no-data', reason: `the baseline in slot '${sides.baseline}' answers no probe: ${why}` };
    }
    return tell({ baseline, canary }, name);
}
const counted = ({ baseline, canary }, name) => {
    const instances = (it) => (it ? [[it.sent, it.failed, name]] : []);
    return { kind: 'counts', sides: { baseline: { instances: instances(baseline) }, canary: { instances: instances(canary) } } };
};
const timed = ({ baseline, canary }, name) => {
    const instances = (it) => (it ? [[it.buckets, name]] : []);
    return {
        kind: 'histogram',
        le: src_probe/* PROBE_BOUNDS */.l5,
        sides: { baseline: { instances: instances(baseline) }, canary: { instances: instances(canary) } },
    };
};

;// CONCATENATED MODULE: ./.build/src/rollout/sides-now.js
/** Which slot is the canary now: the one with less traffic; of equals the second. */
function sidesNow([first, second], weights) {
    const isFirst = (weights[first] ?? 0) < (weights[second] ?? 0);
    return isFirst ? { baseline: second, canary: first } : { baseline: first, canary: second };
}

// EXTERNAL MODULE: ./.build/src/kernel/user-environment.js
var user_environment = __webpack_require__(250);
;// CONCATENATED MODULE: ./.build/src/rollout/smoke.js



/** Longest time for the configuration's check of the canary at 0 %, in milliseconds. */
const smoke_PATIENCE = 10 * 60_000;
/** Runs the `smoke` command against the canary before it has traffic; RFG-313 with its last words when it is not content. */
function smokeBy({ process, env }, { folder, service, environment }) {
    return async (command, address, slot, signal) => {
        const told = {
            REFUGE_SERVICE: service,
            REFUGE_ENVIRONMENT: environment,
            REFUGE_SLOT: slot,
            ...(address === undefined ? {} : { REFUGE_URL: address }),
        };
        const ended = await process.script(command, {
            cwd: folder,
            env: (0,user_environment/* userEnvironment */.n)(env, told),
            timeout: smoke_PATIENCE,
            signal,
        });
        if (ended.code === 0)
            return;
        const words = (0,kernel_escape/* oneLine */.TN)((ended.stderr.trim() || ended.stdout.trim()).split('\n').at(-1) ?? '');
        const how = ended.timedOut ? 'did not end in ten minutes' : `ended with status ${ended.code}`;
        throw new errors/* RefugeError */.vR('RFG-313', `the smoke test ${how}${words ? `: ${words}` : ''}`, {
            hint: 'No user has seen this revision. Look at the log of the smoke command.',
        });
    };
}

;// CONCATENATED MODULE: ./.build/src/rollout/unrecorded.js


const pathOf = ({ runner }, environment) => `${runner.context.temporary}/refuge/unrecorded/${encodeURIComponent(environment)}.json`;
/** Keeps what an undo could not record: in a file for the next run on this machine, and in the summary for people. */
function keepIn(ports) {
    return async (environment, drafts) => {
        const path = pathOf(ports, environment);
        await ports.files.write(path, JSON.stringify(drafts));
        const types = drafts.map((it) => it.type).join(', ');
        ports.runner.warning(`the records could not take ${drafts.length} events (${(0,kernel_escape/* oneLine */.TN)(types)}); they are kept in ${path}`);
        await ports.runner.summary(`\n> **Not recorded yet** (${drafts.length} events); the next run appends them.\n`);
    };
}
/** Appends what an earlier run on this machine kept, if it still fits: nobody has taken the environment over since. */
async function appendUnrecorded(ports, journal, environment) {
    const path = pathOf(ports, environment);
    const text = await ports.files.read(path);
    if (text === undefined)
        return;
    const drafts = JSON.parse(text);
    await journal.append((state) => {
        const first = drafts.find((it) => 'fence' in it);
        if (!first ||
            !('deployment' in first) ||
            (0,src_records.environmentOf)(state, environment).open?.started.deployment !== first.deployment)
            return [];
        try {
            (0,src_records.checkFence)(state, environment, first.fence);
        }
        catch {
            return [];
        }
        return [...closeOpenIntent(state, environment, drafts, first), ...drafts];
    });
    await ports.files.remove(path);
}
/** An intent whose answer was lost is in the records although the run that kept the pages could not know. */
function closeOpenIntent(state, environment, drafts, first) {
    const intent = (0,src_records.environmentOf)(state, environment).open?.intent;
    const isClosed = drafts.some((it) => it.type === 'result' && it.of === intent?.id);
    if (!intent || isClosed)
        return [];
    const { deployment = '', fence = 0 } = first;
    return [{ type: 'result', environment, deployment, fence, of: intent.id, ok: false, error: 'undone before its result' }];
}

;// CONCATENATED MODULE: ./.build/src/rollout/site.js









/** Recovery runs in an environment of its own on GitHub (`production-recovery`), which is the same one in refuge.yml. */
const RECOVERY = '-recovery';
/** Reads refuge.yml and opens the target and the records of an environment. */
async function openSite(where, ports) {
    const { folder, configuration } = await (0,config.configurationAt)(where, ports);
    const surroundings = (0,config.environmentOf)(configuration, nameIn(configuration, where.environment));
    const options = (0,config.filledIn)(surroundings.targetOptions, ports);
    const place = { folder, service: configuration.service.name, environment: surroundings.name };
    const artifact = where.artifact ? { artifact: where.artifact } : {};
    const bare = await ports.neighbours.target(options, { ...place, ...artifact });
    const { lease, probe } = surroundings.strategySettings;
    const probing = probe && newProbing(probe, bare, ports);
    const target = withSources(bare, configuration, place, probing, ports);
    const records = await (0,src_records.journalAt)({ ...configuration.records, ...where, lease }, ports);
    const sight = { service: place.service, surroundings, token: where['github-token'], isDryRun: where.dryRun === true };
    const mirror = mirrorAt(sight, ports);
    const journal = mirror ? heard(records, mirror) : records;
    const { clock, random, runner } = ports;
    const world = {
        clock,
        random,
        runner,
        journal,
        target,
        smoke: smokeBy(ports, place),
        keepUnrecorded: keepIn(ports),
    };
    return { configuration, surroundings, journal, target, world, folder, mirror, probing };
}
/** The target as the driver and `doctor` know it: its router's counters, and beside them what its metrics name. */
function withSources(target, configuration, place, probing, ports) {
    const { readers, doctor } = openSources(configuration, place, ports);
    return {
        ...target,
        sources: { ...readers, ...probing?.readers },
        async doctor() {
            const weights = await target.router.observe().then((it) => it.weights, () => ({}));
            return [...(await target.doctor()), ...(await doctor(sidesNow(target.slots, weights)))];
        },
    };
}
function nameIn({ environments }, given) {
    const bare = given.endsWith(RECOVERY) ? given.slice(0, -RECOVERY.length) : given;
    return !Object.hasOwn(environments, given) && Object.hasOwn(environments, bare) ? bare : given;
}

;// CONCATENATED MODULE: ./.build/src/rollout/deploy.js













/** Deploys a revision as a canary, from wherever the records say it stands, to its end. */
async function deploy(request, ports) {
    try {
        const site = await openSite(request, ports);
        return await toldTo(site.mirror, deployAt(site, request, ports));
    }
    catch (error) {
        if (error instanceof errors/* RefugeError */.vR)
            return unopened(error);
        throw error;
    }
}
/** The same at a site that is open already. */
async function deployAt(site, request, ports) {
    try {
        return await decide(request, site, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* RefugeError */.vR))
            throw error;
        return stopped(error, site, isOutOfReach(error) || isRefusal(error) ? 'refused' : 'held');
    }
    finally {
        await site.probing?.stop();
    }
}
/** Errors that mean: nothing was begun. */
const REFUSALS = new Set(['RFG-301', 'RFG-320', 'RFG-323', 'RFG-416', 'RFG-417', 'RFG-503']);
/** Gates and a snapshot come before everything: their failures (7nn, 6nn) are refusals too. */
const isRefusal = ({ code }) => REFUSALS.has(code) || /^RFG-[67]/.test(code);
async function decide(request, site, ports) {
    const { name } = site.surroundings;
    if (!request.dryRun)
        await appendUnrecorded(ports, site.journal, name);
    const position = await site.journal.read();
    const environment = (0,src_records.environmentOf)(position.state, name);
    (0,src_records.refuseLeased)(position.state, name, ports.clock.now());
    const observation = await site.target.router.observe();
    const { open } = environment;
    if (open && request.dryRun) {
        const { deployment, revision } = open.started;
        const does = revision === request.revision ? 'go on with' : 'undo';
        return dryRun(site, position, observation, deployment, [`would ${does} the unfinished deployment ${deployment}`], ports);
    }
    if (open)
        return takeUp(request, site, ports, open);
    if (hasEverything(request.revision, environment, observation))
        return already(site, position, observation);
    return begin(request, site, ports, position, observation);
}
function hasEverything(revision, { running, weights }, observation) {
    if (running?.revision !== revision || !weights)
        return false;
    return sameWeights(weights, observation.weights) && observation.weights[running.slot] === 100;
}
/** An unfinished deployment is finished first: gone on with when it is this revision, undone when it is another. */
async function takeUp(request, site, ports, open) {
    const { deployment, revision } = open.started;
    const plan = (0,recorded_plan/* recordedPlan */.a)(open.started);
    const fence = await takeLeaseOf(site, ports, deployment, plan.lease);
    const run = runOf(request.maxDuration, site, ports, { deployment, fence, plan, before: open.observations });
    if (open.started.kind === 'deploy' && revision === request.revision && request.resume === 'auto') {
        ports.runner.info(`resuming deployment ${deployment} (${open.phase.kind})`);
        return outcomeOf(await drive(run), run, request.onRollback);
    }
    // A rollback whose run died is brought to its end: taking it back would raise what it took away.
    if (open.started.kind === 'rollback') {
        await drive(run);
        return begin(request, site, ports, await site.journal.read(), await site.target.router.observe());
    }
    const instead = revision === request.revision ? 'this one was told not to resume' : `${request.revision} was deployed instead`;
    const { state } = await site.journal.read();
    await undo(run, (0,src_records.environmentOf)(state, site.surroundings.name).open ?? open, 'inconclusive', `its run ended, and ${instead}`);
    return begin(request, site, ports, await site.journal.read(), await site.target.router.observe());
}

;// CONCATENATED MODULE: ./.build/src/rollout/go-back.js






/** Longest time that a rollback may take to bring an earlier revision up, in milliseconds. */
const go_back_LONGEST = 60 * 60_000;
/** Brings an earlier revision to 100 % at once: it ran here before, so it is not judged again. */
async function goBack(request, site, ports, known, wanted) {
    const { environment, observation, position } = known;
    const placement = placeSlots(site.target.slots, observation, environment);
    const deployment = newDeploymentId(ports);
    const from = placement.baseline?.revision ?? environment.running?.revision ?? '';
    const done = { from, to: wanted.revision, deployment, reason: request.reason };
    if (request.dryRun) {
        const reason = `dry run: would bring ${wanted.revision} to 100 % in slot ${placement.slot}`;
        return { ...done, outcome: 'refused', record: position.commit, reason, problem: undefined, state: position.state };
    }
    const run = await go_back_begin(request, site, ports, known, wanted, placement, deployment);
    return { ...done, ...(await go_back_endOf(run)) };
}
/** Drives a rollback that is recorded as begun to its end; also one whose run died. */
async function go_back_endOf(run) {
    const ending = await drive(run);
    const { state, commit } = await run.world.journal.known();
    const problem = ending.outcome === 'rolled-back' ? undefined : go_back_failed(ending);
    return { outcome: problem ? 'refused' : 'rolled-back', record: ending.record ?? commit, problem, state };
}
function go_back_failed({ reason }) {
    return new errors/* RefugeError */.vR('RFG-332', `the earlier revision is not serving: ${reason}`, {
        hint: 'The traffic is on the revision that the summary shows. Mend what is named here and run the rollback again.',
    });
}
/** Lease and start in one push: every push is a second that users wait. */
async function go_back_begin(request, site, ports, { environment, observation }, { revision, version }, placement, deployment) {
    const name = site.surroundings.name;
    const plan = planOf(site);
    const started = (fence) => ({
        type: 'deployment.started',
        environment: name,
        deployment,
        fence,
        kind: 'rollback',
        revision,
        ...(version ? { version } : {}),
        ...placement,
        observed: observation.weights,
        plan,
        observations: [],
        reason: request.reason,
        ...(environment.running ? { undoes: environment.running.deployment } : {}),
    });
    const ask = { environment: name, deployment, run: ports.runner.context.run, length: plan.lease, preempt: true };
    const { state } = await site.journal.append((it) => {
        const { open } = (0,src_records.environmentOf)(it, name);
        if (open)
            throw underWay(open.started.deployment);
        const taken = (0,src_records.takeLease)(it, ask, ports.clock.now());
        return [taken, started(taken.fence)];
    });
    return runOf(go_back_LONGEST, site, ports, { deployment, fence: (0,src_records.environmentOf)(state, name).fence, plan, before: [] });
}
/** 100 % at once, and no bake: what was good needs no proof, and users are waiting. */
function planOf({ surroundings, configuration }) {
    const plan = makePlan({ strategy: surroundings.strategySettings, metrics: configuration.metrics, baseline: undefined });
    const { smoke: _smoke, ...rest } = plan;
    return { ...rest, bake: 0, claim: { kind: 'unjudged', sentence: 'went back to a revision that ran here before' } };
}
function underWay(deployment) {
    return new errors/* RefugeError */.vR('RFG-325', `deployment ${deployment} has just begun`, {
        hint: 'Undo it: run the rollback again with `to: last-good`.',
    });
}

;// CONCATENATED MODULE: ./.build/src/rollout/last-good.js


/** Served everything at its end, and nobody took it back. */
const isGood = (it) => !it.undone && (it.outcome === 'promoted' || (it.kind === 'rollback' && it.outcome === 'rolled-back'));
/** The revision to go back to: the newest that was promoted, not rolled back, and is not the running one. */
function lastGood(newestFirst, running) {
    return newestFirst.find((it) => isGood(it) && it.revision !== running);
}
/** Resolves `last-good`, a version or a revision against the records; RFG-33n says why there is none. */
function destination(environment, to, force) {
    const { history, running } = environment;
    if (to === 'last-good')
        return lastGood(history, running?.revision) ?? nowhere();
    const known = history.find((it) => it.version === to || it.revision === to || it.version === to.replace(/^v/, ''));
    if (known && (isGood(known) || history.some((it) => it.revision === known.revision && isGood(it))))
        return known;
    if (known && force)
        return known;
    if (!known && force && isRevision(to))
        return { revision: to };
    throw neverGood(to, known !== undefined);
}
function isRevision(to) {
    try {
        return (0,kernel_revision/* parseRevision */.P)(to) === to;
    }
    catch {
        return false;
    }
}
function nowhere() {
    throw new errors/* RefugeError */.vR('RFG-330', 'there is no earlier revision that was promoted and not rolled back', {
        hint: 'Name one with `to:` and `force: true`, or deploy the revision that should run.',
    });
}
function neverGood(to, isKnown) {
    const why = isKnown ? 'was never promoted here, or was rolled back' : 'is not in the records of this environment';
    return new errors/* RefugeError */.vR('RFG-331', `'${to}' ${why}`, {
        hint: 'Go back to `last-good`, or add `force: true` with a full revision if you are sure.',
    });
}

;// CONCATENATED MODULE: ./.build/src/rollout/preempt.js





/**
 * Takes the environment from whoever drives it and restores the split of its start. The driver's fence is old from then
 * on: it writes nothing more. Without the records the traffic is taken away all the same.
 */
async function preempt(request, site, ports, { position }, open) {
    const { started } = open;
    if (!started.baseline)
        throw nothingBefore();
    const done = { from: started.revision, to: started.baseline.revision, deployment: started.deployment };
    if (request.dryRun)
        return {
            ...done,
            outcome: 'refused',
            record: position.commit,
            reason: 'dry run: nothing was changed',
            problem: undefined,
            state: position.state,
        };
    const plan = open.started.plan;
    const fence = await takeOver(site, ports, started.deployment, plan.lease);
    const run = runOf(plan.lease, site, ports, { deployment: started.deployment, fence, plan, before: [] });
    const { state } = await site.journal.known().catch(() => position);
    const fresh = (0,src_records.environmentOf)(state, site.surroundings.name).open ?? open;
    const { record, reason } = await undo(run, fresh, open.verdict, request.reason);
    const now = await site.journal.known().catch(() => position);
    return { ...done, outcome: 'rolled-back', record, reason, problem: undefined, state: now.state };
}
/** The next fence; the one that would be next when the records are out of reach. */
async function takeOver({ journal, surroundings }, { runner, clock }, deployment, length) {
    const environment = surroundings.name;
    const { run } = runner.context;
    const ask = { environment, deployment, run, length, preempt: true };
    try {
        const { state } = await journal.append((it) => [(0,src_records.takeLease)(it, ask, clock.now())]);
        return (0,src_records.environmentOf)(state, environment).fence;
    }
    catch (error) {
        if (!isOutOfReach(error))
            throw error;
        return (0,src_records.environmentOf)((await journal.salvage()).state, environment).fence;
    }
}
function nothingBefore() {
    return new errors/* RefugeError */.vR('RFG-330', 'the deployment under way is the first one: there is no earlier revision to go back to', {
        hint: 'Deploy a revision that works; it takes the other slot.',
    });
}

;// CONCATENATED MODULE: ./.build/src/rollout/rollback.js











/** Brings an earlier revision back at once, without judging it again: over a canary under way, in a bake, or long after. */
async function rollBack(request, ports) {
    try {
        const site = await openSite(request, ports);
        return await toldTo(site.mirror, rollBackAt(site, request, ports));
    }
    catch (error) {
        if (error instanceof errors/* RefugeError */.vR)
            return { ...refused(error, src_records.NEW_ENVIRONMENT, NOWHERE), seconds: 0 };
        throw error;
    }
}
const NOWHERE = { commit: undefined, state: undefined };
/** The same at a site that is open already. */
async function rollBackAt(site, request, ports) {
    const started = ports.clock.monotonic();
    try {
        const done = await attempt(request, site, ports);
        return { ...done, seconds: (ports.clock.monotonic() - started) / 1000 };
    }
    finally {
        await site.probing?.stop();
    }
}
async function attempt(request, site, ports) {
    const position = await positionOf(site, ports);
    try {
        return await choose(request, site, ports, await look(site, position));
    }
    catch (error) {
        if (!(error instanceof errors/* RefugeError */.vR))
            throw error;
        return refused(error, (0,src_records.environmentOf)(position.state, site.surroundings.name), position);
    }
}
/** Raising needs the records; going back works with what is left of them. */
async function positionOf(site, ports) {
    try {
        await appendUnrecorded(ports, site.journal, site.surroundings.name);
        return await site.journal.read();
    }
    catch (error) {
        if (!isOutOfReach(error))
            throw error;
        ports.runner.warning(`${(0,errors/* codedMessageOf */.Ui)(error)}; going back with what this machine knows of the records`);
        return site.journal.salvage();
    }
}
async function look(site, position) {
    const environment = (0,src_records.environmentOf)(position.state, site.surroundings.name);
    return { position, environment, observation: await site.target.router.observe() };
}
async function choose(request, site, ports, known) {
    const { open } = known.environment;
    refuseDrift(request, site, known);
    if (open?.started.kind === 'rollback' && !request.dryRun)
        return complete(request, site, ports, open);
    return bringBack(request, site, ports, known);
}
/** Undoes what is under way, or goes further back. */
async function bringBack(request, site, ports, known) {
    const { environment, observation } = known;
    const { open, running } = environment;
    if (open && undoes(open, request.to))
        return preempt(request, site, ports, known, open);
    const wanted = destination(environment, request.to, request.force);
    if (!open && running && isServing(wanted, running.slot, environment, observation))
        return alreadyThere(wanted, known);
    return goBack(request, site, ports, known, wanted);
}
/** A rollback whose run died is brought to its end first; it may be all that was asked. */
async function complete(request, site, ports, { started }) {
    const { deployment, baseline, revision, version } = started;
    const plan = started.plan;
    const fence = await takeOver(site, ports, deployment, plan.lease);
    const end = await go_back_endOf(runOf(go_back_LONGEST, site, ports, { deployment, fence, plan, before: [] }));
    const isAll = request.to === 'last-good' || request.to === revision || request.to === version;
    if (isAll || end.problem) {
        return { ...end, from: baseline?.revision ?? '', to: revision, deployment, reason: request.reason };
    }
    return bringBack(request, site, ports, await look(site, await site.journal.known()));
}
/** Undoing what is under way is going back to its baseline. */
function undoes({ started }, to) {
    const { baseline } = started;
    return to === 'last-good' || to === baseline?.revision || (baseline?.version !== undefined && to === baseline.version);
}
function isServing({ revision }, slot, { slots }, { weights }) {
    return slots[slot] === revision && weights[slot] === 100;
}
/** Weights that nothing recorded explains are somebody's work: overwritten only when told to. */
function refuseDrift({ force }, site, { environment, observation }) {
    const { open, weights } = environment;
    if (force || !weights)
        return;
    const { granularity } = site.target.router.caps;
    const explained = [
        weights,
        open?.started.recorded,
        open?.intent?.action === 'split' ? open.intent.weights : undefined,
    ];
    if (explained.some((it) => it && sameWeights(it, observation.weights, granularity)))
        return;
    throw new errors/* RefugeError */.vR('RFG-322', 'somebody else changed the weights since the last recorded write, and nothing was overwritten', {
        hint: 'Look at what they did; `force: true` overwrites it.',
    });
}
function alreadyThere({ revision }, { environment, position }) {
    return {
        outcome: 'already-there',
        from: revision,
        to: revision,
        deployment: environment.running?.deployment ?? '',
        record: position.commit,
        reason: 'this revision has everything already; nothing was written',
        problem: undefined,
        state: position.state,
    };
}
function refused(error, { running, open }, { commit, state }) {
    return {
        outcome: 'refused',
        from: open?.started.revision ?? running?.revision ?? '',
        to: '',
        deployment: open?.started.deployment ?? '',
        record: commit,
        reason: error.message,
        problem: error,
        state,
    };
}

;// CONCATENATED MODULE: ./.build/src/rollout/status.js






/** What runs where: of the records and of the target, side by side. Changes nothing. */
async function status_status(where, ports) {
    const site = await openSite(where, ports);
    const { state, commit } = await site.journal.read();
    const environment = (0,src_records.environmentOf)(state, site.surroundings.name);
    const observation = await site.target.router.observe();
    const isDrift = environment.weights !== undefined && !sameWeights(environment.weights, observation.weights);
    const lease = (0,src_records.liveLease)(state, site.surroundings.name, ports.clock.now());
    const { open, running } = environment;
    const lines = [
        runningLine(site, environment),
        `traffic: ${shown(observation.weights)}${isDrift ? `, although the records left it at ${shown(environment.weights ?? {})}` : ''}`,
        ...(open
            ? [
                `under way: ${(0,kernel_revision/* shortRevision */.w)(open.started.revision)} (${open.phase.kind}), deployment ${open.started.deployment}`,
            ]
            : []),
        ...(lease ? [`driven by run ${lease.run} until ${lease.until}`] : []),
    ];
    return {
        outcome: open || isDrift ? 'held' : 'promoted',
        verdict: open?.verdict ?? environment.history[0]?.verdict ?? 'no-data',
        reason: lines.join('; '),
        deployment: open?.started.deployment ?? running?.deployment ?? '',
        split: splitByRevision(observation.weights, environment.slots, observation.revisions),
        record: commit,
        problem: undefined,
        state,
        lines,
    };
}
function runningLine({ surroundings }, { running }) {
    if (!running)
        return `${surroundings.name}: no deployment has finished here yet`;
    const version = running.version ? `${running.version}, ` : '';
    return `${surroundings.name}: ${version}revision ${(0,kernel_revision/* shortRevision */.w)(running.revision)} in slot ${running.slot}`;
}
/** The revision of the deployment under way, for a run that goes on with it; RFG-333 when there is none. */
async function openRevision(where, ports) {
    const { journal, surroundings } = await openSite(where, ports);
    const { open } = (0,src_records.environmentOf)((await journal.read()).state, surroundings.name);
    if (open)
        return open.started.revision;
    throw new errors/* RefugeError */.vR('RFG-333', `there is no unfinished deployment on ${surroundings.name}`, {
        hint: 'Start one with `command: deploy` and a revision.',
    });
}

;// CONCATENATED MODULE: ./.build/src/rollout/deploy-or-back.js








/** The door to all: one request, four things that it may ask for. */
async function deployOrBack(request, ports) {
    switch (request.command) {
        case 'deploy':
            return deploy(asDeploy(request, revisionIn(request)), ports);
        case 'resume':
            return deploy(asDeploy(request, await openRevision(request, ports)), ports);
        case 'rollback':
            return back(request, ports);
        case 'status': {
            const it = await status_status(request, ports);
            for (const line of it.lines)
                ports.runner.info(line);
            return it;
        }
    }
}
function asDeploy({ revision: _revision, ...request }, revision) {
    const maxDuration = (0,kernel_duration/* parseDuration */.E9)('5h15m');
    return { ...request, revision, resume: 'auto', maxDuration, onInconclusive: undefined, onRollback: 'fail' };
}
function revisionIn({ revision }) {
    try {
        if (revision === undefined)
            throw new Error("is required with 'command: deploy'");
        return (0,kernel_revision/* parseRevision */.P)(revision);
    }
    catch (error) {
        throw new errors/* RefugeError */.vR('RFG-101', `input 'revision': ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Give `${{ github.sha }}`, or the digest of the image.',
        });
    }
}
async function back(request, ports) {
    const { reason } = request;
    if (reason === undefined) {
        throw new errors/* RefugeError */.vR('RFG-101', "input 'reason': is required with 'command: rollback'", {
            hint: 'Say in a few words why: people read it in the records and on the page.',
        });
    }
    const it = await rollBack({ ...request, reason, force: false }, ports);
    return {
        outcome: it.outcome === 'already-there' ? 'rolled-back' : it.outcome,
        verdict: verdictIn(it.state, it.deployment),
        reason: it.reason,
        deployment: it.deployment,
        split: it.state ? splitIn(it.state, request.environment) : {},
        record: it.record,
        problem: it.problem,
        state: it.state,
    };
}
const verdictIn = (state, deployment) => Object.values(state?.environments ?? {})
    .flatMap((it) => it.history)
    .find((it) => it.deployment === deployment)?.verdict ?? 'no-data';
function splitIn(state, name) {
    const { weights = {}, slots } = (0,src_records.environmentOf)(state, name);
    return splitByRevision(weights, slots);
}

// EXTERNAL MODULE: ./.build/src/rollout/deployment-events.js
var deployment_events = __webpack_require__(5806);
;// CONCATENATED MODULE: ./.build/src/rollout/explain.js




/** The events of one deployment and the story that they tell; the newest deployment where none is named. */
async function explainDeployment(journal, deployment) {
    const events = await (0,deployment_events/* eventsOf */.X)(journal, deployment);
    return { lines: events.flatMap(lines), events };
}
/** The same story as an HTML page; RFG-334 where the events do not begin with the deployment's own. */
async function explanationPage(events, service) {
    const { deploymentPage } = await __webpack_require__.e(/* import() */ 9137).then(__webpack_require__.bind(__webpack_require__, 9137));
    const page = deploymentPage(events, { service });
    if (page !== undefined)
        return page;
    throw new errors/* RefugeError */.vR('RFG-334', 'the records hold only a part of this deployment', {
        hint: '`refuge audit verify` says whether the records are whole.',
    });
}
function lines(event) {
    if (event.type === 'lease.renewed')
        return [];
    return [(0,src_records.eventLine)(event), ...(event.type === 'verdict' ? evidenceLines(event.evidence) : [])];
}
/** The numbers that a verdict was given on: the values of each metric, and its evidence. */
function evidenceLines(evidence) {
    const { metrics = [] } = evidence;
    return metrics.flatMap((it) => [
        `    ${(0,metric_words/* comparison */.my)(it)}`,
        `      ratio ${(0,metric_words/* ratioWords */.ft)(it.ratio, it.interval)}`,
        `    ${sharesOf(it)}`,
    ]);
}
const sharesOf = ({ shareOfFail, shareOfPass, dispersion, name }) => `${name}: evidence ${(0,metric_words/* whole */.WQ)(shareOfFail)} of what FAIL needs, ${(0,metric_words/* whole */.WQ)(shareOfPass)} of what PASS needs, dispersion ${dispersion.toFixed(2)}`;

;// CONCATENATED MODULE: ./.build/src/rollout/observe/decision.js

/** The decision at a look, by the rules of a rollout's last step; undefined while it would have looked on. Milliseconds. Pure. */
function decision_decide({ verdict, reason }, elapsed, plan) {
    const seconds = elapsed / 1000;
    if (verdict === 'fail')
        return { verdict, would: plan.onFail === 'hold' ? 'hold' : 'roll-back', seconds, reason };
    if (verdict === 'pass' && elapsed >= plan.atLeast)
        return { verdict, would: 'promote', seconds, reason };
    const step = plan.steps.at(-1);
    if (!step || elapsed < step.dwell)
        return undefined;
    const would = plan.onInconclusive === 'rollback' ? 'roll-back' : plan.onInconclusive;
    if (verdict === 'no-data')
        return { verdict, would, seconds, reason };
    if (step.promoteOn !== 'no-fail')
        return { verdict: 'inconclusive', would, seconds, reason };
    return { verdict: 'inconclusive', would: 'promote', seconds, reason: plan.claim.sentence };
}
/** Watching ended before anything was decided. */
const undecided = (milliseconds) => ({
    verdict: 'inconclusive',
    would: 'nothing',
    seconds: milliseconds / 1000,
    reason: 'watching ended before there was a verdict',
});
const WOULD = {
    promote: 'would have promoted it',
    'roll-back': 'would have rolled it back',
    hold: 'would have held it for a person',
    extend: 'would have looked on for longer',
    nothing: 'would have decided nothing yet',
};
/** `fail: would have rolled it back after 1m45s: errors: …`. */
function decisionWords({ verdict, would, seconds, reason }) {
    return `${verdict}: ${WOULD[would]} after ${(0,kernel_duration/* readableDuration */.P1)(seconds * 1000)}: ${reason}`;
}

;// CONCATENATED MODULE: ./.build/src/rollout/observe/duration-of.js


/** Without steps that are judged there is nothing to go by. */
const USUAL = 3_600_000;
/**
 * How long a canary is watched, in milliseconds: as asked, or as long as the strategy judges one. RFG-104 where nothing could
 * come of it: the warm-up is not judged, and before `at-least` nothing passes.
 */
function durationOf({ steps, warmup, atLeast }, asked) {
    const judged = steps.filter((it) => it.traffic < 100 && !it.instant);
    const own = judged.reduce((sum, it) => sum + it.dwell, 0);
    if (asked === undefined)
        return own || USUAL;
    if (asked > warmup && asked >= atLeast)
        return asked;
    const words = `the strategy's warmup is ${(0,kernel_duration/* readableDuration */.P1)(warmup)}, its at-least ${(0,kernel_duration/* readableDuration */.P1)(atLeast)}`;
    throw new errors/* RefugeError */.vR('RFG-104', `refuge observe: --for: ${(0,kernel_duration/* readableDuration */.P1)(asked)} is too short: ${words}`, {
        hint: 'Give a longer time, or a strategy that is quicker.',
    });
}

;// CONCATENATED MODULE: ./.build/src/rollout/observe/observed-place.js




/** Labels of the sides where no metric asks for slots. */
const ROLES = { baseline: 'baseline', canary: 'canary' };
const NO_ROUTER = {
    errors: async () => ({ kind: 'no-data', reason: 'no metric is read from the router' }),
};
/** Reads refuge.yml and opens what the metrics need: the target only where one of them is the router's, or goes by slots. */
async function observedPlace(request, ports) {
    const { folder, configuration } = await (0,config.configurationAt)(request, ports);
    const surroundings = (0,config.environmentOf)(configuration, request.environment);
    const place = { folder, service: configuration.service.name, environment: surroundings.name };
    const sources = openSources(configuration, place, ports);
    const rest = { configuration, surroundings, sources };
    if (!needsSlots(configuration)) {
        if (request.canary !== undefined)
            throw wrongCanary('no metric goes by slots', 'Leave it out.');
        const measured = { metrics: NO_ROUTER, sources: sources.readers };
        return { ...rest, isBySlot: false, sidesNow: async () => ROLES, measured };
    }
    const options = (0,config.filledIn)(surroundings.targetOptions, ports);
    const target = await ports.neighbours.target(options, place);
    const measured = { metrics: target.metrics, sources: sources.readers };
    return { ...rest, isBySlot: true, sidesNow: () => slotSides(target, request.canary), measured };
}
/** Whether a metric is the router's, or its source tells the sides apart by slots. */
function needsSlots({ metrics, sources }) {
    return Object.values(metrics).some((it) => it.source === 'router' || sources[it.source]?.side === 'slot');
}
/** The canary is the slot that was named, or the one with less traffic now; the second of equals. RFG-104 for another name. */
async function slotSides({ slots, router }, named) {
    const [first, second] = slots;
    if (named !== undefined) {
        if (named !== first && named !== second) {
            throw wrongCanary(`the target has no slot '${named.slice(0, 60)}'`, `Its slots are ${first} and ${second}.`);
        }
        return { baseline: named === first ? second : first, canary: named };
    }
    return sidesNow(slots, (await router.observe()).weights);
}
/** RFG-104 for what stands behind `--canary`. */
const wrongCanary = (what, hint) => new errors/* RefugeError */.vR('RFG-104', `refuge observe: --canary: ${what}`, { hint });

;// CONCATENATED MODULE: ./.build/src/rollout/observe/watch.js




/** Where the real split is not known: the judge goes by requests, so it only has to be the same all the time. */
const SHARE = 50;
/** Judges poll by poll, as a rollout does; writes nothing. RFG-416 where a metric shows nothing of the baseline at first. */
async function watch(request) {
    const { measured, clock, metrics, sides, duration, signal, goOn, say } = request;
    const strategy = oneStep(request);
    const blank = makePlan({ strategy, metrics, baseline: undefined });
    const { baseline, observations } = await lookBack({ target: measured, clock, plan: blank, ...sides, signal });
    const plan = makePlan({ strategy, metrics, baseline });
    say(`to be proven: ${plan.claim.sentence}`);
    const evidence = gatherEvidence(measured, clock, plan, observations);
    const began = clock.now().getTime();
    const watched = {
        started: { slot: sides.canary, baseline: { slot: sides.baseline } },
        phase: { kind: 'judging', step: 0, since: new Date(began).toISOString() },
    };
    let found;
    for (;;) {
        const isSeen = await evidence.look(watched, { weights: { [sides.canary]: SHARE } });
        const now = clock.now().getTime();
        if (isSeen && !goOn)
            say(evidence.line(watched) ?? '');
        const decision = decision_decide(evidence.judged(watched), now - began, plan);
        if (decision && !found)
            found = { decision, decidedAt: now / 1000, numbers: evidence.numbers() };
        if ((found && !goOn) || now - began >= duration || signal.aborted)
            break;
        await clock.sleep(plan.interval, signal);
    }
    const last = { decision: undecided(clock.now().getTime() - began), decidedAt: clock.now().getTime() / 1000 };
    return {
        ...(found ?? { ...last, numbers: evidence.numbers() }),
        plan,
        observations: [...observations, ...evidence.unsaved()],
    };
}
/** The strategy's rules in one step as long as the observation. */
function oneStep({ strategy, duration }) {
    const promoteOn = strategy.steps.at(-1)?.promoteOn;
    return { ...strategy, probe: undefined, bake: 0, steps: [{ traffic: SHARE, dwell: duration, promoteOn, instant: false }] };
}

;// CONCATENATED MODULE: ./.build/src/rollout/observe/observe-now.js






/** The judge beside a deployment that something else drives, from now on. Milliseconds; by default as long as the steps. */
async function observeNow(request, ports) {
    const { say } = request;
    const { configuration, surroundings, measured, sidesNow } = await observedPlace(request, ports);
    const sides = await sidesNow();
    const { metrics } = configuration;
    const strategy = surroundings.strategySettings;
    const duration = durationOf(strategy, request.duration);
    say(`observing ${surroundings.name} for at most ${(0,kernel_duration/* readableDuration */.P1)(duration)}: ${sides.canary} beside ${sides.baseline}`);
    const { clock, runner } = ports;
    const asked = { measured, clock, strategy, metrics, sides, duration, signal: runner.cancelled, goOn: false, say };
    const { decision, numbers, plan } = await watch(asked);
    return {
        lines: [decisionWords(decision), ...evidenceLines(numbers)],
        claim: plan.claim.sentence,
        decision,
        numbers,
        isGood: decision.would === 'promote',
    };
}

;// CONCATENATED MODULE: ./.build/src/rollout/observe/past-clock.js
/** A clock of the past, in milliseconds of the epoch: sleeping moves it on and takes no time. */
function pastClock(from) {
    let now = from;
    return {
        now: () => new Date(now),
        monotonic: () => now,
        async sleep(milliseconds, signal) {
            if (!signal?.aborted)
                now += milliseconds;
        },
    };
}

// EXTERNAL MODULE: ./.build/src/rollout/page/names.js
var names = __webpack_require__(1113);
// EXTERNAL MODULE: ./.build/src/rollout/page/story.js
var page_story = __webpack_require__(1676);
;// CONCATENATED MODULE: ./.build/src/rollout/observe/releases.js



/**
 * Deployments of an environment since an instant that had a canary beside a baseline, oldest first. The records keep the
 * newest fifty by name.
 */
async function recordedReleases(journal, environment, since) {
    const { state } = await journal.read();
    const past = (0,src_records.environmentOf)(state, environment).history.filter((it) => it.kind === 'deploy' && Date.parse(it.startedAt) >= since);
    if (past.length === 0)
        return [];
    const oldest = Math.min(...past.map((it) => it.seq));
    const events = await Array.fromAsync(journal.events(state.seq - oldest + 1));
    const byDeployment = Map.groupBy(events, (it) => ('deployment' in it ? it.deployment : ''));
    return past.toReversed().flatMap((it) => releaseIn(byDeployment.get(it.deployment) ?? [], it.finishedAt));
}
function releaseIn(events, finishedAt) {
    const story = (0,page_story/* storyIn */.x)(events);
    const since = story && (0,page_story/* trafficSince */.SE)(story);
    const baseline = story?.started.baseline;
    if (!since || !baseline)
        return [];
    const sides = { baseline: baseline.slot, canary: story.started.slot };
    return [{ name: (0,names/* nameOf */.Vb)(story.started), at: Date.parse(since), sides, until: Date.parse(finishedAt) }];
}

// EXTERNAL MODULE: ./.build/src/rollout/page/cost.js
var cost = __webpack_require__(8584);
;// CONCATENATED MODULE: ./.build/src/rollout/observe/spared.js

/**
 * Requests that failed at the canary after an instant (seconds of the epoch), above what the baseline's rate until then
 * would have given on as many: those that stopping it there would have spared. By the first metric of errors; undefined
 * where there is none. Pure.
 */
function sparedAfter(observations, at, { metrics }) {
    const metric = Object.entries(metrics).find(([, it]) => it.kind === 'errors')?.[0];
    if (metric === undefined)
        return undefined;
    const [before, after] = [observations.filter((it) => it.t <= at), observations.filter((it) => it.t >= at)];
    const usual = (0,cost/* rateOf */.MK)((0,cost/* totalOf */.e6)((0,cost/* pollsOf */.qk)(before, metric).map((it) => it.baseline)));
    const canary = (0,cost/* totalOf */.e6)((0,cost/* pollsOf */.qk)(after, metric).map((it) => it.canary));
    return Math.max(0, Math.round(canary.failed - canary.requests * usual));
}

;// CONCATENATED MODULE: ./.build/src/rollout/observe/observe-past.js









/** Polls that a lookback takes, and the longest time between two of them, in milliseconds. */
const [LOOKBACK, observe_past_LONGEST] = [4, 15_000];
/**
 * Releases of the past judged as if live, from what the sources of the metrics still remember. RFG-420 where no metric has
 * such a source, or there is no release.
 */
async function observePast(request, ports) {
    const around = await observedPlace(request, ports);
    const past = await metricsOfPast(around, request.say);
    const longest = durationOf(around.surroundings.strategySettings, request.duration);
    const releases = await releasesOf(request, around);
    if (releases.length === 0)
        throw nothingOf('the records name no release of that time', 'Give the times with --at.');
    const observed = [];
    for (const [place, it] of releases.entries()) {
        if (ports.runner.cancelled.aborted)
            break;
        request.say(`release ${place + 1} of ${releases.length}: ${it.name}`);
        observed.push(await observeRelease(it, around, past, longest, ports));
    }
    return observe_past_summed(observed);
}
async function releasesOf({ at, since, journal, canary }, around) {
    if (at.length === 0)
        return recordedReleases(await journal(), around.surroundings.name, since);
    if (around.isBySlot && canary === undefined) {
        throw wrongCanary('of a release in the past it must be said which slot was the canary', 'Give --canary SLOT.');
    }
    const sides = await around.sidesNow();
    return at.map((it) => ({ name: new Date(it).toISOString(), at: it, sides }));
}
/** What no source remembers is left out; its share of alpha is not given to others. */
async function metricsOfPast({ configuration, measured, sources }, say) {
    const readers = await sources.past();
    const all = Object.entries(configuration.metrics);
    const kept = all.filter(([name]) => Object.hasOwn(readers, name));
    if (kept.length === 0) {
        throw nothingOf('no metric has a source that remembers the past', 'Prometheus does; a router, an API or a command shows what is now.');
    }
    const lost = all.filter(([name]) => !Object.hasOwn(readers, name)).map(([name]) => name);
    if (lost.length > 0)
        say(`left out, since their source keeps no history: ${lost.join(', ')}`);
    return { metrics: Object.fromEntries(kept), measured: { ...measured, sources: readers } };
}
async function observeRelease({ name, at, sides, until }, { surroundings }, { metrics, measured }, longest, { clock, runner }) {
    const strategy = surroundings.strategySettings;
    const end = Math.min(until ?? Number.POSITIVE_INFINITY, clock.now().getTime());
    const duration = Math.max(strategy.interval, Math.min(longest, end - at));
    const lookback = LOOKBACK * Math.min(strategy.interval, observe_past_LONGEST);
    const then = { clock: pastClock(at - lookback), goOn: true, signal: runner.cancelled, say: () => undefined };
    const when = new Date(at).toISOString();
    try {
        const { decision, decidedAt, numbers, plan, observations } = await watch({
            ...then,
            measured,
            strategy,
            metrics,
            sides,
            duration,
        });
        const spared = decision.verdict === 'fail' ? sparedAfter(observations, decidedAt, plan) : undefined;
        return { name, at: when, decision, numbers, ...(spared === undefined ? {} : { spared }) };
    }
    catch (error) {
        if (!(error instanceof errors/* RefugeError */.vR))
            throw error;
        return { name, at: when, error: (0,errors/* codedMessageOf */.Ui)(error) };
    }
}
function releaseLine({ name, at, decision, spared, error }) {
    const which = name === at ? at : `${at} ${name}`;
    if (!decision)
        return `${which}: not judged: ${error ?? ''}`;
    return `${which}: ${decisionWords(decision)}${spared ? `; ${(0,rollout_words/* count */.U9)(spared)} failed requests spared` : ''}`;
}
function observe_past_summed(releases) {
    const judged = releases.filter((it) => it.decision && it.decision.verdict !== 'no-data');
    const stopped = judged.filter((it) => it.decision?.verdict === 'fail').length;
    const spared = judged.reduce((sum, it) => sum + (it.spared ?? 0), 0);
    const blind = releases.length - judged.length;
    const words = `of ${judged.length} ${judged.length === 1 ? 'release' : 'releases'} it would have stopped ${stopped}`;
    const saved = stopped > 0 ? `; ${(0,rollout_words/* count */.U9)(spared)} failed requests spared` : '';
    const rest = blind > 0 ? ` (${blind} more could not be judged)` : '';
    return {
        lines: [...releases.map(releaseLine), `${words}${saved}${rest}`],
        releases,
        judged: judged.length,
        stopped,
        spared,
    };
}
const nothingOf = (what, hint) => new errors/* RefugeError */.vR('RFG-420', `nothing can be judged from history: ${what}`, { hint });

;// CONCATENATED MODULE: ./.build/src/rollout/outputs.js
/** A deployment's outputs by the names of the contract; `report` is the path of its page, where one was written. */
function deploymentOutputs(it, report) {
    return {
        outcome: it.outcome,
        verdict: it.verdict,
        reason: it.reason,
        deployment: it.deployment,
        'split-json': JSON.stringify(it.split),
        record: it.record ?? '',
        report: report ?? '',
    };
}
function rollbackOutputs(it) {
    return {
        outcome: it.outcome,
        'from-revision': it.from,
        'to-revision': it.to,
        deployment: it.deployment,
        record: it.record ?? '',
        seconds: it.seconds.toFixed(1),
    };
}

;// CONCATENATED MODULE: ./.build/src/rollout/page/write-page.js




/**
 * Writes the page of what a run came to into the folder that is emptied after the job, where a later step can take it from,
 * and answers with its absolute path. A dry run and a run without a usable configuration have none. A page is never worth
 * a failed deployment: what goes wrong here is a warning, and the answer undefined.
 */
async function writePage(ran, where, ports) {
    if (where['dry-run'] || ran.state === undefined)
        return undefined;
    try {
        const { name, html } = await pageOf(ran, where, ports);
        const path = `${ports.runner.context.temporary}/refuge/report/${encodeURIComponent(name)}.html`;
        await ports.files.write(path, html);
        ports.runner.info(`page: ${path}`);
        return path;
    }
    catch (error) {
        ports.runner.warning(`the page was not written: ${(0,errors/* codedMessageOf */.Ui)(error)}`);
        return undefined;
    }
}
async function pageOf(ran, where, ports) {
    const { configuration } = await (0,config.configurationAt)(where, ports);
    const service = configuration.service.name;
    const journal = await (0,src_records.journalAt)({ ...configuration.records, ...where }, ports);
    const events = await recordedOf(ran, () => (0,deployment_events/* eventsOf */.X)(journal, ran.deployment));
    const isTold = ran.outcome !== 'refused' || events.some((it) => it.run === ports.runner.context.run);
    // Loaded when a run is over: no start waits for it.
    const [{ deploymentPage }, { unrecordedPage }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9137).then(__webpack_require__.bind(__webpack_require__, 9137)),
        __webpack_require__.e(/* import() */ 4004).then(__webpack_require__.bind(__webpack_require__, 9242)),
    ]);
    const html = isTold ? deploymentPage(events, { service }, ran) : undefined;
    if (html !== undefined)
        return { name: ran.deployment, html };
    const now = ports.clock.now();
    const name = `${ran.outcome}-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
    return { name, html: unrecordedPage(ran, { service, environment: where.environment }, now) };
}
/** No deployment, or one that the records do not know: what was not begun has no events. */
async function recordedOf({ deployment }, read) {
    if (deployment === '')
        return [];
    try {
        return await read();
    }
    catch (error) {
        if (isUnknown(error))
            return [];
        throw error;
    }
}
const isUnknown = (error) => error instanceof errors/* RefugeError */.vR && error.code === 'RFG-334';

;// CONCATENATED MODULE: ./.build/src/rollout/plan-deployment.js







/** What a deployment would do now. Reads the records, the target and the baseline's traffic; writes nothing. */
async function planDeployment(request, ports) {
    const site = await openSite(request, ports);
    const { state } = await site.journal.read();
    const environment = (0,src_records.environmentOf)(state, site.surroundings.name);
    const observation = await site.target.router.observe();
    if (environment.open) {
        const { deployment, revision } = environment.open.started;
        return {
            lines: [
                `deployment ${deployment} of ${revision} is unfinished: the next run goes on with it, or undoes it for another revision`,
            ],
        };
    }
    const placement = placeSlots(site.target.slots, observation, environment);
    const { plan } = await foreseen(site, ports, placement);
    const revision = request.revision === undefined ? undefined : checked(request.revision);
    const gates = await request.gates?.(site, { revision, state, placement });
    return { lines: [...planLines(plan, placement, revision ?? 'the revision'), ...(gates?.lines ?? [])], plan };
}
async function foreseen(site, ports, placement) {
    try {
        return await foresee({ onInconclusive: undefined }, site, ports, placement);
    }
    finally {
        await site.probing?.stop();
    }
}
function checked(revision) {
    try {
        return (0,kernel_revision/* parseRevision */.P)(revision);
    }
    catch (cause) {
        throw new errors/* RefugeError */.vR('RFG-101', `--revision: ${(0,errors/* messageOf */.bD)(cause)}`, {
            hint: 'Give a full commit id or a digest.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./.build/src/report/index.js + 7 modules
var report = __webpack_require__(9413);
// EXTERNAL MODULE: ./.build/src/rollout/probed.js
var rollout_probed = __webpack_require__(1199);
;// CONCATENATED MODULE: ./.build/src/rollout/summary.js






const WORDS = {
    promoted: 'Promoted',
    'rolled-back': 'Rolled back',
    held: 'Held',
    refused: 'Refused',
    continue: 'Goes on in the next run',
    'already-there': 'Nothing to do',
};
/** The job summary of a deployment: the verdict sentence, where the traffic is, and the next command. Pure. */
function deploymentSummary(it, environment) {
    const columns = [{ title: 'revision' }, { title: 'share of the traffic', isNumber: true }];
    const rows = Object.entries(it.split).map(([revision, share]) => [summary_shown(revision), `${share} %`]);
    const back = it.outcome === 'promoted' ? [says('To go back: run the rollback action with ', { code: 'to: last-good' }, '.')] : [];
    return summary([
        says({ strong: WORDS[it.outcome] }, ` on ${environment}: ${it.reason}`),
        { kind: 'table', columns, rows },
        ...(it.numbers ? [evidenceTable(it.numbers), ...probedLine(it.numbers)] : []),
        says('Verdict ', { code: it.verdict }, ', deployment ', { code: it.deployment || 'none' }, '.'),
        ...(it.problem?.hint ? hintOf(it.problem) : back),
    ]);
}
/** Each metric as the judge last saw it beside the baseline. */
function evidenceTable({ metrics }) {
    const titles = [
        'metric',
        'canary',
        'baseline',
        'ratio (95 % interval)',
        'evidence for FAIL',
        'for PASS',
        'dispersion',
    ];
    const rows = metrics.map((it) => {
        const { canary, baseline } = (0,metric_words/* bothValues */.yi)(it);
        const evidence = [(0,metric_words/* whole */.WQ)(it.shareOfFail), (0,metric_words/* whole */.WQ)(it.shareOfPass), it.dispersion.toFixed(2)];
        return [(0,metric_words/* named */.KT)(it.name), canary, baseline, (0,metric_words/* ratioWords */.ft)(it.ratio, it.interval), ...evidence];
    });
    return { kind: 'table', columns: titles.map((title, place) => ({ title, isNumber: place > 2 })), rows };
}
function probedLine({ metrics }) {
    const probed = (0,rollout_probed/* probedSentence */.w)(metrics);
    return probed === undefined ? [] : [says(`Probed paths: ${probed}.`)];
}
/** The job summary of a rollback. Pure. */
function rollbackSummary(it, environment) {
    const time = (0,kernel_duration/* readableDuration */.P1)(it.seconds * 1000);
    return summary([
        says({ strong: WORDS[it.outcome] }, ` on ${environment} in ${time}: ${it.reason}`),
        { kind: 'table', columns: [{ title: 'from' }, { title: 'to' }], rows: [[summary_shown(it.from), summary_shown(it.to)]] },
        ...(it.state ? [pointOf(it.state, environment, it.to)] : []),
        ...hintOf(it.problem),
    ]);
}
/** Code moves, data does not: what a restore would be about. */
function pointOf(state, environment, to) {
    const { history } = (0,src_records.environmentOf)(state, environment);
    const point = history.find((it) => it.baseline === to && it.point)?.point;
    if (!point)
        return says('A rollback restores no data.');
    return says('The snapshot taken when it was last left is ', { code: point }, '; a rollback restores no data.');
}
const hintOf = (problem) => (problem?.hint ? [says(`Next: ${problem.hint}`)] : []);
const summary = (blocks) => (0,report/* markdown */.wD)([{ title: '', blocks }]);
const says = (...text) => ({ kind: 'sentence', text });
const summary_shown = (revision) => ({
    code: /^(sha256:)?[0-9a-f]{40,}$/.test(revision) ? (0,kernel_revision/* shortRevision */.w)(revision) : revision || 'none',
});

// EXTERNAL MODULE: ./.build/src/kernel/suggest.js
var suggest = __webpack_require__(6335);
;// CONCATENATED MODULE: ./.build/src/rollout/what-if.js


/** Reads `errors.fail.ratio=1.3,alpha=0.02`; RFG-104 for anything else. */
function readChanges(text) {
    if (text === undefined)
        return [];
    return text.split(',').map((part) => {
        const [path = '', raw = '', ...more] = part.trim().split('=');
        const value = /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN;
        if (path === '' || more.length > 0 || Number.isNaN(value))
            throw wrongChange(`'${part.trim().slice(0, 80)}' is no NAME=NUMBER`);
        return { path: path.split('.'), value };
    });
}
/** The plan with other numbers; RFG-104 where it has none of that name. */
function changedPlan(plan, changes) {
    return changes.reduce(changed, plan);
}
function changed(plan, { path, value }) {
    const [name = '', margin = '', part = '', ...more] = path;
    if ((name === 'alpha' || name === 'beta') && path.length === 1)
        return { ...plan, [name]: checkedShare(name, value) };
    const metric = Object.hasOwn(plan.metrics, name) ? plan.metrics[name] : undefined;
    if (!metric)
        throw unknown(name, [...Object.keys(plan.metrics), 'alpha', 'beta'], 'metric');
    if (more.length > 0 || (margin !== 'fail' && margin !== 'pass'))
        throw unknown(margin, ['fail', 'pass'], 'margin');
    return { ...plan, metrics: { ...plan.metrics, [name]: withMargin(metric, margin, part, value) } };
}
function withMargin(metric, margin, part, value) {
    const numbers = Object.entries(metric[margin]).filter(([, it]) => typeof it === 'number');
    const known = numbers.map(([name]) => name);
    if (!known.includes(part))
        throw unknown(part, known, `number of ${margin}`);
    return { ...metric, [margin]: { ...metric[margin], [part]: value } };
}
function checkedShare(name, value) {
    if (value > 0 && value <= 0.5)
        return value;
    throw wrongChange(`${name} must be more than 0 and at most 0.5`);
}
function unknown(name, known, what) {
    const near = (0,suggest/* suggest */.Z)(name, known);
    return wrongChange(`there is no ${what} '${name.slice(0, 60)}'${near ? `: did you mean '${near}'?` : ''} (${known.join(', ')})`);
}
/** RFG-104 for what stands behind `--with`. */
function wrongChange(what) {
    return new errors/* RefugeError */.vR('RFG-104', `refuge verify: --with: ${what}`, {
        hint: 'For example --with errors.fail.ratio=1.3,latency.fail.shift=0.2; several are separated by commas.',
    });
}

;// CONCATENATED MODULE: ./.build/src/rollout/verify.js








/**
 * A recorded deployment judged again from its recorded counts (the newest where none is named). With changes, also what
 * other margins would have said of the same counts: a question about the past, for whoever has seen them may promise
 * nothing by margins chosen afterwards. RFG-334 where the records do not hold the deployment whole.
 */
async function verifyDeployment(journal, deployment, changes) {
    return verified(await (0,deployment_events/* eventsOf */.X)(journal, deployment), changes);
}
/** The same for events, oldest first. Pure. */
function verified(events, changes) {
    const started = events.find((it) => it.type === 'deployment.started');
    if (started?.type !== 'deployment.started') {
        throw new errors/* RefugeError */.vR('RFG-334', 'the records hold only a part of this deployment', {
            hint: '`refuge audit verify` says whether the records are whole.',
        });
    }
    const plan = (0,recorded_plan/* recordedPlan */.a)(started);
    const verdicts = judgedAgain(events, plan);
    const isSame = verdicts.every((it) => it.isSame);
    const whatIf = changes.length === 0 ? undefined : judgedOtherwise(events, changedPlan(plan, changes));
    return {
        lines: [
            `deployment ${started.deployment}`,
            ...verdicts.flatMap(verdictLines),
            ...(verdicts.length === 0 ? ['no verdict is recorded'] : []),
            ...(whatIf ? whatIfLines(whatIf, changes) : []),
        ],
        isSame,
        verdicts,
        ...(whatIf ? { whatIf } : {}),
    };
}
function judgedAgain(events, plan) {
    const judge = (0,rollout_judge/* newJudge */.yi)(plan);
    return events.flatMap((event) => {
        for (const it of (0,deployment_events/* observationsIn */.J)(event))
            judge.see(it);
        if (event.type !== 'verdict')
            return [];
        const recorded = event.evidence;
        const judged = judge.numbers();
        return [{ at: event.at, verdict: event.verdict, isSame: isIn(recorded, judged), recorded, judged }];
    });
}
/** Whether everything recorded is there, to the last digit; early versions recorded less of it. */
function isIn(recorded, judged) {
    if (typeof recorded !== 'object' || recorded === null)
        return Object.is(recorded, judged);
    if (typeof judged !== 'object' || judged === null || Array.isArray(recorded) !== Array.isArray(judged))
        return false;
    if (Array.isArray(recorded) && Array.isArray(judged) && recorded.length !== judged.length)
        return false;
    return Object.entries(recorded).every(([key, it]) => isIn(it, Reflect.get(judged, key)));
}
function verdictLines({ at, verdict, isSame, recorded, judged }) {
    const words = isSame ? 'the same numbers, to the last digit' : 'OTHER numbers than were recorded';
    const metrics = judged.metrics.map((it) => `    ${(0,metric_words/* comparison */.my)(it)}`);
    const differs = `    ln E of FAIL: recorded ${recorded.logEFail ?? 'none'}, from the counts ${judged.logEFail ?? 'none'}`;
    return [`${at} ${verdict}: judged again from the recorded counts: ${words}`, ...metrics, ...(isSame ? [] : [differs])];
}
function judgedOtherwise(events, plan) {
    const judge = otherJudge(plan);
    const found = {};
    let first;
    for (const it of events.flatMap(deployment_events/* observationsIn */.J)) {
        judge.see(it);
        if (it.weight <= 0 || it.weight >= 1)
            continue;
        first ??= it.t;
        verify_note(found, judge, it.t - first);
    }
    return { ...found, numbers: judge.numbers() };
}
/** A margin may be a number and still none that can be judged by. */
function otherJudge(plan) {
    try {
        return (0,rollout_judge/* newJudge */.yi)(plan);
    }
    catch (error) {
        throw error instanceof judge/* JudgeInputError */.ky ? wrongChange(error.message) : error;
    }
}
function verify_note(found, judge, seconds) {
    const { verdict } = judge.judged();
    if (verdict === 'fail')
        found.fail ??= seconds;
    if (verdict === 'pass')
        found.pass ??= seconds;
}
function whatIfLines({ fail, pass, numbers }, changes) {
    const time = (seconds) => (0,kernel_duration/* readableDuration */.P1)(seconds * 1000);
    const share = `${(0,metric_words/* digits */.vm)(numbers.shareOfFail * 100)} % of the evidence that FAIL needs`;
    return [
        `with ${changes.map((it) => `${it.path.join('.')}=${it.value}`).join(', ')}:`,
        fail === undefined ? `    no FAIL in what was recorded; at its end ${share}` : `    FAIL after ${time(fail)}`,
        pass === undefined ? '    no PASS in what was recorded' : `    first PASS after ${time(pass)}`,
    ];
}

;// CONCATENATED MODULE: ./.build/src/rollout/index.js

















/***/ }),

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isAsked)
/* harmony export */ });
/** Whether a promotion waits for the PASS of a metric. */
function isAsked({ metrics }, name) {
    return metrics[name]?.asked !== false;
}


/***/ }),

/***/ 1361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ histogram),
/* harmony export */   Tk: () => (/* binding */ judgeConfigOf),
/* harmony export */   Xo: () => (/* binding */ proportion),
/* harmony export */   rH: () => (/* binding */ scheduleOf)
/* harmony export */ });
/* harmony import */ var _judge_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6207);

/** The plan as the judge wants it: seconds, proportions, PASS within the step. Durations without bounds cannot be judged. */
function judgeConfigOf(plan) {
    const { steps, interval, warmup, alpha, beta, metrics } = plan;
    const life = steps.reduce((sum, it) => sum + it.dwell, 0);
    return {
        alpha,
        beta,
        intervalSeconds: interval / 1000,
        plannedIntervals: Math.max(1, Math.ceil(life / interval)),
        warmupSeconds: warmup / 1000,
        passScope: 'step',
        metrics: Object.entries(metrics).flatMap(([name, it]) => metricOf(name, it) ?? []),
        ...(0,_judge_index_js__WEBPACK_IMPORTED_MODULE_0__/* .capOf */ .oY)(scheduleOf(steps)),
    };
}
/** The steps as the judge counts them, in seconds. */
const scheduleOf = (steps) => steps.map(({ traffic, dwell }) => ({ weightPercent: traffic, seconds: dwell / 1000 }));
function metricOf(name, metric) {
    switch (metric.kind) {
        case 'errors':
        case 'conversion':
            return proportion(name, metric);
        case 'latency':
            return metric.le && histogram(name, { ...metric, le: metric.le });
        case 'gauge':
            return { name, kind: 'gauge', weight: metric.weight, fail: metric.fail, pass: metric.pass };
    }
}
/** `errors` are bad when they rise, `conversion` when it falls. */
function proportion(name, { kind, weight, fail, pass }) {
    return { name, kind: 'proportion', weight, direction: kind === 'errors' ? 'increase' : 'decrease', fail, pass };
}
function histogram(name, { weight, fail, pass, le }) {
    return { name, kind: 'histogram', weight, le, fail, pass };
}


/***/ }),

/***/ 8924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Be: () => (/* binding */ comparedOf),
  XL: () => (/* binding */ levelsIn),
  yi: () => (/* binding */ newJudge)
});

// EXTERNAL MODULE: ./.build/src/judge/index.js + 63 modules
var judge = __webpack_require__(6207);
// EXTERNAL MODULE: ./.build/src/kernel/running-sum.js
var running_sum = __webpack_require__(7924);
;// CONCATENATED MODULE: ./.build/src/rollout/as-judged.js

/**
 * Recorded polls as the judge reads them, one after the other and from the first on: what histograms added is summed up
 * again to cumulative buckets.
 */
function newReader({ metrics }) {
    const totals = new Map();
    const readingOf = (name, side, seen) => {
        if (!('added' in seen))
            return seen;
        if (seen.added === null)
            return { buckets: [] };
        const { added } = seen;
        const metric = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
        const le = metric?.kind === 'latency' ? (metric.le ?? []) : [];
        const key = JSON.stringify([name, side]);
        const before = totals.get(key);
        const sums = le.map((_, bucket) => (before?.[bucket] ?? 0) + (added[bucket] ?? 0));
        totals.set(key, sums);
        return { buckets: (0,running_sum/* runningSum */.X)(sums) };
    };
    return ({ i, t, weight, metrics: seen }) => {
        const sides = Object.entries(seen).map(([name, { baseline, canary }]) => [
            name,
            { baseline: readingOf(name, 'baseline', baseline), canary: readingOf(name, 'canary', canary) },
        ]);
        return { i, t, weight, metrics: Object.fromEntries(sides) };
    };
}

// EXTERNAL MODULE: ./.build/src/rollout/is-asked.js
var is_asked = __webpack_require__(3420);
// EXTERNAL MODULE: ./.build/src/rollout/judge-config.js
var judge_config = __webpack_require__(1361);
// EXTERNAL MODULE: ./.build/src/rollout/metric-words.js
var metric_words = __webpack_require__(1385);
// EXTERNAL MODULE: ./.build/src/rollout/words.js
var words = __webpack_require__(4812);
;// CONCATENATED MODULE: ./.build/src/rollout/judge.js






/** Goes by polls in their order, also those of an earlier run: the same polls give the same evidence to the last bit. */
function newJudge(plan) {
    const config = (0,judge_config/* judgeConfigOf */.Tk)(plan);
    const reader = newReader(plan);
    // In a first deployment nobody knows the bounds of durations, and there is nothing to compare them with.
    let state = config.metrics.length === 0 ? undefined : (0,judge/* begin */.qN)(config);
    let seen;
    let bake;
    let newest;
    return {
        see(observed) {
            newest = observed;
            const observation = reader(observed);
            if (state === undefined)
                return;
            // At 100 % there is no baseline beside it: another rule, on the same memory.
            if (observed.weight >= 1) {
                ;
                ({ state, look: bake } = (0,judge/* observeBake */.yz)(state, observation));
                return;
            }
            seen = { ...(0,judge/* observe */.lB)(state, observation), observed };
            state = seen.state;
        },
        judged: () => (seen ? judgedOf(seen, plan, newest) : { verdict: 'no-data', reason: 'nothing has been observed yet' }),
        baking: () => (bake ? bakingOf(bake) : { verdict: 'continue', reason: 'nothing has been observed yet' }),
        numbers: () => ({
            logEFail: seen ? finite(seen.look.logEFail) : null,
            shareOfFail: seen?.look.shareOfFail ?? 0,
            metrics: seen && state ? numbersOf(seen.look, state, newest) : [],
            bake: bake?.metrics ?? [],
        }),
        seen: () => seen,
    };
}
function numbersOf(look, state, newest) {
    return look.metrics.map((it) => ({
        ...comparedOf(it, newest),
        ratio: it.ratio,
        interval: (0,judge/* ratioInterval */.zr)(state, it.name),
        logEFail: finite(it.logEFail),
        logEPass: finite(it.logEPass),
        shareOfFail: it.shareOfFail,
        shareOfPass: it.shareOfPass,
        dispersion: it.dispersion,
    }));
}
/** The numbers of a metric at a look that sentences are made of. */
function comparedOf({ name, canary, baseline, summary }, newest) {
    const levels = summary.kind === 'level' ? levelsIn(newest, name) : undefined;
    return {
        name,
        canary: [canary.total, canary.events],
        baseline: [baseline.total, baseline.events],
        summary,
        ...(levels ? { levels } : {}),
    };
}
/** The mean levels of both sides at a poll; null where a side showed none. */
function levelsIn(observed, name) {
    const level = (side) => {
        const shown = observed?.metrics[name]?.[side];
        return shown !== undefined && 'values' in shown ? (shown.values[0] ?? null) : null;
    };
    return { canary: level('canary'), baseline: level('baseline') };
}
/** JSON has no infinity: the judge's minus infinity is null, as in its protocol. */
const finite = (value) => (Number.isFinite(value) ? value : null);
/** So many canary requests at least are expected where none is a sign that something is wrong with the traffic. */
const FEWEST = 20;
/** A plan without proof, made for a service that hardly anybody uses, does not wait for requests that nobody promised. */
function expectsRequests({ steps, foresight }) {
    if (foresight === undefined || steps.at(-1)?.promoteOn !== 'no-fail')
        return true;
    const expected = steps.reduce((sum, it) => sum + (it.traffic / 100) * (it.dwell / 1000), 0) * foresight.requestsPerSecond;
    return expected >= FEWEST;
}
function judgedOf({ look, state }, plan, newest) {
    const reason = look.metrics
        .filter((it) => look.blamed.length === 0 || look.blamed.includes(it.name))
        .map((it) => (0,metric_words/* comparison */.my)(comparedOf(it, newest)))
        .join('; ');
    switch (look.decision) {
        case 'FAIL':
            return { verdict: 'fail', reason: `${reason}${look.outage ? ', an outage of the canary alone' : ''}` };
        case 'PASS':
            return { verdict: 'pass', reason };
        case 'NO_DATA':
            return {
                verdict: expectsRequests(plan) ? 'no-data' : 'continue',
                reason: 'no request has reached both sides',
            };
        case 'CONTINUE':
        case 'INCONCLUSIVE':
            return { verdict: passes({ look, state }, plan) ? 'pass' : 'continue', reason };
    }
}
/** PASS of the metrics that a promotion waits for; all of them is what the judge itself calls PASS. */
function passes({ look, state }, plan) {
    const asked = look.metrics.filter((it) => (0,is_asked/* isAsked */.D)(plan, it.name));
    const isSure = asked.every((it) => it.logEPass >= look.logPassThreshold && !state.unsure.includes(it.name));
    return asked.length > 0 && isSure;
}
function bakingOf({ decision, blamed, metrics }) {
    const reason = metrics
        .filter((it) => (blamed.length === 0 ? it.canary.total > 0 : blamed.includes(it.name)))
        .map((it) => `${(0,metric_words/* named */.KT)(it.name)} at 100 %: ${(0,words/* rate */.TS)(it.canary.total, it.canary.events)}, before: ${(0,words/* rate */.TS)(it.baseline.total, it.baseline.events)}`)
        .join('; ');
    return { verdict: decision === 'FAIL' ? 'fail' : 'continue', reason };
}


/***/ }),

/***/ 1385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   ft: () => (/* binding */ ratioWords),
/* harmony export */   my: () => (/* binding */ comparison),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   vm: () => (/* binding */ digits),
/* harmony export */   yi: () => (/* binding */ bothValues)
/* harmony export */ });
/* harmony import */ var _probe_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4558);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4812);


/** `errors: canary 0.5 % (3 of 600), baseline 0.4 % (20 of 5 000)`. */
function comparison(it) {
    const { canary, baseline } = bothValues(it);
    return `${named(it.name)}: canary ${canary}, baseline ${baseline}`;
}
/** A metric's name; what the prober counted is told from what users met. */
const named = (name) => ((0,_probe_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isProbe */ .Tb)(name) ? `${name} (of probed paths)` : name);
/** Both sides of a metric in words. */
function bothValues({ canary, baseline, summary, levels }) {
    switch (summary?.kind) {
        case 'latency':
            return { canary: quantiles(summary, 'canary', canary[0]), baseline: quantiles(summary, 'baseline', baseline[0]) };
        case 'level': {
            const polls = `in ${canary[0]} ${canary[0] === 1 ? 'poll' : 'polls'}`;
            const ratio = summary.ratio === null ? '' : ` (× ${digits(summary.ratio)} of the baseline's, ${polls})`;
            return { canary: `${level(levels?.canary)}${ratio}`, baseline: level(levels?.baseline) };
        }
        case 'rate':
        case undefined:
            return { canary: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .rate */ .TS)(...canary), baseline: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .rate */ .TS)(...baseline) };
    }
}
/** `p50 12 ms, p95 80 ms, p99 250 ms`. */
function quantiles(summary, side, requests) {
    if (requests === 0)
        return 'no requests';
    return summary.quantiles.map((it) => `p${digits(it.quantile * 100)} ${seconds(it[side])}`).join(', ');
}
/** A quantile beyond the last bound is not known. */
function seconds(value) {
    if (value === null)
        return 'beyond all bounds';
    return value < 1 ? `${digits(value * 1000)} ms` : `${digits(value)} s`;
}
/** What a rate of this metric is a share of. */
function shareOf(summary) {
    if (summary.kind !== 'latency')
        return 'rate';
    return summary.slowerThan === null ? 'slow requests' : `requests slower than ${seconds(summary.slowerThan)}`;
}
const level = (value) => value === null || value === undefined ? 'no level yet' : digits(value);
/** Three digits that mean something. */
const digits = (value) => String(Number(value.toPrecision(3)));
/** `slower`, `higher`, or what the canary does too often. */
function faultOf(summary) {
    if (summary?.kind === 'latency')
        return 'slower';
    return summary?.kind === 'level' ? 'at a higher level' : 'worse by its rate';
}
/** `× 1.4 (0.9 to 2.1)`: the ratio of the rates or levels with its 95 % interval, as far as they are known. */
function ratioWords(ratio, interval) {
    const bounds = interval ? ` (${digits(interval.low)} to ${interval.high === null ? '∞' : digits(interval.high)})` : '';
    return `${ratio === null ? 'unknown' : `× ${digits(ratio)}`}${bounds}`;
}
/** A share of what a decision needs. */
const whole = (share) => `${Math.round(share * 100)} %`;


/***/ }),

/***/ 8584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ rateOf),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   qk: () => (/* binding */ pollsOf)
/* harmony export */ });
/* harmony import */ var _judge_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6207);

/** The cost by the first metric of errors; undefined where there is none or nothing was seen of the canary. Pure. */
function costOf({ plan, observations }, curve) {
    const metric = Object.entries(plan.metrics).find(([, it]) => it.kind === 'errors')?.[0];
    if (metric === undefined)
        return undefined;
    const polls = pollsOf(observations, metric);
    const first = polls.findIndex((it) => it.weight > 0 && it.canary.requests > 0);
    const canary = totalOf(polls.filter((it) => it.weight > 0).map((it) => it.canary));
    if (canary.requests === 0)
        return undefined;
    const beside = polls.filter((it, place) => place >= first && it.weight > 0 && it.weight < 1);
    const baseline = totalOf(beside.map((it) => it.baseline));
    const usual = baseline.requests > 0 ? baseline : totalOf(polls.filter((it) => it.weight === 0).map((it) => it.baseline));
    const extra = usual.requests > 0 ? canary.failed - canary.requests * rateOf(usual) : undefined;
    const seconds = beside.reduce((total, it) => total + it.seconds, 0);
    const interval = curve ? (0,_judge_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioInterval */ .zr)(curve.state, metric) : null;
    return {
        metric,
        canary,
        baseline,
        extra,
        spared: sparedBy(totalOf(beside.map((it) => it.canary)), baseline, seconds, interval),
    };
}
function sparedBy(canary, baseline, seconds, interval) {
    if (canary.requests === 0 || baseline.requests === 0 || seconds <= 0)
        return undefined;
    const excess = rateOf(canary) - rateOf(baseline);
    if (excess <= 0)
        return undefined;
    const bound = (ratio) => ratio === null || ratio === undefined || baseline.failed === 0
        ? undefined
        : Math.min(baseline.requests, Math.max(0, baseline.failed * (ratio - 1)));
    const aMinute = (excess * (canary.requests + baseline.requests) * 60) / seconds;
    return { failures: baseline.requests * excess, low: bound(interval?.low), high: bound(interval?.high), aMinute };
}
const rateOf = ({ requests, failed }) => (requests > 0 ? failed / requests : 0);
/** What each poll added to the one before it. */
function pollsOf(observations, metric) {
    const read = observations.filter((it) => it.metrics[metric]);
    return read.slice(1).map((it, place) => {
        const before = read[place];
        const side = (name) => increase(instancesOf(before?.metrics[metric]?.[name]), instancesOf(it.metrics[metric]?.[name]));
        return { weight: it.weight, seconds: it.t - (before?.t ?? it.t), canary: side('canary'), baseline: side('baseline') };
    });
}
const instancesOf = (seen) => seen !== undefined && 'instances' in seen ? seen.instances : [];
/** Instance by instance: a counter that fell has restarted, and no more fail than were asked (judge.md §6). */
function increase(before, after) {
    return totalOf(after.map(([total, events, name], place) => {
        const old = name === undefined ? before[place] : before.find((it) => it[2] === name);
        const [oldTotal, oldEvents] = old ?? [0, 0];
        const isNew = total < oldTotal || events < oldEvents;
        const requests = isNew ? total : total - oldTotal;
        return { requests, failed: Math.min(requests, isNew ? events : events - oldEvents) };
    }));
}
/** Several counts as one. */
const totalOf = (all) => all.reduce((a, b) => ({ requests: a.requests + b.requests, failed: a.failed + b.failed }), { requests: 0, failed: 0 });


/***/ }),

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ identified),
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   kb: () => (/* binding */ dayOf)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1001);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9422);
/* harmony import */ var _kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(184);



/** Longest name of a revision in a sentence; what is longer stands whole in the facts. */
const LONGEST = 60;
/** What people call a revision: its version, or the start of its id. */
function nameOf({ revision, version }) {
    const name = (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(version || shortId(revision));
    return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
/** A revision in full, with its version where it has one. */
function identified({ revision, version }) {
    return version ? [`${version} = `, { code: revision }] : { code: revision };
}
const shortId = (revision) => (/^(sha256:)?[0-9a-f]{40,}$/.test(revision) ? (0,_kernel_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .shortRevision */ .w)(revision) : revision);
/** The time between two instants of the records, for a reader. */
function between(from, to) {
    return (0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .readableDuration */ .P1)(Math.max(0, Date.parse(to) - Date.parse(from)));
}
/** `24 November 2026, 12:02 UTC`: the day once, so that tables need the time only. */
function dayOf(at) {
    const [year, month, day] = at.slice(0, 10).split('-');
    return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}, ${at.slice(11, 16)} UTC`;
}
const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];


/***/ }),

/***/ 1676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ trafficSince),
/* harmony export */   pw: () => (/* binding */ splitsOf),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   u7: () => (/* binding */ bakeFailure),
/* harmony export */   x: () => (/* binding */ storyIn)
/* harmony export */ });
/* harmony import */ var _deployment_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5806);
/* harmony import */ var _recorded_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1745);


/** The story in a deployment's events, oldest first; undefined where it was never recorded as begun. Pure. */
function storyIn(events) {
    const started = ofType(events, 'deployment.started')[0];
    if (!started)
        return undefined;
    const results = new Map(ofType(events, 'result').map((it) => [it.of, it]));
    return {
        events,
        started,
        plan: (0,_recorded_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedPlan */ .a)(started),
        attempts: ofType(events, 'intent').map((intent) => ({ intent, result: results.get(intent.id) })),
        verdicts: ofType(events, 'verdict'),
        aborting: ofType(events, 'deployment.aborting')[0],
        held: holdIn(events),
        finished: ofType(events, 'deployment.finished').at(-1),
        observations: events.flatMap(_deployment_events_js__WEBPACK_IMPORTED_MODULE_0__/* .observationsIn */ .J),
    };
}
function ofType(events, type) {
    return events.filter((it) => it.type === type);
}
/** A verdict that goes on, an abort or an end is the end of a hold; so is a write of the weights. */
function holdIn(events) {
    const held = ofType(events, 'deployment.held').at(-1);
    const later = events.filter((it) => held && it.seq > held.seq);
    const isOver = later.some((it) => it.type === 'deployment.finished' ||
        it.type === 'deployment.aborting' ||
        (it.type === 'verdict' && it.advance) ||
        (it.type === 'result' && it.ok && it.observed !== undefined));
    return isOver ? undefined : held;
}
/** Writes of the weights that happened. */
function splitsOf({ attempts }) {
    return attempts.flatMap(({ intent, result }) => intent.action === 'split' && result?.ok
        ? [{ at: result.at, step: intent.step, weights: result.observed ?? intent.weights }]
        : []);
}
/** The canary's share now, in percent, as the records know it. */
function shareOf(story) {
    const weights = story.finished?.weights ?? splitsOf(story).at(-1)?.weights ?? story.started.recorded ?? story.started.observed;
    return weights[story.started.slot] ?? 0;
}
/** The verdict that took it back at 100 %, where one did. */
const bakeFailure = (verdicts) => verdicts.findLast((it) => it.step === 'bake' && it.verdict === 'fail');
/** When the canary first had traffic; undefined when it never had any. */
function trafficSince(story) {
    return splitsOf(story).find((it) => (it.weights[story.started.slot] ?? 0) > 0)?.at;
}


/***/ }),

/***/ 1199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ probedSentence)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4812);

/** What became of the probes of both sides; undefined where nothing was probed. `0 of 12 431 failed on the canary, …` */
function probedSentence(metrics) {
    const probe = metrics.find((it) => it.name === 'probe');
    if (!probe)
        return undefined;
    const of = ([total, failed]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(failed)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(total)} failed`;
    return `${of(probe.canary)} on the canary, ${of(probe.baseline)} on the baseline`;
}


/***/ }),

/***/ 1745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ recordedPlan)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);
/* harmony import */ var _kernel_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1028);


/** The plan that a deployment was begun with; RFG-505 where another version of refuge wrote one that this one cannot read. */
function recordedPlan({ plan, deployment }) {
    if (isPlan(plan))
        return plan;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefugeError */ .vR('RFG-505', `the plan of deployment ${deployment} was recorded in a form that is not known here`, {
        hint: 'Use the version of refuge that began it, or go back with `rollback`, which needs no plan.',
    });
}
const NUMBERS = ['bake', 'interval', 'warmup', 'atLeast', 'alpha', 'beta', 'lease'];
function isPlan(plan) {
    if (!(0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(plan) || !(0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(plan.metrics) || !(0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(plan.claim))
        return false;
    return (NUMBERS.every((it) => typeof plan[it] === 'number') &&
        typeof plan.claim.sentence === 'string' &&
        Array.isArray(plan.steps) &&
        plan.steps.every((it) => (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(it) && typeof it.traffic === 'number' && typeof it.dwell === 'number') &&
        Object.values(plan.metrics).every((it) => (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(it) && typeof it.kind === 'string'));
}


/***/ }),

/***/ 4812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   U9: () => (/* binding */ count)
/* harmony export */ });
/** `0.52 % (31 of 5 963)`, or what there is to say without requests. */
function rate(total, events) {
    if (total === 0)
        return 'no requests';
    return `${percent(events / total)} (${count(events)} of ${count(total)})`;
}
/** Two significant digits below ten percent, none that say nothing: `0 %`, `0.052 %`, `5.2 %`, `37 %`. */
function percent(share) {
    const value = share * 100;
    if (value === 0)
        return '0 %';
    return `${value >= 10 ? value.toFixed(0) : Number(value.toPrecision(2))} %`;
}
/** Thousands apart by a narrow space: 18 412. */
function count(value) {
    return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}


/***/ })

};
