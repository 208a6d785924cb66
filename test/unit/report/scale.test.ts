import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {roundTop, shareTicks, timeTicks} from '../../../src/report/scale.ts'

describe('an axis of time', () => {
  test.each([
    [7.4, ['0', '2 s', '4 s', '6 s']],
    [30, ['0', '10 s', '20 s', '30 s']],
    [95, ['0', '30 s', '60 s', '90 s']],
    [400, ['0', '2 min', '4 min', '6 min']],
    [3600, ['0', '15 min', '30 min', '45 min', '60 min']],
    [40_000, ['0', '3 h', '6 h', '9 h']],
    [700_000, ['0', '3 d', '6 d']],
  ])('of %d seconds is labelled in round steps', (span, labels) => {
    expect(timeTicks(span, 4).map((it) => it.label)).toEqual(labels)
  })

  test('has at most the wanted number of intervals and stays inside its span, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({min: 0.5, max: 1e8, noNaN: true}), fc.integer({min: 1, max: 8}), (span, most) => {
        const ticks = timeTicks(span, most)
        expect(ticks.length).toBeLessThanOrEqual(most + 1)
        expect(ticks.every((it) => it.at >= 0 && it.at <= span * (1 + 1e-9))).toBe(true)
        expect(new Set(ticks.map((it) => it.label)).size).toBe(ticks.length)
      }),
    )
  })
})

describe('an axis of shares', () => {
  test.each([
    [1, 4, ['0 %', '50 %', '100 %']],
    [0.05, 4, ['0 %', '2 %', '4 %']],
    [0.01, 2, ['0 %', '0.5 %', '1 %']],
    [0.0002, 2, ['0 %', '0.01 %', '0.02 %']],
  ])('up to %d is labelled in round steps', (top, most, labels) => {
    expect(shareTicks(top, most).map((it) => it.label)).toEqual(labels)
  })

  test('ends at a round share that nothing exceeds', () => {
    fc.assert(
      fc.property(fc.double({min: 1e-6, max: 1, noNaN: true}), (share) => {
        const top = roundTop(share)
        expect(top).toBeGreaterThanOrEqual(Math.min(1, share) * (1 - 1e-6))
        expect(top).toBeLessThanOrEqual(Math.min(1, share * 2.5 + 1e-12))
      }),
    )
    expect(roundTop(0)).toBe(0.01)
  })
})
