import type {Metric, PromoteOn, Strategy} from '../config/index.ts'

/** What a deployment is going to do: fixed, recorded and printed before the canary's first request. Milliseconds, percent. */
export interface Plan extends Rules {
  /** Steps below 100 %; none for a first deployment or a strategy that goes to 100 % at once. */
  readonly steps: readonly PlannedStep[]
  readonly smoke?: string
  readonly metrics: Readonly<Record<string, PlannedMetric>>
  readonly claim: Claim
  readonly foresight?: Foresight
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

export type PlannedMetric = Omit<Metric, 'options'>

/** What a promotion will have proven, in the words that every surface prints. */
export type Claim =
  | {readonly kind: 'proof'; readonly sentence: string}
  | {readonly kind: 'no-fail'; readonly sentence: string}
  | {readonly kind: 'unjudged'; readonly sentence: string}

/** What the planner expects at the baseline's traffic; absent where nothing was known of it. Minutes from the first traffic. */
export interface Foresight {
  readonly requestsPerSecond: number
  /** Share of events, 0–1. */
  readonly baselineRate: number
  /** The regression that was asked about: the canary's share of events. */
  readonly askedRate: number
  readonly failMinutes?: number
  readonly passMinutes?: number
  /** Requests that meet a canary with that regression until it is found. */
  readonly exposedRequests?: number
  /** The most requests that any regression spoils before it is found or the schedule ends. */
  readonly worstHurt: number
}
