import type {Revision} from '../kernel/revision.ts'
import type {Bound, HistogramInstance, NoData} from './metric-source.ts'

/** A place that holds one revision beside the other. It carries a name, not a role: whichever has no weight takes the next. */
export type Slot = string

/** Percent by slot; every slot of the target is named; the sum is 100, or 0 when the target serves nothing yet. */
export type Weights = Readonly<Record<Slot, number>>

export interface Observation {
  readonly weights: Weights
  /** The target does what its weights say (no change is still on its way). */
  readonly settled: boolean
  /** Slots that can answer requests now. */
  readonly ready: Readonly<Record<Slot, boolean>>
  /** What each slot runs, where the target knows it itself. */
  readonly revisions?: Readonly<Record<Slot, Revision>>
  /** Version of what was observed, for compare-and-set, where the target has one. */
  readonly token?: string
}

export interface RouterCaps {
  /** A write fails when the weights changed since they were observed. */
  readonly compareAndSet: boolean
  /** All weights change at one instant. */
  readonly atomic: boolean
  /** Smallest step of a weight, in percent. */
  readonly granularity: number
  /** Who restores the split when the driver dies: the target itself, something that we arm there, or nobody. */
  readonly deadman: 'native' | 'armed' | 'none'
  /** Milliseconds until a written weight steers every new request. */
  readonly propagation: readonly [typical: number, worst: number]
}

/** Decides who answers a request. Unreachable: RFG-301. A write that was refused: RFG-302. */
export interface Router {
  readonly caps: RouterCaps
  /** Read-only. */
  observe(): Promise<Observation>
  /** Writes the weights, the receiving side first. 'conflict' where the target offers compare-and-set and `expected` is outdated. */
  apply(next: Weights, expected: Observation | 'force'): Promise<'applied' | 'conflict'>
}

/** Brings a revision up in a slot, without traffic; and away again. */
export interface Workload {
  /** Idempotent; resolves when the slot is ready, throws RFG-31n saying why when it is not. */
  prepare(slot: Slot, revision: Revision, signal: AbortSignal): Promise<void>
  /** The slot is no longer needed: stops what runs in it, where the target can. Idempotent. */
  discard(slot: Slot): Promise<void>
  /** False where `discard` leaves the revision running, so that going back to it is one write. */
  readonly stops: boolean
}

/** Cumulative counts of one side since its process started, one pair an instance. */
export interface SideCounts {
  readonly instances: readonly (readonly [total: number, events: number])[]
}

/** What the router counted of each slot; or why it knows nothing. */
export type Reading = {readonly kind: 'counts'; readonly sides: Readonly<Record<string, SideCounts>>} | NoData

/** Durations that the router measured, by slot; `le` are the bounds of all buckets in seconds, the last one `+Inf`. */
export type SlotDurations =
  | {
      readonly kind: 'histogram'
      readonly le: readonly Bound[]
      readonly sides: Readonly<Record<string, {readonly instances: readonly HistogramInstance[]}>>
    }
  | NoData

/** A level that the router keeps for a slot as a mean over its newest requests. */
export interface SlotLevel {
  /** Undefined where the slot shows none. */
  readonly value: number | undefined
  /** Requests that the slot has answered since the router started. */
  readonly served: number
}

/** Levels by slot. A level speaks of the slot's present revision once that has answered `window` requests. */
export type SlotLevels =
  | {readonly kind: 'gauge'; readonly window: number; readonly sides: Readonly<Record<string, SlotLevel>>}
  | NoData

/** What the router itself measures, by slot. What its kind does not promise (`Kind.router`) is not there. */
export interface RouterMetrics {
  /** Requests and errors. */
  errors(): Promise<Reading>
  latency?(): Promise<SlotDurations>
  /** `name` is one of the kind's gauges. */
  level?(name: string): Promise<SlotLevels>
}

export interface Target {
  readonly kind: string
  readonly slots: readonly [Slot, Slot]
  readonly workload: Workload
  readonly router: Router
  readonly metrics: RouterMetrics
  /** Where the slot itself answers, for smoke tests; undefined where it cannot be reached past the router. */
  address(slot: Slot): Promise<string | undefined>
  /** What could go wrong with this target on this machine, each with its remedy. */
  doctor(): Promise<readonly Finding[]>
}

export interface Finding {
  readonly level: 'ok' | 'warning' | 'error'
  readonly what: string
  readonly remedy?: string
}
