import {RefugeError} from '../../src/kernel/errors.ts'
import type {Revision} from '../../src/kernel/revision.ts'
import type {Finding, Observation, Slot, Target, Weights} from '../../src/ports/target.ts'

/** What stands behind a fake target: shared by every driver that opens it, and changed by nobody else. */
export interface TargetWorld {
  weights: Weights
  version: number
  /** What runs, by slot. */
  readonly running: Record<Slot, Revision>
  /** Cumulative requests and errors by slot. */
  readonly counts: Record<Slot, {requests: number; errors: number}>
  /** Every write of weights, in order. */
  readonly writes: Weights[]
}

export type TargetCall = 'observe' | 'apply' | 'prepare' | 'discard' | 'errors'

/** Faults of a driver's way to the target. A hook that throws is a crash or a lost reply, one that waits is a hang. */
export interface TargetFaults {
  before?(call: TargetCall): Promise<void>
  /** The call has had its effect, the caller does not know yet. */
  after?(call: TargetCall): Promise<void>
  /** True: this reading shows the world as it was at the reading before. */
  stale?(call: 'observe' | 'errors'): boolean
}

export const FAKE_SLOTS = ['blue', 'green'] as const

/** A world in which nothing runs, or one revision has everything. */
export function targetWorld(serving?: Revision): TargetWorld {
  return {
    weights: serving === undefined ? {blue: 0, green: 0} : {blue: 100, green: 0},
    version: 0,
    running: serving === undefined ? {} : {blue: serving},
    counts: {blue: {requests: 0, errors: 0}, green: {requests: 0, errors: 0}},
    writes: [],
  }
}

/** Sends requests by the weights, a fraction of which fails, by revision. What hits an empty slot fails. */
export function sendRequests(
  world: TargetWorld,
  requests: number,
  failing: Readonly<Record<Revision, number>> = {},
): void {
  for (const slot of FAKE_SLOTS) {
    const share = (requests * (world.weights[slot] ?? 0)) / 100
    const revision = world.running[slot]
    const counts = world.counts[slot]
    if (counts === undefined) continue
    counts.requests += share
    counts.errors += share * (revision === undefined ? 1 : (failing[revision] ?? 0))
  }
}

/** A working target in memory: the same contract as the real ones, with faults on the way to it. */
export function fakeTarget(world: TargetWorld, faults: TargetFaults = {}): Target {
  const seen: {observe?: Observation; errors?: Awaited<ReturnType<Target['metrics']['errors']>>} = {}
  const call = async <T>(name: TargetCall, work: () => T): Promise<T> => {
    await faults.before?.(name)
    const result = work()
    await faults.after?.(name)
    return result
  }
  return {
    kind: 'fake',
    slots: FAKE_SLOTS,
    workload: {
      stops: true,
      prepare: (slot, revision, signal) => call('prepare', () => prepare(world, slot, revision, signal)),
      discard: (slot) => call('discard', () => discard(world, slot)),
    },
    router: {
      caps: {compareAndSet: true, atomic: true, granularity: 0.01, deadman: 'none', propagation: [0, 0]},
      observe: () =>
        call('observe', () => {
          const known = seen.observe
          seen.observe = observation(world)
          return known !== undefined && faults.stale?.('observe') ? known : seen.observe
        }),
      apply: (next, expected) => call('apply', () => apply(world, next, expected)),
    },
    metrics: {
      errors: () =>
        call('errors', () => {
          const known = seen.errors
          seen.errors = {kind: 'counts', sides: countsOf(world)}
          return known !== undefined && faults.stale?.('errors') ? known : seen.errors
        }),
    },
    address: async (slot) => (world.running[slot] === undefined ? undefined : `http://${slot}.invalid`),
    doctor: async (): Promise<readonly Finding[]> => [{level: 'ok', what: 'a fake is always well'}],
  }
}

function observation({weights, running, version}: TargetWorld): Observation {
  return {
    weights: {...weights},
    settled: true,
    ready: Object.fromEntries(FAKE_SLOTS.map((slot) => [slot, running[slot] !== undefined])),
    revisions: {...running},
    token: String(version),
  }
}

function apply(world: TargetWorld, next: Weights, expected: Observation | 'force'): 'applied' | 'conflict' {
  if (expected !== 'force' && expected.token !== String(world.version)) return 'conflict'
  const sum = FAKE_SLOTS.reduce((total, slot) => total + (next[slot] ?? Number.NaN), 0)
  const strange = Object.keys(next).length !== FAKE_SLOTS.length || !(Math.abs(sum - 100) < 1e-9)
  const empty = FAKE_SLOTS.find((slot) => (next[slot] ?? 0) > 0 && world.running[slot] === undefined)
  if (strange || empty !== undefined)
    throw new RefugeError('RFG-302', `the weights ${JSON.stringify(next)} are refused`)
  if (FAKE_SLOTS.every((slot) => next[slot] === world.weights[slot])) return 'applied'
  world.weights = {...next}
  world.version++
  world.writes.push({...next})
  return 'applied'
}

function prepare(world: TargetWorld, slot: Slot, revision: Revision, signal: AbortSignal): void {
  if (signal.aborted) throw new RefugeError('RFG-313', `the preparation of slot '${slot}' was stopped`)
  if (world.running[slot] === revision) return
  if ((world.weights[slot] ?? 0) > 0) throw new RefugeError('RFG-315', `slot '${slot}' still has traffic`)
  world.running[slot] = revision
}

function discard(world: TargetWorld, slot: Slot): void {
  if ((world.weights[slot] ?? 0) > 0) throw new RefugeError('RFG-315', `slot '${slot}' still has traffic`)
  delete world.running[slot]
}

function countsOf({counts}: TargetWorld) {
  return Object.fromEntries(
    Object.entries(counts).map(([slot, {requests, errors}]) => {
      const instances: readonly (readonly [number, number])[] = [[requests, errors]]
      return [slot, {instances}] as const
    }),
  )
}
