import type {PullDescription} from '../../ports/github-pulls.ts'
import type {ChangedCommit, Commit, History} from '../../ports/history.ts'
import {mergeMessage, squashMessage} from './merge-messages.ts'

export type Method = 'merge' | 'squash' | 'rebase'

/** The id of the commit that a merge would make. */
export const MERGED = 'f'.repeat(40)

interface Ends {
  readonly base: string
  readonly head: string
}

/**
 * The history as it would be after a pull request was merged: HEAD is what the merge makes. Nothing of the pull request is
 * checked out or run; its commits are read as objects.
 */
export async function mergedHistory(
  history: History,
  method: Method,
  {base, head}: Ends,
  pull: PullDescription,
): Promise<History> {
  const own = await history.commits(base, head)
  const [newest] = own
  const made = newest && madeBy(method, {own, base, head, newest}, pull)
  const before = async (from: string | undefined) => (from === base ? [] : history.commits(from, base))
  return {
    ...history,
    branch: pull.base,
    resolve: async (revision) => (revision === 'HEAD' ? (made ? MERGED : base) : history.resolve(revision)),
    committedAt: (sha) => history.committedAt(sha === MERGED ? head : sha),
    firstAncestor: (of, candidates) => history.firstAncestor(of === MERGED ? base : of, candidates),
    commits: async (from, to) =>
      to === MERGED ? [...(made ?? []), ...(await before(from))] : history.commits(from, to),
    ancestors: (of, candidates) => history.ancestors(of === MERGED ? base : of, candidates),
    async changes(bases, to) {
      if (to !== MERGED) return history.changes(bases, to)
      const changed = await history.changes([base], head)
      return [...withPaths(made ?? [], changed), ...(await history.changes(bases, base))]
    },
  }
}

/** The merge changes what any of its commits changed; what they took over from the base by merges of their own is there. Pure. */
function withPaths(made: readonly Commit[], changed: readonly ChangedCommit[]): readonly ChangedCommit[] {
  const bySha = new Map(changed.map((it) => [it.sha, it.paths]))
  const all = [...new Set(changed.filter((it) => it.parents.length < 2).flatMap((it) => it.paths))]
  return made.map((it) => ({...it, paths: bySha.get(it.sha) ?? all}))
}

interface Own extends Ends {
  /** Children before parents. */
  readonly own: readonly Commit[]
  readonly newest: Commit
}

/** The commits that a method adds to the base, children before parents. Pure. */
function madeBy(method: Method, {own, base, head, newest}: Own, pull: PullDescription): readonly Commit[] {
  switch (method) {
    case 'merge':
      return [{...newest, sha: MERGED, parents: [base, head], message: mergeMessage(pull)}, ...own]
    case 'squash': {
      const message = squashMessage(pull, own.filter((it) => it.parents.length < 2).toReversed())
      return [{...newest, sha: MERGED, parents: [base], message}]
    }
    case 'rebase': {
      // Merges are left out by a rebase, and the commits come to stand in one line.
      const line = own.filter((it) => it.parents.length < 2)
      const idAt = (at: number) => (at === 0 ? MERGED : (line[at]?.sha ?? base))
      return line.map((it, at) => ({...it, sha: idAt(at), parents: [idAt(at + 1)]}))
    }
    default:
      return method satisfies never
  }
}
