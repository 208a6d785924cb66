import {spawn} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const root = join(import.meta.dirname, '../..')
const node = join(root, 'node_modules/.bin/node')

export interface ActionEnd {
  readonly code: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly log: string
}

export interface RunningAction {
  readonly pid: number | undefined
  readonly end: Promise<ActionEnd>
  kill(): void
}

interface Surroundings {
  readonly workspace: string
  readonly temporary: string
  readonly run?: string
  /** What the job's `env:` maps. */
  readonly env?: Readonly<Record<string, string>>
}

/** Starts an action's bundle as the runner would: inputs, output and summary files, nothing else of ours. */
export async function startAction(
  name: string,
  inputs: Readonly<Record<string, string>>,
  {workspace, temporary, run = '1', env = {}}: Surroundings,
): Promise<RunningAction> {
  const folder = await mkdtemp(join(tmpdir(), 'refuge-action-'))
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
  await Promise.all([writeFile(output, ''), writeFile(summary, '')])
  const given = Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])
  const child = spawn(node, [join(root, 'actions', name, 'dist/index.js')], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '/',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: run,
      GITHUB_ACTOR: 'ada',
      RUNNER_TEMP: temporary,
      ...env,
      ...Object.fromEntries(given),
    },
  })
  let log = ''
  child.stdout.on('data', (data) => {
    log += data
  })
  child.stderr.on('data', (data) => {
    log += data
  })
  const end = new Promise<number | null>((resolve) => child.on('close', resolve)).then(async (code) => {
    const ended = {
      code,
      outputs: outputsIn(await readFile(output, 'utf8')),
      summary: await readFile(summary, 'utf8'),
      log,
    }
    await rm(folder, {recursive: true, force: true})
    return ended
  })
  return {pid: child.pid, end, kill: () => child.kill('SIGKILL')}
}

export async function runAction(...given: Parameters<typeof startAction>): Promise<ActionEnd> {
  return (await startAction(...given)).end
}

/** `name<<delimiter`, lines, `delimiter`. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n?\2$/gm)].map((it) => [it[1] ?? '', it[3] ?? '']),
  )
}
