import {type Buckets, total} from './buckets.ts'
import type {Matrix} from './slow-down.ts'

/** The same interval on both sides, by bucket. */
export interface BucketSides {
  readonly canary: Buckets
  readonly baseline: Buckets
}

/**
 * The increment `l = ln e` of one interval for one alternative (§3.2). By theorem 2 `E[e^l] <= 1` whenever the canary's
 * durations are stochastically no larger than the baseline's slowed by the margin `M`, whatever the nondecreasing
 * likelihoods, the traffic and its split.
 */
export function slowerIncrement(sides: BucketSides, margin: Matrix, likelihood: readonly number[]): number {
  const [canary, baseline] = [total(sides.canary), total(sides.baseline)]
  if (canary === 0 || baseline === 0) return 0
  const theta = canary / (canary + baseline)
  const factors = likelihood.map((x) => x / (theta * x + 1 - theta))
  const ofCanary = sides.canary.reduce((sum, count, bucket) => sum + power(factors[bucket] ?? 1, count), 0)
  return sides.baseline.reduce((sum, count, bucket) => {
    if (count === 0) return sum
    const slowed = factors.reduce((all, factor, place) => all + factor * (margin[place]?.[bucket] ?? 0), 0)
    return sum + power((1 - theta * slowed) / (1 - theta), count)
  }, ofCanary)
}

/** `count * ln(factor)`; no count says nothing. Only rounding at an extreme split could make a factor nought. */
function power(factor: number, count: number): number {
  return count === 0 ? 0 : count * Math.log(Math.max(factor, Number.MIN_VALUE))
}
