import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {parseRate} from '../../../src/probe/rate.ts'
import {dueAt, dueBy, pathOf} from '../../../src/probe/schedule.ts'

const schedules = fc.record({
  start: fc.integer({min: 0, max: 1e9}),
  rate: fc.double({min: 0.01, max: 1000, noNaN: true}),
})

describe('the schedule of an open model', () => {
  test('is fixed by its start and its rate alone', () => {
    const schedule = {start: 1000, rate: 4}
    expect([0, 1, 2, 3].map((it) => dueAt(schedule, it))).toEqual([1000, 1250, 1500, 1750])
    expect([999, 1000, 1249, 1250, 61_000].map((it) => dueBy(schedule, it))).toEqual([0, 1, 1, 2, 241])
  })

  test('has a request due at its own instant, and not the one after it', () => {
    fc.assert(
      fc.property(schedules, fc.nat(1e5), (schedule, number) => {
        expect(dueBy(schedule, dueAt(schedule, number))).toBe(number + 1)
      }),
    )
  })

  test('asks for its paths in turn, whatever became of those before', () => {
    expect([0, 1, 2, 3].map((it) => pathOf(['/', '/health', '/cart'], it))).toEqual(['/', '/health', '/cart', '/'])
  })
})

describe('a rate', () => {
  test.each([
    ['10/s', 10],
    ['0.5/s', 0.5],
    ['30/m', 0.5],
    ['1000/s', 1000],
  ])('%s is %d a second', (text, rate) => expect(parseRate(text)).toBe(rate))

  test.each(['', '10', '0/s', '1001/s', '10/h', '-1/s', '1e3/s', '10 /s'])("'%s' is none", (text) => {
    expect(() => parseRate(text)).toThrow(/expected a rate such as 10\/s/)
  })
})
