import type {Margin} from './config.ts'
import {comparable, type Sides} from './counts.ts'

/** A guess of both sides' rates, made from earlier data. A bad guess costs speed, never validity. */
export interface Guess {
  readonly canary: number
  readonly baseline: number
}

/** Which hypothesis a bet wins against: `above` bets on a canary above the margin, `below` on one below it. */
export type Bet = 'above' | 'below'

/**
 * The increment `l = ln e` of one interval for one guess: the four lines of §3.1. By theorem 1 `E[e^l] <= 1` whenever the
 * canary's true rate is on the other side of the margin, whatever the guess, the traffic and its split.
 *
 * The theorem needs `A >= 1` for a bet on `above` and `A <= 1` for one on `below`; a guess on the wrong side of the margin
 * would break it, and places no bet. `-Infinity` is legal: the guess excludes what happened.
 */
export function logIncrement(sides: Sides, margin: Margin, guess: Guess, bet: Bet): number {
  if (!comparable(sides)) return 0
  const {canary, baseline} = sides
  const {ratio, delta} = margin
  const kappa = (ratio * canary.total) / baseline.total
  const a = canaryFactor(kappa, margin, guess)
  if (!(bet === 'above' ? a > 1 : a < 1)) return 0
  // The factor that maximises growth leaves b positive; only rounding at an extreme split could say otherwise.
  const b = Math.max(1 - kappa * (a - 1), Number.MIN_VALUE)
  return logPower(a, canary.events) + logPower(b, baseline.events) - canary.total * delta * (a - 1)
}

/** `A` of §3.1: the factor per canary event that maximises expected growth if the guess is right. */
export function canaryFactor(kappa: number, {ratio, delta}: Margin, guess: Guess): number {
  if (ratio * guess.baseline + delta <= 0) return 1
  const b = kappa * guess.canary + ratio * guess.baseline + delta * (1 + kappa)
  const c = guess.canary * (1 + kappa)
  if (delta === 0) return c / b
  return (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * delta * kappa * c)))
}

/** `count * ln(factor)`, where no events say nothing even about an impossible factor. */
function logPower(factor: number, count: number): number {
  return count === 0 ? 0 : count * Math.log(factor)
}
