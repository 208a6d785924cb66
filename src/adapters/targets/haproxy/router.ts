import type {Observation, Router, Slot, Weights} from '../../../ports/target.ts'
import {type Backend, command, readBackend} from './runtime.ts'
import type {Settings} from './settings.ts'
import type {Ask} from './socket.ts'
import {count, isReady, type Row} from './statistics.ts'
import {GRANULARITY, sharesOf, type Units, unitsOf, writeOrder} from './weights.ts'

type Part = Pick<Settings, 'backend' | 'slots'>

/** The weights of two servers. HAProxy has no compare-and-set: what was expected is compared just before the write. */
export function haproxyRouter(ask: Ask, settings: Part): Router {
  const {backend, slots} = settings
  return {
    caps: {compareAndSet: false, atomic: false, granularity: GRANULARITY, deadman: 'none', propagation: [1, 100]},
    observe: async () => observation(await readBackend(ask, settings), slots),
    async apply(next, expected) {
      const target = unitsOf(next, slots)
      const live = await readBackend(ask, settings)
      const now = unitsNow(live, slots)
      if (expected !== 'force' && !sameWeights(expected.weights, sharesOf(now, slots), slots)) return 'conflict'
      const writes = writeOrder(now, target, slots).filter((slot) => now[slot] !== target[slot])
      const lines = writes.map((slot) => `set weight ${backend}/${slot} ${target[slot] ?? 0}`)
      if (lines.length > 0 && !sameWeights(next, sharesOf(now, slots), slots)) await command(ask, lines)
      return 'applied'
    },
  }
}

/** Settled unless a server that answers still grows into its weight (`slowstart`). */
function observation(live: Backend, slots: readonly [Slot, Slot]): Observation {
  const rows = Object.entries(live.servers)
  return {
    weights: sharesOf(unitsNow(live, slots), slots),
    settled: rows.every(([, row]) => !isReady(row) || count(row, 'weight') === weightOf(row)),
    ready: Object.fromEntries(rows.map(([slot, row]) => [slot, isReady(row)])),
  }
}

function unitsNow({servers}: Backend, slots: readonly [Slot, Slot]): Units {
  return Object.fromEntries(slots.map((slot) => [slot, weightOf(servers[slot] ?? {})]))
}

/** The weight that was set; versions before 2.4 show only the one in effect. */
function weightOf(row: Row): number {
  return count(row, row.uweight === undefined ? 'weight' : 'uweight')
}

function sameWeights(a: Weights, b: Weights, slots: readonly Slot[]): boolean {
  return slots.every((slot) => Math.abs((a[slot] ?? 0) - (b[slot] ?? 0)) < 1e-9)
}
