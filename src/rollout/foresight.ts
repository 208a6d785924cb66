import {dueLatency, plan as planCounts} from '../judge/index.ts'
import {isProbe} from '../probe/index.ts'
import type {Baseline} from './baseline.ts'
import type {NamedForecast} from './forecasts.ts'
import {isAsked} from './is-asked.ts'
import type {Foresight, Plan, SlowerForesight} from './plan-record.ts'

type Counts = Extract<NamedForecast, {readonly kind: 'counts'}>
type Latency = Extract<NamedForecast, {readonly kind: 'latency'}>

/** What the planner expects of a schedule, metric by metric; nothing where none can be foretold. */
export function foresightOf(
  forecasts: readonly NamedForecast[],
  baseline: Baseline,
  plan: Pick<Plan, 'metrics'>,
): {readonly foresight?: Foresight} {
  if (forecasts.length === 0) return {}
  const counts = forecasts.filter((it): it is Counts => it.kind === 'counts').map((it) => planned(it))
  const latency = forecasts.filter((it): it is Latency => it.kind === 'latency').map((it) => slowed(it))
  const asked = [...counts, ...latency].filter((it) => isAsked(plan, it.name))
  const passes = asked.map((it) => it.promotion?.seconds)
  const known = passes.filter((it) => it !== undefined)
  return {
    foresight: {
      requestsPerSecond: baseline.requestsPerSecond,
      ...countsForesight(counts.filter((it) => !isProbe(it.name))),
      ...probedForesight(counts.find((it) => isProbe(it.name))),
      // A promotion waits for the PASS of every metric that is asked.
      ...(known.length > 0 && known.length === passes.length ? {passMinutes: Math.max(...known) / 60} : {}),
      ...(latency.length > 0 ? {slower: latency.map((it) => it.slower)} : {}),
    },
  }
}

const planned = ({name, forecast}: Counts) => ({name, ...planCounts(forecast), baselineRate: forecast.baselineRate})

function countsForesight(counts: readonly ReturnType<typeof planned>[]): Partial<Foresight> {
  const [first] = counts
  if (!first) return {}
  const {asked, baselineRate} = first
  return {
    baselineRate,
    askedRate: asked.regression.rate,
    worstHurt: Math.max(...counts.map((it) => it.worst.requestsHurt)),
    ...(asked.fail ? {failMinutes: asked.fail.seconds / 60, exposedRequests: asked.fail.canaryRequests} : {}),
  }
}

function probedForesight(probe: ReturnType<typeof planned> | undefined): Pick<Foresight, 'probed'> {
  if (!probe) return {}
  const {regression, fail} = probe.asked
  const found = fail ? {failMinutes: fail.seconds / 60, exposedRequests: fail.canaryRequests} : {}
  return {probed: {askedRate: regression.rate, ...found}}
}

function slowed({name, forecast}: Latency) {
  const {asked, promotion} = dueLatency(forecast)
  const {factor, fail} = asked
  const found = fail ? {failMinutes: fail.seconds / 60, exposedRequests: fail.canaryRequests} : {}
  const slower: SlowerForesight = {metric: name, factor, ...found}
  return {name, promotion, slower}
}
