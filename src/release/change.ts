/** What a change moves in a version. */
export type Level = 'major' | 'minor' | 'patch' | 'none'

/** Where the notes show a change; undefined: nowhere. */
export type Section =
  | 'breaking'
  | 'security'
  | 'features'
  | 'fixes'
  | 'performance'
  | 'reverts'
  | 'dependencies'
  | 'other'
  | undefined

/** One change. A commit has one, or several when it is a squash. */
export interface Change {
  /** Lower case. */
  readonly type: string
  readonly scope: string | undefined
  readonly subject: string
  readonly header: string
  readonly breaking: boolean
  /** What a user has to do about a breaking change, one text a footer. */
  readonly notes: readonly string[]
  readonly level: Level
  /** The rule that gave it its level. */
  readonly rule: string
  readonly section: Section
}

/** An issue or pull request that a commit names. Without a repository it is one of ours. */
export interface Reference {
  /** `closes`, `fixes` …, when the commit says that it does so. */
  readonly action: string | null
  readonly owner: string | null
  readonly repository: string | null
  readonly issue: string
}

const RANK: Readonly<Record<Level, number>> = {none: 0, patch: 1, minor: 2, major: 3}

export function highest(levels: Iterable<Level>): Level {
  let top: Level = 'none'
  for (const level of levels) if (RANK[level] > RANK[top]) top = level
  return top
}
