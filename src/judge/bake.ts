import {pollsPerInterval} from './config.ts'
import type {Counts} from './counts.ts'
import {kinds} from './kinds.ts'
import {type Observation, type ParsedObservation, parseObservation} from './observation.ts'
import {readAll} from './observe.ts'
import type {JudgeState} from './state.ts'

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
  const {state: next, warnings} = absorb(state, parseObservation(state, observation))
  const look = bakeLookAt(next)
  return {state: look.decision === 'FAIL' ? {...next, failed: true} : next, look, warnings}
}

function absorb(state: JudgeState, {poll, readings}: ParsedObservation): Omit<Baked, 'look'> {
  const polls = pollsPerInterval(state.config)
  const read = readAll(state, readings)
  const metrics = read.map(({metric, memory, increase}) =>
    increase === null ? memory : kinds[metric.kind].bake(metric, memory, increase, polls),
  )
  const timeline = {...state.timeline, origin: state.timeline.origin ?? poll.i, last: {i: poll.i, t: poll.t}}
  return {state: {...state, timeline, metrics}, warnings: read.flatMap((it) => it.warnings)}
}

function bakeLookAt(state: JudgeState): BakeLook {
  const metrics = state.config.metrics.flatMap(({name}, place) => {
    const memory = state.metrics[place]
    return memory === undefined ? [] : [{name, memory}]
  })
  const blamed = metrics.filter((it) => it.memory.outage.fired).map((it) => it.name)
  const decision =
    state.failed || blamed.length > 0
      ? 'FAIL'
      : metrics.some((it) => it.memory.baked.total > 0)
        ? 'CONTINUE'
        : 'NO_DATA'
  return {
    decision,
    blamed,
    metrics: metrics.map(({name, memory}) => ({name, canary: memory.baked, baseline: memory.learned})),
  }
}
