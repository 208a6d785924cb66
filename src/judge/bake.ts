import {pollsPerInterval} from './config.ts'
import type {Counts} from './counts.ts'
import type {Observation} from './observation.ts'
import {readAll} from './observe.ts'
import {type JudgeState, type MetricState, metricsOf} from './state.ts'

/** What the judge sees at 100 %: the outage rule and nothing finer. */
export interface BakeLook {
  readonly decision: 'NO_DATA' | 'CONTINUE' | 'FAIL'
  readonly blamed: readonly string[]
  /** The canary's counts since 100 %, beside the baseline's over the lookback and the whole canary. */
  readonly metrics: readonly {readonly name: string; readonly canary: Counts; readonly baseline: Counts}[]
}

/** The state after a poll at 100 %, what the judge sees, and sentences about data that had to be mended. */
export interface Baked {
  readonly state: JudgeState
  readonly look: BakeLook
  readonly warnings: readonly string[]
}

/**
 * Takes in a poll at 100 %: the bake after a canary, or a strategy that goes there at once (§5). There is no concurrent
 * baseline, so no evidence is gathered; FAIL is the outage rule of §4.4 with the baseline's share of failures over the
 * whole canary and the lookback in place of the concurrent one. The state is that of the canary, carried on.
 */
export function observeBake(state: JudgeState, observation: Observation): Baked {
  if (state.failed) return {state, look: bakeLookAt(state), warnings: []}
  const {poll, read} = readAll(state, {path: '', value: observation})
  const polls = pollsPerInterval(state.config)
  const metrics = read.map(({metric, taken}) => taken?.bake(polls) ?? metric.memory)
  const timeline = {...state.timeline, origin: state.timeline.origin ?? poll.i, last: {i: poll.i, t: poll.t}}
  const next = {...state, timeline, metrics}
  const look = bakeLookAt(next)
  const warnings = read.flatMap((it) => it.taken?.warnings ?? [])
  return {state: look.decision === 'FAIL' ? {...next, failed: true} : next, look, warnings}
}

function bakeLookAt(state: JudgeState): BakeLook {
  const metrics = metricsOf(state).map((it) => ({name: it.config.name, fired: hasOutage(it.memory), ...it.baked()}))
  const blamed = metrics.filter((it) => it.fired).map((it) => it.name)
  const decision = (): BakeLook['decision'] => {
    if (state.failed || blamed.length > 0) return 'FAIL'
    return metrics.some((it) => it.canary.total > 0) ? 'CONTINUE' : 'NO_DATA'
  }
  return {
    decision: decision(),
    blamed,
    metrics: metrics.map(({name, canary, baseline}) => ({name, canary, baseline})),
  }
}

/** Only counts can tell an outage. §4.4 */
function hasOutage(memory: MetricState): boolean {
  return memory.kind === 'proportion' && memory.outage.fired
}
