export {type Audit, audit} from './audit.ts'
export {eventLine} from './event-line.ts'
export type {
  BucketCounters,
  Counts,
  DeploymentStarted,
  Draft,
  Effect,
  Event,
  HistogramCounters,
  Observed,
  Outcome,
  Seen,
  SplitStep,
  Verdict,
} from './events.ts'
export {type Appended, type Journal, openJournal, type Position, type Recorded} from './journal.ts'
export {journalAt, type RecordsAddress} from './journal-at.ts'
export {checkFence, type LeaseRequest, liveLease, refuseLeased, takeLease} from './lease.ts'
export {
  type EnvironmentState,
  environmentOf,
  type Finished,
  type Hold,
  type Lease,
  NEW_ENVIRONMENT,
  type OpenDeployment,
  type OpenIntent,
  type Phase,
  type State,
} from './state.ts'
