import {codedMessageOf} from '../kernel/errors.ts'
import type {Measured, NoData, Side, Sides, SourceReading} from '../ports/metric-source.ts'
import type {SlotLevel} from '../ports/target.ts'
import type {PlannedGauge, PlannedMetric} from './plan-record.ts'

type Router = Measured['metrics']

/** What the router itself shows of a metric, by side. What fails is a reading without data, never zeros. */
export async function readRouter(router: Router, metric: PlannedMetric, sides: Sides): Promise<SourceReading> {
  try {
    switch (metric.kind) {
      case 'errors':
      case 'conversion':
        return countsOf(await router.errors(), sides)
      case 'latency':
        return durationsOf((await router.latency?.()) ?? UNMEASURED, sides)
      case 'gauge':
        return levelsOf((await router.level?.(metric.value ?? '')) ?? UNMEASURED, metric, sides)
    }
  } catch (error) {
    return {kind: 'no-data', reason: codedMessageOf(error)}
  }
}

const UNMEASURED: NoData = {kind: 'no-data', reason: 'the router does not measure this'}

function countsOf(reading: Awaited<ReturnType<Router['errors']>>, sides: Sides): SourceReading {
  if (reading.kind === 'no-data') return reading
  return {kind: 'counts', sides: bothOf(sides, (slot) => reading.sides[slot]?.instances ?? [])}
}

function durationsOf(reading: Awaited<ReturnType<NonNullable<Router['latency']>>>, sides: Sides): SourceReading {
  if (reading.kind === 'no-data') return reading
  const {le} = reading
  return {kind: 'histogram', le, sides: bothOf(sides, (slot) => reading.sides[slot]?.instances ?? [])}
}

/** A level of a slot that was used before speaks of the revision before, until its window is full of the canary's requests. */
function levelsOf(
  reading: Awaited<ReturnType<NonNullable<Router['level']>>>,
  {servedBefore}: PlannedGauge,
  sides: Sides,
): SourceReading {
  if (reading.kind === 'no-data') return reading
  const {window} = reading
  const level = reading.sides[sides.canary]
  const isOwn = servedBefore !== undefined && answeredSince(level, servedBefore) >= window
  const shown = bothOf(sides, (slot) => {
    const value = slot === sides.canary && !isOwn ? undefined : reading.sides[slot]?.value
    return value === undefined ? [] : [[value] as const]
  })
  if (isOwn) return {kind: 'gauge', sides: shown}
  return {kind: 'gauge', sides: shown, lacks: `the canary has answered fewer than ${window} requests`, isEarly: true}
}

/** A router that was started anew counts from nought. */
function answeredSince(level: SlotLevel | undefined, before: number): number {
  const served = level?.served ?? 0
  return served < before ? served : served - before
}

function bothOf<T>(
  {baseline, canary}: Sides,
  instances: (slot: string) => readonly T[],
): Readonly<Record<Side, {readonly instances: readonly T[]}>> {
  return {
    baseline: {instances: baseline === undefined ? [] : instances(baseline)},
    canary: {instances: instances(canary)},
  }
}
