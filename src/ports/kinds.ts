/** A JSON Schema (draft-07) as plain data. */
export type JsonSchema = {readonly [key: string]: unknown}

/** What a kind of neighbour says of itself, as pure data: schema, docs, `doctor` and the lazy import are derived from it. */
export interface Kind {
  readonly kind: string
  /** One sentence for the reference page. */
  readonly summary: string
  /** Schema of its part of refuge.yml (an object; `kind` itself is added), with descriptions and defaults. */
  readonly schema: JsonSchema
  /** Programs that must be on PATH. */
  readonly programs: readonly string[]
  /** Rights it needs, in words. */
  readonly rights: readonly string[]
  /**
   * What the queries of a metric are to a source of metrics. `selectors` each hold `$side`; of `pointers`, `$side` stands in
   * them or in the source's own options.
   */
  readonly queries?: 'selectors' | 'pointers' | 'optional'
  /** What the router of a target measures besides errors: durations in buckets, and levels by name. */
  readonly router?: {readonly latency?: boolean; readonly gauges?: readonly string[]}
}

/** Every kind, by the part of refuge.yml that names it. */
export interface Kinds {
  readonly targets: readonly Kind[]
  /** Sources of metrics. */
  readonly metrics: readonly Kind[]
  readonly stores: readonly Kind[]
  /** Sources of backups. */
  readonly sources: readonly Kind[]
}
