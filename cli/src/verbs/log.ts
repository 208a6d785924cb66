import {RefugeError} from '../../../src/kernel/errors.ts'
import {eventLine} from '../../../src/records/index.ts'
import type {RunVerb} from '../verb.ts'
import {journalOf} from '../where.ts'

export const log: RunVerb = async (given, ports) => {
  const last = Number(given.options.last ?? 50)
  if (!Number.isSafeInteger(last) || last < 1)
    throw new RefugeError('RFG-104', 'refuge log: --last takes a whole number from 1')
  const events = await Array.fromAsync((await journalOf(given, ports)).events(last))
  return {lines: events.length > 0 ? events.map(eventLine) : ['nothing is recorded yet'], json: events, ok: true}
}
