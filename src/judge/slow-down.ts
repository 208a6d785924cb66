import type {Survival} from './survival.ts'

/** Rows of a matrix. */
export type Matrix = readonly (readonly number[])[]

/**
 * `above_ij` of §3.2 step 3: the share of bucket `j` that lies above bound `i` once every duration is `factor` times longer.
 * One row per finite bound, one column per bucket.
 */
export function sharesAbove(survival: Survival, bounds: readonly number[], factor: number): Matrix {
  const {atBounds} = survival
  return bounds.map((bound) => {
    const slowed = survival.at(bound / factor)
    return Array.from({length: bounds.length + 1}, (_, bucket) =>
      shareAbove(slowed, bucket === 0 ? 1 : (atBounds[bucket - 1] ?? 0), atBounds[bucket] ?? 0),
    )
  })
}

/** The part of a bucket whose edges have survival `low` and `high` that lies above the point of survival `slowed`. */
function shareAbove(slowed: number, low: number, high: number): number {
  if (slowed >= low) return 1
  if (slowed <= high) return 0
  return (slowed - high) / (low - high)
}

/**
 * `M` of §3.2 step 3: the share of bucket `j` that lies in bucket `i` after slowing by `factor`; each column sums to 1. It
 * only moves mass up, so a canary that is no slower at all is within the margin whatever the interpolation does. Factor 1
 * moves nothing.
 */
export function slowDown(survival: Survival, bounds: readonly number[], factor: number): Matrix {
  const buckets = bounds.length + 1
  const slowed = factor === 1 ? null : sharesAbove(survival, bounds, factor)
  return Array.from({length: buckets}, (_, i) =>
    Array.from({length: buckets}, (__, j) => {
      if (slowed === null) return i === j ? 1 : 0
      // What lies above the bound below bucket `i`, less what lies above the bound on top of it.
      return (i === 0 ? 1 : (slowed[i - 1]?.[j] ?? 0)) - (slowed[i]?.[j] ?? 0)
    }),
  )
}

/** A matrix times a column. */
export function times(matrix: Matrix, column: readonly number[]): readonly number[] {
  return matrix.map((row) => row.reduce((sum, it, place) => sum + it * (column[place] ?? 0), 0))
}
