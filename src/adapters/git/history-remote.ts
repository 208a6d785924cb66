import type {History} from '../../ports/history.ts'
import type {Git} from './git.ts'
import {readChanges} from './history-changes.ts'
import {absent, type Clone, refsOf} from './history-clone.ts'
import {parseRefs, type Refs, readAncestry, readCommits, readDate, TAGS, tagsIn} from './history-commits.ts'
import {noAnswer, readingWhole} from './history-failures.ts'
import {fetchRange, type Range} from './history-range.ts'
import {resolveRevision} from './history-resolve.ts'
import {type View, type ViewSource, viewOf} from './history-view.ts'
import {bringWhole} from './history-whole.ts'
import {once} from './once.ts'
import type {Remote} from './remote.ts'
import {openSide, type SidePorts, type SideRepository} from './side-repository.ts'

/** A remote, and what the step knows already. */
export interface RemoteSource {
  readonly remote: Remote
  /** Folder that is emptied after the job. */
  readonly temporary: string
  readonly mode: 'auto' | 'exact'
  readonly clone: Clone | undefined
  readonly head: string | undefined
  readonly branch: string | undefined
  /** Configuration for reading commits: names of authors come out as they do in the clone. */
  readonly config: Readonly<Record<string, string>>
  /** Says something to the user, once. */
  readonly tell: (sentence: string) => void
}

/** The history of a remote, fetched into side repositories as far as it is asked for. */
export async function remoteHistory(source: RemoteSource, ports: SidePorts): Promise<History> {
  const {remote, temporary, clone, head, branch, config} = source
  const side = await openSide(temporary, remote, 'whole', ports)
  const refs = once(() => readRefs(side, remote))
  const whole = bringerOf(source, async () => side)
  const withPaths = bringerOf(source, () => openSide(temporary, remote, 'whole with paths', ports, 'blob:none'))
  const view = viewsOf(source, {refs, whole}, ports)
  return {
    origin: clone?.origin ?? remote.url,
    branch,
    resolve: (revision) => resolveRevision(revision, {head, clone, refs, whole}),
    async committedAt(sha) {
      const here = clone && (await readDate(clone.git, sha))
      return here ?? (await readDate(await whole(sha), sha)) ?? absent(sha)
    },
    async tags() {
      const [here, there] = await Promise.all([clone ? refsOf(clone) : [], refs()])
      return tagsIn(new Map([...here, ...there]))
    },
    firstAncestor: (of, candidates) => view(of).firstAncestor(candidates),
    commits: (from, to) => view(to).commits(from),
    async ancestors(of, candidates) {
      const ancestry = await readingWhole(remote, readAncestry(await withPaths(of), of))
      return new Set(candidates.filter((it) => ancestry.has(it)))
    },
    changes: async (bases, to) => readingWhole(remote, readChanges(await withPaths(to), bases, to, config)),
  }
}

/** Brings everything before a commit, once, into a repository that is opened when it is first needed. */
function bringerOf(source: RemoteSource, open: () => Promise<SideRepository>): (sha: string) => Promise<Git> {
  const opened = once(open)
  const brought = new Map<string, Promise<void>>()
  return async (sha) => {
    const side = await opened()
    const bringing = brought.get(sha) ?? bringWhole({...source, side}, sha)
    brought.set(sha, bringing)
    await bringing
    return side.git
  }
}

/** Branches and tags of the remote, in one call. Unreachable: RFG-208. */
export async function readRefs(side: SideRepository, remote: Remote): Promise<Refs> {
  const ended = await side.online(['ls-remote', '--heads', '--tags', 'origin'])
  if (ended.code !== 0) throw noAnswer(remote, ended)
  return parseRefs(ended.stdout)
}

interface Reading {
  readonly refs: () => Promise<Refs>
  /** Brings everything before a commit; answers with the repository that has it. */
  readonly whole: (sha: string) => Promise<Git>
}

/** The view of each commit, made when it is first asked about. */
function viewsOf(source: RemoteSource, {refs, whole}: Reading, ports: SidePorts): (to: string) => View {
  const views = new Map<string, View>()
  const answers: ViewSource = {
    range: async (base, to) => rangeOf(base, to, await refs(), source, ports),
    ancestry: async (to) => readingWhole(source.remote, readAncestry(await whole(to), to)),
    within: ({side}, from, to) => readCommits(side.git, [to, `^${from}`], source.config),
    async whole(from, to) {
      const git = await whole(to)
      // Mostly an ancestor, and here already.
      if (from !== undefined) await whole(from)
      const range = from === undefined ? [to] : [to, `^${from}`]
      return readingWhole(source.remote, readCommits(git, range, source.config))
    },
  }
  return (to) => {
    const view = views.get(to) ?? viewOf(to, answers)
    views.set(to, view)
    return view
  }
}

async function rangeOf(
  base: string,
  to: string,
  refs: Refs,
  {remote, temporary, mode, config, tell}: RemoteSource,
  ports: SidePorts,
): Promise<Range | undefined> {
  const tag = [...refs].find(([ref, commit]) => commit === base && ref.startsWith(TAGS))?.[0]
  if (mode === 'exact' || tag === undefined) return undefined
  const side = await openSide(temporary, remote, `range ${base} ${to}`, ports)
  const found = await fetchRange(side, {base, tag, to}, {config, tell})
  if (!('doubt' in found)) return found
  tell(`Every commit is fetched, without files: ${found.doubt}.`)
  return undefined
}
