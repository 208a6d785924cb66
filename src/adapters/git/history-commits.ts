import type {Commit, Tag} from '../../ports/history.ts'
import {type Git, gitOutput} from './git.ts'

// NUL between fields and, by -z, between records: the one byte that no text of a commit can contain.
export const COMMIT_FORMAT = ['%H', '%P', '%aN', '%aE', '%ct', '%B'].join('%x00')
export const COMMIT_FIELDS = 6

/** The commits of a range of revisions, children before their parents. */
export async function readCommits(
  git: Git,
  range: readonly string[],
  config?: Readonly<Record<string, string>>,
): Promise<readonly Commit[]> {
  const format = `--format=tformat:${COMMIT_FORMAT}`
  const args = ['log', '-z', '--topo-order', '--no-show-signature', '--encoding=UTF-8', format, ...range, '--']
  return commitsIn(await gitOutput(git, args, config && {config}))
}

/** Field by field: all of a long history at once would be held twice. */
function commitsIn(text: string): readonly Commit[] {
  const commits: Commit[] = []
  let fields: string[] = []
  for (let at = 0, end = text.indexOf('\0'); end >= 0; at = end + 1, end = text.indexOf('\0', at)) {
    fields.push(text.slice(at, end))
    if (fields.length < COMMIT_FIELDS) continue
    commits.push(commitOf(fields, 0))
    fields = []
  }
  return commits
}

export function commitOf(fields: readonly string[], at: number): Commit {
  const [sha = '', parents = '', name = '', email = '', seconds = '', message = ''] = fields.slice(
    at,
    at + COMMIT_FIELDS,
  )
  return {
    sha,
    parents: parents === '' ? [] : parents.split(' '),
    author: {name, email},
    committedAt: new Date(Number(seconds) * 1000),
    message,
  }
}

/** Ids of everything that a commit has among its ancestors, and its own. */
export async function readAncestry(git: Git, of: string): Promise<ReadonlySet<string>> {
  return new Set((await gitOutput(git, ['rev-list', of, '--'])).trim().split('\n'))
}

/**
 * The parents that a commit itself names, where at the end of a shallow history every command that walks finds none. A commit that is
 * not there has none.
 */
export async function readParents(git: Git, sha: string): Promise<readonly string[]> {
  const {stdout} = await git(['cat-file', 'commit', sha])
  return [...(stdout.split('\n\n', 1)[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)].map((it) => it[1] ?? '')
}

/** When a commit was made; undefined when it is not there. */
export async function readDate(git: Git, sha: string): Promise<Date | undefined> {
  const {code, stdout} = await git(['log', '-1', '--no-show-signature', '--format=%ct', sha, '--'])
  return code === 0 ? new Date(Number(stdout) * 1000) : undefined
}

/** One line of output; undefined when git has none to give. */
export async function lineOf(git: Git, args: readonly string[]): Promise<string | undefined> {
  const {code, stdout} = await git(args)
  return code === 0 ? stdout.trim() || undefined : undefined
}

/** The refs of a repository by their full names, each with the commit that it names in the end. */
export type Refs = ReadonlyMap<string, string>

/** Reads what `git ls-remote` and `git show-ref --dereference` print: a line with ^{} follows the tag that it peels. */
export function parseRefs(text: string): Refs {
  const refs = new Map<string, string>()
  for (const line of text.split('\n')) {
    const at = line.search(BLANK)
    if (at < 0) continue
    const ref = line.slice(at + 1)
    refs.set(ref.endsWith('^{}') ? ref.slice(0, -3) : ref, line.slice(0, at))
  }
  return refs
}

const BLANK = /[ \t]/

export function tagsIn(refs: Refs): readonly Tag[] {
  const tags: Tag[] = []
  for (const [ref, commit] of refs) if (ref.startsWith(TAGS)) tags.push({name: ref.slice(TAGS.length), commit})
  return tags
}

export const TAGS = 'refs/tags/'

/** The same of what `git show-ref --dereference --tags` prints, in one pass: there can be ten thousand. */
export function parseTags(text: string): readonly Tag[] {
  const tags: Tag[] = []
  const id = text.indexOf(' ')
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    // A name cannot hold a caret. Source: git-check-ref-format(1).
    const isPeeled = text.charCodeAt(end - 1) === BRACE && text.startsWith('^{}', end - 3)
    if (isPeeled) tags.pop()
    const name = text.slice(at + id + 1 + TAGS.length, isPeeled ? end - 3 : end)
    tags.push({name, commit: text.slice(at, at + id)})
    at = end + 1
  }
  return tags
}

const BRACE = 125
