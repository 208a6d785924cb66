import type {Bucket, SortedCommit} from '../buckets.ts'
import type {Reason} from '../bump.ts'
import type {BumpOutcome, PackageBump} from '../bump-version.ts'
import {highest} from '../change.ts'
import type {PackageReader} from './package-reader.ts'

/**
 * All packages as one outcome: every commit that counts for any of them once, and all reasons. Version, tag and base are those of the
 * only package that is released; where several are, there is no such version.
 */
export function together(bumps: readonly PackageBump[], reader: Pick<PackageReader, 'since'>): BumpOutcome {
  const released = bumps.filter((it) => it.bump.version !== undefined)
  const only = released.length === 1 ? released[0] : undefined
  const levels = released.map((it) => it.bump.level)
  const level = levels.length > 0 && levels.every((it) => it === 'prerelease') ? 'prerelease' : undefined
  const since = reader.since(undefined)
  return {
    head: bumps[0]?.head ?? '',
    base: only?.base,
    bump: {
      version: only?.bump.version,
      level: level ?? highest(levels.map((it) => (it === 'prerelease' ? 'patch' : it))),
      reasons: distinct(bumps.flatMap((it) => it.bump.reasons)),
    },
    tag: only?.tag,
    commits: inOrder(
      bumps.flatMap((it) => it.commits),
      since.map((it) => it.sha),
    ),
    since,
    tags: [],
    doubts: [...new Map(bumps.flatMap((it) => it.doubts).map((it) => [`${it.sha}${it.reason}`, it])).values()],
    packages: bumps,
    written: [],
    problem: bumps.find((it) => it.problem)?.problem,
  }
}

/** A commit may be listed for one package and hidden for another. */
const RANK: readonly Bucket[] = ['listed', 'hidden', 'cancelled', 'merge', 'unparsed']

function inOrder(commits: readonly SortedCommit[], order: readonly string[]): readonly SortedCommit[] {
  const bySha = new Map<string, SortedCommit>()
  for (const it of commits) {
    const known = bySha.get(it.commit.sha)
    bySha.set(it.commit.sha, known ? joined(known, it) : it)
  }
  return order.flatMap((sha) => bySha.get(sha) ?? [])
}

function joined(a: SortedCommit, b: SortedCommit): SortedCommit {
  const [first, second] = RANK.indexOf(a.bucket) <= RANK.indexOf(b.bucket) ? [a, b] : [b, a]
  const more = second.changes.filter((it) => !first.changes.some((one) => one.header === it.header))
  return more.length === 0 ? first : {...first, changes: [...first.changes, ...more]}
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((it) => [`${it.sha}\0${it.rule}\0${it.header}`, it])).values()]
}
