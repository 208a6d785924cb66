import type {JsonSchema} from '../ports/kinds.ts'
import {PROBED_PATH} from '../probe/index.ts'
import {mapping} from './scalars.ts'

/** Requests of our own. Without the key nothing is probed. */
export const PROBE: JsonSchema = mapping(
  'Requests of our own, the same to both sides while the canary is judged: evidence also without users.',
  {
    paths: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {type: 'string', title: 'a path such as /health', pattern: PROBED_PATH, maxLength: 2000},
      default: ['/'],
      description: 'Paths that are asked in turn, by GET; a status from 400 on is a failure.',
    },
    rate: {
      type: 'string',
      title: 'a rate such as 10/s or 30/m',
      pattern: '^[0-9]+(\\.[0-9]+)?/(s|m)$',
      maxLength: 20,
      default: '10/s',
      description: 'Requests to each side, above 0 and at most 1000/s.',
    },
  },
)
