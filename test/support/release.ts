import {join} from 'node:path'
import {changelog} from '../../actions/changelog/src/changelog.ts'
import {versionBump} from '../../actions/version-bump/src/version-bump.ts'
import {files} from '../../src/adapters/files/index.ts'
import {openHistory} from '../../src/adapters/git/history.ts'
import {systemProcess} from '../../src/adapters/process/index.ts'
import {type Action, runAction} from '../../src/kernel/action.ts'
import type {Commit, History, HistoryPlace} from '../../src/ports/history.ts'
import type {Ports} from '../../src/ports/ports.ts'
import {manualClock} from './clock.ts'
import {seededRandom} from './random.ts'
import {type FakeRunner, fakeRunner} from './runner.ts'

/** What an action left behind. */
export interface Ran {
  readonly code: 0 | 1
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly runner: FakeRunner
  /** What was read from; undefined when it was not even opened. */
  readonly history: History | undefined
}

type Given = Readonly<Record<string, string>>

export const bump = (folder: string, inputs: Given = {}, env: Given = {}) => run(versionBump, folder, inputs, env)
export const notes = (folder: string, inputs: Given = {}, env: Given = {}) => run(changelog, folder, inputs, env)

/** Runs an action on a real clone, with a runner in memory. */
async function run(action: Pick<Action, 'name' | 'outputs'>, folder: string, inputs: Given, env: Given): Promise<Ran> {
  const temporary = env.RUNNER_TEMP ?? join(folder, '.git', 'temporary')
  const runner = fakeRunner({workspace: folder, temporary, ...contextOf(env)}, inputs)
  const world = {process: systemProcess, env: {PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', ...env}}
  let history: History | undefined
  const closed = () => Promise.reject(new Error('a release needs no other neighbour'))
  const ports: Ports = {
    ...world,
    runner,
    files,
    clock: manualClock(),
    random: seededRandom(1),
    neighbours: {
      kinds: closed,
      records: closed,
      target: closed,
      store: closed,
      source: closed,
      archive: closed,
      github: closed,
      metricSource: closed,
      probeSender: closed,
      async history(place: HistoryPlace) {
        history = await openHistory(place, {...world, runner})
        return history
      },
    } as Ports['neighbours'],
  }
  const code = await runAction(action as Action, ports)
  return {code, outputs: Object.fromEntries(runner.outputs), summary: runner.summaryText(), runner, history}
}

/** Which repository a run is about, when nothing is checked out. */
const contextOf = ({GITHUB_SERVER_URL: serverUrl, GITHUB_REPOSITORY: repository}: Given) => ({
  ...(serverUrl !== undefined && {serverUrl}),
  ...(repository !== undefined && {repository}),
})

/** Commits in memory, newest first as git gives them; each the parent of the one before it unless parents are named. */
export function line(...messages: readonly (string | Partial<Commit>)[]): readonly Commit[] {
  return messages.map((it, at) => ({
    sha: idOf(messages.length - at),
    parents: at + 1 < messages.length ? [idOf(messages.length - at - 1)] : [],
    author: {name: 'Ada', email: 'ada@example.com'},
    committedAt: new Date('2026-11-24T10:00:00Z'),
    message: typeof it === 'string' ? it : '',
    ...(typeof it === 'string' ? {} : it),
  }))
}

/** The id of the nth commit of a line, counted from the oldest. */
export const idOf = (n: number) => n.toString(16).padStart(4, '0').repeat(10)
