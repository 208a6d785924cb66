import {capOf, type JudgeConfig, type MetricConfig, type PlannedStep, type ProportionConfig} from '../judge/index.ts'
import type {Plan, PlannedLatency, PlannedMetric, PlannedProportion} from './plan-record.ts'

type Schedule = Pick<Plan, 'steps' | 'interval' | 'warmup' | 'alpha' | 'beta'>

/** The plan as the judge wants it: seconds, proportions, PASS within the step. Durations without bounds cannot be judged. */
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
    metrics: Object.entries(metrics).flatMap(([name, it]) => metricOf(name, it) ?? []),
    ...capOf(scheduleOf(steps)),
  }
}

/** The steps as the judge counts them, in seconds. */
export const scheduleOf = (steps: Plan['steps']): readonly PlannedStep[] =>
  steps.map(({traffic, dwell}) => ({weightPercent: traffic, seconds: dwell / 1000}))

function metricOf(name: string, metric: PlannedMetric): MetricConfig | undefined {
  switch (metric.kind) {
    case 'errors':
    case 'conversion':
      return proportion(name, metric)
    case 'latency':
      return metric.le && histogram(name, {...metric, le: metric.le})
    case 'gauge':
      return {name, kind: 'gauge', weight: metric.weight, fail: metric.fail, pass: metric.pass}
  }
}

/** `errors` are bad when they rise, `conversion` when it falls. */
export function proportion(name: string, {kind, weight, fail, pass}: PlannedProportion): ProportionConfig {
  return {name, kind: 'proportion', weight, direction: kind === 'errors' ? 'increase' : 'decrease', fail, pass}
}

export function histogram(name: string, {weight, fail, pass, le}: Bounded) {
  return {name, kind: 'histogram', weight, le, fail, pass} as const
}

/** A metric of durations whose bounds are known. */
export type Bounded = PlannedLatency & {readonly le: NonNullable<PlannedLatency['le']>}
