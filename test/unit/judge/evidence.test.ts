import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {type Bet, CAP, logEvidence as logEvidenceOf} from '../../../src/judge/evidence.ts'
import {foldLate} from '../../../src/judge/fold.ts'
import {logSum} from '../../../src/judge/logsum.ts'
import {type Start, startAt, startPoints} from '../../../src/judge/starts.ts'

const one = (dispersion = 1) => [{weight: 1, dispersion}]
const two = (a: number, b: number, dispersion = 1) => [a, b].map((weight) => ({weight, dispersion}))
const series = (values: readonly (number | null)[]) => values.map((value, index) => ({index, values: [value]}))

interface Row {
  readonly index: number
  readonly values: readonly (number | null)[]
}
const logEvidence = (rows: readonly Row[], bets: readonly Bet[], starts: readonly Start[]) =>
  logEvidenceOf(rows, (it, alternative) => it.values[alternative] ?? null, bets, starts)

describe('the evidence', () => {
  test('is 1 before there is any', () => {
    expect(logEvidence([], two(0.4, 0.6), startPoints(24))).toBeCloseTo(0, 12)
  })

  test('grows by at most a factor of 20 in one interval', () => {
    expect(logEvidence(series([100]), one(), startAt(0))).toBe(Math.log(20))
    expect(logEvidence(series([100, 100]), one(), startAt(0))).toBeCloseTo(2 * Math.log(20), 12)
  })

  test('divides by the dispersion before it caps', () => {
    expect(logEvidence(series([4]), one(2), startAt(0))).toBe(2)
  })

  test('is the plain formula of the mixture over alternatives and start points', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({min: -3, max: 4, noNaN: true}), fc.double({min: -3, max: 4, noNaN: true})), {
          maxLength: 30,
        }),
        fc.integer({min: 1, max: 40}),
        (rows, horizon) => {
          const intervals = rows.map((values, index) => ({index, values}))
          let plain = 0
          for (const [place, weight] of [0.3, 0.7].entries())
            for (const start of startPoints(horizon)) {
              const counted = intervals
                .filter((it) => it.index >= start.index)
                .map((it) => Math.min((it.values[place] ?? 0) / 1.5, CAP))
              plain += weight * start.weight * Math.exp(counted.reduce((a, b) => a + b, 0))
            }
          expect(logEvidence(intervals, two(0.3, 0.7, 1.5), startPoints(horizon))).toBeCloseTo(Math.log(plain), 9)
        },
      ),
      {seed: 4},
    )
  })

  test('above 1 never rises when the dispersion is raised, the cap being off', () => {
    const small = fc.double({min: -2, max: CAP, noNaN: true})
    fc.assert(
      fc.property(fc.array(small, {maxLength: 20}), fc.double({min: 1, max: 5, noNaN: true}), (values, more) => {
        const at = (dispersion: number) => logEvidence(series(values), one(dispersion), startPoints(20))
        expect(at(more)).toBeLessThanOrEqual(Math.max(0, at(1)) + 1e-12)
      }),
      {seed: 4},
    )
  })

  test('tempered and capped is at most 1 more than without, whatever the dispersions (theorem 3)', () => {
    const values = fc.array(
      fc.tuple(fc.double({min: -4, max: 8, noNaN: true}), fc.double({min: -4, max: 8, noNaN: true})),
      {
        maxLength: 25,
      },
    )
    const phi = fc.double({min: 1, max: 20, noNaN: true})
    const sum = (intervals: readonly Row[], starts: readonly Start[]) =>
      logEvidenceOf(intervals, (it, place) => it.values[place] ?? null, two(0.3, 0.7), starts, Number.POSITIVE_INFINITY)
    fc.assert(
      fc.property(values, phi, phi, fc.integer({min: 1, max: 40}), (rows, one, other, horizon) => {
        const intervals = rows.map((it, index) => ({index, values: it}))
        const bets = [
          {weight: 0.3, dispersion: one},
          {weight: 0.7, dispersion: other},
        ]
        const careful = Math.exp(logEvidence(intervals, bets, startPoints(horizon)))
        const bold = Math.exp(sum(intervals, startPoints(horizon)))
        expect(careful).toBeLessThanOrEqual((1 + bold) * (1 + 1e-9))
      }),
      {seed: 4},
    )
  })

  test('survives an alternative that excludes what happened, and later starts forget it', () => {
    expect(logEvidence(series([null]), one(), startAt(0))).toBe(-Infinity)
    expect(
      logEvidence(series([null, 1]), one(), [
        {index: 0, weight: 0.5},
        {index: 1, weight: 0.5},
      ]),
    ).toBeCloseTo(Math.log(0.5) + 1, 12)
  })
})

describe('the start points', () => {
  test('round halves to even and share the second half of the bet', () => {
    const points = startPoints(24)
    expect(points.map((it) => it.index)).toEqual([0, 2, 3, 4, 6, 8, 9, 10, 12, 14, 15, 16, 18, 20, 21, 22])
    expect(points[0]?.weight).toBe(0.5)
  })

  test('are fewer for a short life, and their weights always sum to 1', () => {
    expect(startPoints(1).map((it) => it.index)).toEqual([0, 1])
    for (const horizon of [1, 2, 3, 7, 16, 240])
      expect(startPoints(horizon).reduce((sum, it) => sum + it.weight, 0)).toBeCloseTo(1, 12)
  })
})

test('a sum of logarithms neither overflows nor turns minus infinity into no number', () => {
  expect(
    logSum([
      {weight: 1, log: 1000},
      {weight: 1, log: 1000},
    ]),
  ).toBeCloseTo(1000 + Math.log(2), 9)
  expect(logSum([{weight: 1, log: -Infinity}])).toBe(-Infinity)
  expect(logSum([])).toBe(-Infinity)
})

describe('a canary that is judged on after its horizon', () => {
  const add = (a: {index: number; sum: number}, b: {index: number; sum: number}) => ({
    index: a.index,
    sum: a.sum + b.sum,
  })

  test('takes no more memory than twice its plan, or an hour, and loses no count', () => {
    let kept: readonly {index: number; sum: number}[] = []
    for (let index = 0; index < 5000; index += 1)
      kept = foldLate([...kept, {index, sum: 1}], {horizon: 20, step: 0}, add)
    expect(kept.length).toBeLessThanOrEqual(20 + 240)
    expect(kept.reduce((sum, it) => sum + it.sum, 0)).toBe(5000)
    expect(kept.slice(0, 20).map((it) => it.sum)).toEqual(Array(20).fill(1))
  })

  test('merges nothing across the beginning of a step', () => {
    const intervals = Array.from({length: 262}, (_, index) => ({index, sum: 1}))
    const kept = foldLate(intervals, {horizon: 20, step: 101}, add)
    expect(kept.some((it) => it.index === 101)).toBe(true)
    expect(kept.filter((it) => it.index < 101).reduce((sum, it) => sum + it.sum, 0)).toBe(101)
  })
})
