import type {Scope} from './kind.ts'

/** So many intervals after the horizon are kept one by one in any case: an hour of 15 s each. */
const KEPT_LATE = 240

/**
 * Bounds the memory of a canary that is judged on after its horizon (a hold without end): when as many intervals lie behind
 * the horizon as before it, neighbours there are merged two by two. A longer interval under the same cap only makes the
 * judge more careful (theorem 3). Nothing is merged across the beginning of a step, from which PASS counts.
 */
export function foldLate<T extends {readonly index: number}>(
  intervals: readonly T[],
  {horizon, step}: Pick<Scope, 'horizon' | 'step'>,
  merge: (a: T, b: T) => T,
): readonly T[] {
  const early = intervals.filter((it) => it.index < horizon)
  const late = intervals.slice(early.length)
  if (late.length <= Math.max(horizon, KEPT_LATE)) return intervals
  return [
    ...early,
    ...pairs(
      late.filter((it) => it.index < step),
      merge,
    ),
    ...pairs(
      late.filter((it) => it.index >= step),
      merge,
    ),
  ]
}

function pairs<T>(items: readonly T[], merge: (a: T, b: T) => T): readonly T[] {
  return items.flatMap((item, place) => {
    const next = items[place + 1]
    if (place % 2 === 1) return []
    return [next === undefined ? item : merge(item, next)]
  })
}
