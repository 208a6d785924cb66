import {archiveFormat} from '../../src/adapters/archive/index.ts'
import {clock} from '../../src/adapters/clock/index.ts'
import {files} from '../../src/adapters/files/index.ts'
import {random} from '../../src/adapters/random/index.ts'
import {githubRunner} from '../../src/adapters/runner/github.ts'
import {open as openSource} from '../../src/adapters/sources/files/index.ts'
import {open as openStore} from '../../src/adapters/stores/directory/index.ts'
import {type BackupPorts, restore, snapshot, verifyPoints} from '../../src/backup/index.ts'
import type {Backup} from '../../src/config/index.ts'
import type {Neighbours} from '../../src/ports/neighbours.ts'
import type {RecordsLog} from '../../src/ports/records.ts'
import {openJournal} from '../../src/records/index.ts'

export type Operation = 'full' | 'stored' | 'restorable' | 'restore'

/** What an operation took: seconds, and the highest memory in MB. */
export interface Spent {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

/** One operation on `data` below a folder, in a process of its own. */
export async function runOperation(
  operation: Operation,
  folder: string,
  recipient: string,
  key: string,
): Promise<Spent> {
  const started = performance.now()
  await perform(operation, folder, recipient, key)
  const wall = (performance.now() - started) / 1000
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
  return {wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024}
}

async function perform(operation: Operation, folder: string, recipient: string, identity: string): Promise<void> {
  const site = {configuration: {service: {name: 'bench'}, backup: backup(recipient)}, folder}
  const runner = {...githubRunner(), info: () => {}, warning: () => {}, mask: () => {}}
  const neighbours = NEIGHBOURS as Partial<Neighbours> as Neighbours
  const ports: BackupPorts = {runner, clock, random, files, env: {}, neighbours}
  const journal = openJournal({log: EMPTY_LOG, clock, random, actor: 'bench', run: 'bench'})
  if (operation === 'full') {
    const it = await snapshot({...SNAPSHOT, verify: 'none'}, site, journal, ports)
    if (it.problem) throw it.problem
  } else if (operation === 'restore') {
    const request = {source: 'files', point: 'latest', to: `${folder}/restored`, identity}
    const rules = {allowed: {setuid: false, outerLinks: false}, limits: {maxBytes: undefined, maxFiles: undefined}}
    await restore({...request, ...rules}, site, journal, ports)
  } else {
    const it = await verifyPoints({sources: [], level: operation, identity}, site, journal, ports)
    if (it.problem) throw it.problem
  }
}

function backup(recipient: string): Backup {
  return {
    engine: 'archive',
    store: {kind: 'directory', path: 'store'},
    recipients: [recipient],
    passphrase: undefined,
    encryption: 'age',
    sources: {files: {kind: 'files', paths: ['data'], on: [], maxShrink: 30, reuse: true}},
  }
}

const SNAPSHOT = {
  sources: [],
  reason: 'manual',
  acceptShrink: undefined,
  identity: undefined,
  store: undefined,
  engine: undefined,
  dryRun: false,
} as const

const NEIGHBOURS = {
  store: async (...[options, place]: Parameters<typeof openStore>) => openStore(options, place),
  source: async (...[options, place]: Parameters<typeof openSource>) => openSource(options, place),
  archive: async () => archiveFormat,
}

/** Records that take everything and keep nothing: they are measured elsewhere. */
const EMPTY_LOG: RecordsLog = {
  tip: async () => undefined,
  seen: async () => undefined,
  append: async () => '0'.repeat(40),
  async *read() {},
}
