import {isFields} from '../kernel/fields.ts'
import type {Kind, Kinds} from '../ports/kinds.ts'
import {below, type Pointer, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {routerMistakes} from './router-metrics.ts'
import {entriesOf, field} from './tolerant.ts'

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  errors: ['bad', 'total'],
  conversion: ['good', 'total'],
  latency: ['buckets'],
  gauge: ['value'],
}

/** Queries that a metric's source needs and has not, or takes and cannot use. */
export function queryMistakes(document: unknown, {metrics: kinds, targets}: Kinds): readonly Mistake[] {
  const sources = field(document, 'sources')
  return entriesOf(field(document, 'metrics')).flatMap(([name, metric]) => {
    const pointer = below('/metrics', name)
    const [kind, source] = [field(metric, 'kind'), field(metric, 'source')]
    if (typeof kind !== 'string' || typeof source !== 'string') return []
    const queries = Object.hasOwn(QUERIES, kind) ? (QUERIES[kind] ?? []) : []
    if (source === 'router') return routerMistakes({metric, pointer, queries}, kind, document, targets)
    const options = field(sources, source)
    return isFields(options) ? sourceQueries({metric, pointer, queries}, source, options, kinds) : []
  })
}

export interface Asked {
  readonly metric: unknown
  readonly pointer: Pointer
  /** Names of the queries. */
  readonly queries: readonly string[]
}

function sourceQueries(asked: Asked, source: string, options: unknown, kinds: readonly Kind[]): readonly Mistake[] {
  const needs = kinds.find((it) => it.kind === field(options, 'kind'))?.queries
  if (needs === 'optional') return []
  const own = [field(options, 'url'), field(options, 'instances')]
  const hasSide = needs === undefined || (needs === 'pointers' && own.some(namesSide))
  const missing = absent(asked, source)
  return hasSide ? missing : [...missing, ...sideless(asked, needs)]
}

function absent({metric, pointer, queries}: Asked, source: string): readonly Mistake[] {
  return queries
    .filter((it) => field(metric, it) === undefined)
    .map((it) => ({
      code: 'RFG-131',
      pointer,
      at: 'value',
      message: `${pathOf(pointer)} has no '${it}'`,
      hint: `A metric from '${source}' needs ${queries.length > 1 ? 'the queries' : 'the query'} ${queries.join(' and ')}.`,
    }))
}

const namesSide = (text: unknown) => typeof text === 'string' && text.includes('$side')

/** Without the label of the side both sides would be the same counts, and every canary healthy. */
function sideless({metric, pointer, queries}: Asked, needs: Kind['queries']): readonly Mistake[] {
  const example =
    needs === 'pointers' ? "'/$side/requests', or $side in the url of the source" : 'requests_total{track="$side"}'
  return queries
    .filter((it) => typeof field(metric, it) === 'string' && !namesSide(field(metric, it)))
    .map((it) => ({
      code: 'RFG-144',
      pointer: below(pointer, it),
      at: 'value',
      message: `${pathOf(below(pointer, it))}: there is no $side in it, so both sides would show the same counts`,
      hint: `Write $side where the label of the side stands, such as ${example}.`,
    }))
}
