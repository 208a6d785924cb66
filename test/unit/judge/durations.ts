import {cumulative, plusBuckets} from '../../../src/judge/buckets.ts'
import type {HistogramConfig, JudgeConfig, Observation} from '../../../src/judge/index.ts'
import {configOf, poisson, randomOf} from './canary.ts'

export const LE: HistogramConfig['le'] = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, '+Inf']

export const latency: HistogramConfig = {
  name: 'latency',
  kind: 'histogram',
  weight: 0.5,
  le: LE,
  fail: {shift: 0.1},
  pass: {shift: 0.2, quantiles: [0.5, 0.95, 0.99], deltaShare: 0.05},
}

/** Shares of log-logistic durations by bucket: the median in seconds, and how steep. */
export function sharesOf(median: number, steepness = 4): readonly number[] {
  const below = LE.map((it) => (it === '+Inf' ? 1 : 1 / (1 + (it / median) ** -steepness)))
  return below.map((it, place) => it - (below[place - 1] ?? 0))
}

export function latencyConfig(changes: Partial<JudgeConfig> = {}): JudgeConfig {
  return configOf({metrics: [latency], ...changes})
}

/** How a canary's durations go; steps are weight and number of polls. */
export interface Durations {
  readonly seed: number
  readonly requestsPerSecond: number
  readonly pollSeconds: number
  readonly lookback: number
  readonly steps: readonly (readonly [weight: number, polls: number])[]
  readonly baseline: readonly number[]
  readonly canary: readonly number[]
}

export const service: Durations = {
  seed: 1,
  requestsPerSecond: 100,
  pollSeconds: 15,
  lookback: 20,
  steps: [
    [0.05, 12],
    [0.25, 12],
  ],
  baseline: sharesOf(0.08),
  canary: sharesOf(0.08),
}

/** Cumulative buckets of both sides, from a lookback on. */
export function* bucketPolls(of: Durations, name = 'latency'): Generator<Observation> {
  const random = randomOf(of.seed)
  const counters = {canary: LE.map(() => 0) as readonly number[], baseline: LE.map(() => 0) as readonly number[]}
  const weights = [
    ...Array<number>(of.lookback + 1).fill(0),
    ...of.steps.flatMap(([weight, polls]) => Array<number>(polls).fill(weight)),
  ]
  for (const [i, weight] of weights.entries()) {
    for (const side of ['baseline', 'canary'] as const) {
      const requests = of.requestsPerSecond * of.pollSeconds * (side === 'canary' ? weight : 1 - weight)
      counters[side] = plusBuckets(
        counters[side],
        of[side].map((it) => poisson(random, requests * it)),
      )
    }
    const readings = {
      baseline: {buckets: cumulative(counters.baseline, 1)},
      canary: {buckets: cumulative(counters.canary, 1)},
    }
    yield {i, t: i * of.pollSeconds, weight, metrics: {[name]: readings}}
  }
}
