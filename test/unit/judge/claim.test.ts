import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {
  chooseClaim,
  claimSentence,
  noFailSentence,
  type Regression,
  simulate,
  worthwhile,
} from '../../../src/judge/index.ts'
import {errors} from './canary.ts'
import {forecast, schedule} from './forecast.ts'

describe('the claim that the traffic can prove', () => {
  test.each([
    [1, 0, 0.01],
    [2, 0.01, 0.02],
    [5, 0.01, 0.01],
    [10, 0, 0.001],
    [10, 0.01, 0.005],
    [100, 0.01, 0.001],
  ])('at %p requests a second and errors of %p is the difference %p', (requestsPerSecond, rate, delta) => {
    expect(chooseClaim(forecast(requestsPerSecond, rate))).toMatchObject({
      kind: 'claim',
      delta,
      margin: {ratio: 1.5, delta},
    })
  })

  test('is expected within 0.7 of the last dwell, and no tighter one is', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 40}), fc.constantFrom(0, 0.005, 0.02), (requestsPerSecond, rate) => {
        const claim = chooseClaim(forecast(requestsPerSecond, rate))
        if (claim.kind === 'claim') expect(claim.secondsOfStep).toBeLessThanOrEqual(0.7 * 1200)
      }),
      {numRuns: 12, seed: 4},
    )
  })

  test('is only made where bad luck does not break it: nine in ten healthy canaries keep it', () => {
    expect(chooseClaim(forecast(1, 0.01)).kind).toBe('no-fail')
    for (const [requestsPerSecond, rate] of [
      [2, 0.01],
      [5, 0.01],
    ] as const) {
      const circumstances = forecast(requestsPerSecond, rate)
      const subject = {kind: 'errors', metric: {...errors, weight: 1}, baselineRate: rate, canaryRate: 1} as const
      const {healthy} = simulate({circumstances, atLeastSeconds: 0, subject, promoteOn: 'auto', runs: 60, seed: 3})
      expect(healthy.promoted.share).toBeGreaterThanOrEqual(0.9)
    }
  })

  test('is none where even the widest cannot be proven, with what the traffic could have shown', () => {
    const claim = chooseClaim(forecast(0.1, 0.01))
    expect(claim).toMatchObject({kind: 'no-fail'})
    expect(claim.kind === 'no-fail' ? claim.couldHaveShown?.factor : 0).toBeGreaterThan(5)
    expect(chooseClaim(forecast(0, 0.01))).toMatchObject({kind: 'no-fail', couldHaveShown: null})
  })

  test('leaves out steps that expect fewer than twenty requests, but never the last', () => {
    expect(worthwhile(forecast(1, 0)).map((it) => it.weightPercent)).toEqual([5, 25, 50])
    expect(worthwhile(forecast(0.01, 0)).map((it) => it.weightPercent)).toEqual([50])
  })
})

describe('the sentence of a claim', () => {
  const of = (ratio: number, delta: number, baselineRate: number) =>
    claimSentence({
      kind: 'claim',
      margin: {ratio, delta},
      delta,
      confidence: 0.95,
      baselineRate,
      secondsOfStep: 600,
      schedule,
    })

  test.each([
    [1.5, 0.01, 0, '95 % sure that it adds fewer than 1 error in 100 requests'],
    [1.5, 0.001, 0, '95 % sure that it adds fewer than 1 error in 1000 requests'],
    [1.5, 0.002, 0, '95 % sure that it adds fewer than 2 errors in 1000 requests'],
    [1.5, 0.02, 0.01, '95 % sure that it adds fewer than 2.5 errors in 100 requests'],
    [1.5, 0.001, 0.00007, '95 % sure that it adds fewer than 1.1 errors in 1000 requests'],
    [1, 0, 0.01, '95 % sure that it adds fewer than no error'],
  ])(
    'for ratio %p, difference %p and errors of %p counts what the ratio allows too, rounded up',
    (ratio, delta, rate, sentence) => {
      if (delta > 0) expect(of(ratio, delta, rate)).toBe(sentence)
    },
  )

  test('for conversions says what is kept', () => {
    expect(
      claimSentence(
        {
          kind: 'claim',
          margin: {ratio: 0.85, delta: 0},
          delta: 0,
          confidence: 0.95,
          baselineRate: 0.1,
          secondsOfStep: 600,
          schedule,
        },
        'decrease',
      ),
    ).toBe("95 % sure that it keeps more than 85 % of the baseline's rate")
  })

  test.each<[Regression | null, string]>([
    [{rate: 0.034, factor: 3.4417}, 'promoted without proof; this traffic would have shown only a regression of ×3.5'],
    [{rate: 0.14, factor: 14}, 'promoted without proof; this traffic would have shown only a regression of ×14'],
    [
      {rate: 0.0312, factor: null},
      'promoted without proof; this traffic would have shown only a canary that fails in 3.2 % of its requests',
    ],
    [null, 'promoted without proof; this traffic would have shown no regression at all'],
  ])('without one says what the traffic could have shown: %p', (couldHaveShown, sentence) => {
    expect(noFailSentence({kind: 'no-fail', couldHaveShown, schedule})).toBe(sentence)
  })
})
