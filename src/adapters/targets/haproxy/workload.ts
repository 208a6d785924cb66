import {formatDuration} from '../../../kernel/duration.ts'
import {RefugeError} from '../../../kernel/errors.ts'
import type {Place} from '../../../ports/neighbours.ts'
import type {Ports} from '../../../ports/ports.ts'
import type {Slot, Workload} from '../../../ports/target.ts'
import {carriesTraffic} from '../refusals.ts'
import {runCommand} from './commands.ts'
import {command, readBackend} from './runtime.ts'
import type {Settings} from './settings.ts'
import type {Ask} from './socket.ts'
import {count, isReady, isSetAside, type Row} from './statistics.ts'

export type World = Pick<Ports, 'process' | 'clock' | 'env'>

/** Milliseconds between two looks at a server. */
const POLL = 100

/** The user's `start` and `stop` for a server, and the server's state in HAProxy. */
export function haproxyWorkload(ask: Ask, settings: Settings, place: Place, world: World): Workload {
  const {backend, slots, startTimeout} = settings
  const server = async (slot: Slot) => (await readBackend(ask, settings)).servers[slot] ?? {}
  const run = (name: 'start' | 'stop', slot: Slot, more: Record<string, string>, signal?: AbortSignal) =>
    runCommand(name, settings, place, world, {
      variables: {REFUGE_SLOT: slot, ...more},
      timeout: startTimeout,
      ...(signal !== undefined && {signal}),
    })
  return {
    stops: settings.stop !== undefined,
    async prepare(slot, revision, signal) {
      checkSlot(slot, slots)
      await server(slot)
      const deadline = world.clock.monotonic() + startTimeout
      await run('start', slot, {REFUGE_REVISION: revision}, signal)
      if (isSetAside(await server(slot))) await command(ask, [`set server ${backend}/${slot} state ready`])
      if (mustProve(await server(slot))) await command(ask, [`set server ${backend}/${slot} health down`])
      await untilReady(() => server(slot), slot, settings, world, deadline, signal)
    },
    async discard(slot) {
      checkSlot(slot, slots)
      const row = await server(slot)
      if (count(row, 'uweight') > 0) throw carriesTraffic(slot)
      if (settings.stop === undefined) return
      await drained(() => server(slot), settings.drain, world)
      await run('stop', slot, {})
      if (!isSetAside(await server(slot))) await command(ask, [`set server ${backend}/${slot} state maint`])
    },
  }
}

/**
 * HAProxy believes in a server that comes back from maintenance, and still in the last revision of a slot, until checks
 * fail. A checked server without traffic therefore starts as down: only checks made after `start` bring it up.
 */
function mustProve(row: Row): boolean {
  return count(row, 'uweight') === 0 && row.check_rise !== undefined
}

function checkSlot(slot: Slot, slots: readonly Slot[]): void {
  if (!slots.includes(slot)) throw new RefugeError('RFG-900', `target of kind haproxy has no slot '${slot}'`)
}

async function untilReady(
  look: () => Promise<Row>,
  slot: Slot,
  {startTimeout}: Settings,
  {clock}: World,
  deadline: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const row = await look()
    if (isReady(row)) return
    if (signal.aborted) throw new RefugeError('RFG-313', `the preparation of slot '${slot}' was stopped`)
    if (clock.monotonic() > deadline) {
      const check = [row.check_status, row.last_chk].filter((it) => it !== undefined).join(' ')
      throw new RefugeError(
        'RFG-312',
        `server '${slot}' is ${row.status} in HAProxy ${formatDuration(startTimeout)} after the start (${check || 'no check'})`,
        {
          hint: "'start' returned, but HAProxy's health check does not pass: look at the address and the check of the server.",
        },
      )
    }
    await clock.sleep(POLL, signal)
  }
}

/** Waits until no session is on the server any more, at most for `limit` milliseconds. */
async function drained(look: () => Promise<Row>, limit: number, {clock}: World): Promise<void> {
  const deadline = clock.monotonic() + limit
  while (count(await look(), 'scur') > 0 && clock.monotonic() < deadline) await clock.sleep(POLL)
}
