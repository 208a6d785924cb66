import {type Configuration, filledIn, type Metric} from '../config/index.ts'
import {codedMessageOf, RefugeError} from '../kernel/errors.ts'
import type {
  MetricQuery,
  MetricReader,
  MetricSource,
  Sides,
  SourceReading,
  SourcesDoctor,
} from '../ports/metric-source.ts'
import type {Place} from '../ports/neighbours.ts'
import type {Ports} from '../ports/ports.ts'
import type {Finding} from '../ports/target.ts'

export interface OpenedSources {
  /** By metric; those that the router counts are not among them. */
  readonly readers: Readonly<Record<string, MetricReader>>
  readonly doctor: SourcesDoctor
  /** Readers of the past, of the metrics whose source keeps one. Opens every source. */
  past(): Promise<OpenedSources['readers']>
}

type Around = Pick<Ports, 'clock' | 'env' | 'neighbours' | 'runner'>

/**
 * The sources that the metrics of a configuration name. Each is opened when it is first read, so that going back, which
 * reads none, needs neither its secrets nor its address.
 */
export function openSources({metrics, sources}: Configuration, place: Place, ports: Around): OpenedSources {
  const opened = new Map<string, Promise<MetricSource>>()
  const openOnce = (name: string) => {
    const known = opened.get(name) ?? openSource(name, sources, place, ports)
    opened.set(name, known)
    return known
  }
  const named = Object.entries(metrics).filter(([, it]) => it.source !== 'router')
  const readers = Object.fromEntries(
    named.map(([name, metric]) => [
      name,
      readerOf(name, metric, sources[metric.source]?.side === 'slot', () => openOnce(metric.source), ports),
    ]),
  )
  const past = async (): Promise<OpenedSources['readers']> => {
    const kept = named.map(async ([name, metric]): Promise<readonly [string, MetricReader][]> => {
      const read = (await openOnce(metric.source)).past
      const bySlot = sources[metric.source]?.side === 'slot'
      return read ? [[name, readerOf(name, metric, bySlot, async () => ({read}), ports)]] : []
    })
    return Object.fromEntries((await Promise.all(kept)).flat())
  }
  return {readers, past, doctor: (sides) => Promise.all(Object.entries(readers).map((it) => examine(it, sides, ports)))}
}

async function openSource(
  name: string,
  sources: Configuration['sources'],
  place: Place,
  ports: Around,
): Promise<MetricSource> {
  const written = Object.hasOwn(sources, name) ? sources[name] : undefined
  if (!written)
    throw new RefugeError('RFG-140', `there is no source '${name}'`, {hint: 'Check the file with `refuge validate`.'})
  return ports.neighbours.metricSource(filledIn(written, ports), place)
}

function readerOf(
  name: string,
  metric: Metric,
  bySlot: boolean,
  source: () => Promise<MetricSource>,
  ports: Around,
): MetricReader {
  return async (sides, at): Promise<SourceReading> => {
    try {
      const query = queryOf(name, metric.kind, filledIn(metric.options, ports), labelsOf(sides, bySlot))
      return await (await source()).read(query, at)
    } catch (error) {
      return {kind: 'no-data', reason: codedMessageOf(error)}
    }
  }
}

function queryOf(
  metric: string,
  kind: Metric['kind'],
  options: Metric['options'],
  labels: MetricQuery['labels'],
): MetricQuery {
  const text = (key: string) => (typeof options[key] === 'string' ? options[key] : undefined)
  switch (kind) {
    case 'errors':
      return {kind: 'counts', metric, labels, events: text('bad'), total: text('total')}
    case 'conversion':
      return {kind: 'counts', metric, labels, events: text('good'), total: text('total')}
    case 'latency':
      return {kind: 'histogram', metric, labels, buckets: text('buckets')}
    case 'gauge':
      return {kind: 'gauge', metric, labels, value: text('value')}
  }
}

function labelsOf({baseline, canary}: Sides, bySlot: boolean): MetricQuery['labels'] {
  const before = baseline === undefined ? {} : {baseline: bySlot ? baseline : 'baseline'}
  return {...before, canary: bySlot ? canary : 'canary'}
}

/** One reading as a finding: a canary need not run, a baseline must show something. */
async function examine([name, read]: readonly [string, MetricReader], sides: Sides, {clock}: Around): Promise<Finding> {
  const reading = await read(sides, clock.now())
  const remedy = 'See the queries of the metric and its source in refuge.yml.'
  if (reading.kind === 'no-data')
    return {level: 'error', what: `metric '${name}' has no data: ${reading.reason}`, remedy}
  const {baseline, canary} = reading.sides
  const counts = `metric '${name}' sees instances: ${baseline.instances.length} of the baseline, ${canary.instances.length} of the canary`
  return reading.lacks ? {level: 'warning', what: `${counts} (${reading.lacks})`, remedy} : {level: 'ok', what: counts}
}
