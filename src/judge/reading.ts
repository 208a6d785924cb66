import type {Instance} from './counters.ts'

/** One side of a poll of counts: every instance's cumulative counters. */
export interface InstanceCounters {
  readonly instances: readonly Instance[]
}

/**
 * One side of a poll of a histogram: counts so far, cumulative over time and over the bounds, as Prometheus has them. `le`
 * are the bounds where the source knows them: a reading with others than the configuration's is none. An empty list says
 * that the side shows nothing.
 */
export interface CumulativeBuckets {
  readonly buckets: readonly number[]
  readonly le?: readonly (number | '+Inf')[]
}

/** One side of a poll of raw samples: the durations since the poll before, in seconds. */
export interface RawSamples {
  readonly samples: readonly number[]
}

/** One side of a poll of a gauge: a value per instance, as it is now; empty while the side has no instances. */
export interface GaugeValues {
  readonly values: readonly number[]
}

/** What one side of a metric showed; which kind, the configuration says. */
export type Reading = InstanceCounters | CumulativeBuckets | RawSamples | GaugeValues
