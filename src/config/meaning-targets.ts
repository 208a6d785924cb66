import {listOf} from '../kernel/fields.ts'
import {below, clip, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {entriesOf, field} from './tolerant.ts'

/** Two slots of one name cannot hold two revisions. */
export function targetMistakes(document: unknown): readonly Mistake[] {
  return entriesOf(field(document, 'targets')).flatMap(([name, target]) => {
    const slots = listOf(field(target, 'slots'))
    return slots.flatMap((slot, i): readonly Mistake[] => {
      if (typeof slot !== 'string' || slots.indexOf(slot) === i) return []
      const pointer = below('/targets', name, 'slots', i)
      const message = `${pathOf(pointer)}: '${clip(slot, 60)}' is there twice`
      return [
        {
          code: 'RFG-146',
          pointer,
          at: 'value',
          message,
          hint: 'Name two different slots: one serves while the other takes the next revision.',
        },
      ]
    })
  })
}
