import type {Account} from '../ports/github-authors.ts'
import type {Reference} from './change.ts'

/** Addresses of pages of a repository on its server. */
export interface Links {
  commit(sha: string): string
  issue(reference: Reference): string
  compare(from: string, to: string): string
  account(account: Account): string
}

// Their pages have other addresses than GitHub's.
const OTHERS = /(^|\.)(bitbucket\.org|dev\.azure\.com|visualstudio\.com)$/

/** The links of a repository on a GitHub-like server, from the URL of its remote; undefined for a path on disk. */
export function linksOf(origin: string | undefined): Links | undefined {
  const [, web, path] = /^(https?:\/\/[^/]+)\/(.+?)(?:\.git)?\/?$/.exec(webAddress(origin ?? '') ?? '') ?? []
  if (web === undefined || path === undefined) return undefined
  const names = path.split('/')
  if (names.length !== 2 || OTHERS.test(new URL(web).hostname)) return undefined
  const home = `${web}/${names.map(encodeURIComponent).join('/')}`
  return {
    commit: (sha) => `${home}/commit/${encodeURIComponent(sha)}`,
    issue: ({owner, repository, issue}) => {
      const there = owner === null || repository === null ? home : `${web}/${owner}/${repository}`
      return `${there}/issues/${encodeURIComponent(issue)}`
    },
    account: ({login, isBot}) => `${web}${isBot ? '/apps' : ''}/${encodeURIComponent(login)}`,
    compare: (from, to) => `${home}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`,
  }
}

/** `git@host:o/r`, `ssh://git@host:22/o/r` and `https://user:secret@host/o/r` as `https://host/o/r`. */
function webAddress(origin: string): string | undefined {
  const scp = /^(?:[^@/\s]+@)?([\w.-]{2,}):(?!\/\/)\/?(\S+)$/.exec(origin)
  if (scp) return `https://${scp[1]}/${scp[2]}`
  if (!URL.canParse(origin)) return undefined
  const {protocol, host, hostname, pathname} = new URL(origin)
  if (protocol === 'ssh:') return `https://${hostname}${pathname}`
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${host}${pathname}` : undefined
}
