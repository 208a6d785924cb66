/** Counts by bucket, not cumulative; the last bucket is open. */
export type Buckets = readonly number[]

/** What a reading added since the one before, and whether it had to be mended. */
export interface BucketDifference {
  readonly increments: Buckets
  readonly mended: boolean
}

/** Fractional counts, as a plan has them, may fall by the last digits of a binary number. */
const ROUNDING = 1e-9

/**
 * The increments between two cumulative readings (§6): a histogram in which any bucket fell has restarted and counts from
 * nought. Counts that fall from one bound to the next (buckets read while they change) are lifted to the ones below, which
 * is mended data. The first reading of a side (`previous` is null) adds nothing.
 */
export function bucketDifference(previous: Buckets | null, cumulative: Buckets): BucketDifference {
  if (previous === null) return {increments: cumulative.map(() => 0), mended: false}
  const isRestart = cumulative.some((it, place) => it < (previous[place] ?? 0))
  const grown = cumulative.map((it, place) => (isRestart ? it : it - (previous[place] ?? 0)))
  const lifted = runningMaximum(grown)
  return {
    increments: lifted.map((it, place) => it - (lifted[place - 1] ?? 0)),
    mended: lifted.some((it, place) => it - (grown[place] ?? 0) > ROUNDING * Math.max(1, it)),
  }
}

/** Each value raised to the largest before it. */
export function runningMaximum(values: readonly number[]): readonly number[] {
  let largest = -Infinity
  return values.map((it) => {
    largest = Math.max(largest, it)
    return largest
  })
}

export function total(buckets: Buckets): number {
  return buckets.reduce((a, b) => a + b, 0)
}

/** The cumulative buckets of so many requests with these shares by bucket. */
export function cumulative(shares: readonly number[], requests: number): Buckets {
  let below = 0
  return shares.map((it) => {
    below += Math.max(0, it) * requests
    return below
  })
}

/** The sum bucket by bucket; an empty list is nothing yet. */
export function plusBuckets(a: Buckets, b: Buckets): Buckets {
  if (a.length === 0) return b
  return a.map((it, place) => it + (b[place] ?? 0))
}

/** How many lie above each bound, from the lowest bound up; there is no bound above the last bucket. */
export function above(buckets: Buckets): readonly number[] {
  const sums = Array<number>(Math.max(0, buckets.length - 1)).fill(0)
  let sum = 0
  for (let bucket = buckets.length - 1; bucket > 0; bucket -= 1) {
    sum += buckets[bucket] ?? 0
    sums[bucket - 1] = sum
  }
  return sums
}
