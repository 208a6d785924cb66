import {RefugeError} from '../../../kernel/errors.ts'
import {oneLine} from '../../../kernel/escape.ts'
import type {Slot} from '../../../ports/target.ts'
import type {Settings} from './settings.ts'
import type {Ask} from './socket.ts'
import {type Row, readStatistics} from './statistics.ts'

/** What the runtime API says about the backend and its two servers. */
export interface Backend {
  readonly row: Row
  readonly servers: Readonly<Record<Slot, Row>>
}

/** Types of `show stat` (management guide §9.3): 2 backend + 4 server. */
const BACKEND_AND_SERVERS = 6

/** Reads the statistics of the backend. An unknown backend or server is RFG-303. */
export async function readBackend(ask: Ask, {backend, slots}: Pick<Settings, 'backend' | 'slots'>): Promise<Backend> {
  const answer = await ask(`show stat ${backend} ${BACKEND_AND_SERVERS} -1`)
  if (!answer.startsWith('# ')) throw unknown(`HAProxy has no backend '${backend}': ${oneLine(answer)}`)
  const rows = readStatistics(answer)
  const row = rows.find((it) => it.svname === 'BACKEND')
  if (row === undefined) throw unknown(`HAProxy has no backend '${backend}', only a frontend of this name`)
  const names = rows.filter((it) => it !== row).map((it) => it.svname ?? '')
  const servers = slots.map((slot) => {
    const server = rows.find((it) => it.svname === slot)
    if (server) return [slot, server] as const
    throw unknown(`backend '${backend}' has no server '${slot}', it has: ${names.join(', ')}`)
  })
  return {row, servers: Object.fromEntries(servers)}
}

function unknown(message: string): RefugeError {
  return new RefugeError('RFG-303', message, {
    hint: "Correct 'backend' and 'slots' in refuge.yml: both slots must be servers of that backend in haproxy.cfg.",
  })
}

/** Sends commands that answer nothing when they worked, in one line. Any word back is a refusal: RFG-302. */
export async function command(ask: Ask, commands: readonly string[]): Promise<void> {
  const answer = oneLine((await ask(commands.join(';'))).trim())
  if (answer === '') return
  throw new RefugeError('RFG-302', `HAProxy refused '${commands.join(';')}': ${answer}`, {hint: remedy(answer)})
}

function remedy(answer: string): string {
  if (/permission denied/i.test(answer))
    return 'Give the socket `level admin` in haproxy.cfg: `stats socket … level admin`.'
  if (/static LB/i.test(answer))
    return 'Use a dynamic algorithm in the backend: `balance roundrobin` or `balance leastconn`.'
  return "Look at the backend with 'refuge doctor'; nothing was lowered before the other side was raised."
}
