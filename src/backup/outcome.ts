import type {RefugeError} from '../kernel/errors.ts'
import type {Head} from './head.ts'

/** Levels of `verify`, weakest first. */
export type Level = 'none' | 'stored' | 'restorable' | 'usable'

/** What became of one source. */
export interface SourceOutcome {
  readonly source: string
  readonly status: 'complete' | 'partial' | 'failed'
  /** The point, also when a check found it damaged afterwards; undefined when none was made. */
  readonly head: Head | undefined
  readonly headDigest: string | undefined
  readonly problem: RefugeError | undefined
  /** What is not green although the point stands. */
  readonly warnings: readonly RefugeError[]
  readonly seconds: number
}

/** What became of a snapshot: one point, with a part for each source. */
export interface SnapshotOutcome {
  /** Id of the point; undefined when no source made one. */
  readonly point: string | undefined
  readonly status: 'complete' | 'partial' | 'failed'
  readonly sources: readonly SourceOutcome[]
  readonly level: Level
  readonly dryRun: boolean
  readonly problem: RefugeError | undefined
}
