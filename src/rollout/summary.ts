import {readableDuration} from '../kernel/duration.ts'
import {escapeMarkdown} from '../kernel/escape.ts'
import {shortRevision} from '../kernel/revision.ts'
import {environmentOf, type State} from '../records/index.ts'
import type {DeploymentOutcome} from './outcome.ts'
import type {RollbackOutcome} from './rollback.ts'

const WORDS = {
  promoted: 'Promoted',
  'rolled-back': 'Rolled back',
  held: 'Held',
  refused: 'Refused',
  continue: 'Goes on in the next run',
  'already-there': 'Nothing to do',
} as const

/** The job summary of a deployment: the verdict sentence, where the traffic is, and the next command. Pure. */
export function deploymentSummary(it: DeploymentOutcome, environment: string): string {
  const where = escapeMarkdown(environment)
  return [
    `**${WORDS[it.outcome]}** on ${where}: ${escapeMarkdown(it.reason)}`,
    '',
    '| revision | share of the traffic |',
    '| --- | --: |',
    ...Object.entries(it.split).map(([revision, share]) => `| ${code(shownRevision(revision))} | ${share} % |`),
    '',
    `Verdict \`${it.verdict}\`, deployment ${code(it.deployment || 'none')}.`,
    '',
    ...nextStep(it),
    '',
  ].join('\n')
}

function nextStep({outcome, problem}: DeploymentOutcome): string[] {
  if (problem?.hint) return [`Next: ${escapeMarkdown(problem.hint)}`]
  return outcome === 'promoted' ? ['To go back: run the rollback action with `to: last-good`.'] : []
}

/** The job summary of a rollback. Pure. */
export function rollbackSummary(it: RollbackOutcome, environment: string): string {
  const time = readableDuration(it.seconds * 1000)
  return [
    `**${WORDS[it.outcome]}** on ${escapeMarkdown(environment)} in ${time}: ${escapeMarkdown(it.reason)}`,
    '',
    '| from | to |',
    '| --- | --- |',
    `| ${code(shownRevision(it.from))} | ${code(shownRevision(it.to))} |`,
    '',
    ...(it.state ? pointLines(it.state, environment, it.to) : []),
    ...(it.problem?.hint ? [`Next: ${escapeMarkdown(it.problem.hint)}`, ''] : []),
  ].join('\n')
}

/** Code moves, data does not: what a restore would be about. */
function pointLines(state: State, environment: string, to: string): string[] {
  const {history} = environmentOf(state, environment)
  const point = history.find((it) => it.baseline === to && it.point)?.point
  const data = point
    ? `The snapshot taken when it was last left is ${code(point)}; a rollback restores no data.`
    : 'A rollback restores no data.'
  return [data, '']
}

const shownRevision = (revision: string) =>
  /^(sha256:)?[0-9a-f]{40,}$/.test(revision) ? shortRevision(revision) : revision || 'none'

/** Short words of ours and ids, inside a code span that they cannot leave. */
const code = (text: string) => `\`${text.replace(/[`\s|]+/g, ' ').trim()}\``
