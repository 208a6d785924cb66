import {bunchingAt} from './bunching.ts'
import {completeBlocks, inCompleteBlocks, splitDispersion} from './dispersion.ts'
import type {HistogramState} from './histogram-state.ts'
import {NO_SCORES, plusScores, scoreDispersion} from './score-dispersion.ts'

/** §9: what clumps weigh in the canary's and in the baseline's own bunching. */
const CANARY_BUNCHING = 3
const BASELINE_BUNCHING = 4

/** §4.2: quantiles from here on count as tail. */
const TAIL_QUANTILE = 0.9

/** What the evidence of durations is divided by: one number for the body, one for the split of slow requests, one per tail. */
export interface LatencyDispersion {
  /** For shifts, and for quantiles of the body. */
  readonly body: number
  /** For quantiles of the tail, and the least for every tail. */
  readonly slow: number
  /** For the tail beyond a bound. */
  tail(bound: number): number
  /** For PASS at a quantile. */
  quantile(quantile: number): number
}

/** `phi` of §4.2 for durations, at least 1 or the user's. `now` is the index of the interval under way. */
export function latencyDispersion(state: HistogramState, least: number, now: number): LatencyDispersion {
  const {intervals, bunching} = state
  const scores = intervals.map((it) => it.scores)
  const blocks = inCompleteBlocks(intervals, now).map((block) =>
    block.map((it) => it.scores).reduce(plusScores, NO_SCORES),
  )
  const body = Math.max(1, least, scoreDispersion(scores), scoreDispersion(blocks))
  const slow = Math.max(1, least, splitDispersion(intervals), splitDispersion(completeBlocks(intervals, now)))
  const theta = shareOf(intervals.at(-1))
  return {
    body,
    slow,
    tail: (bound) =>
      Math.max(
        slow,
        1 + CANARY_BUNCHING * (1 - theta) * (bunchingAt(bunching.canary, bound) - 1),
        1 + BASELINE_BUNCHING * theta * (bunchingAt(bunching.baseline, bound) - 1),
      ),
    quantile: (quantile) => (quantile < TAIL_QUANTILE ? body : slow),
  }
}

/** The canary's share of an interval's requests. */
function shareOf(interval: HistogramState['intervals'][number] | undefined): number {
  return interval === undefined ? 0 : interval.canary.total / (interval.canary.total + interval.baseline.total)
}
