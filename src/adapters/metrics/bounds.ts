import type {Bound} from '../../ports/metric-source.ts'

/** Counts up to each bound of one process, with the bounds. */
export interface BoundedInstance {
  readonly le: readonly Bound[]
  readonly buckets: readonly number[]
  readonly name?: string
}

/** More bounds would only slow the judge down. */
const MOST_BOUNDS = 500

/**
 * A process's buckets from pairs of bound and cumulative count in any order; or why they are none. Counts must not fall from
 * one bound to the next, and the last bound is `+Inf`.
 */
export function bucketsOf(
  pairs: readonly (readonly [le: number, count: number])[],
): Omit<BoundedInstance, 'name'> | string {
  const sorted = pairs.toSorted(([a], [b]) => a - b)
  const last = sorted.at(-1)?.[0]
  if (sorted.length > MOST_BOUNDS) return `more than ${MOST_BOUNDS} buckets`
  if (last !== Number.POSITIVE_INFINITY) return 'no bucket of all requests (le="+Inf")'
  if (sorted.some(([le], place) => le === sorted[place - 1]?.[0])) return 'the same bound twice'
  if (sorted.some(([, count], place) => count < (sorted[place - 1]?.[1] ?? 0)))
    return 'counts that fall from one bound to the next'
  return {
    le: sorted.map(([le]) => (Number.isFinite(le) ? le : '+Inf')),
    buckets: sorted.map(([, count]) => count),
  }
}

/** A bound as sources write it: a number, or text such as `0.1` or `+Inf`; undefined for anything else. */
export function boundOf(written: unknown): number | undefined {
  if (typeof written === 'number') return Number.isNaN(written) ? undefined : written
  if (typeof written !== 'string' || written.trim() === '') return undefined
  if (/^\+?inf(inity)?$/i.test(written)) return Number.POSITIVE_INFINITY
  const value = Number(written)
  return Number.isFinite(value) ? value : undefined
}

/** The bounds that all have; undefined where they differ. */
export function commonBounds(all: readonly Pick<BoundedInstance, 'le'>[]): readonly Bound[] | undefined {
  const [first, ...others] = all
  if (first === undefined) return undefined
  const isSame = ({le}: Pick<BoundedInstance, 'le'>) =>
    le.length === first.le.length && le.every((it, place) => it === first.le[place])
  return others.every(isSame) ? first.le : undefined
}
