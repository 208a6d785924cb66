import type {Metric, Strategy} from '../config/index.ts'
import {isProbe} from '../probe/index.ts'
import type {Baseline} from './baseline.ts'
import {forecastsOf, type MetricClaim, type NamedForecast, tightestClaim, unproven, writtenClaim} from './forecasts.ts'
import {foresightOf} from './foresight.ts'
import type {Claim, Plan, PlannedMetric, PlannedStep} from './plan-record.ts'
import {withProbe} from './probe-metrics.ts'
import {promise} from './promise.ts'

export interface PlanRequest {
  readonly strategy: Strategy
  readonly metrics: Readonly<Record<string, Metric>>
  /** What was seen of the baseline; undefined for a first deployment. */
  readonly baseline: Baseline | undefined
  readonly onInconclusive?: Strategy['onInconclusive'] | undefined
}

/** The plan of a deployment: from the configuration and the baseline's traffic alone, before the canary's first request. Pure. */
export function makePlan(asked: PlanRequest): Plan {
  const request = {...asked, metrics: withProbe(asked.metrics, asked.strategy.probe)}
  const {strategy, baseline} = request
  const steps = baseline ? strategy.steps.filter((it) => it.traffic < 100 && !it.instant) : []
  const bare = {...settings(request), metrics: plannedMetrics(request)}
  const last = steps.at(-1)
  if (!baseline || !last) return {...bare, steps: [], claim: unjudged(baseline)}
  const whole = {...bare, steps: steps.map(({traffic, dwell}) => ({traffic, dwell}))}
  const forecasts = forecastsOf(whole, baseline)
  const promoteOn = last.promoteOn ?? 'auto'
  const chosen = promoteOn === 'auto' ? automatic(whole, forecasts) : asWritten(whole, promoteOn, forecasts)
  const plan = {...whole, ...chosen}
  return {...plan, ...foresightOf(forecastsOf(plan, baseline), baseline, plan)}
}

type Bare = Omit<Plan, 'steps' | 'metrics' | 'claim' | 'foresight'>
type Unclaimed = Omit<Plan, 'claim' | 'foresight'>
type Chosen = Pick<Plan, 'steps' | 'metrics' | 'claim'>

/** Most polls of a schedule: every one is kept with the records, and the state of a deployment travels with each event. */
const MOST_POLLS = 2000

function settings({strategy, onInconclusive}: PlanRequest): Bare {
  const {bake, warmup, atLeast, alpha, beta, onFail, holdFor, lease, smoke, probe} = strategy
  const longest = strategy.steps.reduce((sum, it) => sum + it.dwell, bake)
  return {
    bake,
    interval: Math.max(strategy.interval, Math.ceil(longest / MOST_POLLS)),
    warmup,
    atLeast,
    alpha,
    beta,
    onFail,
    onInconclusive: onInconclusive ?? strategy.onInconclusive,
    holdFor,
    lease,
    ...(smoke ? {smoke} : {}),
    ...(probe ? {probe} : {}),
  }
}

function plannedMetrics({metrics, baseline}: PlanRequest): Plan['metrics'] {
  return mapped(metrics, (metric, name) => planned(metric, name, baseline))
}

function planned({options, ...metric}: Metric, name: string, baseline: Baseline | undefined): PlannedMetric {
  switch (metric.kind) {
    case 'latency': {
      const le = baseline?.durations?.[name]?.le
      return {...metric, ...(le ? {le} : {})}
    }
    case 'gauge': {
      const {value} = options
      if (metric.source !== 'router' || typeof value !== 'string') return metric
      const servedBefore = baseline?.servedBefore?.[name]
      return {...metric, value, ...(servedBefore === undefined ? {} : {servedBefore})}
    }
    case 'errors':
    case 'conversion':
      return metric
  }
}

function withLast(steps: readonly PlannedStep[], promoteOn: 'pass' | 'no-fail'): PlannedStep[] {
  return steps.map(({traffic, dwell}, i) => ({traffic, dwell, ...(i === steps.length - 1 ? {promoteOn} : {})}))
}

/**
 * `promote-on: auto` (judge.md §16): each metric's tightest provable margin; where one can prove nothing, no-fail. Levels
 * and how long probes take are judged, and a promotion does not wait for them.
 */
function automatic({steps, metrics}: Unclaimed, forecasts: readonly NamedForecast[]): Chosen {
  const unasked = mapped(metrics, (it, name) => (isUnforeseen(name, it) ? {...it, asked: false as const} : it))
  const claims = forecasts.flatMap((it) => {
    const metric = unasked[it.name]
    return metric && metric.asked !== false ? [{name: it.name, claim: tightestClaim(it, metric)}] : []
  })
  const kept = steps.filter(
    (step, place) => place === steps.length - 1 || claims.some(({claim}) => isWorthwhile(step, claim)),
  )
  const {isProof, sentence, metrics: asked} = promise(claims, unasked)
  return {
    steps: withLast(kept, isProof ? 'pass' : 'no-fail'),
    metrics: asked,
    claim: {kind: isProof ? 'proof' : 'no-fail', sentence},
  }
}

/** How noisy a level is, or a handful of probes at the same instants, is only known afterwards. */
const isUnforeseen = (name: string, {kind}: PlannedMetric) => kind === 'gauge' || (kind === 'latency' && isProbe(name))

/** Does a metric see enough of the canary in this step? */
function isWorthwhile({traffic}: PlannedStep, {schedule}: MetricClaim): boolean {
  return schedule.some((it) => it.weightPercent === traffic)
}

function asWritten(
  {steps, metrics}: Unclaimed,
  promoteOn: 'pass' | 'no-fail',
  forecasts: readonly NamedForecast[],
): Chosen {
  const sentences = forecasts.map((it) => writtenClaim(it, promoteOn))
  if (promoteOn === 'no-fail')
    return {steps: withLast(steps, promoteOn), metrics, claim: {kind: 'no-fail', sentence: unproven(sentences)}}
  const sentence = sentences.length > 0 ? sentences.join('; ') : 'every level within its PASS margin'
  return {steps: withLast(steps, promoteOn), metrics, claim: {kind: 'proof', sentence}}
}

function unjudged(baseline: Baseline | undefined): Claim {
  if (!baseline) return {kind: 'unjudged', sentence: 'first deployment: there was nothing to compare with'}
  return {
    kind: 'unjudged',
    sentence: 'went to 100 % at once, as the strategy says: only an outage would have been noticed',
  }
}

function mapped<A, B>(
  named: Readonly<Record<string, A>>,
  change: (it: A, name: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(named).map(([name, it]) => [name, change(it, name)]))
}
