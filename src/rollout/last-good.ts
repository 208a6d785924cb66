import {RefugeError} from '../kernel/errors.ts'
import {parseRevision, type Revision} from '../kernel/revision.ts'
import type {EnvironmentState, Finished} from '../records/index.ts'

/** Served everything at its end, and nobody took it back. */
const isGood = (it: Finished) =>
  !it.undone && (it.outcome === 'promoted' || (it.kind === 'rollback' && it.outcome === 'rolled-back'))

/** The revision to go back to: the newest that was promoted, not rolled back, and is not the running one. */
export function lastGood(newestFirst: readonly Finished[], running: Revision | undefined): Finished | undefined {
  return newestFirst.find((it) => isGood(it) && it.revision !== running)
}

/** What an operator asked to go back to. */
export interface Destination {
  readonly revision: Revision
  readonly version?: string
}

/** Resolves `last-good`, a version or a revision against the records; RFG-33n says why there is none. */
export function destination(environment: EnvironmentState, to: string, force: boolean): Destination {
  const {history, running} = environment
  if (to === 'last-good') return lastGood(history, running?.revision) ?? nowhere()
  const known = history.find((it) => it.version === to || it.revision === to || it.version === to.replace(/^v/, ''))
  if (known && (isGood(known) || history.some((it) => it.revision === known.revision && isGood(it)))) return known
  if (known && force) return known
  if (!known && force && isRevision(to)) return {revision: to}
  throw neverGood(to, known !== undefined)
}

function isRevision(to: string): boolean {
  try {
    return parseRevision(to) === to
  } catch {
    return false
  }
}

function nowhere(): never {
  throw new RefugeError('RFG-330', 'there is no earlier revision that was promoted and not rolled back', {
    hint: 'Name one with `to:` and `force: true`, or deploy the revision that should run.',
  })
}

function neverGood(to: string, isKnown: boolean): RefugeError {
  const why = isKnown ? 'was never promoted here, or was rolled back' : 'is not in the records of this environment'
  return new RefugeError('RFG-331', `'${to}' ${why}`, {
    hint: 'Go back to `last-good`, or add `force: true` with a full revision if you are sure.',
  })
}
