import type {Direction, ProportionConfig} from './config.ts'
import type {Bet, Guess} from './increment.ts'

/** A guess of how far the canary is from the baseline, with its share of the bet. */
export interface Alternative {
  readonly factor: number
  readonly weight: number
}

/** §3.1: how many times the FAIL margin the canary's rate may be. */
export const WORSE: readonly Alternative[] = [
  {factor: 1.4, weight: 0.2},
  {factor: 2, weight: 0.25},
  {factor: 4, weight: 0.25},
  {factor: 10, weight: 0.15},
  {factor: 50, weight: 0.15},
]

/** §3.1: how many times the baseline's rate a canary that deserves a PASS may have. */
const AS_GOOD: Readonly<Record<Direction, readonly Alternative[]>> = {
  increase: [
    {factor: 1, weight: 0.5},
    {factor: 0.8, weight: 0.2},
    {factor: 0.5, weight: 0.2},
    {factor: 0, weight: 0.1},
  ],
  decrease: [
    {factor: 1, weight: 0.7},
    {factor: 1.1, weight: 0.3},
  ],
}

/** The two processes of a metric. */
export type Process = 'fail' | 'pass'

/** The same bets mirrored: a rate that many times lower. */
export function inverted(alternatives: readonly Alternative[]): readonly Alternative[] {
  return alternatives.map(({factor, weight}) => ({factor: 1 / factor, weight}))
}

const FEWER = inverted(WORSE)

/** The alternatives of a process in their fixed order; the increments of an interval are kept in the same order. */
export function alternatives(process: Process, direction: Direction): readonly Alternative[] {
  if (process === 'pass') return AS_GOOD[direction]
  return direction === 'increase' ? WORSE : FEWER
}

/** FAIL bets on events becoming worse, PASS on them staying good. */
export function betOf(process: Process, direction: Direction): Bet {
  return (process === 'fail') === (direction === 'increase') ? 'above' : 'below'
}

/** The rates that an alternative stands for, `q` being the guess of the baseline's. §3.1 */
export function guessOf(process: Process, config: ProportionConfig, {factor}: Alternative, q: number): Guess {
  if (process === 'pass') return {canary: factor * q, baseline: q}
  const canary = factor * (config.fail.ratio * q + config.fail.delta)
  return {canary: config.fail.delta > 0 ? Math.min(1, canary) : canary, baseline: q}
}

/** The guess of the baseline's rate from all intervals before this one. §3.1 */
export function baselineGuess({total, events}: {readonly total: number; readonly events: number}): number {
  return (events + 0.5) / (total + 50)
}
