import type {GaugeConfig, HistogramConfig, MetricConfig, ProportionConfig} from '../../../src/judge/index.ts'
import type {Random} from '../../../src/judge/random.ts'
import {type CountsService, liveCounts} from './counts-service.ts'
import {BOUNDS, type LatencyService, liveLatency} from './latency-service.ts'
import {type LevelService, liveLevels} from './level-service.ts'
import {type Life, RAMP} from './life.ts'

/** One row of the table: a service, how it is judged, and what is asked of it. */
export interface Scenario {
  readonly name: string
  /** `healthy`: every FAIL is false. `worse`: every FAIL is right. */
  readonly truth: 'healthy' | 'worse'
  readonly service: CountsService | LatencyService | LevelService
  readonly metric: MetricConfig
  /** Whether other tools have a rule for it. */
  readonly peers: boolean
}

/** §14: alpha is shared by two metrics. */
const WEIGHT = 0.5

export const errors: ProportionConfig = {
  name: 'errors',
  kind: 'proportion',
  direction: 'increase',
  weight: WEIGHT,
  fail: {ratio: 1.1, delta: 0},
  pass: {ratio: 1.5, delta: 0.001},
}

export const conversions: ProportionConfig = {
  name: 'orders',
  kind: 'proportion',
  direction: 'decrease',
  weight: WEIGHT,
  fail: {ratio: 0.98, delta: 0},
  pass: {ratio: 0.85, delta: 0},
}

/** The goals of §14 are for a FAIL margin of 2 %; the default is 10 %. */
export const latency = (shift: number): HistogramConfig => ({
  name: 'latency',
  kind: 'histogram',
  weight: WEIGHT,
  le: [...BOUNDS, '+Inf'],
  fail: {shift},
  pass: {shift: 0.2, quantiles: [0.5, 0.95, 0.99], deltaShare: 0.05},
})

const cpu: GaugeConfig = {name: 'cpu', kind: 'gauge', weight: WEIGHT, fail: {ratio: 1.1}, pass: {ratio: 1.2}}

type Changes<S> = Partial<Omit<S, 'kind'>>

function counts(name: string, truth: Scenario['truth'], changes: Changes<CountsService>): Scenario {
  const base = {kind: 'counts', requestsPerSecond: 100, rate: 0.01, steps: RAMP} as const
  const service = {...base, canaryRate: changes.rate ?? base.rate, ...changes}
  return {name, truth, service, metric: errors, peers: true}
}

function durations(name: string, truth: Scenario['truth'], changes: Changes<LatencyService>, shift = 0.02): Scenario {
  const service = {kind: 'latency', requestsPerSecond: 100, steps: RAMP, ...changes} as const
  return {name, truth, service, metric: latency(shift), peers: true}
}

function levels(name: string, truth: Scenario['truth'], changes: Changes<LevelService>): Scenario {
  const service = {kind: 'levels', steps: RAMP, ratio: 1, instanceSpread: 0.01, noise: 0.03, ...changes} as const
  return {name, truth, service, metric: cpu, peers: true}
}

function orders(name: string, truth: Scenario['truth'], changes: Changes<CountsService>): Scenario {
  return {...counts(name, truth, {rate: 0.05, canaryRate: 0.05, ...changes}), metric: conversions, peers: false}
}

/** A ramp of half the time that begins at 10 %. */
const QUICK: readonly number[] = [...Array<number>(40).fill(0.1), ...Array<number>(80).fill(0.5)]

const healthy: readonly Scenario[] = [
  counts('errors 1 %, steady', 'healthy', {}),
  counts('errors 0.1 %, steady', 'healthy', {rate: 0.001}),
  counts('errors 6 %, steady', 'healthy', {rate: 0.06}),
  counts('no errors', 'healthy', {rate: 0}),
  counts('errors 1 %, 1 request/s', 'healthy', {requestsPerSecond: 1}),
  counts('errors 1 %, 10 requests/s', 'healthy', {requestsPerSecond: 10}),
  counts('errors 1 %, 1 000 requests/s', 'healthy', {requestsPerSecond: 1000}),
  counts('errors 1 %, up and down with the day', 'healthy', {daily: true}),
  counts('errors 1 %, ×10 for 30 s on both sides', 'healthy', {commonBursts: true}),
  counts('errors 1 %, retries (clumps of 5)', 'healthy', {clumps: 5}),
  counts('errors 1 %, instances 10 % apart', 'healthy', {instanceSpread: 0.1}),
  counts('errors 1 %, ×10 for 30 s on single instances', 'healthy', {instanceBursts: true}),
  counts('errors 1 %, restarts', 'healthy', {restarts: true}),
  counts('errors 1 %, 10 → 50 % in half the time', 'healthy', {steps: QUICK}),
  orders('orders 5 %, steady', 'healthy', {}),
  durations('latency, steady', 'healthy', {}),
  durations('latency, 10 requests/s', 'healthy', {requestsPerSecond: 10}),
  durations('latency, 1 000 requests/s', 'healthy', {requestsPerSecond: 1000}),
  durations('latency, up and down with the day', 'healthy', {daily: true}),
  durations('latency, instances 5 % apart, default margin', 'healthy', {instanceSpread: 0.05}, 0.1),
  durations('latency, pauses of single instances', 'healthy', {pauses: true}),
  levels('CPU, steady', 'healthy', {}),
  levels('CPU, noisy instances 3 % apart', 'healthy', {instanceSpread: 0.03, noise: 0.05}),
]

const worse: readonly Scenario[] = [
  counts('errors 1 % ×1.5', 'worse', {canaryRate: 0.015}),
  counts('errors 1 % ×2', 'worse', {canaryRate: 0.02}),
  counts('errors 1 % ×5', 'worse', {canaryRate: 0.05}),
  counts('errors 1 % ×20', 'worse', {canaryRate: 0.2}),
  counts('90 % outage', 'worse', {canaryRate: 0.9}),
  counts('errors 0 → 1 %', 'worse', {rate: 0, canaryRate: 0.01}),
  counts('errors 0.3 % ×2', 'worse', {rate: 0.003, canaryRate: 0.006}),
  counts('errors 0.01 % ×10', 'worse', {rate: 0.0001, canaryRate: 0.001}),
  counts('errors 1 % ×2, retries (clumps of 5)', 'worse', {canaryRate: 0.02, clumps: 5}),
  orders('orders −20 %', 'worse', {canaryRate: 0.04}),
  durations('latency +20 %', 'worse', {slower: 1.2}),
  durations('latency +5 %', 'worse', {slower: 1.05}),
  durations('latency: slowest 5 % ×1.5 (p99 +50 %)', 'worse', {slowerTail: 1.5}),
  durations('latency: 1 % of requests +1 s', 'worse', {hump: 0.01}),
  levels('CPU +20 %', 'worse', {ratio: 1.2}),
]

export const scenarios: readonly Scenario[] = [...healthy, ...worse]

/** One life of a scenario. */
export function live({service}: Scenario, random: Random): Life {
  switch (service.kind) {
    case 'counts':
      return liveCounts(service, random)
    case 'latency':
      return liveLatency(service, random)
    case 'levels':
      return liveLevels(service, random)
  }
}

/** Requests a second of both sides; levels have none, and are counted in polls at 100 a second like the others. */
export function requestsPerSecond({service}: Scenario): number {
  return service.kind === 'levels' ? 100 : service.requestsPerSecond
}
