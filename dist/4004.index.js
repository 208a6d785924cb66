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
    const why = namesMetric(story, reason) ? `rolled back because of ${reason}` : reason;
    if (!raised || !lowered)
        return sentence(`${why}; it never had users`);
    return sentence(`${why}; it had users for ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .between */ .Tq)(raised.at, lowered.at)}`);
}
/** Whether a reason begins with a metric and its two values, as those of a FAIL do. */
const namesMetric = ({ plan }, reason) => Object.keys(plan.metrics).some((it) => [`${it}: canary `, `${it} at 100 %: `].some((start) => reason.startsWith(start)));
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
