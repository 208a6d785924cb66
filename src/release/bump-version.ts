import type {RefugeError} from '../kernel/errors.ts'
import {type Bases, findBases, findPending} from './base.ts'
import {type SortedCommit, sortCommits} from './buckets.ts'
import {type Bump, nextVersion} from './bump.ts'
import {type BranchChannel, channelOf} from './channels.ts'
import {type Doubt, doubtsOf, type Unparsed, unparsedProblem, warnOf} from './doubtful.ts'
import {graphOf} from './graph.ts'
import {isMaintenance, versionProblem} from './lines.ts'
import {openParser} from './parse.ts'
import {commitAt, openRepository, type Repository, type Source, type World} from './repository.ts'
import {bumpSentence} from './sentence.ts'
import {isAbove, type Version, type VersionTag, versionTags} from './versions.ts'

export interface BumpInputs extends Source {
  readonly 'tag-prefix': string
  readonly 'initial-version': Version
  readonly 'zero-major': 'minor' | 'major'
  readonly 'release-as': Version | undefined
  readonly prerelease: string | undefined
  readonly 'branch-channels': readonly BranchChannel[]
  readonly unparsed: Unparsed
  readonly squash: 'auto' | 'off'
  readonly gitmoji: boolean
  readonly write: 'none' | 'files'
  readonly 'dry-run': boolean
}

/** What `version-bump` found. */
export interface BumpOutcome {
  readonly head: string
  readonly base: VersionTag | undefined
  readonly bump: Bump
  /** Name that the tag of the version would have; undefined when there is nothing to release. */
  readonly tag: string | undefined
  /** The commits since the base, newest first. */
  readonly commits: readonly SortedCommit[]
  readonly doubts: readonly Doubt[]
  /** Files that were written, or would have been. */
  readonly written: readonly string[]
  /** Why the version cannot be released although there is something to release. */
  readonly problem: RefugeError | undefined
}

/** Finds the next version from the commits since the last one, and writes it into the manifests when asked to. */
export async function bumpVersion(inputs: BumpInputs, world: World): Promise<BumpOutcome> {
  const repository = await openRepository(inputs, world)
  const outcome = await decide(inputs, repository)
  warnOf(outcome.doubts, world.runner)
  world.runner.info(bumpSentence(outcome))
  const {version} = outcome.bump
  if (inputs.write === 'none' || !version || outcome.problem) return outcome
  const previous = outcome.base?.version.text
  const change = {folder: repository.folder, version: version.text, ...(previous ? {previous} : {})}
  return {...outcome, written: await writeManifests(change, inputs['dry-run'], world)}
}

async function decide(inputs: BumpInputs, repository: Repository): Promise<BumpOutcome> {
  const {branch, history} = repository
  const head = await commitAt(history, 'HEAD')
  const tags = versionTags(await history.tags(), inputs['tag-prefix'])
  const channel = inputs.prerelease ?? channelOf(branch, inputs['branch-channels'])
  const bases = await findBases(history, head, tags, {channel})
  const commits = await readCommits(inputs, repository, head, bases)
  const bump = nextVersion(
    {...commits, bases, tags, pending: await findPending(history, head, tags, bases.stable)},
    {
      channel,
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
    tag: bump.version && `${inputs['tag-prefix']}${bump.version.text}`,
    commits: commits.range,
    doubts: [...elsewhere(tags, bases, branch), ...doubtsOf(commits.range)],
    written: [],
    problem: problemOf(bump, around) ?? unparsedProblem(commits.range, inputs.unparsed),
  }
}

/** The commits since the last release, and since the last stable one: one reading of the history gives both. */
async function readCommits(inputs: BumpInputs, {history}: Repository, head: string, {last, stable}: Bases) {
  const parse = await openParser({squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji})
  const all = await history.commits(stable?.commit, head)
  const known = graphOf(all).ancestry(last && last !== stable ? [last.commit] : [])
  const since = all.filter((it) => !known.has(it.sha))
  const range = sortCommits(since, parse)
  return {range, sinceStable: known.size === 0 ? range : sortCommits(all, parse)}
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

interface ManifestChange {
  readonly folder: string
  readonly version: string
  readonly previous?: string
}

async function writeManifests(
  {folder, version, ...previous}: ManifestChange,
  dryRun: boolean,
  world: World,
): Promise<readonly string[]> {
  // Parsers of a dozen formats: loaded by those who write.
  const {manifestEdits} = await import('./manifests/index.ts')
  const root = world.runner.context.workspace
  const edits = await manifestEdits(folder, version, world.files, {...previous, root})
  for (const {file, path, text} of edits) {
    world.runner.info(`${dryRun ? 'would write' : 'writing'} version ${version} to ${file}`)
    if (!dryRun) await world.files.write(path, text)
  }
  return edits.map((it) => it.file)
}
