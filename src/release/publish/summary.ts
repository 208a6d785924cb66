import {escapeMarkdown} from '../../kernel/escape.ts'
import {countBuckets} from '../buckets.ts'
import {titleIn} from '../languages.ts'
import {cutAt} from '../markdown.ts'
import type {ReleaseOutcome} from './outcome.ts'

const NOTES_LIMIT = 60_000

/** The job summary of `release`: the verdict, where to look, what a dry run would have written, and the notes. Pure. */
export function releaseSummary(it: ReleaseOutcome): string {
  return [
    readable(it.sentence),
    '',
    ...(it.page ? [`<${it.page}>`, ''] : []),
    ...(it.planned.length > 0
      ? ['A dry run; it would:', '', ...it.planned.map((what) => `1. ${readable(what)}`), '']
      : []),
    ...(it.problem?.hint ? [`Next: ${readable(it.problem.hint)}`, ''] : []),
    countLine(it),
    '',
    ...(it.notes === '' ? [] : [cutAt(it.notes, NOTES_LIMIT, titleIn(it.languages, 'cut'))]),
  ].join('\n')
}

/** Sentences of ours with names of others in them: escaped, but for the signs that cannot do harm inside a line. */
const readable = (sentence: string) => escapeMarkdown(sentence).replace(/\\([-()])/g, '$1')

function countLine({bump: {commits}}: ReleaseOutcome): string {
  const {listed, hidden, cancelled, merge, unparsed} = countBuckets(commits)
  return `Commits since the last release: ${commits.length} (${listed} listed, ${hidden} hidden, ${cancelled} cancelled by reverts, ${merge} merges, ${unparsed} without a type).`
}
