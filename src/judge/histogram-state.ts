import type {Buckets} from './buckets.ts'
import {type Bunching, NO_BUNCHING} from './bunching.ts'
import {type Counts, NOTHING} from './counts.ts'
import type {Indexed} from './dispersion.ts'
import type {ScoreSums} from './score-dispersion.ts'
import type {BucketSides} from './slower-increment.ts'

/**
 * An interval of the cap: requests and the slow ones among them, what its mean ranks say, and the increments of every
 * alternative (`null`: minus infinity), of PASS for one quantile after the other.
 */
export interface LatencyInterval extends Indexed {
  readonly scores: ScoreSums
  readonly fail: readonly (number | null)[]
  readonly pass: readonly (number | null)[]
}

/** All that is remembered of a metric of durations; plain JSON. */
export interface HistogramState {
  readonly kind: 'histogram'
  /** What the buckets last said, cumulative; null before the first reading. */
  readonly counters: {readonly canary: Buckets | null; readonly baseline: Buckets | null}
  /** The baseline's buckets in all finished bets and before the canary. */
  readonly learned: Buckets
  /** The same at the canary's first interval, from which the alternatives follow; null as long as there is too little. */
  readonly frozen: Buckets | null
  /** Both sides' buckets since judging began. */
  readonly judged: BucketSides
  /** Polls that are being gathered for one bet. */
  readonly pending: (BucketSides & {readonly index: number}) | null
  readonly intervals: readonly LatencyInterval[]
  readonly bunching: {readonly canary: Bunching; readonly baseline: Bunching}
  /** The canary's requests at 100 %, and the slow ones among them. */
  readonly baked: Counts
}

export const NEW_HISTOGRAM: HistogramState = {
  kind: 'histogram',
  counters: {canary: null, baseline: null},
  learned: [],
  frozen: null,
  judged: {canary: [], baseline: []},
  pending: null,
  intervals: [],
  bunching: {canary: NO_BUNCHING, baseline: NO_BUNCHING},
  baked: NOTHING,
}
