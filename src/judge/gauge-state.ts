/** A block of four polls: its number, and the mean of `ln(canary / baseline)` over the polls that had both. §3.4 */
export interface LevelBlock {
  readonly index: number
  readonly mean: number
  readonly polls: number
}

/** All that is remembered of a gauge; plain JSON. */
export interface GaugeState {
  readonly kind: 'gauge'
  /** Ascending by index; the last one may still grow. */
  readonly blocks: readonly LevelBlock[]
  /** Polls since judging began that both sides answered. */
  readonly polls: number
  /** Polls with instances at 100 %. */
  readonly baked: number
}

export const NEW_GAUGE: GaugeState = {kind: 'gauge', blocks: [], polls: 0, baked: 0}
