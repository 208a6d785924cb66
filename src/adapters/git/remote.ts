import {isAbsolute, resolve} from 'node:path'
import {RefugeError} from '../../kernel/errors.ts'
import type {Ended} from '../../ports/process.ts'
import {type Git, gitOutput} from './git.ts'

/** A remote, and the configuration that opens it: passed by environment, since argv is readable by others. */
export interface Remote {
  readonly url: string
  readonly config: Readonly<Record<string, string>>
}

/** A token, and the one server that may see it: `origin` is whatever a clone says. */
export interface Credentials {
  readonly token: string | undefined
  /** URL of the server of the run; its scheme, host and port count. */
  readonly server: string
}

/** The remote `origin` of the checkout, with credentials from the token or from what the checkout was left with. */
export async function findRemote(git: Git, credentials: Credentials): Promise<Remote> {
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
  return originOf(git, top.stdout.trim(), credentials)
}

/** The remote `origin` that a checkout has for certain, seen from outside of it. */
export async function originOf(git: Git, top: string, credentials: Credentials): Promise<Remote> {
  const given = absolute((await gitOutput(git, ['ls-remote', '--get-url', 'origin'])).trim(), top)
  const {url, user, password} = withoutUser(given)
  if (password) return {url, config: header(url, `${user}:${password}`)}
  const config = await headersFor(git, url, credentials)
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

/** The token for the server of the run; for any other what the user's git has for it. */
async function headersFor(git: Git, url: string, {token, server}: Credentials): Promise<Record<string, string>> {
  if (!/^https?:\/\//i.test(url)) return {}
  if (token && isOf(server, url)) return tokenHeader(url, token)
  const left = await git(['config', '--get-urlmatch', 'http.extraheader', url])
  const kept = left.stdout.trim()
  return left.code === 0 && kept ? sent(url, kept) : {}
}

const isOf = (server: string, url: string) => URL.canParse(server) && new URL(server).origin === new URL(url).origin

/** The configuration that opens a remote for a token of GitHub's. */
export function tokenHeader(url: string, token: string): Record<string, string> {
  return header(url, `x-access-token:${token}`)
}

function header(url: string, user: string): Record<string, string> {
  return sent(url, `AUTHORIZATION: basic ${Buffer.from(user).toString('base64')}`)
}

/** git would send the header also to where it is redirected, be that another server. */
function sent(url: string, value: string): Record<string, string> {
  const {origin} = new URL(url)
  return {[`http.${origin}/.extraheader`]: value, [`http.${origin}/.followRedirects`]: 'false'}
}

/** What a server answered that has the repository elsewhere: it may be read there, without the credentials for here. */
export function isMoved({code, stderr}: Ended): boolean {
  return code !== 0 && /returned error: 30[1278]/.test(stderr)
}

/** The URL without what might be a secret in it. */
export function shownUrl(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^@/]*@/i, '$1')
}
