import {codedMessageOf} from '../kernel/errors.ts'
import type {CheckAnnotation, CheckRun} from '../ports/github-gates.ts'
import type {Inquiry} from './inquiry.ts'
import type {GateReport, GateResult} from './report.ts'
import {gateSummary} from './section.ts'
import {reasonsOf, sentenceOf} from './words.ts'

/** The verdict as a check run with an annotation on each line of refuge.yml whose gate did not pass. Pure. */
export function checkRunOf(report: GateReport, commit: string, folder: string): CheckRun {
  const lacking = report.gates.filter((it) => it.verdict !== 'pass')
  return {
    name: `refuge / gate (${report.environment})`,
    commit,
    conclusion: report.outcome === 'open' ? 'success' : 'failure',
    title: sentenceOf(report),
    summary: gateSummary(report),
    annotations: lacking.map((it) => annotationOf(it, folder)),
  }
}

function annotationOf(it: GateResult, folder: string): CheckAnnotation {
  return {
    path: [...folder.split('/'), ...it.place.file.split('/')].filter((part) => part !== '' && part !== '.').join('/'),
    line: it.place.line ?? 1,
    level: it.closes ? 'failure' : 'warning',
    title: `gate ${it.gate}: ${it.verdict}`,
    message: [reasonsOf(it), ...(it.hint ? [it.hint] : [])].join('\n'),
  }
}

/** Shows the verdict on GitHub. A mirror: when it fails there is a warning, and the verdict stays what it is. */
export async function showCheckRun(report: GateReport, {ports, place, github}: Inquiry): Promise<void> {
  const {runner, env} = ports
  const isCommit = report.revision !== undefined && !report.revision.startsWith('sha256:')
  const commit = isCommit ? report.revision : env.GITHUB_SHA
  if (!place['github-token'] || !runner.context.repository || !commit) return
  try {
    await (await github()).checkRuns.create(checkRunOf(report, commit, place['working-directory']))
  } catch (error) {
    runner.warning(`GitHub does not show the verdict as a check run: ${codedMessageOf(error)}${hintOf(error)}`)
  }
}

function hintOf(error: unknown): string {
  const hint = error instanceof Error && 'hint' in error ? error.hint : undefined
  return typeof hint === 'string' ? `. ${hint}` : ''
}
