import {RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import type {Runner} from '../ports/runner.ts'
import type {SortedCommit} from './buckets.ts'
import {askedVersion} from './bump.ts'

export type Unparsed = 'warn' | 'list' | 'fail'

/** A commit that somebody should look at, and why. */
export interface Doubt {
  readonly sha: string
  readonly header: string
  readonly reason: string
}

/** Commits that were not understood, and those that look as if something else was meant. Newest first. */
export function doubtsOf(commits: readonly SortedCommit[]): readonly Doubt[] {
  return commits
    .filter((it) => it.bucket !== 'cancelled' && it.bucket !== 'merge')
    .flatMap((it) => reasonsFor(it).map((reason) => ({sha: it.commit.sha, header: it.header, reason})))
}

function reasonsFor(it: SortedCommit): readonly string[] {
  const wrong = it.releaseAs !== undefined && !askedVersion(it) ? [`Release-As is no semantic version.`] : []
  const hints = [...it.hints, ...wrong]
  return hints.length === 0 && it.bucket === 'unparsed' ? ['Its first line is not `type: subject`.'] : hints
}

/** Warnings in the log; the summary has them all. */
const SHOWN = 10

export function warnOf(doubts: readonly Doubt[], runner: Pick<Runner, 'warning'>): void {
  for (const {sha, header, reason} of doubts.slice(0, SHOWN)) {
    runner.warning(oneLine(`${sha.slice(0, 7)} "${header}": ${reason}`))
  }
  if (doubts.length > SHOWN)
    runner.warning(`${doubts.length - SHOWN} more commits are in doubt; the summary lists them.`)
}

/** With `unparsed: fail`, a commit without a type is an error (RFG-213). */
export function unparsedProblem(commits: readonly SortedCommit[], policy: Unparsed): RefugeError | undefined {
  const unparsed = commits.filter((it) => it.bucket === 'unparsed')
  const first = unparsed[0]
  if (policy !== 'fail' || !first) return undefined
  const what = unparsed.length === 1 ? 'one commit has' : `${unparsed.length} commits have`
  return new RefugeError('RFG-213', oneLine(`${what} no type, the newest is ${first.commit.sha} "${first.header}"`), {
    hint: first.hints[0] ?? 'Write the first line as `type: subject`, or set `unparsed` to warn or list.',
  })
}
