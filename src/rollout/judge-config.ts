import {capOf, type JudgeConfig, type PlannedStep, type ProportionConfig} from '../judge/index.ts'
import type {Plan, PlannedMetric} from './plan-record.ts'

type Schedule = Pick<Plan, 'steps' | 'interval' | 'warmup' | 'alpha' | 'beta'>

/** The plan as the judge wants it: seconds, proportions, PASS within the step. */
export function judgeConfigOf(plan: Schedule & Pick<Plan, 'metrics'>): JudgeConfig {
  const {steps, interval, warmup, alpha, beta, metrics} = plan
  const life = steps.reduce((sum, it) => sum + it.dwell, 0)
  return {
    alpha,
    beta,
    intervalSeconds: interval / 1000,
    plannedIntervals: Math.max(1, Math.ceil(life / interval)),
    warmupSeconds: warmup / 1000,
    passScope: 'step',
    metrics: Object.entries(metrics).map(([name, it]) => proportion(name, it)),
    ...capOf(scheduleOf(steps)),
  }
}

/** The steps as the judge counts them, in seconds. */
export const scheduleOf = (steps: Plan['steps']): readonly PlannedStep[] =>
  steps.map(({traffic, dwell}) => ({weightPercent: traffic, seconds: dwell / 1000}))

/** `errors` are bad when they rise, `conversion` when it falls. */
export function proportion(name: string, {kind, weight, fail, pass}: PlannedMetric): ProportionConfig {
  return {name, kind: 'proportion', weight, direction: kind === 'errors' ? 'increase' : 'decrease', fail, pass}
}
