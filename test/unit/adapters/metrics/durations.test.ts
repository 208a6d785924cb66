import {describe, expect, test} from '@jest/globals'
import {bucketsOf} from '../../../../src/adapters/metrics/bounds.ts'
import {readDurations} from '../../../../src/adapters/metrics/prometheus/durations.ts'
import {coarsest, inGrid} from '../../../../src/adapters/metrics/prometheus/native.ts'
import {readSeries, type Series} from '../../../../src/adapters/metrics/prometheus/series.ts'
import {combineDurations} from '../../../../src/adapters/metrics/sides.ts'

const bucket = (le: string, count: number, more: Readonly<Record<string, string>> = {}, at = 10): Series => ({
  labels: {instance: 'a', le, ...more},
  samples: [[at, count]],
  histograms: [],
})

/** Both sides as the source reads them from these series. */
async function reading(baseline: readonly Series[], canary: readonly Series[] = []) {
  const select = async (query: string) => ({series: query.includes('old') ? baseline : canary, ahead: 0})
  const labels = {baseline: 'old', canary: 'new'}
  const query = {kind: 'histogram', metric: 'm', buckets: 'seconds_bucket{track="$side"}', labels} as const
  return combineDurations(await readDurations(query, select, 'instance'))
}

describe('classic histograms', () => {
  test('add up over the other labels of a process, bound by bound, in the order of the bounds', async () => {
    const path = (le: string, count: number, it: string) => bucket(le, count, {path: it})
    const series = [path('+Inf', 9, '/'), path('0.5', 4, '/'), path('0.5', 1, '/a'), path('+Inf', 2, '/a')]
    expect(await reading(series)).toMatchObject({
      le: [0.5, '+Inf'],
      sides: {baseline: {instances: [[[5, 11], 'a']]}, canary: {instances: []}},
      lacks: expect.stringContaining('canary'),
    })
  })

  test.each<[string, readonly Series[]]>([
    [
      'the buckets of one process have different bounds',
      [bucket('1', 1), bucket('+Inf', 1), bucket('2', 1, {path: '/'}), bucket('+Inf', 1, {path: '/'})],
    ],
    ['buckets without a sample of the newest scrape', [bucket('1', 1, {}, 5), bucket('+Inf', 1)]],
    ['no bucket of all requests', [bucket('1', 1)]],
    ['counts that fall from one bound to the next', [bucket('1', 5), bucket('+Inf', 3)]],
    ['series without a label le', [{labels: {instance: 'a'}, samples: [[1, 1]], histograms: []}]],
  ])('are no data where there are %s', async (reason, series) => {
    expect(await reading(series)).toEqual({kind: 'no-data', reason: expect.stringContaining(reason)})
  })

  test('of which the sides have different bounds are no data', async () => {
    expect(await reading([bucket('1', 1), bucket('+Inf', 1)], [bucket('2', 1), bucket('+Inf', 1)])).toEqual({
      kind: 'no-data',
      reason: 'the buckets of the processes have different bounds',
    })
  })
})

describe('native histograms', () => {
  const sample = {
    count: '10',
    sum: '1.5',
    buckets: [
      [3, '-0.001', '0.001', '1'],
      [0, '0.0625', '0.07432544468767006', '4'],
      [0, '0.5', '0.5946035575013605', '5'],
    ],
  }
  const answer = (histogram: unknown) => ({
    status: 200,
    date: undefined,
    body: JSON.stringify({
      status: 'success',
      data: {resultType: 'matrix', result: [{metric: {instance: 'a'}, histograms: [[10, histogram]]}]},
    }),
  })
  const read = (histogram: unknown) => readSeries(answer(histogram), {quote: (it) => it})

  test('are gathered into bounds that do not depend on what was observed', async () => {
    const {le, sides} = Object(await reading(read(sample), read({count: '0', sum: '0'})))
    const [[baseline]] = sides.baseline.instances
    const [[canary]] = sides.canary.instances
    const upTo = (bound: number) => baseline[le.findIndex((it: unknown) => Math.abs(Number(it) / bound - 1) < 1e-6)]
    expect([upTo(0.0625), upTo(0.07432544468767006), upTo(0.5), upTo(1), baseline.at(-1)]).toEqual([1, 5, 5, 10, 10])
    expect([canary.length, canary.at(-1)]).toEqual([le.length, 0])
    expect(le.length).toBe(130)
  })

  test('of a coarser resolution have its bounds', () => {
    const coarse = {count: 3, buckets: [[0.5, 1, 3] as const]}
    expect(coarsest([[1, coarse]])).toBe(0)
    expect(inGrid([coarse], 0).le.slice(-3)).toEqual([2048, 4096, '+Inf'])
    expect(coarsest([])).toBe(2)
  })

  test.each([{}, {count: 'x'}, {count: '1', buckets: [[0, 'a', '1', '2']]}])('are refused when they are %j', (it) => {
    expect(() => read(it)).toThrow(expect.objectContaining({code: 'RFG-413'}))
  })
})

test('bounds may come in any order, once each, and end with +Inf', () => {
  expect(
    bucketsOf([
      [Number.POSITIVE_INFINITY, 9],
      [0.1, 2],
      [0.5, 2],
    ]),
  ).toEqual({le: [0.1, 0.5, '+Inf'], buckets: [2, 2, 9]})
  expect(
    bucketsOf([
      [0.1, 1],
      [0.1, 1],
      [Number.POSITIVE_INFINITY, 1],
    ]),
  ).toBe('the same bound twice')
  expect(bucketsOf([])).toMatch('no bucket of all requests')
})
