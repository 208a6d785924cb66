import {logEvidence} from './evidence.ts'
import type {Start} from './starts.ts'

/** §3.4: with fewer blocks nothing is known of their spread. */
const FEWEST_BLOCKS = 3

/** §3.4: from so many blocks on a trend is estimated along, which a leak would otherwise turn into spread. */
const BLOCKS_FOR_TREND = 6

/** §3.4: standard deviations beyond the margin that are bet on. */
const DISTANCES = [0.5, 1, 2] as const
const FARTHEST = 3

/** Strength of the priors: autocorrelation 0.5 as if from ten blocks, spread of the FAIL margin as if from four. */
const PRIOR_CORRELATION = {blocks: 10, value: 0.5}
const PRIOR_SPREAD = 4

/** The mean level of a block. */
export interface Level {
  readonly index: number
  readonly mean: number
}

/** How blocks scatter about their mean or trend: standard deviation, and what their autocorrelation divides evidence by. */
export interface Scatter {
  readonly deviation: number
  readonly dispersion: number
}

/** The scatter of blocks (§3.4); null for fewer than three. `margin` is `ln` of the FAIL ratio. */
export function scatterOf(levels: readonly Level[], margin: number): Scatter | null {
  const blocks = levels.length
  if (blocks < FEWEST_BLOCKS) return null
  const values = levels.map((it) => it.mean)
  const isTrend = blocks >= BLOCKS_FOR_TREND
  const rest = isTrend ? lessLine(values) : lessMean(values)
  const freedom = blocks - (isTrend ? 2 : 1)
  const squares = rest.reduce((sum, it) => sum + it * it, 0)
  const rho = isTrend ? correlation(rest, squares) : PRIOR_CORRELATION.value
  return {
    deviation: Math.sqrt((squares + PRIOR_SPREAD * margin ** 2) / (freedom + PRIOR_SPREAD)),
    dispersion: (1 + rho) / (1 - rho),
  }
}

/**
 * `ln E` of the blocks against a boundary `ln ratio` (§3.4): how many deviations each lies beyond it, clipped, bet on at three
 * distances. Without a cap. Experience, not theorem: the deviation is estimated from the same blocks.
 */
export function levelEvidence(
  levels: readonly Level[],
  {deviation, dispersion}: Scatter,
  beyond: (level: number) => number,
  starts: readonly Start[],
): number {
  const increments = levels.map(({index, mean}) => {
    const z = Math.min(FARTHEST, Math.max(-FARTHEST, beyond(mean) / deviation))
    return {index, values: DISTANCES.map((distance) => distance * z - distance ** 2 / 2)}
  })
  const bets = DISTANCES.map(() => ({weight: 1 / DISTANCES.length, dispersion}))
  return logEvidence(
    increments,
    (it, alternative) => it.values[alternative] ?? null,
    bets,
    starts,
    Number.POSITIVE_INFINITY,
  )
}

function correlation(rest: readonly number[], squares: number): number {
  const lagged = rest.slice(1).reduce((sum, it, place) => sum + it * (rest[place] ?? 0), 0)
  const blocks = rest.length
  const estimate = squares === 0 ? 0 : lagged / squares
  const {blocks: prior, value} = PRIOR_CORRELATION
  return Math.min(0.9, Math.max(0, (blocks * estimate + prior * value) / (blocks + prior)))
}

function lessMean(values: readonly number[]): readonly number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return values.map((it) => it - mean)
}

/** Less their least-squares line. */
function lessLine(values: readonly number[]): readonly number[] {
  const centred = lessMean(values)
  const middle = (values.length - 1) / 2
  const slope =
    centred.reduce((sum, it, place) => sum + it * (place - middle), 0) /
    centred.reduce((sum, _, place) => sum + (place - middle) ** 2, 0)
  return centred.map((it, place) => it - slope * (place - middle))
}
