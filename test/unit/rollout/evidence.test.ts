import {describe, expect, test} from '@jest/globals'
import type {CountsQuery, Instance, SourceReading} from '../../../src/ports/metric-source.ts'
import type {Observed, OpenDeployment} from '../../../src/records/index.ts'
import {gatherEvidence} from '../../../src/rollout/evidence.ts'
import {lookBack} from '../../../src/rollout/lookback.ts'
import type {Plan} from '../../../src/rollout/plan-record.ts'
import {manualClock} from '../../support/clock.ts'

const METRIC = {kind: 'errors', weight: 0.5, fail: {ratio: 1.1, delta: 0}, pass: {ratio: 1.5, delta: 0.001}} as const

const PLAN: Plan = {
  steps: [{traffic: 50, dwell: 600_000, promoteOn: 'pass'}],
  metrics: {errors: {...METRIC, source: 'router'}, orders: {...METRIC, source: 'prom'}},
  claim: {kind: 'proof', sentence: ''},
  bake: 0,
  interval: 5000,
  warmup: 0,
  atLeast: 0,
  alpha: 0.01,
  beta: 0.05,
  onFail: 'rollback',
  onInconclusive: 'hold',
  holdFor: 60_000,
  lease: 60_000,
}

/** A target that counts a thousand requests a poll, of which a share fails in the canary, and a source that may be blind. */
function world(canaryFailing = 0.01) {
  const clock = manualClock()
  let polls = 0
  const it: {source: SourceReading | undefined; labels: CountsQuery['labels'][]} = {source: undefined, labels: []}
  const counts = (failing: number): readonly Instance[] => [[polls * 1000, polls * 1000 * failing, 'pod']]
  const both = (): SourceReading => ({
    kind: 'counts',
    sides: {baseline: {instances: counts(0.01)}, canary: {instances: counts(canaryFailing)}},
  })
  const target = {
    metrics: {
      async errors() {
        polls++
        const pair = (failing: number) => [[polls * 1000, polls * 1000 * failing]] as const
        return {
          kind: 'counts',
          sides: {blue: {instances: pair(0.01)}, green: {instances: pair(canaryFailing)}},
        } as const
      },
    },
    sources: {orders: async () => it.source ?? both()},
  }
  const open = {
    started: {slot: 'green', baseline: {slot: 'blue', revision: 'a'.repeat(40)}},
    phase: {kind: 'judging', step: 0, since: clock.now().toISOString()},
  } as unknown as OpenDeployment
  const evidence = gatherEvidence(target, clock, PLAN, [])
  const environment = {weights: {blue: 50, green: 50}} as unknown as Parameters<typeof evidence.look>[1]
  const look = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await evidence.look(open, environment)
      clock.advance(5000)
    }
    return evidence.judged(open)
  }
  return {it, clock, target, evidence, look}
}

const NO_DATA: SourceReading = {kind: 'no-data', reason: 'RFG-411 the source does not answer'}

describe('metrics of several sources', () => {
  test('all count: with data of each a healthy canary passes', async () => {
    expect(await world().look(60)).toMatchObject({verdict: 'pass'})
  })

  test('one that never shows anything is no data, and never PASS, however good the others are', async () => {
    const {it, look} = world()
    it.source = NO_DATA
    expect(await look(60)).toEqual({verdict: 'no-data', reason: 'orders: RFG-411 the source does not answer'})
  })

  test('one that goes blind later is no data after a few polls, and judged on when it is back', async () => {
    const {it, look} = world()
    await look(10)
    it.source = NO_DATA
    expect(await look(1)).toMatchObject({verdict: 'continue'})
    expect(await look(10)).toMatchObject({verdict: 'no-data'})
    it.source = undefined
    expect(await look(60)).toMatchObject({verdict: 'pass'})
  })

  test('a side that shows nothing is missing as well', async () => {
    const {it, look} = world()
    const instances = [[1000, 10, 'pod']] as const
    it.source = {kind: 'counts', sides: {baseline: {instances}, canary: {instances: []}}, lacks: 'canary: nothing'}
    expect(await look(20)).toEqual({verdict: 'no-data', reason: 'orders: canary: nothing'})
  })

  test('a FAIL of one is a FAIL although another one is blind', async () => {
    const {it, look} = world(0.3)
    it.source = NO_DATA
    expect(await look(20)).toMatchObject({verdict: 'fail', reason: expect.stringMatching(/^errors: /)})
  })

  test('the observations hold each metric that had data, with the names of its instances', async () => {
    const {it, evidence, look} = world()
    await look(1)
    it.source = NO_DATA
    await look(1)
    const [first, second] = evidence.unsaved() as [Observed, Observed]
    expect(first.metrics.orders?.baseline).toEqual({instances: [[1000, 10, 'pod']]})
    expect(Object.keys(second.metrics)).toEqual(['errors'])
  })
})

describe('the look back', () => {
  const request = ({target, clock}: ReturnType<typeof world>) => ({
    target,
    clock,
    plan: PLAN,
    baseline: 'blue',
    canary: 'green',
    signal: new AbortController().signal,
  })

  test('learns the rate of each metric from its own source', async () => {
    const {baseline} = await lookBack(request(world()))
    expect(baseline).toMatchObject({requestsPerSecond: 200, rates: {errors: 0.01, orders: 0.01}})
  })

  test('refuses a source that shows nothing of the baseline, before anything begins', async () => {
    const blind = world()
    blind.it.source = NO_DATA
    await expect(lookBack(request(blind))).rejects.toMatchObject({
      code: 'RFG-416',
      message: expect.stringContaining('orders: RFG-411'),
    })
  })
})
