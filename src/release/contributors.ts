import type {Account} from '../ports/github-authors.ts'
import type {People} from './authors.ts'
import type {SortedCommit} from './buckets.ts'
import type {Reference} from './change.ts'
import {type Language, titleIn} from './languages.ts'
import type {Links} from './links.ts'
import {literal} from './markdown.ts'
import {commitText, referenceText} from './note-line.ts'

export interface CreditOptions {
  readonly languages: readonly Language[]
  readonly links: Links | undefined
  /** Undefined: only git's names are known. */
  readonly people: People | undefined
}

/** Somebody behind the commits, and the first of them. */
interface Contributor {
  /** Tells them apart. */
  readonly key: string
  readonly name: string
  readonly account: Account | undefined
  readonly isBot: boolean
  readonly first: SortedCommit
}

/** The sections about people: who contributed, each once in the order of their first commit, bots apart, and who is new. */
export function creditSections(commits: readonly SortedCommit[], options: CreditOptions): readonly string[] {
  const all = contributorsOf(commits, options.people)
  if (all.length === 0) return []
  const [bots, people] = [all.filter((it) => it.isBot), all.filter((it) => !it.isBot)]
  const shown = (list: readonly Contributor[]) => list.map((it) => shownName(it, options)).join(', ')
  const thanks = [
    ...(people.length > 0 ? [shown(people)] : []),
    ...(bots.length > 0 ? [`${titleIn(options.languages, 'bots')}: ${shown(bots)}`] : []),
  ]
  const fresh = people.filter((it) => it.account && options.people?.newcomers.has(it.account.login))
  return [
    `### ${titleIn(options.languages, 'contributors')}\n\n${thanks.join('\n\n')}`,
    ...(fresh.length > 0
      ? [`### ${titleIn(options.languages, 'newcomers')}\n\n${fresh.map((it) => newcomerLine(it, options)).join('\n')}`]
      : []),
  ]
}

function contributorsOf(commits: readonly SortedCommit[], people: People | undefined): readonly Contributor[] {
  const byKey = new Map<string, Contributor>()
  for (const first of commits.toReversed()) {
    if (first.bucket !== 'listed') continue
    const account = people?.commits.get(first.commit.sha)?.account
    const name = account?.login ?? first.commit.author.name.trim()
    const key = account ? `account ${name}` : `name ${name}`
    if (name === '' || byKey.has(key)) continue
    byKey.set(key, {key, name, account, isBot: account?.isBot ?? name.endsWith('[bot]'), first})
  }
  return [...byKey.values()]
}

/** Source: GitHub's rules for names of accounts; anything else is a name like any other. */
const LOGIN = /^[a-z\d](?:-?[a-z\d])*(?:_[a-z\d]+)?$/i

function shownName({name, account, isBot}: Contributor, {links, people}: CreditOptions): string {
  if (!account) return literal(name)
  if (people?.mentioned && !isBot && LOGIN.test(name)) return `@${name}`
  return links ? `[${literal(name)}](${links.account(account)})` : literal(name)
}

function newcomerLine(it: Contributor, {people, ...options}: CreditOptions): string {
  const {commit} = it.first
  const pull = people?.commits.get(commit.sha)?.pull
  const where = pull === undefined ? commitText(commit.sha, options.links) : referenceText(pullOf(pull), options.links)
  return `- ${shownName(it, {...options, people})} (${where})`
}

const pullOf = (issue: string): Reference => ({action: null, owner: null, repository: null, issue})

/** The same commits, each with the pull request that brought it in, where its message does not say it. */
export function withPulls(commits: readonly SortedCommit[], people: People | undefined): readonly SortedCommit[] {
  if (!people) return commits
  return commits.map((it) => {
    const pull = people.commits.get(it.commit.sha)?.pull
    const isKnown = pull === undefined || it.references.some(({owner, issue}) => owner === null && issue === pull)
    return isKnown ? it : {...it, references: [pullOf(pull), ...it.references]}
  })
}
