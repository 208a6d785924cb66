import type {Bound} from '../ports/metric-source.ts'
import {isProbe} from '../probe/index.ts'
import type {Observed} from '../records/index.ts'
import type {Plan} from './plan-record.ts'
import type {SeenBounds} from './seen-bounds.ts'

/** What was seen of the baseline before the canary. Rates are shares of events, by metric. */
export interface Baseline {
  readonly requestsPerSecond: number
  readonly rates: Readonly<Record<string, number>>
  readonly durations?: Readonly<Record<string, UsualDurations>>
  /** Requests that the canary's slot had answered already, by metric that is a level of the router. */
  readonly servedBefore?: Readonly<Record<string, number>>
}

/** Requests by bucket: their proportions are how slow the baseline is. */
export interface UsualDurations {
  readonly le: readonly Bound[]
  readonly buckets: readonly number[]
  readonly requestsPerSecond: number
}

/** With fewer requests in the lookback, how slow the baseline is shows better in all that it has counted. */
const ENOUGH = 500

/** Traffic, rates and durations of the baseline in the polls before a canary; probes are no traffic. Pure. */
export function baselineIn(
  observations: readonly Observed[],
  {metrics}: Pick<Plan, 'metrics'>,
  bounds: Pick<SeenBounds, 'of'>,
): Baseline {
  const counts = Object.keys(metrics).filter((it) => ['errors', 'conversion'].includes(metrics[it]?.kind ?? ''))
  const grown = counts.map((name) => [name, grownCounts(observations, name)] as const)
  const durations = Object.fromEntries(
    Object.entries(bounds.of).map(([name, {le, usual}]) => {
      const {buckets, seconds} = grownBuckets(observations, name, le.length)
      const requests = sum(buckets)
      const perSecond = seconds > 0 ? requests / seconds : 0
      return [name, {le, buckets: requests >= ENOUGH ? buckets : usual, requestsPerSecond: perSecond}] as const
    }),
  )
  const users = Object.entries(durations).filter(([name]) => !isProbe(name))
  const rates = grown
    .filter(([name]) => !isProbe(name))
    .map(([, {total, seconds}]) => (seconds > 0 ? total / seconds : 0))
  return {
    requestsPerSecond: Math.max(0, ...rates, ...users.map(([, it]) => it.requestsPerSecond)),
    rates: Object.fromEntries(grown.map(([name, it]) => [name, share(it)])),
    durations,
  }
}

interface Grown {
  readonly total: number
  readonly events: number
  readonly seconds: number
}

const share = ({total, events}: Grown) => (total > 0 ? Math.min(1, Math.max(0, events / total)) : 0)

function grownCounts(observations: readonly Observed[], name: string): Grown {
  const read = observations.filter((it) => it.metrics[name])
  const [first, last] = [read[0], read.at(-1)]
  const [before, after] = [countsIn(first, name), countsIn(last, name)]
  // A restart in between: the counters began anew.
  const [total, events] = after[0] < before[0] ? after : [after[0] - before[0], after[1] - before[1]]
  return {total, events, seconds: first && last ? last.t - first.t : 0}
}

function countsIn(observed: Observed | undefined, name: string): readonly [total: number, events: number] {
  const seen = observed?.metrics[name]?.baseline
  const instances = seen !== undefined && 'instances' in seen ? seen.instances : []
  return instances.reduce<readonly [number, number]>(([t, e], [total, events]) => [t + total, e + events], [0, 0])
}

function grownBuckets(observations: readonly Observed[], name: string, length: number) {
  const read = observations.filter((it) => it.metrics[name])
  const buckets = Array<number>(length).fill(0)
  for (const {metrics} of read) {
    const seen = metrics[name]?.baseline
    const added = seen !== undefined && 'added' in seen ? (seen.added ?? []) : []
    for (const [place, count] of added.entries()) buckets[place] = (buckets[place] ?? 0) + count
  }
  return {buckets, seconds: (read.at(-1)?.t ?? 0) - (read[0]?.t ?? 0)}
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
