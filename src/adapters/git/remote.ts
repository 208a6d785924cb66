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
  const url = absolute((await gitOutput(git, ['ls-remote', '--get-url', 'origin'])).trim(), top.stdout.trim())
  return {url, config: await credentials(git, url, token)}
}

/** A path on disk is relative to the checkout, and our side repository is elsewhere. */
function absolute(url: string, top: string): string {
  const isLocal = !/^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !/^[^/]+:/.test(url)
  return isLocal && !isAbsolute(url) ? resolve(top, url) : url
}

async function credentials(git: Git, url: string, token: string | undefined): Promise<Record<string, string>> {
  if (!/^https?:\/\//i.test(url)) return {}
  const origin = `${new URL(url).origin}/`
  if (token) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
    return {[`http.${origin}.extraheader`]: `AUTHORIZATION: basic ${basic}`}
  }
  const left = await git(['config', '--get-urlmatch', 'http.extraheader', url])
  const header = left.stdout.trim()
  return left.code === 0 && header ? {[`http.${origin}.extraheader`]: header} : {}
}

/** The URL without what might be a secret in it. */
export function shownUrl(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^@/]*@/i, '$1')
}
