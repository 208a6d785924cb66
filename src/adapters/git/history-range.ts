import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Commit} from '../../ports/history.ts'
import {lineOf, readCommits, readParents} from './history-commits.ts'
import {type SideRepository, tellOfFiles} from './side-repository.ts'

/** All commits that `to` has and `base` has not, proven to be all. */
export interface Range {
  readonly side: SideRepository
  readonly base: string
  readonly commits: readonly Commit[]
  readonly ids: ReadonlySet<string>
}

/** What is asked for: `tag` is the full name of a ref on the remote that names `base`. */
export interface RangeQuestion {
  readonly base: string
  readonly tag: string
  readonly to: string
}

export interface RangeReading {
  /** Configuration for reading commits. */
  readonly config: Readonly<Record<string, string>>
  readonly tell: (sentence: string) => void
}

const TO = 'refs/refuge/to'

/**
 * Fetches the commits of a range and nothing else. Without a range: why it cannot be had or not be trusted, and then only the
 * whole history is exact. git cuts a merge off from all its parents when one of them is excluded, so a boundary that has several
 * parents may hide commits; and unless the base is the parent that one of the boundaries lacks, it may be no ancestor at all.
 */
export async function fetchRange(
  side: SideRepository,
  {base, tag, to}: RangeQuestion,
  {config, tell}: RangeReading,
): Promise<Range | {readonly doubt: string}> {
  if (!(await isFetched(side, to))) {
    const ended = await side.fetch([`--shallow-exclude=${tag}`, 'origin', `+${to}:${TO}`])
    tellOfFiles(ended, tell)
    if (ended.code !== 0) return {doubt: 'the server did not give a part of the history'}
  }
  const boundary = await boundaryOf(side)
  if (boundary.length > MOST) return {doubt: 'the range has too many ends to check'}
  const parents = new Map<string, readonly string[]>()
  for (const id of boundary) parents.set(id, await readParents(side.git, id))
  // One behind a cut merge is named as an end, and not sent.
  if ([...parents.values()].some((it) => it.length !== 1)) return {doubt: 'a merge is cut at the end of the range'}
  if (![...parents.values()].flat().includes(base)) return {doubt: 'the tag does not end the range'}
  const read = await readCommits(side.git, [to], config)
  const commits = read.map((it) => ({...it, parents: parents.get(it.sha) ?? it.parents}))
  return {side, base, commits, ids: new Set(commits.map((it) => it.sha))}
}

/** An earlier step of the job did it. */
async function isFetched(side: SideRepository, to: string): Promise<boolean> {
  if ((await boundaryOf(side)).length === 0) return false
  return (await lineOf(side.git, ['rev-parse', '--verify', '--quiet', TO])) === to
}

/** One process checks one end. */
const MOST = 32

/** Commits whose parents were not fetched. An id a line. Source: gitrepository-layout(5), `shallow`. */
async function boundaryOf({folder}: SideRepository): Promise<readonly string[]> {
  try {
    return (await readFile(join(folder, 'shallow'), 'utf8')).trim().split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
