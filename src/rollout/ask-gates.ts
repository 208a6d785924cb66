import type {RefugeError} from '../kernel/errors.ts'
import type {Revision} from '../kernel/revision.ts'
import type {State} from '../records/index.ts'
import type {Placement} from './place-slots.ts'
import type {GateNote} from './plan-record.ts'
import type {Site} from './site.ts'

/** Asks what must be true before a deployment begins. Only deployments ask; a rollback never does. */
export type AskGates = (site: Site, question: GateQuestion) => Promise<GateAnswer>

export interface GateQuestion {
  /** Undefined: what is checked out. */
  readonly revision: Revision | undefined
  readonly state: State
  readonly placement: Placement
}

export interface GateAnswer {
  /** For the log: a line a gate. */
  readonly lines: readonly string[]
  /** For the records. */
  readonly notes: readonly GateNote[]
  /** Why nothing may begin; undefined where all is open. */
  readonly problem: RefugeError | undefined
}
