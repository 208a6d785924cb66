import type {RefugeError} from '../kernel/errors.ts'
import type {Revision} from '../kernel/revision.ts'
import type {CommitId} from '../ports/records.ts'
import type {Outcome, State, Verdict} from '../records/index.ts'
import type {Numbers} from './judge.ts'

/** What a deployment came to: one plain value for outputs, summary and page. */
export interface DeploymentOutcome {
  readonly outcome: Outcome
  readonly verdict: Verdict
  readonly reason: string
  readonly deployment: string
  readonly split: Readonly<Record<Revision, number>>
  readonly record: CommitId | undefined
  /** Why the thing asked for is not true; undefined when it is. */
  readonly problem: RefugeError | undefined
  /** The snapshot taken before, where one was. */
  readonly point?: string
  /** What the judge saw beside a baseline, where it did. */
  readonly numbers?: Numbers
  /** The records as this run last saw them, for reports. */
  readonly state: State | undefined
}

/** Whether a rolled-back canary is a failure of the run. */
export type OnRollback = 'fail' | 'succeed'
