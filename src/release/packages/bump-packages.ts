import type {ChangedCommit, History} from '../../ports/history.ts'
import {findBases, findPending} from '../base.ts'
import {sortParsed} from '../buckets.ts'
import type {DependencyReason} from '../bump.ts'
import type {BumpInputs, BumpOutcome, PackageBump} from '../bump-version.ts'
import {channelOf} from '../channels.ts'
import {commitAt, type Repository} from '../repository.ts'
import {outcomeOf, type Situation} from '../situation.ts'
import {type Version, versionTags} from '../versions.ts'
import {causeOf} from './cause.ts'
import {demandOneForVersion} from './demands.ts'
import {type Mover, moversOf} from './dependents.ts'
import {mergedInto} from './merged-into.ts'
import type {Package} from './package.ts'
import {type PackageReader, packageReader} from './package-reader.ts'
import {together} from './together.ts'

/** The next versions of all packages, from one reading of the history; that of the package that was asked for, or all together. */
export async function bumpPackages(inputs: BumpInputs, repository: Repository): Promise<BumpOutcome> {
  const {packages, chosen} = repository
  if (inputs['release-as'] !== undefined && !chosen) demandOneForVersion(packages)
  const reader = await openReader(inputs, repository)
  const situations = new Map(packages.map((it) => [it, situationIn(reader, it)]))
  const bumps = settle(inputs, situations, chosen)
  const own = bumps.find((it) => it.package === chosen)
  return own ? {...own, packages: bumps} : together(bumps, reader)
}

interface Reader extends PackageReader {
  readonly head: string
  readonly branch: string | undefined
  readonly channel: string | undefined
  readonly series: ReadonlyMap<Package, Series>
}

type Series = Pick<Situation, 'tags' | 'bases' | 'pending'>

/** Reads what all packages need, once. */
async function openReader(inputs: BumpInputs, repository: Repository): Promise<Reader> {
  const {history, branch, packages} = repository
  const head = await commitAt(history, 'HEAD')
  const channel = inputs.prerelease ?? channelOf(branch, inputs['branch-channels'])
  const series = await seriesOf(packages, history, head, channel)
  const bases = [...series.values()].map((it) => it.bases.stable?.commit)
  const reader = await packageReader(inputs, repository, bases, head)
  return {...reader, head, branch, channel, series}
}

async function seriesOf(
  packages: readonly Package[],
  history: History,
  head: string,
  channel: string | undefined,
): Promise<ReadonlyMap<Package, Series>> {
  const all = await history.tags()
  const tagged = packages.map((it) => [it, versionTags(all, it.prefix)] as const)
  // Asked for all at once, so that no series asks again.
  const commits = [...new Set(tagged.flatMap(([, tags]) => tags.map((it) => it.commit)))]
  if (commits.length > 0) await history.ancestors(head, commits)
  const known = mergedInto(history)
  const found = new Map<Package, Series>()
  for (const [it, tags] of tagged) {
    const bases = await findBases(known, head, tags, {channel})
    found.set(it, {tags, bases, pending: await findPending(known, head, tags, bases.stable)})
  }
  return found
}

function situationIn(reader: Reader, it: Package): Situation {
  const {head, branch, channel, series, graph} = reader
  const {tags, bases, pending} = series.get(it) ?? {
    tags: [],
    bases: {last: undefined, stable: undefined},
    pending: undefined,
  }
  const all = reader.since(bases.stable?.commit)
  const since = bases.last === bases.stable ? all : reader.since(bases.last?.commit)
  const sorted = (commits: readonly ChangedCommit[]) => sortParsed(reader.counting(commits, it), graph)
  const range = sorted(since)
  const sinceStable = since === all ? range : sorted(all)
  return {head, branch, prefix: it.prefix, channel, tags, bases, pending, range, sinceStable, since}
}

/**
 * Moves what needs what moves, until nothing moves any more. Packages may need each other in a circle: levels only rise, so it ends.
 */
function settle(
  inputs: BumpInputs,
  situations: ReadonlyMap<Package, Situation>,
  chosen: Package | undefined,
): readonly PackageBump[] {
  const bumps = new Map<string, PackageBump>()
  const open = new Set(situations.keys())
  for (const it of open) {
    open.delete(it)
    const situation = situations.get(it)
    if (!situation) continue
    const movers = moversOf(it, versionsFor(situation, situations, bumps))
    const next = bumpOf(inputs, it, situation, movers, chosen)
    const before = bumps.get(it.name)?.bump.version?.text
    bumps.set(it.name, next)
    if (next.bump.version?.text === before) continue
    for (const other of situations.keys())
      if (other !== it && other.needs.some(({on}) => on === it.name)) open.add(other)
  }
  return [...situations.keys()].flatMap((it) => bumps.get(it.name) ?? [])
}

/**
 * What has become of the other packages since the last release of one: the next version, or one that came out in the meantime. That is
 * how a run finds what it has still to do behind one that was cut off, and what waits since a package was released by itself.
 */
function versionsFor(
  {since}: Situation,
  situations: ReadonlyMap<Package, Situation>,
  bumps: ReadonlyMap<string, PackageBump>,
): ReadonlyMap<string, Version> {
  const commits = new Set(since.map((it) => it.sha))
  const versions = [...situations].flatMap(([{name}, {bases}]) => {
    const last = bases.last && commits.has(bases.last.commit) ? bases.last.version : undefined
    const version = bumps.get(name)?.bump.version ?? last
    return version ? [[name, version] as const] : []
  })
  return new Map(versions)
}

function bumpOf(
  inputs: BumpInputs,
  it: Package,
  situation: Situation,
  movers: readonly Mover[],
  chosen: Package | undefined,
): PackageBump {
  // A version that was asked for is that of the package that was asked for.
  const wanted = chosen === it ? inputs['release-as'] : undefined
  const outcome = outcomeOf({...inputs, 'release-as': wanted}, situation, movers.map(reasonOf))
  return {...outcome, package: it, movers, cause: causeOf(outcome, situation.range, movers)}
}

const reasonOf = ({name, version, level}: Mover): DependencyReason => ({
  sha: '',
  level,
  rule: 'dependency',
  header: `${name} ${version}`,
})
