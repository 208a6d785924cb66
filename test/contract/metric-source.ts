import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {
  Bound,
  GaugeInstance,
  HistogramInstance,
  Instance,
  MetricQuery,
  MetricSource,
  Side,
} from '../../src/ports/metric-source.ts'

type Both<T> = Readonly<Record<Side, readonly T[]>>

/** Everything that a source may be made to show; every process has a name. */
export interface Shown {
  readonly counts?: Both<Instance>
  readonly durations?: {readonly le: readonly Bound[]} & Both<HistogramInstance>
  readonly levels?: Both<GaugeInstance>
}

/** A source, and a way to change what it counts. */
export interface SourceSubject {
  readonly source: MetricSource
  readonly queries: {
    readonly events: string | undefined
    readonly total: string | undefined
    readonly buckets: string | undefined
    readonly value: string | undefined
  }
  /** Resolves when a reading shows it, and nothing else. */
  show(shown: Shown): Promise<void>
  /** The source does not answer any more. */
  goDown(): Promise<void>
  close(): Promise<void>
}

export const SIDES = {baseline: 'baseline', canary: 'canary'}

const LE: readonly Bound[] = [0.1, 0.5, '+Inf']

/** What every source of metrics promises. Runs over the real ones and over the fake that stands for them elsewhere. */
export function metricSourceContract(name: string, open: () => Promise<SourceSubject>): void {
  describe(`${name} keeps the contract of a source of metrics`, () => {
    let subject: SourceSubject
    const read = (kind: MetricQuery['kind'] = 'counts', labels: MetricQuery['labels'] = SIDES) => {
      const {events, total, buckets, value} = subject.queries
      const queries = {counts: {events, total}, histogram: {buckets}, gauge: {value}}
      return subject.source.read({kind, metric: 'm', labels, ...queries[kind]} as MetricQuery, new Date())
    }

    beforeAll(async () => {
      subject = await open()
    }, 30_000)
    afterAll(() => subject?.close(), 30_000)

    test('reads the cumulative counts of both sides, a pair for each instance', async () => {
      const baseline = [[100, 3, 'a'] as const, [90, 0, 'b'] as const]
      const canary = [[7, 1, 'c'] as const]
      await subject.show({counts: {baseline, canary}})
      expect(await read()).toEqual({
        kind: 'counts',
        sides: {baseline: {instances: baseline}, canary: {instances: canary}},
      })
    }, 20_000)

    test('shows the counters of a restarted instance as they are', async () => {
      await subject.show({counts: {baseline: [[4, 1, 'a']], canary: [[9, 1, 'c']]}})
      expect(await read()).toMatchObject({
        sides: {baseline: {instances: [[4, 1, 'a']]}, canary: {instances: [[9, 1, 'c']]}},
      })
    }, 20_000)

    test('reads durations in buckets, counts up to each bound, and the bounds', async () => {
      const baseline = [[[5, 9, 10], 'a'] as const, [[1, 2, 2], 'b'] as const]
      const canary = [[[0, 3, 8], 'c'] as const]
      await subject.show({durations: {le: LE, baseline, canary}})
      expect(await read('histogram')).toEqual({
        kind: 'histogram',
        le: LE,
        sides: {baseline: {instances: baseline}, canary: {instances: canary}},
      })
    }, 20_000)

    test('reads the level of each instance as it is now', async () => {
      const levels = {baseline: [[0.5, 'a'] as const, [0.25, 'b'] as const], canary: [[0, 'c'] as const]}
      await subject.show({levels})
      expect(await read('gauge')).toEqual({
        kind: 'gauge',
        sides: {baseline: {instances: levels.baseline}, canary: {instances: levels.canary}},
      })
    }, 20_000)

    test('does not read a side without a label', async () => {
      await subject.show({counts: {baseline: [[100, 3, 'a']], canary: [[7, 1, 'c']]}})
      expect(await read('counts', {canary: 'canary'})).toMatchObject({
        kind: 'counts',
        sides: {baseline: {instances: []}, canary: {instances: [[7, 1, 'c']]}},
      })
    }, 20_000)

    test.each(['counts', 'histogram', 'gauge'] as const)(
      'leaves a side that shows nothing empty and says so, of %s',
      async (kind) => {
        await subject.show({
          counts: {baseline: [[100, 3, 'a']], canary: []},
          durations: {le: LE, baseline: [[[1, 2, 3], 'a']], canary: []},
          levels: {baseline: [[7, 'a']], canary: []},
        })
        expect(await read(kind)).toMatchObject({
          kind,
          sides: {baseline: {instances: [expect.anything()]}, canary: {instances: []}},
          lacks: expect.stringContaining('canary'),
        })
      },
      20_000,
    )

    test.each(['counts', 'histogram', 'gauge'] as const)(
      'has no data when neither side shows anything, and gives the reason, of %s',
      async (kind) => {
        await subject.show({})
        expect(await read(kind)).toEqual({kind: 'no-data', reason: expect.stringMatching(/baseline.*canary/)})
      },
      20_000,
    )

    test('fails with its code when it does not answer, and names no address', async () => {
      await subject.goDown()
      const failure = await read().then(
        () => undefined,
        (error: unknown) => error,
      )
      expect(failure).toMatchObject({code: expect.stringMatching(/^RFG-41[15]$/)})
      expect(String(failure)).not.toContain('127.0.0.1')
    }, 20_000)
  })
}
