import type {MetricConfig} from './config.ts'
import {type Field, JudgeInputError, member, number} from './fields.ts'
import type {Readings} from './kind.ts'
import {kinds} from './kinds.ts'
import type {InstanceCounters} from './proportion.ts'
import type {JudgeState} from './state.ts'
import type {Poll} from './timeline.ts'

/** What one side of a metric showed; which kind, the configuration says. */
export type Reading = InstanceCounters

/**
 * One poll of both sides at the same instants. A metric without data this time is left out; the next reading covers the
 * gap. `i` grows by one a poll, also by those that failed.
 */
export interface Observation extends Poll {
  readonly metrics: Readonly<Record<string, Readings<Reading>>>
}

/** A poll with its readings in the order of the configuration; `null` where a metric has none. */
export interface ParsedObservation {
  readonly poll: Poll
  readonly readings: readonly (Readings<Reading> | null)[]
}

/** An observation from untrusted data; throws a `JudgeInputError` that names the field. `path` is where it stands. */
export function parseObservation({config, timeline}: JudgeState, value: unknown, path = ''): ParsedObservation {
  const of: Field = {path, value}
  const last = timeline.last
  const i = member(of, 'i')
  const poll = {
    i: number(i, {min: 0, whole: true}),
    t: number(member(of, 't')),
    weight: number(member(of, 'weight'), {min: 0, max: 1}),
  }
  if (last !== null && poll.i <= last.i)
    throw new JudgeInputError(i.path, `must be above that of the poll before (${last.i}), got ${poll.i}`)
  const metrics = member(of, 'metrics')
  return {poll, readings: config.metrics.map((it) => parseReadings(it, member(metrics, it.name)))}
}

function parseReadings(metric: MetricConfig, sides: Field): Readings<Reading> | null {
  if (sides.value === undefined) return null
  const kind = kinds[metric.kind]
  return {baseline: kind.parseReading(member(sides, 'baseline')), canary: kind.parseReading(member(sides, 'canary'))}
}
