import {RefugeError} from '../kernel/errors.ts'
import type {Draft, State} from '../records/index.ts'
import type {StoredHead} from './heads.ts'

/** The deployment that a point is taken for. */
export interface ForDeployment {
  readonly deployment: string
  readonly environment: string
}

/** Does a head stand in the records? `older` than the points that the records' state still lists. */
export type Standing = 'recorded' | 'older' | 'unrecorded' | 'differs'

export function standing({head, digest}: StoredHead, state: State): Standing {
  const points = pointsOf(state, head.source)
  const known = points.find((it) => it.point === head.id)
  if (known) return known.headDigest === digest ? 'recorded' : 'differs'
  const oldest = points.at(-1)
  return points.length >= LISTED && oldest !== undefined && head.sequence < oldest.sequence ? 'older' : 'unrecorded'
}

/** As many points a source as the records' state lists. */
const LISTED = 20

/** The points of a source in the records, newest first. */
export function pointsOf({points}: State, source: string): State['points'][string] {
  return Object.hasOwn(points, source) ? (points[source] ?? []) : []
}

/** The events for heads that the records do not have, oldest first. */
export function pointEvents(
  heads: readonly StoredHead[],
  state: State,
  forDeployment?: ForDeployment,
): readonly Draft[] {
  return heads
    .filter((it) => standing(it, state) === 'unrecorded')
    .sort((a, b) => a.head.sequence - b.head.sequence)
    .map(({head, digest}) => ({
      type: 'backup.point',
      point: head.id,
      source: head.source,
      status: head.status,
      headDigest: digest,
      sequence: head.sequence,
      consistentAt: head.consistentAt,
      ...forDeployment,
    }))
}

/** A head that is not the recorded one: RFG-630. One that the records lack is for the caller to judge. */
export function refuseReplaced(it: StoredHead, state: State): Standing {
  const found = standing(it, state)
  if (found === 'differs') throw replaced(it.head.source, it.head.id, 'is not the one that was recorded')
  return found
}

export function replaced(source: string, id: string, what: string): RefugeError {
  return new RefugeError('RFG-630', `the head of point ${id} of ${source} ${what}`, {
    hint: 'Somebody changed or removed objects of the store. Find out who can write to it; restore a point that still holds together.',
  })
}
