import {pollsPerInterval} from './config.ts'
import type {Instance} from './counters.ts'
import {type Counts, NOTHING_YET, plusSides, type Sides} from './counts.ts'
import {scopeOf} from './look.ts'
import {observe} from './observe.ts'
import type {Due} from './plan.ts'
import type {ProportionState} from './proportion-state.ts'
import {type JudgeState, metricsOf} from './state.ts'

/** Nobody waits for more than so many times the planned intervals. */
const PATIENCE = 4

/**
 * What a metric still lacks for PASS if traffic goes on as in this step and the canary is as good as the baseline: seconds
 * and canary requests from now (§8). Found by judging expected counts, like a plan; null where nothing was compared yet in
 * this step, or where four times the schedule would not do.
 */
export function missingForPass(state: JudgeState, name: string): Due | null {
  const found = metricsOf(state).find((it) => it.metric.name === name)
  const pace = found === undefined ? null : paceOf(found.memory, state)
  const {last, interval} = state.timeline
  if (found === undefined || pace === null || last === null || interval === null) return null
  const {metric, memory} = found
  const polls = pollsPerInterval(state.config)
  const needed = Math.log(1 / state.config.beta)
  let now: JudgeState = {
    ...state,
    config: {...state.config, metrics: [metric]},
    metrics: [{...memory, counters: FROM_NOUGHT}],
  }
  let served = NOTHING_YET
  for (let ahead = 1; ahead <= PATIENCE * state.config.plannedIntervals; ahead += 1) {
    const seconds = ahead * polls * state.config.intervalSeconds
    served = plusSides(served, pace)
    const readings = {
      canary: {instances: [instance(served.canary)]},
      baseline: {instances: [instance(served.baseline)]},
    }
    const {state: next, look} = observe(now, {
      i: last.i + ahead * polls,
      t: last.t + seconds,
      weight: interval.weight,
      metrics: {[name]: readings},
    })
    if (look.metrics.every((it) => it.logEPass >= needed)) return {seconds, canaryRequests: served.canary.total}
    if (next.failed) return null
    now = next
  }
  return null
}

const FROM_NOUGHT: ProportionState['counters'] = {canary: [['0', 0, 0]], baseline: [['0', 0, 0]]}

/** Mean counts of the step's intervals, both sides at the baseline's rate. */
function paceOf({intervals, judged}: ProportionState, state: JudgeState): Sides | null {
  const {step, now} = scopeOf(state)
  const ofStep = intervals.filter((it) => it.index >= step)
  if (ofStep.length === 0 || judged.baseline.total === 0) return null
  const {canary, baseline} = ofStep.reduce<Sides>(plusSides, NOTHING_YET)
  const rate = judged.baseline.events / judged.baseline.total
  const each = (total: number): Counts => ({total: total / (now - step + 1), events: (total / (now - step + 1)) * rate})
  return {canary: each(canary.total), baseline: each(baseline.total)}
}

function instance({total, events}: Counts): Instance {
  return [total, events]
}
