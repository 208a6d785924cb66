import type {Commit} from '../ports/history.ts'
import {type Bases, findBases, findPending} from './base.ts'
import {type SortedCommit, sortCommits} from './buckets.ts'
import {type Bump, type DependencyReason, nextVersion} from './bump.ts'
import type {BumpInputs, BumpOutcome} from './bump-version.ts'
import {channelOf} from './channels.ts'
import {type Doubt, doubtsOf, unparsedProblem} from './doubtful.ts'
import {graphOf} from './graph.ts'
import {isMaintenance, versionProblem} from './lines.ts'
import {openParser} from './parse.ts'
import {commitAt, type Repository} from './repository.ts'
import {isAbove, type VersionTag, versionTags} from './versions.ts'

/** All that decides the next version of one series of tags. */
export interface Situation {
  readonly head: string
  readonly branch: string | undefined
  readonly prefix: string
  readonly channel: string | undefined
  /** Of the series, lowest first. */
  readonly tags: readonly VersionTag[]
  readonly bases: Bases
  readonly pending: VersionTag | undefined
  /** The commits since the last release that count, newest first. */
  readonly range: readonly SortedCommit[]
  /** Those since the last stable release. */
  readonly sinceStable: readonly SortedCommit[]
  /** All commits since the last release, whether or not they count. */
  readonly since: readonly Commit[]
}

/** Reads what decides the next version of a repository that is one package. */
export async function situationOf(inputs: BumpInputs, {branch, history}: Repository): Promise<Situation> {
  const head = await commitAt(history, 'HEAD')
  const prefix = inputs['tag-prefix']
  const tags = versionTags(await history.tags(), prefix)
  const channel = inputs.prerelease ?? channelOf(branch, inputs['branch-channels'])
  const bases = await findBases(history, head, tags, {channel})
  const all = await history.commits(bases.stable?.commit, head)
  const since = sinceLast(all, bases)
  const parse = await openParser({squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji})
  const range = sortCommits(since, parse)
  const sinceStable = since.length === all.length ? range : sortCommits(all, parse)
  const pending = await findPending(history, head, tags, bases.stable)
  return {head, branch, prefix, channel, tags, bases, pending, range, sinceStable, since}
}

/** The commits since the last release, among those since the last stable one: one reading of the history gives both. */
function sinceLast(all: readonly Commit[], {last, stable}: Bases): readonly Commit[] {
  const known = graphOf(all).ancestry(last && last !== stable ? [last.commit] : [])
  return all.filter((it) => !known.has(it.sha))
}

/** What comes next. Pure. */
export function outcomeOf(
  inputs: BumpInputs,
  it: Situation,
  dependencies: readonly DependencyReason[] = [],
): BumpOutcome {
  const {head, bases, tags, branch, range} = it
  const bump = nextVersion(
    {...it, dependencies},
    {
      channel: it.channel,
      initialVersion: inputs['initial-version'],
      zeroMajor: inputs['zero-major'],
      releaseAs: inputs['release-as'],
    },
  )
  const around = {tags, base: bases.last?.version, branch}
  return {
    head,
    base: bases.last,
    bump,
    tag: bump.version && `${it.prefix}${bump.version.text}`,
    commits: range,
    since: it.since,
    tags,
    doubts: [...elsewhere(tags, bases, branch), ...doubtsOf(range)],
    packages: [],
    written: [],
    problem: problemOf(bump, around) ?? unparsedProblem(range, inputs.unparsed),
  }
}

const problemOf = ({version}: Bump, around: Parameters<typeof versionProblem>[1]) =>
  version && versionProblem(version, around)

/** A release that is higher than the highest among the ancestors: right for an older line, a surprise anywhere else. */
function elsewhere(tags: readonly VersionTag[], {stable}: Bases, branch: string | undefined): readonly Doubt[] {
  const top = tags.findLast((it) => it.version.channel === undefined)
  if (!top || isMaintenance(branch) || (stable && !isAbove(top.version, stable.version))) return []
  return [
    {
      sha: top.commit,
      header: top.name,
      reason: 'This release is higher, but not among the ancestors of HEAD: it is ignored.',
    },
  ]
}
