import {cumulative, plusBuckets} from './buckets.ts'
import type {Readings} from './kind.ts'
import {poisson, type Random} from './random.ts'
import type {CumulativeBuckets, InstanceCounters, Reading} from './reading.ts'

/** A quantity of both sides, such as the mean number of requests in an interval or the true share of errors. */
export interface Both<T> {
  readonly canary: T
  readonly baseline: T
}

/** A metric of a service that does not exist: cumulative readings after each further interval of so many expected requests. */
export type SimulatedMetric = (expected: Both<number>) => Readings<Reading>

/** Independent requests of which these shares are events. */
export function simulatedCounts(random: Random, rates: Both<number>): SimulatedMetric {
  const counters = {canary: [0, 0] as [number, number], baseline: [0, 0] as [number, number]}
  const serve = (side: keyof typeof counters, expected: number): InstanceCounters => {
    const events = poisson(random, expected * rates[side])
    counters[side][0] += events + poisson(random, expected * (1 - rates[side]))
    counters[side][1] += events
    return {instances: [[...counters[side]]]}
  }
  return (expected) => ({canary: serve('canary', expected.canary), baseline: serve('baseline', expected.baseline)})
}

/** Independent requests whose durations fall into buckets with these shares. */
export function simulatedDurations(random: Random, shares: Both<readonly number[]>): SimulatedMetric {
  const counters = {canary: [] as readonly number[], baseline: [] as readonly number[]}
  const serve = (side: keyof typeof counters, expected: number): CumulativeBuckets => {
    const served = shares[side].map((share) => poisson(random, expected * share))
    counters[side] = plusBuckets(counters[side], served)
    return {buckets: cumulative(counters[side], 1)}
  }
  return (expected) => ({canary: serve('canary', expected.canary), baseline: serve('baseline', expected.baseline)})
}
