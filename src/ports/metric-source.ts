import type {Finding, RouterMetrics, Slot} from './target.ts'

export type Side = 'baseline' | 'canary'

/** What every query says: the name of the metric in refuge.yml, for messages, and what `$side` becomes. */
interface Asked {
  readonly metric: string
  /** A side without a label is not read. */
  readonly labels: Readonly<Partial<Record<Side, string>>>
}

/** What to count, in the language of the source; `$side` stands for the side's label. */
export interface CountsQuery extends Asked {
  readonly kind: 'counts'
  /** Cumulative events: failures, or successes. Undefined where the source asks for no queries. */
  readonly events: string | undefined
  /** Cumulative requests or visits. */
  readonly total: string | undefined
}

/** Durations in buckets. */
export interface HistogramQuery extends Asked {
  readonly kind: 'histogram'
  readonly buckets: string | undefined
}

/** A level as it is now, such as CPU or memory. */
export interface GaugeQuery extends Asked {
  readonly kind: 'gauge'
  readonly value: string | undefined
}

export type MetricQuery = CountsQuery | HistogramQuery | GaugeQuery

/** Cumulative counters of one process since it started; the name tells it from the others from poll to poll. */
export type Instance = readonly [total: number, events: number, name?: string]

/** Upper bound of a bucket, in seconds. */
export type Bound = number | '+Inf'

/** Requests of one process up to each bound, since it started: cumulative over time and over the bounds, as in Prometheus. */
export type HistogramInstance = readonly [buckets: readonly number[], name?: string]

/** The level of one process, at least 0. */
export type GaugeInstance = readonly [value: number, name?: string]

export interface NoData {
  readonly kind: 'no-data'
  readonly reason: string
}

interface Shown<OfInstance> {
  readonly sides: Readonly<Record<Side, {readonly instances: readonly OfInstance[]}>>
  /** Why a side, or a part of it, is missing. */
  readonly lacks?: string
}

/** What both sides show at one instant, or why they show nothing. A side that shows nothing is empty, never zero. */
export type SourceReading =
  | ({readonly kind: 'counts'} & Shown<Instance>)
  /** `le`: the bounds of all buckets, ascending, the last one `+Inf`. */
  | ({readonly kind: 'histogram'; readonly le: readonly Bound[]} & Shown<HistogramInstance>)
  /** `isEarly`: the canary shows none yet, as is to be expected. */
  | ({readonly kind: 'gauge'; readonly isEarly?: boolean} & Shown<GaugeInstance>)
  | NoData

/** Where metrics are kept. Failures of the source are RFG-41n; none of them names an address or a secret. */
export interface MetricSource {
  /** Read-only. `at` is now, on this machine's clock. The reading is of the query's kind, or none. */
  read(query: MetricQuery, at: Date): Promise<SourceReading>
  /**
   * The same for an instant of the past, as `read` would have answered then; absent where the source keeps no history.
   * Cheap for instants that follow each other.
   */
  readonly past?: (query: MetricQuery, at: Date) => Promise<SourceReading>
}

/** The two slots of a deployment; a first one has no baseline. */
export interface Sides {
  readonly baseline?: Slot | undefined
  readonly canary: Slot
  /** The canary has traffic: it may be asked as users ask it. */
  readonly serves?: boolean
}

/** Reads one metric of both sides. Never rejects: what fails is a reading without data. */
export type MetricReader = (sides: Sides, at: Date) => Promise<SourceReading>

/** Everything of an environment that counts: the router itself, and the sources of the metrics that name one. */
export interface Measured {
  readonly metrics: RouterMetrics
  /** By metric; those of the router are not among them. */
  readonly sources?: Readonly<Record<string, MetricReader>>
}

/** What could go wrong with the sources, found by asking each metric once. */
export type SourcesDoctor = (sides: Sides) => Promise<readonly Finding[]>
