import {answer} from './exchange.ts'
import type {State} from './state.ts'
import {commitOf, type Token, type World} from './world.ts'

/** What was said of a pull request, and what its merge made. */
export interface ReviewedState {
  /** Full id of its newest commit. */
  readonly head: string
  /** Full id of the commit that its merge made. */
  readonly merge?: string
  /** The newest opinion of each person. */
  readonly reviews: readonly Review[]
}

interface Review {
  readonly login: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
  /** Full id of the commit that was looked at. */
  readonly commit: string
  /** False: somebody from outside, whose opinion GitHub shows and does not count. */
  readonly isWriter?: boolean
  readonly isBot?: boolean
}

const QUERY =
  /^query \(\$owner: String!, \$repo: String!\) \{\n {2}repository\(owner: \$owner, name: \$repo\) \{\n((?: {4}c\d+: object\(oid: "[0-9a-f]{40}"\) \{ \.\.\.reviewed \}\n)+) {2}\}\n\}\nfragment reviewed on Commit \{\n {2}parents \{ totalCount \}\n {2}authors\(first: 20\) \{ nodes \{ user \{ login \} \} \}\n {2}associatedPullRequests\(first: 5\) \{\n {4}nodes \{\n {6}number merged author \{ login \} headRefOid mergeCommit \{ oid \}\n {6}latestOpinionatedReviews\(first: 50, writersOnly: true\) \{ nodes \{ state author \{ __typename login \} commit \{ oid \} \} \}\n {4}\}\n {2}\}\n\}$/
const COMMIT = /(c\d+): object\(oid: "([0-9a-f]{40})"\)/g

/** How commits were reviewed. Undefined: the query is another one. Source: GraphQL API, objects `Commit`, `PullRequest`. */
export function reviewsAnswer(world: World, state: State, text: string, variables: unknown, {permissions}: Token) {
  const [, lines] = QUERY.exec(text) ?? []
  if (lines === undefined) return undefined
  const {owner, repo} = variables as {readonly owner: string; readonly repo: string}
  const refused = (type: string, message: string) => answer(200, {data: null, errors: [{type, message}]})
  if (`${owner}/${repo}` !== world.repository || permissions.contents === undefined) {
    return refused('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${repo}'.`)
  }
  if (permissions['pull-requests'] === undefined) return refused('FORBIDDEN', 'Resource not accessible by integration')
  const commits = [...lines.matchAll(COMMIT)].map(([, alias, id = '']) => [alias, reviewed(world, state, id)])
  return answer(200, {data: {repository: Object.fromEntries(commits)}})
}

function reviewed(world: World, state: State, id: string) {
  const commit = commitOf(world, id)
  if (commit === undefined) return null
  const emails = world.git('log', '-1', '--format=%ae%n%(trailers:key=Co-authored-by,valueonly)', commit)
  const [author = '', ...others] = emails.split('\n').filter((it) => it !== '')
  const writers = [author, ...others.map((it) => /<([^>]*)>/.exec(it)?.[1] ?? '')]
  return {
    parents: {
      totalCount: world
        .git('log', '-1', '--format=%P', commit)
        .split(' ')
        .filter((it) => it !== '').length,
    },
    authors: {nodes: writers.map((it) => ({user: userOf(state, it)}))},
    associatedPullRequests: {
      nodes: state.pulls.filter((it) => it.commits.includes(commit)).map((it) => pull(state, it)),
    },
  }
}

function userOf({accounts}: State, email: string) {
  const account = accounts.get(email)
  return account && !account.isBot ? {login: account.login} : null
}

function pull({reviewed: all}: State, {number, login, mergedAt, commits}: State['pulls'][number]) {
  const {head = commits.at(-1) ?? '', merge, reviews = []} = all.get(number) ?? {}
  const counted = reviews.filter((it) => it.isWriter !== false)
  return {
    number,
    merged: mergedAt !== undefined,
    author: login === undefined ? null : {login},
    headRefOid: head,
    mergeCommit: merge === undefined ? null : {oid: merge},
    latestOpinionatedReviews: {
      nodes: counted.map(({state, login: who, isBot, commit}) => ({
        state,
        author: {__typename: isBot ? 'Bot' : 'User', login: who},
        commit: {oid: commit},
      })),
    },
  }
}
