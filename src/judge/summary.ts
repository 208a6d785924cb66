/** Rates of events, or of requests slower than `slowerThan` seconds, canary over baseline; null where it divides by nothing. */
export interface RateSummary {
  readonly kind: 'rate'
  readonly ratio: number | null
}

/** A quantile of durations on both sides, interpolated between bounds; null without requests or beyond the last bound. */
export interface QuantileSummary {
  readonly quantile: number
  readonly canary: number | null
  readonly baseline: number | null
}

/** Durations: quantiles, and the bound behind the counts of "events" (requests slower than it; null while unknown). */
export interface LatencySummary {
  readonly kind: 'latency'
  readonly ratio: number | null
  readonly slowerThan: number | null
  readonly quantiles: readonly QuantileSummary[]
}

/** Levels: the typical ratio canary / baseline over all complete blocks; null before there is one. */
export interface LevelSummary {
  readonly kind: 'level'
  readonly ratio: number | null
}

/** What a person is told of a metric beside its evidence. §8 */
export type MetricSummary = RateSummary | LatencySummary | LevelSummary
