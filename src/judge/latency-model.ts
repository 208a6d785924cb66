import type {Buckets} from './buckets.ts'
import type {LatencyMargins} from './config.ts'
import {type Matrix, sharesAbove, slowDown, times} from './slow-down.ts'
import {farTail, type SlowerAlternative, slowerAlternatives} from './slower-alternatives.ts'
import {bucketShares, logit, type Survival, survivalOf} from './survival.ts'

/** A quantile that PASS speaks of: its bound, and what of each bucket lies above it once slowed by the PASS margin. */
export interface QuantileTest {
  readonly quantile: number
  /** Place of the bound whose survival is nearest to `1 - quantile`. */
  readonly bound: number
  /** `t_j` of §3.2, PASS. */
  readonly slowed: readonly number[]
  /** Requests more that may be slower, as a share: `deltaShare (1 - quantile)`. */
  readonly delta: number
}

/** All that follows from the histogram frozen at the canary's first interval. §3.2 */
export interface LatencyModel {
  readonly survival: Survival
  /** `M`: the FAIL margin's slowing, bucket by bucket. */
  readonly margin: Matrix
  readonly alternatives: readonly SlowerAlternative[]
  readonly quantiles: readonly QuantileTest[]
  /** Place of the bound beyond which requests count as slow in reports and in the dispersion of tails. */
  readonly farTail: number
  /** `z_j`: the mean rank of a request in bucket `j`, 0..1. §4.2 */
  readonly scores: readonly number[]
}

/** A model takes a thousand times longer to make than an interval to judge, and follows from its histogram alone. */
const models = new WeakMap<Buckets, {readonly margins: string; readonly model: LatencyModel}>()

/** The model of a frozen histogram; `bounds` are the finite ones. The same arguments give the same model. */
export function latencyModel(frozen: Buckets, bounds: readonly number[], config: LatencyMargins): LatencyModel {
  const margins = JSON.stringify([bounds, config.fail, config.pass])
  const known = models.get(frozen)
  if (known?.margins === margins) return known.model
  const model = made(frozen, bounds, config)
  models.set(frozen, {margins, model})
  return model
}

function made(frozen: Buckets, bounds: readonly number[], {fail, pass}: LatencyMargins): LatencyModel {
  const shares = bucketShares(frozen)
  const survival = survivalOf(shares, bounds)
  const margin = slowDown(survival, bounds, 1 + fail.shift)
  const onMargin = times(margin, shares).map((it) => Math.max(1e-9, it))
  const slowed = sharesAbove(survival, bounds, 1 + pass.shift)
  const quantiles = pass.quantiles.map((quantile) => {
    const bound = nearestBound(survival, 1 - quantile)
    return {quantile, bound, slowed: slowed[bound] ?? [], delta: pass.deltaShare * (1 - quantile)}
  })
  return {
    survival,
    margin,
    alternatives: slowerAlternatives({survival, bounds, shift: fail.shift, shares: onMargin}),
    quantiles,
    farTail: farTail(onMargin),
    scores: scoresOf(shares),
  }
}

function nearestBound({atBounds}: Survival, target: number): number {
  const distances = atBounds.map((it) => Math.abs(logit(it) - logit(target)))
  return distances.indexOf(Math.min(...distances))
}

function scoresOf(shares: readonly number[]): readonly number[] {
  let below = 0
  return shares.map((share) => {
    below += share
    return below - share / 2
  })
}
