import type {JudgeConfig, ProportionConfig} from '../judge/index.ts'
import type {Plan, PlannedMetric} from './plan-record.ts'

/** The cap's interval is at most this part of a canary's life, and of its last step: FAIL takes three of them, PASS two. */
const PART_OF_LIFE = 6
const PART_OF_STEP = 4
const LONGEST_CAP_SECONDS = 15

type Schedule = Pick<Plan, 'steps' | 'interval' | 'warmup' | 'alpha' | 'beta'>

/** The plan as the judge wants it: seconds, proportions, PASS within the step. */
export function judgeConfigOf(plan: Schedule & Pick<Plan, 'metrics'>): JudgeConfig {
  const {steps, interval, warmup, alpha, beta, metrics} = plan
  const life = lifeOf(steps)
  return {
    alpha,
    beta,
    intervalSeconds: interval / 1000,
    plannedIntervals: Math.max(1, Math.ceil(life / interval)),
    warmupSeconds: warmup / 1000,
    passScope: 'step',
    metrics: Object.entries(metrics).map(([name, it]) => proportion(name, it)),
    ...capOf(steps),
  }
}

/** A canary of a minute needs shorter intervals than one of an hour. */
export function capOf(steps: Plan['steps']): {readonly capSeconds?: number} {
  const seconds = Math.min(lifeOf(steps) / PART_OF_LIFE, (steps.at(-1)?.dwell ?? 0) / PART_OF_STEP) / 1000
  return seconds > 0 && seconds < LONGEST_CAP_SECONDS ? {capSeconds: seconds} : {}
}

const lifeOf = (steps: Plan['steps']) => steps.reduce((sum, it) => sum + it.dwell, 0)

/** `errors` are bad when they rise, `conversion` when it falls. */
export function proportion(name: string, {kind, weight, fail, pass}: PlannedMetric): ProportionConfig {
  return {name, kind: 'proportion', weight, direction: kind === 'errors' ? 'increase' : 'decrease', fail, pass}
}
