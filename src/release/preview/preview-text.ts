import {escapeMarkdown} from '../../kernel/escape.ts'
import type {BumpOutcome} from '../bump-version.ts'
import {doubtsOf} from '../doubtful.ts'
import {type Language, titleIn} from '../languages.ts'
import {COMMENT_TEXT} from '../limits.ts'
import {cell, cutAt, literal} from '../markdown.ts'
import {bumpSentence} from '../sentence.ts'
import type {Method} from './merged-history.ts'

/** What a merge would lead to. */
export interface Prediction {
  readonly method: Method
  readonly bump: BumpOutcome
  readonly notes: string
}

/** Finds the comment again. */
export const MARKER = '<!-- refuge: release preview -->'

const NAMES: Readonly<Record<Method, string>> = {merge: 'merge commit', squash: 'squash', rebase: 'rebase'}

const ROWS = 30

/** The comment: what the next version would be and why, the notes, and what nobody understood. Pure. */
export function previewText(all: readonly Prediction[], pull: number, languages: readonly Language[]): string {
  const [first] = all
  if (!first) return `${MARKER}\nThis repository allows no way to merge pull request ${pull}.\n`
  const isOne = new Set(all.map((it) => versionsIn(it.bump).join())).size === 1
  const parts = [
    `${MARKER}\n### ${isOne ? verdict(first.bump) : 'The next version depends on how this is merged'}`,
    ...(isOne ? [] : [warning(all)]),
    packagesTable(first.bump),
    reasons(first),
    ...doubts(first),
    folded(isOne ? 'Release notes' : `Release notes (${NAMES[first.method]})`, demoted(first.notes)),
  ]
  const text = parts.filter((it) => it !== '').join('\n\n')
  return `${cutAt(text, COMMENT_TEXT, titleIn(languages, 'cut'))}\n`
}

/** What would be released: a version, or packages with theirs. */
function versionsIn({bump, package: chosen, packages}: BumpOutcome): readonly string[] {
  if (packages.length === 0 || chosen) return bump.version ? [bump.version.text] : []
  return packages.flatMap(({package: {name}, bump: {version}}) => (version ? [`${literal(name)} ${version.text}`] : []))
}

function packagesTable({package: chosen, packages}: BumpOutcome): string {
  const rows = packages.flatMap(({package: {name}, bump: {version, level}, base, cause}) =>
    version ? [`| ${[cell(name), version.text, level, cell(base?.name ?? ''), cell(cause)].join(' | ')} |`] : [],
  )
  if (chosen || rows.length === 0) return ''
  return ['| package | next | level | after | why |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function verdict(it: BumpOutcome): string {
  if (it.packages.length > 0 && !it.package) {
    const count = versionsIn(it).length
    return count === 0 ? 'No release' : `Next versions of ${count} ${count === 1 ? 'package' : 'packages'}`
  }
  return oneVerdict(it)
}

function oneVerdict({bump, base}: BumpOutcome): string {
  const from = base ? ` after ${literal(base.name)}` : ''
  return bump.version ? `Next version: ${bump.version.text} (${bump.level})${from}` : `No release${from}`
}

function warning(all: readonly Prediction[]): string {
  const rows = all.map(({method, bump}) => {
    const versions = versionsIn(bump)
    return `| ${NAMES[method]} | ${versions.length === 0 ? 'none' : versions.join(', ')} | ${bump.bump.level} |`
  })
  return [
    '> [!WARNING]',
    '> The ways to merge that this repository allows lead to different versions, since their commit messages differ.',
    '',
    '| merged by | next version | level |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function reasons({bump}: Prediction): string {
  if (bump.problem)
    return escapeMarkdown(`It could not be released: ${bump.problem.message}. ${bump.problem.hint ?? ''}`.trim())
  const rows = bump.bump.reasons.map(({level, rule, header}) => `| ${level} | ${cell(rule)} | ${cell(header)} |`)
  if (rows.length === 0) return escapeMarkdown(bumpSentence(bump))
  const more = rows.length > ROWS ? ['', `and ${rows.length - ROWS} more.`] : []
  return ['| level | rule | change |', '| --- | --- | --- |', ...rows.slice(0, ROWS), ...more].join('\n')
}

function doubts({bump: {commits}}: Prediction): readonly string[] {
  const all = doubtsOf(commits)
  if (all.length === 0) return []
  const rows = all.slice(0, ROWS).map(({header, reason}) => `| ${cell(header)} | ${cell(reason)} |`)
  return [['Worth a look before merging:', '', '| commit | why |', '| --- | --- |', ...rows].join('\n')]
}

/** The headings of the notes stand below that of the comment. */
const demoted = (notes: string) => notes.trimEnd().replace(/^## /gm, '#### ').replace(/^### /gm, '##### ')

const folded = (title: string, text: string) => `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>`
