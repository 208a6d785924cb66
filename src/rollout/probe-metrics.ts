import type {Metric, Probe} from '../config/index.ts'
import {type Circumstances, DEFAULT_LATENCY_MARGINS, DEFAULT_MARGINS} from '../judge/index.ts'
import {isProbe} from '../probe/index.ts'
import {scheduleOf} from './judge-config.ts'
import type {Plan} from './plan-record.ts'

type Metrics = Readonly<Record<string, Metric>>

/** A rest of alpha below this is a rounding, not a share. */
const NOTHING = 1e-6

/**
 * The metrics with the prober's own. It takes what the others leave of alpha; where they leave nothing, all make room for one
 * more metric. Failures and durations share it.
 */
export function withProbe(metrics: Metrics, probe: Probe | undefined): Metrics {
  if (!probe) return metrics
  const all = Object.values(metrics)
  const left = 1 - all.reduce((sum, it) => sum + it.weight, 0)
  const isLeft = left > NOTHING
  const [share, room] = isLeft ? [left, 1] : [1 / (all.length + 1), all.length / (all.length + 1)]
  const own = {source: 'probe', weight: share / 2, options: {}}
  return {
    ...Object.fromEntries(Object.entries(metrics).map(([name, it]) => [name, {...it, weight: it.weight * room}])),
    probe: {...own, kind: 'errors', ...DEFAULT_MARGINS.increase},
    'probe-latency': {...own, kind: 'latency', ...DEFAULT_LATENCY_MARGINS},
  }
}

/** Both sides are asked the same number of times, whatever share of the users the canary has: `theta` is one half. judge.md §16 */
export function trafficOf(name: string, {steps, probe}: Pick<Plan, 'steps' | 'probe'>, users: number): Traffic {
  const schedule = scheduleOf(steps)
  if (!isProbe(name) || !probe) return {requestsPerSecond: users, schedule}
  return {requestsPerSecond: 2 * probe.rate, schedule: schedule.map((it) => ({...it, sharePercent: 50}))}
}

type Traffic = Pick<Circumstances, 'requestsPerSecond' | 'schedule'>

/** A claim in words, with what it speaks of where that is not the users' requests. */
export const ofProbed = (name: string, sentence: string) => (isProbe(name) ? `${sentence} of probed paths` : sentence)
