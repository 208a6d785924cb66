import type {Head} from './head.ts'

/** Order of points: by sequence; two snapshots that ran at once may share one, then by id. */
export function newestFirst(heads: readonly Head[]): Head[] {
  return [...heads].sort((a, b) => b.sequence - a.sequence || (a.id < b.id ? 1 : -1))
}

/** The newest point that holds everything. Safety snapshots of a restore do not count. */
export function newestComplete(heads: readonly Head[]): Head | undefined {
  return newestFirst(heads).find(isCounted)
}

/** One more than the highest of all heads that are there, recorded or not: never from a clock. */
export function nextSequence(heads: readonly Head[]): number {
  return 1 + heads.reduce((highest, it) => Math.max(highest, it.sequence), 0)
}

const isCounted = (it: Head) => it.status === 'complete' && it.reason !== 'safety'

/** The points that a new one is compared with: the last five complete ones, from the last accepted shrink on. */
export function basis(heads: readonly Head[]): readonly Head[] {
  const counted = newestFirst(heads).filter(isCounted)
  const restart = counted.findIndex((it) => it.acceptedShrink !== undefined)
  return (restart < 0 ? counted : counted.slice(0, restart + 1)).slice(0, 5)
}

/** The middle of some numbers (of the two in the middle, the lower). */
export function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]
}
