import type {ProportionConfig} from './config.ts'
import type {Instance} from './counters.ts'
import {type Counts, NOTHING, NOTHING_YET, plusSides, type Sides} from './counts.ts'
import type {Look} from './look.ts'
import type {Observation} from './observation.ts'
import {observe} from './observe.ts'
import {begin, type JudgeState} from './state.ts'

/** A step of a schedule: the canary's share of traffic in percent, for at most so long. */
export interface PlannedStep {
  readonly weightPercent: number
  readonly seconds: number
}

/** A metric's future as far as it can be known before the canary's first request. */
export interface Forecast {
  readonly requestsPerSecond: number
  readonly schedule: readonly PlannedStep[]
  /** The baseline's share of events, 0..1. */
  readonly baselineRate: number
  /** How bunched the baseline's events are; 1 if unknown. §4.2 */
  readonly dispersion: number
  readonly alpha: number
  readonly beta: number
  readonly intervalSeconds: number
  readonly warmupSeconds: number
  readonly capSeconds?: number
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

/** §6: five minutes of baseline before the canary. */
const LOOKBACK_SECONDS = 300

/** A prediction need not be finer than this many polls. */
const POLLS = 480

/**
 * Runs the judge itself on expected, fractional counts (§7): no simulation, the same answer every time. `canaryRate` is the
 * canary's true share of events; PASS speaks of the step under way, and FAIL needs all that the metric's weight asks for.
 */
export function* expectedRun(forecast: Forecast, canaryRate: number): Generator<ExpectedLook> {
  const rates = {canary: Math.min(1, Math.max(0, canaryRate)), baseline: forecast.baselineRate}
  const polls = pollsOf(forecast)
  let served: Sides = {canary: NOTHING, baseline: counts(forecast.requestsPerSecond * LOOKBACK_SECONDS, rates.baseline)}
  let state = lookback(forecast, polls.length, served)
  let seconds = 0
  for (const {step, weight, length, secondsOfStep} of polls) {
    const requests = forecast.requestsPerSecond * length
    seconds += length
    served = plusSides(served, {
      canary: counts(requests * weight, rates.canary),
      baseline: counts(requests * (1 - weight), rates.baseline),
    })
    const observed = observe(state, expectedPoll(forecast.metric, state, seconds, weight, served))
    state = observed.state
    yield {seconds, canaryRequests: served.canary.total, step, secondsOfStep, look: observed.look}
  }
}

/** A judge that has watched the baseline alone before the canary's start. */
function lookback(forecast: Forecast, plannedIntervals: number, served: Sides): JudgeState {
  const {alpha, beta, warmupSeconds, metric, capSeconds} = forecast
  const state = begin({
    alpha,
    beta,
    intervalSeconds: pollSeconds(forecast),
    plannedIntervals: Math.max(1, plannedIntervals),
    warmupSeconds,
    passScope: 'step',
    metrics: [{...metric, dispersion: Math.max(forecast.dispersion, metric.dispersion ?? 1)}],
    ...(capSeconds === undefined ? {} : {capSeconds}),
  })
  const before = observe(state, expectedPoll(metric, state, -LOOKBACK_SECONDS, 0, NOTHING_YET)).state
  return observe(before, expectedPoll(metric, before, 0, 0, served)).state
}

function expectedPoll(
  {name}: ProportionConfig,
  {timeline}: JudgeState,
  t: number,
  weight: number,
  {canary, baseline}: Sides,
): Observation {
  const readings = {canary: {instances: [instance(canary)]}, baseline: {instances: [instance(baseline)]}}
  return {i: (timeline.last?.i ?? -1) + 1, t, weight, metrics: {[name]: readings}}
}

function instance({total, events}: Counts): Instance {
  return [total, events]
}

function counts(total: number, rate: number): Counts {
  return {total, events: total * rate}
}

interface ExpectedPoll {
  readonly step: number
  readonly weight: number
  readonly length: number
  readonly secondsOfStep: number
}

/** Polls of the schedule, the last of each step cut at its end. */
function pollsOf(forecast: Forecast): readonly ExpectedPoll[] {
  const every = pollSeconds(forecast)
  return forecast.schedule.flatMap(({weightPercent, seconds}, step) =>
    Array.from({length: Math.ceil(seconds / every)}, (_, place) => {
      const secondsOfStep = Math.min(seconds, (place + 1) * every)
      return {step, weight: weightPercent / 100, length: secondsOfStep - place * every, secondsOfStep}
    }),
  )
}

function pollSeconds({schedule, intervalSeconds}: Forecast): number {
  const whole = schedule.reduce((sum, it) => sum + it.seconds, 0)
  return intervalSeconds * Math.max(1, Math.ceil(whole / intervalSeconds / POLLS))
}
