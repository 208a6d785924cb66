import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import type {Front} from './front.ts'

/** A shop in a git repository of its own, a bare remote, and what stands in front of two slots: all in one temporary folder. */
export interface Stage {
  readonly root: string
  readonly workspace: string
  /** What the runner empties after a job. */
  readonly temporary: string
  /** Where pages are put that stay. */
  readonly pages: string
  readonly url: string
  readonly git: (...args: string[]) => string
  /** Changes the shop and commits; answers with the full id. */
  readonly commit: (message: string, failing?: number) => string
  /** Ends every process; removes everything but the pages unless it is told to keep it. */
  readonly close: (keep: boolean) => Promise<void>
}

const examples = join(import.meta.dirname, '../../examples/shop')

export async function openStage(openFront: (root: string) => Promise<Front>): Promise<Stage> {
  const root = mkdtempSync(join(tmpdir(), 'refuge-demo-'))
  const workspace = join(root, 'shop')
  const temporary = join(root, 'temp')
  const pages = join(root, 'pages')
  const git = gitIn(workspace)
  execFileSync('git', ['init', '-q', '--bare', join(root, 'origin.git')])
  cpSync(examples, workspace, {recursive: true})
  for (const folder of [pages, temporary, join(workspace, 'data')]) mkdirSync(folder)
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', join(root, 'origin.git'))
  const front = await openFront(root)
  writeFileSync(join(workspace, 'data/orders.csv'), orders())
  writeFileSync(join(workspace, 'refuge.yml'), configuration(root, front))
  await front.start()
  return {
    root,
    workspace,
    temporary,
    pages,
    url: front.url,
    git,
    commit: (message, failing = 0) => commit(workspace, git, message, failing),
    async close(keep) {
      await front.stop()
      if (keep) return
      const rest = readdirSync(root).filter((it) => it !== basename(pages))
      for (const name of rest) rmSync(join(root, name), {recursive: true, force: true})
    },
  }
}

const gitIn =
  (workspace: string) =>
  (...args: string[]) =>
    execFileSync('git', ['-C', workspace, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      encoding: 'utf8',
    }).trim()

function commit(workspace: string, git: Stage['git'], message: string, failing: number): string {
  const path = join(workspace, 'server.js')
  const text = readFileSync(path, 'utf8').replace(/const FAILING = .*/, `const FAILING = ${failing}`)
  const goods = text.replace(/^(const goods = .*)\]$/m, `$1, 'item ${text.length}']`)
  writeFileSync(path, goods)
  git('add', '-A')
  git('commit', '-q', '-m', message)
  return git('rev-parse', 'HEAD')
}

const orders = () => Array.from({length: 5000}, (_, i) => `${i},apples,${i % 7}\n`).join('')

const configuration = (root: string, {target}: Front) => `version: 1
service: { name: shop }
environments:
  production: { target: edge }
targets:
  edge: ${target}
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
metrics:
  errors: { kind: errors }
backup:
  store: { kind: directory, path: ${JSON.stringify(join(root, 'backups'))} }
  passphrase: "{{ secrets.BACKUP_PASSPHRASE }}"
  sources:
    data: { kind: files, paths: [data], on: [deploy] }
`
