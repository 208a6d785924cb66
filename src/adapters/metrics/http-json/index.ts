import type {MetricQuery, MetricSource, Side, SourceReading} from '../../../ports/metric-source.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import {addressOf, connectionOf} from '../http.ts'
import {readerOf} from '../read-options.ts'
import {combineCounts, combineDurations, combineLevels, NOT_ASKED, type SideReading} from '../sides.ts'
import {documentOf} from './document.ts'
import {countsAt, durationsAt, type Instances, levelsAt} from './entries.ts'
import {pointersIn} from './queries.ts'

/** Any API over HTTP that answers with JSON in which counts, buckets or levels can be pointed at. */
export function open(options: Options, place: Pick<Place, 'folder'>): MetricSource {
  const connection = connectionOf('http-json', options, place)
  const read = readerOf('http-json', options)
  addressOf('http-json', options)
  const list = {instances: read.optional('instances'), name: read.optional('name')}
  return {
    async read(query) {
      const written = pointersIn(query)
      const both = async <T>(
        found: (document: unknown, pointers: readonly string[], where: Instances) => SideReading<T>,
      ) => {
        const side = async (which: Side): Promise<SideReading<T>> => {
          const label = query.labels[which]
          if (label === undefined) return NOT_ASKED
          const url = addressOf('http-json', options, (it) => it.replaceAll('$side', () => encodeURIComponent(label)))
          const fill = (it: string) => it.replaceAll('$side', () => label.replaceAll('~', '~0').replaceAll('/', '~1'))
          const document = documentOf(await connection.ask(url), connection)
          const instances = list.instances === undefined ? undefined : fill(list.instances)
          return found(document, written.map(fill), {side: which, instances, name: list.name})
        }
        const [baseline, canary] = await Promise.all([side('baseline'), side('canary')])
        return {baseline, canary}
      }
      return readingOf(query, both)
    },
  }
}

type Both = <T>(
  found: (document: unknown, pointers: readonly string[], where: Instances) => SideReading<T>,
) => Promise<Readonly<Record<Side, SideReading<T>>>>

async function readingOf({kind}: MetricQuery, both: Both): Promise<SourceReading> {
  switch (kind) {
    case 'counts':
      return combineCounts(await both(countsAt))
    case 'histogram':
      return combineDurations(await both(durationsAt))
    case 'gauge':
      return combineLevels(await both(levelsAt))
  }
}
