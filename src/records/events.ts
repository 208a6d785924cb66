import type {Revision} from '../kernel/revision.ts'
import type {Slot, Weights} from '../ports/target.ts'

/** What a run did or found. Each event is one commit on the records; the fields of `Stamp` are added when it is sealed. */
export type Draft =
  | LeaseTaken
  | LeaseRenewed
  | LeaseReleased
  | DeploymentStarted
  | Intent
  | Result
  | VerdictReached
  | DeploymentHeld
  | DeploymentAborting
  | DeploymentFinished
  | PointTaken

export type Event = Draft & Stamp

/** What every event carries besides its own fields. */
export interface Stamp {
  readonly v: 1
  /** Counts from 1 without a gap. */
  readonly seq: number
  readonly id: string
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string
  readonly actor: string
  readonly run: string
  /** SHA-256 (hex) of the bytes of the event before; null in the first. */
  readonly prev: string | null
}

/** Fields of everything that happens under a lease. */
interface Driven {
  readonly environment: string
  readonly deployment: string
  readonly fence: number
}

export interface LeaseTaken extends Driven {
  readonly type: 'lease.taken'
  readonly until: string
  /** The deployment under way that a rollback takes the lease from. */
  readonly preempts?: string
}

/** The renewal carries the checkpoint: what was observed since the last one. */
export interface LeaseRenewed extends Driven {
  readonly type: 'lease.renewed'
  readonly until: string
  readonly observations: readonly Observed[]
}

export interface LeaseReleased extends Driven {
  readonly type: 'lease.released'
}

export interface DeploymentStarted extends Driven {
  readonly type: 'deployment.started'
  readonly kind: 'deploy' | 'rollback'
  readonly revision: Revision
  readonly version?: string
  readonly slot: Slot
  /** What served before; none in a first deployment. `unknown` where no record names it. */
  readonly baseline?: {readonly slot: Slot; readonly revision: Revision; readonly version?: string}
  /** The weights before the first write. */
  readonly observed: Weights
  /** What an abort restores; absent where nothing served before. */
  readonly recorded?: Weights
  /** The plan as it was printed: plain data of the rollout. */
  readonly plan: unknown
  /** What was observed of the baseline before. */
  readonly observations: readonly Observed[]
  /** The deployment that a rollback undoes. */
  readonly undoes?: string
  /** The snapshot taken before, where the configuration asks for one. */
  readonly point?: string
  readonly reason?: string
}

/** A step of the plan; 100 %; the split of the start again; or, before anything starts, the idle slot without weight. */
export type SplitStep = number | 'promote' | 'restore' | 'clear'

export type Effect =
  | {readonly action: 'prepare'; readonly slot: Slot; readonly revision: Revision}
  | {readonly action: 'split'; readonly weights: Weights; readonly step: SplitStep}
  | {readonly action: 'discard'; readonly slot: Slot}

/** Written before an effect. Its id is chosen by the run, so that the result can name it in the same breath. */
export type Intent = Driven & Effect & {readonly type: 'intent'; readonly id: string}

/** Written after it: exactly one for each intent, whichever run writes it. */
export interface Result extends Driven {
  readonly type: 'result'
  /** Id of the intent. */
  readonly of: string
  readonly ok: boolean
  readonly observed?: Weights
  readonly error?: string
}

export type Verdict = 'pass' | 'fail' | 'inconclusive' | 'no-data'

/** A verdict that decided something. */
export interface VerdictReached extends Driven {
  readonly type: 'verdict'
  readonly step: number | 'bake'
  readonly verdict: Verdict
  readonly reason: string
  /** The step is left upward: to the next one, to 100 %, or out of the bake. */
  readonly advance: boolean
  readonly observations: readonly Observed[]
  /** The numbers behind it, by metric: plain data of the judge. */
  readonly evidence: unknown
}

export interface DeploymentHeld extends Driven {
  readonly type: 'deployment.held'
  readonly why: 'drift' | 'fail' | 'inconclusive' | 'no-data'
  readonly reason: string
  /** When the hold ends in a rollback; absent where a person must come. */
  readonly until?: string
}

export interface DeploymentAborting extends Driven {
  readonly type: 'deployment.aborting'
  readonly reason: string
}

export type Outcome = 'promoted' | 'rolled-back' | 'held' | 'refused' | 'continue'

export interface DeploymentFinished extends Driven {
  readonly type: 'deployment.finished'
  readonly outcome: Outcome
  readonly reason: string
  readonly verdict: Verdict
  readonly weights: Weights
}

export interface PointTaken {
  readonly type: 'backup.point'
  readonly point: string
  readonly source: string
  readonly status: 'complete' | 'partial'
  readonly headDigest: string
  readonly sequence: number
  readonly consistentAt: string
  readonly deployment?: string
  readonly environment?: string
}

/** One poll: index, seconds since the first, the canary's share (0–1), and what each side of each metric showed. */
export interface Observed {
  readonly i: number
  readonly t: number
  readonly weight: number
  readonly metrics: Readonly<Record<string, {readonly baseline: Seen; readonly canary: Seen}>>
  /** Newest counters of histograms; in the newest poll of a checkpoint only, for the run that goes on from it. */
  readonly counters?: HistogramCounters
}

/** What one side of a metric showed at a poll. */
export type Seen = Counts | Durations | Levels

/** Cumulative counts by process. */
export interface Counts {
  /** A name tells which instance it is where their set may change. */
  readonly instances: readonly (readonly [total: number, events: number, name?: string])[]
}

/** Requests since the poll before, by bucket of the plan and without the empty last ones; null where the side showed nothing. */
export interface Durations {
  readonly added: readonly number[] | null
}

/** The mean level of a side's processes; none where it showed none. */
export interface Levels {
  readonly values: readonly number[]
}

/** By metric and side: counts up to each bound of the plan by process. Null before a side was first read. */
export type HistogramCounters = Readonly<
  Record<string, {readonly baseline: BucketCounters; readonly canary: BucketCounters}>
>

export type BucketCounters = readonly (readonly [name: string, buckets: readonly number[]])[] | null
