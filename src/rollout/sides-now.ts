import type {Slot, Target, Weights} from '../ports/target.ts'

/** Which slot is the canary now: the one with less traffic; of equals the second. */
export function sidesNow(
  [first, second]: Target['slots'],
  weights: Weights,
): {readonly baseline: Slot; readonly canary: Slot} {
  const isFirst = (weights[first] ?? 0) < (weights[second] ?? 0)
  return isFirst ? {baseline: second, canary: first} : {baseline: first, canary: second}
}
