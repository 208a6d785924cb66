import {join} from 'node:path'
import {clock} from './adapters/clock/index.ts'
import {files} from './adapters/files/index.ts'
import {systemProcess} from './adapters/process/index.ts'
import {random} from './adapters/random/index.ts'
import {RefugeError} from './kernel/errors.ts'
import type {Neighbours, Options, Place} from './ports/neighbours.ts'
import type {Ports} from './ports/ports.ts'
import type {Runner} from './ports/runner.ts'
import type {Store} from './ports/store.ts'
import type {Target} from './ports/target.ts'

type World = Omit<Ports, 'neighbours'>
type Opener<T> = (options: Options, place: Place, world: World) => Promise<T>

/** The one place that connects ports to adapters: a table kind → lazy import. */
const TARGETS: Readonly<Record<string, Opener<Target>>> = {
  haproxy: async (options, place, world) =>
    (await import('./adapters/targets/haproxy/index.ts')).open(options, place, world),
  local: async (options, place, world) =>
    (await import('./adapters/targets/local/index.ts')).open(options, place, world, routerEntry()),
}

/** The embedded router is a process of its own, started from the door that lies beside the bundle. */
function routerEntry(): string {
  return join(import.meta.dirname, 'local-router.js')
}

export function live(runner: Runner): Ports {
  const world = {runner, clock, random, process: systemProcess, files, env: process.env}
  return {...world, neighbours: neighbours(world)}
}

function neighbours(world: World): Neighbours {
  return {
    kinds: async () => (await import('./kinds.ts')).kinds,
    records: async (place) => {
      const {openRecords} = await import('./adapters/git/records.ts')
      return openRecords(place, world.runner.context.temporary, world)
    },
    history: async (folder) => (await import('./adapters/git/history.ts')).openHistory(folder, world),
    target: (options, place) => openBy(TARGETS, 'target', options)(options, place, world),
    store: async (options) =>
      openBy<Store>({}, 'store', options)(options, {folder: '', service: '', environment: ''}, world),
  }
}

function openBy<T>(table: Readonly<Record<string, Opener<T>>>, what: string, {kind}: Options): Opener<T> {
  const opener = Object.hasOwn(table, kind) ? table[kind] : undefined
  if (!opener) throw new RefugeError('RFG-903', `no adapter for the ${what} kind '${kind}'`)
  return opener
}
