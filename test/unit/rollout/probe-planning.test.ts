import {describe, expect, test} from '@jest/globals'
import type {Metric, Strategy} from '../../../src/config/index.ts'
import {configurationOf} from '../../../src/config/index.ts'
import {PROBE_BOUNDS} from '../../../src/probe/index.ts'
import {planLines} from '../../../src/rollout/plan-lines.ts'
import {makePlan} from '../../../src/rollout/planning.ts'
import {withProbe} from '../../../src/rollout/probe-metrics.ts'
import {check} from '../../support/configurations.ts'

async function strategyOf(text: string): Promise<Strategy> {
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
  return canary
}

const errors = (weight: number) =>
  ({
    kind: 'errors',
    source: 'router',
    weight,
    options: {},
    fail: {ratio: 1.1, delta: 0},
    pass: {ratio: 1.5, delta: 0.001},
  }) as const satisfies Metric

/** Durations of a probed baseline that answers in 2 to 3 ms. */
const usual = PROBE_BOUNDS.map((bound) => (typeof bound === 'number' && bound > 0.002 && bound < 0.003 ? 300 : 0))

const DEFAULT = `{ steps: [{ traffic: 1%, dwell: 10m }, { traffic: 5%, dwell: 10m }, { traffic: 25%, dwell: 20m }, { traffic: 50%, dwell: 20m }], PROBE }`

async function planOf(users: number, probe = 'probe: { rate: 10/s }') {
  const strategy = await strategyOf(DEFAULT.replace('PROBE', probe))
  const baseline = {
    requestsPerSecond: users,
    rates: {errors: 0, probe: 0},
    durations: {'probe-latency': {le: PROBE_BOUNDS, buckets: usual, requestsPerSecond: 10}},
  }
  return makePlan({strategy, metrics: {errors: errors(1)}, baseline})
}

describe('the plan of a deployment that probes', () => {
  test.each([0, 1])(
    'proves the tight margin of probed paths at %d requests/s of users, in the default schedule',
    async (users) => {
      const {claim, steps, metrics, foresight} = await planOf(users)
      expect(claim.kind).toBe('proof')
      expect(claim.sentence).toContain('95 % sure that it adds fewer than 1 error in 1000 requests of probed paths')
      expect(steps.at(-1)?.promoteOn).toBe('pass')
      expect(metrics.probe).toMatchObject({source: 'probe', pass: {ratio: 1.5, delta: 0.001}})
      expect(foresight?.requestsPerSecond).toBe(users)
      expect(foresight?.probed?.failMinutes).toBeGreaterThan(0)
    },
  )

  test('says of users what they can prove, or what their traffic would have shown', async () => {
    expect((await planOf(1)).claim.sentence).toMatch(/^95 % sure that it adds fewer than \S+ errors? in 100 requests;/)
    const {claim, metrics} = await planOf(0)
    expect(claim.sentence).toMatch(
      /; of users' requests nothing is proven: this traffic would have shown no regression at all$/,
    )
    expect(metrics.errors).toHaveProperty('asked', false)
  })

  test('is no-fail without a prober where there are no users', async () => {
    const {claim, steps} = await planOf(0, 'warmup: 0s')
    expect([claim.kind, steps.at(-1)?.promoteOn]).toEqual(['no-fail', 'no-fail'])
    expect(claim.sentence).toBe('promoted without proof; this traffic would have shown no regression at all')
  })

  test('prints who is asked what, and what a promotion does not wait for', async () => {
    const lines = planLines(
      await planOf(0),
      {slot: 'green', baseline: {slot: 'blue', revision: 'a'.repeat(40)}},
      'b'.repeat(40),
    )
    expect(lines).toContain('probe: / at 10/s to each side, past the router')
    expect(lines.join('\n')).toMatch(/judged by: errors \(may fail the canary, is not waited for\), probe/)
    expect(lines.join('\n')).toMatch(/a canary that fails in \S+ % of the probes is found after about/)
  })

  test('has no probe of its own where the strategy names none', async () => {
    expect(Object.keys((await planOf(1, 'warmup: 0s')).metrics)).toEqual(['errors'])
  })
})

describe('the weight of the prober', () => {
  const sum = (metrics: Readonly<Record<string, Metric>>) =>
    Object.values(metrics).reduce((all, it) => all + it.weight, 0)
  const probe = {paths: ['/'], rate: 1}

  test('is what the other metrics leave of alpha', () => {
    const metrics = withProbe({errors: errors(0.4)}, probe)
    expect([metrics.errors?.weight, metrics.probe?.weight, metrics['probe-latency']?.weight]).toEqual([0.4, 0.3, 0.3])
  })

  test('is that of one metric more where they leave nothing', () => {
    const metrics = withProbe({errors: errors(0.5), other: errors(0.5)}, probe)
    expect(metrics.errors?.weight).toBeCloseTo(1 / 3)
    expect(metrics.probe?.weight).toBeCloseTo(1 / 6)
    expect(sum(metrics)).toBeCloseTo(1)
    expect(sum(metrics)).toBeLessThanOrEqual(1 + 1e-9)
  })
})
