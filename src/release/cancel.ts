import type {Graph} from './graph.ts'
import type {ParsedCommit} from './parse.ts'

/**
 * Ids of the commits that come to nothing: a revert together with what it takes back, when all of that is in the range. A
 * revert that was itself taken back takes nothing back. A revert that also reaches before the range stays a change.
 * @param commits children before their parents, so a revert is seen before what it reverts
 */
export function cancelled(commits: readonly ParsedCommit[], graph: Graph): ReadonlySet<string> {
  const gone = new Set<string>()
  const places = new Map(commits.map((it, at) => [it.commit.sha, at]))
  const byHeader = Map.groupBy(commits.keys(), (at) => commits[at]?.header)
  for (const [at, it] of commits.entries()) {
    if (!it.revert || gone.has(it.commit.sha)) continue
    const targets = targetsOf(it, at, {commits, graph, places, byHeader, gone})
    for (const target of targets.inside) gone.add(target)
    if (targets.inside.length > 0 && !targets.outside) gone.add(it.commit.sha)
  }
  return gone
}

interface Range {
  readonly commits: readonly ParsedCommit[]
  readonly graph: Graph
  readonly places: ReadonlyMap<string, number>
  /** Where the commits with a header are, newest first. */
  readonly byHeader: ReadonlyMap<string | undefined, readonly number[]>
  readonly gone: ReadonlySet<string>
}

interface Targets {
  readonly inside: readonly string[]
  /** Something that it takes back is older than the range. */
  readonly outside: boolean
}

function targetsOf({revert}: ParsedCommit, at: number, range: Range): Targets {
  const shas = revert?.shas ?? []
  if (shas.length === 0) {
    const inside = quotedTarget(revert?.quoted, at, range)
    return {inside, outside: inside.length === 0}
  }
  const found = shas.map((sha) => olderThan(at, range.graph.find(sha), range))
  return {
    inside: found.flatMap((id) => (id === undefined ? [] : withMerged(id, range))),
    outside: found.includes(undefined),
  }
}

/** Nothing can take back what comes after it, nor itself, whatever its message says. */
function olderThan(at: number, id: string | undefined, {places}: Range): string | undefined {
  return id !== undefined && (places.get(id) ?? -1) > at ? id : undefined
}

/** Without an id: the nearest older commit with the header that is quoted. */
function quotedTarget(quoted: string | undefined, at: number, range: Range): readonly string[] {
  const ids = (range.byHeader.get(quoted) ?? [])
    .filter((it) => it > at)
    .map((it) => range.commits[it]?.commit.sha ?? '')
  const found = ids.find((id) => !range.gone.has(id))
  return found === undefined ? [] : withMerged(found, range)
}

/** Who takes a merge back takes back everything that it brought in. */
function withMerged(id: string, {commits, graph, places}: Range): readonly string[] {
  const commit = commits[places.get(id) ?? -1]?.commit
  return commit && commit.parents.length > 1 ? [id, ...graph.side(commit)] : [id]
}
