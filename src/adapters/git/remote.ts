import {isAbsolute, resolve} from 'node:path'
import {RefugeError} from '../../kernel/errors.ts'
import {type Git, gitOutput} from './git.ts'

/** A remote, and the configuration that opens it: passed by environment, since argv is readable by others. */
export interface Remote {
  readonly url: string
  readonly config: Readonly<Record<string, string>>
}

/** The remote `origin` of the checkout, with credentials from the token or from what the checkout was left with. */
export async function findRemote(git: Git, token: string | undefined): Promise<Remote> {
  const top = await git(['rev-parse', '--show-toplevel'])
  if (top.code !== 0) {
    throw new RefugeError('RFG-202', 'this folder is not in a git repository', {
      hint: 'Add a step with actions/checkout before this one, or set `working-directory`.',
    })
  }
  const known = await git(['config', '--get', 'remote.origin.url'])
  if (known.code !== 0) {
    throw new RefugeError('RFG-503', 'this repository has no remote `origin`, so there is no place for the records', {
      hint: 'Add one: git remote add origin URL (a bare repository on disk will do).',
    })
  }
  return originOf(git, top.stdout.trim(), token)
}

/** The remote `origin` that a checkout has for certain, seen from outside of it. */
export async function originOf(git: Git, top: string, token: string | undefined): Promise<Remote> {
  const given = absolute((await gitOutput(git, ['ls-remote', '--get-url', 'origin'])).trim(), top)
  const {url, user, password} = withoutUser(given)
  if (password) return {url, config: header(url, `${user}:${password}`)}
  const config = await credentials(git, url, token)
  return {url, config: user && Object.keys(config).length === 0 ? header(url, `${user}:`) : config}
}

/** git hands URLs to its helpers by argv, which others can read: a user in one, who may be a token, goes into the header. */
function withoutUser(given: string): {readonly url: string; readonly user?: string; readonly password?: string} {
  if (!/^https?:\/\/[^/]*@/i.test(given) || !URL.canParse(given)) return {url: given}
  const bare = new URL(given)
  const [user = '', password = ''] = [bare.username, bare.password].map(decodeURIComponent)
  bare.username = ''
  bare.password = ''
  return {url: bare.href, user, password}
}

/** A path on disk is relative to the checkout, and our side repository is elsewhere. */
function absolute(url: string, top: string): string {
  const isLocal = !/^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !/^[^/]+:/.test(url)
  return isLocal && !isAbsolute(url) ? resolve(top, url) : url
}

async function credentials(git: Git, url: string, token: string | undefined): Promise<Record<string, string>> {
  if (!/^https?:\/\//i.test(url)) return {}
  if (token) return tokenHeader(url, token)
  const left = await git(['config', '--get-urlmatch', 'http.extraheader', url])
  const kept = left.stdout.trim()
  return left.code === 0 && kept ? {[`http.${new URL(url).origin}/.extraheader`]: kept} : {}
}

/** The configuration that opens a remote for a token of GitHub's. */
export function tokenHeader(url: string, token: string): Record<string, string> {
  return header(url, `x-access-token:${token}`)
}

function header(url: string, user: string): Record<string, string> {
  const basic = Buffer.from(user).toString('base64')
  return {[`http.${new URL(url).origin}/.extraheader`]: `AUTHORIZATION: basic ${basic}`}
}

/** The URL without what might be a secret in it. */
export function shownUrl(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^@/]*@/i, '$1')
}
