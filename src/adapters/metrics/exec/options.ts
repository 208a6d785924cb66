import type {Kind} from '../../../ports/kinds.ts'
import {duration} from '../../schema-parts.ts'

export const options: Kind = {
  kind: 'exec',
  summary:
    'A command of yours that prints what both sides show as JSON: cumulative counts, buckets of durations, or levels.',
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
          'Gets {"kind", "metric", "labels", "at"} and the queries of the metric as JSON on standard input; for errors and ' +
          'conversion (kind counts) it prints {"baseline": {"instances": [[total, events, "name"]]}, "canary": {"instances": []}}, ' +
          'for latency (kind histogram) {"le": [0.1, 1, "+Inf"], "baseline": {"instances": [[[5, 9, 10], "name"]]}, "canary": …}, ' +
          'for a gauge [[value, "name"]]; or {"no-data": "why"}.',
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
