import type {GaugeInstance, HistogramInstance, Instance, Side, SourceReading} from '../../ports/metric-source.ts'
import {type BoundedInstance, commonBounds} from './bounds.ts'

/** What one side shows, and what of it is missing. */
export interface SideReading<OfInstance> {
  readonly instances: readonly OfInstance[]
  readonly lacks?: string
}

/** A side without a label. */
export const NOT_ASKED = {instances: []} as const

export type BothSides<OfInstance> = Readonly<Record<Side, SideReading<OfInstance>>>

/** Counts of both sides as one reading: without anything on either it is none. */
export function combineCounts(both: BothSides<Instance>): SourceReading {
  return ofBoth(both, (shown) => ({kind: 'counts', ...shown}))
}

export function combineLevels(both: BothSides<GaugeInstance>): SourceReading {
  return ofBoth(both, (shown) => ({kind: 'gauge', ...shown}))
}

/** Durations of both sides; where processes have different bounds nothing can be compared. */
export function combineDurations(both: BothSides<BoundedInstance>): SourceReading {
  return ofBoth(both, ({sides, ...lacks}) => {
    const le = commonBounds([...sides.baseline.instances, ...sides.canary.instances])
    if (le === undefined) return {kind: 'no-data', reason: 'the buckets of the processes have different bounds'}
    const bare = ({instances}: {readonly instances: readonly BoundedInstance[]}) => ({
      instances: instances.map(
        ({buckets, name}): HistogramInstance => (name === undefined ? [buckets] : [buckets, name]),
      ),
    })
    return {kind: 'histogram', le, sides: {baseline: bare(sides.baseline), canary: bare(sides.canary)}, ...lacks}
  })
}

interface Shown<OfInstance> {
  readonly sides: Readonly<Record<Side, {readonly instances: readonly OfInstance[]}>>
  readonly lacks?: string
}

function ofBoth<OfInstance>(
  {baseline, canary}: BothSides<OfInstance>,
  reading: (shown: Shown<OfInstance>) => SourceReading,
): SourceReading {
  const lacks = [...new Set([baseline.lacks, canary.lacks].filter((it) => it !== undefined))].join('; ')
  if (baseline.instances.length === 0 && canary.instances.length === 0) {
    return {kind: 'no-data', reason: lacks || 'neither side shows anything'}
  }
  const sides = {baseline: {instances: baseline.instances}, canary: {instances: canary.instances}}
  return reading({sides, ...(lacks ? {lacks} : {})})
}
