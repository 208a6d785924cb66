import {inverted, WORSE} from './alternatives.ts'
import type {Indexed} from './dispersion.ts'
import {logEvidence} from './evidence.ts'
import {type Bet, logIncrement} from './increment.ts'
import {scopeOf} from './look.ts'
import {startAt} from './starts.ts'
import {type JudgeState, metricsOf} from './state.ts'

/** Bounds of the canary's rate over the baseline's: `low` is 0 and `high` null where the data set no bound. */
export interface RatioInterval {
  readonly low: number
  readonly high: number | null
}

/** §8: sixty ratios from 0.05 to 50, evenly spaced in logarithm. */
const RATIOS = Array.from({length: 60}, (_, place) => 0.05 * 1000 ** (place / 59))

/** Each side may err with half of 5 %. */
const LOG_REJECTION = Math.log(1 / 0.025)

/**
 * The anytime-valid 95 % interval of a metric's ratio (§8): the ratios that neither a bet upwards nor one downwards rejects.
 * It covers a constant ratio at all looks together with probability 95 %. Costs about a hundred looks, so it is computed on
 * demand; null where the name is unknown, nothing was compared, the kind counts nothing (gauges), or no ratio fits (it has
 * changed on the way). Of durations it is the ratio of requests slower than the bound in the metric's summary.
 */
export function ratioInterval(state: JudgeState, name: string): RatioInterval | null {
  const data = metricsOf(state)
    .find((it) => it.config.name === name)
    ?.ratioData(scopeOf(state))
  if (!data || data.intervals.length === 0) return null
  const {intervals, dispersion} = data
  const fitting = RATIOS.filter(
    (ratio) => !rejects(intervals, ratio, 'above', dispersion) && !rejects(intervals, ratio, 'below', dispersion),
  )
  const low = fitting[0]
  const high = fitting.at(-1)
  if (low === undefined || high === undefined) return null
  return {low: low === RATIOS[0] ? 0 : low, high: high === RATIOS.at(-1) ? null : high}
}

/** Whether the process of 3.1 at this boundary rejects it; without a delta the guess of the baseline's rate cancels out. */
function rejects(intervals: readonly Indexed[], ratio: number, bet: Bet, dispersion: number): boolean {
  const alternatives = bet === 'above' ? WORSE : inverted(WORSE)
  const increments = intervals.map((interval) => ({
    index: interval.index,
    values: alternatives.map(({factor}) =>
      logIncrement(interval, {ratio, delta: 0}, {canary: factor * ratio, baseline: 1}, bet),
    ),
  }))
  return (
    logEvidence(
      increments,
      (it, alternative) => it.values[alternative] ?? null,
      alternatives.map(({weight}) => ({weight, dispersion})),
      startAt(0),
    ) >= LOG_REJECTION
  )
}
