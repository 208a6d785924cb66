import {RefugeError} from '../../src/kernel/errors.ts'
import type {Instance, MetricSource, Side} from '../../src/ports/metric-source.ts'

/** What stands behind a fake source; undefined while it cannot be reached. */
export interface SourceWorld {
  sides: Readonly<Record<Side, readonly Instance[]>> | undefined
}

/** A working source of metrics in memory: the same contract as the real ones. */
export function fakeSource(world: SourceWorld): MetricSource {
  return {
    async read({labels}) {
      if (!world.sides) throw new RefugeError('RFG-411', 'the fake source does not answer')
      const {sides} = world
      const side = (which: Side) => (labels[which] === undefined ? [] : sides[which])
      const [baseline, canary] = [side('baseline'), side('canary')]
      const empty = (['baseline', 'canary'] as const).filter((it) => labels[it] !== undefined && sides[it].length === 0)
      const lacks = `${empty.join(' and ')}: nothing there`
      if (baseline.length === 0 && canary.length === 0) return {kind: 'no-data', reason: lacks}
      const both = {baseline: {instances: baseline}, canary: {instances: canary}}
      return {kind: 'counts', sides: both, ...(empty.length > 0 ? {lacks} : {})}
    },
  }
}
