import type {HistogramQuery, Side} from '../../../ports/metric-source.ts'
import {type BoundedInstance, boundOf, bucketsOf} from '../bounds.ts'
import type {BothSides, SideReading} from '../sides.ts'
import {nameOf, newestOf, sumAt} from './instances.ts'
import {coarsest, inGrid, type NativeHistogram} from './native.ts'
import {noQuery, nothingRecent, ofBothSides, type Select, type Selected} from './select.ts'
import {fillSide, nameIn} from './selector.ts'
import type {Series} from './series.ts'

/**
 * Durations of both sides in buckets, process by process: classic histograms (series with the label `le`) with their own
 * bounds, native ones gathered into a grid of fixed bounds that every process's resolution has.
 */
export async function readDurations(
  query: HistogramQuery,
  select: Select,
  label: string,
): Promise<BothSides<BoundedInstance>> {
  const {metric, buckets} = query
  if (buckets === undefined)
    throw noQuery(
      metric,
      'a query',
      'Give buckets, the histogram: name_bucket{…}, or name{…} where it is a native one.',
    )
  nameIn(buckets, metric)
  const selected: Partial<Record<Side, Selected>> = {}
  await ofBothSides(query, async (side, filled) => {
    selected[side] = await select(fillSide(buckets, filled))
    return {instances: []}
  })
  const schema = coarsest(Object.values(selected).flatMap(({series}) => series.flatMap((it) => it.histograms)))
  return ofBothSides(query, async (side) => {
    const {series, ahead} = selected[side] ?? {series: [], ahead: 0}
    return sideOf(series, label, schema, side, ahead)
  })
}

function sideOf(
  series: readonly Series[],
  label: string,
  schema: number,
  side: Side,
  ahead: number,
): SideReading<BoundedInstance> {
  const read = [...Map.groupBy(series, (it) => nameOf(it, label))].map(([name, own]) => {
    const found = own.some((it) => it.histograms.length > 0) ? nativeOf(own, schema) : classicOf(own)
    return typeof found === 'string' ? found : {...found, name}
  })
  const instances = read.filter((it) => typeof it !== 'string').toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const flaw = read.find((it) => typeof it === 'string')
  if (flaw !== undefined) return {instances, lacks: `${side}: ${flaw}`}
  return instances.length > 0 ? {instances} : {instances, lacks: nothingRecent(side, 'histogram', ahead)}
}

type Read = Omit<BoundedInstance, 'name'> | string

/** The series of one process, one a bound and set of other labels, at its newest scrape. */
function classicOf(series: readonly Series[]): Read {
  const byBound = Map.groupBy(series, (it) => boundOf(it.labels.le))
  if (byBound.has(undefined)) return 'series without a label le that is a number: no histogram'
  const sets = [...Map.groupBy(series, otherLabels).values()]
  const bounds = sets.map((own) => JSON.stringify(own.map((it) => String(boundOf(it.labels.le))).toSorted()))
  if (new Set(bounds).size > 1) return 'the buckets of one process have different bounds'
  const at = newestOf(series)
  const pairs = [...byBound].map(([le, own]) => [le ?? Number.NaN, sumAt(own, at)] as const)
  const known = pairs.flatMap(([le, count]) => (count === undefined ? [] : [[le, count] as const]))
  return known.length < pairs.length ? 'buckets without a sample of the newest scrape' : bucketsOf(known)
}

const otherLabels = ({labels}: Series) =>
  JSON.stringify(
    Object.entries(labels)
      .filter(([name]) => name !== 'le')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

function nativeOf(series: readonly Series[], schema: number): Read {
  const at = Math.max(...series.map((it) => it.histograms.at(-1)?.[0] ?? 0))
  const newest = series.map(({histograms}) => histograms.findLast(([time]) => time === at)?.[1])
  const known = newest.filter((it): it is NativeHistogram => it !== undefined)
  return known.length < newest.length ? 'histograms without a sample of the newest scrape' : inGrid(known, schema)
}
