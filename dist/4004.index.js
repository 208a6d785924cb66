export const id = 4004;
export const ids = [4004];
export const modules = {

/***/ 5184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1113);

/** The line above a verdict: what it is about, and when. */
const aboutOf = ({ service, environment }, at) => [...(service ? [service] : []), environment, (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(at)].join(' · ');


/***/ }),

/***/ 1489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   yL: () => (/* binding */ unrecordedHeadline)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1113);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1676);


/** The verdict on a recorded deployment. `ran` knows better where the records could not take its end. Pure. */
function headlineOf(story, ran) {
    const { started, finished, held, aborting } = story;
    const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(started);
    if (!finished && ran?.outcome === 'rolled-back') {
        const reason = sentence(`${ran.reason}; the records do not hold its end yet`);
        return { verdict: `${name} was rolled back`, tone: 'bad', reason };
    }
    if (finished)
        return started.kind === 'rollback' ? backHeadline(story, finished) : endedHeadline(name, story, finished);
    if (held)
        return { verdict: `${name} is held at ${percent((0,_story_js__WEBPACK_IMPORTED_MODULE_1__/* .shareOf */ .tC)(story))}`, tone: 'waiting', reason: sentence(held.reason) };
    if (aborting)
        return { verdict: `${name} is being rolled back`, tone: 'bad', reason: sentence(aborting.reason) };
    const last = story.verdicts.at(-1);
    const reason = last ? `so far ${last.reason}` : `to be proven: ${story.plan.claim.sentence}`;
    return {
        verdict: `${name} is under way at ${percent((0,_story_js__WEBPACK_IMPORTED_MODULE_1__/* .shareOf */ .tC)(story))}`,
        tone: 'waiting',
        reason: sentence(`not decided yet; ${reason}`),
    };
}
function endedHeadline(name, story, { outcome, reason, verdict }) {
    if (outcome === 'promoted') {
        return { verdict: `${name} was promoted`, tone: 'good', reason: promotedBecause(reason, verdict) };
    }
    if (outcome === 'rolled-back')
        return { verdict: `${name} was rolled back`, tone: 'bad', reason: backBecause(story, reason) };
    return { verdict: `${name} ended: ${outcome}`, tone: 'plain', reason };
}
/** A promotion that proved something says what; the others say in their own words that they did not. */
const promotedBecause = (reason, verdict) => sentence(verdict === 'pass' ? `we are ${reason}` : reason);
/** The reason, and how long users were exposed to it. */
function backBecause(story, reason) {
    const raised = (0,_story_js__WEBPACK_IMPORTED_MODULE_1__/* .splitsOf */ .pw)(story).find((it) => (it.weights[story.started.slot] ?? 0) > 0);
    const lowered = (0,_story_js__WEBPACK_IMPORTED_MODULE_1__/* .splitsOf */ .pw)(story).findLast((it) => it.step === 'restore');
    if (!raised || !lowered)
        return sentence(`${reason}; it never had users`);
    return sentence(`${reason}; it had users for ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .between */ .Tq)(raised.at, lowered.at)}`);
}
function backHeadline({ started }, { outcome, reason, at }) {
    const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(started);
    if (outcome === 'rolled-back') {
        const words = started.reason ?? reason;
        const took = `It took ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .between */ .Tq)(started.at, at)} from the first record to the last.`;
        return { verdict: `Back on ${name}`, tone: 'good', reason: `Reason given: “${words}”. ${took}` };
    }
    return { verdict: `The rollback to ${name} did not succeed`, tone: 'bad', reason: sentence(reason) };
}
/** What a run came to that no record tells of: nothing was begun, or somebody else is at it. */
function unrecordedHeadline({ outcome, reason }) {
    return { ...UNRECORDED[outcome], reason: sentence(reason) };
}
const UNRECORDED = {
    refused: { verdict: 'Refused: nothing was begun', tone: 'bad' },
    held: { verdict: 'Held: nothing was changed', tone: 'waiting' },
    continue: { verdict: 'Goes on in the next run', tone: 'waiting' },
    promoted: { verdict: 'Nothing to do', tone: 'good' },
    'rolled-back': { verdict: 'Nothing to do', tone: 'good' },
    'already-there': { verdict: 'Nothing to do', tone: 'good' },
};
/** `25 %`, `0.5 %`: shares as they were planned. */
const percent = (share) => `${Number(share.toFixed(2))} %`;
function sentence(text) {
    const whole = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
    return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}


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
/* harmony import */ var _recorded_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1745);

/** The story in a deployment's events, oldest first; undefined where it was never recorded as begun. Pure. */
function storyIn(events) {
    const started = ofType(events, 'deployment.started')[0];
    if (!started)
        return undefined;
    const results = new Map(ofType(events, 'result').map((it) => [it.of, it]));
    return {
        events,
        started,
        plan: (0,_recorded_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedPlan */ .a)(started),
        attempts: ofType(events, 'intent').map((intent) => ({ intent, result: results.get(intent.id) })),
        verdicts: ofType(events, 'verdict'),
        aborting: ofType(events, 'deployment.aborting')[0],
        held: holdIn(events),
        finished: ofType(events, 'deployment.finished').at(-1),
        observations: events.flatMap((it) => ('observations' in it ? it.observations : [])),
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

/***/ 9242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unrecordedPage: () => (/* binding */ unrecordedPage)
/* harmony export */ });
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9413);
/* harmony import */ var _about_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5184);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1489);



/** The page of a run that began nothing: what it came to, what to do, and who answers users. Pure. */
function unrecordedPage(it, place, now) {
    const sections = [...whatNow(it), ...whoAnswers(it), forTheRecord(it)];
    return (0,_report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlPage */ .X)({ about: (0,_about_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .r)(place, now.toISOString()), ...(0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .unrecordedHeadline */ .yL)(it), sections });
}
function whatNow({ problem }) {
    if (!problem)
        return [];
    return [{ title: 'What now', blocks: [{ kind: 'sentence', text: problem.hint ?? problem.message }] }];
}
function whoAnswers({ split = {} }) {
    const rows = Object.entries(split).map(([revision, share]) => [{ code: revision }, `${Number(share.toFixed(2))} %`]);
    if (rows.length === 0)
        return [];
    const columns = [{ title: 'revision' }, { title: 'share of the traffic', isNumber: true }];
    return [{ title: 'Who answers users', blocks: [{ kind: 'table', columns, rows }] }];
}
function forTheRecord({ problem, deployment }) {
    const facts = [
        ...(problem ? [['Error', { code: problem.code }]] : []),
        ...(deployment ? [['Deployment that it met', { code: deployment }]] : []),
        ['Records', 'this run began no deployment'],
    ];
    return { title: 'For the record', blocks: [{ kind: 'facts', facts }] };
}


/***/ })

};
