import {join} from 'node:path'
import {clock} from './adapters/clock/index.ts'
import {files} from './adapters/files/index.ts'
import {systemProcess} from './adapters/process/index.ts'
import {random} from './adapters/random/index.ts'
import {RefugeError} from './kernel/errors.ts'
import type {BackupSource} from './ports/backup-source.ts'
import type {MetricSource} from './ports/metric-source.ts'
import type {Neighbours, Options, Place, SourcePlace} from './ports/neighbours.ts'
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

const METRICS: Readonly<Record<string, Opener<MetricSource>>> = {
  prometheus: async (options, place) => (await import('./adapters/metrics/prometheus/index.ts')).open(options, place),
  'http-json': async (options, place) => (await import('./adapters/metrics/http-json/index.ts')).open(options, place),
  exec: async (options, place, world) => (await import('./adapters/metrics/exec/index.ts')).open(options, place, world),
}

const STORES: Readonly<Record<string, (options: Options, place: Pick<Place, 'folder'>) => Promise<Store>>> = {
  directory: async (options, place) => (await import('./adapters/stores/directory/index.ts')).open(options, place),
}

const SOURCES: Readonly<Record<string, (options: Options, place: SourcePlace) => Promise<BackupSource>>> = {
  files: async (options, place) => (await import('./adapters/sources/files/index.ts')).open(options, place),
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
    github: async (place) => (await import('./adapters/github/index.ts')).openGitHub(place, world),
    target: (options, place) => openBy(TARGETS, 'target', options)(options, place, world),
    metricSource: (options, place) => openBy(METRICS, 'metric source', options)(options, place, world),
    probeSender: async (options) => (await import('./adapters/probe/index.ts')).openProbeSender(options),
    store: (options, place) => openBy(STORES, 'store', options)(options, place),
    source: (options, place) => openBy(SOURCES, 'backup source', options)(options, place),
    archive: async () => (await import('./adapters/archive/index.ts')).archiveFormat,
  }
}

function openBy<O>(table: Readonly<Record<string, O>>, what: string, {kind}: Options): O {
  const opener = Object.hasOwn(table, kind) ? table[kind] : undefined
  if (!opener) throw new RefugeError('RFG-903', `no adapter for the ${what} kind '${kind}'`)
  return opener
}
