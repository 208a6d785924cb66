/** A number too large or small to be written, `weight * exp(log)`. */
export interface Term {
  readonly weight: number
  readonly log: number
}

/** `ln(sum of weight * exp(log))` with the largest taken out, so that nothing overflows; `-Infinity` for a sum of nothing. */
export function logSum(terms: readonly Term[]): number {
  let largest = -Infinity
  for (const {log} of terms) if (log > largest) largest = log
  if (largest === -Infinity) return -Infinity
  return largest + Math.log(terms.reduce((sum, {weight, log}) => sum + weight * Math.exp(log - largest), 0))
}
