import {describe, expect, test} from '@jest/globals'
import {bunch, bunchingAt, NO_BUNCHING} from '../../../src/judge/bunching.ts'
import {randomOf} from '../../../src/judge/random.ts'
import {scoreDispersion, scoreSums} from '../../../src/judge/score-dispersion.ts'
import {poisson} from './canary.ts'

const SCORES = [0.25, 0.75]

/** Intervals whose shares of slow requests wander on each side by so much. */
function intervals(wander: number, slower: number) {
  const random = randomOf(3)
  return Array.from({length: 300}, () => {
    const side = (requests: number, extra: number) => {
      const share = Math.min(1, Math.max(0, 0.5 + extra + wander * (random() - 0.5)))
      return [poisson(random, requests * (1 - share)), poisson(random, requests * share)]
    }
    return scoreSums({canary: side(500, slower), baseline: side(2000, 0)}, SCORES)
  })
}

describe('the dispersion of mean ranks', () => {
  test('is about 1 for independent requests, and grows when whole intervals are slow on a side', () => {
    expect(scoreDispersion(intervals(0, 0))).toBeGreaterThan(0.8)
    expect(scoreDispersion(intervals(0, 0))).toBeLessThan(1.2)
    expect(scoreDispersion(intervals(0.4, 0))).toBeGreaterThan(3)
  })

  test('does not take a slower canary for dispersion', () => {
    expect(scoreDispersion(intervals(0, 0.2))).toBeLessThan(1.2)
  })

  test('is 1 where there is nothing to compare', () => {
    expect(scoreDispersion([])).toBe(1)
    expect(scoreDispersion([scoreSums({canary: [0, 0], baseline: [5, 5]}, SCORES)])).toBe(1)
    expect(scoreDispersion([scoreSums({canary: [1, 0], baseline: [0, 0]}, SCORES)])).toBe(1)
  })
})

describe('the bunching of slow requests in time', () => {
  const estimate = (clump: number, drift: boolean) => {
    const random = randomOf(5)
    let so = NO_BUNCHING
    for (let place = 0; place < 400; place += 1) {
      const requests = drift ? 500 + 2 * place : 1000
      so = bunch(so, [poisson(random, requests), clump * poisson(random, (requests * 0.02) / clump)], place)
    }
    return bunchingAt(so, 0)
  }

  test('is about 1 for single requests and about the size of the clumps', () => {
    expect(estimate(1, false)).toBeGreaterThan(0.8)
    expect(estimate(1, false)).toBeLessThan(1.25)
    expect(estimate(6, false)).toBeGreaterThan(4)
    expect(estimate(6, false)).toBeLessThan(8)
  })

  test('is blind to drift', () => {
    expect(estimate(1, true)).toBeLessThan(1.25)
  })

  test('is 1 as long as there is one interval, and adds up the polls of one', () => {
    expect(bunchingAt(bunch(NO_BUNCHING, [10, 90], 0), 0)).toBe(1)
    const once = bunch(bunch(NO_BUNCHING, [10, 10], 0), [20, 0], 1)
    const twice = bunch(bunch(bunch(NO_BUNCHING, [4, 10], 0), [6, 0], 0), [20, 0], 1)
    expect(twice).toEqual(once)
    expect(bunchingAt(once, 0)).toBeGreaterThan(1)
  })
})
