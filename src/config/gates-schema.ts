import {day, GATES, type Gate, mapping as gateMapping, text} from '../gates/kinds/index.ts'
import type {JsonSchema} from '../ports/kinds.ts'
import {mapping, words} from './scalars.ts'

/** What every gate has besides its own settings. */
const SHARED: JsonSchema = {
  unknown: words('What is not known closes the gate: fail; or does not: allow.', ['fail', 'allow'], 'fail'),
  waived: gateMapping(
    'Does not close until a day, whatever it says; it is asked and shown all the same.',
    {until: day('Its last day (UTC).'), reason: text('Why.')},
    ['until', 'reason'],
  ),
}

/** The part `gates` of an environment, from the gates themselves. */
export const GATES_SCHEMA: JsonSchema = mapping(
  'What must be true before a deployment begins here; never asked of a rollback.',
  Object.fromEntries(GATES.map((it) => [it.name, schemaOf(it)])),
)

function schemaOf({summary, properties, required}: Gate): JsonSchema {
  return mapping(summary, {...properties, ...SHARED}, required)
}
