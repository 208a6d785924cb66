import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A digest of every file below a folder, by path: the same map means not a byte was changed. */
export function fingerprint(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((it) => it.isFile())
  return Object.fromEntries(
    files
      .map((it) => join(it.parentPath, it.name))
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

const ENV = {PATH: process.env.PATH ?? '', HOME: '/nowhere', GIT_CONFIG_NOSYSTEM: '1'}

/** git without anybody's configuration; throws what it says when it fails. */
export function git(folder: string, args: readonly string[], input?: string): string {
  const options = {env: ENV, maxBuffer: 2 ** 30, encoding: 'utf8', stdio: 'pipe'} as const
  return execFileSync('git', ['-C', folder, ...args], {...options, ...(input !== undefined && {input})}).trim()
}

/** A bare repository that serves like GitHub: parts, and commits without their trees. */
export function bareServer(folder: string): void {
  git('/', ['init', '--quiet', '--bare', '--initial-branch=main', folder])
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) git(folder, ['config', key, 'true'])
}

/** What actions/checkout leaves: one commit of a ref, detached or on its branch, no tags. */
export function defaultCheckout(folder: string, url: string, ref: string): void {
  git('/', ['init', '--quiet', '--initial-branch=main', folder])
  git(folder, ['remote', 'add', 'origin', url])
  git(folder, ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', `+${ref}:refs/remotes/checkout/head`])
  git(folder, ['checkout', '--quiet', '--force', '--detach', 'refs/remotes/checkout/head'])
}
