import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {configurationOf} from '../../../src/config/index.ts'
import {makePlan, type PlanRequest} from '../../../src/rollout/planning.ts'
import {check} from '../../support/configurations.ts'

const strategyOf = async (text: string) => {
  const configuration = configurationOf(
    await check(`version: 1
service: { name: shop }
environments: { production: { target: edge } }
targets: { edge: { kind: here, run: node server.js } }
strategies: { canary: ${text} }
`),
  )
  const {canary} = configuration.strategies
  if (!canary) throw new Error('no strategy')
  return {strategy: canary, metrics: configuration.metrics, baseline: undefined}
}

describe('the interval of a plan', () => {
  test('is the configured one where the schedule is short', async () => {
    const request = await strategyOf('{ steps: [{ traffic: 50%, dwell: 20m }], bake: 10m, interval: 1s, warmup: 0s }')
    expect(makePlan(request).interval).toBe(1000)
  })

  test('grows with the schedule, so that the records of a long one stay small', async () => {
    const request = await strategyOf('{ steps: [{ traffic: 50%, dwell: 4h }], bake: 1h, interval: 1s, warmup: 0s }')
    expect(makePlan(request).interval).toBe(9000)
  })

  test('never gives more than 2 000 polls, and never polls more often than configured', async () => {
    const {strategy, ...rest} = await strategyOf('{ steps: [{ traffic: 50%, dwell: 5m }], bake: 0s }')
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), fc.integer({min: 1000, max: 1e7}), (dwell, bake, interval) => {
        const steps = strategy.steps.map((it) => ({...it, dwell}))
        const plan = makePlan({...rest, strategy: {...strategy, steps, bake, interval}})
        expect((dwell + bake) / plan.interval).toBeLessThanOrEqual(2000)
        expect(plan.interval).toBeGreaterThanOrEqual(interval)
      }),
    )
  })
})

describe('a plan of several kinds of metrics', () => {
  const METRIC = {weight: 0.3, source: 'p', options: {}}
  const errors = {...METRIC, kind: 'errors', fail: {ratio: 1.1, delta: 0}, pass: {ratio: 1.5, delta: 0.001}} as const
  const cpu = {...METRIC, kind: 'gauge', fail: {ratio: 1.1}, pass: {ratio: 1.2}} as const
  const latency = {
    ...METRIC,
    kind: 'latency',
    fail: {shift: 0.1},
    pass: {shift: 0.2, quantiles: [0.5, 0.99], deltaShare: 0.05},
  } as const
  const durations = (requestsPerSecond: number) => ({
    latency: {le: [0.1, 0.5, 1, '+Inf'] as const, buckets: [500, 450, 40, 10], requestsPerSecond},
  })
  const planOf = async (metrics: PlanRequest['metrics'], requestsPerSecond: number, promoteOn = 'auto') => {
    const {strategy} = await strategyOf(
      `{ steps: [{ traffic: 50%, dwell: 20m, promote-on: ${promoteOn} }], interval: 15s, warmup: 0s }`,
    )
    const baseline = {requestsPerSecond, rates: {errors: 0}, durations: durations(requestsPerSecond)}
    return makePlan({strategy, metrics, baseline})
  }

  test('does not wait for a level that nobody can foretell, unless it is written', async () => {
    const automatic = await planOf({errors, cpu}, 100)
    expect(automatic.metrics.cpu).toHaveProperty('asked', false)
    expect(automatic.claim).toEqual({kind: 'proof', sentence: expect.stringMatching(/^95 % sure that it adds fewer/)})
    expect((await planOf({errors, cpu}, 100, 'pass')).metrics.cpu).not.toHaveProperty('asked')
  })

  test('claims what each metric that counts requests can prove', async () => {
    const {claim, steps} = await planOf({errors, latency}, 100)
    expect(claim.sentence).toMatch(/adds fewer than .*; 95 % sure that it is less than \d+ % slower at p50 and p99$/)
    expect(steps.at(-1)?.promoteOn).toBe('pass')
  })

  test('is no-fail for all where one of them can prove nothing, and says what would be seen', async () => {
    const {claim, steps} = await planOf({errors, latency}, 0.2)
    expect(steps.at(-1)?.promoteOn).toBe('no-fail')
    expect(claim.sentence).toMatch(
      /^promoted without proof; .* would have shown .*; and (only a canary that is ×\S+ slower|no canary, however slow)$/,
    )
  })

  test('of levels alone proves nothing beforehand', async () => {
    expect((await planOf({cpu}, 100)).claim).toEqual({
      kind: 'no-fail',
      sentence: 'promoted without proof; of levels nothing can be proven beforehand',
    })
  })
})
