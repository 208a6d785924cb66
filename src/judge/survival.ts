import type {Buckets} from './buckets.ts'
import {total} from './buckets.ts'

/** §3.2 step 1: no share is taken for nought or for all. */
const SMALLEST = 1e-9

/** Shares by bucket, with half a request spread over all buckets as a prior. §3.2 step 1 */
export function bucketShares(counts: Buckets): readonly number[] {
  const whole = total(counts) + 0.5
  return counts.map((it) => (it + 0.5 / counts.length) / whole)
}

/** The share of requests slower than a duration, known at the bounds and interpolated between them. */
export interface Survival {
  /** At each bound, in `[1e-9, 1 - 1e-9]`. */
  readonly atBounds: readonly number[]
  at(duration: number): number
}

/**
 * The survival function of shares by bucket (§3.2 step 2): between bounds `ln(S / (1 - S))` is linear in `ln(duration)`, and
 * the end slopes go on beyond the first and the last bound. `bounds` are the finite ones, at least two, above 0.
 */
export function survivalOf(shares: readonly number[], bounds: readonly number[]): Survival {
  let below = 0
  const atBounds = bounds.map((_, place) => {
    below += shares[place] ?? 0
    return clipped(1 - below)
  })
  const points = bounds.map((bound, place) => ({x: Math.log(bound), y: logit(atBounds[place] ?? SMALLEST)}))
  return {atBounds, at: (duration) => interpolated(points, Math.log(duration))}
}

export function logit(share: number): number {
  return Math.log(share / (1 - share))
}

interface Point {
  readonly x: number
  readonly y: number
}

function interpolated(points: readonly Point[], x: number): number {
  const next = points.findIndex((it, place) => place > 0 && x <= it.x)
  const right = next === -1 ? points.length - 1 : next
  const [a, b] = [points[right - 1], points[right]]
  if (a === undefined || b === undefined) throw new RangeError('a survival function needs two bounds')
  const y = a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x)
  return 1 / (1 + Math.exp(-y))
}

function clipped(share: number): number {
  return Math.min(1 - SMALLEST, Math.max(SMALLEST, share))
}
