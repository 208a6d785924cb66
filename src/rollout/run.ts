import type {Clock} from '../ports/clock.ts'
import type {Random} from '../ports/random.ts'
import type {CommitId} from '../ports/records.ts'
import type {Runner} from '../ports/runner.ts'
import type {Target, Weights} from '../ports/target.ts'
import type {Draft, EnvironmentState, Journal, OpenDeployment, Outcome, Verdict} from '../records/index.ts'
import type {Evidence} from './evidence.ts'
import type {Plan} from './plan-record.ts'

/** What a run of a rollout touches. */
export interface World {
  readonly clock: Clock
  readonly random: Random
  readonly runner: Pick<Runner, 'info' | 'warning' | 'cancelled'>
  readonly journal: Journal
  readonly target: Target
  /** The configuration's check of the canary at 0 %; resolves when it is content, throws RFG-313 when not. */
  readonly smoke: (command: string, address: string | undefined, slot: string, signal: AbortSignal) => Promise<void>
  /** Keeps drafts that could not be recorded where a later run on this machine finds them. */
  keepUnrecorded(environment: string, drafts: readonly Draft[]): Promise<void>
}

/** One run driving one deployment. */
export interface Run {
  readonly world: World
  readonly environment: string
  readonly deployment: string
  readonly fence: number
  readonly plan: Plan
  readonly evidence: Evidence
  /** Monotonic milliseconds at which this run must end. */
  readonly endsAt: number
  readonly watch: Watch
}

/** What a run remembers from one look to the next. */
export interface Watch {
  /** Monotonic milliseconds of the newest proof that the lease is ours. */
  ownedAt: number
  /** Monotonic milliseconds of the newest renewal. */
  renewedAt: number
  canaryDown: number
  /** Said once, not at every look. */
  recordsDown: boolean
}

/** How a run ended. */
export interface Ending {
  readonly outcome: Outcome
  readonly verdict: Verdict
  readonly reason: string
  readonly weights: Weights
  /** Commit of the newest event. */
  readonly record: CommitId | undefined
  /** True when the end could not be recorded. */
  readonly unrecorded?: boolean
}

export const newWatch = (clock: Clock): Watch => ({
  ownedAt: clock.monotonic(),
  renewedAt: clock.monotonic(),
  canaryDown: 0,
  recordsDown: false,
})

/** The deployment as the records have it; undefined once it is finished. */
export function openOf(environment: EnvironmentState, deployment: string): OpenDeployment | undefined {
  return environment.open?.started.deployment === deployment ? environment.open : undefined
}
