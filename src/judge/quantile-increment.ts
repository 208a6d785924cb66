import {type Buckets, total} from './buckets.ts'
import {canaryFactor} from './increment.ts'
import type {QuantileTest} from './latency-model.ts'
import type {BucketSides} from './slower-increment.ts'
import {bucketShares} from './survival.ts'

/** §3.2, PASS: how many times the baseline's share of slow requests a canary that deserves a PASS may have. */
export const AS_QUICK = [
  {factor: 1, weight: 0.7},
  {factor: 0.7, weight: 0.3},
] as const

/**
 * The PASS increments of one interval at one quantile, one per alternative (§3.2): theorem 1 with ratio 1 against "at least as
 * many requests above the bound as the baseline would have once slowed". `learned` are the baseline's buckets before this
 * interval. `null` is minus infinity.
 */
export function quantileIncrements(
  sides: BucketSides,
  test: QuantileTest,
  learned: Buckets,
): readonly (number | null)[] {
  const [canary, baseline] = [total(sides.canary), total(sides.baseline)]
  if (canary === 0 || baseline === 0) return AS_QUICK.map(() => 0)
  const shares = bucketShares(learned)
  const now = shares.slice(test.bound + 1).reduce((a, b) => a + b, 0)
  const slowed = shares.reduce((sum, share, bucket) => sum + share * (test.slowed[bucket] ?? 0), 0)
  const kappa = canary / baseline
  const events = sides.canary.slice(test.bound + 1).reduce((a, b) => a + b, 0)
  return AS_QUICK.map(({factor}) => {
    const guess = {canary: factor * now, baseline: slowed}
    const a = canaryFactor(kappa, {ratio: 1, delta: test.delta}, guess)
    // Slowing only moves requests up, so the guess lies below the margin; where rounding says otherwise, no bet is placed.
    if (!(a < 1)) return 0
    const b = kappa * (1 - a)
    const ofBaseline = sides.baseline.reduce(
      (sum, count, bucket) => (count === 0 ? sum : sum + count * Math.log1p((test.slowed[bucket] ?? 0) * b)),
      0,
    )
    const ofCanary = events === 0 ? 0 : events * Math.log(a)
    const l = ofCanary + ofBaseline - canary * test.delta * (a - 1)
    return l === -Infinity ? null : l + 0
  })
}
