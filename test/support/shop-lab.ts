import {execFile, execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {promisify} from 'node:util'
import {type Counter, newCounter, socketProxy} from './fault-proxy.ts'
import {type Around, gitHttp} from './git-server.ts'
import {type HaproxyLab, haproxyLab} from './haproxy.ts'
import {type ActionEnd, type RunningAction, runAction, startAction} from './run-action.ts'

/** A repository of a service behind a real HAProxy, with its remote behind real HTTP, and users who never stop asking. */
export interface ShopLab {
  readonly haproxy: HaproxyLab
  readonly workspace: string
  /** Writes of weights on the way to HAProxy. */
  readonly writes: Counter
  /** Pushes on the way to the remote. */
  readonly pushes: Counter
  /** While true the remote answers nobody. */
  outage: boolean
  /** Commits a revision that fails such a share of its requests; answers with its id. */
  revision(failing?: number): string
  run(action: string, inputs: Readonly<Record<string, string>>, env?: Record<string, string>): Promise<ActionEnd>
  start(action: string, inputs: Readonly<Record<string, string>>): Promise<RunningAction>
  /** The same command until no other run has the lease. */
  untilFree(action: string, inputs: Readonly<Record<string, string>>): Promise<ActionEnd>
  git(...args: readonly string[]): string
  /** The shares of the slots, from HAProxy itself. */
  weights(): Promise<Readonly<Record<string, number>>>
  refuge(...args: readonly string[]): Promise<string>
  /** Everything on the records branch, oldest first. */
  events(): readonly RecordedEvent[]
  /** Answers that were not 200 until now, by what came instead. */
  readonly failed: Record<string, number>
  close(): Promise<void>
}

export type RecordedEvent = Readonly<Record<string, unknown>> & {readonly type: string}

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

export interface ShopOptions {
  /** The command that starts a slot, from the lab's own and its folder. */
  readonly start?: (own: string, folder: string) => string
  readonly strategy?: string
  /** The remote: a path, or behind HTTP, where its faults are. */
  readonly remote?: 'http' | 'path'
}

const STRATEGY = `steps: [{ traffic: 20%, dwell: 2s }, { traffic: 60%, dwell: 2s, promote-on: no-fail }]
    at-least: 1s
    bake: 0s`

/** A busy machine answers a check late now and then, and users must not be without a server for that: 2 s, not 200 ms. */
const PATIENT_CHECK = 'check inter 100 fall 20 rise 1'

export async function shopLab({
  start = (own) => own,
  strategy = STRATEGY,
  remote = 'http',
}: ShopOptions = {}): Promise<ShopLab> {
  const haproxy = await haproxyLab({server: PATIENT_CHECK})
  const [workspace, temporary] = [join(haproxy.folder, 'shop'), join(haproxy.folder, 'temp')]
  mkdirSync(workspace)
  execFileSync('git', ['init', '-q', '--bare', join(haproxy.folder, 'origin.git')])
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', workspace, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      encoding: 'utf8',
    }).trim()
  const [writes, pushes] = [newCounter(), newCounter()]
  const proxy = await socketProxy(join(haproxy.folder, 'proxy.sock'), haproxy.socket, writes)
  const lab = {outage: false}
  const server = await gitHttp(
    haproxy.folder,
    faultsOf(pushes, () => lab.outage),
  )
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', remote === 'http' ? `${server.url}origin.git` : join(haproxy.folder, 'origin.git'))
  writeFileSync(join(workspace, 'refuge.yml'), configuration(haproxy, start(haproxy.start, haproxy.folder), strategy))
  const users = startUsers(haproxy.url)
  let runs = 0
  const place = () => ({workspace, temporary, run: String(++runs)})
  return Object.assign(lab, {
    haproxy,
    workspace,
    writes,
    pushes,
    git,
    failed: users.failed,
    revision(failing = 0) {
      writeFileSync(join(workspace, 'change'), `${runs} ${failing} ${Math.random()}`)
      git('add', '-A')
      git('commit', '-q', '-m', 'feat: change')
      const revision = git('rev-parse', 'HEAD')
      writeFileSync(join(haproxy.folder, `failing-${revision}`), String(failing))
      return revision
    },
    run: (action: string, inputs: Readonly<Record<string, string>>, env: Record<string, string> = {}) =>
      runAction(action, inputs, {...place(), env}),
    start: (action: string, inputs: Readonly<Record<string, string>>) => startAction(action, inputs, place()),
    async untilFree(action: string, inputs: Readonly<Record<string, string>>) {
      for (;;) {
        const end = await runAction(action, inputs, place())
        if (!end.log.includes('RFG-320')) return end
        await setTimeout(300)
      }
    },
    async weights() {
      const lines = (await haproxy.runtime('show stat shop 4 -1')).trim().split('\n')
      const columns = (lines[0] ?? '').replace(/^# /, '').split(',')
      const shares = lines.slice(1).map((line) => {
        const cells = line.split(',')
        return [cells[columns.indexOf('svname')] ?? '', Number(cells[columns.indexOf('weight')])] as const
      })
      return Object.fromEntries(shares)
    },
    async refuge(...args: readonly string[]) {
      const command = [join(root, 'cli/dist/index.js'), ...args]
      const env = {...process.env, RUNNER_TEMP: temporary}
      return (await run(join(root, 'node_modules/.bin/node'), command, {cwd: workspace, env})).stdout
    },
    events() {
      const origin = join(haproxy.folder, 'origin.git')
      const read = (...args: string[]) => execFileSync('git', ['-C', origin, ...args], {encoding: 'utf8'}).trim()
      const commits = read('rev-list', '--reverse', 'refuge/records').split('\n')
      return commits.map((it) => JSON.parse(read('show', `${it}:event.json`)) as RecordedEvent)
    },
    async close() {
      await users.stop()
      await proxy.close()
      await server.close()
      await haproxy.close()
    },
  })
}

function configuration({folder, stop}: HaproxyLab, start: string, strategy: string): string {
  return `version: 1
service: { name: shop }
environments: { production: { target: edge } }
targets:
  edge:
    kind: haproxy
    socket: ${JSON.stringify(join(folder, 'proxy.sock'))}
    backend: shop
    slots: [blue, green]
    start: ${JSON.stringify(start)}
    stop: ${JSON.stringify(stop)}
    start-timeout: 3s
    drain: 1s
strategies:
  canary:
    ${strategy}
    interval: 1s
    warmup: 0s
    lease: 5s
`
}

/** A push is a POST to git-receive-pack; what asks before it (info/refs) is no push. */
function faultsOf(pushes: Counter, isOut: () => boolean): Around {
  const moments = new WeakMap<object, string>()
  return {
    before(request) {
      if (isOut()) throw new Error('outage')
      if (request.method !== 'POST' || !request.url?.endsWith('git-receive-pack')) return
      const moment = pushes.pass()
      if (moment) moments.set(request, moment)
      if (moment !== 'before') return
      pushes.trap?.spring()
      throw new Error('the connection is cut')
    },
    after(request) {
      if (!moments.has(request)) return
      pushes.trap?.spring()
      throw new Error('the connection is cut')
    },
  }
}

/** Users with a connection of their own for every request. */
function startUsers(url: string) {
  const failed: Record<string, number> = {}
  let isOver = false
  const ask = async () => {
    while (!isOver) {
      const what = await fetch(url, {headers: {connection: 'close'}})
        .then(async (it) => (await it.arrayBuffer()) && String(it.status))
        .catch((error: unknown) => String((error as {cause?: unknown}).cause ?? error))
      if (what !== '200') failed[what] = (failed[what] ?? 0) + 1
      await setTimeout(20)
    }
  }
  const all = Promise.all(Array.from({length: 4}, ask))
  return {
    failed,
    async stop() {
      isOver = true
      await all
    },
  }
}
