import inc from 'semver/functions/inc.js'
import type {Bases} from './base.ts'
import type {SortedCommit} from './buckets.ts'
import {highest, type Level} from './change.ts'
import {demandForward} from './lines.ts'
import {core, isAbove, type Version, type VersionTag, versionOf} from './versions.ts'

/** Why a version moves: the commit, the rule and the level; rules without a commit have no sha. */
export interface Reason {
  readonly sha: string
  readonly level: Level | 'prerelease'
  readonly rule: string
  readonly header: string
}

export interface BumpOptions {
  readonly initialVersion: Version
  readonly zeroMajor: 'minor' | 'major'
  /** The version that the caller wants. */
  readonly releaseAs: Version | undefined
  readonly channel: string | undefined
}

export interface BumpGiven {
  readonly bases: Bases
  /** Commits since the last release of the channel. */
  readonly range: readonly SortedCommit[]
  /** Commits since the last stable release; the same as the range unless there were prereleases. */
  readonly sinceStable: readonly SortedCommit[]
  /** The highest prerelease that waits for its stable release. */
  readonly pending: VersionTag | undefined
  /** Every version tag, on this branch or not. */
  readonly tags: readonly VersionTag[]
  /** What moves the version beside the commits: other packages that this one needs. */
  readonly dependencies?: readonly DependencyReason[]
}

export interface DependencyReason extends Reason {
  readonly level: Level
}

/** The next version, what moved in it, and why. Without a version there is nothing to release. */
export interface Bump {
  readonly version: Version | undefined
  readonly level: Level | 'prerelease'
  readonly reasons: readonly Reason[]
}

/** What comes next. Pure: the same commits and tags give the same version. */
export function nextVersion(given: BumpGiven, options: BumpOptions): Bump {
  const reasons = [...given.range.flatMap(reasonsOf), ...(given.dependencies ?? [])]
  const wanted = wantedVersion(given, options)
  if (wanted) return bumpTo(given.bases, wanted.version, reasons, [wanted.reason])
  if (!given.bases.last) return firstVersion(given, options, reasons)
  if (reasons.length === 0) return {version: undefined, level: 'none', reasons}
  const stable = nextStable(given, options)
  const version =
    options.channel === undefined ? stable.version : prereleaseOf(stable.version, options.channel, given.tags)
  return bumpTo(given.bases, version, reasons, stable.extra)
}

/** A reason that names the version itself has the level of the whole. */
function bumpTo(
  bases: Bases,
  version: Version,
  reasons: readonly Reason[],
  named: readonly Omit<Reason, 'level'>[],
): Bump {
  const level = moved(bases, version)
  return {version, level, reasons: [...reasons, ...named.map((it) => ({...it, level}))]}
}

function reasonsOf({commit, changes}: SortedCommit): readonly Reason[] {
  return changes
    .filter((it) => it.level !== 'none')
    .map(({level, rule, header}) => ({sha: commit.sha, level, rule, header}))
}

const levelOf = (commits: readonly SortedCommit[]) =>
  highest(commits.flatMap((it) => it.changes.map((one) => one.level)))

/** Whoever names a version gets it: the caller before the newest commit with a `Release-As:` footer. */
function wantedVersion(
  {bases, range, tags}: BumpGiven,
  {releaseAs, channel}: BumpOptions,
): {readonly version: Version; readonly reason: Omit<Reason, 'level'>} | undefined {
  if (releaseAs) {
    demandForward(releaseAs, bases.last, 'release-as')
    return {version: releaseAs, reason: {sha: '', rule: 'release-as', header: 'input release-as'}}
  }
  const asking = range.find((it) => it.bucket !== 'cancelled' && askedVersion(it))
  const asked = asking && askedVersion(asking)
  if (!asking || !asked) return undefined
  demandForward(asked, bases.stable, `the commit ${asking.commit.sha} (Release-As)`)
  const version = channel === undefined || asked.channel !== undefined ? asked : prereleaseOf(asked, channel, tags)
  return {version, reason: {sha: asking.commit.sha, rule: 'release-as', header: asking.header}}
}

export const askedVersion = ({releaseAs}: Pick<SortedCommit, 'releaseAs'>) =>
  releaseAs === undefined ? undefined : versionOf(releaseAs.replace(/^v/, ''))

/** Without a release so far it is the one that the configuration names, or the one that a prerelease announced. */
function firstVersion(given: BumpGiven, {initialVersion, channel}: BumpOptions, reasons: readonly Reason[]): Bump {
  const announced = given.pending && versionOf(core(given.pending.version))
  const stable = announced ?? initialVersion
  const version = channel === undefined ? stable : prereleaseOf(stable, channel, given.tags)
  const rule = announced ? 'graduation' : 'initial-version'
  return bumpTo(given.bases, version, reasons, [{sha: '', rule, header: `first release as ${version.text}`}])
}

/**
 * The next stable version after the last one, by all that came since; below 1.0.0 a breaking change moves the minor unless asked
 * otherwise. A prerelease that announced more is not undercut: 1.1.0-rc.3 becomes 1.1.0, and is not bumped twice.
 */
function nextStable(
  {bases, sinceStable, pending, dependencies = []}: BumpGiven,
  {zeroMajor, initialVersion}: BumpOptions,
): {readonly version: Version; readonly extra: readonly Omit<Reason, 'level'>[]} {
  const level = highest([levelOf(sinceStable), ...dependencies.map((it) => it.level)])
  const counted = bases.stable ? increased(bases.stable.version, level, zeroMajor) : initialVersion
  const announced = pending && versionOf(core(pending.version))
  if (!pending || !announced || isAbove(counted, announced)) return {version: counted, extra: []}
  const reason = {sha: pending.commit, rule: 'graduation', header: `announced by ${pending.name}`}
  return {version: announced, extra: [reason]}
}

function increased(from: Version, level: Level, zeroMajor: 'minor' | 'major'): Version {
  if (level === 'none') return from
  const part = level === 'major' && from.major === 0 ? zeroMajor : level
  return versionOf(inc(core(from), part) ?? '') ?? from
}

/** The next free number of a channel: `1.2.0-rc.11` after `rc.10`, wherever that tag is. */
function prereleaseOf(stable: Version, channel: string, tags: readonly VersionTag[]): Version {
  const prefix = `${core(stable)}-${channel}.`
  const numbers = tags
    .map((it) => it.version.text)
    .filter((it) => it.startsWith(prefix))
    .map((it) => it.slice(prefix.length))
  const last = Math.max(0, ...numbers.filter((it) => /^\d+$/.test(it)).map(Number))
  return versionOf(`${prefix}${last + 1}`) ?? stable
}

/** The most significant number that differs from the last release; only the end of a prerelease: `prerelease`. */
function moved({last, stable}: Bases, to: Version): Level | 'prerelease' {
  const from = last?.version ?? stable?.version
  if (to.major !== (from?.major ?? 0)) return 'major'
  if (to.minor !== (from?.minor ?? 0)) return 'minor'
  if (to.patch !== (from?.patch ?? 0)) return 'patch'
  return 'prerelease'
}
