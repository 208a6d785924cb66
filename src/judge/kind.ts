import type {CommonConfig, MetricConfig} from './config.ts'
import type {Counts} from './counts.ts'
import type {Indexed} from './dispersion.ts'
import type {Field} from './fields.ts'
import type {Reading} from './reading.ts'
import type {MetricState} from './state.ts'
import type {MetricSummary} from './summary.ts'
import type {Moment} from './timeline.ts'

/** What is fixed for the whole canary, or for a step of it, besides a metric's own configuration. */
export interface Scope {
  /** Planned intervals with canary traffic, `T` of §4.1. */
  readonly horizon: number
  /** Index of the first interval of the step under way. */
  readonly step: number
  /** Index of the interval under way. */
  readonly now: number
  /** Index of the interval from which PASS counts: 0, or the step's first (`passScope`). */
  readonly passFrom: number
  /** Polls that make up one interval of the cap. */
  readonly polls: number
  /** The same four counted in polls from the canary's first traffic, for kinds that go by polls. §4.3 */
  readonly inPolls: Pick<Scope, 'horizon' | 'step' | 'now' | 'passFrom'>
}

/** A metric's evidence at a look; logarithms are natural, `-Infinity` is legal. */
export interface Evidence {
  readonly logEFail: number
  readonly logEPass: number
  /** What the evidence is divided by; the largest where a metric's processes have different ones. */
  readonly dispersion: number
  /** Whether there was anything to compare so far. */
  readonly judged: boolean
  readonly outage: boolean
  /** What was counted since judging began. */
  readonly canary: Counts
  readonly baseline: Counts
  readonly summary: MetricSummary
}

/** Both sides' readings of one poll. */
export interface Readings<Reading> {
  readonly baseline: Reading
  readonly canary: Reading
}

/** What a poll added since the one before, and the state that remembers the counters. */
export interface Read<Increase, State> {
  readonly state: State
  readonly increase: Increase
  /** Whether the canary answered anything. */
  readonly traffic: boolean
  /** Whether a side showed nothing at all; such a poll never says PASS. */
  readonly silent: boolean
  /** Sentences about data that had to be mended. */
  readonly warnings: readonly string[]
}

/** The metric's counts by interval, as the interval of its ratio needs them, and their dispersion. §8 */
export interface RatioData {
  readonly intervals: readonly Indexed[]
  readonly dispersion: number
}

/** A forecast of readings, which continue a memory of the metric. §8 */
export interface Expected {
  readonly metric: MetricConfig
  readonly memory: MetricState
  /** Cumulative readings so many intervals ahead. */
  readings(ahead: number): Readings<Reading>
  /** Canary requests that come with each interval. */
  readonly requestsEach: number
}

/**
 * A kind of metric (§3): how its configuration and readings look, and what they say. States are plain JSON; every function
 * is pure.
 */
export interface Kind<Config extends CommonConfig, OfSide extends Reading, Increase, State> {
  readonly kind: string
  parseConfig(of: Field, common: CommonConfig): Config
  parseReading(of: Field, config: Config): OfSide
  begin(): State
  /** What the readings add to those before. */
  read(config: Config, state: State, readings: Readings<OfSide>): Read<Increase, State>
  /** Takes in what a poll added. */
  absorb(config: Config, state: State, increase: Increase, moment: Moment, scope: Scope): State
  evidence(config: Config, state: State, scope: Scope): Evidence
  /** Counts for the report's interval; null where the kind has none. */
  ratioData(config: Config, state: State, scope: Scope): RatioData | null
  /** Takes in what a poll added at 100 %, when no baseline runs beside the canary. §5 */
  bake(config: Config, state: State, increase: Increase, polls: number): State
  /** The canary's counts at 100 %, beside the baseline's over the lookback and the canary's life. */
  baked(state: State): {readonly canary: Counts; readonly baseline: Counts}
  /** The polls to come if traffic goes on as in this step and both sides are alike; null where none can be foretold. */
  expected(config: Config, state: State, scope: Scope): Expected | null
}
