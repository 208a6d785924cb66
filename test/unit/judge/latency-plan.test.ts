import {describe, expect, test} from '@jest/globals'
import {chooseLatencyClaim, type LatencyForecast, latencyClaimSentence, planLatency} from '../../../src/judge/index.ts'
import {looks} from './canary.ts'
import {bucketPolls, latency, latencyConfig, service, sharesOf} from './durations.ts'
import {forecast} from './forecast.ts'

const of = (requestsPerSecond: number): LatencyForecast => ({
  ...forecast(requestsPerSecond, 0),
  metric: latency,
  baseline: sharesOf(0.08).map((it) => it * 30_000),
})

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

describe('the plan of a schedule for latency', () => {
  test('agrees with the median of simulated canaries within three minutes', () => {
    const {asked} = planLatency(of(100), 1.3)
    const steps = of(100).schedule.map((it) => [it.weightPercent / 100, it.seconds / 15] as const)
    const minutes = Array.from({length: 15}, (_, seed) => {
      const its = looks(latencyConfig(), bucketPolls({...service, seed, canary: sharesOf(0.08 * 1.3), steps}))
      let polls = -service.lookback - 1
      for (const {decision} of its) {
        polls += 1
        if (decision === 'FAIL') break
      }
      return polls / 4
    })
    expect(Math.abs(median(minutes) - (asked.fail?.seconds ?? Infinity) / 60)).toBeLessThan(3)
  })

  test('finds a greater slowing sooner, and none within the margin', () => {
    const due = [1.2, 1.5, 2, 4].map((it) => planLatency(of(100), it).asked.fail?.seconds ?? Infinity)
    expect(due).toEqual(due.toSorted((a, b) => b - a))
    expect(planLatency(of(100), 1.05).asked.fail).toBeNull()
  })

  test('knows when nothing can be shown', () => {
    expect(planLatency(of(0.001))).toMatchObject({asked: {fail: null}, promotion: null, smallest: null})
  })
})

describe('the claim about latency', () => {
  test('is wider where there is less traffic, and none where there is too little', () => {
    const shifts = [100, 5, 2, 1].map((it) => chooseLatencyClaim(of(it))?.margin.shift ?? Infinity)
    expect(shifts).toEqual(shifts.toSorted((a, b) => a - b))
    expect(shifts[0]).toBe(0.2)
    expect(chooseLatencyClaim(of(0.01))).toBeNull()
    expect(chooseLatencyClaim({...of(100), schedule: []})).toBeNull()
  })

  test('is said with its quantiles', () => {
    const claim = chooseLatencyClaim(of(100))
    expect(claim && latencyClaimSentence(claim)).toBe('95 % sure that it is less than 20 % slower at p50, p95 and p99')
  })
})
