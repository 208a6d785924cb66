import type {RefugeError} from '../kernel/errors.ts'
import type {Journal, State} from '../records/index.ts'
import type {Head} from './head.ts'
import {readHeads, type StoredHead} from './heads.ts'
import {newestFirst} from './history.ts'
import {pointsOf, replaced, type Standing, standing} from './recorded.ts'
import {readableSize} from './size.ts'
import {type BackupPorts, type BackupSite, openVault, unknownSource, type Vault} from './vault.ts'

/** A point as it is listed. */
export interface Listed {
  readonly head: Head
  /** How the head stands in the records; undefined where they cannot be reached. */
  readonly standing: Standing | undefined
}

export interface Listing {
  /** Newest first, source by source. */
  readonly points: readonly Listed[]
  /** Heads that are none, that were replaced, or that the records name and the store has lost. */
  readonly problems: readonly RefugeError[]
}

/** Every point of the store, or of some sources, as the store and the records have it. */
export async function listPoints(
  sources: readonly string[],
  site: BackupSite,
  journal: Journal,
  ports: BackupPorts,
): Promise<Listing> {
  const vault = await openVault(site, ports)
  const state = await journal.read().then(
    (it) => it.state,
    () => undefined,
  )
  const listings = await Promise.all(sourcesOf(sources, vault).map((it) => listSource(it, vault, state)))
  return {points: listings.flatMap((it) => it.points), problems: listings.flatMap((it) => it.problems)}
}

/** The sources that were asked for, or all of the configuration; RFG-602 for one that it does not have. */
export function sourcesOf(asked: readonly string[], {backup}: Vault): readonly string[] {
  const known = Object.keys(backup.sources)
  const unknown = asked.find((it) => !known.includes(it))
  if (unknown !== undefined) throw unknownSource(unknown, known)
  return asked.length > 0 ? asked : known
}

export async function listSource(source: string, {store}: Vault, state: State | undefined): Promise<Listing> {
  const {heads, broken} = await readHeads(store, source)
  const points = newestFirst(heads.map((it) => it.head)).map((head) => ({
    head,
    standing: standingOf(head, heads, state),
  }))
  return {points, problems: [...broken, ...lostOrReplaced(source, points, state)]}
}

function standingOf(head: Head, heads: readonly StoredHead[], state: State | undefined): Standing | undefined {
  const it = heads.find((stored) => stored.head === head)
  return it && state && standing(it, state)
}

function lostOrReplaced(source: string, points: readonly Listed[], state: State | undefined): RefugeError[] {
  const lost = state ? pointsOf(state, source).filter((it) => !points.some(({head}) => head.id === it.point)) : []
  return [
    ...points
      .filter((it) => it.standing === 'differs')
      .map((it) => replaced(source, it.head.id, 'is not the one that was recorded')),
    ...lost.map((it) => replaced(source, it.point, 'is gone from the store')),
  ]
}

/** The lines of `refuge backup list`. */
export function listingLines({points, problems}: Listing): readonly string[] {
  return [
    ...points.map(({head, standing: how}) =>
      [
        head.source,
        head.id,
        head.consistentAt,
        head.status,
        `${head.files} files`,
        readableSize(head.bytes),
        `keys ${head.recipients.join(',') || 'none'}`,
        how ?? 'records unreachable',
      ].join('  '),
    ),
    ...problems.map((it) => `${it.code} ${it.message}`),
  ]
}
