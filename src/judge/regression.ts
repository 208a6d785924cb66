import {type ExpectedLook, expectedRun, type Forecast} from './expected-run.ts'
import type {Due} from './plan.ts'

/** How much worse a canary is: its share of events, and how many times the baseline's (null where that is 0). */
export interface Regression {
  readonly rate: number
  readonly factor: number | null
}

/** Halvings of the range in which the smallest regression is looked for: to about one percent. */
const HALVINGS = 11

/** A conversion rate a thousand times lower is none. */
const LOWEST = 0.001

/** A regression by a factor; without any events in the baseline, by that many times one in a thousand. */
export function regression({baselineRate, metric}: Forecast, factor: number): Regression {
  if (metric.direction === 'decrease') return of(baselineRate, baselineRate / factor)
  return of(baselineRate, Math.min(1, (baselineRate === 0 ? 0.001 : baselineRate) * factor))
}

/** When FAIL is due for a canary with this share of events; null if not within the schedule. */
export function caught(forecast: Forecast, rate: number): Due | null {
  return failDue(expectedRun(forecast, rate))
}

/** The first FAIL of expected looks. */
export function failDue(looks: Iterable<ExpectedLook>): Due | null {
  for (const {look, seconds, canaryRequests} of looks) {
    if (look.decision === 'FAIL') return {seconds, canaryRequests}
  }
  return null
}

/** The smallest regression that the schedule would catch at all, to about one percent; null if not even a total failure. */
export function smallestRegression(forecast: Forecast): Regression | null {
  const {baselineRate, metric} = forecast
  const margin = metric.fail.ratio * baselineRate + metric.fail.delta
  let unseen = metric.direction === 'increase' ? Math.max(margin, 1e-6) : margin
  let seen = metric.direction === 'increase' ? 1 : margin * LOWEST
  if (caught(forecast, seen) === null) return null
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = Math.sqrt(unseen * seen)
    if (caught(forecast, middle) === null) unseen = middle
    else seen = middle
  }
  return of(baselineRate, seen)
}

function of(baselineRate: number, rate: number): Regression {
  if (baselineRate === 0 || rate === 0) return {rate, factor: null}
  return {rate, factor: Math.max(rate / baselineRate, baselineRate / rate)}
}
