import {describe, expect, test} from '@jest/globals'
import {difference} from '../../../src/judge/counters.ts'
import {completeBlocks, splitDispersion} from '../../../src/judge/dispersion.ts'
import {instanceDispersion, NO_SPREAD, spread} from '../../../src/judge/instance-dispersion.ts'
import {poisson, randomOf} from './canary.ts'

describe('a difference of counters', () => {
  test('is nothing at the first reading, which only sets the starting points', () => {
    expect(difference(null, [[100, 1]])).toEqual({counters: [['0', 100, 1]], increments: [], clipped: false})
  })

  test('of a restarted instance is its new value, the other instances being untouched', () => {
    const {increments} = difference(
      [
        ['0', 100, 5],
        ['1', 100, 5],
      ],
      [
        [7, 1],
        [110, 6],
      ],
    )
    expect(increments).toEqual([
      {name: '0', total: 7, events: 1},
      {name: '1', total: 10, events: 1},
    ])
  })

  test('takes a fall of the events alone for a restart too', () => {
    expect(difference([['0', 100, 5]], [[130, 2]]).increments).toEqual([{name: '0', total: 130, events: 2}])
  })

  test('covers the gap of an instance that was missing for a while', () => {
    const gap = difference(
      [
        ['a', 100, 5],
        ['b', 100, 5],
      ],
      [[110, 5, 'a']],
    )
    const back = difference(gap.counters, [
      [120, 5, 'a'],
      [140, 7, 'b'],
    ])
    expect(back.increments).toEqual([
      {name: 'a', total: 10, events: 0},
      {name: 'b', total: 40, events: 2},
    ])
  })

  test('counts an instance that is new among known ones from nought', () => {
    expect(
      difference(
        [['a', 100, 5]],
        [
          [100, 5, 'a'],
          [30, 1, 'b'],
        ],
      ).increments,
    ).toEqual([
      {name: 'a', total: 0, events: 0},
      {name: 'b', total: 30, events: 1},
    ])
  })

  test('clips events to requests and says so', () => {
    const {increments, clipped} = difference([['0', 100, 5]], [[103, 10]])
    expect(increments).toEqual([{name: '0', total: 3, events: 3}])
    expect(clipped).toBe(true)
  })

  test('is not misled by a name that objects inherit', () => {
    expect(difference([['__proto__', 10, 0]], [[15, 1, '__proto__']]).increments).toEqual([
      {name: '__proto__', total: 5, events: 1},
    ])
  })
})

/** Rows of both sides with events in clumps. */
function rows(clump: number, canaryRate: number) {
  const random = randomOf(7)
  return Array.from({length: 400}, (_, index) => ({
    index,
    canary: {total: 1000, events: clump * poisson(random, (1000 * canaryRate) / clump)},
    baseline: {total: 4000, events: clump * poisson(random, (4000 * 0.02) / clump)},
  }))
}

describe('the dispersion of the split', () => {
  test('is about 1 for single events and about 5 for clumps of five', () => {
    expect(splitDispersion(rows(1, 0.02))).toBeGreaterThan(0.8)
    expect(splitDispersion(rows(1, 0.02))).toBeLessThan(1.2)
    expect(splitDispersion(rows(5, 0.02))).toBeGreaterThan(4)
    expect(splitDispersion(rows(5, 0.02))).toBeLessThan(6)
  })

  test('does not take a regression for dispersion', () => {
    expect(splitDispersion(rows(1, 0.08))).toBeLessThan(1.2)
  })

  test('counts a block of four only when it is complete', () => {
    const seven = rows(1, 0.02).slice(0, 7)
    expect(completeBlocks(seven, 6)).toHaveLength(1)
    expect(completeBlocks(seven, 7)).toHaveLength(2)
  })
})

describe("the dispersion among the baseline's instances", () => {
  const estimate = (clump: number) => {
    const random = randomOf(3)
    let so = NO_SPREAD
    for (let interval = 0; interval < 200; interval += 1) {
      const instances = ['a', 'b', 'c'].map((name) => ({
        name,
        total: 1000,
        events: clump * poisson(random, 20 / clump),
      }))
      so = spread(so, instances, interval)
    }
    return instanceDispersion(so)
  }

  test('is about 1 for single events and grows with the clumps', () => {
    expect(estimate(1)).toBeLessThan(1.4)
    expect(estimate(6)).toBeGreaterThan(4)
  })

  test('is 1 for a single instance, which has nothing to be compared with', () => {
    expect(instanceDispersion(spread(NO_SPREAD, [{name: 'a', total: 10, events: 9}], 0))).toBe(1)
  })

  test('adds up the polls of one interval before it compares', () => {
    const first = [
      {name: 'a', total: 5, events: 2},
      {name: 'b', total: 5, events: 0},
    ]
    const second = [
      {name: 'a', total: 5, events: 0},
      {name: 'b', total: 5, events: 2},
    ]
    expect(instanceDispersion(spread(spread(NO_SPREAD, first, 0), second, 0))).toBe(1)
    expect(instanceDispersion(spread(spread(NO_SPREAD, first, 0), second, 1))).toBeGreaterThan(1)
  })
})
