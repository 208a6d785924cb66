import {execFileSync, spawn} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {freePort} from '../../test/support/free-port.ts'

/** A shop in a git repository of its own, a bare remote, and HAProxy in front of two slots: all in one temporary folder. */
export interface Stage {
  readonly root: string
  readonly workspace: string
  readonly temporary: string
  readonly url: string
  readonly git: (...args: string[]) => string
  /** Changes the shop and commits; answers with the full id. */
  readonly commit: (message: string, failing?: number) => string
  readonly close: (keep: boolean) => Promise<void>
}

const examples = join(import.meta.dirname, '../../examples/shop')

export async function openStage(): Promise<Stage> {
  const root = mkdtempSync(join(tmpdir(), 'refuge-demo-'))
  const workspace = join(root, 'shop')
  const [users, blue, green] = await Promise.all([freePort(), freePort(), freePort()])
  execFileSync('git', ['init', '-q', '--bare', join(root, 'origin.git')])
  cpSync(examples, workspace, {recursive: true})
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', workspace, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      encoding: 'utf8',
    }).trim()
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', join(root, 'origin.git'))
  fill(join(workspace, 'start.sh'), {blue: String(blue), green: String(green), run: join(root, 'run')})
  mkdirSync(join(workspace, 'data'))
  writeFileSync(
    join(workspace, 'data/orders.csv'),
    Array.from({length: 5000}, (_, i) => `${i},apples,${i % 7}\n`).join(''),
  )
  writeFileSync(join(workspace, 'refuge.yml'), configuration(root))
  writeFileSync(join(root, 'haproxy.cfg'), haproxy(root, users, blue, green))
  const proxy = spawn('haproxy', ['-db', '-f', join(root, 'haproxy.cfg')], {stdio: 'ignore'})
  while (!existsSync(join(root, 'admin.sock')) && proxy.exitCode === null) await setTimeout(20)
  return {
    root,
    workspace,
    temporary: join(root, 'temp'),
    url: `http://127.0.0.1:${users}/`,
    git,
    commit: (message, failing = 0) => commit(workspace, git, message, failing),
    close: async (keep) => close(root, () => proxy.kill('SIGKILL'), keep),
  }
}

function commit(workspace: string, git: Stage['git'], message: string, failing: number): string {
  const path = join(workspace, 'server.js')
  const text = readFileSync(path, 'utf8').replace(/const FAILING = .*/, `const FAILING = ${failing}`)
  const goods = text.replace(/^(const goods = .*)\]$/m, `$1, 'item ${text.length}']`)
  writeFileSync(path, goods)
  git('add', '-A')
  git('commit', '-q', '-m', message)
  return git('rev-parse', 'HEAD')
}

function fill(path: string, values: Readonly<Record<string, string>>): void {
  const text = Object.entries(values).reduce(
    (it, [name, value]) => it.replaceAll(`@${name}@`, value),
    readFileSync(path, 'utf8'),
  )
  writeFileSync(path, text, {mode: 0o755})
}

function close(root: string, stopProxy: () => void, keep: boolean): void {
  stopProxy()
  const slots = existsSync(join(root, 'run')) ? readdirSync(join(root, 'run')) : []
  for (const slot of slots) kill(join(root, 'run', slot, 'pid'))
  if (!keep) rmSync(root, {recursive: true, force: true})
}

function kill(path: string): void {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

const configuration = (root: string) => `version: 1
service: { name: shop }
environments:
  production: { target: edge }
targets:
  edge: { kind: haproxy, socket: ${JSON.stringify(join(root, 'admin.sock'))}, backend: shop, slots: [blue, green], start: ./start.sh }
strategies:
  canary:
    steps:
      - { traffic: 5%, dwell: 4s }
      - { traffic: 25%, dwell: 4s }
      - { traffic: 50%, dwell: 40s }
    at-least: 2s
    bake: 3s
    interval: 1s
    warmup: 0s
    lease: 5s
backup:
  store: { kind: directory, path: ${JSON.stringify(join(root, 'backups'))} }
  passphrase: "{{ secrets.BACKUP_PASSPHRASE }}"
  sources:
    data: { kind: files, paths: [data], on: [deploy] }
`

function haproxy(root: string, users: number, blue: number, green: number): string {
  mkdirSync(join(root, 'run'))
  return `global
  stats socket ${join(root, 'admin.sock')} mode 600 level admin
defaults
  mode http
  timeout connect 1s
  timeout client 10s
  timeout server 10s
  option redispatch 1
  retries 2
frontend users
  bind 127.0.0.1:${users}
  default_backend shop
backend shop
  balance roundrobin
  option httpchk GET /health
  server blue 127.0.0.1:${blue} weight 100 check inter 100 fall 2 rise 1
  server green 127.0.0.1:${green} weight 0 check inter 100 fall 2 rise 1
`
}
