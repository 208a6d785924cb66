import {RefugeError} from '../../kernel/errors.ts'
import type {History} from '../../ports/history.ts'
import {type Git, type GitPorts, gitIn, lastWords} from './git.ts'
import {readChanges} from './history-changes.ts'
import {lineOf, parseRefs, parseTags, type Refs, readAncestry, readCommits, readDate} from './history-commits.ts'
import {once} from './once.ts'

/** The clone that a step works in. It is read and never written, and reading never reaches the network. */
export interface Clone {
  readonly git: Git
  /** It has some commits without their parents. */
  readonly shallow: boolean
  readonly origin: string | undefined
  /** The commit that is checked out; undefined when there is none yet. */
  readonly head: string | undefined
  /** Undefined when HEAD is detached. */
  readonly branch: string | undefined
}

/** Opens the clone of a folder; undefined when there is none. Another user's: RFG-205. */
export async function openClone(folder: string, ports: GitPorts): Promise<Clone | undefined> {
  const git = offlineGit(folder, ports)
  const [answer, origin] = await Promise.all([
    git(['rev-parse', '--is-shallow-repository', 'HEAD', '--symbolic-full-name', 'HEAD']),
    lineOf(git, ['config', '--get', 'remote.origin.url']),
  ])
  const [shallow, head = '', ref = ''] = answer.stdout.trim().split('\n')
  if (shallow !== 'true' && shallow !== 'false') {
    if (/not a git repository|cannot change to/i.test(answer.stderr)) return undefined
    throw unusable(folder, answer.stderr)
  }
  return {
    git,
    shallow: shallow === 'true',
    origin,
    head: /^[0-9a-f]{40,}$/.test(head) ? head : undefined,
    branch: ref.startsWith(HEADS) ? ref.slice(HEADS.length) : undefined,
  }
}

const HEADS = 'refs/heads/'

/**
 * git without network: a partial clone would fetch what it lacks, into the repository that is only to be read. Source: git(1),
 * GIT_ALLOW_PROTOCOL.
 */
export function offlineGit(folder: string, {process, env}: GitPorts): Git {
  const git = gitIn(folder, {process, env: {...env, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1'}})
  return (args, options) => git(args, {input: '', ...options})
}

function unusable(folder: string, stderr: string): RefugeError {
  if (!/dubious ownership/.test(stderr)) {
    return new RefugeError('RFG-201', `git cannot read ${folder}: ${lastWords(stderr)}`)
  }
  return new RefugeError('RFG-205', `git refuses to read ${folder}: it belongs to another user`, {
    hint: `Run: git config --global --add safe.directory '${folder}'`,
  })
}

/** A partial clone that has no names of files but those of what is checked out. */
export async function isTreeless({git}: Clone): Promise<boolean> {
  return (await lineOf(git, ['config', '--get', 'remote.origin.partialclonefilter']))?.startsWith('tree:') ?? false
}

/** The full id of a commit that the clone has. */
export async function resolveIn({git, head}: Clone, revision: string): Promise<string | undefined> {
  return revision === 'HEAD'
    ? head
    : lineOf(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
}

/** The tags of the clone, as refs. */
export const refsOf = async (clone: Clone): Promise<Refs> => parseRefs(await shownTags(clone))

async function shownTags({git}: Clone): Promise<string> {
  const {code, stdout, stderr} = await git(['show-ref', '--dereference', '--tags'])
  const isNone = code === 1 && stdout === ''
  if (code === 0 || isNone) return stdout
  throw new RefugeError('RFG-201', `git show-ref failed: ${lastWords(stderr)}`)
}

/** What the clone does not have, or what is no commit (a tag may name a file), is no ancestor. */
async function isAncestor(git: Git, it: string, of: string): Promise<boolean> {
  const {code, stderr} = await git(['merge-base', '--is-ancestor', it, of])
  if (code === 0 || code === 1 || /not a valid commit name|not a commit/i.test(stderr)) return code === 0
  throw new RefugeError('RFG-201', `git merge-base failed: ${lastWords(stderr)}`)
}

/** Walking down to a tag is cheap; after this many misses one walk over everything is cheaper. */
const TRIES = 3

/** The history that a whole clone has in itself. */
export function cloneHistory(clone: Clone): History {
  const {git, origin, branch} = clone
  const tags = once(async () => parseTags(await shownTags(clone)))
  return {
    origin,
    branch,
    resolve: (revision) => resolveIn(clone, revision),
    committedAt: async (sha) => (await readDate(git, sha)) ?? absent(sha),
    tags,
    async firstAncestor(of, candidates) {
      for (const it of candidates.slice(0, TRIES)) {
        if (await isAncestor(git, it, of)) return it
      }
      if (candidates.length <= TRIES) return undefined
      const ancestry = await readAncestry(git, of)
      return candidates.find((it) => ancestry.has(it))
    },
    commits: (from, to) => readCommits(git, from === undefined ? [to] : [to, `^${from}`]),
    async ancestors(of, candidates) {
      const ancestry = await readAncestry(git, of)
      return new Set(candidates.filter((it) => ancestry.has(it)))
    },
    changes: (bases, to) => readChanges(git, bases, to),
  }
}

export function absent(sha: string): never {
  throw new RefugeError('RFG-201', `git has no commit ${sha}`)
}
