import {begin, type JudgeConfig, type MetricConfig, observe} from '../../../src/judge/index.ts'
import {type Life, LOOKBACK, observations, POLL_SECONDS} from './life.ts'

/** What the judge said of a life: after how many polls with canary traffic, null for never. */
export interface Judged {
  readonly fail: number | null
  readonly pass: number | null
}

/** The configuration of the figures: PASS from all data, no warm-up. */
export function configOf(metric: MetricConfig, plannedIntervals: number): JudgeConfig {
  return {
    alpha: 0.01,
    beta: 0.05,
    intervalSeconds: POLL_SECONDS,
    plannedIntervals,
    warmupSeconds: 0,
    passScope: 'all',
    metrics: [metric],
  }
}

/** Looks after every poll until FAIL or the end; the first PASS is noted on the way. */
export function judged(life: Life, metric: MetricConfig): Judged {
  let state = begin(configOf(metric, life.length - LOOKBACK - 1))
  let pass: number | null = null
  for (const [i, observation] of [...observations(life, metric.name)].entries()) {
    const observed = observe(state, observation)
    state = observed.state
    if (observed.look.decision === 'FAIL') return {fail: i - LOOKBACK, pass}
    if (observed.look.decision === 'PASS') pass ??= i - LOOKBACK
  }
  return {fail: null, pass}
}
