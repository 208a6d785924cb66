import {describe, expect, test} from '@jest/globals'
import type {Metric, Strategy} from '../../../../src/config/index.ts'
import {RefugeError} from '../../../../src/kernel/errors.ts'
import type {SourceReading} from '../../../../src/ports/metric-source.ts'
import {sparedAfter} from '../../../../src/rollout/observe/spared.ts'
import {watch} from '../../../../src/rollout/observe/watch.ts'
import {manualClock} from '../../../support/clock.ts'

const STRATEGY: Strategy = {
  steps: [{traffic: 50, dwell: 600_000, promoteOn: 'auto', instant: false}],
  smoke: undefined,
  probe: undefined,
  atLeast: 60_000,
  bake: 0,
  interval: 15_000,
  warmup: 0,
  alpha: 0.01,
  beta: 0.05,
  onFail: 'rollback',
  onInconclusive: 'hold',
  holdFor: 60_000,
  lease: 180_000,
}

const ERRORS: Metric = {
  kind: 'errors',
  weight: 1,
  fail: {ratio: 1.1, delta: 0},
  pass: {ratio: 1.5, delta: 0.001},
  source: 'prom',
  options: {},
}

/** A service of so many requests a second and side; the canary begins a minute after the start and fails such a share. */
async function watched(canaryFails: number, more: {perSecond?: number; goOn?: boolean; strategy?: Strategy} = {}) {
  const {perSecond = 50, goOn = false, strategy = STRATEGY} = more
  const clock = manualClock()
  const origin = clock.now().getTime()
  const said: string[] = []
  const counts = (seconds: number, failing: number) =>
    [Math.round(seconds * perSecond), Math.round(seconds * perSecond * failing), 'pod'] as const
  const errors = async (): Promise<SourceReading> => {
    const seconds = (clock.now().getTime() - origin) / 1000
    const canary = Math.max(0, seconds - 60)
    return {
      kind: 'counts',
      sides: {
        baseline: {instances: [counts(1000 + seconds, 0.01)]},
        canary: {instances: canary > 0 ? [counts(canary, canaryFails)] : []},
      },
    }
  }
  const end = await watch({
    measured: {metrics: {errors: async () => ({kind: 'no-data', reason: ''})}, sources: {errors}},
    clock,
    strategy,
    metrics: {errors: ERRORS},
    sides: {baseline: 'baseline', canary: 'canary'},
    duration: 600_000,
    signal: new AbortController().signal,
    goOn,
    say: (line) => said.push(line),
  })
  return {...end, said}
}

describe('a canary that something else drives', () => {
  test('would have been rolled back as soon as there is proof that it is bad', async () => {
    const {decision, said} = await watched(0.1)
    expect(decision).toMatchObject({
      verdict: 'fail',
      would: 'roll-back',
      reason: expect.stringMatching(/^errors: canary/),
    })
    expect(decision.seconds).toBeLessThan(180)
    expect(said[0]).toMatch(/^to be proven: 95 % sure/)
  })

  test('would have been promoted when it is as good as the claim says, and not before the least time', async () => {
    const {decision} = await watched(0.01)
    expect(decision).toMatchObject({verdict: 'pass', would: 'promote'})
    expect(decision.seconds).toBeGreaterThanOrEqual(60)
  })

  test('with too little traffic for any proof the whole time goes by, and the reason says what it would have shown', async () => {
    const {decision} = await watched(0.01, {perSecond: 0.05})
    expect(decision).toMatchObject({verdict: 'inconclusive', would: 'promote', seconds: 600})
    expect(decision.reason).toMatch(/^promoted without proof; /)
  })

  test('without proof where a PASS is asked for it would have been held, as the strategy says', async () => {
    const steps = [{traffic: 50, dwell: 600_000, promoteOn: 'pass', instant: false}] as const
    const {decision} = await watched(0.01, {perSecond: 0.5, strategy: {...STRATEGY, steps}})
    expect(decision).toMatchObject({verdict: 'inconclusive', would: 'hold'})
  })

  test('each look says the ratio with its interval, and what PASS still needs', async () => {
    const {said} = await watched(0.01, {perSecond: 5})
    expect(said.join('\n')).toMatch(
      /errors: canary \S+ % \(\d+ of \d+\), baseline .*, ratio × \S+ \(\S+ to \S+\) \(FAIL \d+ %, PASS \d+ %; (PASS cannot be reached at this step: )?it needs \S+ canary requests more, about \S+\)/,
    )
  })
})

describe('what stopping a bad release would have spared', () => {
  test('is its failures after that instant, less those that the baseline would have had', async () => {
    const {decision, decidedAt, observations, plan} = await watched(0.1, {goOn: true})
    const rest = 600 - decision.seconds
    const spared = sparedAfter(observations, decidedAt, plan)
    expect(spared).toBeGreaterThan(rest * 50 * 0.09 * 0.98)
    expect(spared).toBeLessThan(rest * 50 * 0.09 * 1.02)
  })

  test('is unknown where no metric counts errors', async () => {
    const {decidedAt, observations} = await watched(0.1)
    expect(sparedAfter(observations, decidedAt, {metrics: {}})).toBeUndefined()
  })
})

test('a source that shows nothing of the baseline ends it with RFG-416', async () => {
  const blind = async (): Promise<SourceReading> => ({kind: 'no-data', reason: 'RFG-411 it does not answer'})
  const request = {
    measured: {metrics: {errors: async () => ({kind: 'no-data', reason: ''}) as const}, sources: {errors: blind}},
    clock: manualClock(),
    strategy: STRATEGY,
    metrics: {errors: ERRORS},
    sides: {baseline: 'baseline', canary: 'canary'},
    duration: 600_000,
    signal: new AbortController().signal,
    goOn: false,
    say: () => undefined,
  }
  await expect(watch(request)).rejects.toMatchObject(
    expect.objectContaining({code: 'RFG-416', message: expect.stringContaining('RFG-411 it does not answer')}),
  )
  await expect(watch(request)).rejects.toBeInstanceOf(RefugeError)
})
