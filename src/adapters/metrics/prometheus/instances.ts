import {createHash} from 'node:crypto'
import type {Instance} from '../../../ports/metric-source.ts'
import type {Series} from './series.ts'

/** The processes of one side, and those that could not be counted. */
export interface Counted {
  readonly instances: readonly Instance[]
  readonly left: number
}

/** Longer names, which only a hostile exporter has, are told apart by their digest. */
const LONGEST_NAME = 120

/**
 * Pairs of counters by process. Total and events are those of one scrape: the newest that has a total. A process without a
 * series of events has had none yet (a counter with a label such as code="500" begins with the first error); one whose
 * series, of either, has no sample of that scrape is left out, because how many there were is not known.
 */
export function countInstances(total: readonly Series[], events: readonly Series[], label: string): Counted {
  const eventsOf = Map.groupBy(events, (it) => nameOf(it, label))
  const counted = [...Map.groupBy(total, (it) => nameOf(it, label))].map(([name, series]): Instance | undefined => {
    const at = newestOf(series)
    const all = sumAt(series, at)
    const some = sumAt(eventsOf.get(name) ?? [], at)
    return all === undefined || some === undefined ? undefined : [all, some, name]
  })
  const instances = counted.filter((it) => it !== undefined).toSorted((a, b) => ((a[2] ?? '') < (b[2] ?? '') ? -1 : 1))
  return {instances, left: counted.length - instances.length}
}

/** The time of the newest scrape of any of them. */
export function newestOf(series: readonly Series[]): number {
  return Math.max(...series.map((it) => it.samples.at(-1)?.[0] ?? 0))
}

/** Undefined where a series has no sample of that scrape: a sum without it would look like a restart. */
export function sumAt(series: readonly Series[], at: number): number | undefined {
  const values = series.map(({samples}) => samples.findLast(([time]) => time === at)?.[1])
  return values.reduce<number | undefined>(
    (all, it) => (all === undefined || it === undefined ? undefined : all + it),
    0,
  )
}

/** What tells the process of a series from others. */
export function nameOf({labels}: Series, label: string): string {
  const name = Object.hasOwn(labels, label) ? (labels[label] ?? '') : ''
  return name.length > LONGEST_NAME ? createHash('sha256').update(name).digest('hex') : name
}
