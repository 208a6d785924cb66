import type {CommitParser} from 'conventional-commits-parser'
import type {Commit} from '../ports/history.ts'
import type {Change, Reference} from './change.ts'
import {breakingHint, lostBreakingHint, typeHint} from './doubts.ts'
import {gitmojiOf} from './gitmoji.ts'
import {headerOf, nearMiss} from './header.ts'
import {type Message, messageOf} from './message.ts'
import {distinct, referencesIn} from './references.ts'
import {type Revert, revertOf} from './revert.ts'
import {type Part, partsOf} from './squash.ts'
import {changeOf, type Footers, hasScope, namesAdvisory, type TypeRule} from './types.ts'
import {titleOfMerge} from './wrapper.ts'

export interface ParseOptions {
  /** Split the message of a squash into its commits. */
  readonly squash: boolean
  readonly gitmoji: boolean
}

/** A commit, understood on its own. What other commits do to it comes later. */
export interface ParsedCommit {
  readonly commit: Commit
  /** First line, without the pull request at its end. */
  readonly header: string
  readonly wrapper: boolean
  readonly changes: readonly Change[]
  readonly revert: Revert | undefined
  readonly references: readonly Reference[]
  /** Text of the last `Release-As:` footer. */
  readonly releaseAs: string | undefined
  /** What looks like a mistake, and what to write instead. */
  readonly hints: readonly string[]
}

export type Parse = (commit: Commit) => ParsedCommit

/** The parser of commits. Loads conventional-commits-parser and the types of the conventional-commits preset. */
export async function openParser(options: ParseOptions): Promise<Parse> {
  const {CommitParser} = await import('conventional-commits-parser')
  const {DEFAULT_COMMIT_TYPES} = await import('conventional-changelog-conventionalcommits')
  const parser = new CommitParser({
    // Upper case only, at the start of a line: what is quoted, listed or indented is about something else.
    notesPattern: (keywords) => new RegExp(`^(${keywords}):\\s*(.*)`),
    // Lines like `-hash-` are text. (Never matches; `null`, which the package takes too, is not in its type.)
    fieldPattern: /(?!)/,
  })
  return (commit) => parseCommit(commit, {...options, parser, types: DEFAULT_COMMIT_TYPES})
}

interface Tools extends ParseOptions {
  readonly parser: CommitParser
  readonly types: readonly TypeRule[]
}

function parseCommit(commit: Commit, tools: Tools): ParsedCommit {
  const message = messageOf(commit.message)
  const merge = titleOfMerge(message, commit.parents.length)
  const own = merge?.title ?? message
  const revert = merge ? undefined : revertOf(own, commit.message)
  const changes =
    revert?.change(footersIn(own.header, own.body, tools.parser), tools.types) ??
    changesOf(own, tools, merge !== undefined || isBot(commit))
  const pull = merge?.pull ?? message.pull
  return {
    commit,
    header: merge && changes.length > 0 ? own.header : message.header,
    wrapper: merge !== undefined,
    changes,
    revert,
    references: distinct([...(pull === undefined ? [] : [pullReference(pull)]), ...referencesIn(commit.message)]),
    releaseAs: lastFooter(own.body, /^release-as:\s*(\S+)\s*$/i),
    hints: hintsOf(own, changes, tools.types),
  }
}

function hintsOf(message: Message, changes: readonly Change[], types: readonly TypeRule[]): readonly string[] {
  const unread = changes.length === 0 ? [nearMiss(message.header), lostBreakingHint(message.body)] : []
  const all = [...unread, breakingHint(message.body), ...changes.map((it) => typeHint(it, types))]
  return all.filter((it) => it !== undefined)
}

const pullReference = (issue: string): Reference => ({action: null, owner: null, repository: null, issue})

/** A bot's message quotes the release notes of others, which are full of headers. */
const isBot = ({author}: Commit) => author.name.endsWith('[bot]')

function changesOf(message: Message, tools: Tools, whole: boolean): readonly Change[] {
  const isDependency = hasScope(headerOf(message.header)?.scope, ['deps', 'deps-dev'])
  const parts = tools.squash && !whole && !isDependency ? partsOf(message) : [message]
  return withoutRepeats(parts.flatMap((part) => changeIn(part, tools) ?? []))
}

/** A squash often repeats its title among its commits: the two are one change, with the notes of both. */
function withoutRepeats(changes: readonly Change[]): readonly Change[] {
  const byHeader = new Map<string, Change>()
  for (const it of changes) {
    const known = byHeader.get(it.header)
    byHeader.set(it.header, known ? stronger(known, it) : it)
  }
  return [...byHeader.values()]
}

function stronger(a: Change, b: Change): Change {
  const change = b.breaking && !a.breaking ? b : a
  return {...change, notes: [...new Set([...a.notes, ...b.notes])]}
}

function changeIn({header: line, body}: Part, tools: Tools): Change | undefined {
  const header = headerOf(line) ?? (tools.gitmoji ? gitmojiOf(line, headerOf) : undefined)
  return header && changeOf(header, line, footersIn(line, body, tools.parser), tools.types)
}

function footersIn(line: string, body: readonly string[], parser: CommitParser): Footers {
  if (body.length === 0) return {notes: [], security: false}
  const parsed = parser.parse([line, '', ...body].join('\n'))
  const footer = parsed.footer ?? ''
  return {
    notes: parsed.notes.map((it) => it.text.trim()).filter((it) => it !== ''),
    security: /^security:\s*\S/im.test(footer) || namesAdvisory(footer),
  }
}

function lastFooter(body: readonly string[], pattern: RegExp): string | undefined {
  return body.flatMap((line) => pattern.exec(line)?.[1] ?? []).at(-1)
}
