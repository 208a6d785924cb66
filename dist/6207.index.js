export const id = 6207;
export const ids = [6207];
export const modules = {

/***/ 6207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f2: () => (/* reexport */ DEFAULT_LATENCY_MARGINS),
  k6: () => (/* reexport */ DEFAULT_MARGINS),
  ky: () => (/* reexport */ JudgeInputError),
  qN: () => (/* reexport */ begin),
  oY: () => (/* reexport */ capOf),
  kx: () => (/* reexport */ chooseClaim),
  yZ: () => (/* reexport */ chooseLatencyClaim),
  MI: () => (/* reexport */ claimSentence),
  Pl: () => (/* reexport */ dueLatency),
  TI: () => (/* reexport */ latencyClaimSentence),
  nA: () => (/* reexport */ missingForPass),
  L: () => (/* reexport */ noFailSentence),
  lB: () => (/* reexport */ observe),
  yz: () => (/* reexport */ observeBake),
  et: () => (/* reexport */ plan),
  zr: () => (/* reexport */ ratioInterval),
  eZ: () => (/* reexport */ replay),
  JV: () => (/* reexport */ simulate),
  tV: () => (/* reexport */ smallestSlowing),
  oR: () => (/* reexport */ worthwhile)
});

// UNUSED EXPORTS: DEFAULT_GAUGE_MARGINS, lookAt, parseConfig, planLatency, replayLine

;// CONCATENATED MODULE: ./.build/src/judge/config.js
/** §4.3: one bad 15 seconds never roll a canary back. */
const DEFAULT_CAP_SECONDS = 15;
/** How many polls make up one interval of the cap: 1 unless polls are quicker than it. §4.3 */
function pollsPerInterval(config) {
    // A third of 15 s is not exactly 5 s in binary for every interval; a hair's breadth must not cost a whole poll.
    return Math.max(1, Math.ceil((config.capSeconds ?? DEFAULT_CAP_SECONDS) / config.intervalSeconds - 1e-9));
}
/** The horizon `T` of §4.1, in intervals of the cap. */
function horizon(config) {
    return Math.ceil(config.plannedIntervals / pollsPerInterval(config));
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
/** Counters beyond this are no longer exact, and their squares would leave the numbers. */
const LARGEST_COUNT = Number.MAX_SAFE_INTEGER;
/** A count or a level: a number that is not negative, and no larger than counting allows. */
function quantity(of) {
    const value = number(of, { min: 0 });
    if (value > LARGEST_COUNT)
        throw wrong(of, `a number of at most ${LARGEST_COUNT}`);
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

;// CONCATENATED MODULE: ./.build/src/judge/counts.js
const NOTHING = { total: 0, events: 0 };
const NOTHING_YET = { canary: NOTHING, baseline: NOTHING };
function plus(a, b) {
    return { total: a.total + b.total, events: a.events + b.events };
}
function plusSides(a, b) {
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
    return inCompleteBlocks(intervals, now).map((block) => block.reduce(plusSides, NOTHING_YET));
}
/** The intervals by blocks of four indices, of those that are complete at index `now`. */
function inCompleteBlocks(intervals, now) {
    const blocks = new Map();
    for (const interval of intervals) {
        const block = Math.floor(interval.index / BLOCK);
        if (block * BLOCK + BLOCK - 1 > now)
            continue;
        const known = blocks.get(block);
        if (known === undefined)
            blocks.set(block, [interval]);
        else
            known.push(interval);
    }
    return [...blocks.values()];
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

;// CONCATENATED MODULE: ./.build/src/judge/gauge-state.js
const NEW_GAUGE = { kind: 'gauge', blocks: [], polls: 0, baked: 0 };

;// CONCATENATED MODULE: ./.build/src/judge/evidence.js

/** §4.3: no interval multiplies the evidence by more than 20. */
const CAP = Math.log(20);
/**
 * `ln E(t)` of §4.3: the mixture over alternatives (`bets`, in the order of the increments' values) and start points, every
 * increment divided by the dispersion and then capped. Recomputed at every look because the dispersion of now applies to all intervals. `intervals` are in
 * ascending order of their index. By theorem 3, `E` of a healthy canary ever reaches `1/alpha + 1` with probability at most
 * alpha.
 */
function logEvidence(intervals, increment, bets, starts, cap = CAP) {
    const latestFirst = starts.toSorted((a, b) => b.index - a.index);
    return logSum(bets.flatMap((bet, alternative) => from(intervals, (it) => increment(it, alternative), bet, latestFirst, cap)));
}
/** `weight pi_s exp(sum from s on)` for every start; a process that has not begun is worth its stake. */
function from(intervals, increment, { weight, dispersion }, latestFirst, cap) {
    let next = intervals.length - 1;
    let log = 0;
    return latestFirst.map((start) => {
        // The innermost loop of every look: no calls but the one that reads the increment.
        for (; next >= 0; next -= 1) {
            const interval = intervals[next];
            if (interval === undefined || interval.index < start.index)
                break;
            const tempered = (increment(interval) ?? -Infinity) / dispersion;
            if (tempered > cap)
                log += cap;
            else
                log += tempered;
        }
        return { weight: weight * start.weight, log };
    });
}

;// CONCATENATED MODULE: ./.build/src/judge/level-evidence.js

/** §3.4: with fewer blocks nothing is known of their spread. */
const FEWEST_BLOCKS = 3;
/** §3.4: from so many blocks on a trend is estimated along, which a leak would otherwise turn into spread. */
const BLOCKS_FOR_TREND = 6;
/** §3.4: standard deviations beyond the margin that are bet on. */
const DISTANCES = [0.5, 1, 2];
const FARTHEST = 3;
/** Strength of the priors: autocorrelation 0.5 as if from ten blocks, spread of the FAIL margin as if from four. */
const PRIOR_CORRELATION = { blocks: 10, value: 0.5 };
const PRIOR_SPREAD = 4;
/** The scatter of blocks (§3.4); null for fewer than three. `margin` is `ln` of the FAIL ratio. */
function scatterOf(levels, margin) {
    const blocks = levels.length;
    if (blocks < FEWEST_BLOCKS)
        return null;
    const values = levels.map((it) => it.mean);
    const isTrend = blocks >= BLOCKS_FOR_TREND;
    const rest = isTrend ? lessLine(values) : lessMean(values);
    const freedom = blocks - (isTrend ? 2 : 1);
    const squares = rest.reduce((sum, it) => sum + it * it, 0);
    const rho = isTrend ? correlation(rest, squares) : PRIOR_CORRELATION.value;
    return {
        deviation: Math.sqrt((squares + PRIOR_SPREAD * margin ** 2) / (freedom + PRIOR_SPREAD)),
        dispersion: (1 + rho) / (1 - rho),
    };
}
/**
 * `ln E` of the blocks against a boundary `ln ratio` (§3.4): how many deviations each lies beyond it, clipped, bet on at three
 * distances. Without a cap. Experience, not theorem: the deviation is estimated from the same blocks.
 */
function levelEvidence(levels, { deviation, dispersion }, beyond, starts) {
    const increments = levels.map(({ index, mean }) => {
        const z = Math.min(FARTHEST, Math.max(-FARTHEST, beyond(mean) / deviation));
        return { index, values: DISTANCES.map((distance) => distance * z - distance ** 2 / 2) };
    });
    const bets = DISTANCES.map(() => ({ weight: 1 / DISTANCES.length, dispersion }));
    return logEvidence(increments, (it, alternative) => it.values[alternative] ?? null, bets, starts, Number.POSITIVE_INFINITY);
}
function correlation(rest, squares) {
    const lagged = rest.slice(1).reduce((sum, it, place) => sum + it * (rest[place] ?? 0), 0);
    const blocks = rest.length;
    const estimate = squares === 0 ? 0 : lagged / squares;
    const { blocks: prior, value } = PRIOR_CORRELATION;
    return Math.min(0.9, Math.max(0, (blocks * estimate + prior * value) / (blocks + prior)));
}
function lessMean(values) {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return values.map((it) => it - mean);
}
/** Less their least-squares line. */
function lessLine(values) {
    const centred = lessMean(values);
    const middle = (values.length - 1) / 2;
    const slope = centred.reduce((sum, it, place) => sum + it * (place - middle), 0) /
        centred.reduce((sum, _, place) => sum + (place - middle) ** 2, 0);
    return centred.map((it, place) => it - slope * (place - middle));
}

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

;// CONCATENATED MODULE: ./.build/src/judge/gauge.js






/** Levels such as CPU or memory. §3.4 */
const gauge = {
    kind: 'gauge',
    parseConfig,
    parseReading: (of) => ({ values: fields_elements(member(of, 'values')).map(quantity) }),
    begin: () => NEW_GAUGE,
    read,
    absorb: (_, state, level, moment, scope) => absorb(state, level, moment, scope),
    evidence,
    ratioData: () => null,
    bake: (_, state, { instances }) => ({ ...state, baked: state.baked + (instances > 0 ? 1 : 0) }),
    baked: (state) => ({ canary: { total: state.baked, events: 0 }, baseline: { total: state.polls, events: 0 } }),
    expected: () => null,
};
function parseConfig(of, common) {
    const [fail, pass] = [member(of, 'fail'), member(of, 'pass')];
    return {
        ...common,
        kind: 'gauge',
        fail: { ratio: number(member(fail, 'ratio'), { above: 1 }) },
        pass: { ratio: number(member(pass, 'ratio'), { above: 1 }) },
    };
}
function read(config, state, { canary, baseline }) {
    const [c, b] = [mean(canary.values), mean(baseline.values)];
    const comparable = c !== null && b !== null && c > 0 && b > 0;
    const isNought = c === 0 || b === 0;
    return {
        state,
        increase: { value: comparable ? Math.log(c) - Math.log(b) : null, instances: canary.values.length },
        traffic: canary.values.length > 0,
        silent: c === null || b === null,
        warnings: isNought
            ? [`${config.name}: the level is nought on a side; there is no ratio to it, the poll is left out`]
            : [],
    };
}
function mean(values) {
    return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
}
/** Gauges count polls: blocks are of four polls, however quick. §4.3 */
function absorb(state, { value }, { phase, poll }, scope) {
    if (phase !== 'judged' || value === null)
        return state;
    const index = Math.floor(poll / BLOCK);
    const last = state.blocks.at(-1);
    const joined = { index, mean: value, polls: 1 };
    const blocks = last?.index === index ? [...state.blocks.slice(0, -1), merged(last, joined)] : [...state.blocks, joined];
    return { ...state, polls: state.polls + 1, blocks: foldLate(blocks, inBlocks(scope), merged) };
}
function merged(a, b) {
    const polls = a.polls + b.polls;
    return { index: a.index, mean: (a.mean * a.polls + b.mean * b.polls) / polls, polls };
}
/** The scope counted in blocks; PASS begins with the first block that lies wholly in the step. */
function inBlocks({ inPolls }) {
    return {
        horizon: Math.floor(inPolls.horizon / BLOCK),
        step: Math.ceil(inPolls.step / BLOCK),
        now: Math.floor(inPolls.now / BLOCK),
        passFrom: Math.ceil(inPolls.passFrom / BLOCK),
    };
}
function evidence({ fail, pass, dispersion = 1 }, { blocks, polls }, scope) {
    const complete = blocks.filter((it) => it.index * BLOCK + BLOCK - 1 <= scope.inPolls.now);
    const [tooHigh, tooLow] = [Math.log(fail.ratio), Math.log(pass.ratio)];
    const found = scatterOf(complete, tooHigh);
    const scatter = found === null ? null : { ...found, dispersion: Math.max(1, dispersion, found.dispersion) };
    const { horizon, passFrom } = inBlocks(scope);
    const seen = { total: polls, events: 0 };
    const typical = complete.reduce((sum, it) => sum + it.mean, 0) / complete.length;
    return {
        logEFail: scatter === null ? 0 : levelEvidence(complete, scatter, (it) => it - tooHigh, startPoints(horizon)),
        logEPass: scatter === null ? -Infinity : levelEvidence(complete, scatter, (it) => tooLow - it, startAt(passFrom)),
        dispersion: scatter?.dispersion ?? 1,
        judged: polls > 0,
        outage: false,
        canary: seen,
        baseline: seen,
        summary: { kind: 'level', ratio: complete.length === 0 ? null : Math.exp(typical) },
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/buckets.js
/** Fractional counts, as a plan has them, may fall by the last digits of a binary number. */
const ROUNDING = 1e-9;
/**
 * The increments between two cumulative readings (§6): a histogram in which any bucket fell has restarted and counts from
 * nought. Counts that fall from one bound to the next (buckets read while they change) are lifted to the ones below, which
 * is mended data. The first reading of a side (`previous` is null) adds nothing.
 */
function bucketDifference(previous, cumulative) {
    if (previous === null)
        return { increments: cumulative.map(() => 0), mended: false };
    const isRestart = cumulative.some((it, place) => it < (previous[place] ?? 0));
    const grown = cumulative.map((it, place) => (isRestart ? it : it - (previous[place] ?? 0)));
    const lifted = runningMaximum(grown);
    return {
        increments: lifted.map((it, place) => it - (lifted[place - 1] ?? 0)),
        mended: lifted.some((it, place) => it - (grown[place] ?? 0) > ROUNDING * Math.max(1, it)),
    };
}
/** Each value raised to the largest before it. */
function runningMaximum(values) {
    let largest = -Infinity;
    return values.map((it) => {
        largest = Math.max(largest, it);
        return largest;
    });
}
function total(buckets) {
    return buckets.reduce((a, b) => a + b, 0);
}
/** The cumulative buckets of so many requests with these shares by bucket. */
function cumulative(shares, requests) {
    let below = 0;
    return shares.map((it) => {
        below += Math.max(0, it) * requests;
        return below;
    });
}
/** The sum bucket by bucket; an empty list is nothing yet. */
function plusBuckets(a, b) {
    if (a.length === 0)
        return b;
    return a.map((it, place) => it + (b[place] ?? 0));
}
/** How many lie above each bound, from the lowest bound up; there is no bound above the last bucket. */
function above(buckets) {
    const sums = Array(Math.max(0, buckets.length - 1)).fill(0);
    let sum = 0;
    for (let bucket = buckets.length - 1; bucket > 0; bucket -= 1) {
        sum += buckets[bucket] ?? 0;
        sums[bucket - 1] = sum;
    }
    return sums;
}

;// CONCATENATED MODULE: ./.build/src/judge/bunching.js

const NO_BUNCHING = { observed: [], independent: [], previous: null, current: null };
/** §9: the estimate starts as if five events had come singly. */
const PRIOR = 5;
/** Takes in a side's increments of a poll in interval number `place`, counted from the first increment of all. §4.2 */
function bunch(so, increments, place) {
    const { current } = so;
    if (current === null)
        return { ...so, current: { place, counts: increments } };
    if (current.place === place)
        return { ...so, current: { place, counts: plusBuckets(current.counts, increments) } };
    const pair = so.previous === null ? null : deviations(so.previous, current);
    return {
        observed: pair === null ? so.observed : plusBuckets(so.observed, pair.observed),
        independent: pair === null ? so.independent : plusBuckets(so.independent, pair.independent),
        previous: current,
        current: { place, counts: increments },
    };
}
/**
 * `F` of §4.2 at a bound: how many requests above it come at once. Each interval is compared with the one before it, which is
 * blind to drift: 1 for requests that come singly, `m` for clumps of `m`, and 1 as long as there is a single interval.
 */
function bunchingAt({ observed, independent, previous, current }, bound) {
    const pair = previous === null || current === null ? null : deviations(previous, current);
    const all = (observed[bound] ?? 0) + (pair?.observed[bound] ?? 0);
    const expected = (independent[bound] ?? 0) + (pair?.independent[bound] ?? 0);
    return (all + PRIOR) / (expected + PRIOR);
}
function deviations(before, now) {
    const [n, of] = [total(now.counts), total(before.counts)];
    const share = n + of > 0 ? n / (n + of) : 0;
    const [slow, slowBefore] = [above(now.counts), above(before.counts)];
    const pairs = slow.map((k, bound) => ({ k, both: k + (slowBefore[bound] ?? 0) }));
    return {
        observed: pairs.map(({ k, both }) => (k - both * share) ** 2),
        independent: pairs.map(({ both }) => both * share * (1 - share)),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/slow-down.js
/**
 * `above_ij` of §3.2 step 3: the share of bucket `j` that lies above bound `i` once every duration is `factor` times longer.
 * One row per finite bound, one column per bucket.
 */
function sharesAbove(survival, bounds, factor) {
    const { atBounds } = survival;
    return bounds.map((bound) => {
        const slowed = survival.at(bound / factor);
        return Array.from({ length: bounds.length + 1 }, (_, bucket) => shareAbove(slowed, bucket === 0 ? 1 : (atBounds[bucket - 1] ?? 0), atBounds[bucket] ?? 0));
    });
}
/** The part of a bucket whose edges have survival `low` and `high` that lies above the point of survival `slowed`. */
function shareAbove(slowed, low, high) {
    if (slowed >= low)
        return 1;
    if (slowed <= high)
        return 0;
    return (slowed - high) / (low - high);
}
/**
 * `M` of §3.2 step 3: the share of bucket `j` that lies in bucket `i` after slowing by `factor`; each column sums to 1. It
 * only moves mass up, so a canary that is no slower at all is within the margin whatever the interpolation does. Factor 1
 * moves nothing.
 */
function slowDown(survival, bounds, factor) {
    const buckets = bounds.length + 1;
    const slowed = factor === 1 ? null : sharesAbove(survival, bounds, factor);
    return Array.from({ length: buckets }, (_, i) => Array.from({ length: buckets }, (__, j) => {
        if (slowed === null)
            return i === j ? 1 : 0;
        // What lies above the bound below bucket `i`, less what lies above the bound on top of it.
        return (i === 0 ? 1 : (slowed[i - 1]?.[j] ?? 0)) - (slowed[i]?.[j] ?? 0);
    }));
}
/** A matrix times a column. */
function times(matrix, column) {
    return matrix.map((row) => row.reduce((sum, it, place) => sum + it * (column[place] ?? 0), 0));
}

;// CONCATENATED MODULE: ./.build/src/judge/slower-alternatives.js

/** §3.2 step 5: factors by which everything may be slower than the margin. */
const SHIFTS = [1.025, 1.06, 1.15, 1.4, 2, 4];
/** §3.2 step 5: shares of requests beyond the bounds at which tails are looked for, and how many times more there may be. */
const TAILS = [0.1, 0.02, 0.004, 0.0008, 0.0001];
const TAIL_RATIOS = [1.5, 4, 16];
/** The target whose bound separates the body from the far tail. §3.2, §4.2 */
const FAR_TAIL = 0.02;
const LEAST_SHARE = 1e-9;
const LEAST_EXCEEDANCE = 1e-7;
/** The six shifts share one half of the bet and the fifteen tails the other. */
function slowerAlternatives(margin) {
    const exceedances = exceedancesOf(margin.shares);
    const beyond = tailBound(exceedances, FAR_TAIL);
    const shifts = SHIFTS.map((shift) => ({
        weight: 0.5 / SHIFTS.length,
        likelihood: shifted(margin, shift, beyond),
        tail: null,
    }));
    const tails = TAILS.flatMap((target) => {
        const bound = tailBound(exceedances, target);
        return TAIL_RATIOS.map((ratio) => ({
            weight: 0.5 / (TAILS.length * TAIL_RATIOS.length),
            likelihood: raisedTail(margin.shares.length, bound, exceedances[bound] ?? LEAST_EXCEEDANCE, ratio),
            tail: bound,
        }));
    });
    return [...shifts, ...tails];
}
/** Place of the bound that separates the far tail: the one whose exceedance on the margin is nearest 2 %. */
function farTail(shares) {
    return tailBound(exceedancesOf(shares), FAR_TAIL);
}
/** The shares of a survival function at the bounds, in buckets and with every duration `factor` times longer. */
function shiftedShares(survival, bounds, factor) {
    const at = bounds.map((bound) => survival.at(bound / factor));
    return Array.from({ length: bounds.length + 1 }, (_, place) => (at[place - 1] ?? 1) - (at[place] ?? 0));
}
/** A shift's ratios; beyond the far bound one for all, since a few requests far out say nothing about a shift. */
function shifted({ survival, bounds, shift, shares }, by, beyond) {
    const guessed = shiftedShares(survival, bounds, (1 + shift) * by).map((it) => Math.max(LEAST_SHARE, it));
    const far = (values) => values.slice(beyond + 1).reduce((a, b) => a + b, 0);
    const tail = far(guessed) / far(shares);
    return runningMaximum(guessed.map((it, place) => (place > beyond ? tail : it / (shares[place] ?? LEAST_SHARE))));
}
/** A tail's ratios: so many times more above the bound, fewer below, and never more than halfway to all requests. */
function raisedTail(buckets, bound, exceedance, ratio) {
    const raised = Math.min(ratio * exceedance, 0.5 + 0.5 * exceedance);
    return Array.from({ length: buckets }, (_, place) => place > bound ? raised / exceedance : (1 - raised) / (1 - exceedance));
}
/** The share above each bound, at least 1e-7. */
function exceedancesOf(shares) {
    return shares.slice(1).map((_, bound) => Math.max(LEAST_EXCEEDANCE, shares.slice(bound + 1).reduce((a, b) => a + b, 0)));
}
/** The bound whose exceedance is nearest to the target in logarithm, the lowest of equals. */
function tailBound(exceedances, target) {
    const distances = exceedances.map((it) => Math.abs(Math.log(it / target)));
    return distances.indexOf(Math.min(...distances));
}

;// CONCATENATED MODULE: ./.build/src/judge/survival.js

/** §3.2 step 1: no share is taken for nought or for all. */
const SMALLEST = 1e-9;
/** Shares by bucket, with half a request spread over all buckets as a prior. §3.2 step 1 */
function bucketShares(counts) {
    const whole = total(counts) + 0.5;
    return counts.map((it) => (it + 0.5 / counts.length) / whole);
}
/**
 * The survival function of shares by bucket (§3.2 step 2): between bounds `ln(S / (1 - S))` is linear in `ln(duration)`, and
 * the end slopes go on beyond the first and the last bound. `bounds` are the finite ones, at least two, above 0.
 */
function survivalOf(shares, bounds) {
    let below = 0;
    const atBounds = bounds.map((_, place) => {
        below += shares[place] ?? 0;
        return clipped(1 - below);
    });
    const points = bounds.map((bound, place) => ({ x: Math.log(bound), y: logit(atBounds[place] ?? SMALLEST) }));
    return { atBounds, at: (duration) => interpolated(points, Math.log(duration)) };
}
function logit(share) {
    return Math.log(share / (1 - share));
}
function interpolated(points, x) {
    const next = points.findIndex((it, place) => place > 0 && x <= it.x);
    const right = next === -1 ? points.length - 1 : next;
    const [a, b] = [points[right - 1], points[right]];
    if (a === undefined || b === undefined)
        throw new RangeError('a survival function needs two bounds');
    const y = a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
    return 1 / (1 + Math.exp(-y));
}
function clipped(share) {
    return Math.min(1 - SMALLEST, Math.max(SMALLEST, share));
}

;// CONCATENATED MODULE: ./.build/src/judge/latency-model.js



/** A model takes a thousand times longer to make than an interval to judge, and follows from its histogram alone. */
const models = new WeakMap();
/** The model of a frozen histogram; `bounds` are the finite ones. The same arguments give the same model. */
function latencyModel(frozen, bounds, config) {
    const margins = JSON.stringify([bounds, config.fail, config.pass]);
    const known = models.get(frozen);
    if (known?.margins === margins)
        return known.model;
    const model = made(frozen, bounds, config);
    models.set(frozen, { margins, model });
    return model;
}
function made(frozen, bounds, { fail, pass }) {
    const shares = bucketShares(frozen);
    const survival = survivalOf(shares, bounds);
    const margin = slowDown(survival, bounds, 1 + fail.shift);
    const onMargin = times(margin, shares).map((it) => Math.max(1e-9, it));
    const slowed = sharesAbove(survival, bounds, 1 + pass.shift);
    const quantiles = pass.quantiles.map((quantile) => {
        const bound = nearestBound(survival, 1 - quantile);
        return { quantile, bound, slowed: slowed[bound] ?? [], delta: pass.deltaShare * (1 - quantile) };
    });
    return {
        survival,
        margin,
        alternatives: slowerAlternatives({ survival, bounds, shift: fail.shift, shares: onMargin }),
        quantiles,
        farTail: farTail(onMargin),
        scores: scoresOf(shares),
    };
}
function nearestBound({ atBounds }, target) {
    const distances = atBounds.map((it) => Math.abs(logit(it) - logit(target)));
    return distances.indexOf(Math.min(...distances));
}
function scoresOf(shares) {
    let below = 0;
    return shares.map((share) => {
        below += share;
        return below - share / 2;
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

;// CONCATENATED MODULE: ./.build/src/judge/quantile-increment.js



/** §3.2, PASS: how many times the baseline's share of slow requests a canary that deserves a PASS may have. */
const AS_QUICK = [
    { factor: 1, weight: 0.7 },
    { factor: 0.7, weight: 0.3 },
];
/**
 * The PASS increments of one interval at one quantile, one per alternative (§3.2): theorem 1 with ratio 1 against "at least as
 * many requests above the bound as the baseline would have once slowed". `learned` are the baseline's buckets before this
 * interval. `null` is minus infinity.
 */
function quantileIncrements(sides, test, learned) {
    const [canary, baseline] = [total(sides.canary), total(sides.baseline)];
    if (canary === 0 || baseline === 0)
        return AS_QUICK.map(() => 0);
    const shares = bucketShares(learned);
    const now = shares.slice(test.bound + 1).reduce((a, b) => a + b, 0);
    const slowed = shares.reduce((sum, share, bucket) => sum + share * (test.slowed[bucket] ?? 0), 0);
    const kappa = canary / baseline;
    const events = sides.canary.slice(test.bound + 1).reduce((a, b) => a + b, 0);
    return AS_QUICK.map(({ factor }) => {
        const guess = { canary: factor * now, baseline: slowed };
        const a = canaryFactor(kappa, { ratio: 1, delta: test.delta }, guess);
        // Slowing only moves requests up, so the guess lies below the margin; where rounding says otherwise, no bet is placed.
        if (!(a < 1))
            return 0;
        const b = kappa * (1 - a);
        const ofBaseline = sides.baseline.reduce((sum, count, bucket) => (count === 0 ? sum : sum + count * Math.log1p((test.slowed[bucket] ?? 0) * b)), 0);
        const ofCanary = events === 0 ? 0 : events * Math.log(a);
        const l = ofCanary + ofBaseline - canary * test.delta * (a - 1);
        return l === -Infinity ? null : l + 0;
    });
}

;// CONCATENATED MODULE: ./.build/src/judge/score-dispersion.js
const NO_SCORES = {
    requests: { canary: 0, baseline: 0 },
    scores: { canary: 0, baseline: 0 },
    squares: 0,
};
/** §9: the estimate starts as if so many intervals had split as independence wants. */
const PRIOR_INTERVALS = 10;
function scoreSums({ canary, baseline }, scores) {
    const sum = (counts, power) => counts.reduce((all, count, bucket) => all + count * (scores[bucket] ?? 0) ** power, 0);
    return {
        requests: { canary: sum(canary, 0), baseline: sum(baseline, 0) },
        scores: { canary: sum(canary, 1), baseline: sum(baseline, 1) },
        squares: sum(canary, 2) + sum(baseline, 2),
    };
}
function plusScores(a, b) {
    return {
        requests: {
            canary: a.requests.canary + b.requests.canary,
            baseline: a.requests.baseline + b.requests.baseline,
        },
        scores: { canary: a.scores.canary + b.scores.canary, baseline: a.scores.baseline + b.scores.baseline },
        squares: a.squares + b.squares,
    };
}
/**
 * How much more the canary's mean rank varies between intervals than independent requests would make it (§4.2). A constant
 * shift `g` is estimated along, so that a slower canary is not mistaken for dispersion.
 */
function scoreDispersion(intervals) {
    const rows = intervals.map(scatter).filter((it) => it.weight > 0);
    const weight = rows.reduce((sum, it) => sum + it.weight, 0);
    const variance = rows.reduce((sum, it) => sum + it.variance, 0);
    if (weight === 0 || variance === 0)
        return 1;
    const shift = rows.reduce((sum, it) => sum + it.difference, 0) / weight;
    const prior = (PRIOR_INTERVALS * rows.reduce((sum, it) => sum + it.variance ** 2, 0)) / variance;
    const observed = rows.reduce((sum, it) => sum + (it.difference - shift * it.weight) ** 2, 0);
    return (observed + prior) / (variance + prior);
}
/** `D`, `V` and `h` of one interval. */
function scatter({ requests, scores, squares }) {
    const all = requests.canary + requests.baseline;
    if (all < 2)
        return { difference: 0, variance: 0, weight: 0 };
    const mean = (scores.canary + scores.baseline) / all;
    const product = requests.canary * requests.baseline;
    return {
        difference: scores.canary - requests.canary * mean,
        variance: (product / (all * (all - 1))) * Math.max(0, squares - all * mean ** 2),
        weight: product / all,
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/slower-increment.js

/**
 * The increment `l = ln e` of one interval for one alternative (§3.2). By theorem 2 `E[e^l] <= 1` whenever the canary's
 * durations are stochastically no larger than the baseline's slowed by the margin `M`, whatever the nondecreasing
 * likelihoods, the traffic and its split.
 */
function slowerIncrement(sides, margin, likelihood) {
    const [canary, baseline] = [total(sides.canary), total(sides.baseline)];
    if (canary === 0 || baseline === 0)
        return 0;
    const theta = canary / (canary + baseline);
    const factors = likelihood.map((x) => x / (theta * x + 1 - theta));
    const ofCanary = sides.canary.reduce((sum, count, bucket) => sum + power(factors[bucket] ?? 1, count), 0);
    return sides.baseline.reduce((sum, count, bucket) => {
        if (count === 0)
            return sum;
        const slowed = factors.reduce((all, factor, place) => all + factor * (margin[place]?.[bucket] ?? 0), 0);
        return sum + power((1 - theta * slowed) / (1 - theta), count);
    }, ofCanary);
}
/** `count * ln(factor)`; no count says nothing. Only rounding at an extreme split could make a factor nought. */
function power(factor, count) {
    return count === 0 ? 0 : count * Math.log(Math.max(factor, Number.MIN_VALUE));
}

;// CONCATENATED MODULE: ./.build/src/judge/histogram-bets.js







/** As for counts: quick polls are gathered until both sides have so many requests. The rule sees totals only. */
const REQUESTS_OF_A_BET = 10;
/** §3.2: fewer requests of the baseline say too little of its tail. */
const REQUESTS_TO_FREEZE = 500;
/** Places the finished bets after a poll has added `sides`. §3.2, §4.3 */
function betOnDurations(durations, state, sides, moment, scope) {
    const isOther = state.pending !== null && state.pending.index !== moment.index;
    const before = isOther ? settle(durations, state, scope) : state;
    const gathered = before.pending === null ? sides : plusBucketSides(before.pending, sides);
    const after = { ...before, pending: { index: moment.index, ...gathered } };
    const enough = Math.min(total(gathered.canary), total(gathered.baseline)) >= REQUESTS_OF_A_BET;
    return moment.ends || enough ? settle(durations, after, scope) : after;
}
function plusBucketSides(a, b) {
    return { canary: plusBuckets(a.canary, b.canary), baseline: plusBuckets(a.baseline, b.baseline) };
}
/** Requests, and those beyond a bound. */
function slowCounts(buckets, bound) {
    return { total: total(buckets), events: buckets.slice(bound + 1).reduce((a, b) => a + b, 0) };
}
/**
 * Turns what was gathered into increments. What is guessed knows only what came before; as long as the baseline has too few
 * requests the interval is learned from and not judged.
 */
function settle(durations, state, scope) {
    const { pending } = state;
    if (pending === null)
        return state;
    const frozen = state.frozen ?? (total(state.learned) >= REQUESTS_TO_FREEZE ? state.learned : null);
    const next = { ...state, frozen, pending: null, learned: plusBuckets(state.learned, pending.baseline) };
    if (frozen === null || total(pending.canary) === 0 || total(pending.baseline) === 0)
        return next;
    const model = latencyModel(frozen, durations.bounds, durations);
    const interval = { index: pending.index, ...placed(model, state.learned, pending) };
    return { ...next, intervals: foldLate(addTo(state.intervals, interval), scope, histogram_bets_merged) };
}
function placed(model, learned, sides) {
    return {
        canary: slowCounts(sides.canary, model.farTail),
        baseline: slowCounts(sides.baseline, model.farTail),
        scores: scoreSums(sides, model.scores),
        fail: model.alternatives.map(({ likelihood }) => slowerIncrement(sides, model.margin, likelihood) + 0),
        pass: model.quantiles.flatMap((test) => quantileIncrements(sides, test, learned)),
    };
}
function addTo(intervals, interval) {
    const last = intervals.at(-1);
    return last?.index === interval.index ? [...intervals.slice(0, -1), histogram_bets_merged(last, interval)] : [...intervals, interval];
}
/** Two bets as one interval, with the index of the first. */
function histogram_bets_merged(a, b) {
    return {
        index: a.index,
        ...plusSides(a, b),
        scores: plusScores(a.scores, b.scores),
        fail: added(a.fail, b.fail),
        pass: added(a.pass, b.pass),
    };
}
function added(a, b) {
    return a.map((value, place) => {
        const other = b[place] ?? null;
        return value === null || other === null ? null : value + other;
    });
}

;// CONCATENATED MODULE: ./.build/src/judge/histogram-dispersion.js



/** §9: what clumps weigh in the canary's and in the baseline's own bunching. */
const CANARY_BUNCHING = 3;
const BASELINE_BUNCHING = 4;
/** §4.2: quantiles from here on count as tail. */
const TAIL_QUANTILE = 0.9;
/** `phi` of §4.2 for durations, at least 1 or the user's. `now` is the index of the interval under way. */
function latencyDispersion(state, least, now) {
    const { intervals, bunching } = state;
    const scores = intervals.map((it) => it.scores);
    const blocks = inCompleteBlocks(intervals, now).map((block) => block.map((it) => it.scores).reduce(plusScores, NO_SCORES));
    const body = Math.max(1, least, scoreDispersion(scores), scoreDispersion(blocks));
    const slow = Math.max(1, least, splitDispersion(intervals), splitDispersion(completeBlocks(intervals, now)));
    const theta = shareOf(intervals.at(-1));
    return {
        body,
        slow,
        tail: (bound) => Math.max(slow, 1 + CANARY_BUNCHING * (1 - theta) * (bunchingAt(bunching.canary, bound) - 1), 1 + BASELINE_BUNCHING * theta * (bunchingAt(bunching.baseline, bound) - 1)),
        quantile: (quantile) => (quantile < TAIL_QUANTILE ? body : slow),
    };
}
/** The canary's share of an interval's requests. */
function shareOf(interval) {
    return interval === undefined ? 0 : interval.canary.total / (interval.canary.total + interval.baseline.total);
}

;// CONCATENATED MODULE: ./.build/src/judge/quantiles.js

/**
 * A quantile of durations for people to read, interpolated in the logarithm of the duration within its bucket (from nought in
 * the first one); null without requests, or where it lies beyond the last bound.
 */
function quantileOf(buckets, bounds, quantile) {
    const wanted = quantile * total(buckets);
    if (wanted === 0)
        return null;
    let below = 0;
    for (const [place, bound] of bounds.entries()) {
        const count = buckets[place] ?? 0;
        if (below + count >= wanted) {
            const low = bounds[place - 1];
            const part = (wanted - below) / count;
            return low === undefined ? bound * part : low * (bound / low) ** part;
        }
        below += count;
    }
    return null;
}

;// CONCATENATED MODULE: ./.build/src/judge/histogram-evidence.js







/** The evidence of durations at a look. PASS is as strong as its weakest quantile. §3.2, §4 */
function latencyEvidence(config, durations, state, scope) {
    const { frozen, judged, intervals } = state;
    const model = frozen === null ? null : latencyModel(frozen, durations.bounds, durations);
    const phi = latencyDispersion(state, config.dispersion ?? 1, scope.now);
    const counted = slowSides(state, model);
    const fail = (model?.alternatives ?? []).map(({ weight, tail }) => ({
        weight,
        dispersion: tail === null ? phi.body : phi.tail(tail),
    }));
    return {
        // Before anything could be frozen no bet was placed, and none is worth 1.
        logEFail: fail.length === 0
            ? 0
            : logEvidence(intervals, (it, place) => it.fail[place] ?? null, fail, startPoints(scope.horizon)),
        logEPass: Math.min(...quantileEvidence(state, durations, phi, scope)),
        dispersion: Math.max(phi.body, phi.slow, ...fail.map((it) => it.dispersion)),
        judged: intervals.length > 0,
        outage: false,
        ...counted,
        summary: summaryOf(durations, judged, model, counted),
    };
}
function quantileEvidence({ intervals }, { pass }, phi, scope) {
    return pass.quantiles.map((quantile, place) => {
        const from = place * AS_QUICK.length;
        const bets = AS_QUICK.map(({ weight }) => ({ weight, dispersion: phi.quantile(quantile) }));
        return logEvidence(intervals, (it, alternative) => it.pass[from + alternative] ?? null, bets, startAt(scope.passFrom));
    });
}
/** Requests since judging began, and the slow ones among them; while nothing is frozen, no bound says what slow is. */
function slowSides({ judged }, model) {
    const bound = model?.farTail ?? Number.POSITIVE_INFINITY;
    return { canary: slowCounts(judged.canary, bound), baseline: slowCounts(judged.baseline, bound) };
}
function summaryOf({ bounds, pass }, judged, model, { canary, baseline }) {
    const rates = [canary.events / canary.total, baseline.events / baseline.total];
    return {
        kind: 'latency',
        ratio: baseline.events > 0 && canary.total > 0 ? rates[0] / rates[1] : null,
        slowerThan: model === null ? null : (bounds[model.farTail] ?? null),
        quantiles: pass.quantiles.map((quantile) => ({
            quantile,
            canary: quantileOf(judged.canary, bounds, quantile),
            baseline: quantileOf(judged.baseline, bounds, quantile),
        })),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/histogram-state.js


const NEW_HISTOGRAM = {
    kind: 'histogram',
    counters: { canary: null, baseline: null },
    learned: [],
    frozen: null,
    judged: { canary: [], baseline: [] },
    pending: null,
    intervals: [],
    bunching: { canary: NO_BUNCHING, baseline: NO_BUNCHING },
    baked: NOTHING,
};

;// CONCATENATED MODULE: ./.build/src/judge/latency-config.js

/** Work grows with the square of the bounds. */
const MOST_BOUNDS = 500;
/** A histogram's configuration from untrusted data. `le` needs two finite bounds: between them the durations are interpolated. */
function parseHistogram(of, common) {
    return { ...common, kind: 'histogram', le: parseBounds(member(of, 'le')), ...parseMargins(of) };
}
/** A configuration of raw samples from untrusted data. */
function parseSamples(of, common) {
    return { ...common, kind: 'samples', ...parseMargins(of) };
}
/** The bounds of a histogram, ascending from above 0 to `+Inf`. */
function parseBounds(list) {
    const bounds = fields_elements(list);
    const last = bounds.at(-1);
    if (last === undefined || last.value !== '+Inf')
        throw new JudgeInputError(list.path, 'must end with "+Inf"');
    const finite = bounds.slice(0, -1).map((it) => number(it, { above: 0 }));
    if (finite.length < 2)
        throw new JudgeInputError(list.path, 'needs at least two bounds below "+Inf"');
    if (finite.length > MOST_BOUNDS)
        throw new JudgeInputError(list.path, `takes at most ${MOST_BOUNDS} bounds`);
    const falling = finite.findIndex((it, place) => place > 0 && it <= (finite[place - 1] ?? 0));
    if (falling !== -1)
        throw new JudgeInputError(`${list.path}[${falling}]`, `must be above the bound before it, got ${finite[falling]}`);
    return [...finite, '+Inf'];
}
/** The finite bounds. */
function finiteBounds(le) {
    return le.filter((it) => typeof it === 'number');
}
function parseMargins(of) {
    const [fail, pass] = [member(of, 'fail'), member(of, 'pass')];
    return { fail: { shift: number(member(fail, 'shift'), { min: 0, max: 100 }) }, pass: parsePass(pass) };
}
function parsePass(of) {
    const quantiles = member(of, 'quantiles');
    const list = fields_elements(quantiles).map((it) => number(it, { above: 0, max: 0.99999 }));
    if (list.length === 0)
        throw wrong(quantiles, 'at least one quantile');
    return {
        shift: number(member(of, 'shift'), { min: 0, max: 100 }),
        quantiles: list,
        deltaShare: number(member(of, 'deltaShare'), { min: 0, max: 1 }),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/histogram.js










/** Durations in buckets. §3.2 */
const histogram = {
    kind: 'histogram',
    parseConfig: parseHistogram,
    parseReading,
    begin: () => NEW_HISTOGRAM,
    read: histogram_read,
    absorb: (config, state, increase, moment, scope) => absorbDurations(durationsOf(config), state, increase, moment, scope),
    evidence: (config, state, scope) => latencyEvidence(config, durationsOf(config), state, scope),
    ratioData: ({ dispersion }, state, scope) => ({
        intervals: state.intervals,
        dispersion: latencyDispersion(state, dispersion ?? 1, scope.now).slow,
    }),
    bake: (config, state, increase) => bakeDurations(durationsOf(config), state, increase),
    baked: bakedDurations,
    expected,
};
function durationsOf({ le, fail, pass }) {
    return { bounds: finiteBounds(le), fail, pass };
}
function parseReading(of, { le }) {
    const list = member(of, 'buckets');
    const buckets = fields_elements(list).map(quantity);
    const given = member(of, 'le');
    if (given.value !== undefined) {
        const bounds = fields_elements(given).map((it) => (it.value === '+Inf' ? '+Inf' : number(it)));
        return { buckets, le: bounds };
    }
    if (buckets.length !== 0 && buckets.length !== le.length)
        throw wrong({ ...list, value: buckets.length }, `${le.length} buckets, one for each bound in le`);
    return { buckets };
}
/** Both sides' increments; a side that shows nothing, or other bounds than agreed, is no data for either. */
function histogram_read(config, state, { canary, baseline }) {
    const changed = [canary, baseline].some(({ le }) => le !== undefined && !isSame(le, config.le));
    const nothing = config.le.map(() => 0);
    if (changed) {
        const warnings = [`${config.name}: the buckets have other bounds than at the start; they cannot be compared`];
        return { state, increase: { canary: nothing, baseline: nothing }, traffic: false, silent: true, warnings };
    }
    const side = (name, { buckets }) => {
        if (buckets.length === 0)
            return { counters: state.counters[name] ?? nothing, increments: nothing, mended: false };
        return { counters: buckets, ...bucketDifference(state.counters[name], buckets) };
    };
    const [c, b] = [side('canary', canary), side('baseline', baseline)];
    const mended = [...(c.mended ? ['canary'] : []), ...(b.mended ? ['baseline'] : [])];
    return {
        state: { ...state, counters: { canary: c.counters, baseline: b.counters } },
        increase: { canary: c.increments, baseline: b.increments },
        traffic: total(c.increments) > 0,
        silent: canary.buckets.length === 0 || baseline.buckets.length === 0,
        warnings: mended.map((name) => `${config.name}: the buckets on the ${name}'s side fall from one bound to the next; lifted to those below`),
    };
}
function isSame(a, b) {
    return a.length === b.length && a.every((it, place) => it === b[place]);
}
/** Takes in what a poll added, in buckets; also for samples, once they have buckets. */
function absorbDurations(durations, state, increase, moment, scope) {
    if (moment.phase === 'warm-up')
        return state;
    const { canary, baseline } = state.bunching;
    const bunching = {
        canary: bunch(canary, increase.canary, moment.place),
        baseline: bunch(baseline, increase.baseline, moment.place),
    };
    if (moment.phase === 'before')
        return { ...state, bunching, learned: plusBuckets(state.learned, increase.baseline) };
    const judged = plusBucketSides(state.judged, increase);
    return betOnDurations(durations, { ...state, bunching, judged }, increase, moment, scope);
}
/** Takes in a poll at 100 %: there is no outage of durations, so it only counts. */
function bakeDurations(durations, state, { canary }) {
    const bound = state.frozen === null ? Number.POSITIVE_INFINITY : modelOf(durations, state.frozen).farTail;
    return { ...state, baked: plus(state.baked, slowCounts(canary, bound)) };
}
function bakedDurations({ baked, learned, intervals }) {
    const slow = intervals.reduce((sum, it) => sum + it.baseline.events, 0);
    const requests = intervals.reduce((sum, it) => sum + it.baseline.total, 0);
    return { canary: baked, baseline: requests > 0 ? { total: requests, events: slow } : { total: total(learned), events: 0 } };
}
const modelOf = (durations, frozen) => latencyModel(frozen, durations.bounds, durations);
/** Mean requests of the step's intervals, both sides with the baseline's durations. */
function expected(config, state, scope) {
    const ofStep = state.intervals.filter((it) => it.index >= scope.step);
    const durations = state.judged.baseline;
    const all = total(durations);
    if (ofStep.length === 0 || all === 0)
        return null;
    const each = (side) => ofStep.reduce((sum, it) => sum + it[side].total, 0) / (scope.now - scope.step + 1);
    const shares = durations.map((it) => it / all);
    const reading = (requests) => ({ buckets: cumulative(shares, requests) });
    const nothing = durations.map(() => 0);
    return {
        metric: config,
        memory: { ...state, counters: { canary: nothing, baseline: nothing } },
        readings: (ahead) => ({ canary: reading(ahead * each('canary')), baseline: reading(ahead * each('baseline')) }),
        requestsEach: each('canary'),
    };
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

;// CONCATENATED MODULE: ./.build/src/judge/bets.js




/**
 * Polls quicker than the cap's interval are gathered into one bet until both sides have this many requests: with a handful
 * of requests a poll, much of the information lies between the polls. The rule sees totals only, never events, so theorem 1
 * holds; and a bet is looked at when it is finished, so theorem 3 does.
 */
const bets_REQUESTS_OF_A_BET = 10;
/** Places the finished bets after a poll has added `sides`. §3.1, §4.3 */
function bet(config, state, sides, moment, scope) {
    const before = state.pending !== null && state.pending.index !== moment.index ? bets_settle(config, state, scope) : state;
    const gathered = plusSides(before.pending ?? NOTHING_YET, sides);
    const after = { ...before, pending: { index: moment.index, ...gathered } };
    const enough = Math.min(gathered.canary.total, gathered.baseline.total) >= bets_REQUESTS_OF_A_BET;
    return moment.ends || enough ? bets_settle(config, after, scope) : after;
}
/** Turns what was gathered into increments; the guess of the baseline's rate knows only what came before. */
function bets_settle(config, state, scope) {
    const { pending } = state;
    if (pending === null)
        return state;
    const learned = plus(state.learned, pending.baseline);
    if (!comparable(pending))
        return { ...state, pending: null, learned };
    const intervals = foldLate(bets_addTo(state.intervals, bets_placed(config, state.learned, pending)), scope, bets_merged);
    return { ...state, pending: null, learned, intervals };
}
function bets_placed(config, learned, { index, canary, baseline }) {
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
function bets_addTo(intervals, interval) {
    const last = intervals.at(-1);
    return last?.index === interval.index ? [...intervals.slice(0, -1), bets_merged(last, interval)] : [...intervals, interval];
}
/** Two bets as one interval, with the index of the first. */
function bets_merged(a, b) {
    return { index: a.index, ...plusSides(a, b), fail: bets_added(a.fail, b.fail), pass: bets_added(a.pass, b.pass) };
}
function bets_added(a, b) {
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

;// CONCATENATED MODULE: ./.build/src/judge/margins.js
/** Margins of errors and conversions (§9) that hold where a configuration names none. */
const DEFAULT_MARGINS = {
    increase: { fail: { ratio: 1.1, delta: 0 }, pass: { ratio: 1.5, delta: 0.001 } },
    decrease: { fail: { ratio: 0.98, delta: 0 }, pass: { ratio: 0.85, delta: 0 } },
};
/** Margins of durations (§9): a fresh canary is cold, and 2 % would roll healthy ones back. */
const DEFAULT_LATENCY_MARGINS = {
    fail: { shift: 0.1 },
    pass: { shift: 0.2, quantiles: [0.5, 0.95, 0.99], deltaShare: 0.05 },
};
/** Margins of levels (§9): below 10 % healthy instances differ. */
const DEFAULT_GAUGE_MARGINS = { fail: { ratio: 1.1 }, pass: { ratio: 1.2 } };

;// CONCATENATED MODULE: ./.build/src/judge/outage.js

/** §9: polls with fewer canary requests say nothing about an outage. */
const ENOUGH_REQUESTS = 10;
const NO_OUTAGE = { window: NOTHING_YET, polls: 0, previousBad: false, fired: false };
/**
 * Takes in a poll: the rule fires when two polls in a row, of at least ten canary requests each, are bad (§4.4). Polls quicker
 * than the cap's interval are gathered until they hold ten requests, for at most `polls` of them; else quick polling would
 * switch the rule off.
 */
function watch(so, poll, polls) {
    const window = plusSides(so.window, poll);
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
    kind: 'proportion',
    counters: { canary: null, baseline: null },
    learned: NOTHING,
    judged: NOTHING_YET,
    pending: null,
    intervals: [],
    spread: NO_SPREAD,
    outage: NO_OUTAGE,
    baked: NOTHING,
};

;// CONCATENATED MODULE: ./.build/src/judge/proportion.js












/** Counts: errors and conversions among requests, events per exposure. §3.1, §3.5 */
const proportion = {
    kind: 'proportion',
    parseConfig: proportion_parseConfig,
    parseReading: (of) => ({ instances: fields_elements(member(of, 'instances')).map(parseInstance) }),
    begin: () => NEW_PROPORTION,
    read: proportion_read,
    absorb: proportion_absorb,
    evidence: proportion_evidence,
    ratioData: (config, state, scope) => ({
        intervals: state.intervals,
        dispersion: dispersionOf(config, state, scope.now),
    }),
    bake,
    baked: (state) => ({ canary: state.baked, baseline: state.learned }),
    expected: proportion_expected,
};
function proportion_parseConfig(of, common) {
    const direction = oneOf(member(of, 'direction'), Object.keys(DEFAULT_MARGINS));
    return {
        ...common,
        kind: 'proportion',
        direction,
        fail: parseMargin(member(of, 'fail'), direction),
        pass: parseMargin(member(of, 'pass'), direction),
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
    const counters = [quantity(total), quantity(events)];
    return name === undefined ? counters : [...counters, fields_text(name)];
}
function proportion_read(config, state, readings) {
    const canary = difference(state.counters.canary, readings.canary.instances);
    const baseline = difference(state.counters.baseline, readings.baseline.instances);
    const clipped = [...(canary.clipped ? ['canary'] : []), ...(baseline.clipped ? ['baseline'] : [])];
    return {
        state: { ...state, counters: { canary: canary.counters, baseline: baseline.counters } },
        increase: { canary: sum(canary.increments), baseline: sum(baseline.increments), instances: baseline.increments },
        traffic: sum(canary.increments).total > 0,
        silent: readings.canary.instances.length === 0 || readings.baseline.instances.length === 0,
        warnings: clipped.map((side) => `${config.name}: more events than requests on the ${side}'s side; clipped to the requests`),
    };
}
function proportion_absorb(config, state, increase, moment, scope) {
    const { canary, baseline, instances } = increase;
    if (moment.phase === 'warm-up')
        return { ...state, outage: NO_OUTAGE };
    const spreading = { ...state, spread: spread(state.spread, instances, moment.place) };
    if (moment.phase === 'before')
        return { ...spreading, learned: plus(state.learned, baseline) };
    const watching = {
        ...spreading,
        judged: plusSides(state.judged, { canary, baseline }),
        outage: config.direction === 'increase' ? watch(state.outage, { canary, baseline }, scope.polls) : NO_OUTAGE,
    };
    return bet(config, watching, { canary, baseline }, moment, scope);
}
function proportion_evidence(config, state, scope) {
    const dispersion = dispersionOf(config, state, scope.now);
    const logE = (process, from) => logEvidence(state.intervals, (it, alternative) => it[process][alternative] ?? null, alternatives(process, config.direction).map(({ weight }) => ({ weight, dispersion })), from);
    return {
        logEFail: logE('fail', startPoints(scope.horizon)),
        logEPass: logE('pass', startAt(scope.passFrom)),
        dispersion,
        judged: state.intervals.length > 0,
        outage: state.outage.fired,
        ...state.judged,
        summary: { kind: 'rate', ratio: ratioOf(state.judged) },
    };
}
function ratioOf({ canary, baseline }) {
    const [top, bottom] = [share(canary), share(baseline)];
    return top === undefined || bottom === undefined || bottom === 0 ? null : top / bottom;
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
const FROM_NOUGHT = { canary: [['0', 0, 0]], baseline: [['0', 0, 0]] };
/** Mean counts of the step's intervals, both sides at the baseline's rate. */
function proportion_expected(config, state, { step, now }) {
    const ofStep = state.intervals.filter((it) => it.index >= step);
    const { baseline } = state.judged;
    if (ofStep.length === 0 || baseline.total === 0)
        return null;
    const sum = ofStep.reduce(plusSides, NOTHING_YET);
    const each = ({ total }) => total / (now - step + 1);
    const side = (requests) => ({
        instances: [[requests, (requests * baseline.events) / baseline.total]],
    });
    return {
        metric: config,
        memory: { ...state, counters: FROM_NOUGHT },
        readings: (ahead) => ({ canary: side(ahead * each(sum.canary)), baseline: side(ahead * each(sum.baseline)) }),
        requestsEach: each(sum.canary),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/sample-bounds.js
/** §3.3: bounds grow by 10 %. */
const GROWTH = 1.1;
/** Durations beyond these are taken for the nearest of them. */
const sample_bounds_SMALLEST = 1e-9;
const LARGEST = 1e9;
/** Durations counted on the grid of all powers, so that nothing has to be kept one by one. */
function onGrid(durations) {
    const counts = new Map();
    for (const duration of durations) {
        const within = Math.min(LARGEST, Math.max(sample_bounds_SMALLEST, duration));
        const power = Math.ceil(Math.log(within) / Math.log(GROWTH));
        counts.set(power, (counts.get(power) ?? 0) + 1);
    }
    return sorted(counts);
}
function plusGrid(a, b) {
    const counts = new Map(a);
    for (const [power, count] of b)
        counts.set(power, (counts.get(power) ?? 0) + count);
    return sorted(counts);
}
function gridTotal(grid) {
    return grid.reduce((sum, [, count]) => sum + count, 0);
}
/** The powers whose bounds make the histogram (§3.3): from the baseline's 1st to beyond its 99.9th percentile. */
function powersOf(baseline) {
    const low = powerAt(baseline, 0.01);
    // Two steps beyond: what is 10 % slower than the slowest must still be told from what is 20 % slower.
    const high = Math.max(powerAt(baseline, 0.999) + 2, low + 2);
    return Array.from({ length: high - low + 1 }, (_, place) => low + place);
}
/** The bound of a power, in seconds. */
function boundOf(power) {
    return GROWTH ** power;
}
/** A grid's counts in the buckets that these powers bound, and an open one above. */
function inBuckets(grid, powers) {
    const buckets = Array(powers.length + 1).fill(0);
    const low = powers[0] ?? 0;
    for (const [power, count] of grid) {
        const bucket = Math.min(powers.length, Math.max(0, power - low));
        buckets[bucket] = (buckets[bucket] ?? 0) + count;
    }
    return buckets;
}
function powerAt(grid, share) {
    const wanted = share * gridTotal(grid);
    let below = 0;
    for (const [power, count] of grid) {
        below += count;
        if (below >= wanted)
            return power;
    }
    return grid.at(-1)?.[0] ?? 0;
}
function sorted(counts) {
    return [...counts].toSorted(([a], [b]) => a - b);
}

;// CONCATENATED MODULE: ./.build/src/judge/samples-state.js

const NEW_SAMPLES = {
    kind: 'samples',
    waiting: [],
    powers: null,
    histogram: NEW_HISTOGRAM,
    baked: 0,
};

;// CONCATENATED MODULE: ./.build/src/judge/samples.js





/** §3.2: from so many of the baseline's durations on its tail is known well enough. */
const ENOUGH_SAMPLES = 500;
/** Intervals kept apart before the bounds are known; of a longer lookback the oldest are added up. */
const MOST_WAITING = 480;
/** Durations one by one: a histogram whose bounds the baseline's own durations decide. §3.3 */
const samples = {
    kind: 'samples',
    parseConfig: parseSamples,
    parseReading: (of) => ({ samples: fields_elements(member(of, 'samples')).map((it) => number(it, { min: 0 })) }),
    begin: () => NEW_SAMPLES,
    read: (_, state, { canary, baseline }) => ({
        state,
        increase: { canary: onGrid(canary.samples), baseline: onGrid(baseline.samples) },
        traffic: canary.samples.length > 0,
        silent: false,
        warnings: [],
    }),
    absorb: samples_absorb,
    evidence: (config, { powers, histogram: memory }, scope) => ({
        ...histogram.evidence(asHistogram(config, powers), memory, scope),
    }),
    ratioData: (config, { powers, histogram: memory }, scope) => histogram.ratioData(asHistogram(config, powers), memory, scope),
    bake: (config, state, increase) => state.powers === null
        ? { ...state, baked: state.baked + gridTotal(increase.canary) }
        : {
            ...state,
            histogram: bakeDurations(samples_durationsOf(config, state.powers), state.histogram, bucketed(increase, state.powers)),
        },
    baked: (state) => {
        const { canary, baseline } = bakedDurations(state.histogram);
        return { canary: { ...canary, total: canary.total + state.baked }, baseline };
    },
    expected: (config, { powers, histogram: memory }, scope) => histogram.expected(asHistogram(config, powers), memory, scope),
};
function asHistogram(config, powers) {
    return { ...config, kind: 'histogram', le: [...(powers ?? []).map(boundOf), '+Inf'] };
}
function samples_durationsOf({ fail, pass }, powers) {
    return { bounds: powers.map(boundOf), fail, pass };
}
function bucketed({ canary, baseline }, powers) {
    return { canary: inBuckets(canary, powers), baseline: inBuckets(baseline, powers) };
}
function samples_absorb(config, state, increase, moment, scope) {
    if (moment.phase === 'warm-up')
        return state;
    const ready = state.powers === null && moment.phase === 'judged' ? bounded(config, state, scope) : state;
    const { powers } = ready;
    if (powers === null)
        return { ...ready, waiting: samples_added(ready.waiting, { place: moment.place, ...increase }) };
    const durations = samples_durationsOf(config, powers);
    return { ...ready, histogram: absorbDurations(durations, ready.histogram, bucketed(increase, powers), moment, scope) };
}
/** The state with bounds, if what is waiting suffices for them; what waited is learned from and not judged. */
function bounded(config, state, scope) {
    const baseline = state.waiting.map((it) => it.baseline).reduce(plusGrid, []);
    if (gridTotal(baseline) < ENOUGH_SAMPLES)
        return state;
    const powers = powersOf(baseline);
    const durations = samples_durationsOf(config, powers);
    const learned = state.waiting.reduce((memory, it) => {
        const before = { phase: 'before', index: 0, ends: true, place: it.place, poll: 0 };
        return absorbDurations(durations, memory, bucketed(it, powers), before, scope);
    }, state.histogram);
    return { ...state, powers, waiting: [], histogram: learned };
}
/** Polls of one interval are one; the oldest two are merged when too many wait. */
function samples_added(waiting, poll) {
    const last = waiting.at(-1);
    if (last?.place === poll.place)
        return [...waiting.slice(0, -1), samples_merged(last, poll)];
    const [first, second, ...others] = waiting;
    if (first === undefined || second === undefined || waiting.length < MOST_WAITING)
        return [...waiting, poll];
    return [samples_merged(first, second), ...others, poll];
}
function samples_merged(a, b) {
    return { place: b.place, canary: plusGrid(a.canary, b.canary), baseline: plusGrid(a.baseline, b.baseline) };
}

;// CONCATENATED MODULE: ./.build/src/judge/kinds.js




/** Every kind of metric that can be judged. */
const kinds = { proportion: proportion, histogram: histogram, samples: samples, gauge: gauge };

;// CONCATENATED MODULE: ./.build/src/judge/metric.js


/** The metric of a configuration, with its memory or (undefined) none yet. */
function metricOf(config, memory) {
    const { proportion, histogram, samples, gauge } = kinds;
    switch (config.kind) {
        case 'proportion':
            return bound(proportion, config, memory?.kind === 'proportion' ? memory : proportion.begin());
        case 'histogram':
            return bound(histogram, config, memory?.kind === 'histogram' ? memory : histogram.begin());
        case 'samples':
            return bound(samples, config, memory?.kind === 'samples' ? memory : samples.begin());
        case 'gauge':
            return bound(gauge, config, memory?.kind === 'gauge' ? memory : gauge.begin());
    }
}
function bound(kind, config, memory) {
    return {
        config,
        memory,
        take(sides) {
            const baseline = kind.parseReading(member(sides, 'baseline'), config);
            const canary = kind.parseReading(member(sides, 'canary'), config);
            const { state, increase, ...said } = kind.read(config, memory, { baseline, canary });
            return {
                ...said,
                absorb: (moment, scope) => kind.absorb(config, state, increase, moment, scope),
                bake: (polls) => kind.bake(config, state, increase, polls),
            };
        },
        evidence: (scope) => kind.evidence(config, memory, scope),
        ratioData: (scope) => kind.ratioData(config, memory, scope),
        baked: () => kind.baked(memory),
        expected: (scope) => kind.expected(config, memory, scope),
    };
}

;// CONCATENATED MODULE: ./.build/src/judge/parse-config.js


/** Rounding of weights such as 0.1 + 0.2 + 0.7 must not make a sum of 1 too large. */
const parse_config_ROUNDING = 1e-9;
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
    if (sum > 1 + parse_config_ROUNDING)
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
    const dispersion = member(of, 'dispersion');
    return known.parseConfig(of, {
        name,
        weight: number(member(of, 'weight'), { above: 0, max: 1 }),
        ...(dispersion.value === undefined ? {} : { dispersion: number(dispersion, { above: 0 }) }),
    });
}

;// CONCATENATED MODULE: ./.build/src/judge/timeline.js

const NOT_BEGUN = { origin: null, last: null, first: null, interval: null, step: 0, stepPoll: 0 };
/** Whether as many intervals with canary traffic have gone by as were planned. */
function atHorizon(timeline, config) {
    return timeline.first !== null && pollNow(timeline) + 1 >= config.plannedIntervals;
}
/** Number of the newest poll, counted from the canary's first traffic. */
function pollNow({ first, last }) {
    return first === null || last === null ? 0 : last.i - first.i;
}
/** Moves on by one poll; `traffic` says whether the canary answered requests of users in it. */
function advance(timeline, config, poll, traffic) {
    const polls = pollsPerInterval(config);
    const origin = timeline.origin ?? poll.i;
    const began = timeline.last?.t ?? poll.t;
    const first = timeline.first ?? (traffic ? { i: poll.i, t: began } : null);
    const interval = first === null ? null : intervalOf(timeline, poll, polls);
    const sincePoll = first === null ? 0 : poll.i - first.i;
    const isNewStep = interval !== null && interval.weight !== timeline.interval?.weight;
    return {
        timeline: {
            origin,
            last: { i: poll.i, t: poll.t },
            first,
            interval,
            step: isNewStep ? interval.index : timeline.step,
            stepPoll: isNewStep ? sincePoll : timeline.stepPoll,
        },
        moment: {
            phase: first === null ? 'before' : began < first.t + config.warmupSeconds ? 'warm-up' : 'judged',
            index: interval?.index ?? 0,
            ends: interval !== null && poll.i - interval.after >= polls,
            place: Math.max(0, Math.floor((poll.i - origin - 1) / polls)),
            poll: sincePoll,
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
    const metrics = checked.metrics.map((it) => metricOf(it, undefined).memory);
    return { config: checked, timeline: NOT_BEGUN, metrics, unsure: [], failed: false };
}
/** Every metric with its memory. */
function metricsOf({ config, metrics }) {
    return config.metrics.map((metric, place) => metricOf(metric, metrics[place]));
}

;// CONCATENATED MODULE: ./.build/src/judge/look.js





/** The look at a state: the decisions of §5 in their order. */
function lookAt(state) {
    const { config, timeline } = state;
    const scope = scopeOf(state);
    const evidence = metricsOf(state).map((it) => ({ metric: it.config, ...it.evidence(scope) }));
    const logFailThreshold = Math.log(1 / config.alpha + 1);
    const logEFail = logSum(evidence.map((it) => ({ weight: it.metric.weight, log: it.logEFail })));
    const outage = evidence.some((it) => it.outage);
    const failed = state.failed || outage || logEFail >= logFailThreshold;
    return {
        decision: failed ? 'FAIL' : withoutFail(state, evidence, atHorizon(timeline, config)),
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
function scopeOf({ config, timeline }) {
    const { step, stepPoll } = timeline;
    const isStep = config.passScope === 'step';
    return {
        horizon: horizon(config),
        step,
        now: timeline.interval?.index ?? 0,
        passFrom: isStep ? step : 0,
        polls: pollsPerInterval(config),
        inPolls: {
            horizon: config.plannedIntervals,
            step: stepPoll,
            now: pollNow(timeline),
            passFrom: isStep ? stepPoll : 0,
        },
    };
}
function withoutFail({ config, unsure }, evidence, ended) {
    if (unsure.length === 0 && evidence.every((it) => it.logEPass >= Math.log(1 / config.beta)))
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
    return {
        name: metric.name,
        ...evidence,
        canary: { ...canary, rate: share(canary) ?? null },
        baseline: { ...baseline, rate: share(baseline) ?? null },
        ratio: evidence.summary.ratio,
        shareOfFail: portion(evidence.logEFail, Math.log((1 / config.alpha + 1) / metric.weight)),
        shareOfPass: portion(evidence.logEPass, Math.log(1 / config.beta)),
    };
}
function portion(evidence, needed) {
    return Math.min(1, Math.max(0, evidence / needed));
}

;// CONCATENATED MODULE: ./.build/src/judge/observation.js

/** The poll of an observation from untrusted data; it must come after the one before. */
function parsePoll({ timeline }, of) {
    const { last } = timeline;
    const [i, t] = [member(of, 'i'), member(of, 't')];
    const poll = {
        i: number(i, { min: 0, whole: true }),
        t: number(t),
        weight: number(member(of, 'weight'), { min: 0, max: 1 }),
    };
    if (last !== null && poll.i <= last.i)
        throw new JudgeInputError(i.path, `must be above that of the poll before (${last.i}), got ${poll.i}`);
    if (last !== null && poll.t < last.t)
        throw new JudgeInputError(t.path, `must not be before that of the poll before (${last.t}), got ${poll.t}`);
    return poll;
}

;// CONCATENATED MODULE: ./.build/src/judge/observe.js





/**
 * Takes in one poll and looks; throws a `JudgeInputError` for one that is no observation. After a FAIL nothing is taken in
 * any more, and every look says FAIL.
 */
function observe(state, observation) {
    return take(state, { path: '', value: observation });
}
/** The same for an observation from untrusted data; `path` is where it stands. */
function take(state, of) {
    const { poll, read } = readAll(state, of);
    if (state.failed)
        return { state, look: lookAt(state), warnings: [] };
    // Requests at weight 0 are smoke tests, not users' traffic: the canary's life has not begun.
    const traffic = poll.weight > 0 && read.some((it) => it.taken?.traffic === true);
    const { timeline, moment } = advance(state.timeline, state.config, poll, traffic);
    const scope = scopeOf({ ...state, timeline });
    const metrics = read.map(({ metric, taken }) => taken?.absorb(moment, scope) ?? metric.memory);
    const next = { ...state, timeline, metrics, unsure: unsureOf(read) };
    const look = lookAt(next);
    const warnings = read.flatMap((it) => it.taken?.warnings ?? []);
    return { state: look.decision === 'FAIL' ? { ...next, failed: true } : next, look, warnings };
}
/** A poll and what every metric's readings add; nothing is changed yet. */
function readAll(state, of) {
    const poll = parsePoll(state, of);
    const metrics = member(of, 'metrics');
    const read = metricsOf(state).map((metric) => {
        const sides = member(metrics, metric.config.name);
        return { metric, taken: sides.value === undefined ? null : metric.take(sides) };
    });
    return { poll, read };
}
/** What the newest poll is unsure of: PASS must never rest on what nobody sees any more, or on mended numbers. */
function unsureOf(read) {
    return read
        .filter(({ taken }) => taken === null || taken.silent || taken.warnings.length > 0)
        .map((it) => it.metric.config.name);
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
    const { poll, read } = readAll(state, { path: '', value: observation });
    const polls = pollsPerInterval(state.config);
    const metrics = read.map(({ metric, taken }) => taken?.bake(polls) ?? metric.memory);
    const timeline = { ...state.timeline, origin: state.timeline.origin ?? poll.i, last: { i: poll.i, t: poll.t } };
    const next = { ...state, timeline, metrics };
    const look = bakeLookAt(next);
    const warnings = read.flatMap((it) => it.taken?.warnings ?? []);
    return { state: look.decision === 'FAIL' ? { ...next, failed: true } : next, look, warnings };
}
function bakeLookAt(state) {
    const metrics = metricsOf(state).map((it) => ({ name: it.config.name, fired: hasOutage(it.memory), ...it.baked() }));
    const blamed = metrics.filter((it) => it.fired).map((it) => it.name);
    const decision = () => {
        if (state.failed || blamed.length > 0)
            return 'FAIL';
        return metrics.some((it) => it.canary.total > 0) ? 'CONTINUE' : 'NO_DATA';
    };
    return {
        decision: decision(),
        blamed,
        metrics: metrics.map(({ name, canary, baseline }) => ({ name, canary, baseline })),
    };
}
/** Only counts can tell an outage. §4.4 */
function hasOutage(memory) {
    return memory.kind === 'proportion' && memory.outage.fired;
}

;// CONCATENATED MODULE: ./.build/src/judge/cap.js

/** The cap's interval is at most this part of a canary's life, and of its last step: FAIL takes three of them, PASS two. */
const PART_OF_LIFE = 6;
const PART_OF_STEP = 4;
/** The interval of the cap that suits a schedule, where 15 s would be too long for it. §4.3 */
function capOf(schedule) {
    const life = schedule.reduce((sum, it) => sum + it.seconds, 0);
    const seconds = Math.min(life / PART_OF_LIFE, (schedule.at(-1)?.seconds ?? 0) / PART_OF_STEP);
    return seconds > 0 && seconds < DEFAULT_CAP_SECONDS ? { capSeconds: seconds } : {};
}

;// CONCATENATED MODULE: ./.build/src/judge/expected-run.js


/** The canary's share of a metric's requests at a step, 0..1. */
const canaryShare = ({ weightPercent, sharePercent = weightPercent }) => sharePercent / 100;
/** §6: five minutes of baseline before the canary. */
const LOOKBACK_SECONDS = 300;
/** A prediction need not be finer than this many polls. */
const POLLS = 480;
/** `expectedLooks` of counts; `canaryRate` is the canary's true share of events. */
function expectedRun(forecast, canaryRate) {
    const rate = Math.min(1, Math.max(0, canaryRate));
    const side = (requests, share) => ({ instances: [[requests, requests * share]] });
    return expectedLooks(forecast, {
        metric: forecast.metric,
        readings: ({ canary, baseline }) => ({ canary: side(canary, rate), baseline: side(baseline, forecast.baselineRate) }),
    });
}
/**
 * Runs the judge itself on expected, fractional counts (§7): no simulation, the same answer every time. PASS speaks of the
 * step under way, and FAIL needs all that the metric's weight asks for.
 */
function* expectedLooks(circumstances, expectation) {
    const { requestsPerSecond } = circumstances;
    const polls = pollsOf(circumstances);
    let served = { canary: 0, baseline: requestsPerSecond * LOOKBACK_SECONDS };
    let state = lookback(circumstances, polls.length, expectation, served);
    let seconds = 0;
    for (const { step, weight, share, length, secondsOfStep } of polls) {
        const requests = requestsPerSecond * length;
        seconds += length;
        served = { canary: served.canary + requests * share, baseline: served.baseline + requests * (1 - share) };
        const observed = observe(state, expectedPoll(state, seconds, weight, expectation, served));
        state = observed.state;
        yield { seconds, canaryRequests: served.canary, step, secondsOfStep, look: observed.look };
    }
}
/** A judge that has watched the baseline alone before the canary's start. */
function lookback(of, plannedIntervals, expectation, served) {
    const { metric } = expectation;
    const config = {
        alpha: of.alpha,
        beta: of.beta,
        intervalSeconds: pollSeconds(of),
        plannedIntervals: Math.max(1, plannedIntervals),
        warmupSeconds: of.warmupSeconds,
        passScope: 'step',
        metrics: [{ ...metric, dispersion: Math.max(of.dispersion, metric.dispersion ?? 1) }],
        ...(of.capSeconds === undefined ? {} : { capSeconds: of.capSeconds }),
    };
    const state = begin(config);
    const before = observe(state, expectedPoll(state, -LOOKBACK_SECONDS, 0, expectation, { canary: 0, baseline: 0 })).state;
    return observe(before, expectedPoll(before, 0, 0, expectation, served)).state;
}
function expectedPoll({ timeline }, t, weight, expectation, served) {
    return {
        i: (timeline.last?.i ?? -1) + 1,
        t,
        weight,
        metrics: { [expectation.metric.name]: expectation.readings(served) },
    };
}
/** Polls of the schedule, the last of each step cut at its end. */
function pollsOf(forecast) {
    const every = pollSeconds(forecast);
    return forecast.schedule.flatMap((it, step) => Array.from({ length: Math.ceil(it.seconds / every) }, (_, place) => {
        const secondsOfStep = Math.min(it.seconds, (place + 1) * every);
        const length = secondsOfStep - place * every;
        return { step, weight: it.weightPercent / 100, share: canaryShare(it), length, secondsOfStep };
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
    return failDue(expectedRun(forecast, rate));
}
/** The first FAIL of expected looks. */
function failDue(looks) {
    for (const { look, seconds, canaryRequests } of looks) {
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
    return passesAt(forecast, expectedRun(forecast, forecast.baselineRate));
}
/** The same for the expected looks of any kind of metric. */
function passesAt({ schedule }, looks) {
    const passes = schedule.map(() => null);
    for (const it of looks) {
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
/** When the last step passes, each step before it being left at its PASS or at its end; null where it does not. */
function promotion(forecast, passes) {
    const last = passes.at(-1);
    if (last === undefined || last === null)
        return null;
    const spent = forecast.schedule.map((it, step) => passes[step] ?? it.seconds);
    return { seconds: spent.reduce((a, b) => a + b, 0), canaryRequests: requestsOf(forecast, spent) };
}
/** Canary requests if so many seconds are spent in each step. */
function requestsOf({ schedule, requestsPerSecond }, seconds) {
    return schedule.reduce((sum, it, step) => sum + requestsPerSecond * canaryShare(it) * (seconds[step] ?? 0), 0);
}

;// CONCATENATED MODULE: ./.build/src/judge/claim.js



/** §16: PASS margins of errors from tight to wide, as differences. */
const DELTAS = [0.001, 0.002, 0.005, 0.01, 0.02];
/** §16: a claim must be expected well within the last step. */
const PART_OF_DWELL = 0.7;
/**
 * A claim must hold out against bad luck too: 19 of 20 healthy canaries have at most so many standard deviations more events.
 * Simulated, 0.7 of the dwell alone promotes 78 to 100 % of them with proof, depending on the traffic; with this at least 93 %.
 */
const BAD_LUCK = 1.645;
/** §16: steps that expect fewer canary requests show nothing. */
const FEWEST_REQUESTS = 20;
/**
 * `promote-on: auto` (§16): before the canary's first request, from the baseline's data alone, the tightest PASS margin
 * whose predicted PASS comes within 0.7 of the last step's dwell, and within the dwell for an unlucky one; `no-fail` where none does. Conversions have one candidate,
 * their own margin. The choice must be recorded before the start; then theorem 1 holds as it stands.
 */
function chooseClaim(forecast) {
    const schedule = worthwhile(forecast);
    const last = schedule.at(-1);
    for (const margin of candidates(forecast)) {
        const judged = { ...forecast, schedule, metric: { ...forecast.metric, pass: margin } };
        const seconds = passesOf(judged).at(-1) ?? null;
        if (last === undefined || seconds === null || seconds > PART_OF_DWELL * last.seconds)
            continue;
        if (passesUnlucky(judged, last))
            return claim(forecast, margin, seconds, schedule);
    }
    return { kind: 'no-fail', couldHaveShown: smallestRegression({ ...forecast, schedule }), schedule };
}
/** Whether a healthy canary still passes in the last step when chance gives it more errors, or fewer orders, than usual. */
function passesUnlucky(forecast, last) {
    const { baselineRate, requestsPerSecond, metric } = forecast;
    const requests = requestsPerSecond * last.seconds * canaryShare(last);
    const luck = BAD_LUCK * Math.sqrt((baselineRate * (1 - baselineRate)) / requests);
    const rate = metric.direction === 'increase' ? baselineRate + luck : baselineRate - luck;
    return (passesAt(forecast, expectedRun(forecast, rate)).at(-1) ?? null) !== null;
}
/** The schedule without steps of fewer than twenty expected canary requests; the last stays, for promotion needs one. */
function worthwhile({ schedule, requestsPerSecond, }) {
    return schedule.filter((it, step) => step === schedule.length - 1 || requestsPerSecond * it.seconds * canaryShare(it) >= FEWEST_REQUESTS);
}
function candidates({ metric }) {
    if (metric.direction === 'decrease')
        return [metric.pass];
    return DELTAS.map((delta) => ({ ratio: metric.pass.ratio, delta }));
}
function claim({ beta, baselineRate }, margin, secondsOfStep, schedule) {
    return { kind: 'claim', margin, delta: margin.delta, confidence: 1 - beta, baselineRate, secondsOfStep, schedule };
}

;// CONCATENATED MODULE: ./.build/src/judge/latency-plan.js







const latency_plan_LARGEST = 64;
const latency_plan_HALVINGS = 9;
/** The plan of a schedule; `factor` is how many times slower the canary asked about is. */
function planLatency(forecast, factor = 1.5) {
    return { ...dueLatency(forecast, factor), smallest: smallestSlowing(forecast) };
}
/** The plan without the smallest slowing, which takes five times as long to find as all the rest. */
function dueLatency(forecast, factor = 1.5) {
    const passes = passesAt(forecast, expectedLatency(forecast, 1));
    return {
        asked: { factor, fail: failDue(expectedLatency(forecast, factor)) },
        passOfSteps: passes,
        promotion: promotion(forecast, passes),
    };
}
/** The judge's looks at expected counts of a canary so many times slower. */
function expectedLatency(forecast, factor) {
    const { metric, baseline } = forecast;
    const bounds = finiteBounds(metric.le);
    const all = total(baseline);
    const usual = all > 0 ? baseline.map((it) => it / all) : bucketShares(baseline);
    const slowed = factor === 1 ? usual : shiftedShares(survivalOf(bucketShares(baseline), bounds), bounds, factor);
    return expectedLooks(forecast, {
        metric,
        readings: (requests) => ({
            canary: { buckets: cumulative(slowed, requests.canary) },
            baseline: { buckets: cumulative(usual, requests.baseline) },
        }),
    });
}
/** The smallest slowing of everything that the schedule would catch, as a factor; null if none. */
function smallestSlowing(forecast) {
    if (failDue(expectedLatency(forecast, latency_plan_LARGEST)) === null)
        return null;
    let unseen = 1 + forecast.metric.fail.shift;
    let seen = latency_plan_LARGEST;
    for (let halving = 0; halving < latency_plan_HALVINGS; halving += 1) {
        const middle = Math.sqrt(unseen * seen);
        if (failDue(expectedLatency(forecast, middle)) === null)
            unseen = middle;
        else
            seen = middle;
    }
    return seen;
}
/** §16: PASS margins of latency from tight to wide. */
const latency_plan_SHIFTS = [0.2, 0.3, 0.5, 1];
/**
 * A claim must be expected well within the last step. The 0.7 of §16 is for counts: latency needs three quantiles at one look
 * and divides by the largest of several estimates, so healthy canaries pass much later than expected. Simulated at 1 to 20
 * requests a second, 0.7 promotes 34 to 95 % of them with proof, an eighth at least 95 %.
 */
const latency_plan_PART_OF_DWELL = 1 / 8;
/**
 * `promote-on: auto` for latency (§16): from the baseline's data alone, the tightest shift whose predicted PASS comes within
 * an eighth of the last step's dwell.
 */
function chooseLatencyClaim(forecast) {
    const last = forecast.schedule.at(-1);
    if (last === undefined)
        return null;
    for (const shift of latency_plan_SHIFTS) {
        const margin = { ...forecast.metric.pass, shift };
        const judged = { ...forecast, metric: { ...forecast.metric, pass: margin } };
        const secondsOfStep = passesAt(judged, expectedLatency(judged, 1)).at(-1) ?? null;
        if (secondsOfStep !== null && secondsOfStep <= latency_plan_PART_OF_DWELL * last.seconds)
            return { margin, confidence: 1 - forecast.beta, secondsOfStep };
    }
    return null;
}

;// CONCATENATED MODULE: ./.build/src/judge/missing.js




/** Nobody waits for more than so many times the planned intervals. */
const PATIENCE = 4;
/**
 * What a metric still lacks for PASS if traffic goes on as in this step and the canary is as good as the baseline: seconds
 * and canary requests from now (§8). Found by judging expected counts, like a plan; null where nothing was compared yet in
 * this step, where four times the schedule would not do, or where the kind has nothing to count (gauges).
 */
function missingForPass(state, name) {
    const expected = metricsOf(state)
        .find((it) => it.config.name === name)
        ?.expected(scopeOf(state));
    const { last, interval } = state.timeline;
    if (!expected || last === null || interval === null)
        return null;
    const polls = pollsPerInterval(state.config);
    let now = {
        ...state,
        config: { ...state.config, metrics: [expected.metric] },
        metrics: [expected.memory],
    };
    for (let ahead = 1; ahead <= PATIENCE * state.config.plannedIntervals; ahead += 1) {
        const seconds = ahead * polls * state.config.intervalSeconds;
        const { state: next, look } = observe(now, {
            i: last.i + ahead * polls,
            t: last.t + seconds,
            weight: interval.weight,
            metrics: { [name]: expected.readings(ahead) },
        });
        if (look.metrics.every((it) => it.logEPass >= look.logPassThreshold))
            return { seconds, canaryRequests: ahead * expected.requestsEach };
        if (next.failed)
            return null;
        now = next;
    }
    return null;
}

;// CONCATENATED MODULE: ./.build/src/judge/ratio-interval.js






/** §8: sixty ratios from 0.05 to 50, evenly spaced in logarithm. */
const RATIOS = Array.from({ length: 60 }, (_, place) => 0.05 * 1000 ** (place / 59));
/** Each side may err with half of 5 %. */
const LOG_REJECTION = Math.log(1 / 0.025);
/**
 * The anytime-valid 95 % interval of a metric's ratio (§8): the ratios that neither a bet upwards nor one downwards rejects.
 * It covers a constant ratio at all looks together with probability 95 %. Costs about a hundred looks, so it is computed on
 * demand; null where the name is unknown, nothing was compared, the kind counts nothing (gauges), or no ratio fits (it has
 * changed on the way). Of durations it is the ratio of requests slower than the bound in the metric's summary.
 */
function ratioInterval(state, name) {
    const data = metricsOf(state)
        .find((it) => it.config.name === name)
        ?.ratioData(scopeOf(state));
    if (!data || data.intervals.length === 0)
        return null;
    const { intervals, dispersion } = data;
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
    return (logEvidence(increments, (it, alternative) => it.values[alternative] ?? null, alternatives.map(({ weight }) => ({ weight, dispersion })), startAt(0)) >= LOG_REJECTION);
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
    const { state, look, warnings } = take(before, line);
    runs.set(run, state);
    const said = {
        run,
        i: member(line, 'i').value,
        ...replay_written(look, before.failed),
        ...(warnings.length > 0 && { warnings }),
    };
    return { output: JSON.stringify(said), warnings };
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
/** A claim about latency in the words that every surface shows: "95 % sure that it is less than 20 % slower at p50, p95 and p99". */
function latencyClaimSentence({ margin, confidence }) {
    const names = margin.quantiles.map((it) => `p${Number((it * 100).toPrecision(6))}`);
    const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
    return `${percent(confidence)} sure that it is less than ${percent(margin.shift)} slower at ${list}`;
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

;// CONCATENATED MODULE: ./.build/src/judge/random.js
/** Numbers that are the same for the same seed (mulberry32). */
function randomOf(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
/** From here on a Poisson variate is as good as normal. */
const NORMAL_FROM = 500;
/** A Poisson variate. Means that would underflow are halved: two halves are distributed like the whole. */
function poisson(random, mean) {
    if (mean <= 0)
        return 0;
    if (mean > NORMAL_FROM)
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
    if (mean > 30)
        return poisson(random, mean / 2) + poisson(random, mean / 2);
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = random(); product > limit; product *= random())
        count += 1;
    return count;
}
/** A standard normal variate (Box and Muller). */
function normal(random) {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

;// CONCATENATED MODULE: ./.build/src/judge/simulated-service.js


/** Independent requests of which these shares are events. */
function simulatedCounts(random, rates) {
    const counters = { canary: [0, 0], baseline: [0, 0] };
    const serve = (side, expected) => {
        const events = poisson(random, expected * rates[side]);
        counters[side][0] += events + poisson(random, expected * (1 - rates[side]));
        counters[side][1] += events;
        return { instances: [[...counters[side]]] };
    };
    return (expected) => ({ canary: serve('canary', expected.canary), baseline: serve('baseline', expected.baseline) });
}
/** Independent requests whose durations fall into buckets with these shares. */
function simulatedDurations(random, shares) {
    const counters = { canary: [], baseline: [] };
    const serve = (side, expected) => {
        const served = shares[side].map((share) => poisson(random, expected * share));
        counters[side] = plusBuckets(counters[side], served);
        return { buckets: cumulative(counters[side], 1) };
    };
    return (expected) => ({ canary: serve('canary', expected.canary), baseline: serve('baseline', expected.baseline) });
}

;// CONCATENATED MODULE: ./.build/src/judge/simulation.js


/**
 * One canary, from its first request to the decision: a PASS leads to the next step, in the last one to promotion; the end of
 * a step's time does too, but not in the last one (§5). `metrics` are drawn once for every interval, by name.
 */
function simulateLife(config, ramp, metrics) {
    const { intervalSeconds } = config;
    const every = ramp.requestsPerSecond * intervalSeconds;
    let state = lookedBack(config, ramp, metrics);
    let [seconds, canaryRequests] = [0, 0];
    for (const [place, step] of ramp.schedule.entries()) {
        const weight = step.weightPercent / 100;
        const isLast = place === ramp.schedule.length - 1;
        for (let ofStep = intervalSeconds; ofStep <= step.seconds; ofStep += intervalSeconds) {
            seconds += intervalSeconds;
            canaryRequests += every * weight;
            const observed = observe(state, polled(state, intervalSeconds, weight, every, metrics));
            state = observed.state;
            const { decision } = observed.look;
            if (decision === 'FAIL')
                return { outcome: 'rolled-back', seconds, canaryRequests };
            if (decision !== 'PASS' || ofStep < ramp.atLeastSeconds)
                continue;
            if (isLast)
                return { outcome: 'promoted', seconds, canaryRequests };
            break;
        }
    }
    return { outcome: 'undecided', seconds, canaryRequests };
}
function lookedBack(config, { lookbackSeconds, requestsPerSecond }, metrics) {
    const { intervalSeconds } = config;
    let state = begin(config);
    for (let seconds = 0; seconds <= lookbackSeconds; seconds += intervalSeconds)
        state = observe(state, polled(state, intervalSeconds, 0, requestsPerSecond * intervalSeconds, metrics)).state;
    return state;
}
function polled({ timeline: { last } }, intervalSeconds, weight, requests, metrics) {
    const expected = { canary: requests * weight, baseline: requests * (1 - weight) };
    const readings = Object.entries(metrics).map(([name, metric]) => [name, metric(expected)]);
    const i = (last?.i ?? -1) + 1;
    return { i, t: i * intervalSeconds, weight, metrics: Object.fromEntries(readings) };
}

;// CONCATENATED MODULE: ./.build/src/judge/simulation-report.js
/** Endings by outcome. Pure. */
function endingsOf(lives) {
    const of = (outcome) => {
        const those = lives.filter((it) => it.outcome === outcome);
        const seconds = those.map((it) => it.seconds);
        return {
            count: those.length,
            share: those.length / lives.length,
            medianSeconds: quantile(seconds, 0.5),
            slowestTenthSeconds: quantile(seconds, 0.9),
            medianRequests: quantile(those.map((it) => it.canaryRequests), 0.5),
        };
    };
    return { 'rolled-back': of('rolled-back'), promoted: of('promoted'), undecided: of('undecided') };
}
function quantile(values, share) {
    const place = Math.min(values.length - 1, Math.floor(share * values.length));
    return values.toSorted((a, b) => a - b)[place] ?? Number.NaN;
}

;// CONCATENATED MODULE: ./.build/src/judge/simulate.js












/** §6: five minutes of baseline before the canary. */
const simulate_LOOKBACK_SECONDS = 300;
/** Simulates; the same request gives the same answer. */
function simulate(request) {
    const { circumstances, subject, promoteOn, runs, seed } = request;
    const schedule = promoteOn === 'auto' ? worthwhile(circumstances) : circumstances.schedule;
    const chosen = chooseFor({ ...circumstances, schedule, ...capOf(schedule), dispersion: 1 }, subject, promoteOn);
    const config = configOf({ ...circumstances, schedule }, chosen.metric);
    const { requestsPerSecond } = circumstances;
    const ramp = { requestsPerSecond, schedule, atLeastSeconds: request.atLeastSeconds, lookbackSeconds: simulate_LOOKBACK_SECONDS };
    const lives = (isHealthy) => Array.from({ length: runs }, (_, run) => {
        const random = randomOf(seed + 2 * run + (isHealthy ? 0 : 1));
        return simulateLife(config, ramp, { [chosen.metric.name]: simulated(random, subject, isHealthy) });
    });
    const { claim, isProof, planned } = chosen;
    return { schedule, claim, isProof, planned, healthy: endingsOf(lives(true)), regressed: endingsOf(lives(false)) };
}
function configOf(of, metric) {
    const { alpha, beta, intervalSeconds, warmupSeconds, schedule } = of;
    const life = schedule.reduce((sum, it) => sum + it.seconds, 0);
    return {
        alpha,
        beta,
        intervalSeconds,
        warmupSeconds,
        plannedIntervals: Math.max(1, Math.ceil(life / intervalSeconds)),
        passScope: 'step',
        metrics: [metric],
        ...capOf(schedule),
    };
}
function simulated(random, subject, isHealthy) {
    if (subject.kind === 'errors') {
        const { baselineRate, canaryRate } = subject;
        return simulatedCounts(random, { canary: isHealthy ? baselineRate : canaryRate, baseline: baselineRate });
    }
    const bounds = finiteBounds(subject.metric.le);
    const usual = bucketShares(subject.baseline);
    const slower = shiftedShares(survivalOf(usual, bounds), bounds, subject.factor);
    return simulatedDurations(random, { canary: isHealthy ? usual : slower, baseline: usual });
}
/** The metric with the PASS margin of the claim, and what the planner says about it. */
function chooseFor(of, subject, promoteOn) {
    return subject.kind === 'errors' ? chooseErrors(of, subject, promoteOn) : chooseLatency(of, subject, promoteOn);
}
function chooseErrors(of, subject, promoteOn) {
    const { baselineRate, canaryRate } = subject;
    const found = promoteOn === 'auto' ? chooseClaim({ ...of, baselineRate, metric: subject.metric }) : null;
    const metric = found?.kind === 'claim' ? { ...subject.metric, pass: found.margin } : subject.metric;
    const forecast = { ...of, baselineRate, metric };
    const { asked, promotion, smallest } = plan(forecast, baselineRate > 0 ? canaryRate / baselineRate : canaryRate / 0.001);
    const planned = { fail: asked.fail, promotion };
    if (found?.kind === 'no-fail' || promoteOn === 'no-fail') {
        const schedule = of.schedule;
        const claim = noFailSentence({ kind: 'no-fail', couldHaveShown: smallest, schedule });
        return { metric, planned, isProof: false, claim };
    }
    const written = { confidence: 1 - of.beta, baselineRate, secondsOfStep: 0, schedule: of.schedule };
    const claim = found ?? { kind: 'claim', margin: metric.pass, delta: metric.pass.delta, ...written };
    return { metric, planned, isProof: true, claim: claimSentence(claim) };
}
function chooseLatency(of, subject, promoteOn) {
    const { baseline, factor } = subject;
    const found = promoteOn === 'auto' ? chooseLatencyClaim({ ...of, baseline, metric: subject.metric }) : null;
    const metric = found === null ? subject.metric : { ...subject.metric, pass: found.margin };
    const { asked, promotion, smallest } = planLatency({ ...of, baseline, metric }, factor);
    const planned = { fail: asked.fail, promotion };
    if (promoteOn === 'no-fail' || (promoteOn === 'auto' && found === null)) {
        const shown = smallest === null ? 'no slowing at all' : `only one of ×${smallest.toPrecision(2)}`;
        return { metric, planned, isProof: false, claim: `promoted without proof; this traffic would have shown ${shown}` };
    }
    const claim = latencyClaimSentence({ margin: metric.pass, confidence: 1 - of.beta, secondsOfStep: 0 });
    return { metric, planned, isProof: true, claim };
}

;// CONCATENATED MODULE: ./.build/src/judge/index.js
/**
 * The room of the canary judge: an anytime-valid, sequential comparison of a canary with the baseline beside it. Pure; imports
 * nothing outside this folder.
 */


















/***/ })

};
