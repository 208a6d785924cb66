import type {JudgeConfig, MetricConfig, ProportionConfig} from './config.ts'
import type {Readings} from './kind.ts'
import type {Look} from './look.ts'
import {observe} from './observe.ts'
import type {InstanceCounters, Reading} from './reading.ts'
import {begin, type JudgeState} from './state.ts'

/** A step of a schedule: the canary's share of traffic in percent, for at most so long. */
export interface PlannedStep {
  readonly weightPercent: number
  readonly seconds: number
  /** The canary's share of the metric's requests, where it is not the weight: both sides of a probe get the same. */
  readonly sharePercent?: number
}

/** The canary's share of a metric's requests at a step, 0..1. */
export const canaryShare = ({weightPercent, sharePercent = weightPercent}: PlannedStep): number => sharePercent / 100

/** What a metric's future depends on, whatever its kind. */
export interface Circumstances {
  readonly requestsPerSecond: number
  readonly schedule: readonly PlannedStep[]
  /** How bunched the baseline's events are; 1 if unknown. §4.2 */
  readonly dispersion: number
  readonly alpha: number
  readonly beta: number
  readonly intervalSeconds: number
  readonly warmupSeconds: number
  readonly capSeconds?: number
}

/** A metric's future as far as it can be known before the canary's first request. */
export interface Forecast extends Circumstances {
  /** The baseline's share of events, 0..1. */
  readonly baselineRate: number
  readonly metric: ProportionConfig
}

/** A look at expected counts. Seconds and requests count from the canary's start. */
export interface ExpectedLook {
  readonly seconds: number
  readonly canaryRequests: number
  /** The step's place in the schedule, and the seconds since it began. */
  readonly step: number
  readonly secondsOfStep: number
  readonly look: Look
}

/** What a metric will read when each side has answered so many requests in all. */
export interface Expectation {
  readonly metric: MetricConfig
  readings(requests: {readonly canary: number; readonly baseline: number}): Readings<Reading>
}

/** §6: five minutes of baseline before the canary. */
const LOOKBACK_SECONDS = 300

/** A prediction need not be finer than this many polls. */
const POLLS = 480

/** `expectedLooks` of counts; `canaryRate` is the canary's true share of events. */
export function expectedRun(forecast: Forecast, canaryRate: number): Generator<ExpectedLook> {
  const rate = Math.min(1, Math.max(0, canaryRate))
  const side = (requests: number, share: number): InstanceCounters => ({instances: [[requests, requests * share]]})
  return expectedLooks(forecast, {
    metric: forecast.metric,
    readings: ({canary, baseline}) => ({canary: side(canary, rate), baseline: side(baseline, forecast.baselineRate)}),
  })
}

/**
 * Runs the judge itself on expected, fractional counts (§7): no simulation, the same answer every time. PASS speaks of the
 * step under way, and FAIL needs all that the metric's weight asks for.
 */
export function* expectedLooks(circumstances: Circumstances, expectation: Expectation): Generator<ExpectedLook> {
  const {requestsPerSecond} = circumstances
  const polls = pollsOf(circumstances)
  let served = {canary: 0, baseline: requestsPerSecond * LOOKBACK_SECONDS}
  let state = lookback(circumstances, polls.length, expectation, served)
  let seconds = 0
  for (const {step, weight, share, length, secondsOfStep} of polls) {
    const requests = requestsPerSecond * length
    seconds += length
    served = {canary: served.canary + requests * share, baseline: served.baseline + requests * (1 - share)}
    const observed = observe(state, expectedPoll(state, seconds, weight, expectation, served))
    state = observed.state
    yield {seconds, canaryRequests: served.canary, step, secondsOfStep, look: observed.look}
  }
}

type Served = Parameters<Expectation['readings']>[0]

/** A judge that has watched the baseline alone before the canary's start. */
function lookback(of: Circumstances, plannedIntervals: number, expectation: Expectation, served: Served): JudgeState {
  const {metric} = expectation
  const config: JudgeConfig = {
    alpha: of.alpha,
    beta: of.beta,
    intervalSeconds: pollSeconds(of),
    plannedIntervals: Math.max(1, plannedIntervals),
    warmupSeconds: of.warmupSeconds,
    passScope: 'step',
    metrics: [{...metric, dispersion: Math.max(of.dispersion, metric.dispersion ?? 1)}],
    ...(of.capSeconds === undefined ? {} : {capSeconds: of.capSeconds}),
  }
  const state = begin(config)
  const before = observe(state, expectedPoll(state, -LOOKBACK_SECONDS, 0, expectation, {canary: 0, baseline: 0})).state
  return observe(before, expectedPoll(before, 0, 0, expectation, served)).state
}

function expectedPoll({timeline}: JudgeState, t: number, weight: number, expectation: Expectation, served: Served) {
  return {
    i: (timeline.last?.i ?? -1) + 1,
    t,
    weight,
    metrics: {[expectation.metric.name]: expectation.readings(served)},
  }
}

interface ExpectedPoll {
  readonly step: number
  readonly weight: number
  readonly share: number
  readonly length: number
  readonly secondsOfStep: number
}

/** Polls of the schedule, the last of each step cut at its end. */
function pollsOf(forecast: Circumstances): readonly ExpectedPoll[] {
  const every = pollSeconds(forecast)
  return forecast.schedule.flatMap((it, step) =>
    Array.from({length: Math.ceil(it.seconds / every)}, (_, place) => {
      const secondsOfStep = Math.min(it.seconds, (place + 1) * every)
      const length = secondsOfStep - place * every
      return {step, weight: it.weightPercent / 100, share: canaryShare(it), length, secondsOfStep}
    }),
  )
}

function pollSeconds({schedule, intervalSeconds}: Circumstances): number {
  const whole = schedule.reduce((sum, it) => sum + it.seconds, 0)
  return intervalSeconds * Math.max(1, Math.ceil(whole / intervalSeconds / POLLS))
}
