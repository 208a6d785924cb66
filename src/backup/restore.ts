import {asRefugeError, messageOf, RefugeError} from '../kernel/errors.ts'
import type {Member} from '../ports/archive.ts'
import type {Destination} from '../ports/backup-source.ts'
import type {Journal, State} from '../records/index.ts'
import type {Allowed} from './check-member.ts'
import {findPoint} from './find-point.ts'
import type {Head} from './head.ts'
import {readHeads, type StoredHead} from './heads.ts'
import {keyFor, loadIdentities} from './key.ts'
import {checkLimits, type Limits} from './limits.ts'
import {readPoint, type Sink} from './read-point.ts'
import {refuseReplaced} from './recorded.ts'
import {type BackupPorts, type BackupSite, openVault, type Vault} from './vault.ts'

export interface RestoreRequest {
  readonly source: string
  /** Id, `latest`, `before:<time>` or `for:<revision>`. */
  readonly point: string
  /** The new folder; from the workspace unless absolute. */
  readonly to: string
  readonly identity: string | undefined
  readonly allowed: Allowed
  readonly limits: Limits
}

export interface Restored {
  readonly head: Head
  readonly to: string
  readonly seconds: number
  /** What the reader should know: the point is not in the records, or they cannot be reached. */
  readonly warnings: readonly RefugeError[]
}

/**
 * Restores a point into a new folder: key and head first, then everything under a temporary name, compared with the
 * manifest, and renamed at the end. What fails leaves nothing behind. RFG-613, 614, 619, 630, 642, 644, 645.
 */
export async function restore(
  request: RestoreRequest,
  site: BackupSite,
  journal: Journal,
  ports: BackupPorts,
): Promise<Restored> {
  const start = ports.clock.monotonic()
  const vault = await openVault(site, ports)
  const {found, warnings} = await choose(request, vault, journal)
  const {head} = found
  checkLimits(head, request.limits)
  const key = await keyFor(head, await loadIdentities(request.identity, ports), vault)
  const to = request.to.startsWith('/') ? request.to : `${ports.runner.context.workspace}/${request.to}`
  const place = {folder: site.folder, leaveOut: []}
  const source = await ports.neighbours.source({kind: head.kind, paths: [], exclude: []}, place)
  await fill(await source.destination(to).catch(rethrow), (sink) => readPoint(head, {vault, key, ...request}, sink))
  return {head, to, seconds: (ports.clock.monotonic() - start) / 1000, warnings}
}

async function choose({source, point}: RestoreRequest, vault: Vault, journal: Journal) {
  const {heads, broken} = await readHeads(vault.store, source)
  const known = await stateOf(journal)
  const state = known instanceof RefugeError ? undefined : known
  const found = findPoint(point, heads, state)
  const warnings = known instanceof RefugeError ? [known] : recordWarnings(found, known)
  return {found, warnings: [...broken, ...warnings]}
}

/** After a disaster the records may be gone too: a restore goes on without them, and says so. */
async function stateOf(journal: Journal): Promise<State | RefugeError> {
  try {
    return (await journal.read()).state
  } catch (thrown) {
    const {message} = asRefugeError(thrown)
    return new RefugeError('RFG-631', `the point could not be compared with the records: ${message}`, {cause: thrown})
  }
}

function recordWarnings(found: StoredHead, state: State): RefugeError[] {
  if (refuseReplaced(found, state) !== 'unrecorded') return []
  return [new RefugeError('RFG-631', `no record names point ${found.head.id} of ${found.head.source}`)]
}

/** All or nothing: links come last, so that nothing is ever written through one. */
async function fill(destination: Destination, read: (sink: Sink) => Promise<void>): Promise<void> {
  const links: Member[] = []
  const sink: Sink = {
    file: (it, content) => destination.file(it, content),
    async other(it) {
      if (it.type === 'directory') await destination.directory(it)
      else if (it.type === 'hardlink') await destination.hardlink(it.path, it.target ?? '')
      else links.push(it)
    },
  }
  try {
    await read(sink)
    for (const it of links) await destination.symlink(it, it.target ?? '')
    await destination.commit()
  } catch (thrown) {
    // What went wrong first is what counts; a part that cannot be removed either lies beside, under a temporary name.
    await destination.discard().catch(() => {})
    rethrow(thrown)
  }
}

/** What is none of ours comes from the file system. */
function rethrow(thrown: unknown): never {
  if (thrown instanceof RefugeError) throw thrown
  throw new RefugeError('RFG-623', `the restore cannot be written: ${messageOf(thrown)}`, {
    hint: 'Check the room and the rights of the folder that the restore goes to. Nothing stands under its name.',
    cause: thrown,
  })
}
