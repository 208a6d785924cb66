import {type Buckets, total} from './buckets.ts'

/**
 * A quantile of durations for people to read, interpolated in the logarithm of the duration within its bucket (from nought in
 * the first one); null without requests, or where it lies beyond the last bound.
 */
export function quantileOf(buckets: Buckets, bounds: readonly number[], quantile: number): number | null {
  const wanted = quantile * total(buckets)
  if (wanted === 0) return null
  let below = 0
  for (const [place, bound] of bounds.entries()) {
    const count = buckets[place] ?? 0
    if (below + count >= wanted) {
      const low = bounds[place - 1]
      const part = (wanted - below) / count
      return low === undefined ? bound * part : low * (bound / low) ** part
    }
    below += count
  }
  return null
}
