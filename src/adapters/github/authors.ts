import type {Account, AskedCommit, Authors, KnownAuthors, KnownCommit} from '../../ports/github-authors.ts'
import {accountsQuery, commitsQuery, type Query} from './author-queries.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'

interface Actor {
  readonly __typename?: string
  readonly id?: string
  readonly login: string
}

interface MadeCommit {
  readonly author: {readonly user: Actor | null} | null
  /** Null where the token may not read pull requests. */
  readonly associatedPullRequests: {
    readonly nodes: readonly {readonly number: number; readonly merged: boolean; readonly author: Actor | null}[]
  } | null
}

type HistoryPart = Readonly<Record<string, {readonly nodes: readonly unknown[]}>>

interface Answered {
  readonly repository: Readonly<Record<string, MadeCommit | HistoryPart | null>>
}

/** GitHub answers about as many commits in one call without running out of time. */
const BATCH = 100

export function authorsOf(call: Caller, repository: Repository): Authors {
  const ask = async ({text, variables}: Query) => {
    const options = {needs: 'contents: read', what: 'say who made the commits', isIdempotent: true}
    const answered = await call(options, (octokit, limits) =>
      octokit.graphql<Answered>(text, {...variables, ...repository, ...limits}).catch(partOf),
    )
    return answered.repository
  }
  return {
    async known(commits, base) {
      const found = new Map<string, Found>()
      const fresh = new Set<string>()
      const seen = new Set<string>()
      for (let at = 0; at < commits.length; at += BATCH) {
        const batch = commits.slice(at, at + BATCH)
        const emails = newEmails(batch, seen)
        const asked = base !== undefined && emails.length > 0 ? {base, of: emails} : undefined
        const query = commitsQuery(
          batch.map((it) => it.sha),
          asked,
        )
        const answer = await ask(query)
        for (const [i, {sha, email}] of batch.entries()) {
          const made = answer[`c${i}`] as MadeCommit | null | undefined
          if (made) found.set(sha, {...foundIn(made), email})
        }
        for (const it of missing(asked?.of ?? [], answer.base as HistoryPart | null | undefined)) fresh.add(it)
      }
      return {commits: found, newcomers: await newcomers(found, {base, fresh, ask})}
    },
  }
}

/** A commit as GitHub knows it, with what tells whether its author is new. */
interface Found extends KnownCommit {
  readonly id: string | undefined
  readonly email?: string
}

/** Addresses that no earlier batch asked about. */
function newEmails(batch: readonly AskedCommit[], seen: Set<string>): readonly string[] {
  const emails = [...new Set(batch.map((it) => it.email))].filter((it) => it !== '' && !seen.has(it))
  for (const it of emails) seen.add(it)
  return emails
}

/** Those of whom the base has no commit; none when the base itself is not known. */
function missing(asked: readonly string[], base: HistoryPart | null | undefined): readonly string[] {
  return base ? asked.filter((_, at) => base[`h${at}`]?.nodes.length === 0) : []
}

function foundIn({author, associatedPullRequests}: MadeCommit): Omit<Found, 'email'> {
  const pull = associatedPullRequests?.nodes.find((it) => it.merged)
  const actor = author?.user ?? pull?.author ?? undefined
  return {account: actor && accountOf(actor), id: actor?.id, pull: pull && String(pull.number)}
}

const accountOf = ({login, __typename: type}: Actor): Account => ({
  login: login.replace(/\[bot\]$/, ''),
  isBot: type === 'Bot' || login.endsWith('[bot]'),
})

interface Newness {
  readonly base: string | undefined
  /** Addresses that the base has no commit of. */
  readonly fresh: ReadonlySet<string>
  readonly ask: (query: Query) => Promise<Answered['repository']>
}

/** An account is new when all its addresses in the range are, and it has no other in the base. */
async function newcomers(
  found: ReadonlyMap<string, Found>,
  {base, fresh, ask}: Newness,
): Promise<KnownAuthors['newcomers']> {
  if (base === undefined) return new Set()
  const people = [...found.values()].filter((it) => it.account && !it.account.isBot && it.id !== undefined)
  const old = new Set(people.filter((it) => !fresh.has(it.email ?? '')).map((it) => it.id))
  const candidates = [...new Map(people.map((it) => [it.id ?? '', it.account?.login ?? '']))].filter(
    ([id]) => !old.has(id),
  )
  if (candidates.length === 0) return new Set()
  const ids = candidates.map(([id]) => id)
  const answer = await ask(accountsQuery({base, of: ids}))
  const isNew = new Set(missing(ids, answer.base as HistoryPart | null | undefined))
  return new Set(candidates.filter(([id]) => isNew.has(id)).map(([, login]) => login))
}

/** What came in spite of errors: without a permission single fields are null. */
function partOf(error: unknown): Answered {
  const {data} = error as {readonly data?: {readonly repository?: Answered['repository'] | null} | null}
  if (data?.repository) return {repository: data.repository}
  throw error
}
