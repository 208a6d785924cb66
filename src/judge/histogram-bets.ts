import {type Buckets, plusBuckets, total} from './buckets.ts'
import type {LatencyMargins} from './config.ts'
import {type Counts, plusSides} from './counts.ts'
import {foldLate} from './fold.ts'
import type {HistogramState, LatencyInterval} from './histogram-state.ts'
import type {Scope} from './kind.ts'
import {type LatencyModel, latencyModel} from './latency-model.ts'
import {quantileIncrements} from './quantile-increment.ts'
import {plusScores, scoreSums} from './score-dispersion.ts'
import {type BucketSides, slowerIncrement} from './slower-increment.ts'
import type {Moment} from './timeline.ts'

/** As for counts: quick polls are gathered until both sides have so many requests. The rule sees totals only. */
const REQUESTS_OF_A_BET = 10

/** §3.2: fewer requests of the baseline say too little of its tail. */
const REQUESTS_TO_FREEZE = 500

/** Durations' margins and finite bounds. */
export interface Durations extends LatencyMargins {
  readonly bounds: readonly number[]
}

/** Places the finished bets after a poll has added `sides`. §3.2, §4.3 */
export function betOnDurations(
  durations: Durations,
  state: HistogramState,
  sides: BucketSides,
  moment: Moment,
  scope: Scope,
): HistogramState {
  const isOther = state.pending !== null && state.pending.index !== moment.index
  const before = isOther ? settle(durations, state, scope) : state
  const gathered = before.pending === null ? sides : plusBucketSides(before.pending, sides)
  const after = {...before, pending: {index: moment.index, ...gathered}}
  const enough = Math.min(total(gathered.canary), total(gathered.baseline)) >= REQUESTS_OF_A_BET
  return moment.ends || enough ? settle(durations, after, scope) : after
}

export function plusBucketSides(a: BucketSides, b: BucketSides): BucketSides {
  return {canary: plusBuckets(a.canary, b.canary), baseline: plusBuckets(a.baseline, b.baseline)}
}

/** Requests, and those beyond a bound. */
export function slowCounts(buckets: Buckets, bound: number): Counts {
  return {total: total(buckets), events: buckets.slice(bound + 1).reduce((a, b) => a + b, 0)}
}

/**
 * Turns what was gathered into increments. What is guessed knows only what came before; as long as the baseline has too few
 * requests the interval is learned from and not judged.
 */
function settle(durations: Durations, state: HistogramState, scope: Scope): HistogramState {
  const {pending} = state
  if (pending === null) return state
  const frozen = state.frozen ?? (total(state.learned) >= REQUESTS_TO_FREEZE ? state.learned : null)
  const next = {...state, frozen, pending: null, learned: plusBuckets(state.learned, pending.baseline)}
  if (frozen === null || total(pending.canary) === 0 || total(pending.baseline) === 0) return next
  const model = latencyModel(frozen, durations.bounds, durations)
  const interval = {index: pending.index, ...placed(model, state.learned, pending)}
  return {...next, intervals: foldLate(addTo(state.intervals, interval), scope, merged)}
}

function placed(model: LatencyModel, learned: Buckets, sides: BucketSides): Omit<LatencyInterval, 'index'> {
  return {
    canary: slowCounts(sides.canary, model.farTail),
    baseline: slowCounts(sides.baseline, model.farTail),
    scores: scoreSums(sides, model.scores),
    fail: model.alternatives.map(({likelihood}) => slowerIncrement(sides, model.margin, likelihood) + 0),
    pass: model.quantiles.flatMap((test) => quantileIncrements(sides, test, learned)),
  }
}

function addTo(intervals: readonly LatencyInterval[], interval: LatencyInterval): readonly LatencyInterval[] {
  const last = intervals.at(-1)
  return last?.index === interval.index ? [...intervals.slice(0, -1), merged(last, interval)] : [...intervals, interval]
}

/** Two bets as one interval, with the index of the first. */
function merged(a: LatencyInterval, b: LatencyInterval): LatencyInterval {
  return {
    index: a.index,
    ...plusSides(a, b),
    scores: plusScores(a.scores, b.scores),
    fail: added(a.fail, b.fail),
    pass: added(a.pass, b.pass),
  }
}

function added(a: LatencyInterval['fail'], b: LatencyInterval['fail']): LatencyInterval['fail'] {
  return a.map((value, place) => {
    const other = b[place] ?? null
    return value === null || other === null ? null : value + other
  })
}
