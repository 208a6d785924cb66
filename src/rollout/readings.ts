import {codedMessageOf} from '../kernel/errors.ts'
import type {Measured, Sides, SourceReading} from '../ports/metric-source.ts'
import type {Reading} from '../ports/target.ts'
import type {Plan} from './plan-record.ts'

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
  const counted = Object.values(metrics).some((it) => it.source === 'router')
    ? await readRouter(router, sides)
    : NOT_READ
  const names = Object.keys(metrics)
  const readings: [string, SourceReading][] = []
  for (let first = 0; first < names.length; first += AT_ONCE) {
    const some = names.slice(first, first + AT_ONCE).map(async (name): Promise<[string, SourceReading]> => {
      if (metrics[name]?.source === 'router') return [name, counted]
      const read = Object.hasOwn(sources, name) ? sources[name] : undefined
      return [
        name,
        (await read?.(sides, at)) ?? {kind: 'no-data', reason: `refuge.yml has no metric '${name}' any more`},
      ]
    })
    readings.push(...(await Promise.all(some)))
  }
  return Object.fromEntries(readings)
}

const NOT_READ: SourceReading = {kind: 'no-data', reason: 'the router was not asked'}

async function readRouter(router: Measured['metrics'], {baseline, canary}: Sides): Promise<SourceReading> {
  const reading = await router
    .errors()
    .catch((error: unknown): Reading => ({kind: 'no-data', reason: codedMessageOf(error)}))
  if (reading.kind === 'no-data') return reading
  const side = (slot: string | undefined) => ({
    instances: (slot === undefined ? undefined : reading.sides[slot]?.instances) ?? [],
  })
  return {kind: 'counts', sides: {baseline: side(baseline), canary: side(canary)}}
}

/** What is missing of a reading, in words; undefined when nothing is. A side that shows nothing is missing too. */
export function lackOf(reading: SourceReading, sides: Sides): string | undefined {
  if (reading.kind === 'no-data') return reading.reason
  const {baseline, canary} = reading.sides
  if (canary.instances.length === 0) return reading.lacks ?? 'the canary shows nothing'
  if (sides.baseline !== undefined && baseline.instances.length === 0)
    return reading.lacks ?? 'the baseline shows nothing'
  return undefined
}
