import type {Commit} from '../../ports/history.ts'
import type {Range} from './history-range.ts'
import {once} from './once.ts'

/** What can be known about one commit and everything before it. */
export interface View {
  firstAncestor(candidates: readonly string[]): Promise<string | undefined>
  commits(from: string | undefined): Promise<readonly Commit[]>
}

/** Where a view takes its answers from. */
export interface ViewSource {
  /** Undefined when the range cannot be had, or not be trusted. */
  range(base: string, to: string): Promise<Range | undefined>
  /** Ids of all that is before a commit, and its own. */
  ancestry(to: string): Promise<ReadonlySet<string>>
  /** The commits between two of a range. */
  within(range: Range, from: string, to: string): Promise<readonly Commit[]>
  /** Any range, from the whole history. */
  whole(from: string | undefined, to: string): Promise<readonly Commit[]>
}

/** Answers from one small range as long as that proves the answer, and from the whole history otherwise. */
export function viewOf(to: string, source: ViewSource): View {
  let range: Promise<Range | undefined> | undefined
  const rangeFrom = (base: string) => {
    range ??= source.range(base, to)
    return range
  }
  const ancestry = once(() => source.ancestry(to))
  return {
    async firstAncestor(candidates) {
      const [best] = candidates
      if (best === undefined || best === to) return best
      const known = await rangeFrom(best)
      // What is neither the base nor in the range may still be an ancestor of the base.
      if (known && (best === known.base || known.ids.has(best))) return best
      const all = await ancestry()
      return candidates.find((it) => all.has(it))
    },
    async commits(from) {
      if (from === to) return []
      const known = from === undefined ? undefined : await rangeFrom(from)
      if (known && from === known.base) return known.commits
      if (known && from !== undefined && known.ids.has(from)) return source.within(known, from, to)
      return source.whole(from, to)
    },
  }
}
