import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {configurationOf} from '../../../src/config/index.ts'
import {makePlan} from '../../../src/rollout/planning.ts'
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
