import {demandId} from './commit-id.ts'
/** A query and its variables. */
export interface Query {
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Addresses or accounts, and the commit before which they are looked for. */
export interface Question<T> {
  readonly base: string
  readonly of: readonly T[]
}

/**
 * Who made commits and by which pull request they came; and which addresses the base has a commit of. Ids stand in the text,
 * since only they are known to be ids; what strangers wrote is a variable. Source: GraphQL API, objects `Commit`, `GitActor`,
 * `PullRequest`, input `CommitAuthor`.
 */
export function commitsQuery(commits: readonly string[], emails: Question<string> | undefined): Query {
  const asked = commits.map((id, at) => `    c${at}: object(oid: "${demandId(id)}") { ...made }`)
  const history = emails && historyPart(emails, 'emails', '[String!]')
  const text = `query ($owner: String!, $repo: String!${history?.declared ?? ''}) {
  repository(owner: $owner, name: $repo) {
${[...asked, ...(history ? [history.field] : [])].join('\n')}
  }
}
fragment made on Commit {
  author { user { id login } }
  associatedPullRequests(first: 5) { nodes { number merged author { __typename login ... on User { id } } } }
}`
  return {text, variables: {...history?.variables}}
}

/** Which accounts the base has a commit of, under any of their addresses. */
export function accountsQuery(ids: Question<string>): Query {
  const {declared, field, variables} = historyPart(ids, 'id', 'ID')
  const text = `query ($owner: String!, $repo: String!${declared}) {
  repository(owner: $owner, name: $repo) {
${field}
  }
}`
  return {text, variables}
}

function historyPart({base, of}: Question<string>, key: 'emails' | 'id', type: string) {
  const lines = of.map((_, at) => `      h${at}: history(first: 1, author: {${key}: $a${at}}) { nodes { oid } }`)
  return {
    declared: of.map((_, at) => `, $a${at}: ${type}`).join(''),
    field: `    base: object(oid: "${demandId(base)}") { ... on Commit {\n${lines.join('\n')}\n    } }`,
    variables: Object.fromEntries(of.map((it, at) => [`a${at}`, key === 'emails' ? [it] : it])),
  }
}
