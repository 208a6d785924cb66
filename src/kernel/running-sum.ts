/** The sums of a list up to each of its places. */
export function runningSum(values: readonly number[]): readonly number[] {
  let sum = 0
  return values.map((it) => {
    sum += it
    return sum
  })
}
