import {messageOf} from '../../../kernel/errors.ts'
import type {NoData} from '../../../ports/metric-source.ts'
import type {Reading, SideCounts, SlotLevel, SlotLevels} from '../../../ports/target.ts'
import {readBackend} from './runtime.ts'
import type {Settings} from './settings.ts'
import type {Ask} from './socket.ts'
import {count, type Row} from './statistics.ts'

const ANSWERS = ['hrsp_2xx', 'hrsp_3xx', 'hrsp_4xx', 'hrsp_5xx', 'hrsp_other'] as const

/** HAProxy's means are over so many requests (management guide §9.1, columns 58 to 61). */
const WINDOW = 1024

type Part = Pick<Settings, 'backend' | 'slots'>

/**
 * Requests and errors of each server. A request ends as an answer of the server (`hrsp_*`), or without one: no connection
 * after every retry (`econ`) or a broken answer (`eresp`), which users see as 502 or 503. 1xx answers precede another one.
 */
export async function readErrors(ask: Ask, settings: Part): Promise<Reading> {
  const read = await readServers(ask, settings)
  return read.kind === 'no-data' ? read : {kind: 'counts', sides: mapped(read.servers, countsOf)}
}

/** Mean response time (`rtime`, in seconds) of each server over its newest 1 024 requests. */
export async function readResponseTime(ask: Ask, settings: Part): Promise<SlotLevels> {
  const read = await readServers(ask, settings)
  return read.kind === 'no-data' ? read : {kind: 'gauge', window: WINDOW, sides: mapped(read.servers, levelOf)}
}

type Servers = Readonly<Record<string, Row>>

async function readServers(
  ask: Ask,
  settings: Part,
): Promise<{readonly kind: 'rows'; readonly servers: Servers} | NoData> {
  try {
    const {row, servers} = await readBackend(ask, settings)
    const isHttp = row.mode === undefined || row.mode === 'http'
    return isHttp ? {kind: 'rows', servers} : noData(`backend is in mode ${row.mode}, not http`)
  } catch (thrown) {
    return noData(messageOf(thrown))
  }
}

function noData(reason: string): NoData {
  return {kind: 'no-data', reason}
}

function mapped<T>(servers: Servers, of: (row: Row) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(servers).map(([slot, it]) => [slot, of(it)]))
}

const answeredBy = (row: Row) => ANSWERS.reduce((sum, column) => sum + count(row, column), 0)

function countsOf(row: Row): SideCounts {
  const unanswered = count(row, 'econ') + count(row, 'eresp')
  return {instances: [[answeredBy(row) + unanswered, count(row, 'hrsp_5xx') + unanswered]]}
}

function levelOf(row: Row): SlotLevel {
  return {value: row.rtime === undefined ? undefined : count(row, 'rtime') / 1000, served: answeredBy(row)}
}
