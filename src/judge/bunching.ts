import {above, type Buckets, plusBuckets, total} from './buckets.ts'

/** One side's durations in one interval: all, and how many lie above each bound. */
interface Row {
  readonly place: number
  readonly counts: Buckets
}

/** How a side's slow requests have bunched in time, at every bound: finished pairs of intervals as sums, the newest two as they are. */
export interface Bunching {
  /** Squared deviations by bound, and what independent requests would have given. */
  readonly observed: readonly number[]
  readonly independent: readonly number[]
  readonly previous: Row | null
  readonly current: Row | null
}

export const NO_BUNCHING: Bunching = {observed: [], independent: [], previous: null, current: null}

/** §9: the estimate starts as if five events had come singly. */
const PRIOR = 5

/** Takes in a side's increments of a poll in interval number `place`, counted from the first increment of all. §4.2 */
export function bunch(so: Bunching, increments: Buckets, place: number): Bunching {
  const {current} = so
  if (current === null) return {...so, current: {place, counts: increments}}
  if (current.place === place) return {...so, current: {place, counts: plusBuckets(current.counts, increments)}}
  const pair = so.previous === null ? null : deviations(so.previous, current)
  return {
    observed: pair === null ? so.observed : plusBuckets(so.observed, pair.observed),
    independent: pair === null ? so.independent : plusBuckets(so.independent, pair.independent),
    previous: current,
    current: {place, counts: increments},
  }
}

/**
 * `F` of §4.2 at a bound: how many requests above it come at once. Each interval is compared with the one before it, which is
 * blind to drift: 1 for requests that come singly, `m` for clumps of `m`, and 1 as long as there is a single interval.
 */
export function bunchingAt({observed, independent, previous, current}: Bunching, bound: number): number {
  const pair = previous === null || current === null ? null : deviations(previous, current)
  const all = (observed[bound] ?? 0) + (pair?.observed[bound] ?? 0)
  const expected = (independent[bound] ?? 0) + (pair?.independent[bound] ?? 0)
  return (all + PRIOR) / (expected + PRIOR)
}

function deviations(before: Row, now: Row): {readonly observed: Buckets; readonly independent: Buckets} {
  const [n, of] = [total(now.counts), total(before.counts)]
  const share = n + of > 0 ? n / (n + of) : 0
  const [slow, slowBefore] = [above(now.counts), above(before.counts)]
  const pairs = slow.map((k, bound) => ({k, both: k + (slowBefore[bound] ?? 0)}))
  return {
    observed: pairs.map(({k, both}) => (k - both * share) ** 2),
    independent: pairs.map(({both}) => both * share * (1 - share)),
  }
}
