import type {Kind} from '../../../ports/kinds.ts'
import {duration} from '../schema-parts.ts'

export const options: Kind = {
  kind: 'exec',
  summary: 'A command of yours that prints cumulative counts of both sides as JSON.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['run'],
    properties: {
      run: {
        type: 'string',
        format: 'command',
        minLength: 1,
        description:
          'Gets {"metric", "events", "total", "labels", "at"} as JSON on standard input; prints ' +
          '{"baseline": {"instances": [[total, events, "name"]]}, "canary": {"instances": []}}, or {"no-data": "why"}.',
      },
      timeout: duration('10s', 'Longest time of the command.'),
      env: {
        type: 'array',
        items: {type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$'},
        uniqueItems: true,
        description: 'Names of environment variables that the command may see.',
      },
    },
  },
  programs: [],
  rights: ['whatever the command needs'],
  queries: 'optional',
}
