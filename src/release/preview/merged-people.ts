import type {AskedCommit, KnownCommit} from '../../ports/github-authors.ts'
import type {Commit} from '../../ports/history.ts'
import type {AskPeople, People} from '../authors.ts'
import {MERGED} from './merged-history.ts'

interface Merged {
  /** The commits of the pull request. */
  readonly own: readonly Commit[]
  readonly head: string
  readonly pull: number
}

/**
 * People of a history that is not there yet: the commit of the merge belongs to whoever made the newest commit of the pull
 * request. All ways to merge are asked about at once.
 */
export function mergedPeople(ask: AskPeople, {own, head, pull}: Merged): AskPeople {
  const asked = new Map<string | undefined, Promise<People | undefined>>()
  return async (commits, base) => {
    const all = new Map([...own.map(askedOf), ...commits].map((it) => [it.sha, it]))
    all.delete(MERGED)
    const answer = asked.get(base) ?? ask([...all.values()], base)
    asked.set(base, answer)
    const people = await answer
    return people && {...people, commits: withMerged(people.commits, {own, head, pull})}
  }
}

const askedOf = ({sha, author}: Commit): AskedCommit => ({sha, email: author.email})

function withMerged(commits: People['commits'], {own, head, pull}: Merged): People['commits'] {
  const of = (sha: string): KnownCommit => ({account: commits.get(sha)?.account, pull: String(pull)})
  return new Map([...commits, ...own.map(({sha}) => [sha, of(sha)] as const), [MERGED, of(head)]])
}
