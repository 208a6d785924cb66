import {type Circumstances, canaryShare, type ExpectedLook, expectedRun, type Forecast} from './expected-run.ts'
import {caught, type Regression, regression, smallestRegression} from './regression.ts'

/** When a decision is due, from the canary's start. */
export interface Due {
  readonly seconds: number
  readonly canaryRequests: number
}

/** The harm that a regression does until FAIL, or within the whole schedule if it is not caught. */
export interface Harm {
  readonly regression: Regression
  /** Canary requests that fail beyond what the baseline would have failed; for conversions, that are lost. */
  readonly requestsHurt: number
  readonly fail: Due | null
}

/** What a schedule can be expected to do. §7 */
export interface Plan {
  /** The regression asked about; its `fail` is null where the schedule is too short for it. */
  readonly asked: Harm
  /** The worst over all regressions, from those that are hardly seen to an outage. */
  readonly worst: Harm
  /** A healthy canary's PASS at every step, in seconds from the step's beginning; null where the dwell is too short. */
  readonly passOfSteps: readonly (number | null)[]
  /** When a healthy canary passes in the last step, each step before it being left at its PASS or at its end. */
  readonly promotion: Due | null
  /** The smallest regression that the schedule would catch. */
  readonly smallest: Regression | null
}

/** Sizes of regressions among which the worst is looked for. */
const SIZES = [1.25, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000]

/** The plan of a schedule; `factor` is the regression asked about. */
export function plan(forecast: Forecast, factor = 2): Plan {
  const passes = passesOf(forecast)
  return {
    asked: harm(forecast, regression(forecast, factor)),
    worst: SIZES.map((size) => harm(forecast, regression(forecast, size))).reduce((a, b) =>
      b.requestsHurt > a.requestsHurt ? b : a,
    ),
    passOfSteps: passes,
    promotion: promotion(forecast, passes),
    smallest: smallestRegression(forecast),
  }
}

/** When a healthy canary passes in each step, in seconds from the step's beginning; null where it does not. */
export function passesOf(forecast: Forecast): readonly (number | null)[] {
  return passesAt(forecast, expectedRun(forecast, forecast.baselineRate))
}

/** The same for the expected looks of any kind of metric. */
export function passesAt({schedule}: Circumstances, looks: Iterable<ExpectedLook>): readonly (number | null)[] {
  const passes = schedule.map((): number | null => null)
  for (const it of looks) {
    if (passed(it)) passes[it.step] ??= it.secondsOfStep
    if ((passes.at(-1) ?? null) !== null) break
  }
  return passes
}

function passed({look}: ExpectedLook): boolean {
  return look.metrics.every((it) => it.logEPass >= look.logPassThreshold)
}

function harm(forecast: Forecast, of: Regression): Harm {
  const fail = caught(forecast, of.rate)
  const exposed =
    fail?.canaryRequests ??
    requestsOf(
      forecast,
      forecast.schedule.map((it) => it.seconds),
    )
  return {regression: of, requestsHurt: exposed * Math.abs(of.rate - forecast.baselineRate), fail}
}

/** When the last step passes, each step before it being left at its PASS or at its end; null where it does not. */
export function promotion(forecast: Circumstances, passes: readonly (number | null)[]): Due | null {
  const last = passes.at(-1)
  if (last === undefined || last === null) return null
  const spent = forecast.schedule.map((it, step) => passes[step] ?? it.seconds)
  return {seconds: spent.reduce((a, b) => a + b, 0), canaryRequests: requestsOf(forecast, spent)}
}

/** Canary requests if so many seconds are spent in each step. */
function requestsOf({schedule, requestsPerSecond}: Circumstances, seconds: readonly number[]): number {
  return schedule.reduce((sum, it, step) => sum + requestsPerSecond * canaryShare(it) * (seconds[step] ?? 0), 0)
}
