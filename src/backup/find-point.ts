import {RefugeError} from '../kernel/errors.ts'
import type {State} from '../records/index.ts'
import type {StoredHead} from './heads.ts'
import {newestComplete, newestFirst} from './history.ts'

/**
 * The point that somebody means: an id, `latest` (the newest complete one), `before:<time>`, or `for:<revision>` (the one
 * taken when that revision was last left). RFG-619 when there is none.
 */
export function findPoint(wanted: string, heads: readonly StoredHead[], state: State | undefined): StoredHead {
  const found = idOf(wanted, heads, state)
  const it = heads.find(({head}) => head.id === found)
  if (it) return it
  const newest = newestFirst(heads.map(({head}) => head)).slice(0, 5)
  throw new RefugeError('RFG-619', `there is no point '${wanted}'`, {
    hint:
      newest.length > 0
        ? `The newest are: ${newest.map(({id}) => id).join(', ')}.`
        : 'The source has no point in this store.',
  })
}

/** A day (which begins at midnight UTC), or a time that ends with its zone: without one it means another time on each machine. */
const ZONED = /^\d{4}-\d\d-\d\d$|(Z|[+-]\d\d:?\d\d)$/

function idOf(wanted: string, all: readonly StoredHead[], state: State | undefined): string | undefined {
  const heads = all.map(({head}) => head)
  if (wanted === 'latest') return newestComplete(heads)?.id
  if (wanted.startsWith('before:')) {
    const text = wanted.slice('before:'.length)
    const time = Date.parse(text)
    if (Number.isNaN(time) || !ZONED.test(text)) throw noTime(wanted)
    return newestComplete(heads.filter((it) => Date.parse(it.consistentAt) < time))?.id
  }
  if (wanted.startsWith('for:')) return pointFor(wanted.slice('for:'.length), state)
  return wanted
}

/** Of the newest deployment that left the revision. */
function pointFor(revision: string, state: State | undefined): string | undefined {
  const left = Object.values(state?.environments ?? {})
    .flatMap((it) => it.history)
    .filter((it) => it.baseline === revision && it.point !== undefined)
  return left.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0]?.point
}

function noTime(wanted: string): RefugeError {
  return new RefugeError('RFG-619', `'${wanted}' has no time that means the same everywhere`, {
    hint: 'Write it as before:2026-11-24T10:00:00Z.',
  })
}
