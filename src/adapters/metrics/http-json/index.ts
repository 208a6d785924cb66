import {RefugeError} from '../../../kernel/errors.ts'
import type {CountsQuery, Instance, MetricSource, Side} from '../../../ports/metric-source.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import {type Answer, addressOf, type Connection, connectionOf} from '../http.ts'
import {readerOf} from '../read-options.ts'
import {combine, NOT_ASKED, type SideReading} from '../sides.ts'
import {at} from './pointer.ts'

/** Where the counts of a metric stand in an answer. */
interface Pointers {
  readonly total: string
  readonly events: string
  readonly instances: string | undefined
  readonly name: string | undefined
}

/** Any API over HTTP that answers with JSON in which cumulative counts can be pointed at. */
export function open(options: Options, place: Pick<Place, 'folder'>): MetricSource {
  const connection = connectionOf('http-json', options, place)
  const read = readerOf('http-json', options)
  addressOf('http-json', options)
  const list = {instances: read.optional('instances'), name: read.optional('name')}
  return {
    async read(query) {
      const side = async (which: Side): Promise<SideReading> => {
        const label = query.labels[which]
        if (label === undefined) return NOT_ASKED
        const url = addressOf('http-json', options, (it) => it.replaceAll('$side', () => encodeURIComponent(label)))
        const fill = (it: string | undefined) =>
          it?.replaceAll('$side', () => label.replaceAll('~', '~0').replaceAll('/', '~1'))
        const {total = '', events = ''} = needed(query)
        const pointers = {
          total: fill(total) ?? '',
          events: fill(events) ?? '',
          instances: fill(list.instances),
          name: list.name,
        }
        return sideOf(documentOf(await connection.ask(url), connection), pointers, which)
      }
      const [baseline, canary] = await Promise.all([side('baseline'), side('canary')])
      return combine({baseline, canary})
    },
  }
}

function needed({metric, total, events}: CountsQuery): Pick<CountsQuery, 'total' | 'events'> {
  const isPointer = (it: string | undefined) => it !== undefined && (it === '' || it.startsWith('/'))
  if (isPointer(total) && isPointer(events)) return {total, events}
  throw new RefugeError(
    'RFG-414',
    `metrics.${metric}: the queries of an http-json source are JSON pointers such as /requests/total`,
    {
      hint: 'Give bad (or good) and total, each beginning with a slash.',
    },
  )
}

function documentOf({status, body}: Answer, {quote}: Connection): unknown {
  if (status !== 200) {
    throw new RefugeError('RFG-412', `the http-json source answered ${status}: ${quote(body) || 'nothing'}`, {
      hint: 'Check `url`, and `token` or `username` and `password`, under sources.',
    })
  }
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new RefugeError('RFG-413', 'the answer of the http-json source is no JSON', {
      cause,
      hint: 'Check that `url` is the address of an API that answers with JSON.',
    })
  }
}

function sideOf(document: unknown, {total, events, instances, name}: Pointers, side: Side): SideReading {
  if (instances === undefined) {
    const only = instanceOf(document, total, events)
    return only ? {instances: [only]} : {instances: [], lacks: missing(side)}
  }
  const list = at(document, instances)
  if (!Array.isArray(list)) return {instances: [], lacks: `${side}: there is no list at ${instances}`}
  const all = list.map((it: unknown, place) => instanceOf(it, total, events, nameOf(it, name, place)))
  const counted = all.filter((it) => it !== undefined)
  if (counted.length < all.length) return {instances: counted, lacks: missing(side)}
  return all.length > 0 ? {instances: counted} : {instances: [], lacks: `${side}: the list of instances is empty`}
}

const missing = (side: Side) => `${side}: no count (a number of at least 0) where the pointers of the metric point`

function instanceOf(document: unknown, total: string, events: string, name?: string): Instance | undefined {
  const [all, some] = [countAt(document, total), countAt(document, events)]
  if (all === undefined || some === undefined) return undefined
  return name === undefined ? [all, some] : [all, some, name]
}

function countAt(document: unknown, pointer: string): number | undefined {
  const value = at(document, pointer)
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

function nameOf(entry: unknown, pointer: string | undefined, place: number): string {
  const name = pointer === undefined ? undefined : at(entry, pointer)
  return typeof name === 'string' || typeof name === 'number' ? String(name).slice(0, 120) : String(place)
}
