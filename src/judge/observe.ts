import {type Field, member} from './fields.ts'
import {type Look, lookAt, scopeOf} from './look.ts'
import type {Metric, Taken} from './metric.ts'
import {type Observation, parsePoll} from './observation.ts'
import {type JudgeState, metricsOf} from './state.ts'
import {advance, type Poll} from './timeline.ts'

/** The state after a poll, what the judge sees, and sentences about data that had to be mended. */
export interface Observed {
  readonly state: JudgeState
  readonly look: Look
  readonly warnings: readonly string[]
}

/**
 * Takes in one poll and looks; throws a `JudgeInputError` for one that is no observation. After a FAIL nothing is taken in
 * any more, and every look says FAIL.
 */
export function observe(state: JudgeState, observation: Observation): Observed {
  return take(state, {path: '', value: observation})
}

/** The same for an observation from untrusted data; `path` is where it stands. */
export function take(state: JudgeState, of: Field): Observed {
  const {poll, read} = readAll(state, of)
  if (state.failed) return {state, look: lookAt(state), warnings: []}
  // Requests at weight 0 are smoke tests, not users' traffic: the canary's life has not begun.
  const traffic = poll.weight > 0 && read.some((it) => it.taken?.traffic === true)
  const {timeline, moment} = advance(state.timeline, state.config, poll, traffic)
  const scope = scopeOf({...state, timeline})
  const metrics = read.map(({metric, taken}) => taken?.absorb(moment, scope) ?? metric.memory)
  const next = {...state, timeline, metrics, unsure: unsureOf(read)}
  const look = lookAt(next)
  const warnings = read.flatMap((it) => it.taken?.warnings ?? [])
  return {state: look.decision === 'FAIL' ? {...next, failed: true} : next, look, warnings}
}

interface ReadMetric {
  readonly metric: Metric
  /** Null where the poll says nothing of the metric. */
  readonly taken: Taken | null
}

/** A poll and what every metric's readings add; nothing is changed yet. */
export function readAll(state: JudgeState, of: Field): {readonly poll: Poll; readonly read: readonly ReadMetric[]} {
  const poll = parsePoll(state, of)
  const metrics = member(of, 'metrics')
  const read = metricsOf(state).map((metric) => {
    const sides = member(metrics, metric.config.name)
    return {metric, taken: sides.value === undefined ? null : metric.take(sides)}
  })
  return {poll, read}
}

/** What the newest poll is unsure of: PASS must never rest on what nobody sees any more, or on mended numbers. */
function unsureOf(read: readonly ReadMetric[]): readonly string[] {
  return read
    .filter(({taken}) => taken === null || taken.silent || taken.warnings.length > 0)
    .map((it) => it.metric.config.name)
}
