import type {SortedCommit} from './buckets.ts'
import type {Change, Reference, Section} from './change.ts'

export type Audience = 'users' | 'operators' | 'developers'

/** One line of the notes. */
export interface Line {
  readonly change: Change
  readonly sha: string
  readonly references: readonly Reference[]
}

type Shown = Exclude<Section, undefined>

/** What each audience is told, in the order in which it matters to it. */
const ORDER: Readonly<Record<Audience, readonly Shown[]>> = {
  users: ['breaking', 'security', 'features', 'fixes', 'performance', 'reverts'],
  operators: ['breaking', 'security', 'reverts', 'fixes', 'performance', 'features', 'dependencies'],
  developers: ['breaking', 'security', 'features', 'fixes', 'performance', 'reverts', 'dependencies', 'other'],
}

/** The sections that an audience reads, in its order. */
export const sectionsFor = (audience: Audience): readonly Shown[] => ORDER[audience]

/** The lines of a range that an audience reads, oldest first. */
export function linesFor(audience: Audience, commits: readonly SortedCommit[]): readonly Line[] {
  const shown = new Set<Section>(ORDER[audience])
  return commits
    .toReversed()
    .flatMap(({commit, changes, references}) =>
      changes.filter((it) => shown.has(it.section)).map((change) => ({change, sha: commit.sha, references})),
    )
}
