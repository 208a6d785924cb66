import {describe, expect, test} from '@jest/globals'
import {
  begin,
  type JudgeConfig,
  type JudgeState,
  lookAt,
  missingForPass,
  observe,
  ratioInterval,
} from '../../../src/judge/index.ts'
import {configOf, observations, poll, type Traffic} from './canary.ts'

const traffic: Traffic = {
  seed: 5,
  requestsPerSecond: 100,
  pollSeconds: 15,
  baseline: 0.01,
  canary: 0.01,
  lookback: 20,
  steps: [[0.25, 40]],
}

function judged(its: Traffic, config: JudgeConfig = configOf()): JudgeState {
  let state = begin(config)
  for (const it of observations(its)) state = observe(state, it).state
  return state
}

describe('the interval of the ratio', () => {
  test('covers the truth at every tenth look of a healthy canary and of one twice as bad', () => {
    for (const times of [1, 2])
      for (let seed = 0; seed < 10; seed += 1) {
        let state = begin(configOf())
        for (const [place, it] of [...observations({...traffic, seed, canary: 0.01 * times})].entries()) {
          state = observe(state, it).state
          if (place % 10 !== 0 || place <= 20) continue
          const {low, high} = ratioInterval(state, 'errors') ?? {low: 1, high: 0}
          expect(low).toBeLessThanOrEqual(times)
          expect(high ?? Infinity).toBeGreaterThanOrEqual(times)
        }
      }
  })

  test('narrows as requests come in', () => {
    const width = (polls: number) => {
      const {low, high} = ratioInterval(judged({...traffic, steps: [[0.25, polls]]}), 'errors') ?? {low: 0, high: null}
      return (high ?? Infinity) - low
    }
    expect(width(60)).toBeLessThan(width(6))
    expect(width(60)).toBeLessThan(1)
  })

  test('is open where the data set no bound, and null where there are none', () => {
    const state = judged({...traffic, baseline: 0, canary: 0})
    expect(ratioInterval(state, 'errors')).toEqual({low: 0, high: null})
    expect(ratioInterval(begin(configOf()), 'errors')).toBeNull()
    expect(ratioInterval(state, 'latency')).toBeNull()
  })
})

describe('what is missing for PASS', () => {
  test('is nothing but a forecast: a healthy canary passes at about that time', () => {
    const now = judged({...traffic, steps: [[0.05, 8]]})
    const missing = missingForPass(now, 'errors')
    const passes = Array.from({length: 9}, (_, seed) => {
      let state = begin(configOf())
      const its = [...observations({...traffic, seed, steps: [[0.05, 160]]})]
      const passed = its.findIndex((it) => {
        const observed = observe(state, it)
        state = observed.state
        return observed.look.decision === 'PASS'
      })
      return (passed - 20 - 8) * 15
    }).toSorted((a, b) => a - b)
    expect(missing?.seconds).toBeGreaterThan((passes[1] ?? 0) / 2)
    expect(missing?.seconds).toBeLessThan((passes[7] ?? 0) * 2)
    expect(missing?.canaryRequests).toBeCloseTo((missing?.seconds ?? 0) * 5, -3)
  })

  test('is unknown before there is anything to go by, and out of reach with a trickle', () => {
    expect(missingForPass(begin(configOf()), 'errors')).toBeNull()
    expect(missingForPass(judged({...traffic, requestsPerSecond: 0.2}), 'errors')).toBeNull()
  })

  test('can be asked with quick polls too', () => {
    const quick = configOf({intervalSeconds: 1, plannedIntervals: 600})
    const now = judged({...traffic, pollSeconds: 1, requestsPerSecond: 300, steps: [[0.5, 16]]}, quick)
    expect(missingForPass(now, 'errors')?.seconds).toBeLessThan(600)
  })
})

describe('the numbers of a look', () => {
  test('are the counts, rates and ratio of both sides since judging began', () => {
    let state = observe(begin(configOf()), poll(0, 0, [500, 50], [0, 0])).state
    state = observe(state, poll(1, 0.1, [1500, 60], [100, 2])).state
    expect(lookAt(state).metrics[0]).toMatchObject({
      canary: {total: 100, events: 2, rate: 0.02},
      baseline: {total: 1000, events: 10, rate: 0.01},
      ratio: 2,
    })
  })

  test('have no ratio to a baseline without errors', () => {
    let state = observe(begin(configOf()), poll(0, 0, [0, 0], [0, 0])).state
    expect(lookAt(state).metrics[0]).toMatchObject({canary: {rate: null}, ratio: null})
    state = observe(state, poll(1, 0.1, [1000, 0], [100, 2])).state
    expect(lookAt(state).metrics[0]).toMatchObject({ratio: null, baseline: {rate: 0}})
  })

  test('say how much of the evidence is there, never less than nothing nor more than all', () => {
    const {metrics, shareOfFail} = lookAt(judged({...traffic, steps: [[0.25, 200]]}))
    expect(shareOfFail).toBe(0)
    expect(metrics[0]).toMatchObject({shareOfFail: 0, shareOfPass: 1})
  })
})
