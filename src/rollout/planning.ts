import type {Metric, Strategy} from '../config/index.ts'
import {
  capOf,
  chooseClaim,
  claimSentence,
  type Forecast,
  plan as foresee,
  type Claim as JudgeClaim,
  noFailSentence,
} from '../judge/index.ts'
import {proportion, scheduleOf} from './judge-config.ts'
import type {Baseline} from './lookback.ts'
import type {Claim, Foresight, Plan, PlannedMetric, PlannedStep} from './plan-record.ts'

export interface PlanRequest {
  readonly strategy: Strategy
  readonly metrics: Readonly<Record<string, Metric>>
  /** What was seen of the baseline; undefined for a first deployment. */
  readonly baseline: Baseline | undefined
  readonly onInconclusive?: Strategy['onInconclusive'] | undefined
}

/** The plan of a deployment: from the configuration and the baseline's traffic alone, before the canary's first request. Pure. */
export function makePlan(request: PlanRequest): Plan {
  const {strategy, baseline} = request
  const steps = baseline ? strategy.steps.filter((it) => it.traffic < 100 && !it.instant) : []
  const metrics = plannedMetrics(request.metrics)
  const bare = settings(request)
  const bareSteps = steps.map(({traffic, dwell}) => ({traffic, dwell}))
  const last = steps.at(-1)
  if (!baseline || !last) return {...bare, steps: [], metrics, claim: unjudged(baseline)}
  const forecasts = forecastsOf(bare, bareSteps, metrics, baseline)
  const promoteOn = last.promoteOn ?? 'auto'
  const chosen =
    promoteOn === 'auto'
      ? automatic(bareSteps, metrics, forecasts)
      : {steps: withLast(bareSteps, promoteOn), metrics, claim: writtenClaim(promoteOn, forecasts)}
  return {...bare, ...chosen, ...foresightOf(forecastsOf(bare, chosen.steps, chosen.metrics, baseline), baseline)}
}

type Named = {readonly name: string; readonly forecast: Forecast}
type Bare = Omit<Plan, 'steps' | 'metrics' | 'claim' | 'foresight'>

/** Most polls of a schedule: every one is kept with the records, and the state of a deployment travels with each event. */
const MOST_POLLS = 2000

function settings({strategy, onInconclusive}: PlanRequest): Bare {
  const {bake, warmup, atLeast, alpha, beta, onFail, holdFor, lease, smoke} = strategy
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
  }
}

function plannedMetrics(metrics: Readonly<Record<string, Metric>>): Record<string, PlannedMetric> {
  const planned = Object.entries(metrics).map(([name, {kind, source, weight, fail, pass}]) => [
    name,
    {kind, source, weight, fail, pass},
  ])
  return Object.fromEntries(planned) as Record<string, PlannedMetric>
}

function forecastsOf(bare: Bare, steps: readonly PlannedStep[], metrics: Plan['metrics'], baseline: Baseline): Named[] {
  return Object.entries(metrics).map(([name, metric]) => ({
    name,
    forecast: forecastOf(bare, steps, metric, name, baseline),
  }))
}

function forecastOf(
  bare: Bare,
  steps: readonly PlannedStep[],
  metric: PlannedMetric,
  name: string,
  baseline: Baseline,
): Forecast {
  const schedule = scheduleOf(steps)
  return {
    requestsPerSecond: baseline.requestsPerSecond,
    schedule,
    baselineRate: baseline.rates[name] ?? 0,
    dispersion: 1,
    alpha: bare.alpha,
    beta: bare.beta,
    intervalSeconds: bare.interval / 1000,
    warmupSeconds: bare.warmup / 1000,
    ...capOf(schedule),
    metric: proportion(name, metric),
  }
}

function withLast(steps: readonly PlannedStep[], promoteOn: 'pass' | 'no-fail'): PlannedStep[] {
  return steps.map(({traffic, dwell}, i) => ({traffic, dwell, ...(i === steps.length - 1 ? {promoteOn} : {})}))
}

/** `promote-on: auto` (judge.md §16): each metric's tightest provable margin; where one can prove nothing, no-fail. */
function automatic(
  steps: readonly PlannedStep[],
  metrics: Plan['metrics'],
  forecasts: readonly Named[],
): Pick<Plan, 'steps' | 'metrics' | 'claim'> {
  const claims = forecasts.map(({name, forecast}) => ({name, forecast, claim: chooseClaim(forecast)}))
  const kept = steps.filter((it) =>
    claims.some(({claim}) => claim.schedule.some((s) => s.weightPercent === it.traffic)),
  )
  const hopeless = claims.find((it) => it.claim.kind === 'no-fail')
  if (hopeless)
    return {steps: withLast(kept, 'no-fail'), metrics, claim: {kind: 'no-fail', sentence: sentenceOf(hopeless)}}
  const provable = claims.map(({name, claim}) => [name, withMargin(metrics[name], claim)])
  return {
    steps: withLast(kept, 'pass'),
    metrics: Object.fromEntries(provable) as Plan['metrics'],
    claim: {kind: 'proof', sentence: claims.map(sentenceOf).join('; ')},
  }
}

const withMargin = (metric: PlannedMetric | undefined, claim: JudgeClaim) =>
  claim.kind === 'claim' ? {...metric, pass: claim.margin} : metric

const sentenceOf = ({claim, forecast}: {readonly claim: JudgeClaim; readonly forecast: Forecast}): string =>
  claim.kind === 'claim' ? claimSentence(claim, forecast.metric.direction) : noFailSentence(claim)

function writtenClaim(promoteOn: 'pass' | 'no-fail', forecasts: readonly Named[]): Claim {
  const schedule = forecasts[0]?.forecast.schedule ?? []
  const claimOf = (forecast: Forecast): JudgeClaim => {
    if (promoteOn === 'no-fail') return {kind: 'no-fail', couldHaveShown: foresee(forecast).smallest, schedule}
    const {metric, beta, baselineRate} = forecast
    return {
      kind: 'claim',
      margin: metric.pass,
      delta: metric.pass.delta,
      confidence: 1 - beta,
      baselineRate,
      secondsOfStep: 0,
      schedule,
    }
  }
  const sentences = forecasts.map(({forecast}) => sentenceOf({forecast, claim: claimOf(forecast)}))
  return {kind: promoteOn === 'pass' ? 'proof' : 'no-fail', sentence: sentences.join('; ')}
}

function unjudged(baseline: Baseline | undefined): Claim {
  if (!baseline) return {kind: 'unjudged', sentence: 'first deployment: there was nothing to compare with'}
  return {
    kind: 'unjudged',
    sentence: 'went to 100 % at once, as the strategy says: only an outage would have been noticed',
  }
}

function foresightOf(forecasts: readonly Named[], baseline: Baseline): {foresight?: Foresight} {
  const [first] = forecasts
  if (!first) return {}
  const {asked, promotion, worst} = foresee(first.forecast)
  return {
    foresight: {
      requestsPerSecond: baseline.requestsPerSecond,
      baselineRate: first.forecast.baselineRate,
      askedRate: asked.regression.rate,
      worstHurt: Math.max(
        ...forecasts.map(({forecast}, i) => (i === 0 ? worst : foresee(forecast).worst).requestsHurt),
      ),
      ...(asked.fail ? {failMinutes: asked.fail.seconds / 60, exposedRequests: asked.fail.canaryRequests} : {}),
      ...(promotion ? {passMinutes: promotion.seconds / 60} : {}),
    },
  }
}
