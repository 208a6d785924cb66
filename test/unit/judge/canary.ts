import {
  begin,
  type JudgeConfig,
  type JudgeState,
  type Look,
  lookAt,
  type Observation,
  observe,
  type ProportionConfig,
} from '../../../src/judge/index.ts'
import type {Interval} from '../../../src/judge/proportion-state.ts'

export const errors: ProportionConfig = {
  name: 'errors',
  kind: 'proportion',
  direction: 'increase',
  weight: 0.5,
  fail: {ratio: 1.1, delta: 0},
  pass: {ratio: 1.5, delta: 0.001},
}

/** A configuration with the defaults of the specification. */
export function configOf(changes: Partial<JudgeConfig> = {}): JudgeConfig {
  return {
    alpha: 0.01,
    beta: 0.05,
    intervalSeconds: 15,
    plannedIntervals: 240,
    warmupSeconds: 0,
    passScope: 'all',
    metrics: [errors],
    ...changes,
  }
}

// Taken out once: inside jest's context every look-up of a global is slow, and these are looked up by the million.
const {exp, imul} = Math

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A Poisson variate; large means are halved, so that nothing underflows. */
export function poisson(random: () => number, mean: number): number {
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2)
  const limit = exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count += 1
  return count
}

/** How a canary's traffic goes: shares are 0..1, a step is its weight and its number of polls. */
export interface Traffic {
  readonly seed: number
  readonly requestsPerSecond: number
  readonly pollSeconds: number
  readonly baseline: number
  readonly canary: number
  readonly lookback: number
  readonly steps: readonly (readonly [weight: number, polls: number])[]
  /** Events come in clumps of so many. */
  readonly clump?: number
}

/** Observations of both sides, from a lookback on; two instances of the baseline and one of the canary. */
export function* observations(traffic: Traffic, name = 'errors'): Generator<Observation> {
  const random = randomOf(traffic.seed)
  const sides = {
    baseline: [[0, 0] as [number, number], [0, 0] as [number, number]],
    canary: [[0, 0] as [number, number]],
  }
  const weights = [
    ...Array<number>(traffic.lookback + 1).fill(0),
    ...traffic.steps.flatMap(([weight, polls]) => Array<number>(polls).fill(weight)),
  ]
  for (const [i, weight] of weights.entries()) {
    for (const it of sides.baseline)
      serve(it, random, traffic, ((1 - weight) * traffic.requestsPerSecond) / 2, traffic.baseline)
    for (const it of sides.canary) serve(it, random, traffic, weight * traffic.requestsPerSecond, traffic.canary)
    const readings = {baseline: {instances: sides.baseline.map(copy)}, canary: {instances: sides.canary.map(copy)}}
    yield {i, t: i * traffic.pollSeconds, weight, metrics: {[name]: readings}}
  }
}

function copy([total, events]: readonly [number, number]): readonly [number, number] {
  return [total, events]
}

function serve(
  instance: [number, number],
  random: () => number,
  {pollSeconds, clump = 1}: Traffic,
  perSecond: number,
  rate: number,
): void {
  const requests = poisson(random, perSecond * pollSeconds)
  instance[0] += requests
  instance[1] += Math.min(requests, clump * poisson(random, (requests * rate) / clump))
}

/** Judges a whole canary; every look in turn. */
export function* looks(config: JudgeConfig, polls: Iterable<Observation>): Generator<Look> {
  let state = begin(config)
  for (const poll of polls) {
    const observed = observe(state, poll)
    state = observed.state
    yield observed.look
  }
}

/** An observation of one metric with an instance on each side. */
export function poll(
  i: number,
  weight: number,
  baseline: readonly [number, number],
  canary: readonly [number, number],
  seconds = 15,
): Observation {
  return {
    i,
    t: i * seconds,
    weight,
    metrics: {errors: {baseline: {instances: [baseline]}, canary: {instances: [canary]}}},
  }
}

/** The last look at a canary's life. */
export function final(config: JudgeConfig, polls: Iterable<Observation>): Look {
  return lookAt(stateAfter(config, polls))
}

/** What the judge remembers after it. */
export function stateAfter(config: JudgeConfig, polls: Iterable<Observation>): JudgeState {
  let state = begin(config)
  for (const it of polls) state = observe(state, it).state
  return state
}

/** A healthy service of 100 requests a second, polled every 15 s. */
export const traffic: Traffic = {
  seed: 1,
  requestsPerSecond: 100,
  pollSeconds: 15,
  baseline: 0.01,
  canary: 0.01,
  lookback: 20,
  steps: [
    [0.05, 12],
    [0.25, 12],
  ],
}

/** A life of 24 polls. */
export const short = configOf({plannedIntervals: 24})

/** The intervals of a state's first metric, which is one of counts. */
export function intervalsOf(state: JudgeState): readonly Interval[] {
  const [memory] = state.metrics
  return memory?.kind === 'proportion' ? memory.intervals : []
}
