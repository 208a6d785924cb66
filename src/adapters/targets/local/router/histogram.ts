/** Buckets a doubling: bounds are at most 19 % apart. */
const PER_DOUBLING = 4
/** From 1 µs up to 2^28 µs, about 268 s. */
const BUCKETS = 28 * PER_DOUBLING + 1

export interface Histogram {
  record(milliseconds: number): void
  /** Buckets with something in them: upper bound in seconds, count. */
  read(): readonly (readonly [upTo: number, count: number])[]
}

/** Counts of durations in logarithmic buckets; recording allocates nothing. */
export function histogram(): Histogram {
  const counts = new Float64Array(BUCKETS)
  return {
    record(milliseconds) {
      const bucket = Math.min(BUCKETS - 1, Math.max(0, Math.ceil(Math.log2(milliseconds * 1000) * PER_DOUBLING)))
      counts[bucket] = (counts[bucket] ?? 0) + 1
    },
    read: () =>
      [...counts].map((count, bucket) => [upperBound(bucket), count] as const).filter(([, count]) => count > 0),
  }
}

/** Upper bounds of all buckets, in seconds; what lies above the last is in its bucket too. */
export const BOUNDS = Array.from({length: BUCKETS}, (_, bucket) => upperBound(bucket))

function upperBound(bucket: number): number {
  return 2 ** (bucket / PER_DOUBLING) / 1e6
}
