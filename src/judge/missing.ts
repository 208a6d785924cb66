import {pollsPerInterval} from './config.ts'
import {scopeOf} from './look.ts'
import {observe} from './observe.ts'
import type {Due} from './plan.ts'
import {type JudgeState, metricsOf} from './state.ts'

/** Nobody waits for more than so many times the planned intervals. */
const PATIENCE = 4

/**
 * What a metric still lacks for PASS if traffic goes on as in this step and the canary is as good as the baseline: seconds
 * and canary requests from now (§8). Found by judging expected counts, like a plan; null where nothing was compared yet in
 * this step, where four times the schedule would not do, or where the kind has nothing to count (gauges).
 */
export function missingForPass(state: JudgeState, name: string): Due | null {
  const expected = metricsOf(state)
    .find((it) => it.config.name === name)
    ?.expected(scopeOf(state))
  const {last, interval} = state.timeline
  if (!expected || last === null || interval === null) return null
  const polls = pollsPerInterval(state.config)
  let now: JudgeState = {
    ...state,
    config: {...state.config, metrics: [expected.metric]},
    metrics: [expected.memory],
  }
  for (let ahead = 1; ahead <= PATIENCE * state.config.plannedIntervals; ahead += 1) {
    const seconds = ahead * polls * state.config.intervalSeconds
    const {state: next, look} = observe(now, {
      i: last.i + ahead * polls,
      t: last.t + seconds,
      weight: interval.weight,
      metrics: {[name]: expected.readings(ahead)},
    })
    if (look.metrics.every((it) => it.logEPass >= look.logPassThreshold))
      return {seconds, canaryRequests: ahead * expected.requestsEach}
    if (next.failed) return null
    now = next
  }
  return null
}
