import {RefugeError} from '../../kernel/errors.ts'
import type {Git} from './git.ts'
import {type Clone, resolveIn} from './history-clone.ts'
import {lineOf, type Refs} from './history-commits.ts'

/** Where names of commits are looked up. */
export interface Names {
  readonly head: string | undefined
  readonly clone: Clone | undefined
  /** The refs of the remote. */
  refs(): Promise<Refs>
  /** Brings everything before a commit, to walk there; answers with the repository that has it. */
  whole(sha: string): Promise<Git>
}

/** The full id of the commit that a revision names, here or on the remote; undefined when there is none. */
export async function resolveRevision(revision: string, names: Names): Promise<string | undefined> {
  if (revision === 'HEAD') return names.head
  const here = names.clone && (await resolveIn(names.clone, revision))
  if (here !== undefined) return here
  const name = revision.replace(/\^\{(commit)?\}$/, '')
  return named(name, await names.refs()) ?? (await walked(name, names))
}

/** In the order in which git looks: gitrevisions(7), `<refname>`. */
function named(name: string, refs: Refs): string | undefined {
  const places = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`]
  const tracked = /^(?:refs\/)?(?:remotes\/)?origin\/(.+)$/.exec(name)?.[1]
  const ref = [...places, ...(tracked === undefined ? [] : [`refs/heads/${tracked}`])].find((it) => refs.has(it))
  return ref === undefined ? undefined : refs.get(ref)
}

const RELATIVE = /^(.+?)((?:[~^][0-9]*)+)$/
const FULL = /^([0-9a-f]{40}|[0-9a-f]{64})$/
const SHORT = /^[0-9a-f]{4,63}$/

/** What needs the commits themselves: an id, its beginning, or steps back from another name. */
async function walked(name: string, names: Names): Promise<string | undefined> {
  const [, start, steps] = RELATIVE.exec(name) ?? []
  const from = start === undefined ? fixedPoint(name, names) : await resolveRevision(start, names)
  if (from === undefined) return undefined
  const git = await wholeOr(from, names)
  return (
    git &&
    lineOf(git, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${steps === undefined ? name : from + steps}^{commit}`,
    ])
  )
}

function fixedPoint(name: string, {head}: Names): string | undefined {
  if (FULL.test(name)) return name
  return SHORT.test(name) ? head : undefined
}

/** An id that nobody has is no revision. */
async function wholeOr(sha: string, names: Names): Promise<Git | undefined> {
  try {
    return await names.whole(sha)
  } catch (error) {
    if (error instanceof RefugeError && error.code === 'RFG-209') return undefined
    throw error
  }
}
