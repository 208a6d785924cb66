import type {Commit} from '../../ports/history.ts'
import {graphOf} from '../graph.ts'
import {isAbove, type Version, type VersionTag, versionOf} from '../versions.ts'

/** First line of a release commit, and title of a release pull request. */
export const headlineOf = (version: Version) => `chore(release): ${version.text}`

/** Of several packages: GitHub takes titles of 256 characters, and what does not fit stands in the body. */
export function packagesHeadline(tags: readonly string[]): string {
  const fits = (count: number) => tags.slice(0, count).join(', ').length <= TITLE
  let count = tags.length
  while (count > 1 && !fits(count)) count--
  const more = count < tags.length ? ` and ${tags.length - count} more` : ''
  return `chore(release): ${tags.slice(0, count).join(', ')}${more}`
}

const TITLE = 200

/** All of them, a line each: what a squash or merge keeps of it is found again. */
export const packagesList = (tags: readonly string[]): string => tags.map((it) => `- ${it}`).join('\n')

/** The pull request at its end is written by GitHub's squash merge. */
const HEADLINE = /^chore\(release\): (.+?)(?: and \d+ more)?(?: \(#\d+\))?$/

/** A version that a commit of the branch says to be released, and where. */
export interface Announced {
  readonly version: Version
  /** The commit of the branch itself: what merged the release commit, or that commit. */
  readonly commit: string
}

/**
 * The newest release commit in a range that has no tag yet: how a merged release pull request, and a release that was cut off
 * behind its commit, are found again. A merge commit may say it in its body. Pure.
 * @param range children before their parents; the first is the head of the branch
 * @param prefix of the tags of a package; undefined: the repository is one, and the commit says the version alone
 */
export function announcedIn(
  range: readonly Commit[],
  tags: readonly VersionTag[],
  base: Version | undefined,
  prefix?: string,
): Announced | undefined {
  for (const it of range) {
    const version = announcedBy(it, prefix)
    const isNew = version && (!base || isAbove(version, base)) && !tags.some((tag) => tag.version.text === version.text)
    if (isNew) return {version, commit: onBranch(it, range)}
  }
  return undefined
}

function announcedBy({message, parents}: Commit, prefix: string | undefined): Version | undefined {
  if (!message.includes('chore(release): ')) return undefined
  const lines = message.split('\n').map((it) => it.trim())
  const said = parents.length > 1 ? lines.filter((it) => it !== '').slice(0, 2) : lines.slice(0, 1)
  const [text] = said.flatMap((it) => HEADLINE.exec(it)?.[1] ?? [])
  if (text === undefined || prefix === undefined) return text === undefined ? undefined : versionOf(text)
  const named = [...text.split(', '), ...lines.flatMap((it) => /^[-*] (\S+)$/.exec(it)?.[1] ?? [])]
  return named.map((it) => (it.startsWith(prefix) ? versionOf(it.slice(prefix.length)) : undefined)).find(Boolean)
}

/** The oldest commit on the first-parent line of the head that has this one behind it. */
function onBranch({sha}: Commit, range: readonly Commit[]): string {
  const byId = new Map(range.map((it) => [it.sha, it]))
  const graph = graphOf(range)
  let found = sha
  for (let at = range[0]; at !== undefined && graph.ancestry([at.sha]).has(sha); at = byId.get(at.parents[0] ?? '')) {
    found = at.sha
  }
  return found
}
