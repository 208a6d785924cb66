import type {Side, SourceReading} from '../ports/metric-source.ts'
import type {Observed, Seen} from '../records/index.ts'
import {type BucketTally, newBucketTally} from './bucket-tally.ts'
import type {Plan} from './plan-record.ts'
import type {Readings} from './readings.ts'

/** Makes records of readings: compact, and enough to judge again from. */
export interface Recorder {
  /** One poll; undefined when no metric has data. The index counts intervals, so that a gap shows. Seconds, share 0–1. */
  take(readings: Readings, at: {readonly now: number; readonly weight: number}): Observed | undefined
  /** The observations with what a later run needs to go on from the newest of them. */
  sealed(observations: readonly Observed[]): readonly Observed[]
}

/** Goes on from what was recorded before. `interval` in milliseconds. */
export function newRecorder({interval}: Pick<Plan, 'interval'>, before: readonly Observed[]): Recorder {
  let last = before.at(-1)
  const tally = newBucketTally(last?.counters)
  return {
    take(readings, {now, weight}) {
      const seen = Object.entries(readings).flatMap(([name, it]) =>
        it.kind === 'no-data' ? [] : [[name, bothOf(name, it, tally)] as const],
      )
      if (seen.length === 0) return undefined
      const passed = last ? Math.max(1, Math.round((now - last.t) / (interval / 1000))) : 0
      last = {i: (last?.i ?? 0) + passed, t: now, weight, metrics: Object.fromEntries(seen)}
      return last
    },
    sealed(observations) {
      const newest = observations.at(-1)
      const counters = tally.counters()
      if (newest === undefined || Object.keys(counters).length === 0) return observations
      return observations.with(-1, {...newest, counters})
    },
  }
}

type Shown = Exclude<SourceReading, {readonly kind: 'no-data'}>

function bothOf(name: string, reading: Shown, tally: BucketTally): Readonly<Record<Side, Seen>> {
  return {baseline: seenOf(name, 'baseline', reading, tally), canary: seenOf(name, 'canary', reading, tally)}
}

function seenOf(name: string, side: Side, reading: Shown, tally: BucketTally): Seen {
  switch (reading.kind) {
    case 'counts':
      return reading.sides[side]
    case 'histogram':
      return {added: tally.add(name, side, reading.sides[side].instances)}
    case 'gauge': {
      // The judge compares mean levels, so the mean is all that is kept.
      const values = reading.sides[side].instances.map(([value]) => value)
      return {values: values.length === 0 ? [] : [values.reduce((a, b) => a + b, 0) / values.length]}
    }
  }
}
