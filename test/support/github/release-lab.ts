import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {clock} from '../../../src/adapters/clock/index.ts'
import {files} from '../../../src/adapters/files/index.ts'
import {openHistory} from '../../../src/adapters/git/history.ts'
import {openGitHub} from '../../../src/adapters/github/index.ts'
import {systemProcess} from '../../../src/adapters/process/index.ts'
import {random} from '../../../src/adapters/random/index.ts'
import {type Action, runAction} from '../../../src/kernel/action.ts'
import type {Clock} from '../../../src/ports/clock.ts'
import type {Ports} from '../../../src/ports/ports.ts'
import {type TestRepository, testRepository} from '../repository.ts'
import {type FakeRunner, fakeRunner} from '../runner.ts'
import {bareServer, defaultCheckout, git as gitOutput} from '../shallow.ts'
import {type FakeGitHub, fakeGitHub, type GitHubOptions} from './server.ts'

/** What an action left behind. */
export interface Ran {
  readonly code: 0 | 1
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly runner: FakeRunner
}

/** A repository that somebody works in, the GitHub that it is pushed to, and jobs with their default checkouts. */
export interface ReleaseLab {
  readonly shop: TestRepository
  readonly fake: FakeGitHub
  /** git in the repository of GitHub. */
  readonly git: (...args: readonly string[]) => string
  readonly push: () => Promise<void>
  /** Folder of a new checkout of a branch, as actions/checkout leaves it, with its temporary folder beside it. */
  readonly checkout: (branch?: string) => Job
  /** Runs an action in a new checkout of a branch. */
  readonly run: (action: Pick<Action, 'name' | 'outputs'>, inputs?: Given, options?: RunOptions) => Promise<Ran>
  close(): Promise<void>
}

export interface Job {
  readonly folder: string
  readonly temporary: string
}

export interface RunOptions {
  readonly branch?: string
  readonly job?: Job
  readonly env?: Given
}

type Given = Readonly<Record<string, string>>

export async function releaseLab(options: Partial<GitHubOptions> = {}): Promise<ReleaseLab> {
  const root = mkdtempSync(join(tmpdir(), 'refuge-release-lab-'))
  const server = join(root, 'acme/shop.git')
  mkdirSync(server, {recursive: true})
  bareServer(server)
  const [shop, fake] = await Promise.all([testRepository(), fakeGitHub({folder: root, ...options})])
  const git = (...args: readonly string[]) => gitOutput(server, args)
  let jobs = 0
  const checkout = (branch = 'main') => {
    const job = join(root, `job-${++jobs}`)
    const [folder, temporary] = [join(job, 'workspace'), join(job, 'temporary')]
    for (const it of [folder, temporary]) mkdirSync(it, {recursive: true})
    // Our own server cannot answer while git is waited for.
    defaultCheckout(folder, `file://${server}`, `refs/heads/${branch}`)
    gitOutput(folder, ['remote', 'set-url', 'origin', `${fake.serverUrl}/acme/shop.git`])
    return {folder, temporary}
  }
  return {
    shop,
    fake,
    git,
    checkout,
    push: async () => {
      await shop.git('push', '--quiet', '--force', server, '--all')
      await shop.git('push', '--quiet', server, '--tags')
    },
    run: (action, inputs, {branch = 'main', job = checkout(branch), env = {}} = {}) =>
      runIn(fake, action, {inputs: {'github-token': 'token-1', ...inputs}, branch, job, env}),
    async close() {
      await Promise.all([fake.close(), shop.remove()])
      rmSync(root, {recursive: true, force: true})
    },
  }
}

interface Run {
  readonly inputs: Given
  readonly branch: string
  readonly job: Job
  readonly env: Given
}

async function runIn(
  {apiUrl, serverUrl}: FakeGitHub,
  action: Pick<Action, 'name' | 'outputs'>,
  {inputs, branch, job: {folder, temporary}, env}: Run,
): Promise<Ran> {
  const context = {workspace: folder, temporary, repository: 'acme/shop', apiUrl, serverUrl}
  const runner = fakeRunner(context, inputs)
  const world = {
    runner,
    files,
    clock: hurried,
    random,
    process: systemProcess,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REF_NAME: branch,
      GITHUB_API_URL: apiUrl,
      ...env,
    },
  }
  const neighbours = {
    history: (place: Parameters<typeof openHistory>[0]) => openHistory(place, world),
    github: async (place: Parameters<typeof openGitHub>[0]) => openGitHub(place, world),
  } as Ports['neighbours']
  const code = await runAction(action as Action, {...world, neighbours})
  return {code, outputs: Object.fromEntries(runner.outputs), summary: runner.summaryText(), runner}
}

/** The pauses before a call is made again take no time; limits of time are real. */
const hurried: Clock = {...clock, sleep: async (ms, signal) => (ms < 10_000 ? undefined : clock.sleep(ms, signal))}
