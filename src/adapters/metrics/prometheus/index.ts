import type {MetricQuery, MetricSource, SourceReading} from '../../../ports/metric-source.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import {addressOf, connectionOf} from '../http.ts'
import {readerOf} from '../read-options.ts'
import {combineCounts, combineDurations, combineLevels} from '../sides.ts'
import {readCounts} from './counts.ts'
import {readDurations} from './durations.ts'
import {readLevels} from './levels.ts'
import type {Select} from './select.ts'
import {readSeries} from './series.ts'

/** Prometheus and what speaks its query API. Reads raw samples, so that all counters are of one scrape and its age is known. */
export function open(options: Options, place: Pick<Place, 'folder'>): MetricSource {
  const read = readerOf('prometheus', options)
  const connection = connectionOf('prometheus', options, place)
  const url = addressOf('prometheus', options)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/query`
  const [offset, staleness] = [read.duration('offset', '5s'), read.duration('staleness', '1m')]
  const label = read.optional('instance') ?? 'instance'
  const selecting =
    (at: Date): Select =>
    async (selector) => {
      const time = (at.getTime() - offset) / 1000
      const form = new URLSearchParams({query: `${selector}[${staleness}ms]`, time: time.toFixed(3)})
      const answer = await connection.ask(url, form)
      const ahead = answer.date === undefined ? 0 : (at.getTime() - answer.date.getTime()) / 1000
      return {series: readSeries(answer, connection), ahead}
    }
  return {read: (query, at) => readBoth(query, selecting(at), label)}
}

async function readBoth(query: MetricQuery, select: Select, label: string): Promise<SourceReading> {
  switch (query.kind) {
    case 'counts':
      return combineCounts(await readCounts(query, select, label))
    case 'histogram':
      return combineDurations(await readDurations(query, select, label))
    case 'gauge':
      return combineLevels(await readLevels(query, select, label))
  }
}
