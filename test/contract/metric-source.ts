import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {CountsQuery, Instance, MetricSource, Side} from '../../src/ports/metric-source.ts'

/** A source, and a way to change what it counts. */
export interface SourceSubject {
  readonly source: MetricSource
  readonly queries: Pick<CountsQuery, 'events' | 'total'>
  /** Resolves when a reading shows it. Every instance has a name. */
  show(sides: Readonly<Record<Side, readonly Instance[]>>): Promise<void>
  /** The source does not answer any more. */
  goDown(): Promise<void>
  close(): Promise<void>
}

export const SIDES = {baseline: 'baseline', canary: 'canary'}

/** What every source of metrics promises. Runs over the real ones and over the fake that stands for them elsewhere. */
export function metricSourceContract(name: string, open: () => Promise<SourceSubject>): void {
  describe(`${name} keeps the contract of a source of metrics`, () => {
    let subject: SourceSubject
    const read = (labels: CountsQuery['labels'] = SIDES) =>
      subject.source.read({kind: 'counts', metric: 'errors', ...subject.queries, labels}, new Date())

    beforeAll(async () => {
      subject = await open()
    }, 30_000)
    afterAll(() => subject?.close(), 30_000)

    test('reads the cumulative counts of both sides, a pair for each instance', async () => {
      await subject.show({
        baseline: [
          [100, 3, 'a'],
          [90, 0, 'b'],
        ],
        canary: [[7, 1, 'c']],
      })
      expect(await read()).toEqual({
        kind: 'counts',
        sides: {
          baseline: {
            instances: [
              [100, 3, 'a'],
              [90, 0, 'b'],
            ],
          },
          canary: {instances: [[7, 1, 'c']]},
        },
      })
    }, 20_000)

    test('shows the counters of a restarted instance as they are', async () => {
      await subject.show({baseline: [[4, 1, 'a']], canary: [[9, 1, 'c']]})
      expect(await read()).toMatchObject({
        sides: {baseline: {instances: [[4, 1, 'a']]}, canary: {instances: [[9, 1, 'c']]}},
      })
    }, 20_000)

    test('does not read a side without a label', async () => {
      await subject.show({baseline: [[100, 3, 'a']], canary: [[7, 1, 'c']]})
      expect(await read({canary: 'canary'})).toMatchObject({
        kind: 'counts',
        sides: {baseline: {instances: []}, canary: {instances: [[7, 1, 'c']]}},
      })
    }, 20_000)

    test('leaves a side that shows nothing empty and says so', async () => {
      await subject.show({baseline: [[100, 3, 'a']], canary: []})
      expect(await read()).toMatchObject({
        kind: 'counts',
        sides: {baseline: {instances: [[100, 3, 'a']]}, canary: {instances: []}},
        lacks: expect.stringContaining('canary'),
      })
    }, 20_000)

    test('has no data when neither side shows anything, and gives the reason', async () => {
      await subject.show({baseline: [], canary: []})
      expect(await read()).toEqual({kind: 'no-data', reason: expect.stringMatching(/baseline.*canary/)})
    }, 20_000)

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
