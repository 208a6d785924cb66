import {describe, expect, test} from '@jest/globals'
import {type SimulationRequest, simulate} from '../../../src/judge/index.ts'
import {normal, poisson, randomOf} from '../../../src/judge/random.ts'
import {errors} from './canary.ts'
import {latency, sharesOf} from './durations.ts'
import {schedule} from './forecast.ts'

const request: SimulationRequest = {
  circumstances: {requestsPerSecond: 100, schedule, alpha: 0.01, beta: 0.05, intervalSeconds: 15, warmupSeconds: 0},
  atLeastSeconds: 0,
  subject: {kind: 'errors', metric: errors, baselineRate: 0.01, canaryRate: 0.05},
  promoteOn: 'auto',
  runs: 20,
  seed: 1,
}

describe('a simulation', () => {
  test('catches a bad canary about when the planner says, and promotes a healthy one', () => {
    const {healthy, regressed, planned, claim, isProof} = simulate(request)
    expect(regressed['rolled-back']).toMatchObject({count: 20, share: 1})
    expect(Math.abs(regressed['rolled-back'].medianSeconds - (planned.fail?.seconds ?? 0))).toBeLessThan(150)
    expect(healthy.promoted.count).toBe(20)
    expect(Math.abs(healthy.promoted.medianSeconds - (planned.promotion?.seconds ?? 0))).toBeLessThan(240)
    expect({claim, isProof}).toEqual({
      claim: '95 % sure that it adds fewer than 6 errors in 1000 requests',
      isProof: true,
    })
  })

  test('gives the same answer for the same seed, and another for another', () => {
    expect(simulate(request)).toEqual(simulate(request))
    expect(simulate({...request, seed: 99})).not.toEqual(simulate(request))
  })

  test('of latency catches a slower canary and passes a healthy one', () => {
    const subject = {
      kind: 'latency',
      metric: latency,
      baseline: sharesOf(0.08).map((it) => it * 1e5),
      factor: 1.5,
    } as const
    const {healthy, regressed, claim} = simulate({...request, runs: 8, subject})
    expect(regressed['rolled-back'].count).toBe(8)
    expect(healthy.promoted.count).toBe(8)
    expect(claim).toContain('less than 20 % slower')
  })

  test('with too little traffic promotes without proof and says what it could have shown', () => {
    const {circumstances} = request
    const {
      claim,
      isProof,
      schedule: left,
      healthy,
    } = simulate({
      ...request,
      circumstances: {...circumstances, requestsPerSecond: 0.1},
    })
    expect({isProof, steps: left.length, undecided: healthy.undecided.count}).toEqual({
      isProof: false,
      steps: 2,
      undecided: 20,
    })
    expect(claim).toContain('promoted without proof; this traffic would have shown only a regression of ×')
  })

  test('does as it is told: pass by the written margin, or no-fail', () => {
    expect(simulate({...request, promoteOn: 'pass'}).isProof).toBe(true)
    expect(simulate({...request, promoteOn: 'no-fail'}).claim).toContain('without proof')
  })
})

describe('chance', () => {
  const moments = (draw: () => number) => {
    const values = Array.from({length: 20_000}, draw)
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    return {mean, variance: values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / values.length}
  }

  test.each([0.3, 8, 45, 700])('draws Poisson variates of mean and variance %p', (wanted) => {
    const random = randomOf(11)
    const {mean, variance} = moments(() => poisson(random, wanted))
    expect(mean / wanted).toBeCloseTo(1, 1)
    expect(variance / wanted).toBeCloseTo(1, 1)
    expect(poisson(random, 0)).toBe(0)
  })

  test('draws normal variates', () => {
    const random = randomOf(12)
    const {mean, variance} = moments(() => normal(random))
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(variance).toBeCloseTo(1, 1)
  })
})
