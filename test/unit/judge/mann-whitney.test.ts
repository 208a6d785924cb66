import {describe, expect, test} from '@jest/globals'
import {mannWhitneyHigh} from '../../../scripts/bench/judge/mann-whitney.ts'
import {normal, randomOf} from '../../../src/judge/random.ts'

describe("the benchmark's Mann–Whitney rule", () => {
  test('finds clearly higher points, and neither lower ones nor the same', () => {
    const low = Array.from({length: 20}, (_, place) => place)
    const high = low.map((it) => it + 15)
    expect(mannWhitneyHigh(high, low)).toBe(true)
    expect(mannWhitneyHigh(low, high)).toBe(false)
    expect(mannWhitneyHigh(low, low)).toBe(false)
    expect(mannWhitneyHigh([1, 1], [1, 1])).toBe(false)
    expect(mannWhitneyHigh([], low)).toBe(false)
  })

  test('is wrong about equal services in at most one of a hundred single tests', () => {
    const random = randomOf(4)
    const points = () => Array.from({length: 30}, () => normal(random))
    const wrong = Array.from({length: 2000}, () => mannWhitneyHigh(points(), points())).filter(Boolean).length
    expect(wrong / 2000).toBeLessThan(0.012)
  })
})
