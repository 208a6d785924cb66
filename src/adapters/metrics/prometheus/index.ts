import {RefugeError} from '../../../kernel/errors.ts'
import type {CountsQuery, MetricSource, Side, SourceReading} from '../../../ports/metric-source.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import {addressOf, connectionOf} from '../http.ts'
import {readerOf} from '../read-options.ts'
import {combine, NOT_ASKED, type SideReading} from '../sides.ts'
import {type Counted, countInstances} from './instances.ts'
import {counterName, fillSide} from './selector.ts'
import {readSeries, type Series} from './series.ts'

interface Selected {
  readonly series: readonly Series[]
  /** How far this machine's clock is ahead of the server's, in seconds. */
  readonly ahead: number
}

type Select = (selector: string) => Promise<Selected>

/** A clock that is off by more than this is named where samples are missing. */
const CLOCK_TOLERANCE = 10

/** Prometheus and what speaks its query API. Reads raw samples, so that both counters are of one scrape and its age is known. */
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

async function readBoth(query: CountsQuery, select: Select, label: string): Promise<SourceReading> {
  const {metric, events, total} = query
  if (events === undefined || total === undefined) throw noQueries(metric)
  const name = counterName(events, metric)
  counterName(total, metric)
  const side = async (which: Side): Promise<SideReading> => {
    const value = query.labels[which]
    if (value === undefined) return NOT_ASKED
    const [all, some] = await Promise.all([select(fillSide(total, value)), select(fillSide(events, value))])
    // Nothing counted is no error only where such a counter exists at all: a wrong name must not look like health.
    const isKnown = all.series.length === 0 || some.series.length > 0 || (await select(name)).series.length > 0
    return isKnown ? sideOf(countInstances(all.series, some.series, label), which, all.ahead) : unknownCounter(name)
  }
  const [baseline, canary] = await Promise.all([side('baseline'), side('canary')])
  return combine({baseline, canary})
}

function sideOf({instances, left}: Counted, side: Side, ahead: number): SideReading {
  if (left > 0) return {instances, lacks: `${side}: ${left} instances without the events of their newest scrape`}
  if (instances.length > 0) return {instances}
  const clock =
    Math.abs(ahead) > CLOCK_TOLERANCE
      ? `; this machine's clock is ${Math.round(Math.abs(ahead))} s ${ahead > 0 ? 'ahead of' : 'behind'} the server's`
      : ''
  return {instances, lacks: `${side}: no recent sample of the total${clock}`}
}

const unknownCounter = (name: string): SideReading => ({
  instances: [],
  lacks: `there is no recent series named ${name}`,
})

function noQueries(metric: string): RefugeError {
  return new RefugeError('RFG-414', `metrics.${metric}: a prometheus source needs two queries`, {
    hint: 'Give bad (or good) and total.',
  })
}
