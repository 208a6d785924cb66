import {logSum, type Term} from './logsum.ts'
import type {Start} from './starts.ts'

/** What one interval says for every alternative of a process; `null` is minus infinity, which JSON cannot write. */
export interface Increments {
  readonly index: number
  readonly values: readonly (number | null)[]
}

/** §4.3: no interval multiplies the evidence by more than 20. */
export const CAP = Math.log(20)

/**
 * `ln E(t)` of §4.3: the mixture over alternatives (`weights`) and start points, every increment divided by the dispersion
 * and then capped. Recomputed at every look because the dispersion of now applies to all intervals. `intervals` are in
 * ascending order of their index. By theorem 3, `E` of a healthy canary ever reaches `1/alpha + 1` with probability at most
 * alpha.
 */
export function logEvidence(
  intervals: readonly Increments[],
  weights: readonly number[],
  starts: readonly Start[],
  dispersion: number,
): number {
  const latestFirst = starts.toSorted((a, b) => b.index - a.index)
  return logSum(weights.flatMap((weight, alternative) => bets(intervals, alternative, weight, latestFirst, dispersion)))
}

/** `weight pi_s exp(sum from s on)` for every start; a process that has not begun is worth its stake. */
function bets(
  intervals: readonly Increments[],
  alternative: number,
  weight: number,
  latestFirst: readonly Start[],
  dispersion: number,
): readonly Term[] {
  let next = intervals.length - 1
  let log = 0
  return latestFirst.map((start) => {
    for (
      let interval = intervals[next];
      interval !== undefined && interval.index >= start.index;
      interval = intervals[next]
    ) {
      log += tempered(interval.values[alternative] ?? null, dispersion)
      next -= 1
    }
    return {weight: weight * start.weight, log}
  })
}

function tempered(increment: number | null, dispersion: number): number {
  if (increment === null) return -Infinity
  const tempering = increment / dispersion
  if (tempering > CAP) return CAP
  return tempering
}
