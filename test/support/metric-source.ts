import {RefugeError} from '../../src/kernel/errors.ts'
import type {MetricQuery, MetricSource, Side, SourceReading} from '../../src/ports/metric-source.ts'
import type {Shown} from '../contract/metric-source.ts'

/** What stands behind a fake source; undefined while it cannot be reached. */
export interface SourceWorld {
  shown: Shown | undefined
}

/** A working source of metrics in memory: the same contract as the real ones. */
export function fakeSource(world: SourceWorld): MetricSource {
  return {
    async read({kind, labels}) {
      if (!world.shown) throw new RefugeError('RFG-411', 'the fake source does not answer')
      const {counts, durations, levels} = world.shown
      switch (kind) {
        case 'counts':
          return bothOf(labels, counts, (shown) => ({kind, ...shown}))
        case 'histogram':
          return bothOf(labels, durations, (shown) => ({kind, le: durations?.le ?? [], ...shown}))
        case 'gauge':
          return bothOf(labels, levels, (shown) => ({kind, ...shown}))
      }
    },
  }
}

function bothOf<T>(
  labels: MetricQuery['labels'],
  shown: Readonly<Record<Side, readonly T[]>> | undefined,
  reading: (it: {
    readonly sides: Readonly<Record<Side, {readonly instances: readonly T[]}>>
    readonly lacks?: string
  }) => SourceReading,
): SourceReading {
  const side = (which: Side) => (labels[which] === undefined ? [] : (shown?.[which] ?? []))
  const sides = {baseline: {instances: side('baseline')}, canary: {instances: side('canary')}}
  const empty = (['baseline', 'canary'] as const).filter(
    (it) => labels[it] !== undefined && sides[it].instances.length === 0,
  )
  const lacks = `${empty.join(' and ')}: nothing there`
  if (empty.length === Object.keys(labels).length) return {kind: 'no-data', reason: lacks}
  return reading({sides, ...(empty.length > 0 ? {lacks} : {})})
}
