import {describe, expect, test} from '@jest/globals'
import {plan} from '../../../src/judge/index.ts'
import {caught} from '../../../src/judge/regression.ts'
import {configOf, errors, looks, observations} from './canary.ts'
import {forecast, schedule} from './forecast.ts'

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

describe('the plan of a schedule', () => {
  test.each([
    [2, 17.2, 2784],
    [1.5, 28, 15561],
    [5, 4, 244],
    [20, 0.75, 54],
  ])('says when a regression by %p is due, as the reference figures have it', (factor, minutes, requests) => {
    const fail = caught(forecast(100, 0.01), 0.01 * factor)
    expect(Math.abs((fail?.seconds ?? Infinity) / 60 - minutes)).toBeLessThan(2.5)
    expect((fail?.canaryRequests ?? Infinity) / requests).toBeGreaterThan(0.8)
    expect((fail?.canaryRequests ?? Infinity) / requests).toBeLessThan(1.25)
  })

  test('agrees with the median of simulated canaries', () => {
    const {asked, promotion} = plan(forecast(100, 0.01), 5)
    const steps = schedule.map((it) => [it.weightPercent / 100, it.seconds / 15] as const)
    const traffic = {requestsPerSecond: 100, pollSeconds: 15, baseline: 0.01, lookback: 20, steps}
    const minutes = Array.from({length: 25}, (_, seed) => {
      const its = looks(configOf(), observations({...traffic, seed, canary: 0.05}))
      let polls = -traffic.lookback
      for (const {decision} of its) {
        if (decision === 'FAIL') break
        polls += 1
      }
      return polls / 4
    })
    expect(Math.abs(median(minutes) - (asked.fail?.seconds ?? 0) / 60)).toBeLessThan(2.5)
    expect((promotion?.seconds ?? 0) / 60).toBeCloseTo(25.5, -1)
  })

  test('needs more requests for a smaller regression, and hurts most with one that is hardly seen', () => {
    const asked = [0.015, 0.02, 0.05, 0.2].map((rate) => caught(forecast(100, 0.01), rate)?.canaryRequests ?? Infinity)
    expect(asked).toEqual(asked.toSorted((a, b) => b - a))
    const {worst, asked: twice} = plan(forecast(100, 0.01))
    expect(worst.requestsHurt).toBeGreaterThan(twice.requestsHurt)
    expect(twice.requestsHurt).toBeCloseTo((twice.fail?.canaryRequests ?? 0) * 0.01, 6)
  })

  test('says beforehand that PASS is out of reach at one request a second', () => {
    const {passOfSteps, promotion, smallest} = plan(forecast(1, 0.01))
    expect(passOfSteps).toEqual([null, null, null, null])
    expect(promotion).toBeNull()
    expect(smallest?.factor).toBeGreaterThan(2)
    expect(smallest?.factor).toBeLessThan(5)
  })

  test('takes longer when events come in bunches', () => {
    const seconds = (dispersion: number) => caught(forecast(100, 0.01, {dispersion}), 0.05)?.seconds ?? Infinity
    expect(seconds(4)).toBeGreaterThan(2 * seconds(1))
  })

  test('knows a service without errors by its rates, having no factor', () => {
    const {asked, smallest} = plan(forecast(100, 0))
    expect(asked.regression.factor).toBeNull()
    expect(smallest?.factor).toBeNull()
    expect(smallest?.rate).toBeGreaterThan(0)
  })

  test('finds nothing without traffic', () => {
    const {asked, promotion, smallest} = plan(forecast(0, 0.01))
    expect([asked.fail, promotion, smallest]).toEqual([null, null, null])
  })

  test('works for conversions, whose regression is a fall', () => {
    const orders = {
      ...errors,
      direction: 'decrease' as const,
      fail: {ratio: 0.98, delta: 0},
      pass: {ratio: 0.85, delta: 0},
    }
    const {asked, smallest} = plan(forecast(100, 0.1, {metric: orders}))
    expect(asked.regression).toEqual({rate: 0.05, factor: 2})
    expect(asked.fail).not.toBeNull()
    expect(smallest?.factor).toBeGreaterThan(1 / 0.98)
    expect(smallest?.factor).toBeLessThan(2)
  })

  test('is ready within a life of a minute that is polled every second', () => {
    const minute = [5, 25, 50].map((weightPercent) => ({weightPercent, seconds: 20}))
    const {asked} = plan(forecast(300, 0.005, {schedule: minute, intervalSeconds: 1, capSeconds: 10}), 10)
    expect(asked.fail?.seconds).toBeLessThan(60)
  })
})
