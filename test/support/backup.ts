import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {archiveFormat} from '../../src/adapters/archive/index.ts'
import {files} from '../../src/adapters/files/index.ts'
import {open as openFiles} from '../../src/adapters/sources/files/index.ts'
import {open as openDirectory} from '../../src/adapters/stores/directory/index.ts'
import {type BackupPorts, type BackupSite, type SnapshotRequest, snapshot} from '../../src/backup/index.ts'
import type {Backup, BackupSource} from '../../src/config/index.ts'
import type {Neighbours} from '../../src/ports/neighbours.ts'
import {openJournal} from '../../src/records/index.ts'
import {manualClock} from './clock.ts'
import {seededRandom} from './random.ts'
import {memoryLog} from './records.ts'
import {fakeRunner} from './runner.ts'

/** A folder with data, a store beside it, and everything that a flow of backups is given. */
export async function backupWorld(backup: Wanted = {}) {
  return backupWorldAt(await mkdtemp(join(tmpdir(), 'refuge-backup-')), backup)
}

type Wanted = Partial<Backup> & {settings?: Partial<BackupSource>}

/** The same in a folder that exists; the seed makes the ids. */
export async function backupWorldAt(folder: string, backup: Wanted = {}, seed = 1) {
  const {settings, ...rest} = backup
  const source: BackupSource = {kind: 'files', paths: ['data'], on: ['deploy'], maxShrink: 30, reuse: true, ...settings}
  const whole: Backup = {
    engine: 'archive',
    store: {kind: 'directory', path: 'store'},
    recipients: [],
    passphrase: undefined,
    encryption: 'none',
    sources: {files: source},
    ...rest,
  }
  const site: BackupSite = {configuration: {service: {name: 'shop'}, backup: whole}, folder}
  const runner = fakeRunner({repository: 'acme/shop', workspace: folder})
  const clock = manualClock()
  const random = seededRandom(seed)
  const log = memoryLog()
  const neighbours: Pick<Neighbours, 'store' | 'source' | 'archive'> = {
    store: async (options, place) => openDirectory(options, place),
    source: async (options, place) => openFiles(options, place),
    archive: async () => archiveFormat,
  }
  const ports: BackupPorts = {
    runner,
    clock,
    random,
    files,
    env: {},
    neighbours: neighbours as Neighbours,
  }
  const journal = openJournal({log, clock, random, actor: 'ada', run: 'acme/shop/1/1'})
  const take = (more: Partial<SnapshotRequest> = {}) => snapshot({...REQUEST, ...more}, site, journal, ports)
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, 'data', path)), {recursive: true})
    await writeFile(join(folder, 'data', path), content)
  }
  const close = () => rm(folder, {recursive: true, force: true})
  return {folder, data: join(folder, 'data'), site, ports, runner, clock, log, journal, take, write, close}
}

export type BackupWorld = Awaited<ReturnType<typeof backupWorld>>

const REQUEST: SnapshotRequest = {
  sources: [],
  reason: 'manual',
  verify: 'stored',
  acceptShrink: undefined,
  identity: undefined,
  store: undefined,
  engine: undefined,
  dryRun: false,
}
