import {RefugeError} from '../../../kernel/errors.ts'
import type {Slot, Weights} from '../../../ports/target.ts'

/** Weights of HAProxy by slot, whole numbers from 0 to 256. */
export type Units = Readonly<Record<Slot, number>>

/** Smallest step in percent: a sum of 200 units is the largest round one below HAProxy's 256 a server. */
export const GRANULARITY = 0.5

/** Percent by slot, as shares of the sum; all 0 when the backend sends nothing anywhere. */
export function sharesOf(units: Units, [first, second]: readonly [Slot, Slot]): Weights {
  const sum = (units[first] ?? 0) + (units[second] ?? 0)
  if (sum === 0) return {[first]: 0, [second]: 0}
  const share = (100 * (units[first] ?? 0)) / sum
  return {[first]: share, [second]: 100 - share}
}

/** The units for weights in percent: the percents themselves, or twice them when one has a half. */
export function unitsOf(weights: Weights, slots: readonly [Slot, Slot]): Units {
  const percents = slots.map((slot) => weights[slot] ?? Number.NaN)
  const sum = percents.reduce((a, b) => a + b, 0)
  if (Object.keys(weights).length !== slots.length || sum !== 100 || percents.some((it) => it < 0)) {
    throw refused(`weights must name ${slots.join(' and ')} with a sum of 100`, weights)
  }
  const scale = percents.every(Number.isInteger) ? 1 : 1 / GRANULARITY
  const units = percents.map((it) => it * scale)
  if (!units.every(Number.isInteger)) throw refused(`HAProxy steps by ${GRANULARITY} %`, weights)
  return Object.fromEntries(slots.map((slot, index) => [slot, units[index] ?? 0]))
}

/**
 * The order of two writes in which no moment between them gives a side more than both ends do, and none gives nothing:
 * whichever rises goes first; when both rise (another scale), the side whose share falls.
 */
export function writeOrder(now: Units, next: Units, slots: readonly [Slot, Slot]): readonly [Slot, Slot] {
  const [first, second] = slots
  const before = sharesOf(now, slots)
  const after = sharesOf(next, slots)
  const [receiving, giving] = (after[first] ?? 0) > (before[first] ?? 0) ? [first, second] : [second, first]
  return (next[giving] ?? 0) > (now[giving] ?? 0) ? [giving, receiving] : [receiving, giving]
}

function refused(why: string, weights: Weights): RefugeError {
  return new RefugeError('RFG-302', `cannot write the weights ${JSON.stringify(weights)}: ${why}`, {
    hint: 'Give steps of the strategy in steps of 0.5 %; anything else is a bug of refuge/deploy.',
  })
}
