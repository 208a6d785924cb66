import type {MetricQuery, MetricSource, SourceReading} from '../../../ports/metric-source.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import {addressOf, connectionOf} from '../http.ts'
import {readerOf} from '../read-options.ts'
import {combineCounts, combineDurations, combineLevels} from '../sides.ts'
import {readCounts} from './counts.ts'
import {readDurations} from './durations.ts'
import {readLevels} from './levels.ts'
import {pastSelecting} from './past.ts'
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
  const samples = async (selector: string, until: number, span: number) => {
    const form = new URLSearchParams({query: `${selector}[${span}ms]`, time: (until / 1000).toFixed(3)})
    const answer = await connection.ask(url, form)
    return {series: readSeries(answer, connection), date: answer.date}
  }
  const selecting =
    (at: Date): Select =>
    async (selector) => {
      const {series, date} = await samples(selector, at.getTime() - offset, staleness)
      return {series, ahead: date === undefined ? 0 : (at.getTime() - date.getTime()) / 1000}
    }
  const selectingPast = pastSelecting(async (...asked) => (await samples(...asked)).series, staleness)
  return {
    read: (query, at) => readBoth(query, selecting(at), label),
    past: (query, at) => readBoth(query, selectingPast(at.getTime() - offset), label),
  }
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
