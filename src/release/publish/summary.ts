import {escapeMarkdown} from '../../kernel/escape.ts'
import {countBuckets} from '../buckets.ts'
import {titleIn} from '../languages.ts'
import {SUMMARY_NOTES} from '../limits.ts'
import {cutAt} from '../markdown.ts'
import type {ReleaseOutcome} from './outcome.ts'

/** The job summary of `release`: the verdict, where to look, what a dry run would have written, and the notes. Pure. */
export function releaseSummary(it: ReleaseOutcome): string {
  return [
    escapeMarkdown(it.sentence),
    '',
    ...(it.page ? [`<${it.page}>`, ''] : []),
    ...(it.planned.length > 0
      ? ['A dry run; it would:', '', ...it.planned.map((what) => `1. ${escapeMarkdown(what)}`), '']
      : []),
    ...(it.problem?.hint ? [`Next: ${escapeMarkdown(it.problem.hint)}`, ''] : []),
    countLine(it),
    '',
    ...(it.notes === '' ? [] : [cutAt(it.notes, SUMMARY_NOTES, titleIn(it.languages, 'cut'))]),
  ].join('\n')
}

function countLine({bump: {commits}}: ReleaseOutcome): string {
  const {listed, hidden, cancelled, merge, unparsed} = countBuckets(commits)
  return `Commits since the last release: ${commits.length} (${listed} listed, ${hidden} hidden, ${cancelled} cancelled by reverts, ${merge} merges, ${unparsed} without a type).`
}
