import type {HistogramInstance, Side} from '../ports/metric-source.ts'
import type {BucketCounters, HistogramCounters} from '../records/index.ts'

/** Differences of histograms from poll to poll, process by process. */
export interface BucketTally {
  /** Requests by bucket since the poll before, over all processes of a side; null where it shows none. */
  add(metric: string, side: Side, instances: readonly HistogramInstance[]): readonly number[] | null
  counters(): HistogramCounters
}

/**
 * The same rules as for counts (judge.md §6): a process whose buckets fell, any of them, has restarted and counts from
 * nought; one that is missing keeps its counters, so that the next reading covers the gap; one that is new among known ones
 * has started since; the first reading of a side only sets the starting points. Begins with the counters of an earlier run.
 */
export function newBucketTally(before: HistogramCounters = {}): BucketTally {
  const known: Record<string, Record<Side, BucketCounters>> = Object.fromEntries(
    Object.entries(before).map(([metric, sides]) => [metric, {...sides}]),
  )
  return {
    add(metric, side, instances) {
      const sides = Object.hasOwn(known, metric) ? known[metric] : undefined
      const last = sides?.[side] ?? null
      const named = instances.map(([buckets, name = ''], place) => [name || String(place), buckets] as const)
      const counters = new Map(last ?? [])
      const added = named.map(([name, buckets]) =>
        last === null ? buckets.map(() => 0) : increase(counters.get(name), buckets),
      )
      for (const [name, buckets] of named) counters.set(name, buckets)
      known[metric] = {baseline: null, canary: null, ...sides, [side]: [...counters]}
      return added.length === 0 ? null : trimmed(summed(added))
    },
    counters: () => known,
  }
}

/** Requests by bucket, from counts up to each bound. */
function increase(before: readonly number[] | undefined, after: readonly number[]): readonly number[] {
  const isRestart = before === undefined || after.some((it, place) => it < (before[place] ?? 0))
  const upTo = isRestart ? after : after.map((it, place) => it - (before[place] ?? 0))
  // Between two readings a source may have shown a bound older than the one below it.
  return upTo.map((it, place) => Math.max(0, it - (upTo[place - 1] ?? 0)))
}

function summed(all: readonly (readonly number[])[]): readonly number[] {
  return (all[0] ?? []).map((_, bucket) => all.reduce((sum, it) => sum + (it[bucket] ?? 0), 0))
}

/** Most requests are quick: empty last buckets need no place in the records. */
function trimmed(buckets: readonly number[]): readonly number[] {
  return buckets.slice(0, buckets.findLastIndex((it) => it > 0) + 1)
}
