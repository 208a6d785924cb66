export {type Audit, audit} from './audit.ts'
export {openTip, seal} from './chain.ts'
export type {
  Counts,
  DeploymentStarted,
  Draft,
  Effect,
  Event,
  Observed,
  Outcome,
  SplitStep,
  Verdict,
} from './events.ts'
export {fold} from './fold.ts'
export {type Appended, type Journal, openJournal, type Position} from './journal.ts'
export {checkFence, type LeaseRequest, liveLease, refuseLeased, takeLease} from './lease.ts'
export {
  EMPTY,
  type EnvironmentState,
  environmentOf,
  type Finished,
  type Hold,
  type Lease,
  type OpenDeployment,
  type OpenIntent,
  type Phase,
  type State,
} from './state.ts'
