import {kinds} from './kinds.ts'
import {type Look, lookAt, scopeOf} from './look.ts'
import {type Observation, type ParsedObservation, parseObservation} from './observation.ts'
import {type JudgeState, metricsOf} from './state.ts'
import {advance} from './timeline.ts'

/** The state after a poll, what the judge sees, and sentences about data that had to be mended. */
export interface Observed {
  readonly state: JudgeState
  readonly look: Look
  readonly warnings: readonly string[]
}

/** Takes in one poll and looks. After a FAIL nothing is taken in any more, and every look says FAIL. */
export function observe(state: JudgeState, observation: Observation): Observed {
  return take(state, parseObservation(state, observation))
}

/** The same for an observation that has been checked already. */
export function take(state: JudgeState, observation: ParsedObservation): Observed {
  if (state.failed) return {state, look: lookAt(state), warnings: []}
  const {state: next, warnings} = absorb(state, observation)
  const look = lookAt(next)
  return {state: look.decision === 'FAIL' ? {...next, failed: true} : next, look, warnings}
}

function absorb(state: JudgeState, {poll, readings}: ParsedObservation): Omit<Observed, 'look'> {
  const read = readAll(state, readings)
  // Requests at weight 0 are smoke tests, not users' traffic: the canary's life has not begun.
  const traffic =
    poll.weight > 0 && read.some((it) => it.increase !== null && kinds[it.metric.kind].hasTraffic(it.increase))
  const {timeline, moment} = advance(state.timeline, state.config, poll, traffic)
  const scope = scopeOf({...state, timeline})
  const metrics = read.map(({metric, memory, increase}) =>
    increase === null ? memory : kinds[metric.kind].absorb(metric, memory, increase, moment, scope),
  )
  return {state: {...state, timeline, metrics}, warnings: read.flatMap((it) => it.warnings)}
}

/** What every metric's readings add; `increase` is null where there were none. */
export function readAll(state: JudgeState, readings: ParsedObservation['readings']) {
  return metricsOf(state).map(({metric, memory}, place) => {
    const reading = readings[place] ?? null
    if (reading === null) return {metric, memory, increase: null, warnings: []}
    const {state: remembered, increase, warnings} = kinds[metric.kind].read(metric, memory, reading)
    return {metric, memory: remembered, increase, warnings}
  })
}
