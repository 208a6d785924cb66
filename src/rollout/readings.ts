import type {Measured, Sides, SourceReading} from '../ports/metric-source.ts'
import {byBounds} from './bucket-bounds.ts'
import type {Plan, PlannedMetric} from './plan-record.ts'
import {readRouter} from './router-reading.ts'

/** One poll of every metric of the plan, by name. */
export type Readings = Readonly<Record<string, SourceReading>>

/** So many sources are asked at a time: each may take its whole time limit, and the lease must be renewed in between. */
const AT_ONCE = 8

/** Reads each metric from its source, both sides at one instant. What fails is a reading without data, never zeros. */
export async function readMetrics(
  {metrics: router, sources = {}}: Measured,
  {metrics}: Pick<Plan, 'metrics'>,
  sides: Sides,
  at: Date,
): Promise<Readings> {
  const read = async (name: string, metric: PlannedMetric): Promise<SourceReading> => {
    if (metric.source === 'router') return readRouter(router, metric, sides)
    const own = Object.hasOwn(sources, name) ? sources[name] : undefined
    return (await own?.(sides, at)) ?? {kind: 'no-data', reason: `refuge.yml has no metric '${name}' any more`}
  }
  const planned = Object.entries(metrics)
  const readings: [string, SourceReading][] = []
  for (let first = 0; first < planned.length; first += AT_ONCE) {
    const some = planned
      .slice(first, first + AT_ONCE)
      .map(
        async ([name, metric]): Promise<[string, SourceReading]> => [name, planFit(await read(name, metric), metric)],
      )
    readings.push(...(await Promise.all(some)))
  }
  return Object.fromEntries(readings)
}

/** A reading by the bounds of the plan; what cannot be told by them, or is of another kind, is no data. */
function planFit(reading: SourceReading, metric: PlannedMetric): SourceReading {
  if (reading.kind === 'no-data') return reading
  const kind = {errors: 'counts', conversion: 'counts', latency: 'histogram', gauge: 'gauge'}[metric.kind]
  if (reading.kind !== kind) return {kind: 'no-data', reason: `the source shows ${reading.kind} instead of ${kind}`}
  if (reading.kind !== 'histogram' || metric.kind !== 'latency' || metric.le === undefined) return reading
  return byBounds(reading, metric.le)
}

/** What is missing of a reading, in words; undefined when nothing is. A side that shows nothing is missing too. */
export function lackOf(reading: SourceReading, sides: Sides): string | undefined {
  if (reading.kind === 'no-data') return reading.reason
  if (reading.kind === 'gauge' && reading.isEarly === true) return undefined
  const {baseline, canary} = reading.sides
  if (canary.instances.length === 0) return reading.lacks ?? 'the canary shows nothing'
  if (sides.baseline !== undefined && baseline.instances.length === 0)
    return reading.lacks ?? 'the baseline shows nothing'
  return undefined
}
