import type {Observation, Reading} from '../judge/index.ts'
import {runningSum} from '../kernel/running-sum.ts'
import type {Side} from '../ports/metric-source.ts'
import type {Observed, Seen} from '../records/index.ts'
import type {Plan} from './plan-record.ts'

/**
 * Recorded polls as the judge reads them, one after the other and from the first on: what histograms added is summed up
 * again to cumulative buckets.
 */
export function newReader({metrics}: Pick<Plan, 'metrics'>): (observed: Observed) => Observation {
  const totals = new Map<string, readonly number[]>()

  const readingOf = (name: string, side: Side, seen: Seen): Reading => {
    if (!('added' in seen)) return seen
    if (seen.added === null) return {buckets: []}
    const {added} = seen
    const metric = Object.hasOwn(metrics, name) ? metrics[name] : undefined
    const le = metric?.kind === 'latency' ? (metric.le ?? []) : []
    const key = JSON.stringify([name, side])
    const before = totals.get(key)
    const sums = le.map((_, bucket) => (before?.[bucket] ?? 0) + (added[bucket] ?? 0))
    totals.set(key, sums)
    return {buckets: runningSum(sums)}
  }

  return ({i, t, weight, metrics: seen}) => {
    const sides = Object.entries(seen).map(([name, {baseline, canary}]) => [
      name,
      {baseline: readingOf(name, 'baseline', baseline), canary: readingOf(name, 'canary', canary)},
    ])
    return {i, t, weight, metrics: Object.fromEntries(sides)}
  }
}
