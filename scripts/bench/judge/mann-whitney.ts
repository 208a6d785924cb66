/** Confidence of 98 %, two-sided; a quarter of the estimated difference is tolerated. */
const QUANTILE = 2.3263478740408408
const TOLERANCE = 0.25
const HALVINGS = 40

/**
 * Whether the canary's points are classified as high: the lower bound of the Hodges–Lehmann difference's confidence interval
 * (normal approximation with ties and continuity correction) lies above a quarter of the estimate. Own implementation of the
 * rule that Kayenta documents for its Mann–Whitney classifier.
 */
export function mannWhitneyHigh(canary: readonly number[], baseline: readonly number[]): boolean {
  if (canary.length === 0 || baseline.length === 0) return false
  if (new Set([...canary, ...baseline]).size === 1) return false
  // The statistic falls as the shift rises, so the bound lies above a shift exactly where the statistic exceeds the quantile.
  if (!(statistic(canary, baseline, 0) > QUANTILE)) return false
  return statistic(canary, baseline, TOLERANCE * Math.abs(estimate(canary, baseline))) > QUANTILE
}

function estimate(canary: readonly number[], baseline: readonly number[]): number {
  let low = Math.min(...canary) - Math.max(...baseline)
  let high = Math.max(...canary) - Math.min(...baseline)
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (statistic(canary, baseline, middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The standardised rank sum of the canary's points less a shift. */
function statistic(canary: readonly number[], baseline: readonly number[], shift: number): number {
  const [n, m] = [canary.length, baseline.length]
  const all = [
    ...canary.map((value) => ({value: value - shift, mine: 1})),
    ...baseline.map((value) => ({value, mine: 0})),
  ]
  all.sort((a, b) => a.value - b.value)
  let [ranks, ties] = [0, 0]
  for (let from = 0; from < all.length; ) {
    let to = from
    let mine = 0
    while (to < all.length && all[to]?.value === all[from]?.value) {
      mine += all[to]?.mine ?? 0
      to += 1
    }
    const length = to - from
    ranks += (mine * (from + 1 + to)) / 2
    ties += length ** 3 - length
    from = to
  }
  const difference = ranks - (n * (n + 1)) / 2 - (n * m) / 2
  const variance = ((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1)))
  return variance === 0 ? 0 : (difference - 0.5 * Math.sign(difference)) / Math.sqrt(variance)
}
