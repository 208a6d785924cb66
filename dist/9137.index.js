export const id = 9137;
export const ids = [9137];
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

/***/ 9137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploymentPage: () => (/* binding */ deploymentPage)
});

// EXTERNAL MODULE: ./.build/src/report/index.js + 7 modules
var report = __webpack_require__(9413);
// EXTERNAL MODULE: ./.build/src/rollout/page/about.js
var about = __webpack_require__(5184);
// EXTERNAL MODULE: ./.build/src/rollout/page/cost.js
var cost = __webpack_require__(8584);
// EXTERNAL MODULE: ./.build/src/rollout/words.js
var words = __webpack_require__(4812);
;// CONCATENATED MODULE: ./.build/src/rollout/page/cost-section.js


/** Whom it hurt, in four figures and a note that says how they were found. */
function costSection(cost, story) {
    const title = 'What it cost users';
    if (!cost)
        return { title, blocks: [{ kind: 'sentence', text: nothingCounted(story) }] };
    return { title, blocks: [{ kind: 'figures', figures: figuresOf(cost, story) }, ...notes(cost, story)] };
}
function nothingCounted({ started }) {
    return started.kind === 'rollback'
        ? 'Requests are not counted while traffic goes back to a revision that ran here before.'
        : 'No request that reached the new revision was counted.';
}
function figuresOf({ canary, extra, spared }, story) {
    const isBad = isHarm(story);
    return [
        { value: (0,words/* count */.U9)(canary.requests), what: 'requests met the new revision' },
        { value: (0,words/* count */.U9)(canary.failed), what: 'of them failed', tone: isBad && canary.failed > 0 ? 'bad' : 'plain' },
        ...(extra === undefined ? [] : [extraFigure(extra, isBad)]),
        ...(isBad && spared
            ? [{ value: `≈ ${(0,words/* count */.U9)(spared.failures)}`, what: 'failures spared', tone: 'good' }]
            : []),
    ];
}
function extraFigure(extra, isBad) {
    const isMore = extra >= 0.5;
    return isMore
        ? { value: (0,words/* count */.U9)(extra), what: 'failures above the baseline’s rate', tone: isBad ? 'bad' : 'plain' }
        : { value: '0', what: 'failures above the baseline’s rate', tone: 'good' };
}
/** Only of a revision that was taken back or failed can it be said that users were spared it. */
const isHarm = ({ finished, held, aborting }) => finished?.outcome === 'rolled-back' || aborting !== undefined || held?.why === 'fail';
function notes(cost, story) {
    const { metric, canary, baseline, spared } = cost;
    const beside = baseline.requests > 0
        ? `In the same time the baseline failed ${(0,words/* rate */.TS)(baseline.requests, baseline.failed)}.`
        : 'No baseline answered requests beside it.';
    const unit = `Counted by the metric “${metric}”: requests, not people.`;
    const lines = [`${unit} ${beside}`, ...(isHarm(story) && spared ? [sparedNote(spared, cost)] : [])];
    return lines.map((text) => ({ kind: 'note', text: canary.requests > 0 ? text : unit }));
}
function sparedNote({ low, high, aMinute }, { canary, baseline }) {
    const bounds = low !== undefined && high !== undefined
        ? `By the 95 % interval of the ratio of rates it is ${(0,words/* count */.U9)(low)} to ${(0,words/* count */.U9)(high)}.`
        : baseline.failed === 0
            ? 'It is an estimate without an interval: the baseline had no failure to compare with.'
            : 'It is an estimate: the data set no upper bound yet.';
    const rates = `${(0,words/* rate */.TS)(canary.requests, canary.failed)} against ${(0,words/* rate */.TS)(baseline.requests, baseline.failed)}`;
    return (0,cost/* rateOf */.MK)(canary) > (0,cost/* rateOf */.MK)(baseline)
        ? `Spared: failures that the baseline's requests would have met at the new revision's rate (${rates}), as in a deployment to 100 % at once that is found out just as fast. ${bounds} Every further minute at 100 % would have cost about ${(0,words/* count */.U9)(aMinute)} more.`
        : `Spared: nothing to speak of (${rates}).`;
}

// EXTERNAL MODULE: ./.build/src/rollout/judge.js + 1 modules
var rollout_judge = __webpack_require__(8924);
// EXTERNAL MODULE: ./.build/src/rollout/metric-words.js
var metric_words = __webpack_require__(1385);
// EXTERNAL MODULE: ./.build/src/rollout/is-asked.js
var is_asked = __webpack_require__(3420);
// EXTERNAL MODULE: ./.build/src/rollout/page/story.js
var page_story = __webpack_require__(1676);
;// CONCATENATED MODULE: ./.build/src/rollout/page/evidence-curve.js



/**
 * Folds the recorded observations with the judge itself, as the run did (`refuge replay` gives the same numbers). Undefined
 * where no poll found a canary beside a baseline.
 */
function evidenceCurve(story) {
    const since = (0,page_story/* trafficSince */.SE)(story);
    if (since === undefined || Object.keys(story.plan.metrics).length === 0)
        return undefined;
    const origin = Date.parse(since) / 1000;
    const points = [];
    const judge = (0,rollout_judge/* newJudge */.yi)(story.plan);
    let last;
    for (const it of story.observations) {
        judge.see(it);
        const seen = judge.seen();
        if (!seen || it.weight <= 0 || it.weight >= 1)
            continue;
        points.push({ at: Math.max(0, it.t - origin), look: seen.look, observed: it });
        last = { last: seen.look, state: seen.state, newest: it };
    }
    return last && { points, ...last, isSame: isAsRecorded(story, points) };
}
/** The recorded evidence of the newest verdict that has any is that of one of the looks; a run that takes over has seen none. */
function isAsRecorded({ verdicts }, points) {
    const recorded = verdicts
        .filter((it) => it.step !== 'bake')
        .map((it) => it.evidence)
        .findLast((it) => it.metrics && it.metrics.length > 0);
    if (!recorded)
        return undefined;
    return points.some(({ look }) => (Number.isFinite(look.logEFail) ? look.logEFail : null) === recorded.logEFail);
}
/** PASS needs every metric that a promotion waits for: the weakest counts. */
function shareOfPass({ metrics }, plan) {
    return Math.min(1, ...metrics.filter((it) => (0,is_asked/* isAsked */.D)(plan, it.name)).map((it) => it.shareOfPass));
}

// EXTERNAL MODULE: ./.build/src/rollout/page/headline.js
var headline = __webpack_require__(1489);
;// CONCATENATED MODULE: ./.build/src/rollout/page/level-panels.js


/** One panel a metric that is a level: both sides poll by poll, as shares of the highest level seen of either. */
function levelPanels(curve) {
    return curve.last.metrics.filter((it) => it.summary.kind === 'level').map(({ name }) => panelOf(name, curve));
}
function panelOf(name, { points }) {
    const levels = (series) => points.flatMap(({ at, observed }) => {
        const level = (0,rollout_judge/* levelsIn */.XL)(observed, name)[series];
        return level === null ? [] : [[at, level]];
    });
    const sides = { baseline: levels('baseline'), canary: levels('canary') };
    const highest = Math.max(0, ...Object.values(sides).flatMap((it) => it.map(([, level]) => level)));
    const line = (series) => {
        const end = sides[series].at(-1);
        const scaled = sides[series].map(([at, level]) => [at, highest > 0 ? level / highest : 0]);
        return { series, label: `${series} ${end ? (0,metric_words/* digits */.vm)(end[1]) : 'unknown'}`, points: scaled };
    };
    return {
        title: `${name}: level, 100 % is ${(0,metric_words/* digits */.vm)(highest)}`,
        height: 80,
        top: 1,
        lines: [line('baseline'), line('canary')],
    };
}

;// CONCATENATED MODULE: ./.build/src/rollout/page/decision-section.js








/** After the last poll beside a baseline so much more is shown, as a part of what was before. */
const MARGIN = 1.06;
/** The deciding curve: how much of the evidence that a decision needs was there, and when. */
function decisionSection(story, curve) {
    if (!curve)
        return [];
    const chart = chartOf(story, curve);
    const note = 'Evidence is the logarithm of the judge’s e-values, as a share of what its decision needs: FAIL ends the canary whenever it is reached, PASS counts anew from each step. Looking often does not make either more likely to be wrong.';
    return [
        {
            title: 'How it was decided',
            blocks: [
                { kind: 'chart', chart },
                { kind: 'note', text: note },
            ],
        },
    ];
}
function chartOf(story, curve) {
    const marks = [...stepMarks(story), ...decisionMark(story)];
    const ends = [...curve.points.map((it) => it.at), ...marks.map((it) => it.at)];
    const span = Math.max(1, ...ends) * MARGIN;
    return {
        title: 'Evidence, traffic and failures over time',
        description: describe(story, curve),
        span,
        panels: [evidencePanel(story, curve), trafficPanel(story, span), ...ratePanels(curve), ...levelPanels(curve)],
        marks: marks.toSorted((a, b) => a.at - b.at),
    };
}
function describe(story, { last, points, newest }) {
    const seconds = points.at(-1)?.at ?? 0;
    const decided = deciding(story);
    const values = last.metrics.map((it) => (0,metric_words/* comparison */.my)((0,rollout_judge/* comparedOf */.Be)(it, newest))).join('; ');
    const end = decided ? `; decided: ${decided.verdict}` : '; not decided yet';
    return `After ${seconds.toFixed(0)} s the evidence for FAIL was ${(0,metric_words/* whole */.WQ)(last.shareOfFail)} of what is needed, for PASS ${(0,metric_words/* whole */.WQ)(shareOfPass(last, story.plan))}; ${values}${end}.`;
}
function evidencePanel({ plan }, { points, last }) {
    const line = (series, word, value, end) => ({
        series,
        label: `${word} ${(0,metric_words/* whole */.WQ)(end)}`,
        points: [[0, 0], ...points.map((it) => [it.at, value(it)])],
    });
    return {
        title: `Evidence, as a share of what the decision needs${carried(last)}`,
        height: 190,
        top: 1,
        lines: [
            line('pass', 'PASS', ({ look }) => shareOfPass(look, plan), shareOfPass(last, plan)),
            line('fail', 'FAIL', ({ look }) => look.shareOfFail, last.shareOfFail),
        ],
        level: { at: 1, label: '' },
    };
}
function trafficPanel(story, span) {
    const { slot } = story.started;
    const changes = (0,page_story/* splitsOf */.pw)(story).map((it) => [since(story, it.at), (it.weights[slot] ?? 0) / 100]);
    const shown = changes.filter(([at]) => at >= 0 && at <= span);
    const end = shown.at(-1)?.[1] ?? 0;
    return {
        title: 'Share of the traffic',
        height: 60,
        top: 1,
        lines: [
            {
                series: 'canary',
                label: `canary ${(0,headline/* percent */.KN)(end * 100)}`,
                points: [[0, 0], ...shown, [span, end]],
                isStepped: true,
            },
        ],
    };
}
/** The metrics that a FAIL rests on, where there are others. */
const carried = ({ blamed, metrics }) => blamed.length > 0 && metrics.length > 1 ? `; FAIL is carried by ${blamed.join(' and ')}` : '';
/** One panel a metric that counts requests: both shares so far. */
function ratePanels({ points, last }) {
    const counted = last.metrics.filter((it) => it.summary.kind !== 'level');
    return counted.map(({ name, canary, baseline, summary }) => {
        const line = (series, end) => ({
            series,
            label: `${series} ${rateWords(end)}`,
            points: points.flatMap(({ at, look }) => {
                const value = look.metrics.find((it) => it.name === name)?.[series].rate ?? null;
                return value === null ? [] : [[at, value]];
            }),
        });
        const lines = [line('baseline', baseline.rate), line('canary', canary.rate)];
        const highest = Math.max(...lines.flatMap((it) => it.points.map((point) => point[1])), 0);
        return { title: `${name}: ${(0,metric_words/* shareOf */.tC)(summary)} so far`, height: 80, top: (0,report/* roundTop */.Sx)(highest), lines };
    });
}
function stepMarks(story) {
    const { slot } = story.started;
    return (0,page_story/* splitsOf */.pw)(story)
        .filter((it) => typeof it.step === 'number' || it.step === 'promote')
        .map((it) => ({ at: since(story, it.at), label: (0,headline/* percent */.KN)(it.weights[slot] ?? 0), kind: 'step' }));
}
function decisionMark(story) {
    const decided = deciding(story);
    if (!decided)
        return [];
    return [{ at: since(story, decided.at), label: `decided: ${decided.verdict}`, kind: 'decision' }];
}
/** The verdict after which the canary was promoted, taken back or held. */
function deciding({ verdicts, plan }) {
    const last = plan.steps.length - 1;
    const beside = verdicts.findLast((it) => it.step !== 'bake' && (!it.advance || it.step === last));
    return (0,page_story/* bakeFailure */.u7)(verdicts) ?? beside;
}
/** Seconds since the canary first had traffic. */
function since(story, at) {
    return Math.max(0, (Date.parse(at) - Date.parse((0,page_story/* trafficSince */.SE)(story) ?? story.started.at)) / 1000);
}
const rateWords = (rate) => (rate === null ? 'unknown' : (0,words/* percent */.KN)(rate));

// EXTERNAL MODULE: ./.build/src/judge/index.js + 63 modules
var judge = __webpack_require__(6207);
// EXTERNAL MODULE: ./.build/src/probe/index.js + 8 modules
var probe = __webpack_require__(4558);
// EXTERNAL MODULE: ./.build/src/rollout/probed.js
var rollout_probed = __webpack_require__(1199);
;// CONCATENATED MODULE: ./.build/src/rollout/page/evidence-section.js








/** What was claimed before the start, what is proven now, and the numbers by metric. */
function evidenceSection(story, curve) {
    if (story.started.kind === 'rollback')
        return [];
    const { claim } = story.plan;
    const facts = [
        ['Claimed before the start', claim.sentence],
        ['Proven now', provenNow(story, curve)],
        ...(curve && curve.last.metrics.length > 1 ? [overall(curve)] : []),
        ...probedFacts(curve),
    ];
    const metrics = curve?.last.metrics.flatMap((it) => metricBlocks(it, curve, story)) ?? [];
    return [{ title: 'Evidence', blocks: [{ kind: 'facts', facts }, ...metrics] }];
}
function provenNow({ plan, verdicts }, curve) {
    if (!curve)
        return 'nothing: no request was judged beside a baseline';
    if (curve.last.decision === 'FAIL') {
        return curve.last.outage ? 'an outage of the canary alone' : faults(curve.last);
    }
    const last = verdicts.findLast((it) => it.step !== 'bake');
    if (last?.verdict === 'fail')
        return `nothing by counts; it was found bad because ${last.reason}`;
    if (last?.verdict !== 'pass')
        return 'nothing yet: neither FAIL nor PASS has the evidence that it needs';
    const proven = plan.claim.kind === 'proof' ? 'the claim, by all that PASS needs' : 'the canary stays within the PASS margin';
    return (0,page_story/* bakeFailure */.u7)(verdicts) ? `${proven}; at 100 % it failed all the same` : proven;
}
function probedFacts(curve) {
    const probed = curve && (0,rollout_probed/* probedSentence */.w)(curve.last.metrics.map((it) => (0,rollout_judge/* comparedOf */.Be)(it)));
    return probed === undefined ? [] : [['Probed paths', probed]];
}
const overall = ({ last }) => [
    'FAIL, all metrics together',
    `${(0,metric_words/* whole */.WQ)(last.shareOfFail)} of what it needs`,
];
/** What a FAIL has shown: by each metric that it rests on, how the canary goes beyond its margin. */
const faults = ({ blamed, metrics }) => metrics
    .filter((it) => blamed.includes(it.name))
    .map((it) => `by ${it.name}, the canary is ${(0,metric_words/* faultOf */.Kl)(it.summary)} than the margin allows`)
    .join('; ');
function metricBlocks(it, curve, { plan }) {
    const { name, shareOfFail, shareOfPass, dispersion } = it;
    const { canary, baseline } = (0,metric_words/* bothValues */.yi)((0,rollout_judge/* comparedOf */.Be)(it, curve.newest));
    const unasked = (0,is_asked/* isAsked */.D)(plan, name) ? '' : '; the promotion does not wait for it';
    const facts = [
        ['Canary, judged', canary],
        ['Baseline, judged', baseline],
        ...slowFacts(it),
        [RATIO[it.summary.kind], ratioWords(it, (0,judge/* ratioInterval */.zr)(curve.state, name))],
        [
            'Evidence for FAIL',
            `${(0,metric_words/* whole */.WQ)(shareOfFail)} of what it needs alone${it.outage ? '; the outage rule decided' : ''}`,
        ],
        ['Evidence for PASS', `${(0,metric_words/* whole */.WQ)(shareOfPass)} of what it needs${unasked}`],
        ['Dispersion', `${dispersion.toFixed(2)} (1 is pure chance; evidence is divided by it)`],
    ];
    return [
        { kind: 'heading', text: `Metric “${name}”${(0,probe/* isProbe */.Tb)(name) ? ', of probed paths' : ''}` },
        { kind: 'facts', facts },
    ];
}
const RATIO = {
    rate: 'Canary’s rate over the baseline’s',
    latency: 'Canary’s share of slow requests over the baseline’s',
    level: 'Canary’s level over the baseline’s',
};
const UNKNOWN = {
    rate: 'unknown: the baseline had no events',
    latency: 'unknown: no request of the baseline was as slow',
    level: 'unknown so far',
};
/** Of durations, how many requests were slow. */
function slowFacts({ summary, canary, baseline }) {
    if (summary.kind !== 'latency' || summary.slowerThan === null)
        return [];
    const of = (it) => (0,words/* rate */.TS)(it.total, it.events);
    return [[`Canary’s and baseline’s ${(0,metric_words/* shareOf */.tC)(summary)}`, `${of(canary)} and ${of(baseline)}`]];
}
function ratioWords({ ratio, summary }, interval) {
    const unknown = UNKNOWN[summary.kind];
    const value = ratio === null ? unknown : `× ${(0,metric_words/* digits */.vm)(ratio)}`;
    return interval ? `${value}; 95 % interval at any time: ${bounds(interval)}` : value;
}
const bounds = ({ low, high }) => high === null ? (low === 0 ? 'no bounds yet' : `above ${(0,metric_words/* digits */.vm)(low)}`) : `${(0,metric_words/* digits */.vm)(low)} to ${(0,metric_words/* digits */.vm)(high)}`;

// EXTERNAL MODULE: ./.build/src/rollout/page/names.js
var names = __webpack_require__(1113);
;// CONCATENATED MODULE: ./.build/src/rollout/page/facts-section.js

/** What was deployed over what, by whom, and where it is recorded. */
function factsSection(story, curve) {
    return {
        title: 'For the record',
        blocks: [{ kind: 'facts', facts: [...whatRan(story), ...whereRecorded(story, curve)] }],
    };
}
function whatRan({ started, events }) {
    const { kind, baseline, slot, point, undoes } = started;
    const runs = [...new Map(events.map((it) => [it.run, it.actor]))];
    return [
        ['Revision', (0,names/* identified */.AR)(started)],
        ['Slots', baseline ? `${slot}, beside ${baseline.slot}` : slot],
        [
            kind === 'rollback' ? 'Went back from' : 'Baseline',
            baseline ? (0,names/* identified */.AR)(baseline) : 'none: the first deployment',
        ],
        ['Snapshot before it', point ? { code: point } : 'none taken'],
        ...(undoes ? [['Undoes deployment', { code: undoes }]] : []),
        ['Runs', runs.map(([run, actor]) => `${run} (${actor})`).join(', ')],
    ];
}
function whereRecorded({ started, events }, curve) {
    const [first, last] = [events[0], events.at(-1)];
    return [
        ['Deployment', { code: started.deployment }],
        ['Environment', started.environment],
        ['Events', `${events.length} of the records, number ${first?.seq ?? 0} to ${last?.seq ?? 0}`],
        ['First commit', { code: first?.commit ?? '' }],
        ['Last commit', { code: last?.commit ?? '' }],
        ...(curve?.isSame === undefined ? [] : [['Evidence', judgedAgain(curve.isSame)]]),
        ['The same in a terminal', { code: `refuge explain ${started.deployment}` }],
    ];
}
const judgedAgain = (isSame) => isSame
    ? 'judged again from the recorded counts: the same numbers, to the last digit'
    : 'judged again from the recorded counts: other numbers than were recorded';

;// CONCATENATED MODULE: ./.build/src/rollout/page/next-section.js

/** What to do now, with something to paste. */
function nextSection(story) {
    return { title: 'What now', blocks: blocksOf(story) };
}
function blocksOf(story) {
    const { started, finished } = story;
    if (!finished)
        return underWay(story);
    if (finished.outcome === 'promoted')
        return [says('Nothing to do.'), ...undo(story)];
    if (started.kind === 'rollback' && finished.outcome === 'rolled-back') {
        return [says(`Users are on ${(0,names/* nameOf */.Vb)(started)}. A rollback moves code, never data.`)];
    }
    if (finished.outcome === 'rolled-back')
        return takenBack(story);
    return [says('Mend what is named above, then run the same action again.')];
}
/** What failed is undone first; the rest is gone on with first. */
function underWay(story) {
    const { held } = story;
    const end = held?.until ? [says(`Without a decision it is rolled back at ${held.until.slice(11, 16)} UTC.`)] : [];
    return held?.why === 'fail'
        ? [...undo(story), ...end, ...goOn(story, held.why)]
        : [...goOn(story, held?.why), ...end, ...undo(story)];
}
/** Run again, the same action takes up what is unfinished. */
function goOn({ started }, why) {
    const first = why === 'drift'
        ? 'Somebody else changed the weights. Set them back, then run this again.'
        : 'To go on, run the same action again: it takes up where this one stands.';
    const step = [
        '- uses: refuge/deploy/actions/canary-promote@v1',
        '  with:',
        `    environment: ${yaml(started.environment)}`,
    ];
    if (started.kind === 'rollback')
        return [says('To finish it, run the rollback again.')];
    return [says(first), { kind: 'paste', text: [...step, `    revision: ${yaml(started.revision)}`].join('\n') }];
}
function undo({ started, held }) {
    const { baseline, environment } = started;
    if (!baseline)
        return [says('There is no earlier revision to go back to.')];
    const step = [
        '- uses: refuge/deploy/actions/rollback@v1',
        '  with:',
        `    environment: ${yaml(environment)}`,
        `    to: ${baseline.revision === 'unknown' ? 'last-good' : yaml(baseline.revision)}`,
        '    reason: "say why"',
        // Over weights that somebody else set.
        ...(held?.why === 'drift' ? ['    force: true'] : []),
    ];
    return [says(`To go back to ${(0,names/* nameOf */.Vb)(baseline)}:`), { kind: 'paste', text: step.join('\n') }];
}
function takenBack({ started, finished }) {
    const on = started.baseline ? `Users are on ${(0,names/* nameOf */.Vb)(started.baseline)} again. ` : '';
    const mend = finished?.verdict === 'fail'
        ? 'Find what is named above, mend it, and deploy the new revision.'
        : 'It was not found bad: deploy it again when what is named above is out of the way.';
    return [says(`${on}${mend}`), ...data(started.point)];
}
/** Code moves, data does not. */
function data(point) {
    if (point === undefined)
        return [];
    return [says(`No data was restored; the snapshot taken before is point ${point}.`)];
}
const says = (text) => ({ kind: 'sentence', text });
/** A JSON string is a YAML string (YAML 1.2, §1.3), whatever is in it. */
const yaml = (text) => JSON.stringify(text);

// EXTERNAL MODULE: ./.build/src/kernel/duration.js
var duration = __webpack_require__(1001);
;// CONCATENATED MODULE: ./.build/src/rollout/page/steps-section.js




/** The plan beside what happened, one row a step. */
function stepsSection(story) {
    const { plan } = story;
    if (story.started.kind === 'rollback')
        return [];
    const steps = plan.steps.map((it, index) => row(story, index, it.traffic, it.dwell));
    const columns = [
        { title: 'traffic', isNumber: true },
        { title: 'planned', isNumber: true },
        { title: 'took', isNumber: true },
        { title: 'left with' },
    ];
    return [{ title: 'Steps', blocks: [{ kind: 'table', columns, rows: [...steps, row(story, 'bake', 100, plan.bake)] }] }];
}
function row(story, step, traffic, longest) {
    const planned = step === 'bake' ? (0,duration/* readableDuration */.P1)(longest) : `≤ ${(0,duration/* readableDuration */.P1)(longest)}`;
    const begun = (0,page_story/* splitsOf */.pw)(story).find((it) => it.step === (step === 'bake' ? 'promote' : step));
    if (!begun)
        return [(0,headline/* percent */.KN)(traffic), planned, '–', 'not reached'];
    const left = story.verdicts.findLast((it) => it.step === step && it.at >= begun.at);
    const until = left ?? story.held ?? story.finished;
    const took = until ? (0,names/* between */.Tq)(begun.at, until.at) : '–';
    return [(0,headline/* percent */.KN)(traffic), planned, took, left ? leftWith(left) : until ? '–' : 'under way'];
}
function leftWith({ verdict, reason, step, advance }) {
    const isQuiet = advance && verdict === 'inconclusive';
    if (step === 'bake' && verdict !== 'fail')
        return reason;
    return [{ strong: isQuiet ? 'no verdict' : verdict }, `, ${reason}`];
}

;// CONCATENATED MODULE: ./.build/src/rollout/page/timeline-section.js



/** Who did what, when: every effect with its result, every verdict, every change of hands. */
function timelineSection(story) {
    const entries = story.events.flatMap((event, place) => entryOf(event, story, story.events[place - 1]));
    return {
        title: 'Timeline',
        blocks: [
            { kind: 'timeline', entries },
            { kind: 'note', text: `Times of day in UTC. ${renewals(story)}` },
        ],
    };
}
function renewals({ events }) {
    const count = events.filter((it) => it.type === 'lease.renewed').length;
    if (count === 0)
        return 'The lease was never renewed.';
    return `The lease was renewed ${count === 1 ? 'once' : `${count} times`} in between, each time with what was counted.`;
}
function entryOf(event, story, before) {
    const { at } = event;
    switch (event.type) {
        case 'lease.taken':
            return [changeOfHands(event, before)];
        case 'lease.released':
            return [{ at, what: `Run ${event.run} gave the lease back` }];
        case 'deployment.started':
            return [startedEntry(story)];
        case 'intent':
            return attemptEntry(story, event.id);
        case 'verdict':
            return [{ at, what: verdictWords(event, story), more: [event.reason], tone: toneOf(event) }];
        case 'deployment.held':
            return [{ at, what: 'Held', more: [event.reason, until(event.until)], tone: 'waiting' }];
        case 'deployment.aborting':
            return [{ at, what: 'Rolling back', tone: 'bad' }];
        case 'deployment.finished':
            return [
                { at, what: `Ended: ${event.outcome.replace('-', ' ')}`, tone: event.outcome === 'promoted' ? 'good' : 'plain' },
            ];
        case 'backup.point':
            return [{ at, what: ['Snapshot of ', { strong: event.source }, `: ${event.status}`], more: [{ code: event.point }] }];
        // Results stand with their intents; renewals are counted.
        case 'result':
        case 'lease.renewed':
            return [];
    }
}
/** A lease that another run takes is a story of its own: somebody died, or pressed a button. */
function changeOfHands(event, before) {
    const { at, actor, run, preempts } = event;
    const by = [{ code: run }, ` (${actor})`];
    if (!before)
        return { at, what: ['Run ', ...by, ' took the lease'] };
    if (preempts !== undefined)
        return { at, what: ['Run ', ...by, ' took over, before the lease had ended'], tone: 'waiting' };
    if (before.run === run || before.type === 'lease.released')
        return { at, what: ['Run ', ...by, ' went on'] };
    const silent = `Run ${before.run} had recorded nothing for ${(0,names/* between */.Tq)(before.at, at)}, and its lease had run out.`;
    return { at, what: ['Run ', ...by, ' went on with it'], more: [silent], tone: 'waiting' };
}
function startedEntry({ started, plan }) {
    const { at, kind, slot, baseline, reason } = started;
    const verb = kind === 'rollback' ? 'Rollback to' : 'Deployment of';
    const beside = baseline ? `beside ${(0,names/* nameOf */.Vb)(baseline)} in ${baseline.slot}` : 'as the first one';
    return {
        at,
        what: [`${verb} `, { strong: (0,names/* nameOf */.Vb)(started) }, ` into slot ${slot}, ${beside}`],
        more: [kind === 'rollback' ? `reason given: ${reason ?? 'none'}` : `claim: ${plan.claim.sentence}`],
    };
}
function attemptEntry(story, id) {
    const attempt = story.attempts.find((it) => it.intent.id === id);
    if (!attempt)
        return [];
    const { intent, result } = attempt;
    const failed = result !== undefined && !result.ok;
    return [
        {
            at: intent.at,
            what: [...effectWords(attempt, story), ...againWords(attempt, story)],
            more: resultLines(attempt),
            ...(failed ? { tone: 'bad' } : {}),
        },
    ];
}
function effectWords({ intent }, story) {
    switch (intent.action) {
        case 'prepare':
            return [`Brought ${(0,names/* nameOf */.Vb)({ ...story.started, revision: intent.revision })} up in slot ${intent.slot}`];
        case 'discard':
            return [`Put slot ${intent.slot} away`];
        case 'split': {
            const share = (0,headline/* percent */.KN)(intent.weights[story.started.slot] ?? 0);
            const { step } = intent;
            if (step === 'restore')
                return ['Restored the split of the start'];
            if (step === 'clear')
                return ['Took the idle slot out of the traffic'];
            return [step === 'promote' ? `Raised it to ${share}` : `Step ${step + 1}: raised it to ${share}`];
        }
    }
}
/** An effect that was tried before in the same words. */
function againWords({ intent }, { attempts }) {
    const key = (it) => `${it.action} ${it.action === 'split' ? it.step : it.slot}`;
    const place = attempts.filter((it) => key(it.intent) === key(intent)).findIndex((it) => it.intent.id === intent.id);
    return place > 0 ? [` (attempt ${place + 1})`] : [];
}
function resultLines({ intent, result }) {
    if (!result)
        return ['no result is recorded yet'];
    const by = result.run === intent.run ? '' : `, as run ${result.run} found`;
    const took = `${result.ok ? 'done' : 'failed'} after ${(0,names/* between */.Tq)(intent.at, result.at)}${by}`;
    return [result.error === undefined ? took : `${took}: ${result.error}`];
}
function verdictWords({ step, verdict, advance, at }, story) {
    const raised = (0,page_story/* splitsOf */.pw)(story).some((it) => it.at <= at && it.step !== 'clear');
    if (!raised)
        return ['Before it had users: ', { strong: verdict }];
    const share = step === 'bake' ? 100 : (story.plan.steps[step]?.traffic ?? 0);
    if (step === 'bake' && advance)
        return 'At 100 %: the bake is over';
    const isQuiet = advance && verdict === 'inconclusive';
    return [`At ${(0,headline/* percent */.KN)(share)}: `, { strong: isQuiet ? 'on, without a verdict' : verdict }];
}
function toneOf({ verdict, advance, step }) {
    if (step === 'bake' && advance)
        return 'plain';
    if (verdict === 'fail')
        return 'bad';
    if (verdict === 'pass')
        return 'good';
    return advance ? 'plain' : 'waiting';
}
const until = (time) => time === undefined
    ? 'until a person comes'
    : `until ${time.slice(0, 19).replace('T', ' ')} UTC, then it is rolled back`;

;// CONCATENATED MODULE: ./.build/src/rollout/page/deployment-page.js













/**
 * The page of one deployment from its recorded events, oldest first: what happened, why, whom it hurt, what now, and below
 * it everything that this rests on. Undefined where the events do not tell of a deployment that was begun. Pure.
 */
function deploymentPage(events, { service }, ran) {
    const story = (0,page_story/* storyIn */.x)(events);
    if (!story)
        return undefined;
    const { environment, at } = story.started;
    return (0,report/* htmlPage */.X)({
        about: (0,about/* aboutOf */.r)({ service, environment }, at),
        ...(0,headline/* headlineOf */.gD)(story, ran),
        sections: sectionsOf(story),
    });
}
function sectionsOf(story) {
    const curve = evidenceCurve(story);
    return [
        costSection((0,cost/* costOf */.ho)(story, curve), story),
        nextSection(story),
        ...decisionSection(story, curve),
        ...stepsSection(story),
        ...evidenceSection(story, curve),
        timelineSection(story),
        factsSection(story, curve),
    ];
}


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


/***/ })

};
