import type {Counter, Increment} from './counters.ts'
import {type Counts, NOTHING, NOTHING_YET, type Sides} from './counts.ts'
import type {Indexed} from './dispersion.ts'
import {type InstanceSpread, NO_SPREAD} from './instance-dispersion.ts'
import {NO_OUTAGE, type Outage} from './outage.ts'

/** An interval of the cap: its counts, and the increments of every alternative of both processes (`null`: minus infinity). */
export interface Interval extends Indexed {
  readonly fail: readonly (number | null)[]
  readonly pass: readonly (number | null)[]
}

/** What a poll added, in all and by instance of the baseline. */
export interface Increase extends Sides {
  readonly instances: readonly Increment[]
}

/** All that is remembered of a metric of counts; plain JSON. */
export interface ProportionState {
  readonly kind: 'proportion'
  /** What the counters last said; null before the first reading. */
  readonly counters: {readonly canary: readonly Counter[] | null; readonly baseline: readonly Counter[] | null}
  /** The baseline's counts in all finished bets and before the canary, from which `q` is guessed. §3.1 */
  readonly learned: Counts
  /** Both sides' counts since judging began. */
  readonly judged: Sides
  /** Polls that are being gathered for one bet. */
  readonly pending: Indexed | null
  readonly intervals: readonly Interval[]
  readonly spread: InstanceSpread
  readonly outage: Outage
  /** The canary's counts at 100 %, after the comparison. */
  readonly baked: Counts
}

export const NEW_PROPORTION: ProportionState = {
  kind: 'proportion',
  counters: {canary: null, baseline: null},
  learned: NOTHING,
  judged: NOTHING_YET,
  pending: null,
  intervals: [],
  spread: NO_SPREAD,
  outage: NO_OUTAGE,
  baked: NOTHING,
}
