import type {Commit, History} from '../ports/history.ts'
import {findBases} from './base.ts'
import type {SortedCommit} from './buckets.ts'
import {byRelease} from './by-release.ts'
import type {Source} from './repository.ts'
import type {Version, VersionTag} from './versions.ts'

/** Inputs that say which commits the notes are about. */
export interface RangeInputs extends Pick<Source, 'tag-prefix' | 'package-by'> {
  readonly squash: 'auto' | 'off'
  readonly gitmoji: boolean
  readonly from: string | undefined
  readonly to: string
  readonly version: Version | undefined
}

/** The commits of one release, or of what is not released yet. */
export interface NotesRange {
  readonly version: string | undefined
  /** Its last commit. */
  readonly to: string
  /** What it starts from: a tag or what `from` said; undefined for the whole history. */
  readonly since: string | undefined
  readonly commits: readonly SortedCommit[]
}

/** `from: all` is the whole history, release by release. */
export const ALL = 'all'

/**
 * The release before: of the version that `to` names or that is tagged on it already, else the last one. A prerelease starts
 * from the last tag of its channel.
 * @param tags of one series, lowest first
 */
export async function baseBefore(
  tags: readonly VersionTag[],
  history: Pick<History, 'firstAncestor'>,
  to: string,
  inputs: RangeInputs,
): Promise<VersionTag | undefined> {
  const name = inputs.to.replace(/^(refs\/)?tags\//, '')
  const own = tags.find((it) => it.name === name || (it.commit === to && it.version.text === inputs.version?.text))
  const about = inputs.version ?? own?.version
  return (await findBases(history, to, tags, {channel: about?.channel, below: own?.version})).last
}

/** A whole history by its releases, newest first. What is not released yet comes first, when there is anything. */
export function rangesByRelease<C extends Commit>(
  all: readonly C[],
  tags: readonly VersionTag[],
  {version, to}: Pick<RangeInputs, 'version' | 'to'>,
  sort: (commits: readonly C[]) => readonly SortedCommit[],
): readonly NotesRange[] {
  const releases = byRelease(all, tags)
  const ranges = releases.map(({tag, commits}, at) => ({
    version: tag === undefined ? version?.text : tag.version.text,
    to: tag?.commit ?? to,
    since: releases[at + 1]?.tag?.name,
    commits: sort(commits),
  }))
  const isOpen = (ranges[0]?.commits.length ?? 0) > 0
  return isOpen ? ranges : ranges.slice(1)
}
