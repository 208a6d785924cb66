import {messageOf} from '../../../kernel/errors.ts'
import type {Reading, SideCounts} from '../../../ports/target.ts'
import {readBackend} from './runtime.ts'
import type {Settings} from './settings.ts'
import type {Ask} from './socket.ts'
import {count, type Row} from './statistics.ts'

const ANSWERS = ['hrsp_2xx', 'hrsp_3xx', 'hrsp_4xx', 'hrsp_5xx', 'hrsp_other'] as const

/**
 * Requests and errors of each server. A request ends as an answer of the server (`hrsp_*`), or without one: no connection
 * after every retry (`econ`) or a broken answer (`eresp`), which users see as 502 or 503. 1xx answers precede another one.
 */
export async function readErrors(ask: Ask, settings: Pick<Settings, 'backend' | 'slots'>): Promise<Reading> {
  try {
    const {row, servers} = await readBackend(ask, settings)
    if (row.mode !== undefined && row.mode !== 'http') return noData(`backend is in mode ${row.mode}, not http`)
    return {
      kind: 'counts',
      sides: Object.fromEntries(Object.entries(servers).map(([slot, it]) => [slot, countsOf(it)])),
    }
  } catch (thrown) {
    return noData(messageOf(thrown))
  }
}

function noData(reason: string): Reading {
  return {kind: 'no-data', reason}
}

function countsOf(row: Row): SideCounts {
  const unanswered = count(row, 'econ') + count(row, 'eresp')
  const answered = ANSWERS.reduce((sum, column) => sum + count(row, column), 0)
  return {instances: [[answered + unanswered, count(row, 'hrsp_5xx') + unanswered]]}
}
