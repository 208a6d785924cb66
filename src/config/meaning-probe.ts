import {messageOf} from '../kernel/errors.ts'
import {isProbe, parseRate} from '../probe/index.ts'
import {below, type Pointer, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {entriesOf, field} from './tolerant.ts'

/** A rate that nobody should send. */
export function probeMistakes(strategy: unknown, owner: Pointer): readonly Mistake[] {
  return rateMistakes(field(field(strategy, 'probe'), 'rate'), below(owner, 'probe', 'rate'))
}

function rateMistakes(rate: unknown, pointer: Pointer): readonly Mistake[] {
  if (typeof rate !== 'string') return []
  try {
    parseRate(rate)
    return []
  } catch (error) {
    const hint = 'It proves that paths work and is no load test; usual is 10/s.'
    return [{code: 'RFG-148', pointer, at: 'value', message: `${pathOf(pointer)}: ${messageOf(error)}`, hint}]
  }
}

/** Metrics that have the names of the prober's own, which every surface tells from those of users by their names. */
export function probeNameMistakes(document: unknown): readonly Mistake[] {
  const taken = entriesOf(field(document, 'metrics')).filter(([name]) => isProbe(name))
  return taken.map(([name]) => ({
    code: 'RFG-148',
    pointer: below('/metrics', name),
    at: 'key',
    message: `metrics.${name}: '${name}' is what the prober's own counts are called`,
    hint: 'Give this metric another name.',
  }))
}
