import {RefugeError} from '../../../kernel/errors.ts'
import type {MetricQuery} from '../../../ports/metric-source.ts'

/** The JSON pointers of a query in the order in which its kind names them; RFG-414 where one is missing or no pointer. */
export function pointersIn(query: MetricQuery): readonly string[] {
  const written = queriesOf(query)
  const pointers = written.filter((it) => it !== undefined && (it === '' || it.startsWith('/')))
  if (pointers.length === written.length) return pointers.filter((it) => it !== undefined)
  throw new RefugeError(
    'RFG-414',
    `metrics.${query.metric}: the queries of an http-json source are JSON pointers such as /requests/total`,
    {hint: `Give ${NAMES[query.kind]}, beginning with a slash.`},
  )
}

const NAMES: Readonly<Record<MetricQuery['kind'], string>> = {
  counts: 'bad (or good) and total',
  histogram: 'buckets',
  gauge: 'value',
}

function queriesOf(query: MetricQuery): readonly (string | undefined)[] {
  switch (query.kind) {
    case 'counts':
      return [query.total, query.events]
    case 'histogram':
      return [query.buckets]
    case 'gauge':
      return [query.value]
  }
}
