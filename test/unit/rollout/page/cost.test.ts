import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Observed} from '../../../../src/records/index.ts'
import {costOf} from '../../../../src/rollout/page/cost.ts'
import {evidenceCurve} from '../../../../src/rollout/page/evidence-curve.ts'
import {type Story, storyIn} from '../../../../src/rollout/page/story.ts'
import {deploymentOfNew, NEW, OLD} from '../../../support/told-deployments.ts'

type Pair = readonly [requests: number, failed: number]

/** Polls a second apart, of cumulative counters. */
const polls = (rows: readonly (readonly [weight: number, baseline: Pair, canary: Pair])[]): Observed[] =>
  rows.map(([weight, baseline, canary], i) => ({
    i,
    t: i,
    weight,
    metrics: {errors: {baseline: {instances: [baseline]}, canary: {instances: [canary]}}},
  }))

const story = async (): Promise<Story> => {
  const told = storyIn(await deploymentOfNew({version: '1.1.0', failing: {[OLD]: 0.01, [NEW]: 0.05}}))
  if (!told) throw new Error('no deployment was told')
  return told
}

describe('what a deployment cost', () => {
  test('is counted from the canary’s own requests, the warm-up and 100 % included', async () => {
    const observations = polls([
      [0, [1000, 10], [500, 3]],
      [0.1, [1900, 19], [600, 13]],
      [0.5, [2400, 24], [1100, 63]],
      [1, [2400, 24], [2100, 163]],
    ])
    const cost = costOf({...(await story()), observations}, undefined)
    expect(cost).toMatchObject({
      metric: 'errors',
      canary: {requests: 1600, failed: 160},
      baseline: {requests: 1400, failed: 14},
    })
    expect(cost?.extra).toBeCloseTo(160 - 1600 * 0.01)
    // 60 of 600 on the canary beside a baseline with 1 %: nine points more on 1400 requests.
    expect(cost?.spared?.failures).toBeCloseTo(1400 * 0.09)
    expect(cost?.spared?.aMinute).toBeCloseTo((0.09 * 2000 * 60) / 2)
  })

  test('takes a counter that fell for one that began anew', async () => {
    const observations = polls([
      [0, [1000, 10], [500, 3]],
      [0.1, [1900, 19], [40, 1]],
      [0.1, [100, 1], [140, 2]],
    ])
    expect(costOf({...(await story()), observations}, undefined)).toMatchObject({
      canary: {requests: 140, failed: 2},
      baseline: {requests: 1000, failed: 10},
    })
  })

  test('counts the baseline only from the canary’s first request on', async () => {
    const observations = polls([
      [0, [0, 0], [0, 0]],
      [0.1, [900, 0], [0, 0]],
      [0.1, [1800, 0], [100, 5]],
    ])
    expect(costOf({...(await story()), observations}, undefined)?.baseline.requests).toBe(900)
  })

  test('compares with the time before where no baseline ran beside it', async () => {
    const observations = polls([
      [0, [0, 0], [0, 0]],
      [0, [1000, 20], [0, 0]],
      [1, [1000, 20], [1000, 50]],
    ])
    const cost = costOf({...(await story()), observations}, undefined)
    expect(cost?.extra).toBeCloseTo(30)
    expect(cost?.spared).toBeUndefined()
  })

  test('is unknown without a request of the canary, and without a metric of errors', async () => {
    const told = await story()
    expect(costOf({...told, observations: polls([[0, [0, 0], [0, 0]]])}, undefined)).toBeUndefined()
    expect(costOf({...told, plan: {...told.plan, metrics: {}}}, undefined)).toBeUndefined()
  })

  test('has bounds around its estimate by the judge’s own interval', async () => {
    const told = await story()
    const spared = costOf(told, evidenceCurve(told))?.spared
    expect(spared?.low).toBeLessThan(spared?.failures ?? 0)
    expect(spared?.high).toBeGreaterThan(spared?.failures ?? 0)
  })

  test('never spares more failures than the baseline had requests, nor fewer than none', async () => {
    const told = await story()
    const side = fc.tuple(fc.nat(5000), fc.nat(5000)).map(([a, b]): Pair => [Math.max(a, b), Math.min(a, b)])
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side), {minLength: 2, maxLength: 8}), (rows) => {
        const weight = (place: number) => (place === 0 ? 0 : 0.25)
        const cost = costOf(
          {...told, observations: polls(rows.map(([b, c], place) => [weight(place), b, c] as const))},
          undefined,
        )
        const {spared, baseline} = cost ?? {}
        expect(spared?.failures ?? 0).toBeGreaterThanOrEqual(0)
        expect(spared?.failures ?? 0).toBeLessThanOrEqual(baseline?.requests ?? 0)
      }),
    )
  })
})
