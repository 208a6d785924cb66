import type {JudgeConfig} from './config.ts'
import type {PlannedStep} from './expected-run.ts'
import {observe} from './observe.ts'
import type {SimulatedMetric} from './simulated-service.ts'
import {begin, type JudgeState} from './state.ts'

/** A canary's circumstances: traffic of both sides together, and the steps it goes through. */
export interface SimulatedRamp {
  readonly requestsPerSecond: number
  readonly schedule: readonly PlannedStep[]
  /** The shortest time at a step, even with a PASS. */
  readonly atLeastSeconds: number
  /** How long the baseline is watched alone before. */
  readonly lookbackSeconds: number
}

/** How one canary ended; `undecided` is the end of the schedule without FAIL and without PASS in the last step. */
export interface SimulatedLife {
  readonly outcome: 'rolled-back' | 'promoted' | 'undecided'
  /** From the canary's first traffic on. */
  readonly seconds: number
  /** Expected requests that met the canary until then. */
  readonly canaryRequests: number
}

/**
 * One canary, from its first request to the decision: a PASS leads to the next step, in the last one to promotion; the end of
 * a step's time does too, but not in the last one (§5). `metrics` are drawn once for every interval, by name.
 */
export function simulateLife(
  config: JudgeConfig,
  ramp: SimulatedRamp,
  metrics: Readonly<Record<string, SimulatedMetric>>,
): SimulatedLife {
  const {intervalSeconds} = config
  const every = ramp.requestsPerSecond * intervalSeconds
  let state = lookedBack(config, ramp, metrics)
  let [seconds, canaryRequests] = [0, 0]
  for (const [place, step] of ramp.schedule.entries()) {
    const weight = step.weightPercent / 100
    const isLast = place === ramp.schedule.length - 1
    for (let ofStep = intervalSeconds; ofStep <= step.seconds; ofStep += intervalSeconds) {
      seconds += intervalSeconds
      canaryRequests += every * weight
      const observed = observe(state, polled(state, intervalSeconds, weight, every, metrics))
      state = observed.state
      const {decision} = observed.look
      if (decision === 'FAIL') return {outcome: 'rolled-back', seconds, canaryRequests}
      if (decision !== 'PASS' || ofStep < ramp.atLeastSeconds) continue
      if (isLast) return {outcome: 'promoted', seconds, canaryRequests}
      break
    }
  }
  return {outcome: 'undecided', seconds, canaryRequests}
}

function lookedBack(
  config: JudgeConfig,
  {lookbackSeconds, requestsPerSecond}: SimulatedRamp,
  metrics: Readonly<Record<string, SimulatedMetric>>,
): JudgeState {
  const {intervalSeconds} = config
  let state = begin(config)
  for (let seconds = 0; seconds <= lookbackSeconds; seconds += intervalSeconds)
    state = observe(state, polled(state, intervalSeconds, 0, requestsPerSecond * intervalSeconds, metrics)).state
  return state
}

function polled(
  {timeline: {last}}: JudgeState,
  intervalSeconds: number,
  weight: number,
  requests: number,
  metrics: Readonly<Record<string, SimulatedMetric>>,
) {
  const expected = {canary: requests * weight, baseline: requests * (1 - weight)}
  const readings = Object.entries(metrics).map(([name, metric]) => [name, metric(expected)] as const)
  const i = (last?.i ?? -1) + 1
  return {i, t: i * intervalSeconds, weight, metrics: Object.fromEntries(readings)}
}
