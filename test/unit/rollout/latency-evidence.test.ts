import {describe, expect, test} from '@jest/globals'
import {configurationOf} from '../../../src/config/index.ts'
import {kinds} from '../../../src/kinds.ts'
import type {Measured} from '../../../src/ports/metric-source.ts'
import {fold} from '../../../src/records/fold.ts'
import type {Observed, OpenDeployment} from '../../../src/records/index.ts'
import {EMPTY} from '../../../src/records/state.ts'
import {gatherEvidence} from '../../../src/rollout/evidence.ts'
import {lookBack} from '../../../src/rollout/lookback.ts'
import type {Plan} from '../../../src/rollout/plan-record.ts'
import {makePlan, type PlanRequest} from '../../../src/rollout/planning.ts'
import {manualClock} from '../../support/clock.ts'
import {check} from '../../support/configurations.ts'

/** Bounds of a router, 19 % apart from 1 ms to 66 s. */
const LE = [
  ...Array.from({length: 64}, (_, place) => Number((0.001 * 2 ** (place / 4)).toPrecision(4))),
  '+Inf' as const,
]

const CONFIGURATION = `version: 1
service: { name: shop }
environments: { production: { target: here } }
targets: { here: { kind: local, run: node server.js, ready: /health, listen: "127.0.0.1:8080" } }
strategies:
  canary: { steps: [{ traffic: 50%, dwell: 20m }], interval: 15s, warmup: 0s, bake: 0s, at-least: 0s, alpha: 1% }
`

/** Requests up to each bound, of log-logistic durations with this median in seconds. */
const upTo = (requests: number, median: number) =>
  LE.map((it) => Math.round(it === '+Inf' ? requests : requests / (1 + (it / median) ** -4)))

/** A router with fifty requests a second to each slot, none of which fails. */
function world(slower: number) {
  const clock = manualClock()
  const began = clock.now().getTime()
  const requests = () => ((clock.now().getTime() - began) / 1000) * 50
  const target: Measured = {
    metrics: {
      errors: async () => ({
        kind: 'counts',
        sides: {blue: {instances: [[requests(), 0]]}, green: {instances: [[requests(), 0]]}},
      }),
      latency: async () => ({
        kind: 'histogram',
        le: LE,
        sides: {
          blue: {instances: [[upTo(requests(), 0.02)]]},
          green: {instances: [[upTo(requests(), 0.02 * slower)]]},
        },
      }),
    },
  }
  return {clock, target}
}

async function planned({clock, target}: ReturnType<typeof world>) {
  const configuration = configurationOf(await check(CONFIGURATION, kinds))
  const {canary} = configuration.strategies
  if (!canary) throw new Error('no strategy')
  const request: Omit<PlanRequest, 'baseline'> = {strategy: canary, metrics: configuration.metrics}
  const blank = makePlan({...request, baseline: undefined})
  const sleeping = {...clock, sleep: async (milliseconds: number) => clock.advance(milliseconds)}
  const signal = new AbortController().signal
  const lookback = await lookBack({target, clock: sleeping, plan: blank, baseline: 'blue', canary: 'green', signal})
  return {plan: makePlan({...request, baseline: lookback.baseline}), lookback}
}

const OPEN = (clock: ReturnType<typeof manualClock>) =>
  ({
    started: {slot: 'green', baseline: {slot: 'blue', revision: 'a'.repeat(40)}},
    phase: {kind: 'judging', step: 0, since: clock.now().toISOString()},
  }) as unknown as OpenDeployment

const ENVIRONMENT = {weights: {blue: 50, green: 50}} as unknown as Parameters<
  ReturnType<typeof gatherEvidence>['look']
>[1]

/** So many polls of a run that goes on from what was seen before. */
async function polled(it: ReturnType<typeof world>, plan: Plan, before: readonly Observed[], polls: number) {
  const open = OPEN(it.clock)
  const evidence = gatherEvidence(it.target, it.clock, plan, before)
  for (let poll = 0; poll < polls; poll++) {
    it.clock.advance(15_000)
    await evidence.look(open, ENVIRONMENT)
  }
  return {judged: evidence.judged(open), seen: evidence.unsaved(), numbers: evidence.numbers()}
}

describe('latency of a router that measures it', () => {
  test('is judged beside errors without a word in refuge.yml, each with half of alpha', async () => {
    const {plan} = await planned(world(1))
    expect(Object.entries(plan.metrics).map(([name, it]) => [name, it.weight])).toEqual([
      ['errors', 0.5],
      ['latency', 0.5],
    ])
    expect(plan.metrics.latency).toHaveProperty('le')
    expect(plan.claim.sentence).toMatch(
      /adds fewer than .*; 95 % sure that it is less than \d+ % slower at p50, p95 and p99/,
    )
    expect(plan.foresight?.slower?.[0]).toMatchObject({metric: 'latency', factor: 1.5, failMinutes: expect.any(Number)})
  })

  test('a canary that is half as slow again is found bad by it, and the sentence names the quantiles', async () => {
    const it = world(1.5)
    const {plan, lookback} = await planned(it)
    const {judged} = await polled(it, plan, lookback.observations, 40)
    expect(judged.verdict).toBe('fail')
    expect(judged.reason).toMatch(/^latency: canary p50 \S+ ms, p95 \S+ ms, p99 \S+ ms, baseline p50 /)
  })

  test('one that is as quick passes, by both metrics', async () => {
    const it = world(1)
    const {plan, lookback} = await planned(it)
    const {judged} = await polled(it, plan, lookback.observations, 80)
    expect(judged).toMatchObject({verdict: 'pass', reason: expect.stringMatching(/^errors: .*; latency: /)})
  })

  test('a run that goes on from the records has the same evidence to the last bit', async () => {
    const [whole, halves] = [world(1.1), world(1.1)]
    const once = await planned(whole)
    const uninterrupted = await polled(whole, once.plan, once.lookback.observations, 30)
    const twice = await planned(halves)
    const first = await polled(halves, twice.plan, twice.lookback.observations, 13)
    const recorded = [...twice.lookback.observations, ...first.seen]
    const before = JSON.parse(JSON.stringify(recorded)) as Observed[]
    const second = await polled(halves, twice.plan, before, 17)
    expect(second.numbers).toEqual(uninterrupted.numbers)
    expect(second.judged).toEqual(uninterrupted.judged)
  })

  test('the records of six hours stay below half a megabyte, and hold the counters of the newest poll only', async () => {
    const it = world(1)
    const {plan, lookback} = await planned(it)
    const {seen} = await polled(it, plan, lookback.observations, 1440)
    const event = (observations: readonly Observed[], seq: number) =>
      ({type: 'lease.renewed', environment: 'p', deployment: 'd', fence: 1, until: '', observations, seq}) as never
    const start = {
      type: 'deployment.started',
      environment: 'p',
      deployment: 'd',
      slot: 'green',
      observations: lookback.observations,
      seq: 1,
    }
    const state = fold(
      fold(fold(EMPTY, start as never, ''), event(seen.slice(0, 700), 2), ''),
      event(seen.slice(700), 3),
      '',
    )
    const {observations = []} = state.environments.p?.open ?? {}
    expect(observations.filter((one) => one.counters)).toEqual([observations.at(-1)])
    expect(JSON.stringify(state).length).toBeLessThan(500_000)
  }, 60_000)

  test('buckets with other bounds than at the start are no data, with the reason', async () => {
    const it = world(1)
    const {plan, lookback} = await planned(it)
    const {metrics} = it.target
    const other: Measured = {
      metrics: {
        ...metrics,
        latency: async () => {
          const reading = await metrics.latency?.()
          if (reading?.kind !== 'histogram') throw new Error('no reading')
          return {...reading, le: reading.le.map((bound) => (bound === '+Inf' ? bound : bound * 1.01))}
        },
      },
    }
    const {judged} = await polled({...it, target: other}, plan, lookback.observations, 20)
    expect(judged).toEqual({
      verdict: 'no-data',
      reason: 'latency: the buckets have other bounds than when this began',
    })
  })
})
