import {runningMaximum} from './buckets.ts'
import type {Survival} from './survival.ts'

/** A guess of how a canary is slower: how many times likelier each bucket is than on the FAIL margin. §3.2 step 5 */
export interface SlowerAlternative {
  readonly weight: number
  /** Nondecreasing over the buckets, as theorem 2 needs. */
  readonly likelihood: readonly number[]
  /** Place of the bound beyond which a tail begins; null for a shift of everything. */
  readonly tail: number | null
}

/** §3.2 step 5: factors by which everything may be slower than the margin. */
const SHIFTS = [1.025, 1.06, 1.15, 1.4, 2, 4] as const

/** §3.2 step 5: shares of requests beyond the bounds at which tails are looked for, and how many times more there may be. */
const TAILS = [0.1, 0.02, 0.004, 0.0008, 0.0001] as const
const TAIL_RATIOS = [1.5, 4, 16] as const

/** The target whose bound separates the body from the far tail. §3.2, §4.2 */
const FAR_TAIL = 0.02

const LEAST_SHARE = 1e-9
const LEAST_EXCEEDANCE = 1e-7

/** What the alternatives are made of: the baseline's survival, the FAIL margin, the shares on that margin (`q0`). */
export interface OnMargin {
  readonly survival: Survival
  readonly bounds: readonly number[]
  readonly shift: number
  readonly shares: readonly number[]
}

/** The six shifts share one half of the bet and the fifteen tails the other. */
export function slowerAlternatives(margin: OnMargin): readonly SlowerAlternative[] {
  const exceedances = exceedancesOf(margin.shares)
  const beyond = tailBound(exceedances, FAR_TAIL)
  const shifts = SHIFTS.map((shift) => ({
    weight: 0.5 / SHIFTS.length,
    likelihood: shifted(margin, shift, beyond),
    tail: null,
  }))
  const tails = TAILS.flatMap((target) => {
    const bound = tailBound(exceedances, target)
    return TAIL_RATIOS.map((ratio) => ({
      weight: 0.5 / (TAILS.length * TAIL_RATIOS.length),
      likelihood: raisedTail(margin.shares.length, bound, exceedances[bound] ?? LEAST_EXCEEDANCE, ratio),
      tail: bound,
    }))
  })
  return [...shifts, ...tails]
}

/** Place of the bound that separates the far tail: the one whose exceedance on the margin is nearest 2 %. */
export function farTail(shares: readonly number[]): number {
  return tailBound(exceedancesOf(shares), FAR_TAIL)
}

/** The shares of a survival function at the bounds, in buckets and with every duration `factor` times longer. */
export function shiftedShares(survival: Survival, bounds: readonly number[], factor: number): readonly number[] {
  const at = bounds.map((bound) => survival.at(bound / factor))
  return Array.from({length: bounds.length + 1}, (_, place) => (at[place - 1] ?? 1) - (at[place] ?? 0))
}

/** A shift's ratios; beyond the far bound one for all, since a few requests far out say nothing about a shift. */
function shifted({survival, bounds, shift, shares}: OnMargin, by: number, beyond: number): readonly number[] {
  const guessed = shiftedShares(survival, bounds, (1 + shift) * by).map((it) => Math.max(LEAST_SHARE, it))
  const far = (values: readonly number[]) => values.slice(beyond + 1).reduce((a, b) => a + b, 0)
  const tail = far(guessed) / far(shares)
  return runningMaximum(guessed.map((it, place) => (place > beyond ? tail : it / (shares[place] ?? LEAST_SHARE))))
}

/** A tail's ratios: so many times more above the bound, fewer below, and never more than halfway to all requests. */
function raisedTail(buckets: number, bound: number, exceedance: number, ratio: number): readonly number[] {
  const raised = Math.min(ratio * exceedance, 0.5 + 0.5 * exceedance)
  return Array.from({length: buckets}, (_, place) =>
    place > bound ? raised / exceedance : (1 - raised) / (1 - exceedance),
  )
}

/** The share above each bound, at least 1e-7. */
function exceedancesOf(shares: readonly number[]): readonly number[] {
  return shares.slice(1).map((_, bound) =>
    Math.max(
      LEAST_EXCEEDANCE,
      shares.slice(bound + 1).reduce((a, b) => a + b, 0),
    ),
  )
}

/** The bound whose exceedance is nearest to the target in logarithm, the lowest of equals. */
function tailBound(exceedances: readonly number[], target: number): number {
  const distances = exceedances.map((it) => Math.abs(Math.log(it / target)))
  return distances.indexOf(Math.min(...distances))
}
