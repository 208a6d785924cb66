import type {Kind} from '../../../ports/kinds.ts'
import {duration} from '../../schema-parts.ts'
import {HTTP, text} from '../schema-parts.ts'

export const options: Kind = {
  kind: 'prometheus',
  summary:
    'Counters, histograms and gauges in Prometheus, or in anything that answers its query API (Thanos, Mimir, VictoriaMetrics).',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['url'],
    properties: {
      url: text('Address of the server, with the path before /api/v1 where there is one.'),
      instance: {...text('Label that tells one process from another.'), default: 'instance'},
      offset: duration('5s', 'Both sides are read so long ago, so that the newest scrape is complete on both.'),
      staleness: duration(
        '1m',
        'A series whose newest sample is older than this has no data; above the scrape interval.',
      ),
      ...HTTP,
    },
  },
  programs: [],
  rights: ['read from the query API'],
  queries: 'selectors',
}
