import type {History} from '../ports/history.ts'
import {findBases} from './base.ts'
import {type SortedCommit, sortCommits} from './buckets.ts'
import {byRelease} from './by-release.ts'
import {openParser, type Parse} from './parse.ts'
import {commitAt, type Repository} from './repository.ts'
import {type Version, type VersionTag, versionTags} from './versions.ts'

/** Inputs that say which commits the notes are about. */
export interface RangeInputs {
  readonly 'tag-prefix': string
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

/** The ranges that the inputs ask for, newest first: one, or every release. */
export async function readRanges(inputs: RangeInputs, {history}: Repository): Promise<readonly NotesRange[]> {
  const to = await commitAt(history, inputs.to)
  const parse = await openParser({squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji})
  if (inputs.from === ALL) return readReleases(inputs, history, to, parse)
  const base = inputs.from === undefined ? await baseFor(history, to, inputs) : undefined
  const from = inputs.from === undefined ? base?.commit : await commitAt(history, inputs.from)
  const commits = sortCommits(await history.commits(from, to), parse)
  return [{version: inputs.version?.text, to, since: inputs.from ?? base?.name, commits}]
}

/** What is not released yet comes first, when there is anything or it has a version already. */
async function readReleases(
  inputs: RangeInputs,
  history: History,
  to: string,
  parse: Parse,
): Promise<readonly NotesRange[]> {
  const tags = versionTags(await history.tags(), inputs['tag-prefix'])
  const releases = byRelease(await history.commits(undefined, to), tags)
  const ranges = releases.map(({tag, commits}, at) => ({
    version: tag === undefined ? inputs.version?.text : tag.version.text,
    to: tag?.commit ?? to,
    since: releases[at + 1]?.tag?.name,
    commits: sortCommits(commits, parse),
  }))
  const isOpen = (ranges[0]?.commits.length ?? 0) > 0
  return isOpen ? ranges : ranges.slice(1)
}

/**
 * The release before: of the version that `to` names or that is tagged on it already, else the last one. A prerelease starts
 * from the last tag of its channel.
 */
async function baseFor(history: History, to: string, inputs: RangeInputs): Promise<VersionTag | undefined> {
  const tags = versionTags(await history.tags(), inputs['tag-prefix'])
  const name = inputs.to.replace(/^(refs\/)?tags\//, '')
  const own = tags.find((it) => it.name === name || (it.commit === to && it.version.text === inputs.version?.text))
  const about = inputs.version ?? own?.version
  return (await findBases(history, to, tags, {channel: about?.channel, below: own?.version})).last
}
