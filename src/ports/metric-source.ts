import type {Finding, RouterMetrics, Slot} from './target.ts'

export type Side = 'baseline' | 'canary'

/** What to count, in the language of the source; `$side` stands for the side's label. */
export interface CountsQuery {
  readonly kind: 'counts'
  /** The name of the metric in refuge.yml, for messages. */
  readonly metric: string
  /** Cumulative events: failures, or successes. Undefined where the source asks for no queries. */
  readonly events: string | undefined
  /** Cumulative requests or visits. */
  readonly total: string | undefined
  /** What `$side` becomes; a side without a label is not read. */
  readonly labels: Readonly<Partial<Record<Side, string>>>
}

/** Cumulative counters of one process since it started; the name tells it from the others from poll to poll. */
export type Instance = readonly [total: number, events: number, name?: string]

/** Counts of both sides at one instant, or why there are none. A side that shows nothing is empty, never zero. */
export type SourceReading =
  | {
      readonly kind: 'counts'
      readonly sides: Readonly<Record<Side, {readonly instances: readonly Instance[]}>>
      /** Why a side, or a part of it, is missing. */
      readonly lacks?: string
    }
  | {readonly kind: 'no-data'; readonly reason: string}

/** Where metrics are kept. Failures of the source are RFG-41n; none of them names an address or a secret. */
export interface MetricSource {
  /** Read-only. `at` is now, on this machine's clock. */
  read(query: CountsQuery, at: Date): Promise<SourceReading>
}

/** The two slots of a deployment; a first one has no baseline. */
export interface Sides {
  readonly baseline?: Slot | undefined
  readonly canary: Slot
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
