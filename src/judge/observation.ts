import {type Field, JudgeInputError, member, number} from './fields.ts'
import type {Readings} from './kind.ts'
import type {Reading} from './reading.ts'
import type {JudgeState} from './state.ts'
import type {Poll} from './timeline.ts'

/**
 * One poll of both sides at the same instants. A metric without data this time is left out; the next reading covers the
 * gap. `i` grows by one a poll, also by those that failed.
 */
export interface Observation extends Poll {
  readonly metrics: Readonly<Record<string, Readings<Reading>>>
}

/** The poll of an observation from untrusted data; it must come after the one before. */
export function parsePoll({timeline}: Pick<JudgeState, 'timeline'>, of: Field): Poll {
  const {last} = timeline
  const [i, t] = [member(of, 'i'), member(of, 't')]
  const poll = {
    i: number(i, {min: 0, whole: true}),
    t: number(t),
    weight: number(member(of, 'weight'), {min: 0, max: 1}),
  }
  if (last !== null && poll.i <= last.i)
    throw new JudgeInputError(i.path, `must be above that of the poll before (${last.i}), got ${poll.i}`)
  if (last !== null && poll.t < last.t)
    throw new JudgeInputError(t.path, `must not be before that of the poll before (${last.t}), got ${poll.t}`)
  return poll
}
