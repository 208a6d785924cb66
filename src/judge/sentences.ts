import type {Claim} from './claim.ts'
import type {ProportionConfig} from './config.ts'
import type {LatencyClaim} from './latency-plan.ts'
import type {Regression} from './regression.ts'

/**
 * A claim in the words that every surface shows (§16). The margin is `ratio * baseline + delta`, so what a canary may add at
 * the baseline's rate is `(ratio - 1) * baseline + delta`; it is rounded up, never down. Of conversions
 * (`decrease`) it says what is kept, rounded down.
 */
export function claimSentence(
  claim: Extract<Claim, {kind: 'claim'}>,
  direction: ProportionConfig['direction'] = 'increase',
): string {
  const sure = `${percent(claim.confidence)} sure that it`
  const {ratio, delta} = claim.margin
  if (direction === 'increase') return `${sure} adds fewer than ${inRequests((ratio - 1) * claim.baselineRate + delta)}`
  const kept = claim.baselineRate > 0 ? ratio + delta / claim.baselineRate : ratio
  return `${sure} keeps more than ${percent(Math.floor(kept * 1000) / 1000)} of the baseline's rate`
}

/** A claim about latency in the words that every surface shows: "95 % sure that it is less than 20 % slower at p50, p95 and p99". */
export function latencyClaimSentence({margin, confidence}: LatencyClaim): string {
  const names = margin.quantiles.map((it) => `p${Number((it * 100).toPrecision(6))}`)
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')
  return `${percent(confidence)} sure that it is less than ${percent(margin.shift)} slower at ${list}`
}

/** The first sentence of a promotion that nothing proves: what this traffic could have shown at all (§16). */
export function noFailSentence({couldHaveShown}: Extract<Claim, {kind: 'no-fail'}>): string {
  return `promoted without proof; this traffic would have shown ${shown(couldHaveShown)}`
}

function shown(regression: Regression | null): string {
  if (regression === null) return 'no regression at all'
  if (regression.factor !== null) return `only a regression of ×${roundedUp(regression.factor)}`
  return `only a canary that fails in ${percent(roundedUp(regression.rate))} of its requests`
}

/** `1 error in 100 requests`, `1.5 errors in 1000 requests`: the smallest power of ten with at least one error in it. */
function inRequests(share: number): string {
  if (share <= 0) return 'no error'
  const requests = 10 ** Math.max(2, Math.ceil(-Math.log10(share) - ROUNDING))
  const errors = Math.ceil(share * requests * 10 - ROUNDING) / 10
  return `${errors} ${errors === 1 ? 'error' : 'errors'} in ${requests} requests`
}

/** 0.01 * 100 * 10 must not become 11. */
const ROUNDING = 1e-6

/** Two digits, upwards: what was computed must still be true of what is printed. */
function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.ceil(value / unit - ROUNDING) * unit).toPrecision(2))
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))} %`
}
