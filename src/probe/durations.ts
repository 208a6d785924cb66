import type {Bound} from '../ports/metric-source.ts'

/** Four bounds a doubling, from 1 ms to 65.5 s: at most 19 % apart, which is what a margin of 20 % needs. */
const PER_DOUBLING = 4
const SMALLEST = 0.001
const BOUNDS = Array.from({length: 16 * PER_DOUBLING + 1}, (_, place) =>
  Number((SMALLEST * 2 ** (place / PER_DOUBLING)).toPrecision(6)),
)

/** Upper bounds of the prober's buckets, in seconds. */
export const LE: readonly Bound[] = [...BOUNDS, '+Inf']

/** Place of the bucket that a duration in seconds belongs to. */
export function bucketOf(seconds: number): number {
  const place = BOUNDS.findIndex((it) => seconds <= it)
  return place < 0 ? BOUNDS.length : place
}
