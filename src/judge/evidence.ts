import {logSum, type Term} from './logsum.ts'
import type {Start} from './starts.ts'

/** What an interval says for an alternative; `null` is minus infinity, which JSON cannot write. */
export type Increment<T> = (interval: T, alternative: number) => number | null

/** §4.3: no interval multiplies the evidence by more than 20. */
export const CAP = Math.log(20)

/** An alternative's share of the bet, and what its increments are divided by. */
export interface Bet {
  readonly weight: number
  readonly dispersion: number
}

/**
 * `ln E(t)` of §4.3: the mixture over alternatives (`bets`, in the order of the increments' values) and start points, every
 * increment divided by the dispersion and then capped. Recomputed at every look because the dispersion of now applies to all intervals. `intervals` are in
 * ascending order of their index. By theorem 3, `E` of a healthy canary ever reaches `1/alpha + 1` with probability at most
 * alpha.
 */
export function logEvidence<T extends {readonly index: number}>(
  intervals: readonly T[],
  increment: Increment<T>,
  bets: readonly Bet[],
  starts: readonly Start[],
  cap = CAP,
): number {
  const latestFirst = starts.toSorted((a, b) => b.index - a.index)
  return logSum(
    bets.flatMap((bet, alternative) => from(intervals, (it) => increment(it, alternative), bet, latestFirst, cap)),
  )
}

/** `weight pi_s exp(sum from s on)` for every start; a process that has not begun is worth its stake. */
function from<T extends {readonly index: number}>(
  intervals: readonly T[],
  increment: (interval: T) => number | null,
  {weight, dispersion}: Bet,
  latestFirst: readonly Start[],
  cap: number,
): readonly Term[] {
  let next = intervals.length - 1
  let log = 0
  return latestFirst.map((start) => {
    // The innermost loop of every look: no calls but the one that reads the increment.
    for (; next >= 0; next -= 1) {
      const interval = intervals[next]
      if (interval === undefined || interval.index < start.index) break
      const tempered = (increment(interval) ?? -Infinity) / dispersion
      if (tempered > cap) log += cap
      else log += tempered
    }
    return {weight: weight * start.weight, log}
  })
}
