import type {GaugeMetric, LatencyMetric, Probe, PromoteOn, ProportionMetric, Strategy} from '../config/index.ts'
import type {Bound} from '../ports/metric-source.ts'

/** What a deployment is going to do: fixed, recorded and printed before the canary's first request. Milliseconds, percent. */
export interface Plan extends Rules {
  /** Steps below 100 %; none for a first deployment or a strategy that goes to 100 % at once. */
  readonly steps: readonly PlannedStep[]
  readonly smoke?: string
  readonly probe?: Probe
  readonly metrics: Readonly<Record<string, PlannedMetric>>
  readonly claim: Claim
  readonly foresight?: Foresight
  /** What the gates said before the start, where the environment asks for some. */
  readonly gates?: readonly GateNote[]
}

export interface GateNote {
  readonly gate: string
  readonly verdict: 'pass' | 'fail' | 'unknown'
  readonly reasons: readonly string[]
  /** Why it did not close although it did not pass. */
  readonly spared?: string
}

/** What the plan takes from the strategy as it stands. */
type Rules = Pick<
  Strategy,
  'bake' | 'interval' | 'warmup' | 'atLeast' | 'alpha' | 'beta' | 'onFail' | 'onInconclusive' | 'holdFor' | 'lease'
>

export interface PlannedStep {
  readonly traffic: number
  readonly dwell: number
  /** What the step needs before 100 % follows; only the last one has it. */
  readonly promoteOn?: Exclude<PromoteOn, 'auto'>
}

export type PlannedMetric = PlannedProportion | PlannedLatency | PlannedGauge

interface MaybeAsked {
  /** False where a promotion does not wait for its PASS: none can be had, or nobody can say beforehand whether one can. */
  readonly asked?: false
}

export interface PlannedProportion extends Omit<ProportionMetric, 'options'>, MaybeAsked {}

export interface PlannedLatency extends Omit<LatencyMetric, 'options'>, MaybeAsked {
  /** Bounds of its buckets in seconds, from what was seen of the baseline; absent where nothing was. */
  readonly le?: readonly Bound[]
}

export interface PlannedGauge extends Omit<GaugeMetric, 'options'>, MaybeAsked {
  /** Name of the level, where the router is its source. */
  readonly value?: string
  /** Requests that the canary's slot had answered before it began, where the router is the source. */
  readonly servedBefore?: number
}

/** What a promotion will have proven, in the words that every surface prints. */
export type Claim =
  | {readonly kind: 'proof'; readonly sentence: string}
  | {readonly kind: 'no-fail'; readonly sentence: string}
  | {readonly kind: 'unjudged'; readonly sentence: string}

/** What the planner expects at the baseline's traffic; absent where nothing was known of it. Minutes from the first traffic. */
export interface Foresight {
  readonly requestsPerSecond: number
  /** Absent where no metric counts events. Share of events, 0–1. */
  readonly baselineRate?: number
  /** The regression that was asked about: the canary's share of events. */
  readonly askedRate?: number
  readonly failMinutes?: number
  readonly passMinutes?: number
  /** Requests that meet a canary with that regression until it is found. */
  readonly exposedRequests?: number
  /** The most requests that any regression spoils before it is found or the schedule ends. */
  readonly worstHurt?: number
  /** Metrics of durations, each with the slowing that was asked about. */
  readonly slower?: readonly SlowerForesight[]
  /** Probed paths: the share of failures that was asked about, and when it is found. */
  readonly probed?: Pick<Foresight, 'askedRate' | 'failMinutes' | 'exposedRequests'>
}

export interface SlowerForesight {
  readonly metric: string
  /** How many times slower: 1.5 is half as slow again. */
  readonly factor: number
  readonly failMinutes?: number
  readonly exposedRequests?: number
}
