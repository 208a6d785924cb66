import {type Backup, type Configuration, filledIn} from '../config/index.ts'
import {RefugeError} from '../kernel/errors.ts'
import type {ArchiveFormat, Lock} from '../ports/archive.ts'
import type {BackupSource} from '../ports/backup-source.ts'
import type {Ports} from '../ports/ports.ts'
import type {Store} from '../ports/store.ts'
import {untilCancelled} from './cancelled.ts'
import {lockOf} from './lock.ts'
import {FORMAT_NAME} from './names.ts'
import {smallBytes} from './streams.ts'

/** What every flow of backups is given: the configuration, and where it lies. */
export interface BackupSite {
  readonly configuration: Pick<Configuration, 'service' | 'backup'>
  /** Folder of refuge.yml, absolute. */
  readonly folder: string
}

export type BackupPorts = Pick<Ports, 'runner' | 'clock' | 'random' | 'files' | 'env' | 'neighbours'>

/** The store of one repository, opened. */
export interface Vault {
  /** Names are below the repository's prefix. */
  readonly store: Store
  readonly format: ArchiveFormat
  /** `owner/name`. */
  readonly repository: string
  readonly lock: Lock
  readonly backup: Backup
}

/** The part `backup` of a configuration; RFG-600 where there is none. */
export function backupOf({configuration}: BackupSite): Backup {
  if (configuration.backup) return configuration.backup
  throw new RefugeError('RFG-600', 'the configuration has no part `backup`', {
    hint: 'Say in refuge.yml what to keep and where: `backup: { store: …, recipients: […], sources: … }`.',
  })
}

/** Opens the store. What templates hold is masked before anything is printed. */
export async function openVault(site: BackupSite, ports: BackupPorts): Promise<Vault> {
  const backup = backupOf(site)
  const {store: storeOptions, recipients, passphrase, encryption} = backup
  const options = filledIn({store: storeOptions, recipients, passphrase}, ports)
  const whole = await ports.neighbours.store(options.store, {folder: site.folder})
  const repository =
    ports.runner.context.repository ?? (await onlyRepository(whole)) ?? `local/${site.configuration.service.name}`
  const store = below(whole, repository, ports.runner.cancelled)
  await refuseForeign(store, repository)
  const lock = lockOf({...options, encryption})
  return {store, format: await ports.neighbours.archive(), repository, lock, backup}
}

/** A source of the configuration, its templates filled in, opened; RFG-602 for one that it does not name. */
export async function openSource(
  name: string,
  {backup, store}: Pick<Vault, 'backup' | 'store'>,
  {folder}: BackupSite,
  {env, runner, neighbours}: Pick<Ports, 'env' | 'runner' | 'neighbours'>,
): Promise<BackupSource> {
  const source = Object.hasOwn(backup.sources, name) ? backup.sources[name] : undefined
  if (!source) throw unknownSource(name, Object.keys(backup.sources))
  const options = filledIn(source, {env, runner})
  return neighbours.source(options, {folder, leaveOut: store.folder === undefined ? [] : [store.folder]})
}

export function unknownSource(name: string, known: readonly string[]): RefugeError {
  return new RefugeError('RFG-602', `backup has no source '${name}'`, {hint: `It has: ${known.join(', ')}.`})
}

/** A store seen from the folder of one repository; what is read from it breaks off when the run is cancelled. */
function below(store: Store, repository: string, signal: AbortSignal): Store {
  const prefix = `${repository}/`
  return {
    ...store,
    put: (name, content) => store.put(prefix + name, content),
    async get(name) {
      const object = await store.get(prefix + name)
      return object && untilCancelled(object, signal)
    },
    list: async (names) =>
      (await store.list(prefix + names)).map(({name, size}) => ({name: name.slice(prefix.length), size})),
    remove: (name) => store.remove(prefix + name),
  }
}

/** A terminal does not know the repository's name, but a store of one repository does. */
async function onlyRepository(store: Store): Promise<string | undefined> {
  const names = (await store.list('')).map((it) => it.name).filter((it) => it.endsWith(`/${FORMAT_NAME}`))
  const [only] = names
  return only !== undefined && names.length === 1 ? only.slice(0, -FORMAT_NAME.length - 1) : undefined
}

async function refuseForeign(store: Store, repository: string): Promise<void> {
  const object = await store.get(FORMAT_NAME)
  const bytes = object && (await smallBytes(object, 64 * 1024))
  if (!bytes) return
  const {format, repository: owner} = parse(new TextDecoder().decode(bytes))
  if (format !== 1) {
    throw new RefugeError('RFG-616', `the store has format ${JSON.stringify(format)}, this version knows format 1`, {
      hint: 'Use the version of refuge/deploy that wrote it, or a newer one.',
    })
  }
  if (owner === repository) return
  throw new RefugeError('RFG-610', `the store belongs to repository ${JSON.stringify(owner)}, this is ${repository}`, {
    hint: 'Give each repository a store or a path of its own. After a rename, move the folder and write its new name into format.json.',
  })
}

function parse(text: string): {readonly format?: unknown; readonly repository?: unknown} {
  try {
    const it: unknown = JSON.parse(text)
    return typeof it === 'object' && it !== null ? it : {}
  } catch {
    return {}
  }
}
