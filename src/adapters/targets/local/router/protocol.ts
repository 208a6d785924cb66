import type {Revision} from '../../../../kernel/revision.ts'
import type {Slot, Weights} from '../../../../ports/target.ts'

/** Two slots; whichever has no weight takes the next revision. */
export const SLOTS = ['blue', 'green'] as const satisfies readonly [Slot, Slot]

export interface Listen {
  readonly host: string
  readonly port: number
}

/** A server behind the router. */
export interface Upstream {
  readonly address: Listen
  readonly revision: Revision
  /** Its process group. */
  readonly pid: number
}

/** What the router keeps over its own death. `version` grows with every change of the weights. */
export interface RouterState {
  readonly version: number
  readonly weights: Weights
  readonly upstreams: Readonly<Record<Slot, Upstream>>
}

/** Requests to the router, one JSON object a line over its control socket. */
export type Request =
  | {readonly do: 'observe' | 'metrics' | 'stop'}
  /** `expected` is the version that the caller saw; null writes whatever it is. */
  | {readonly do: 'apply'; readonly weights: Weights; readonly expected: number | null}
  | {readonly do: 'set-slot'; readonly slot: Slot; readonly upstream: Upstream | null}

/** `inFlight`: requests and upgraded connections by slot. */
export interface RouterView extends RouterState {
  readonly inFlight: Readonly<Record<Slot, number>>
}

/** Cumulative since the router started. Latency: count of answers by bucket, upper bounds in seconds. */
export interface SlotMetrics {
  readonly requests: number
  readonly errors: number
  readonly latency: readonly (readonly [upTo: number, count: number])[]
}

export type Reply =
  | {readonly kind: 'state'; readonly state: RouterView}
  | {readonly kind: 'metrics'; readonly slots: Readonly<Record<Slot, SlotMetrics>>}
  | {readonly kind: 'conflict'}
  | {readonly kind: 'refused'; readonly reason: string}
  | {readonly kind: 'stopping'}

/** Files in the state folder. */
export const STATE_FILE = 'router.json'
export const CONTROL_SOCKET = 'control.sock'
export const ROUTER_LOG = 'router.log'
