import {readableDuration} from '../kernel/duration.ts'
import {escapeMarkdown} from '../kernel/escape.ts'
import type {Head} from './head.ts'
import type {SnapshotOutcome, SourceOutcome} from './outcome.ts'
import {readableSize} from './size.ts'

/** The job summary of a snapshot: one sentence a source, a table, what is not green, and how to restore. Pure. */
export function snapshotSummary(it: SnapshotOutcome): string {
  if (it.sources.length === 0) return refused(it)
  return [
    ...it.sources.map((source) => sentence(source, it)),
    '',
    '| source | as of | files | size | sent | level |',
    '| --- | --- | --: | --: | --: | --- |',
    ...it.sources.map((source) => row(source, it)),
    '',
    ...it.sources.flatMap(notGreen),
    ...restoreLines(it),
  ].join('\n')
}

function refused({problem}: SnapshotOutcome): string {
  const why = problem ? `: ${problem.code} ${escapeMarkdown(problem.message)}` : ''
  return [
    `**No point was made**${why}`,
    '',
    ...(problem?.hint ? [`Next: ${escapeMarkdown(problem.hint)}`, ''] : []),
  ].join('\n')
}

function sentence({source, head, seconds, status}: SourceOutcome, {dryRun}: SnapshotOutcome): string {
  const name = `**${escapeMarkdown(source)}**`
  if (status === 'failed') return `${name}: no good point was made.\n`
  if (!head) return `${name}: ${dryRun ? 'would be taken; nothing was written' : 'nothing was taken'}.\n`
  const sent = head.newBytes === 0 ? 'unchanged, nothing sent' : `${readableSize(head.newBytes)} sent`
  const partial = status === 'partial' ? ', **partial**' : ''
  const time = readableDuration(seconds * 1000)
  return `${name}: ${readableSize(head.bytes)} as of ${clockOf(head)}, ${sent} in ${time}${partial}.\n`
}

function row({source, head, status, problem}: SourceOutcome, {level}: SnapshotOutcome): string {
  const name = escapeMarkdown(source)
  if (!head) return `| ${name} | – | – | – | – | ${status === 'failed' ? 'failed' : '–'} |`
  const {files, bytes, newBytes, consistentAt} = head
  const reached = problem ? 'failed' : level
  return `| ${name} | ${consistentAt.slice(0, 19).replace('T', ' ')} UTC | ${files} | ${readableSize(bytes)} | ${readableSize(newBytes)} | ${reached} |`
}

function notGreen({source, problem, warnings, head}: SourceOutcome): string[] {
  const open =
    head && head.recipients.length === 0
      ? [`- ${escapeMarkdown(source)}: **not encrypted** (\`encryption: none\`).`]
      : []
  const words = [...(problem ? [problem] : []), ...warnings].map((it) => {
    const hint = it.hint ? ` ${escapeMarkdown(it.hint)}` : ''
    return `- ${escapeMarkdown(source)}: ${it.code} ${escapeMarkdown(it.message)}.${hint}`
  })
  return words.length + open.length > 0 ? [...words, ...open, ''] : []
}

function restoreLines({sources, point}: SnapshotOutcome): string[] {
  const first = sources.find((it) => it.head && it.status !== 'failed')
  if (!first || point === undefined) return []
  return ['Restore:', '', '```sh', `refuge restore ${first.source} --point ${point} --to NEW_FOLDER`, '```', '']
}

const clockOf = ({consistentAt}: Head) => `${consistentAt.slice(11, 16)} UTC`
