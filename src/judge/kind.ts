import type {Counts} from './counts.ts'
import type {Field} from './fields.ts'
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
}

/** A metric's evidence at a look; logarithms are natural, `-Infinity` is legal. */
export interface Evidence {
  readonly logEFail: number
  readonly logEPass: number
  readonly dispersion: number
  /** Whether there was anything to compare so far. */
  readonly judged: boolean
  readonly outage: boolean
  /** What was counted since judging began. */
  readonly canary: Counts
  readonly baseline: Counts
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
  /** Sentences about data that had to be mended. */
  readonly warnings: readonly string[]
}

/**
 * A kind of metric (§3): how its configuration and readings look, and what they say. States are plain JSON; every function
 * is pure. A further kind is a file with one of these, a member of the unions in `config.ts` and `state.ts`, and a line in
 * `kinds.ts`.
 */
export interface Kind<Name extends string, Config, Reading, Increase, State> {
  readonly kind: Name
  parseConfig(of: Field, common: {readonly name: string; readonly weight: number}): Config
  parseReading(of: Field): Reading
  begin(): State
  /** What the readings add to those before. */
  read(config: Config, state: State, readings: Readings<Reading>): Read<Increase, State>
  /** Whether the canary answered anything. */
  hasTraffic(increase: Increase): boolean
  /** Takes in what a poll added. */
  absorb(config: Config, state: State, increase: Increase, moment: Moment, scope: Scope): State
  evidence(config: Config, state: State, scope: Scope): Evidence
  /** Takes in what a poll added at 100 %, when no baseline runs beside the canary. §5 */
  bake(config: Config, state: State, increase: Increase, polls: number): State
}
