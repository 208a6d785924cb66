import type {Forecast} from '../../../src/judge/index.ts'
import {errors} from './canary.ts'

/** The ramp of the specification's figures. */
export const schedule = [
  {weightPercent: 1, seconds: 600},
  {weightPercent: 5, seconds: 600},
  {weightPercent: 25, seconds: 1200},
  {weightPercent: 50, seconds: 1200},
]

/** What is known before the start of a canary on this ramp. */
export function forecast(requestsPerSecond: number, baselineRate: number, changes: Partial<Forecast> = {}): Forecast {
  return {
    requestsPerSecond,
    baselineRate,
    schedule,
    dispersion: 1,
    alpha: 0.01,
    beta: 0.05,
    intervalSeconds: 15,
    warmupSeconds: 0,
    metric: errors,
    ...changes,
  }
}
