import type {Commit} from '../ports/history.ts'
import {cancelled} from './cancel.ts'
import {type Graph, graphOf} from './graph.ts'
import type {Parse, ParsedCommit} from './parse.ts'

/** What becomes of a commit: shown in the notes, left out by a rule, taken back, a mere merge, or not understood. */
export type Bucket = 'listed' | 'hidden' | 'cancelled' | 'merge' | 'unparsed'

export interface SortedCommit extends ParsedCommit {
  readonly bucket: Bucket
}

export type Counts = Readonly<Record<Bucket, number>>

/** Every commit of a range in exactly one bucket, in the order in which they come (children before their parents). */
export function sortCommits(range: readonly Commit[], parse: Parse): readonly SortedCommit[] {
  return sortParsed(range.map(parse), graphOf(range))
}

/**
 * The same for commits that were read.
 * @param graph the history that they are taken from, where they are not all of a range: those of one package
 */
export function sortParsed(commits: readonly ParsedCommit[], graph: Graph): readonly SortedCommit[] {
  const gone = cancelled(commits, graph)
  const byHeader = Map.groupBy(
    commits.filter((it) => !it.wrapper),
    (it) => it.header,
  )
  return commits.map((it) => {
    const bucket = gone.has(it.commit.sha) ? 'cancelled' : bucketOf(it, byHeader, graph)
    return {...it, bucket, changes: isShown(bucket) ? it.changes : []}
  })
}

const isShown = (bucket: Bucket) => bucket === 'listed' || bucket === 'hidden'

function bucketOf(it: ParsedCommit, byHeader: ReadonlyMap<string, readonly ParsedCommit[]>, graph: Graph): Bucket {
  if (it.wrapper && (it.changes.length === 0 || repeats(it, byHeader.get(it.header) ?? [], graph))) return 'merge'
  if (it.changes.length === 0) return 'unparsed'
  return it.changes.some((change) => change.section !== undefined) ? 'listed' : 'hidden'
}

/** The title of a merge counts once: not when a commit that it merged says the same, breaking or not. */
function repeats(merge: ParsedCommit, same: readonly ParsedCommit[], graph: Graph): boolean {
  const isBreaking = (it: ParsedCommit) => it.changes.some((change) => change.breaking)
  if (same.length === 0) return false
  const side = graph.side(merge.commit)
  const merged = same.filter((it) => side.has(it.commit.sha))
  return merged.length > 0 && (!isBreaking(merge) || merged.some(isBreaking))
}

/** How many commits are in each bucket; their sum is the number of commits. */
export function countBuckets(commits: readonly SortedCommit[]): Counts {
  const count = (bucket: Bucket) => commits.filter((it) => it.bucket === bucket).length
  return {
    listed: count('listed'),
    hidden: count('hidden'),
    cancelled: count('cancelled'),
    merge: count('merge'),
    unparsed: count('unparsed'),
  }
}
