import {type RatioInterval, ratioInterval} from '../../judge/index.ts'
import type {Counts, Observed, Seen} from '../../records/index.ts'
import type {Curve} from './evidence-curve.ts'
import type {Story} from './story.ts'

/** Requests, and those of them that failed. */
export interface Served {
  readonly requests: number
  readonly failed: number
}

/** What a deployment cost its users. Numbers are requests: how many people stand behind them nobody counts. */
export interface Cost {
  /** The metric that says what a failure is. */
  readonly metric: string
  /** Everything that the new revision answered, warm-up and 100 % included. */
  readonly canary: Served
  /** What the baseline answered from the canary's first request on, as long as both had traffic. */
  readonly baseline: Served
  /** Failures above what the baseline's rate would have given on the same requests; undefined without a baseline. */
  readonly extra: number | undefined
  readonly spared: Spared | undefined
}

/**
 * Failures that the canary spared: those that the baseline's requests would have met, had the new revision answered them
 * too. That is a deployment to 100 % at once that is found out just as fast, so it supposes nothing about the time after
 * the decision: `requests of the baseline × (rate of the canary − rate of the baseline)`.
 */
export interface Spared {
  readonly failures: number
  /** By the bounds of the judge's 95 % interval of the ratio of rates; undefined where the data set no bounds. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** What each minute at 100 % would have cost. */
  readonly aMinute: number
}

/** The cost by the first metric of errors; undefined where there is none or nothing was seen of the canary. Pure. */
export function costOf({plan, observations}: Story, curve: Curve | undefined): Cost | undefined {
  const metric = Object.entries(plan.metrics).find(([, it]) => it.kind === 'errors')?.[0]
  if (metric === undefined) return undefined
  const polls = pollsOf(observations, metric)
  const first = polls.findIndex((it) => it.weight > 0 && it.canary.requests > 0)
  const canary = totalOf(polls.filter((it) => it.weight > 0).map((it) => it.canary))
  if (canary.requests === 0) return undefined
  const beside = polls.filter((it, place) => place >= first && it.weight > 0 && it.weight < 1)
  const baseline = totalOf(beside.map((it) => it.baseline))
  const usual =
    baseline.requests > 0 ? baseline : totalOf(polls.filter((it) => it.weight === 0).map((it) => it.baseline))
  const extra = usual.requests > 0 ? canary.failed - canary.requests * rateOf(usual) : undefined
  const seconds = beside.reduce((total, it) => total + it.seconds, 0)
  const interval = curve ? ratioInterval(curve.state, metric) : null
  return {
    metric,
    canary,
    baseline,
    extra,
    spared: sparedBy(totalOf(beside.map((it) => it.canary)), baseline, seconds, interval),
  }
}

function sparedBy(
  canary: Served,
  baseline: Served,
  seconds: number,
  interval: RatioInterval | null,
): Spared | undefined {
  if (canary.requests === 0 || baseline.requests === 0 || seconds <= 0) return undefined
  const excess = rateOf(canary) - rateOf(baseline)
  if (excess <= 0) return undefined
  const bound = (ratio: number | null | undefined) =>
    ratio === null || ratio === undefined || baseline.failed === 0
      ? undefined
      : Math.min(baseline.requests, Math.max(0, baseline.failed * (ratio - 1)))
  const aMinute = (excess * (canary.requests + baseline.requests) * 60) / seconds
  return {failures: baseline.requests * excess, low: bound(interval?.low), high: bound(interval?.high), aMinute}
}

export const rateOf = ({requests, failed}: Served) => (requests > 0 ? failed / requests : 0)

export interface Poll {
  readonly weight: number
  readonly seconds: number
  readonly canary: Served
  readonly baseline: Served
}

/** What each poll added to the one before it. */
export function pollsOf(observations: readonly Observed[], metric: string): Poll[] {
  const read = observations.filter((it) => it.metrics[metric])
  return read.slice(1).map((it, place) => {
    const before = read[place]
    const side = (name: 'canary' | 'baseline') =>
      increase(instancesOf(before?.metrics[metric]?.[name]), instancesOf(it.metrics[metric]?.[name]))
    return {weight: it.weight, seconds: it.t - (before?.t ?? it.t), canary: side('canary'), baseline: side('baseline')}
  })
}

type Instances = Counts['instances']

const instancesOf = (seen: Seen | undefined): Instances =>
  seen !== undefined && 'instances' in seen ? seen.instances : []

/** Instance by instance: a counter that fell has restarted, and no more fail than were asked (judge.md §6). */
function increase(before: Instances, after: Instances): Served {
  return totalOf(
    after.map(([total, events, name], place) => {
      const old = name === undefined ? before[place] : before.find((it) => it[2] === name)
      const [oldTotal, oldEvents] = old ?? [0, 0]
      const isNew = total < oldTotal || events < oldEvents
      const requests = isNew ? total : total - oldTotal
      return {requests, failed: Math.min(requests, isNew ? events : events - oldEvents)}
    }),
  )
}

/** Several counts as one. */
export const totalOf = (all: readonly Served[]): Served =>
  all.reduce((a, b) => ({requests: a.requests + b.requests, failed: a.failed + b.failed}), {requests: 0, failed: 0})
