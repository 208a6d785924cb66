import type {Kind} from '../../../ports/kinds.ts'
import {HTTP, text} from '../schema-parts.ts'

const pointer = (description: string) => ({type: 'string', pattern: '^(/.*)?$', description})

export const options: Kind = {
  kind: 'http-json',
  summary:
    'Cumulative counts, buckets of durations and levels in the JSON that any HTTP API answers; the queries of a metric are JSON pointers into it.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['url'],
    properties: {
      url: text('Address that is asked with GET; $side in it becomes the label of the side.'),
      instances: pointer(
        'JSON pointer to a list with one entry a process; the pointers of the metric then start at an entry.',
      ),
      name: pointer('JSON pointer, within an entry, to what names the process.'),
      ...HTTP,
    },
  },
  programs: [],
  rights: ['read from the API'],
  queries: 'pointers',
}
