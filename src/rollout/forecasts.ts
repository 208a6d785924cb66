import {
  type Circumstances,
  type Claim as CountsClaim,
  capOf,
  chooseClaim,
  chooseLatencyClaim,
  claimSentence,
  type Forecast,
  type LatencyForecast,
  latencyClaimSentence,
  noFailSentence,
  type PlannedStep,
  plan as planCounts,
  smallestSlowing,
  worthwhile,
} from '../judge/index.ts'
import type {Baseline} from './baseline.ts'
import {histogram, proportion, scheduleOf} from './judge-config.ts'
import type {Plan, PlannedMetric} from './plan-record.ts'
import {ofProbed, trafficOf} from './probe-metrics.ts'

/** What can be foretold of a metric. Of levels nothing can: how noisy they are is only known afterwards. */
export type NamedForecast =
  | {readonly kind: 'counts'; readonly name: string; readonly forecast: Forecast}
  | {readonly kind: 'latency'; readonly name: string; readonly forecast: LatencyForecast}

type Rules = Pick<Plan, 'alpha' | 'beta' | 'interval' | 'warmup' | 'metrics' | 'steps' | 'probe'>

export function forecastsOf(plan: Rules, baseline: Baseline): readonly NamedForecast[] {
  return Object.entries(plan.metrics).flatMap(([name, metric]) => forecastOf(plan, name, metric, baseline) ?? [])
}

function forecastOf(plan: Rules, name: string, metric: PlannedMetric, baseline: Baseline): NamedForecast | undefined {
  switch (metric.kind) {
    case 'errors':
    case 'conversion': {
      const common = circumstances(plan, name, baseline.requestsPerSecond)
      const baselineRate = baseline.rates[name] ?? 0
      return {kind: 'counts', name, forecast: {...common, baselineRate, metric: proportion(name, metric)}}
    }
    case 'latency': {
      const usual = baseline.durations?.[name]
      if (usual === undefined || metric.le === undefined) return undefined
      const common = circumstances(plan, name, usual.requestsPerSecond)
      const judged = histogram(name, {...metric, le: metric.le})
      return {kind: 'latency', name, forecast: {...common, baseline: usual.buckets, metric: judged}}
    }
    case 'gauge':
      return undefined
  }
}

function circumstances(plan: Rules, name: string, users: number): Circumstances {
  const {alpha, beta, interval, warmup} = plan
  return {
    ...trafficOf(name, plan, users),
    dispersion: 1,
    alpha,
    beta,
    intervalSeconds: interval / 1000,
    warmupSeconds: warmup / 1000,
    ...capOf(scheduleOf(plan.steps)),
  }
}

/** What a metric will have proven, or that it can prove nothing; `schedule` is what is worth the while. */
export type MetricClaim =
  | {
      readonly kind: 'claim'
      readonly sentence: string
      readonly schedule: readonly PlannedStep[]
      readonly metric: PlannedMetric
    }
  | {readonly kind: 'no-fail'; readonly sentence: string; readonly schedule: readonly PlannedStep[]}

/** The tightest margin that the baseline's traffic, or the prober's, can prove. judge.md §16 */
export function tightestClaim(it: NamedForecast, metric: PlannedMetric): MetricClaim {
  const claim = claimOf(it, metric)
  return claim.kind === 'claim' ? {...claim, sentence: ofProbed(it.name, claim.sentence)} : claim
}

function claimOf(it: NamedForecast, metric: PlannedMetric): MetricClaim {
  if (it.kind === 'counts' && metric.kind !== 'latency' && metric.kind !== 'gauge') {
    const claim = chooseClaim(it.forecast)
    const {schedule} = claim
    const sentence = countsSentence(claim, it.forecast)
    return claim.kind === 'claim'
      ? {kind: 'claim', sentence, schedule, metric: {...metric, pass: claim.margin}}
      : {kind: 'no-fail', sentence, schedule}
  }
  if (it.kind === 'latency' && metric.kind === 'latency') {
    const schedule = worthwhile(it.forecast)
    const forecast = {...it.forecast, schedule}
    const claim = chooseLatencyClaim(forecast)
    return claim
      ? {kind: 'claim', sentence: latencyClaimSentence(claim), schedule, metric: {...metric, pass: claim.margin}}
      : {kind: 'no-fail', sentence: slowestUnseen(forecast), schedule}
  }
  throw new TypeError(`the forecast of ${it.name} is of another kind than the metric`)
}

/** The claim of the margins as they are written. */
export function writtenClaim(it: NamedForecast, promoteOn: 'pass' | 'no-fail'): string {
  return ofProbed(it.name, asWritten(it, promoteOn))
}

function asWritten(it: NamedForecast, promoteOn: 'pass' | 'no-fail'): string {
  const {forecast} = it
  const confidence = 1 - forecast.beta
  if (it.kind === 'latency') {
    const {pass} = it.forecast.metric
    return promoteOn === 'pass'
      ? latencyClaimSentence({margin: pass, confidence, secondsOfStep: 0})
      : slowestUnseen(it.forecast)
  }
  const {baselineRate, metric, schedule} = it.forecast
  if (promoteOn === 'no-fail')
    return noFailSentence({kind: 'no-fail', couldHaveShown: planCounts(it.forecast).smallest, schedule})
  const margin = metric.pass
  const claim = {
    kind: 'claim',
    margin,
    delta: margin.delta,
    confidence,
    baselineRate,
    secondsOfStep: 0,
    schedule,
  } as const
  return countsSentence(claim, it.forecast)
}

const countsSentence = (claim: CountsClaim, {metric}: Forecast): string =>
  claim.kind === 'claim' ? claimSentence(claim, metric.direction) : noFailSentence(claim)

/** The first sentence of a promotion without proof, where durations are what nothing could be proven of. */
function slowestUnseen(forecast: LatencyForecast): string {
  const smallest = smallestSlowing(forecast)
  const shown = smallest === null ? 'no canary, however slow' : `only a canary that is ×${upward(smallest)} slower`
  return `${UNPROVEN}${shown}`
}

/** Two digits after the point, upwards: what was computed must still be true of what is printed. */
const upward = (factor: number) => Math.ceil(factor * 100) / 100

const UNPROVEN = 'promoted without proof; this traffic would have shown '

/** Sentences of metrics of users, where the prober alone proves something. */
export function unprovenOfUsers(sentences: readonly string[]): string {
  return `of users' requests nothing is proven: this traffic would have shown ${sentences.map((it) => it.replace(UNPROVEN, '')).join('; and ')}`
}

/** Several sentences of promotions without proof as one. */
export function unproven(sentences: readonly string[]): string {
  const [first = 'promoted without proof', ...others] = sentences
  return [first, ...others.map((it) => it.replace(UNPROVEN, ''))].join('; and ')
}
