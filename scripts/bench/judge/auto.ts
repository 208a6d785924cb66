import {chooseClaim, type Forecast, plan} from '../../../src/judge/index.ts'
import {randomOf} from '../../../src/judge/random.ts'
import {simulatedCounts} from '../../../src/judge/simulated-service.ts'
import {simulateLife} from '../../../src/judge/simulation.ts'
import {median} from '../median.ts'
import {errors} from './scenarios.ts'

/** `promote-on: auto` at some traffic: what it promises, and whether it keeps it. */
export interface AutoRow {
  readonly requestsPerSecond: number
  readonly rate: number
  /** The PASS margin's difference that was chosen; null where nothing could be proven. */
  readonly delta: number | null
  /** Predicted and simulated median, in minutes until promotion. */
  readonly predicted: number | null
  readonly median: number | null
  /** Shares of healthy canaries that were promoted with proof, and of canaries exactly on the chosen margin. */
  readonly promoted: number
  readonly onMargin: number
}

const SCHEDULE = [
  {weightPercent: 1, seconds: 600},
  {weightPercent: 5, seconds: 600},
  {weightPercent: 25, seconds: 1200},
  {weightPercent: 50, seconds: 1200},
]

export function autoRow(requestsPerSecond: number, rate: number, runs: number): AutoRow {
  const forecast: Forecast = {
    requestsPerSecond,
    schedule: SCHEDULE,
    baselineRate: rate,
    dispersion: 1,
    alpha: 0.01,
    beta: 0.05,
    intervalSeconds: 15,
    warmupSeconds: 0,
    metric: {...errors, weight: 1},
  }
  const claim = chooseClaim(forecast)
  if (claim.kind === 'no-fail')
    return {requestsPerSecond, rate, delta: null, predicted: null, median: null, promoted: 0, onMargin: 0}
  const metric = {...forecast.metric, pass: claim.margin}
  const judged = {...forecast, schedule: claim.schedule, metric}
  const lives = (canary: number, seed: number) =>
    Array.from({length: runs}, (_, run) => lifeOf(judged, canary, seed + run))
  const healthy = lives(rate, 1)
  const promoted = healthy.filter((it) => it.outcome === 'promoted').length
  // Those that are not promoted come later than all the others; to leave them out would make the median look early.
  const minutes = healthy.map((it) => (it.outcome === 'promoted' ? it.seconds / 60 : Number.POSITIVE_INFINITY))
  const middle = median(minutes)
  const boundary = metric.pass.ratio * rate + metric.pass.delta
  const onMargin = lives(boundary, 1e6).filter((it) => it.outcome === 'promoted').length
  return {
    requestsPerSecond,
    rate,
    delta: claim.delta,
    predicted: (plan(judged).promotion?.seconds ?? Number.NaN) / 60,
    median: Number.isFinite(middle) ? middle : null,
    promoted: promoted / runs,
    onMargin: onMargin / runs,
  }
}

function lifeOf({schedule, requestsPerSecond, metric, ...of}: Forecast, canary: number, seed: number) {
  const {alpha, beta, intervalSeconds, warmupSeconds, baselineRate} = of
  const plannedIntervals = schedule.reduce((sum, it) => sum + it.seconds, 0) / intervalSeconds
  return simulateLife(
    {alpha, beta, intervalSeconds, warmupSeconds, plannedIntervals, passScope: 'step', metrics: [metric]},
    {requestsPerSecond, schedule, atLeastSeconds: 0, lookbackSeconds: 300},
    {[metric.name]: simulatedCounts(randomOf(seed), {canary, baseline: baselineRate})},
  )
}
