import type {Commit} from '../ports/history.ts'
import type {VersionTag} from './versions.ts'

/** What came with one release; without a tag: what waits for the next one. */
export interface ReleaseCommits<C extends Commit> {
  readonly tag: VersionTag | undefined
  /** In the order in which they were given. */
  readonly commits: readonly C[]
}

/**
 * A whole history by its stable releases, newest first: every commit belongs to the lowest release that has it. Each commit is walked
 * once, however many releases there are.
 * @param commits a commit with all that is before it
 * @param tags lowest first
 */
export function byRelease<C extends Commit>(
  commits: readonly C[],
  tags: readonly VersionTag[],
): readonly ReleaseCommits<C>[] {
  const byId = new Map(commits.map((it) => [it.sha, it]))
  const releases = tags.filter((it) => it.version.channel === undefined && byId.has(it.commit))
  const releaseOf = new Map<string, VersionTag>()
  for (const tag of releases) {
    const open = [tag.commit]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const commit = releaseOf.has(id) ? undefined : byId.get(id)
      if (!commit) continue
      releaseOf.set(id, tag)
      open.push(...commit.parents)
    }
  }
  const held = Map.groupBy(commits, (it) => releaseOf.get(it.sha))
  return [undefined, ...releases.toReversed()].map((tag) => ({tag, commits: held.get(tag) ?? []}))
}
