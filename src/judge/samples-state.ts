import {type HistogramState, NEW_HISTOGRAM} from './histogram-state.ts'
import type {Grid} from './sample-bounds.ts'

/** Both sides of a poll before the bounds are known, on the grid of all bounds; `place` is its interval's number. */
export interface Unbucketed {
  readonly place: number
  readonly canary: Grid
  readonly baseline: Grid
}

/** All that is remembered of raw samples; plain JSON. */
export interface SamplesState {
  readonly kind: 'samples'
  /** What came before the bounds were known. */
  readonly waiting: readonly Unbucketed[]
  /** Powers of 1.1 that are the bounds, once the baseline has shown enough. */
  readonly powers: readonly number[] | null
  readonly histogram: HistogramState
  /** Polls with samples of the canary at 100 %, where the bounds never became known. */
  readonly baked: number
}

export const NEW_SAMPLES: SamplesState = {
  kind: 'samples',
  waiting: [],
  powers: null,
  histogram: NEW_HISTOGRAM,
  baked: 0,
}
