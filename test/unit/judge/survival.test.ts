import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {above, bucketDifference} from '../../../src/judge/buckets.ts'
import {quantileOf} from '../../../src/judge/quantiles.ts'
import {sharesAbove, slowDown} from '../../../src/judge/slow-down.ts'
import {shiftedShares} from '../../../src/judge/slower-alternatives.ts'
import {bucketShares, survivalOf} from '../../../src/judge/survival.ts'

const BOUNDS = [0.05, 0.1, 0.2, 0.4, 0.8]
const counts = fc.array(fc.nat(1000), {minLength: 6, maxLength: 6})

/** Buckets of a log-logistic service, whose survival is linear on the scale that the judge interpolates on. */
const logLogistic = (duration: number) => 1 / (1 + (duration / 0.2) ** 3)
const exact = [...BOUNDS.map((it) => 1 - logLogistic(it)), 1].map((it, place, all) => it - (all[place - 1] ?? 0))

describe('the survival function', () => {
  test('is exact between and beyond the bounds where durations are log-logistic', () => {
    const survival = survivalOf(exact, BOUNDS)
    for (const duration of [0.02, 0.05, 0.07, 0.15, 0.3, 0.79, 2])
      expect(survival.at(duration)).toBeCloseTo(logLogistic(duration), 9)
  })

  test('never rises, and lies between nought and one', () => {
    fc.assert(
      fc.property(counts, fc.double({min: 1e-3, max: 10, noNaN: true}), (buckets, duration) => {
        const survival = survivalOf(bucketShares(buckets), BOUNDS)
        expect(survival.at(duration * 1.1)).toBeLessThanOrEqual(survival.at(duration) + 1e-12)
        expect(survival.at(duration)).toBeGreaterThanOrEqual(0)
        expect(survival.at(duration)).toBeLessThanOrEqual(1)
      }),
      {seed: 4},
    )
  })
})

describe('a slowed baseline', () => {
  test('keeps all its requests and only moves them up', () => {
    fc.assert(
      fc.property(counts, fc.double({min: 1, max: 5, noNaN: true}), (buckets, factor) => {
        const margin = slowDown(survivalOf(bucketShares(buckets), BOUNDS), BOUNDS, factor)
        for (let from = 0; from < 6; from += 1) {
          const column = margin.map((row) => row[from] ?? 0)
          expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
          expect(Math.min(...column)).toBeGreaterThanOrEqual(-1e-12)
          expect(column.slice(0, from).every((it) => Math.abs(it) < 1e-9)).toBe(true)
        }
      }),
      {seed: 4},
    )
  })

  test('by nothing is the baseline itself', () => {
    const margin = slowDown(survivalOf(exact, BOUNDS), BOUNDS, 1)
    expect(margin.map((row, i) => row.every((it, j) => it === (i === j ? 1 : 0)))).toEqual(Array(6).fill(true))
  })

  test('has the shares that longer durations have', () => {
    const [slowed] = [shiftedShares(survivalOf(exact, BOUNDS), BOUNDS, 1.5)]
    expect(above(slowed)[2]).toBeCloseTo(logLogistic(0.2 / 1.5), 9)
    const rows = sharesAbove(survivalOf(exact, BOUNDS), BOUNDS, 1.5)
    const beyond = exact.reduce((sum, it, place) => sum + it * (rows[2]?.[place] ?? 0), 0)
    expect(beyond).toBeCloseTo(logLogistic(0.2 / 1.5), 9)
  })

  test('survives buckets that nobody has ever been in', () => {
    const margin = slowDown(survivalOf([0, 0, 1, 0, 0, 0], BOUNDS), BOUNDS, 1.1)
    expect(margin.flat().some(Number.isNaN)).toBe(false)
  })
})

describe('increments of buckets', () => {
  test('are nothing at first, the growth then, and the whole after a restart', () => {
    expect(bucketDifference(null, [5, 9])).toEqual({increments: [0, 0], mended: false})
    expect(bucketDifference([5, 9], [6, 12])).toEqual({increments: [1, 2], mended: false})
    expect(bucketDifference([5, 9], [6, 8])).toEqual({increments: [6, 2], mended: false})
  })

  test('that fall from one bound to the next are lifted, never negative', () => {
    expect(bucketDifference([5, 10], [8, 11])).toEqual({increments: [3, 0], mended: true})
    fc.assert(
      fc.property(fc.option(counts), counts, (previous, cumulative) => {
        const {increments} = bucketDifference(previous, cumulative)
        expect(Math.min(...increments)).toBeGreaterThanOrEqual(0)
      }),
      {seed: 4},
    )
  })
})

describe('a quantile for people', () => {
  test('lies in its bucket, is unknown without requests and beyond the last bound', () => {
    expect(quantileOf([0, 0, 10, 0, 0, 0], BOUNDS, 0.5)).toBeCloseTo(Math.sqrt(0.1 * 0.2), 9)
    expect(quantileOf([10, 0, 0, 0, 0, 0], BOUNDS, 0.5)).toBeCloseTo(0.025, 9)
    expect(quantileOf([0, 0, 0, 0, 0, 0], BOUNDS, 0.5)).toBeNull()
    expect(quantileOf([1, 0, 0, 0, 0, 9], BOUNDS, 0.5)).toBeNull()
  })
})
