import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {clock} from '../../../src/adapters/clock/index.ts'
import {openGitHub} from '../../../src/adapters/github/index.ts'
import {random} from '../../../src/adapters/random/index.ts'
import type {GitHub, GitHubPlace} from '../../../src/ports/github.ts'
import {type FakeGitHub, fakeGitHub, type GitHubOptions} from './server.ts'

/** A fake GitHub with a repository of one commit on `main`, and the real adapter in front of it. */
export interface GitHubLab {
  readonly fake: FakeGitHub
  /** As `token-1`, which may do everything unless the options say otherwise. */
  readonly github: GitHub
  readonly commit: string
  readonly open: (place?: Partial<GitHubPlace>) => GitHub
  readonly git: (...args: readonly string[]) => string
  close(): Promise<void>
}

export async function gitHubLab(options: Partial<GitHubOptions> = {}): Promise<GitHubLab> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-github-'))
  const bare = join(folder, 'acme/shop.git')
  mkdirSync(bare, {recursive: true})
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', bare, ...args], {encoding: 'utf8'}).trim()
  git('init', '-q', '--bare', '-b', 'main')
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  const tree = git('hash-object', '-t', 'tree', '-w', '/dev/null')
  const commit = git(...who, 'commit-tree', '-m', 'first', tree)
  git('update-ref', 'refs/heads/main', commit)
  const fake = await fakeGitHub({folder, ...options})
  const context = {repository: 'acme/shop', apiUrl: fake.apiUrl}
  const open = (place: Partial<GitHubPlace> = {}) =>
    openGitHub({token: 'token-1', patience: 5000, ...place}, {runner: {context}, clock, random})
  return {
    fake,
    github: open(),
    commit,
    open,
    git,
    async close() {
      await fake.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}
