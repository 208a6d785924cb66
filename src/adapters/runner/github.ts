import {randomBytes} from 'node:crypto'
import * as core from '@actions/core'
import type {Place} from '../../kernel/errors.ts'
import {inertLog, plain} from '../../kernel/escape.ts'
import type {Runner} from '../../ports/runner.ts'
import {cancelledBySignal} from './cancelled.ts'
import {contextOf} from './context.ts'

/** GitHub's runner, through `@actions/core`. */
export function githubRunner(): Runner {
  return {
    // core answers '' also for an input that is not there at all.
    input: (name) => (`INPUT_${name.toUpperCase()}` in process.env ? core.getInput(name) : undefined),
    output: (name, value) => core.setOutput(name, value),
    summary,
    info: (message) => core.info(inertLog(message)),
    debug: (message) => core.debug(plain(message)),
    warning: (message, place) => core.warning(plain(message), annotation(place)),
    error: (message, place) => core.error(plain(message), annotation(place)),
    quote,
    mask(secret) {
      for (const line of secret.split('\n')) if (line !== '') core.setSecret(line)
    },
    context: contextOf(process.env, process.cwd(), process.pid),
    cancelled: cancelledBySignal(),
  }
}

/** GitHub drops a summary of more than 1 MiB a step. */
const LIMIT = 1024 * 1024 - 4096

async function summary(markdown: string): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return
  await core.summary.addRaw(cut(markdown)).write()
}

function cut(markdown: string): string {
  const bytes = Buffer.from(markdown)
  if (bytes.length <= LIMIT) return markdown
  const whole = bytes.subarray(0, LIMIT).toString()
  return `${whole.slice(0, whole.lastIndexOf('\n'))}\n\n(cut here: GitHub shows at most 1 MiB)\n`
}

function quote(text: string): void {
  const token = randomBytes(16).toString('hex')
  core.info(`::stop-commands::${token}`)
  core.info(inertLog(text))
  core.info(`::${token}::`)
}

function annotation(place: Place | undefined): core.AnnotationProperties {
  if (!place) return {}
  const {file, line, column} = place
  return {file, ...(line ? {startLine: line} : {}), ...(line && column ? {startColumn: column} : {})}
}
