import type {RefugeError} from '../../kernel/errors.ts'
import type {BumpOutcome} from '../bump-version.ts'
import type {Language} from '../languages.ts'
import type {Subject} from './plan.ts'

/** What `release` did. */
export interface ReleaseOutcome {
  /** `planned`: a dry run would have written something. */
  readonly outcome: 'published' | 'drafted' | 'proposed' | 'nothing' | 'refused' | 'planned'
  /** The verdict, not escaped. */
  readonly sentence: string
  readonly subject: Subject | undefined
  /** This run has published it. */
  readonly isNew: boolean
  /** Page of the release or of the pull request. */
  readonly page: string | undefined
  readonly pull: number | undefined
  readonly notes: string
  readonly languages: readonly Language[]
  readonly bump: BumpOutcome
  /** Writes that a dry run did not make, in order. */
  readonly planned: readonly string[]
  readonly problem: RefugeError | undefined
}
