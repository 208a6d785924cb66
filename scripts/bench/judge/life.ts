import type {Counts, Observation} from '../../../src/judge/index.ts'

/** Length of a poll, polls of baseline before the canary, and polls with canary traffic. */
export const POLL_SECONDS = 15
export const LOOKBACK = 20

/** What one side showed in one poll: increments by instance or by bucket, or levels. */
export interface Side {
  readonly instances?: readonly Counts[]
  readonly buckets?: readonly number[]
  readonly values?: readonly number[]
  /** The process began anew within this poll: its counters fall. */
  readonly restarted?: boolean
}

export interface Poll {
  readonly weight: number
  readonly canary: Side
  readonly baseline: Side
}

/** A whole canary with its lookback, as increments; judges of every kind are given the same one. */
export type Life = readonly Poll[]

/** The ramp of the figures, 1/5/25/50 % for 10/10/20/20 minutes: a weight per poll. */
export const RAMP: readonly number[] = [
  ...Array<number>(40).fill(0.01),
  ...Array<number>(40).fill(0.05),
  ...Array<number>(80).fill(0.25),
  ...Array<number>(80).fill(0.5),
]

/** The weights of a life: the baseline alone, then the steps. */
export function weightsOf(steps: readonly number[]): readonly number[] {
  return [...Array<number>(LOOKBACK + 1).fill(0), ...steps]
}

/** The life as the judge reads it: cumulative counters, which a restart sets back. */
export function* observations(life: Life, name: string): Generator<Observation> {
  const counters = {canary: noCounters(), baseline: noCounters()}
  for (const [i, poll] of life.entries()) {
    const metrics = {
      [name]: {canary: reading(counters.canary, poll.canary), baseline: reading(counters.baseline, poll.baseline)},
    }
    yield {i, t: i * POLL_SECONDS, weight: poll.weight, metrics}
  }
}

interface Counters {
  instances: [total: number, events: number][]
  buckets: number[]
}

const noCounters = (): Counters => ({instances: [], buckets: []})

function reading(counters: Counters, side: Side): Observation['metrics'][string]['canary'] {
  if (side.restarted === true) Object.assign(counters, noCounters())
  if (side.values !== undefined) return {values: side.values}
  if (side.buckets !== undefined) {
    let below = 0
    counters.buckets = side.buckets.map((it, place) => {
      below += it
      return (counters.buckets[place] ?? 0) + below
    })
    return {buckets: counters.buckets}
  }
  const instances = side.instances ?? []
  counters.instances = instances.map(({total, events}, place) => {
    const [t, e] = counters.instances[place] ?? [0, 0]
    return [t + total, e + events]
  })
  return {instances: counters.instances}
}

/** Requests, and the events among them, of one side of a poll. */
export function countsOf({instances = []}: Side): Counts {
  return instances.reduce((a, b) => ({total: a.total + b.total, events: a.events + b.events}), {total: 0, events: 0})
}

/** Expected canary requests until the end of a poll of the canary's life, at so many requests a second. */
export function exposedUntil(steps: readonly number[], polls: number, requestsPerSecond: number): number {
  return steps.slice(0, polls).reduce((sum, weight) => sum + weight * requestsPerSecond * POLL_SECONDS, 0)
}
