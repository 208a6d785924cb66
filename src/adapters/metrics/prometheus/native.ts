import {runningSum} from '../../../kernel/running-sum.ts'
import type {BoundedInstance} from '../bounds.ts'

/** A native histogram at one scrape: all requests, and those of its buckets (bounds in seconds) that have any. */
export interface NativeHistogram {
  readonly count: number
  readonly buckets: readonly (readonly [lower: number, upper: number, count: number])[]
}

/** Bounds grow by `2^(2^-schema)`: 19 %, which is fine enough. Source: Prometheus, native histograms, "Schema". */
const FINEST = 2

/** From 1 µs to 4 096 s, as powers of two. */
const [LOWEST, HIGHEST] = [-20, 12]

/** Bounds are printed with their last digits rounded. */
const ROUNDING = 1e-6

/** The finest schema whose bounds all of these have; a coarser one merges whole buckets of a finer one. */
export function coarsest(samples: readonly (readonly [at: number, histogram: NativeHistogram])[]): number {
  const schemas = samples.flatMap(([, {buckets}]) =>
    buckets.flatMap(([lower, upper]) => (lower > 0 ? [0 - Math.round(Math.log2(Math.log2(upper / lower)))] : [])),
  )
  return Math.min(FINEST, ...schemas)
}

/** The sum of a process's histograms on the grid of a schema: the same bounds whatever was observed. */
export function inGrid(histograms: readonly NativeHistogram[], schema: number): Omit<BoundedInstance, 'name'> {
  const perDoubling = 2 ** schema
  const [first, last] = [Math.ceil(LOWEST * perDoubling), Math.floor(HIGHEST * perDoubling)]
  const counts = Array<number>(last - first + 1).fill(0)
  for (const [, upper, count] of histograms.flatMap((it) => it.buckets)) {
    // What is not above nought, and the bucket of what is nearly nought, lies below every bound.
    const power = upper > 0 ? Math.ceil(Math.log2(upper) * perDoubling - ROUNDING) : first
    const place = Math.max(0, power - first)
    if (place < counts.length) counts[place] = (counts[place] ?? 0) + count
  }
  const buckets = runningSum(counts)
  const below = buckets.at(-1) ?? 0
  const all = histograms.reduce((sum, it) => sum + it.count, 0)
  return {
    le: [...counts.map((_, place) => Number((2 ** ((first + place) / perDoubling)).toPrecision(12))), '+Inf'],
    buckets: [...buckets, Math.max(all, below)],
  }
}
