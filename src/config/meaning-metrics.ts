import {below, type Pointer, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {entriesOf, field, numberOf} from './tolerant.ts'
import {isTooHeavy} from './weights.ts'

/** Weights that do not add up, and margins in the wrong order. */
export function metricMistakes(document: unknown): readonly Mistake[] {
  const metrics = field(document, 'metrics')
  const margins = entriesOf(metrics).flatMap(([name, metric]) => marginMistakes(metric, below('/metrics', name)))
  return [...weightMistakes(metrics), ...margins]
}

function weightMistakes(metrics: unknown): readonly Mistake[] {
  const entries = entriesOf(metrics)
  const hint = 'Weights are shares of alpha: their sum is at most 1.'
  if (isTooHeavy(metrics)) {
    const last = entries.findLast(([, it]) => numberOf(field(it, 'weight')) !== undefined)?.[0] ?? ''
    return [
      {
        code: 'RFG-143',
        pointer: below('/metrics', last, 'weight'),
        at: 'value',
        message: 'metrics: the weights add up to more than 1',
        hint,
      },
    ]
  }
  // Each metric without a weight got its part of what was left: one that still has none found nothing left.
  return entries.flatMap(([name, it]): readonly Mistake[] => {
    const isLeftOut = field(it, 'kind') !== undefined && field(it, 'weight') === undefined
    const message = `metrics.${name}: the other weights leave nothing for it`
    return isLeftOut ? [{code: 'RFG-143', pointer: below('/metrics', name), at: 'key', message, hint}] : []
  })
}

function marginMistakes(metric: unknown, pointer: Pointer): readonly Mistake[] {
  const sign = field(metric, 'kind') === 'conversion' ? -1 : 1
  return (['ratio', 'delta', 'shift'] as const).flatMap((part): readonly Mistake[] => {
    const fail = numberOf(field(field(metric, 'fail'), part))
    const pass = numberOf(field(field(metric, 'pass'), part))
    const direction = part === 'ratio' ? sign : 1
    if (fail === undefined || pass === undefined || direction * (pass - fail) >= 0) return []
    const message = `${pathOf(pointer)}: the PASS margin (${part} ${pass}) is tighter than the FAIL margin (${part} ${fail})`
    const hint =
      'PASS is the difference that you refuse to ship, FAIL the one that you tolerate: PASS is the wider one.'
    return [{code: 'RFG-143', pointer: below(pointer, 'pass', part), at: 'value', message, hint}]
  })
}
