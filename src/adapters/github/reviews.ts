import type {CommitReview, PullReview, Reviews} from '../../ports/github-gates.ts'
import type {Caller} from './call.ts'
import {demandId} from './commit-id.ts'
import type {Repository} from './index.ts'

/** As many as GitHub answers in one call with everything that is asked of each. */
const BATCH = 50

interface Actor {
  readonly __typename: string
  readonly login: string
}

interface Answered {
  readonly repository: Readonly<Record<string, Reviewed | null>>
}

interface Reviewed {
  readonly parents: {readonly totalCount: number}
  readonly authors: {readonly nodes: readonly {readonly user: {readonly login: string} | null}[]}
  readonly associatedPullRequests: {readonly nodes: readonly Pull[]}
}

interface Pull {
  readonly number: number
  readonly merged: boolean
  readonly author: {readonly login: string} | null
  readonly headRefOid: string
  readonly mergeCommit: {readonly oid: string} | null
  readonly latestOpinionatedReviews: {
    readonly nodes: readonly {
      readonly state: string
      readonly author: Actor | null
      readonly commit: {readonly oid: string} | null
    }[]
  }
}

export function reviewsOf(call: Caller, repository: Repository): Reviews {
  const options = {needs: 'pull-requests: read', what: 'say how commits were reviewed', isIdempotent: true}
  return {
    async of(commits) {
      const found = new Map<string, CommitReview>()
      for (let at = 0; at < commits.length; at += BATCH) {
        const batch = commits.slice(at, at + BATCH)
        const answer = await call(options, (octokit, limits) =>
          octokit.graphql<Answered>(queryFor(batch), {...repository, ...limits}),
        )
        for (const [i, sha] of batch.entries()) {
          const reviewed = answer.repository[`c${i}`]
          if (reviewed) found.set(sha, reviewOf(reviewed))
        }
      }
      return found
    },
  }
}

/**
 * The newest opinion of each person who may write: whoever took an approval back has none. Ids stand in the text, since only they
 * are known to be ids. Source: GraphQL API, objects `Commit`, `PullRequest`, `PullRequestReview`.
 */
function queryFor(commits: readonly string[]): string {
  return `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
${commits.map((id, at) => `    c${at}: object(oid: "${demandId(id)}") { ...reviewed }`).join('\n')}
  }
}
fragment reviewed on Commit {
  parents { totalCount }
  authors(first: 20) { nodes { user { login } } }
  associatedPullRequests(first: 5) {
    nodes {
      number merged author { login } headRefOid mergeCommit { oid }
      latestOpinionatedReviews(first: 50, writersOnly: true) { nodes { state author { __typename login } commit { oid } } }
    }
  }
}`
}

function reviewOf({parents, authors, associatedPullRequests}: Reviewed): CommitReview {
  return {
    isMerge: parents.totalCount > 1,
    authors: authors.nodes.map(({user}) => user?.login),
    pulls: associatedPullRequests.nodes.filter((it) => it.merged).map(pullOf),
  }
}

function pullOf({number, author, headRefOid, mergeCommit, latestOpinionatedReviews}: Pull): PullReview {
  const approvals = latestOpinionatedReviews.nodes.flatMap((it) =>
    it.state === 'APPROVED' && it.author && it.commit
      ? [{login: it.author.login, isBot: it.author.__typename !== 'User', commit: it.commit.oid}]
      : [],
  )
  return {number, author: author?.login, head: headRefOid, merge: mergeCommit?.oid, approvals}
}
