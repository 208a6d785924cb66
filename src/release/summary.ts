import {escapeMarkdown} from '../kernel/escape.ts'
import {type Counts, countBuckets} from './buckets.ts'
import type {Reason} from './bump.ts'
import type {BumpOutcome, PackageBump} from './bump-version.ts'
import type {Doubt} from './doubtful.ts'
import {titleIn} from './languages.ts'
import {SUMMARY_NOTES} from './limits.ts'
import {cell, cutAt} from './markdown.ts'
import {bumpSentence, contents} from './sentence.ts'
import type {ChangelogOutcome} from './write-changelog.ts'

/** Rows of a table that a reader still reads. */
const ROWS = 50

/** The job summary of `version-bump`: the verdict, why, and what became of every commit. Pure. */
export function bumpSummary(it: BumpOutcome): string {
  return [
    escapeMarkdown(bumpSentence(it)),
    '',
    ...(it.package ? [] : table(['package', 'next', 'level', 'after', 'why'], it.packages.flatMap(packageRow))),
    ...table(['level', 'commit', 'rule', 'change'], it.bump.reasons.map(reasonRow)),
    ...countLines(countBuckets(it.commits)),
    ...doubtLines(it.doubts),
    ...(it.written.length === 0
      ? []
      : [`Version written to ${it.written.map((file) => escapeMarkdown(file)).join(', ')}.`, '']),
    ...(it.problem?.hint ? [`Next: ${escapeMarkdown(it.problem.hint)}`, ''] : []),
  ].join('\n')
}

/** Packages that stay are not told: there may be hundreds. */
function packageRow({
  package: {name},
  bump: {version, level},
  base,
  cause,
}: PackageBump): readonly (readonly string[])[] {
  return version ? [[cell(name), version.text, level, cell(base?.name ?? ''), cell(cause)]] : []
}

const reasonRow = ({level, sha, rule, header}: Reason) => [level, sha.slice(0, 7), rule, cell(header)]

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const more = rows.length > ROWS ? ['', `and ${rows.length - ROWS} more.`] : []
  return [line(head), line(head.map(() => '---')), ...rows.slice(0, ROWS).map(line), ...more, '']
}

function countLines({listed, hidden, cancelled, merge, unparsed}: Counts): readonly string[] {
  const sum = listed + hidden + cancelled + merge + unparsed
  const parts = `${listed} listed, ${hidden} hidden, ${cancelled} cancelled by reverts, ${merge} merges, ${unparsed} without a type`
  return [`Commits: ${sum} (${parts}).`, '']
}

function doubtLines(doubts: readonly Doubt[]): readonly string[] {
  if (doubts.length === 0) return []
  const rows = doubts.map(({sha, header, reason}) => [sha.slice(0, 7), cell(header), cell(reason)])
  return ['Worth a look:', '', ...table(['commit', 'what it says', 'why'], rows)]
}

/** The job summary of `changelog`: the verdict, the counts, and the notes themselves. Pure. */
export function changelogSummary(it: ChangelogOutcome): string {
  const notes = cutAt(it.notes, SUMMARY_NOTES, titleIn(it.languages, 'cut'))
  return [
    escapeMarkdown(changelogSentence(it)),
    '',
    ...countLines(countBuckets(it.commits)),
    ...doubtLines(it.doubts),
    ...(it.problem?.hint ? [`Next: ${escapeMarkdown(it.problem.hint)}`, ''] : []),
    notes,
  ].join('\n')
}

/** The verdict of `changelog` in one sentence, not escaped. */
export function changelogSentence({version, since, file, changed, commits, problem}: ChangelogOutcome): string {
  const what = version ? `notes of ${version.text}` : 'notes of what is unreleased'
  const held = `${contents(commits)}${since === undefined ? ' in the whole history' : ` since ${since}`}`
  if (problem) return `The ${what} are not complete: ${problem.message}.`
  if (file === undefined) return `The ${what}: ${held}.`
  return changed ? `${file} has the ${what}: ${held}.` : `${file} stays as it is; the ${what}: ${held}.`
}
