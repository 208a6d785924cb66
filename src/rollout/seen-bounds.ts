import {RefugeError} from '../kernel/errors.ts'
import type {Bound, HistogramInstance, SourceReading} from '../ports/metric-source.ts'
import {boundsFor, byBounds, fitted} from './bucket-bounds.ts'
import type {Plan} from './plan-record.ts'
import type {Readings} from './readings.ts'

/** The bounds that metrics of durations are going to be judged by, and how slow the baseline has been since its start. */
export interface SeenBounds {
  readonly of: Readonly<Record<string, SeenDurations>>
  /** Readings by these bounds. */
  fit(readings: Readings): Readings
}

export interface SeenDurations {
  readonly le: readonly Bound[]
  /** The baseline's requests by bucket since its processes started. */
  readonly usual: readonly number[]
}

/** Below two finite bounds nothing tells how slow a request was between them. */
const FEWEST = 2

/** Bounds from the newest reading of each metric of durations; RFG-417 where a histogram has too few to judge by. */
export function seenBounds(polls: readonly Readings[], {metrics}: Pick<Plan, 'metrics'>): SeenBounds {
  const latencies = Object.keys(metrics).filter((name) => metrics[name]?.kind === 'latency')
  const of = Object.fromEntries(
    latencies.flatMap((name): [string, SeenDurations][] => {
      const newest = polls.map((it) => it[name]).findLast((it) => it?.kind === 'histogram')
      return newest?.kind === 'histogram' ? [[name, durationsIn(name, newest)]] : []
    }),
  )
  return {
    of,
    fit: (readings) => Object.fromEntries(Object.entries(readings).map(([name, it]) => [name, bounded(it, of[name])])),
  }
}

type Histogram = Extract<SourceReading, {readonly kind: 'histogram'}>

function durationsIn(name: string, {le, sides}: Histogram): SeenDurations {
  const finite = le.length - 1
  if (finite < FEWEST) {
    throw new RefugeError(
      'RFG-417',
      `metrics.${name}: its histogram has ${finite} bounds below +Inf, too few to judge by`,
      {
        hint: 'Name a histogram with at least two bounds; those near your objective and near p99 tell most.',
      },
    )
  }
  const buckets = summed(sides.baseline.instances, le.length)
  const kept = boundsFor(le, buckets)
  const upTo = fitted(le, kept)?.(buckets) ?? []
  return {le: kept, usual: upTo.map((it, place) => it - (upTo[place - 1] ?? 0))}
}

function summed(instances: readonly HistogramInstance[], length: number): readonly number[] {
  return Array.from({length}, (_, place) => instances.reduce((sum, [buckets]) => sum + (buckets[place] ?? 0), 0))
}

function bounded(reading: SourceReading, seen: SeenDurations | undefined): SourceReading {
  return reading.kind === 'histogram' && seen !== undefined ? byBounds(reading, seen.le) : reading
}
