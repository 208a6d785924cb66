import {type Buckets, cumulative, total} from './buckets.ts'
import type {HistogramConfig, SlowerMargin} from './config.ts'
import {type Circumstances, type ExpectedLook, expectedLooks} from './expected-run.ts'
import {finiteBounds} from './latency-config.ts'
import {type Due, passesAt, promotion} from './plan.ts'
import {failDue} from './regression.ts'
import {shiftedShares} from './slower-alternatives.ts'
import {bucketShares, survivalOf} from './survival.ts'

/** A latency metric's future as far as it can be known before the canary's first request. */
export interface LatencyForecast extends Circumstances {
  /** The baseline's requests by bucket over some time; only their proportions count. */
  readonly baseline: Buckets
  readonly metric: HistogramConfig
}

/** What a schedule can be expected to do about latency. §7 */
export interface LatencyPlan {
  /** The slowing asked about, as a factor, and when FAIL is due for it; null where the schedule is too short. */
  readonly asked: {readonly factor: number; readonly fail: Due | null}
  /** A healthy canary's PASS at every step, in seconds from the step's beginning; null where the dwell is too short. */
  readonly passOfSteps: readonly (number | null)[]
  readonly promotion: Due | null
  /** The smallest slowing of everything that the schedule would catch, as a factor; null if not even `LARGEST`. */
  readonly smallest: number | null
}

const LARGEST = 64
const HALVINGS = 9

/** The plan of a schedule; `factor` is how many times slower the canary asked about is. */
export function planLatency(forecast: LatencyForecast, factor = 1.5): LatencyPlan {
  return {...dueLatency(forecast, factor), smallest: smallestSlowing(forecast)}
}

/** The plan without the smallest slowing, which takes five times as long to find as all the rest. */
export function dueLatency(forecast: LatencyForecast, factor = 1.5): Omit<LatencyPlan, 'smallest'> {
  const passes = passesAt(forecast, expectedLatency(forecast, 1))
  return {
    asked: {factor, fail: failDue(expectedLatency(forecast, factor))},
    passOfSteps: passes,
    promotion: promotion(forecast, passes),
  }
}

/** The judge's looks at expected counts of a canary so many times slower. */
export function expectedLatency(forecast: LatencyForecast, factor: number): Generator<ExpectedLook> {
  const {metric, baseline} = forecast
  const bounds = finiteBounds(metric.le)
  const all = total(baseline)
  const usual = all > 0 ? baseline.map((it) => it / all) : bucketShares(baseline)
  const slowed = factor === 1 ? usual : shiftedShares(survivalOf(bucketShares(baseline), bounds), bounds, factor)
  return expectedLooks(forecast, {
    metric,
    readings: (requests) => ({
      canary: {buckets: cumulative(slowed, requests.canary)},
      baseline: {buckets: cumulative(usual, requests.baseline)},
    }),
  })
}

/** The smallest slowing of everything that the schedule would catch, as a factor; null if none. */
export function smallestSlowing(forecast: LatencyForecast): number | null {
  if (failDue(expectedLatency(forecast, LARGEST)) === null) return null
  let unseen = 1 + forecast.metric.fail.shift
  let seen = LARGEST
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = Math.sqrt(unseen * seen)
    if (failDue(expectedLatency(forecast, middle)) === null) unseen = middle
    else seen = middle
  }
  return seen
}

/** The PASS margin that a latency metric is judged with, and when it is expected to pass; null where none can be proven. §16 */
export interface LatencyClaim {
  readonly margin: SlowerMargin
  readonly confidence: number
  /** Predicted PASS, in seconds from the last step's beginning. */
  readonly secondsOfStep: number
}

/** §16: PASS margins of latency from tight to wide. */
export const SHIFTS = [0.2, 0.3, 0.5, 1] as const

/**
 * A claim must be expected well within the last step. The 0.7 of §16 is for counts: latency needs three quantiles at one look
 * and divides by the largest of several estimates, so healthy canaries pass much later than expected. Simulated at 1 to 20
 * requests a second, 0.7 promotes 34 to 95 % of them with proof, an eighth at least 95 %.
 */
const PART_OF_DWELL = 1 / 8

/**
 * `promote-on: auto` for latency (§16): from the baseline's data alone, the tightest shift whose predicted PASS comes within
 * an eighth of the last step's dwell.
 */
export function chooseLatencyClaim(forecast: LatencyForecast): LatencyClaim | null {
  const last = forecast.schedule.at(-1)
  if (last === undefined) return null
  for (const shift of SHIFTS) {
    const margin = {...forecast.metric.pass, shift}
    const judged = {...forecast, metric: {...forecast.metric, pass: margin}}
    const secondsOfStep = passesAt(judged, expectedLatency(judged, 1)).at(-1) ?? null
    if (secondsOfStep !== null && secondsOfStep <= PART_OF_DWELL * last.seconds)
      return {margin, confidence: 1 - forecast.beta, secondsOfStep}
  }
  return null
}
