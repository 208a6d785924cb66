import type {Commit} from '../ports/history.ts'

/** The commits of a range by id, to walk from child to parents. What is outside the range ends a walk. */
export interface Graph {
  /** Ids that can be reached from these, themselves included. */
  ancestry(from: readonly string[]): ReadonlySet<string>
  /** What a merge brought in: reached through its other parents and not through its first. */
  side(merge: Commit): ReadonlySet<string>
  /** The full id behind a shortened one; undefined when none or several have it. */
  find(sha: string): string | undefined
}

export function graphOf(commits: readonly Commit[]): Graph {
  const byId = new Map(commits.map((it) => [it.sha, it]))
  const ancestry = (from: readonly string[]) => {
    const reached = new Set<string>()
    const open = [...from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const commit = byId.get(id)
      if (!commit || reached.has(id)) continue
      reached.add(id)
      open.push(...commit.parents)
    }
    return reached
  }
  const sorted = [...byId.keys()].sort()
  return {
    ancestry,
    side({parents: [first, ...others]}) {
      const before = ancestry(first === undefined ? [] : [first])
      return new Set([...ancestry(others)].filter((id) => !before.has(id)))
    },
    find: (sha) => (byId.has(sha) ? sha : only(sorted, sha)),
  }
}

function only(sorted: readonly string[], prefix: string): string | undefined {
  const at = lowerBound(sorted, prefix)
  const found = sorted[at]
  return found?.startsWith(prefix) && !sorted[at + 1]?.startsWith(prefix) ? found : undefined
}

function lowerBound(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
