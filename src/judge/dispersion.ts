import {comparable, NOTHING_YET, plusSides, type Sides} from './counts.ts'

/** §9: the estimate starts as if ten events had split as independence wants. */
export const PRIOR_EVENTS = 10

/** §4.2: estimates are made interval by interval and again over blocks of four, where slower bunching shows. */
export const BLOCK = 4

/**
 * How much more the split of events between the sides varies than independent events would (§4.2): 1 for single events, `m`
 * for clumps of `m`. The canary's own ratio is estimated along, so that a regression is not mistaken for dispersion.
 */
export function splitDispersion(intervals: readonly Sides[]): number {
  const rows = intervals.filter(comparable)
  const canary = rows.reduce((sum, it) => sum + it.canary.events, 0)
  const expected = rows.reduce((sum, it) => sum + (it.baseline.events * it.canary.total) / it.baseline.total, 0)
  const ratio = (canary + 0.5) / (expected + 0.5)
  let observed = PRIOR_EVENTS
  let independent = PRIOR_EVENTS
  for (const row of rows) {
    const theta = (ratio * row.canary.total) / (ratio * row.canary.total + row.baseline.total)
    const events = row.canary.events + row.baseline.events
    observed += (row.canary.events - events * theta) ** 2
    independent += events * theta * (1 - theta)
  }
  return observed / independent
}

/** An interval's counts and its index from the canary's first traffic. */
export interface Indexed extends Sides {
  readonly index: number
}

/** Sums over the blocks of four indices that are complete at index `now`. */
export function completeBlocks(intervals: readonly Indexed[], now: number): readonly Sides[] {
  return inCompleteBlocks(intervals, now).map((block) => block.reduce<Sides>(plusSides, NOTHING_YET))
}

/** The intervals by blocks of four indices, of those that are complete at index `now`. */
export function inCompleteBlocks<T extends {readonly index: number}>(
  intervals: readonly T[],
  now: number,
): readonly (readonly T[])[] {
  const blocks = new Map<number, T[]>()
  for (const interval of intervals) {
    const block = Math.floor(interval.index / BLOCK)
    if (block * BLOCK + BLOCK - 1 > now) continue
    const known = blocks.get(block)
    if (known === undefined) blocks.set(block, [interval])
    else known.push(interval)
  }
  return [...blocks.values()]
}
