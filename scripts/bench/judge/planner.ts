import {plan, planLatency} from '../../../src/judge/index.ts'
import {randomOf} from '../../../src/judge/random.ts'
import {liveLatency} from './latency-service.ts'
import {RAMP} from './life.ts'
import type {Scenario} from './scenarios.ts'

const SCHEDULE = [0.01, 0.05, 0.25, 0.5].map((weight) => ({
  weightPercent: weight * 100,
  seconds: RAMP.filter((it) => it === weight).length * 15,
}))

/** Minutes that the planner predicts until FAIL; null where it sees none, or cannot tell (levels, what is no plain slowing). */
export function predictedMinutes({service, metric}: Scenario): number | null {
  const circumstances = {
    schedule: SCHEDULE,
    dispersion: 1,
    alpha: 0.01,
    beta: 0.05,
    intervalSeconds: 15,
    warmupSeconds: 0,
  }
  if (service.kind === 'counts' && metric.kind === 'proportion' && service.clumps === undefined) {
    const {requestsPerSecond, rate, canaryRate} = service
    const factor = metric.direction === 'increase' ? canaryRate / (rate === 0 ? 0.001 : rate) : rate / canaryRate
    const {asked} = plan({...circumstances, requestsPerSecond, baselineRate: rate, metric}, factor)
    return asked.fail === null ? null : asked.fail.seconds / 60
  }
  if (service.kind === 'latency' && metric.kind === 'histogram' && service.slower !== undefined) {
    const lookback = liveLatency({...service, steps: []}, randomOf(1))
    const baseline = lookback.reduce<readonly number[]>(
      (sum, it) => (it.baseline.buckets ?? []).map((count, place) => count + (sum[place] ?? 0)),
      [],
    )
    const {asked} = planLatency(
      {...circumstances, requestsPerSecond: service.requestsPerSecond, baseline, metric},
      service.slower,
    )
    return asked.fail === null ? null : asked.fail.seconds / 60
  }
  return null
}
