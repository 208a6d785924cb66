export const id = 872;
export const ids = [872];
export const modules = {

/***/ 9872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ky: () => (/* reexport */ JudgeInputError),
  qN: () => (/* reexport */ begin),
  kx: () => (/* reexport */ chooseClaim),
  MI: () => (/* reexport */ claimSentence),
  L: () => (/* reexport */ noFailSentence),
  lB: () => (/* reexport */ observe_observe),
  yz: () => (/* reexport */ observeBake),
  et: () => (/* reexport */ plan),
  zr: () => (/* reexport */ ratioInterval),
  eZ: () => (/* reexport */ replay)
});

// UNUSED EXPORTS: lookAt, missingForPass, parseConfig, replayLine, worthwhile

;// CONCATENATED MODULE: ./.build/src/judge/config.js
/** §4.3: one bad 15 seconds never roll a canary back. */
const DEFAULT_CAP_SECONDS = 15;
/** Margins of §9 that hold where a configuration names none. */
const DEFAULT_MARGINS = {
    increase: { fail: { ratio: 1.1, delta: 0 }, pass: { ratio: 1.5, delta: 0.001 } },
    decrease: { fail: { ratio: 0.98, delta: 0 }, pass: { ratio: 0.85, delta: 0 } },
};
/** How many polls make up one interval of the cap: 1 unless polls are quicker than it. §4.3 */
function config_pollsPerInterval(config) {
    // A third of 15 s is not exactly 5 s in binary for every interval; a hair's breadth must not cost a whole poll.
    return Math.max(1, Math.ceil((config.capSeconds ?? DEFAULT_CAP_SECONDS) / config.intervalSeconds - 1e-9));
}
/** The horizon `T` of §4.1, in intervals of the cap. */
function horizon(config) {
    return Math.ceil(config.plannedIntervals / config_pollsPerInterval(config));
}

;// CONCATENATED MODULE: ./.build/src/judge/alternatives.js
/** §3.1: how many times the FAIL margin the canary's rate may be. */
const WORSE = [
    { factor: 1.4, weight: 0.2 },
    { factor: 2, weight: 0.25 },
    { factor: 4, weight: 0.25 },
    { factor: 10, weight: 0.15 },
    { factor: 50, weight: 0.15 },
];
/** §3.1: how many times the baseline's rate a canary that deserves a PASS may have. */
const AS_GOOD = {
    increase: [
        { factor: 1, weight: 0.5 },
        { factor: 0.8, weight: 0.2 },
        { factor: 0.5, weight: 0.2 },
        { factor: 0, weight: 0.1 },
    ],
    decrease: [
        { factor: 1, weight: 0.7 },
        { factor: 1.1, weight: 0.3 },
    ],
};
/** The same bets mirrored: a rate that many times lower. */
function inverted(alternatives) {
    return alternatives.map(({ factor, weight }) => ({ factor: 1 / factor, weight }));
}
const FEWER = inverted(WORSE);
/** The alternatives of a process in their fixed order; the increments of an interval are kept in the same order. */
function alternatives(process, direction) {
    if (process === 'pass')
        return AS_GOOD[direction];
    return direction === 'increase' ? WORSE : FEWER;
}
/** FAIL bets on events becoming worse, PASS on them staying good. */
function betOf(process, direction) {
    return (process === 'fail') === (direction === 'increase') ? 'above' : 'below';
}
/** The rates that an alternative stands for, `q` being the guess of the baseline's. §3.1 */
function guessOf(process, config, { factor }, q) {
    if (process === 'pass')
        return { canary: factor * q, baseline: q };
    const canary = factor * (config.fail.ratio * q + config.fail.delta);
    return { canary: config.fail.delta > 0 ? Math.min(1, canary) : canary, baseline: q };
}
/** The guess of the baseline's rate from all intervals before this one. §3.1 */
function baselineGuess({ total, events }) {
    return (events + 0.5) / (total + 50);
}

;// CONCATENATED MODULE: ./.build/src/judge/counts.js
const NOTHING = { total: 0, events: 0 };
const counts_NOTHING_YET = { canary: NOTHING, baseline: NOTHING };
function plus(a, b) {
    return { total: a.total + b.total, events: a.events + b.events };
}
function counts_plusSides(a, b) {
    return { canary: plus(a.canary, b.canary), baseline: plus(a.baseline, b.baseline) };
}
function sum(counts) {
    return counts.reduce(plus, NOTHING);
}
/** Events per request; `undefined` without requests. */
function share({ total, events }) {
    return total > 0 ? events / total : undefined;
}
/** Whether both sides had something to compare. */
function comparable({ canary, baseline }) {
    return canary.total > 0 && baseline.total > 0;
}

;// CONCATENATED MODULE: ./.build/src/judge/fold.js
/** So many intervals after the horizon are kept one by one in any case: an hour of 15 s each. */
const KEPT_LATE = 240;
/**
 * Bounds the memory of a canary that is judged on after its horizon (a hold without end): when as many intervals lie behind
 * the horizon as before it, neighbours there are merged two by two. A longer interval under the same cap only makes the
 * judge more careful (theorem 3). Nothing is merged across the beginning of a step, from which PASS counts.
 */
function foldLate(intervals, { horizon, step }, merge) {
    const early = intervals.filter((it) => it.index < horizon);
    const late = intervals.slice(early.length);
    if (late.length <= Math.max(horizon, KEPT_LATE))
        return intervals;
    return [
        ...early,
        ...pairs(late.filter((it) => it.index < step), merge),
        ...pairs(late.filter((it) => it.index >= step), merge),
    ];
}
function pairs(items, merge) {
    return items.flatMap((item, place) => {
        const next = items[place + 1];
        if (place % 2 === 1)
            return [];
        return [next === undefined ? item : merge(item, next)];
    });
}

;// CONCATENATED MODULE: ./.build/src/judge/increment.js

/**
 * The increment `l = ln e` of one interval for one guess: the four lines of §3.1. By theorem 1 `E[e^l] <= 1` whenever the
 * canary's true rate is on the other side of the margin, whatever the guess, the traffic and its split.
 *
 * The theorem needs `A >= 1` for a bet on `above` and `A <= 1` for one on `below`; a guess on the wrong side of the margin
 * would break it, and places no bet. `-Infinity` is legal: the guess excludes what happened.
 */
function logIncrement(sides, margin, guess, bet) {
    if (!comparable(sides))
        return 0;
    const { canary, baseline } = sides;
    const { ratio, delta } = margin;
    const kappa = (ratio * canary.total) / baseline.total;
    const a = canaryFactor(kappa, margin, guess);
    if (!(bet === 'above' ? a > 1 : a < 1))
        return 0;
    // The factor that maximises growth leaves b positive; only rounding at an extreme split could say otherwise.
    const b = Math.max(1 - kappa * (a - 1), Number.MIN_VALUE);
    return logPower(a, canary.events) + logPower(b, baseline.events) - canary.total * delta * (a - 1);
}
/** `A` of §3.1: the factor per canary event that maximises expected growth if the guess is right. */
function canaryFactor(kappa, { ratio, delta }, guess) {
    if (ratio * guess.baseline + delta <= 0)
        return 1;
    const b = kappa * guess.canary + ratio * guess.baseline + delta * (1 + kappa);
    const c = guess.canary * (1 + kappa);
    if (delta === 0)
        return c / b;
    return (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * delta * kappa * c)));
}
/** `count * ln(factor)`, where no events say nothing even about an impossible factor. */
function logPower(factor, count) {
    return count === 0 ? 0 : count * Math.log(factor);
}

;// CONCATENATED MODULE: ./.build/src/judge/bets.js




/**
 * Polls quicker than the cap's interval are gathered into one bet until both sides have this many requests: with a handful
 * of requests a poll, much of the information lies between the polls. The rule sees totals only, never events, so theorem 1
 * holds; and a bet is looked at when it is finished, so theorem 3 does.
 */
const REQUESTS_OF_A_BET = 10;
/** Places the finished bets after a poll has added `sides`. §3.1, §4.3 */
function bet(config, state, sides, moment, scope) {
    const before = state.pending !== null && state.pending.index !== moment.index ? settle(config, state, scope) : state;
    const gathered = counts_plusSides(before.pending ?? counts_NOTHING_YET, sides);
    const after = { ...before, pending: { index: moment.index, ...gathered } };
    const enough = Math.min(gathered.canary.total, gathered.baseline.total) >= REQUESTS_OF_A_BET;
    return moment.ends || enough ? settle(config, after, scope) : after;
}
/** Turns what was gathered into increments; the guess of the baseline's rate knows only what came before. */
function settle(config, state, scope) {
    const { pending } = state;
    if (pending === null)
        return state;
    const learned = plus(state.learned, pending.baseline);
    if (!comparable(pending))
        return { ...state, pending: null, learned };
    const intervals = foldLate(addTo(state.intervals, placed(config, state.learned, pending)), scope, merged);
    return { ...state, pending: null, learned, intervals };
}
function placed(config, learned, { index, canary, baseline }) {
    const q = baselineGuess(learned);
    const increments = (process) => alternatives(process, config.direction).map((alternative) => {
        const guess = guessOf(process, config, alternative, q);
        return written(logIncrement({ canary, baseline }, config[process], guess, betOf(process, config.direction)));
    });
    return { index, canary, baseline, fail: increments('fail'), pass: increments('pass') };
}
/** JSON has neither minus infinity nor minus zero. */
function written(increment) {
    return increment === -Infinity ? null : increment + 0;
}
function addTo(intervals, interval) {
    const last = intervals.at(-1);
    return last?.index === interval.index ? [...intervals.slice(0, -1), merged(last, interval)] : [...intervals, interval];
}
/** Two bets as one interval, with the index of the first. */
function merged(a, b) {
    return { index: a.index, ...counts_plusSides(a, b), fail: added(a.fail, b.fail), pass: added(a.pass, b.pass) };
}
function added(a, b) {
    return a.map((value, place) => {
        const other = b[place] ?? null;
        return value === null || other === null ? null : value + other;
    });
}

;// CONCATENATED MODULE: ./.build/src/judge/counters.js
/**
 * Differences of counters, instance by instance (§6): a counter that fell has restarted and counts from 0; one that is
 * missing this time keeps its last value, so that its next increment covers the gap; one that is new among known ones has
 * started since. The first reading of a side (`previous` is null) only sets the starting points.
 */
function difference(previous, instances) {
    const known = new Map((previous ?? []).map((it) => [it[0], it]));
    const increments = [];
    let clipped = false;
    for (const [place, [total, events, given]] of instances.entries()) {
        const name = given ?? String(place);
        const increment = increase(known.get(name), total, events);
        known.set(name, [name, total, events]);
        clipped ||= increment.events > increment.total;
        if (previous !== null)
            increments.push({ name, total: increment.total, events: Math.min(increment.events, increment.total) });
    }
    return { counters: [...known.values()], increments, clipped: clipped && previous !== null };
}
function increase(last, total, events) {
    if (last === undefined || total < last[1] || events < last[2])
        return { total, events };
    return { total: total - last[1], events: events - last[2] };
}

;// CONCATENATED MODULE: ./.build/src/judge/dispersion.js

/** §9: the estimate starts as if ten events had split as independence wants. */
const PRIOR_EVENTS = 10;
/** §4.2: estimates are made interval by interval and again over blocks of four, where slower bunching shows. */
const BLOCK = 4;
/**
 * How much more the split of events between the sides varies than independent events would (§4.2): 1 for single events, `m`
 * for clumps of `m`. The canary's own ratio is estimated along, so that a regression is not mistaken for dispersion.
 */
function splitDispersion(intervals) {
    const rows = intervals.filter(comparable);
    const canary = rows.reduce((sum, it) => sum + it.canary.events, 0);
    const expected = rows.reduce((sum, it) => sum + (it.baseline.events * it.canary.total) / it.baseline.total, 0);
    const ratio = (canary + 0.5) / (expected + 0.5);
    let observed = PRIOR_EVENTS;
    let independent = PRIOR_EVENTS;
    for (const row of rows) {
        const theta = (ratio * row.canary.total) / (ratio * row.canary.total + row.baseline.total);
        const events = row.canary.events + row.baseline.events;
        observed += (row.canary.events - events * theta) ** 2;
        independent += events * theta * (1 - theta);
    }
    return observed / independent;
}
/** Sums over the blocks of four indices that are complete at index `now`. */
function completeBlocks(intervals, now) {
    const blocks = new Map();
    for (const interval of intervals) {
        const block = Math.floor(interval.index / BLOCK);
        if (block * BLOCK + BLOCK - 1 > now)
            continue;
        blocks.set(block, counts_plusSides(blocks.get(block) ?? counts_NOTHING_YET, interval));
    }
    return [...blocks.values()];
}

;// CONCATENATED MODULE: ./.build/src/judge/logsum.js
/** `ln(sum of weight * exp(log))` with the largest taken out, so that nothing overflows; `-Infinity` for a sum of nothing. */
function logSum(terms) {
    let largest = -Infinity;
    for (const { log } of terms)
        if (log > largest)
            largest = log;
    if (largest === -Infinity)
        return -Infinity;
    return largest + Math.log(terms.reduce((sum, { weight, log }) => sum + weight * Math.exp(log - largest), 0));
}

;// CONCATENATED MODULE: ./.build/src/judge/evidence.js

/** §4.3: no interval multiplies the evidence by more than 20. */
const CAP = Math.log(20);
/**
 * `ln E(t)` of §4.3: the mixture over alternatives (`weights`) and start points, every increment divided by the dispersion
 * and then capped. Recomputed at every look because the dispersion of now applies to all intervals. `intervals` are in
 * ascending order of their index. By theorem 3, `E` of a healthy canary ever reaches `1/alpha + 1` with probability at most
 * alpha.
 */
function logEvidence(intervals, weights, starts, dispersion) {
    const latestFirst = starts.toSorted((a, b) => b.index - a.index);
    return logSum(weights.flatMap((weight, alternative) => bets(intervals, alternative, weight, latestFirst, dispersion)));
}
/** `weight pi_s exp(sum from s on)` for every start; a process that has not begun is worth its stake. */
function bets(intervals, alternative, weight, latestFirst, dispersion) {
    let next = intervals.length - 1;
    let log = 0;
    return latestFirst.map((start) => {
        for (let interval = intervals[next]; interval !== undefined && interval.index >= start.index; interval = intervals[next]) {
            log += tempered(interval.values[alternative] ?? null, dispersion);
            next -= 1;
        }
        return { weight: weight * start.weight, log };
    });
}
function tempered(increment, dispersion) {
    if (increment === null)
        return -Infinity;
    const tempering = increment / dispersion;
    if (tempering > CAP)
        return CAP;
    return tempering;
}

;// CONCATENATED MODULE: ./.build/src/judge/fields.js
/** Input that cannot be judged: `field` is its path, such as `config.metrics[0].fail.ratio`. */
class JudgeInputError extends Error {
    field;
    constructor(field, problem) {
        super(`${field}: ${problem}`);
        this.name = 'JudgeInputError';
        this.field = field;
    }
}
/** The member `name` of an object, absent ones as `undefined`; inherited ones do not count. */
function member(of, name) {
    if (!isRecord(of.value))
        throw wrong(of, 'an object');
    return {
        path: of.path === '' ? name : `${of.path}.${name}`,
        value: Object.hasOwn(of.value, name) ? of.value[name] : undefined,
    };
}
/** The elements of a list. */
function fields_elements(of) {
    if (!Array.isArray(of.value))
        throw wrong(of, 'a list');
    return of.value.map((value, index) => ({ path: `${of.path}[${index}]`, value }));
}
/** A finite number within bounds. */
function number(of, bounds = {}) {
    const { value } = of;
    if (typeof value !== 'number' || !Number.isFinite(value) || !within(value, bounds))
        throw wrong(of, describe(bounds));
    return value;
}
/** A text that is not empty. */
function fields_text(of) {
    if (typeof of.value !== 'string' || of.value === '')
        throw wrong(of, 'a text');
    return of.value;
}
/** One of the given words. */
function oneOf(of, words) {
    const word = words.find((it) => it === of.value);
    if (word === undefined)
        throw wrong(of, `one of ${words.join(', ')}`);
    return word;
}
/** An error that says what was expected and what came. */
function wrong(of, expected) {
    return new JudgeInputError(of.path === '' ? 'input' : of.path, of.value === undefined ? `is missing (expected ${expected})` : `expected ${expected}, got ${shown(of.value)}`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function within(value, { min = -Infinity, max = Infinity, above = -Infinity, whole = false }) {
    return value >= min && value <= max && (value > above || above === -Infinity) && (!whole || Number.isInteger(value));
}
function describe({ min, max, above, whole = false }) {
    const limits = [
        ...(above === undefined ? [] : [`above ${above}`]),
        ...(min === undefined ? [] : [`at least ${min}`]),
        ...(max === undefined ? [] : [`at most ${max}`]),
    ];
    return [whole ? 'a whole number' : 'a number', limits.join(' and ')].filter((it) => it !== '').join(' ');
}
function shown(value) {
    const json = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
    return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

;// CONCATENATED MODULE: ./.build/src/judge/instance-dispersion.js


const NO_SUMS = { observed: 0, independent: 0 };
const NO_SPREAD = { intervals: NO_SUMS, blocks: NO_SUMS, interval: null, block: null };
/** Takes in the baseline's increments of a poll in interval number `interval`, counted from the first increment. */
function spread(so, increments, interval) {
    const row = extend(so.interval, increments, interval);
    const block = extend(so.block, increments, Math.floor(interval / BLOCK));
    return {
        intervals: so.interval !== null && row.place !== so.interval.place ? plusRow(so.intervals, so.interval) : so.intervals,
        blocks: so.block !== null && block.place !== so.block.place ? plusRow(so.blocks, so.block) : so.blocks,
        interval: row,
        block,
    };
}
/**
 * The dispersion among the baseline's instances, per interval and per complete block of four, whichever is larger (§4.2).
 * Known before the canary starts; it is what keeps PASS honest when events come in bunches.
 */
function instanceDispersion(so) {
    const complete = so.block !== null && so.interval !== null && so.interval.place % BLOCK === BLOCK - 1;
    const intervals = so.interval === null ? so.intervals : plusRow(so.intervals, so.interval);
    const blocks = so.block !== null && complete ? plusRow(so.blocks, so.block) : so.blocks;
    return Math.max(estimate(intervals), estimate(blocks));
}
function estimate({ observed, independent }) {
    return (observed + PRIOR_EVENTS) / (independent + PRIOR_EVENTS);
}
function extend(row, increments, place) {
    if (row === null || row.place !== place)
        return { place, instances: increments };
    const byName = new Map(row.instances.map(({ name, ...counts }) => [name, counts]));
    for (const it of increments)
        byName.set(it.name, plus(byName.get(it.name) ?? NOTHING, it));
    return { place, instances: [...byName].map(([name, { total, events }]) => ({ name, total, events })) };
}
function plusRow(sums, { instances }) {
    const all = sum(instances);
    if (all.total === 0)
        return sums;
    const shares = instances.map((it) => it.total / all.total);
    const deviations = instances.map((it, place) => (it.events - all.events * (shares[place] ?? 0)) ** 2);
    return {
        observed: sums.observed + deviations.reduce((a, b) => a + b, 0),
        independent: sums.independent + all.events * (1 - shares.reduce((a, b) => a + b * b, 0)),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/outage.js

/** §9: polls with fewer canary requests say nothing about an outage. */
const ENOUGH_REQUESTS = 10;
const NO_OUTAGE = { window: counts_NOTHING_YET, polls: 0, previousBad: false, fired: false };
/**
 * Takes in a poll: the rule fires when two polls in a row, of at least ten canary requests each, are bad (§4.4). Polls quicker
 * than the cap's interval are gathered until they hold ten requests, for at most `polls` of them; else quick polling would
 * switch the rule off.
 */
function watch(so, poll, polls) {
    const window = counts_plusSides(so.window, poll);
    const gathered = so.polls + 1;
    if (window.canary.total >= ENOUGH_REQUESTS) {
        const bad = isBad(window);
        return { ...NO_OUTAGE, previousBad: bad, fired: so.fired || (bad && so.previousBad) };
    }
    if (gathered >= polls)
        return { ...NO_OUTAGE, fired: so.fired };
    return { ...so, window, polls: gathered };
}
/** At least half of the canary's requests fail, and the baseline's share of failures is at most a fifth of that. */
function isBad({ canary, baseline }) {
    const failing = share(canary);
    const normal = share(baseline);
    return failing !== undefined && normal !== undefined && failing >= 0.5 && normal <= failing / 5;
}
/**
 * The same for the time at 100 %, when no baseline runs beside the canary (§5, Bake): its share over the whole canary or the
 * lookback stands in for the concurrent one. Where no baseline was ever seen, half of the requests failing is an outage.
 */
function watchAlone(so, canary, baseline, polls) {
    const standIn = baseline.total > 0 ? baseline : { total: 1, events: 0 };
    return watch({ ...so, window: { canary: so.window.canary, baseline: { total: 0, events: 0 } } }, { canary, baseline: standIn }, polls);
}

;// CONCATENATED MODULE: ./.build/src/judge/proportion-state.js



const NEW_PROPORTION = {
    counters: { canary: null, baseline: null },
    learned: NOTHING,
    judged: counts_NOTHING_YET,
    pending: null,
    intervals: [],
    spread: NO_SPREAD,
    outage: NO_OUTAGE,
    baked: NOTHING,
};

;// CONCATENATED MODULE: ./.build/src/judge/starts.js
const POINTS = 16;
/**
 * The start points of §4.1: `round(k T/16)`, halves to even, equal points are one; one half of the bet on 0, the other half
 * shared equally by the rest. They let a process catch a regression that begins late.
 */
function startPoints(horizon) {
    const points = new Set(Array.from({ length: POINTS }, (_, k) => roundHalfToEven((k * horizon) / POINTS)));
    points.delete(0);
    if (points.size === 0)
        return FROM_THE_BEGINNING;
    return [{ index: 0, weight: 0.5 }, ...[...points].map((index) => ({ index, weight: 0.5 / points.size }))];
}
const FROM_THE_BEGINNING = [{ index: 0, weight: 1 }];
/** PASS counts from one point: the beginning, or the first interval of the step. §5 */
function startAt(index) {
    return [{ index, weight: 1 }];
}
function roundHalfToEven(value) {
    const floor = Math.floor(value);
    if (value - floor !== 0.5)
        return Math.round(value);
    return floor % 2 === 0 ? floor : floor + 1;
}

;// CONCATENATED MODULE: ./.build/src/judge/proportion.js












/** Counts: errors and conversions among requests, events per exposure. §3.1, §3.5 */
const proportion = {
    kind: 'proportion',
    parseConfig,
    parseReading: (of) => ({ instances: fields_elements(member(of, 'instances')).map(parseInstance) }),
    begin: () => NEW_PROPORTION,
    read,
    hasTraffic: (increase) => increase.canary.total > 0,
    absorb,
    evidence,
    bake,
};
function parseConfig(of, common) {
    const direction = oneOf(member(of, 'direction'), Object.keys(DEFAULT_MARGINS));
    const dispersion = member(of, 'dispersion');
    return {
        ...common,
        kind: 'proportion',
        direction,
        fail: parseMargin(member(of, 'fail'), direction),
        pass: parseMargin(member(of, 'pass'), direction),
        ...(dispersion.value === undefined ? {} : { dispersion: number(dispersion, { above: 0 }) }),
    };
}
/** A margin of good events may lie below the baseline by a difference too; one of bad events never does. */
function parseMargin(of, direction) {
    const delta = direction === 'increase' ? { min: 0, max: 1 } : { min: -1, max: 1 };
    return { ratio: number(member(of, 'ratio'), { above: 0 }), delta: number(member(of, 'delta'), delta) };
}
function parseInstance(of) {
    const [total, events, name, ...more] = fields_elements(of);
    if (total === undefined || events === undefined || more.length > 0)
        throw wrong(of, '[total, events] or [total, events, name]');
    const counters = [number(total, { min: 0 }), number(events, { min: 0 })];
    return name === undefined ? counters : [...counters, fields_text(name)];
}
function read(config, state, readings) {
    const canary = difference(state.counters.canary, readings.canary.instances);
    const baseline = difference(state.counters.baseline, readings.baseline.instances);
    const clipped = [...(canary.clipped ? ['canary'] : []), ...(baseline.clipped ? ['baseline'] : [])];
    return {
        state: { ...state, counters: { canary: canary.counters, baseline: baseline.counters } },
        increase: { canary: sum(canary.increments), baseline: sum(baseline.increments), instances: baseline.increments },
        warnings: clipped.map((side) => `${config.name}: more events than requests on the ${side}'s side; clipped to the requests`),
    };
}
function absorb(config, state, increase, moment, scope) {
    const { canary, baseline, instances } = increase;
    if (moment.phase === 'warm-up')
        return { ...state, outage: NO_OUTAGE };
    const spreading = { ...state, spread: spread(state.spread, instances, moment.place) };
    if (moment.phase === 'before')
        return { ...spreading, learned: plus(state.learned, baseline) };
    const watching = {
        ...spreading,
        judged: counts_plusSides(state.judged, { canary, baseline }),
        outage: config.direction === 'increase' ? watch(state.outage, { canary, baseline }, scope.polls) : NO_OUTAGE,
    };
    return bet(config, watching, { canary, baseline }, moment, scope);
}
function evidence(config, state, scope) {
    const dispersion = dispersionOf(config, state, scope.now);
    const logE = (process, from) => logEvidence(state.intervals.map((it) => ({ index: it.index, values: it[process] })), alternatives(process, config.direction).map((it) => it.weight), from, dispersion);
    return {
        logEFail: logE('fail', startPoints(scope.horizon)),
        logEPass: logE('pass', startAt(scope.passFrom)),
        dispersion,
        judged: state.intervals.length > 0,
        outage: state.outage.fired,
        ...state.judged,
    };
}
/** `phi` of §4.2: the largest of the user's and the estimates, at least 1. */
function dispersionOf(config, { intervals, spread: so }, now) {
    return Math.max(1, config.dispersion ?? 1, splitDispersion(intervals), splitDispersion(completeBlocks(intervals, now)), instanceDispersion(so));
}
function bake(config, state, increase, polls) {
    if (config.direction === 'decrease')
        return { ...state, baked: plus(state.baked, increase.canary) };
    const usual = state.pending === null ? state.learned : plus(state.learned, state.pending.baseline);
    return {
        ...state,
        baked: plus(state.baked, increase.canary),
        outage: watchAlone(state.outage, increase.canary, usual, polls),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/kinds.js

/** Every kind of metric that can be judged. */
const kinds = { proportion: proportion };

;// CONCATENATED MODULE: ./.build/src/judge/observation.js


/** An observation from untrusted data; throws a `JudgeInputError` that names the field. `path` is where it stands. */
function parseObservation({ config, timeline }, value, path = '') {
    const of = { path, value };
    const last = timeline.last;
    const i = member(of, 'i');
    const poll = {
        i: number(i, { min: 0, whole: true }),
        t: number(member(of, 't')),
        weight: number(member(of, 'weight'), { min: 0, max: 1 }),
    };
    if (last !== null && poll.i <= last.i)
        throw new JudgeInputError(i.path, `must be above that of the poll before (${last.i}), got ${poll.i}`);
    const metrics = member(of, 'metrics');
    return { poll, readings: config.metrics.map((it) => parseReadings(it, member(metrics, it.name))) };
}
function parseReadings(metric, sides) {
    if (sides.value === undefined)
        return null;
    const kind = kinds[metric.kind];
    return { baseline: kind.parseReading(member(sides, 'baseline')), canary: kind.parseReading(member(sides, 'canary')) };
}

;// CONCATENATED MODULE: ./.build/src/judge/parse-config.js


/** Rounding of weights such as 0.1 + 0.2 + 0.7 must not make a sum of 1 too large. */
const ROUNDING = 1e-9;
/** A configuration from untrusted data; throws a `JudgeInputError` that names the field. `path` is where it stands. */
function parse_config_parseConfig(value, path = 'config') {
    const of = { path, value };
    const capSeconds = member(of, 'capSeconds');
    return {
        alpha: number(member(of, 'alpha'), { above: 0, max: 0.5 }),
        beta: number(member(of, 'beta'), { above: 0, max: 0.5 }),
        intervalSeconds: number(member(of, 'intervalSeconds'), { above: 0 }),
        plannedIntervals: number(member(of, 'plannedIntervals'), { min: 1, whole: true }),
        warmupSeconds: number(member(of, 'warmupSeconds'), { min: 0 }),
        passScope: oneOf(member(of, 'passScope'), ['all', 'step']),
        metrics: parseMetrics(member(of, 'metrics')),
        ...(capSeconds.value === undefined ? {} : { capSeconds: number(capSeconds, { above: 0 }) }),
    };
}
function parseMetrics(list) {
    const metrics = fields_elements(list).map(parseMetric);
    if (metrics.length === 0)
        throw new JudgeInputError(list.path, 'names no metric');
    const names = metrics.map((it) => it.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new JudgeInputError(list.path, `the name '${twice}' is given twice`);
    const sum = metrics.reduce((total, it) => total + it.weight, 0);
    if (sum > 1 + ROUNDING)
        throw new JudgeInputError(list.path, `the weights sum to ${sum}, which is more than 1`);
    return metrics;
}
function parseMetric(of) {
    const name = fields_text(member(of, 'name'));
    const kind = member(of, 'kind');
    const known = Object.values(kinds).find((it) => it.kind === kind.value);
    if (known === undefined) {
        const named = fields_text(kind);
        throw new JudgeInputError(kind.path, `metric '${name}' is of kind '${named}', which cannot be judged (known: ${Object.keys(kinds).join(', ')})`);
    }
    return known.parseConfig(of, { name, weight: number(member(of, 'weight'), { above: 0, max: 1 }) });
}

;// CONCATENATED MODULE: ./.build/src/judge/timeline.js

const NOT_BEGUN = { origin: null, last: null, first: null, interval: null, step: 0 };
/** Whether as many intervals with canary traffic have gone by as were planned. */
function atHorizon(timeline, config) {
    const { first, last } = timeline;
    return first !== null && last !== null && last.i - first.i + 1 >= config.plannedIntervals;
}
/** Moves on by one poll; `traffic` says whether the canary answered requests of users in it. */
function advance(timeline, config, poll, traffic) {
    const polls = config_pollsPerInterval(config);
    const origin = timeline.origin ?? poll.i;
    const began = timeline.last?.t ?? poll.t;
    const first = timeline.first ?? (traffic ? { i: poll.i, t: began } : null);
    const interval = first === null ? null : intervalOf(timeline, poll, polls);
    const step = interval !== null && interval.weight !== timeline.interval?.weight ? interval.index : timeline.step;
    return {
        timeline: { origin, last: { i: poll.i, t: poll.t }, first, interval, step },
        moment: {
            phase: first === null ? 'before' : began < first.t + config.warmupSeconds ? 'warm-up' : 'judged',
            index: interval?.index ?? 0,
            ends: interval !== null && poll.i - interval.after >= polls,
            place: Math.max(0, Math.floor((poll.i - origin - 1) / polls)),
        },
    };
}
/** The interval a poll belongs to: a new one after as many polls as fill one, or when the weight has changed (§4.3). */
function intervalOf(timeline, { i, weight }, polls) {
    const open = timeline.interval;
    if (open === null)
        return { index: 0, after: i - 1, weight };
    const whole = Math.floor((i - 1 - open.after) / polls);
    if (weight !== open.weight)
        return { index: open.index + Math.max(1, whole), after: i - 1, weight };
    return { index: open.index + whole, after: open.after + whole * polls, weight };
}

;// CONCATENATED MODULE: ./.build/src/judge/state.js



/** A judge that has seen nothing yet; throws a `JudgeInputError` for a configuration that cannot be judged. */
function begin(config) {
    const checked = parse_config_parseConfig(config);
    return {
        config: checked,
        timeline: NOT_BEGUN,
        metrics: checked.metrics.map((it) => kinds[it.kind].begin()),
        failed: false,
    };
}
/** Every metric's configuration with its memory. */
function state_metricsOf({ config, metrics, }) {
    return config.metrics.map((metric, place) => ({ metric, memory: metrics[place] ?? kinds[metric.kind].begin() }));
}

;// CONCATENATED MODULE: ./.build/src/judge/look.js






/** The look at a state: the decisions of §5 in their order. */
function lookAt(state) {
    const { config, timeline } = state;
    const scope = look_scopeOf(state);
    const evidence = state_metricsOf(state).map(({ metric, memory }) => ({
        metric,
        ...kinds[metric.kind].evidence(metric, memory, scope),
    }));
    const logFailThreshold = Math.log(1 / config.alpha + 1);
    const logEFail = logSum(evidence.map((it) => ({ weight: it.metric.weight, log: it.logEFail })));
    const outage = evidence.some((it) => it.outage);
    const failed = state.failed || outage || logEFail >= logFailThreshold;
    return {
        decision: failed ? 'FAIL' : withoutFail(config, evidence, atHorizon(timeline, config)),
        logEFail,
        logFailThreshold,
        logPassThreshold: Math.log(1 / config.beta),
        shareOfFail: portion(logEFail, logFailThreshold),
        metrics: evidence.map((it) => metricLook(config, it)),
        blamed: failed ? blame(evidence, outage, logEFail) : [],
        outage,
        begun: timeline.first !== null,
    };
}
/** What holds for the metrics at this point of a canary's life. */
function look_scopeOf({ config, timeline }) {
    return {
        horizon: horizon(config),
        step: timeline.step,
        now: timeline.interval?.index ?? 0,
        passFrom: config.passScope === 'step' ? timeline.step : 0,
        polls: config_pollsPerInterval(config),
    };
}
function withoutFail(config, evidence, ended) {
    if (evidence.every((it) => it.logEPass >= Math.log(1 / config.beta)))
        return 'PASS';
    if (!evidence.some((it) => it.judged))
        return 'NO_DATA';
    return ended ? 'INCONCLUSIVE' : 'CONTINUE';
}
/** §5: by `w_m E_m`; whoever carries less than a tenth of it is not named. */
function blame(evidence, outage, logEFail) {
    if (outage)
        return evidence.filter((it) => it.outage).map((it) => it.metric.name);
    const carried = evidence.map((it) => ({ name: it.metric.name, log: Math.log(it.metric.weight) + it.logEFail }));
    return carried
        .filter((it) => it.log >= logEFail - Math.log(10))
        .toSorted((a, b) => b.log - a.log)
        .map((it) => it.name);
}
function metricLook(config, { metric, canary, baseline, ...evidence }) {
    const rates = [share(canary) ?? null, share(baseline) ?? null];
    return {
        name: metric.name,
        ...evidence,
        canary: { ...canary, rate: rates[0] },
        baseline: { ...baseline, rate: rates[1] },
        ratio: rates[0] === null || rates[1] === null || rates[1] === 0 ? null : rates[0] / rates[1],
        shareOfFail: portion(evidence.logEFail, Math.log((1 / config.alpha + 1) / metric.weight)),
        shareOfPass: portion(evidence.logEPass, Math.log(1 / config.beta)),
    };
}
function portion(evidence, needed) {
    return Math.min(1, Math.max(0, evidence / needed));
}

;// CONCATENATED MODULE: ./.build/src/judge/observe.js





/** Takes in one poll and looks. After a FAIL nothing is taken in any more, and every look says FAIL. */
function observe_observe(state, observation) {
    return take(state, parseObservation(state, observation));
}
/** The same for an observation that has been checked already. */
function take(state, observation) {
    if (state.failed)
        return { state, look: lookAt(state), warnings: [] };
    const { state: next, warnings } = observe_absorb(state, observation);
    const look = lookAt(next);
    return { state: look.decision === 'FAIL' ? { ...next, failed: true } : next, look, warnings };
}
function observe_absorb(state, { poll, readings }) {
    const read = readAll(state, readings);
    // Requests at weight 0 are smoke tests, not users' traffic: the canary's life has not begun.
    const traffic = poll.weight > 0 && read.some((it) => it.increase !== null && kinds[it.metric.kind].hasTraffic(it.increase));
    const { timeline, moment } = advance(state.timeline, state.config, poll, traffic);
    const scope = look_scopeOf({ ...state, timeline });
    const metrics = read.map(({ metric, memory, increase }) => increase === null ? memory : kinds[metric.kind].absorb(metric, memory, increase, moment, scope));
    return { state: { ...state, timeline, metrics }, warnings: read.flatMap((it) => it.warnings) };
}
/** What every metric's readings add; `increase` is null where there were none. */
function readAll(state, readings) {
    return state_metricsOf(state).map(({ metric, memory }, place) => {
        const reading = readings[place] ?? null;
        if (reading === null)
            return { metric, memory, increase: null, warnings: [] };
        const { state: remembered, increase, warnings } = kinds[metric.kind].read(metric, memory, reading);
        return { metric, memory: remembered, increase, warnings };
    });
}

;// CONCATENATED MODULE: ./.build/src/judge/bake.js




/**
 * Takes in a poll at 100 %: the bake after a canary, or a strategy that goes there at once (§5). There is no concurrent
 * baseline, so no evidence is gathered; FAIL is the outage rule of §4.4 with the baseline's share of failures over the
 * whole canary and the lookback in place of the concurrent one. The state is that of the canary, carried on.
 */
function observeBake(state, observation) {
    if (state.failed)
        return { state, look: bakeLookAt(state), warnings: [] };
    const { state: next, warnings } = bake_absorb(state, parseObservation(state, observation));
    const look = bakeLookAt(next);
    return { state: look.decision === 'FAIL' ? { ...next, failed: true } : next, look, warnings };
}
function bake_absorb(state, { poll, readings }) {
    const polls = config_pollsPerInterval(state.config);
    const read = readAll(state, readings);
    const metrics = read.map(({ metric, memory, increase }) => increase === null ? memory : kinds[metric.kind].bake(metric, memory, increase, polls));
    const timeline = { ...state.timeline, origin: state.timeline.origin ?? poll.i, last: { i: poll.i, t: poll.t } };
    return { state: { ...state, timeline, metrics }, warnings: read.flatMap((it) => it.warnings) };
}
function bakeLookAt(state) {
    const metrics = state.config.metrics.flatMap(({ name }, place) => {
        const memory = state.metrics[place];
        return memory === undefined ? [] : [{ name, memory }];
    });
    const blamed = metrics.filter((it) => it.memory.outage.fired).map((it) => it.name);
    const decision = state.failed || blamed.length > 0
        ? 'FAIL'
        : metrics.some((it) => it.memory.baked.total > 0)
            ? 'CONTINUE'
            : 'NO_DATA';
    return {
        decision,
        blamed,
        metrics: metrics.map(({ name, memory }) => ({ name, canary: memory.baked, baseline: memory.learned })),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/expected-run.js



/** §6: five minutes of baseline before the canary. */
const LOOKBACK_SECONDS = 300;
/** A prediction need not be finer than this many polls. */
const POLLS = 480;
/**
 * Runs the judge itself on expected, fractional counts (§7): no simulation, the same answer every time. `canaryRate` is the
 * canary's true share of events; PASS speaks of the step under way, and FAIL needs all that the metric's weight asks for.
 */
function* expectedRun(forecast, canaryRate) {
    const rates = { canary: Math.min(1, Math.max(0, canaryRate)), baseline: forecast.baselineRate };
    const polls = pollsOf(forecast);
    let served = { canary: NOTHING, baseline: counts(forecast.requestsPerSecond * LOOKBACK_SECONDS, rates.baseline) };
    let state = lookback(forecast, polls.length, served);
    let seconds = 0;
    for (const { step, weight, length, secondsOfStep } of polls) {
        const requests = forecast.requestsPerSecond * length;
        seconds += length;
        served = counts_plusSides(served, {
            canary: counts(requests * weight, rates.canary),
            baseline: counts(requests * (1 - weight), rates.baseline),
        });
        const observed = observe_observe(state, expectedPoll(forecast.metric, state, seconds, weight, served));
        state = observed.state;
        yield { seconds, canaryRequests: served.canary.total, step, secondsOfStep, look: observed.look };
    }
}
/** A judge that has watched the baseline alone before the canary's start. */
function lookback(forecast, plannedIntervals, served) {
    const { alpha, beta, warmupSeconds, metric, capSeconds } = forecast;
    const state = begin({
        alpha,
        beta,
        intervalSeconds: pollSeconds(forecast),
        plannedIntervals: Math.max(1, plannedIntervals),
        warmupSeconds,
        passScope: 'step',
        metrics: [{ ...metric, dispersion: Math.max(forecast.dispersion, metric.dispersion ?? 1) }],
        ...(capSeconds === undefined ? {} : { capSeconds }),
    });
    const before = observe_observe(state, expectedPoll(metric, state, -LOOKBACK_SECONDS, 0, counts_NOTHING_YET)).state;
    return observe_observe(before, expectedPoll(metric, before, 0, 0, served)).state;
}
function expectedPoll({ name }, { timeline }, t, weight, { canary, baseline }) {
    const readings = { canary: { instances: [instance(canary)] }, baseline: { instances: [instance(baseline)] } };
    return { i: (timeline.last?.i ?? -1) + 1, t, weight, metrics: { [name]: readings } };
}
function instance({ total, events }) {
    return [total, events];
}
function counts(total, rate) {
    return { total, events: total * rate };
}
/** Polls of the schedule, the last of each step cut at its end. */
function pollsOf(forecast) {
    const every = pollSeconds(forecast);
    return forecast.schedule.flatMap(({ weightPercent, seconds }, step) => Array.from({ length: Math.ceil(seconds / every) }, (_, place) => {
        const secondsOfStep = Math.min(seconds, (place + 1) * every);
        return { step, weight: weightPercent / 100, length: secondsOfStep - place * every, secondsOfStep };
    }));
}
function pollSeconds({ schedule, intervalSeconds }) {
    const whole = schedule.reduce((sum, it) => sum + it.seconds, 0);
    return intervalSeconds * Math.max(1, Math.ceil(whole / intervalSeconds / POLLS));
}

;// CONCATENATED MODULE: ./.build/src/judge/regression.js

/** Halvings of the range in which the smallest regression is looked for: to about one percent. */
const HALVINGS = 11;
/** A conversion rate a thousand times lower is none. */
const LOWEST = 0.001;
/** A regression by a factor; without any events in the baseline, by that many times one in a thousand. */
function regression({ baselineRate, metric }, factor) {
    if (metric.direction === 'decrease')
        return of(baselineRate, baselineRate / factor);
    return of(baselineRate, Math.min(1, (baselineRate === 0 ? 0.001 : baselineRate) * factor));
}
/** When FAIL is due for a canary with this share of events; null if not within the schedule. */
function caught(forecast, rate) {
    for (const { look, seconds, canaryRequests } of expectedRun(forecast, rate)) {
        if (look.decision === 'FAIL')
            return { seconds, canaryRequests };
    }
    return null;
}
/** The smallest regression that the schedule would catch at all, to about one percent; null if not even a total failure. */
function smallestRegression(forecast) {
    const { baselineRate, metric } = forecast;
    const margin = metric.fail.ratio * baselineRate + metric.fail.delta;
    let unseen = metric.direction === 'increase' ? Math.max(margin, 1e-6) : margin;
    let seen = metric.direction === 'increase' ? 1 : margin * LOWEST;
    if (caught(forecast, seen) === null)
        return null;
    for (let halving = 0; halving < HALVINGS; halving += 1) {
        const middle = Math.sqrt(unseen * seen);
        if (caught(forecast, middle) === null)
            unseen = middle;
        else
            seen = middle;
    }
    return of(baselineRate, seen);
}
function of(baselineRate, rate) {
    if (baselineRate === 0 || rate === 0)
        return { rate, factor: null };
    return { rate, factor: Math.max(rate / baselineRate, baselineRate / rate) };
}

;// CONCATENATED MODULE: ./.build/src/judge/plan.js


/** Sizes of regressions among which the worst is looked for. */
const SIZES = [1.25, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000];
/** The plan of a schedule; `factor` is the regression asked about. */
function plan(forecast, factor = 2) {
    const passes = passesOf(forecast);
    return {
        asked: harm(forecast, regression(forecast, factor)),
        worst: SIZES.map((size) => harm(forecast, regression(forecast, size))).reduce((a, b) => b.requestsHurt > a.requestsHurt ? b : a),
        passOfSteps: passes,
        promotion: promotion(forecast, passes),
        smallest: smallestRegression(forecast),
    };
}
/** When a healthy canary passes in each step, in seconds from the step's beginning; null where it does not. */
function passesOf(forecast) {
    const passes = forecast.schedule.map(() => null);
    for (const it of expectedRun(forecast, forecast.baselineRate)) {
        if (passed(it))
            passes[it.step] ??= it.secondsOfStep;
        if ((passes.at(-1) ?? null) !== null)
            break;
    }
    return passes;
}
function passed({ look }) {
    return look.metrics.every((it) => it.logEPass >= look.logPassThreshold);
}
function harm(forecast, of) {
    const fail = caught(forecast, of.rate);
    const exposed = fail?.canaryRequests ??
        requestsOf(forecast, forecast.schedule.map((it) => it.seconds));
    return { regression: of, requestsHurt: exposed * Math.abs(of.rate - forecast.baselineRate), fail };
}
function promotion(forecast, passes) {
    const last = passes.at(-1);
    if (last === undefined || last === null)
        return null;
    const spent = forecast.schedule.map((it, step) => passes[step] ?? it.seconds);
    return { seconds: spent.reduce((a, b) => a + b, 0), canaryRequests: requestsOf(forecast, spent) };
}
/** Canary requests if so many seconds are spent in each step. */
function requestsOf({ schedule, requestsPerSecond }, seconds) {
    return schedule.reduce((sum, it, step) => sum + (requestsPerSecond * it.weightPercent * (seconds[step] ?? 0)) / 100, 0);
}

;// CONCATENATED MODULE: ./.build/src/judge/claim.js


/** §16: PASS margins of errors from tight to wide, as differences. */
const DELTAS = [0.001, 0.002, 0.005, 0.01, 0.02];
/** §16: a claim must be expected well within the last step. */
const PART_OF_DWELL = 0.7;
/** §16: steps that expect fewer canary requests show nothing. */
const FEWEST_REQUESTS = 20;
/**
 * `promote-on: auto` (§16): before the canary's first request, from the baseline's data alone, the tightest PASS margin
 * whose predicted PASS comes within 0.7 of the last step's dwell; `no-fail` where none does. Conversions have one candidate,
 * their own margin. The choice must be recorded before the start; then theorem 1 holds as it stands.
 */
function chooseClaim(forecast) {
    const schedule = worthwhile(forecast);
    const last = schedule.at(-1);
    for (const margin of candidates(forecast)) {
        const seconds = passesOf({ ...forecast, schedule, metric: { ...forecast.metric, pass: margin } }).at(-1) ?? null;
        if (last !== undefined && seconds !== null && seconds <= PART_OF_DWELL * last.seconds)
            return claim(forecast, margin, seconds, schedule);
    }
    return { kind: 'no-fail', couldHaveShown: smallestRegression({ ...forecast, schedule }), schedule };
}
/** The schedule without steps of fewer than twenty expected canary requests; the last stays, for promotion needs one. */
function worthwhile({ schedule, requestsPerSecond }) {
    return schedule.filter(({ weightPercent, seconds }, step) => step === schedule.length - 1 || (requestsPerSecond * seconds * weightPercent) / 100 >= FEWEST_REQUESTS);
}
function candidates({ metric }) {
    if (metric.direction === 'decrease')
        return [metric.pass];
    return DELTAS.map((delta) => ({ ratio: metric.pass.ratio, delta }));
}
function claim({ beta, baselineRate }, margin, secondsOfStep, schedule) {
    return { kind: 'claim', margin, delta: margin.delta, confidence: 1 - beta, baselineRate, secondsOfStep, schedule };
}

;// CONCATENATED MODULE: ./.build/src/judge/missing.js





/** Nobody waits for more than so many times the planned intervals. */
const PATIENCE = 4;
/**
 * What a metric still lacks for PASS if traffic goes on as in this step and the canary is as good as the baseline: seconds
 * and canary requests from now (§8). Found by judging expected counts, like a plan; null where nothing was compared yet in
 * this step, or where four times the schedule would not do.
 */
function missingForPass(state, name) {
    const found = metricsOf(state).find((it) => it.metric.name === name);
    const pace = found === undefined ? null : paceOf(found.memory, state);
    const { last, interval } = state.timeline;
    if (found === undefined || pace === null || last === null || interval === null)
        return null;
    const { metric, memory } = found;
    const polls = pollsPerInterval(state.config);
    const needed = Math.log(1 / state.config.beta);
    let now = {
        ...state,
        config: { ...state.config, metrics: [metric] },
        metrics: [{ ...memory, counters: FROM_NOUGHT }],
    };
    let served = NOTHING_YET;
    for (let ahead = 1; ahead <= PATIENCE * state.config.plannedIntervals; ahead += 1) {
        const seconds = ahead * polls * state.config.intervalSeconds;
        served = plusSides(served, pace);
        const readings = {
            canary: { instances: [missing_instance(served.canary)] },
            baseline: { instances: [missing_instance(served.baseline)] },
        };
        const { state: next, look } = observe(now, {
            i: last.i + ahead * polls,
            t: last.t + seconds,
            weight: interval.weight,
            metrics: { [name]: readings },
        });
        if (look.metrics.every((it) => it.logEPass >= needed))
            return { seconds, canaryRequests: served.canary.total };
        if (next.failed)
            return null;
        now = next;
    }
    return null;
}
const FROM_NOUGHT = { canary: [['0', 0, 0]], baseline: [['0', 0, 0]] };
/** Mean counts of the step's intervals, both sides at the baseline's rate. */
function paceOf({ intervals, judged }, state) {
    const { step, now } = scopeOf(state);
    const ofStep = intervals.filter((it) => it.index >= step);
    if (ofStep.length === 0 || judged.baseline.total === 0)
        return null;
    const { canary, baseline } = ofStep.reduce(plusSides, NOTHING_YET);
    const rate = judged.baseline.events / judged.baseline.total;
    const each = (total) => ({ total: total / (now - step + 1), events: (total / (now - step + 1)) * rate });
    return { canary: each(canary.total), baseline: each(baseline.total) };
}
function missing_instance({ total, events }) {
    return [total, events];
}

;// CONCATENATED MODULE: ./.build/src/judge/ratio-interval.js







/** §8: sixty ratios from 0.05 to 50, evenly spaced in logarithm. */
const RATIOS = Array.from({ length: 60 }, (_, place) => 0.05 * 1000 ** (place / 59));
/** Each side may err with half of 5 %. */
const LOG_REJECTION = Math.log(1 / 0.025);
/**
 * The anytime-valid 95 % interval of a metric's ratio (§8): the ratios that neither a bet upwards nor one downwards rejects.
 * It covers a constant ratio at all looks together with probability 95 %. Costs about a hundred looks, so it is computed on
 * demand; null where the name is unknown, nothing was compared, or no ratio fits (it has changed on the way).
 */
function ratioInterval(state, name) {
    const found = state_metricsOf(state).find((it) => it.metric.name === name);
    if (found === undefined || found.memory.intervals.length === 0)
        return null;
    const { intervals } = found.memory;
    const dispersion = dispersionOf(found.metric, found.memory, look_scopeOf(state).now);
    const fitting = RATIOS.filter((ratio) => !rejects(intervals, ratio, 'above', dispersion) && !rejects(intervals, ratio, 'below', dispersion));
    const low = fitting[0];
    const high = fitting.at(-1);
    if (low === undefined || high === undefined)
        return null;
    return { low: low === RATIOS[0] ? 0 : low, high: high === RATIOS.at(-1) ? null : high };
}
/** Whether the process of 3.1 at this boundary rejects it; without a delta the guess of the baseline's rate cancels out. */
function rejects(intervals, ratio, bet, dispersion) {
    const alternatives = bet === 'above' ? WORSE : inverted(WORSE);
    const increments = intervals.map((interval) => ({
        index: interval.index,
        values: alternatives.map(({ factor }) => logIncrement(interval, { ratio, delta: 0 }, { canary: factor * ratio, baseline: 1 }, bet)),
    }));
    return (logEvidence(increments, alternatives.map((it) => it.weight), startAt(0), dispersion) >= LOG_REJECTION);
}

;// CONCATENATED MODULE: ./.build/src/judge/replay.js





const QUIET = { warnings: [] };
/**
 * Takes one line of the replay protocol and keeps `runs` up to date. `obs` lines lead to one line of output each. Throws a
 * `JudgeInputError` whose field begins with the line's number, counted from 1. A run's memory is bounded by its horizon and is
 * given back at its `end`.
 */
function replayLine(runs, line, lineNumber) {
    if (line.trim() === '')
        return QUIET;
    try {
        return replayed(runs, { path: '', value: parsed(line) });
    }
    catch (error) {
        if (!(error instanceof JudgeInputError))
            throw error;
        throw new JudgeInputError(`line ${lineNumber}`, error.message);
    }
}
/** The whole stream: JSON lines in, JSON lines out. */
async function* replay(lines) {
    const runs = new Map();
    let lineNumber = 0;
    for await (const line of lines) {
        lineNumber += 1;
        const { output } = replayLine(runs, line, lineNumber);
        if (output !== undefined)
            yield output;
    }
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw new JudgeInputError('line', 'is not JSON');
    }
}
function replayed(runs, line) {
    const type = oneOf(member(line, 'type'), ['start', 'obs', 'end']);
    const run = fields_text(member(line, 'run'));
    const state = runs.get(run);
    if (type === 'start') {
        if (state !== undefined)
            throw new JudgeInputError('run', `'${run}' has started already`);
        runs.set(run, begin(parse_config_parseConfig(member(line, 'config').value)));
        return QUIET;
    }
    if (state === undefined)
        throw new JudgeInputError('run', `'${run}' has not started`);
    if (type === 'obs')
        return observed(runs, run, state, line);
    runs.delete(run);
    return QUIET;
}
function observed(runs, run, before, line) {
    const { state, look, warnings } = take(before, parseObservation(before, line.value));
    runs.set(run, state);
    return { output: JSON.stringify({ run, i: member(line, 'i').value, ...replay_written(look, before.failed) }), warnings };
}
/** The decision, and the evidence while there is any to take in; `null` is minus infinity. */
function replay_written(look, decided) {
    if (!look.begun || decided)
        return { decision: look.decision };
    const metrics = look.metrics.map(({ name, logEFail, logEPass, dispersion }) => [name, { logEFail, logEPass, dispersion }]);
    return {
        decision: look.decision,
        outage: look.outage,
        blamed: look.blamed,
        logEFail: look.logEFail,
        metrics: Object.fromEntries(metrics),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/sentences.js
/**
 * A claim in the words that every surface shows (§16). The margin is `ratio * baseline + delta`, so what a canary may add at
 * the baseline's rate is `(ratio - 1) * baseline + delta`; it is rounded up, never down. Of conversions
 * (`decrease`) it says what is kept, rounded down.
 */
function claimSentence(claim, direction = 'increase') {
    const sure = `${percent(claim.confidence)} sure that it`;
    const { ratio, delta } = claim.margin;
    if (direction === 'increase')
        return `${sure} adds fewer than ${inRequests((ratio - 1) * claim.baselineRate + delta)}`;
    const kept = claim.baselineRate > 0 ? ratio + delta / claim.baselineRate : ratio;
    return `${sure} keeps more than ${percent(Math.floor(kept * 1000) / 1000)} of the baseline's rate`;
}
/** The first sentence of a promotion that nothing proves: what this traffic could have shown at all (§16). */
function noFailSentence({ couldHaveShown }) {
    return `promoted without proof; this traffic would have shown ${sentences_shown(couldHaveShown)}`;
}
function sentences_shown(regression) {
    if (regression === null)
        return 'no regression at all';
    if (regression.factor !== null)
        return `only a regression of ×${roundedUp(regression.factor)}`;
    return `only a canary that fails in ${percent(roundedUp(regression.rate))} of its requests`;
}
/** `1 error in 100 requests`, `1.5 errors in 1000 requests`: the smallest power of ten with at least one error in it. */
function inRequests(share) {
    if (share <= 0)
        return 'no error';
    const requests = 10 ** Math.max(2, Math.ceil(-Math.log10(share) - sentences_ROUNDING));
    const errors = Math.ceil(share * requests * 10 - sentences_ROUNDING) / 10;
    return `${errors} ${errors === 1 ? 'error' : 'errors'} in ${requests} requests`;
}
/** 0.01 * 100 * 10 must not become 11. */
const sentences_ROUNDING = 1e-6;
/** Two digits, upwards: what was computed must still be true of what is printed. */
function roundedUp(value) {
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
    return Number((Math.ceil(value / unit - sentences_ROUNDING) * unit).toPrecision(2));
}
function percent(share) {
    return `${Number((share * 100).toPrecision(6))} %`;
}

;// CONCATENATED MODULE: ./.build/src/judge/index.js
/**
 * The room of the canary judge: an anytime-valid, sequential comparison of a canary with the baseline beside it. Pure; imports
 * nothing outside this folder.
 */














/***/ })

};
