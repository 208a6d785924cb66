import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {templateForAct} from './rewrite.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** A repository of somebody who uses refuge/deploy: a clone, and the bare remote that it pushes to. */
export interface Consumer {
  readonly folder: string
  readonly remote: string
  git(...args: readonly string[]): string
  write(path: string, text: string): void
  /** Changes the service, commits and pushes. Answers with the full id. */
  push(message: string, failing?: number): string
  remove(): void
}

/** With the starter workflow, or another text as its only workflow. */
export function openConsumer(workflow = templateForAct()): Consumer {
  const root = mkdtempSync(join(tmpdir(), 'refuge-act-'))
  const [folder, remote] = [join(root, 'shop'), join(root, 'acme/shop.git')]
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote])
  execFileSync('git', ['init', '-q', '-b', 'main', folder])
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      encoding: 'utf8',
    }).trim()
  git('remote', 'add', 'origin', remote)
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  write('.github/workflows/release.yml', workflow)
  cpSync(join(ROOT, 'examples/shop/server.js'), join(folder, 'server.js'))
  const push = (message: string, failing = 0) => {
    const server = readFileSync(join(folder, 'server.js'), 'utf8')
    write(
      'server.js',
      `${server.replace(/const FAILING = .*/, `const FAILING = ${failing}`)}// ${JSON.stringify(message)}\n`,
    )
    git('add', '-A')
    git('commit', '-q', '-m', message)
    git('push', '-q', 'origin', 'main')
    return git('rev-parse', 'HEAD')
  }
  return {folder, remote, git, write, push, remove: () => rmSync(root, {recursive: true, force: true})}
}

/** What users of the action download: the committed files it runs from. act copies a folder whole, so node_modules must not be there. */
export function releasedFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-released-'))
  for (const it of ['action.yml', 'actions', 'dist', 'package.json']) {
    cpSync(join(ROOT, it), join(folder, it), {recursive: true})
  }
  return folder
}
