import type {History} from '../ports/history.ts'
import {isAbove, type Version, type VersionTag} from './versions.ts'

/** The releases that a range is measured from. */
export interface Bases {
  /** Where the range starts: the last release of the channel. */
  readonly last: VersionTag | undefined
  /** The last stable release: a prerelease counts its level from here. */
  readonly stable: VersionTag | undefined
}

/**
 * The highest version tags among the ancestors of a commit: stable ones only, or for a channel those of the channel too. Tags of
 * other branches never count, however high.
 * @param tags lowest first
 * @param below only versions below this one
 */
export async function findBases(
  history: Pick<History, 'firstAncestor'>,
  at: string,
  tags: readonly VersionTag[],
  {channel, below}: {readonly channel: string | undefined; readonly below?: Version | undefined},
): Promise<Bases> {
  const candidates = tags.filter((it) => !below || isAbove(below, it.version))
  const stable = await highestMerged(history, at, candidates.filter(isStable))
  if (channel === undefined) return {last: stable, stable}
  const ofChannel = candidates.filter((it) => it.version.channel === channel && isNewer(it, stable))
  return {last: (await highestMerged(history, at, ofChannel)) ?? stable, stable}
}

/** The highest prerelease among the ancestors that waits for its stable release. */
export async function findPending(
  history: Pick<History, 'firstAncestor'>,
  at: string,
  tags: readonly VersionTag[],
  stable: VersionTag | undefined,
): Promise<VersionTag | undefined> {
  return highestMerged(
    history,
    at,
    tags.filter((it) => !isStable(it) && isNewer(it, stable)),
  )
}

const isStable = ({version}: VersionTag) => version.channel === undefined
const isNewer = ({version}: VersionTag, than: VersionTag | undefined) => !than || isAbove(version, than.version)

/** Asked highest first: the history may have to fetch as far as the answer. */
async function highestMerged(
  history: Pick<History, 'firstAncestor'>,
  at: string,
  tags: readonly VersionTag[],
): Promise<VersionTag | undefined> {
  const highestFirst = tags.toReversed()
  const commit = await history.firstAncestor(
    at,
    highestFirst.map((it) => it.commit),
  )
  return highestFirst.find((it) => it.commit === commit)
}
