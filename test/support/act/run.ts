import {spawn} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {createInterface} from 'node:readline'
import {requireEngine} from '../engines.ts'

/** One line of act's log. */
interface Line {
  readonly msg?: string
  readonly jobID?: string
  readonly jobResult?: string
  readonly command?: string
  readonly arg?: string
  readonly content?: string
}

/** What one event came to. */
export interface ActEnd {
  readonly code: number | null
  /** Result by id of each job that ran to an end; a job that was skipped is not here. */
  readonly jobs: Readonly<Record<string, string>>
  /** What steps and actions printed, and what act said of them. */
  readonly log: string
  /** Job summaries, one a step. */
  readonly summaries: readonly string[]
  /** Annotations of errors. */
  readonly errors: readonly string[]
}

export interface RunningAct {
  readonly end: Promise<ActEnd>
  /** Resolves when a line of the log contains this. */
  said(text: string): Promise<void>
  /** As the button "Cancel workflow". */
  cancel(): void
}

export interface ActOptions {
  /** The consumer's clone. */
  readonly folder: string
  /** A folder of act's own: caches, workspaces, home. */
  readonly home: string
  readonly event: 'push' | 'workflow_dispatch' | 'schedule'
  readonly inputs?: Readonly<Record<string, string>>
  readonly run: number
  /** `owner/name@ref` and the folder that stands for it. */
  readonly repositories: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

/** Runs the workflows of a clone for one event, without containers. It finds nothing of the environment that we run in. */
export function startAct(options: ActOptions): RunningAct {
  const {folder, home, secrets} = options
  mkdirSync(home, {recursive: true})
  const event = join(home, 'event.json')
  writeFileSync(event, JSON.stringify({ref: 'refs/heads/main', inputs: options.inputs ?? {}}))
  const child = spawn(requireEngine('act'), argumentsOf(options, event), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {PATH: `${dirname(process.execPath)}:${process.env.PATH}`, HOME: home, GIT_CONFIG_NOSYSTEM: '1', ...secrets},
  })
  const lines: Line[] = []
  const waiting = new Set<(line: Line) => void>()
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({input: stream}).on('line', (text) => {
      const line = lineOf(text)
      lines.push(line)
      for (const hear of waiting) hear(line)
    })
  }
  return {
    end: new Promise((resolve) => child.on('close', (code) => resolve({code, ...digest(lines)}))),
    said: (text) =>
      new Promise((resolve, reject) => {
        const hear = ({msg}: Line) => void (msg?.includes(text) && resolve())
        lines.forEach(hear)
        waiting.add(hear)
        child.on('close', () => reject(new Error(`act ended without '${text}':\n${digest(lines).log}`)))
      }),
    cancel: () => void child.kill('SIGINT'),
  }
}

function argumentsOf({event, run, repositories, secrets, variables, env}: ActOptions, file: string): readonly string[] {
  const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  return [
    event,
    `--eventpath=${file}`,
    '--workflows=.github/workflows/release.yml',
    '--platform=ubuntu-24.04=-self-hosted',
    '--platform=data=-self-hosted', // the label of a machine of the user's in a starter workflow
    '--json',
    '--no-skip-checkout',
    '--no-cache-server',
    ...pairs('--local-repository', repositories),
    ...Object.keys(secrets).flatMap((name) => ['-s', name]), // the value comes from the environment
    ...pairs('--var', variables),
    ...pairs('--env', {GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: String(run), GITHUB_ACTOR: 'ada', ...env}),
  ]
}

function lineOf(text: string): Line {
  try {
    return JSON.parse(text) as Line
  } catch {
    return {msg: text}
  }
}

function digest(lines: readonly Line[]): Omit<ActEnd, 'code'> {
  return {
    jobs: Object.fromEntries(lines.flatMap(({jobID, jobResult}) => (jobID && jobResult ? [[jobID, jobResult]] : []))),
    log: lines.map((it) => (it.msg ?? '').replace(/\n$/, '')).join('\n'),
    summaries: lines.flatMap((it) => (it.command === 'summary' ? [it.content ?? ''] : [])),
    errors: lines.flatMap((it) => (it.command === 'error' ? [it.arg ?? ''] : [])),
  }
}
