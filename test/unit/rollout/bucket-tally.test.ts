import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {boundsFor, byBounds} from '../../../src/rollout/bucket-bounds.ts'
import {newBucketTally} from '../../../src/rollout/bucket-tally.ts'

describe('what histograms add from poll to poll', () => {
  test('the first reading of a side only sets the starting points', () => {
    const tally = newBucketTally()
    expect(tally.add('latency', 'canary', [[[5, 9, 10], 'a']])).toEqual([])
    expect(tally.add('latency', 'canary', [[[6, 12, 14], 'a']])).toEqual([1, 2, 1])
  })

  test('a process in which any bucket fell has restarted and counts from nought; the others go on', () => {
    const tally = newBucketTally()
    const [a, b] = [[[50, 90, 100], 'a'] as const, [[1, 2, 3], 'b'] as const]
    tally.add('latency', 'baseline', [a, b])
    expect(tally.add('latency', 'baseline', [[[2, 91, 101], 'a'], b])).toEqual([2, 89, 10])
  })

  test('a missing process keeps its counters, a new one among known ones has started since', () => {
    const tally = newBucketTally()
    tally.add('latency', 'canary', [[[1, 1], 'a']])
    expect(tally.add('latency', 'canary', [])).toBeNull()
    expect(
      tally.add('latency', 'canary', [
        [[4, 5], 'a'],
        [[7, 7], 'b'],
      ]),
    ).toEqual([10, 1])
  })

  test('empty last buckets take no place', () => {
    const tally = newBucketTally()
    tally.add('latency', 'canary', [[[0, 0, 0, 0]]])
    expect(tally.add('latency', 'canary', [[[0, 3, 3, 3]]])).toEqual([0, 3])
  })

  test('a run that goes on from the counters of another adds the same', () => {
    const readings = fc.array(fc.array(fc.array(fc.nat(1000), {minLength: 3, maxLength: 3}), {maxLength: 3}), {
      minLength: 2,
    })
    fc.assert(
      fc.property(readings, fc.nat(), (polls, cut) => {
        const at = cut % polls.length
        const [whole, first] = [newBucketTally(), newBucketTally()]
        const instances = (poll: number[][]) => poll.map((it, place) => [cumulative(it), `pod-${place}`] as const)
        const uninterrupted = polls.map((it) => whole.add('m', 'canary', instances(it)))
        const before = polls.slice(0, at).map((it) => first.add('m', 'canary', instances(it)))
        const second = newBucketTally(JSON.parse(JSON.stringify(first.counters())))
        const after = polls.slice(at).map((it) => second.add('m', 'canary', instances(it)))
        expect([...before, ...after]).toEqual(uninterrupted)
      }),
    )
  })
})

const cumulative = (values: readonly number[]) =>
  values.map((_, place) => values.slice(0, place + 1).reduce((a, b) => a + b, 0))

describe('the bounds to judge by', () => {
  const grid = Array.from({length: 112}, (_, place) => 2 ** (place / 4) / 1e6)

  test('few bounds are all kept', () => {
    expect(boundsFor([0.1, 0.5, 1, '+Inf'], [1, 2, 3, 3])).toEqual([0.1, 0.5, 1, '+Inf'])
  })

  test('of a fine grid those around the durations of the baseline, and above them', () => {
    const counts = grid.map((it) => (it < 0.009 ? 0 : it < 0.05 ? 900 : 1000))
    const bounds = boundsFor([...grid, '+Inf'], [...counts, 1000]).slice(0, -1) as number[]
    expect(bounds.length).toBeLessThanOrEqual(40)
    expect(bounds[0]).toBeLessThan(0.009)
    expect(bounds.at(-1)).toBeGreaterThan(0.19)
    expect(bounds.at(-1)).toBeLessThan(0.3)
  })

  test('without any request a coarse grid over everything', () => {
    const bounds = boundsFor([...grid, '+Inf'], grid.map(() => 0).concat(0))
    expect(bounds.length).toBeLessThanOrEqual(41)
    expect(bounds.slice(-2)).toEqual([grid.at(-1), '+Inf'])
  })

  test('a reading with other bounds is no data, one with more is read by those that count', () => {
    const reading = (le: readonly (number | '+Inf')[]) => ({
      kind: 'histogram' as const,
      le,
      sides: {baseline: {instances: []}, canary: {instances: [[le.map((_, place) => place), 'a'] as const]}},
    })
    expect(byBounds(reading([0.1, 0.5, 1, '+Inf']), [0.1, 1, '+Inf'])).toMatchObject({
      le: [0.1, 1, '+Inf'],
      sides: {canary: {instances: [[[0, 2, 3], 'a']]}},
    })
    expect(byBounds(reading([0.1, 0.5, '+Inf']), [0.1, 1, '+Inf'])).toMatchObject({kind: 'no-data'})
  })
})
