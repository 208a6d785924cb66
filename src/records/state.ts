import type {Revision} from '../kernel/revision.ts'
import type {Slot, Weights} from '../ports/target.ts'
import type {DeploymentStarted, Effect, Observed, Outcome, Verdict} from './events.ts'

/** The fold of all events: everything that a run must know, in one small file. */
export interface State {
  readonly v: 1
  readonly seq: number
  /** SHA-256 (hex) of the bytes of the newest event; null before the first. */
  readonly head: string | null
  readonly environments: Readonly<Record<string, EnvironmentState>>
  /** Points by source, newest first, the newest few. */
  readonly points: Readonly<Record<string, readonly PointState[]>>
}

export interface EnvironmentState {
  /** Highest fence number given out. */
  readonly fence: number
  readonly lease?: Lease
  /** What each slot was last prepared with. */
  readonly slots: Readonly<Record<Slot, Revision>>
  /** The weights of the newest result: what the target should show. */
  readonly weights?: Weights
  readonly running?: Running
  readonly open?: OpenDeployment
  /** Finished deployments, newest first, the newest few. */
  readonly history: readonly Finished[]
}

export interface Lease {
  readonly run: string
  readonly actor: string
  readonly fence: number
  readonly until: string
  readonly deployment: string
}

export interface Running {
  readonly revision: Revision
  readonly version?: string
  readonly deployment: string
  readonly slot: Slot
}

export type Phase =
  | {readonly kind: 'started'}
  | {readonly kind: 'prepared'}
  | {readonly kind: 'judging'; readonly step: number; readonly since: string}
  | {readonly kind: 'passed'; readonly step: number}
  | {readonly kind: 'baking'; readonly since: string}
  | {readonly kind: 'baked'}
  | {readonly kind: 'aborting'; readonly reason: string}
  | {readonly kind: 'restored'; readonly reason: string}

/** An effect whose result is not recorded. */
export type OpenIntent = Effect & {readonly id: string}

export interface Hold {
  readonly why: 'drift' | 'fail' | 'inconclusive' | 'no-data'
  readonly since: string
  /** When it ends in a rollback; absent where a person must come. */
  readonly until?: string
  readonly reason: string
}

export interface OpenDeployment {
  readonly started: Omit<DeploymentStarted, 'type' | 'environment' | 'fence' | 'observations'>
  /** Position of its first event. */
  readonly seq: number
  readonly startedAt: string
  readonly phase: Phase
  readonly held?: Hold
  /** An effect without a result: it may have happened. */
  readonly intent?: OpenIntent
  readonly verdict: Verdict
  /** Everything that the judge has seen, so that a later run continues with the same evidence. */
  readonly observations: readonly Observed[]
  /** What users got so far: when the canary first had traffic. */
  readonly trafficSince?: string
}

export interface Finished {
  readonly deployment: string
  /** Position of its first event. */
  readonly seq: number
  readonly kind: 'deploy' | 'rollback'
  readonly revision: Revision
  readonly version?: string
  readonly baseline?: Revision
  readonly outcome: Outcome
  readonly reason: string
  readonly verdict: Verdict
  readonly startedAt: string
  readonly finishedAt: string
  readonly undoes?: string
  readonly undone?: boolean
  readonly point?: string
}

export interface PointState {
  readonly point: string
  readonly status: 'complete' | 'partial'
  readonly headDigest: string
  readonly sequence: number
  readonly consistentAt: string
}

export const EMPTY: State = {v: 1, seq: 0, head: null, environments: {}, points: {}}
export const NEW_ENVIRONMENT: EnvironmentState = {fence: 0, slots: {}, history: []}

/** The state of one environment; a new one where nothing was ever recorded. */
export function environmentOf(state: State, name: string): EnvironmentState {
  return Object.hasOwn(state.environments, name) ? (state.environments[name] ?? NEW_ENVIRONMENT) : NEW_ENVIRONMENT
}
