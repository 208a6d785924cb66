import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {EnvironmentState, OpenDeployment, Phase} from '../../../src/records/index.ts'
import {next, type Situation} from '../../../src/rollout/machine.ts'
import type {Plan} from '../../../src/rollout/plan-record.ts'

const NEW = 'b'.repeat(40)
const OLD = 'a'.repeat(40)
const START = Date.parse('2026-11-24T10:00:00Z')
const at = (seconds: number) => new Date(START + seconds * 1000)

const plan: Plan = {
  steps: [
    {traffic: 5, dwell: 60_000},
    {traffic: 25, dwell: 60_000},
    {traffic: 50, dwell: 120_000, promoteOn: 'pass'},
  ],
  bake: 60_000,
  interval: 5000,
  warmup: 0,
  atLeast: 10_000,
  alpha: 0.01,
  beta: 0.05,
  onFail: 'rollback',
  onInconclusive: 'hold',
  holdFor: 60_000,
  lease: 30_000,
  metrics: {},
  claim: {kind: 'proof', sentence: '95 % sure'},
}

interface Given {
  readonly phase: Phase
  readonly weights?: Record<string, number>
  readonly seen?: Record<string, number>
  readonly open?: Partial<OpenDeployment>
  readonly situation?: Partial<Situation>
  readonly stamp?: string
  readonly ready?: boolean
}

function situation({
  phase,
  weights = {blue: 95, green: 5},
  seen = weights,
  stamp,
  ready = true,
  ...rest
}: Given): Situation {
  const open: OpenDeployment = {
    started: {
      deployment: 'd',
      kind: 'deploy',
      revision: NEW,
      slot: 'green',
      baseline: {slot: 'blue', revision: OLD},
      observed: {blue: 100, green: 0},
      recorded: {blue: 100, green: 0},
      plan,
    },
    seq: 1,
    startedAt: at(0).toISOString(),
    phase,
    verdict: 'no-data',
    observations: [],
    ...rest.open,
  }
  const environment: EnvironmentState = {fence: 1, slots: {blue: OLD, green: NEW}, weights, history: [], open}
  return {
    environment,
    open,
    plan,
    slots: ['blue', 'green'],
    granularity: 1,
    observation: {
      weights: seen,
      settled: true,
      ready: {blue: true, green: ready},
      ...(stamp ? {revisions: {blue: OLD, green: stamp}} : {}),
    },
    judged: {verdict: 'continue', reason: 'errors: …'},
    canaryDown: 0,
    now: at(5),
    ending: undefined,
    ...rest.situation,
  }
}

const judging = (step: number): Phase => ({kind: 'judging', step, since: at(0).toISOString()})

describe('the next move', () => {
  test.each([
    [{kind: 'prepared'} as const, {blue: 100, green: 0}, {kind: 'split', step: 0, weights: {blue: 95, green: 5}}],
    [
      {kind: 'passed', step: 0} as const,
      {blue: 95, green: 5},
      {kind: 'split', step: 1, weights: {blue: 75, green: 25}},
    ],
    [
      {kind: 'passed', step: 2} as const,
      {blue: 50, green: 50},
      {kind: 'split', step: 'promote', weights: {blue: 0, green: 100}},
    ],
  ])('after %j is one step up and no more', (phase, weights, command) => {
    expect(next(situation({phase, weights}))).toEqual(command)
  })

  test('is a rollback when the slot runs another revision than was judged', () => {
    expect(next(situation({phase: {kind: 'passed', step: 0}, stamp: 'c'.repeat(40)}))).toMatchObject({kind: 'abort'})
    expect(next(situation({phase: {kind: 'passed', step: 0}, stamp: NEW}))).toMatchObject({kind: 'split', step: 1})
  })

  test('waits for a PASS until the step has lasted its least', () => {
    const judged = {verdict: 'pass', reason: 'r'} as const
    expect(next(situation({phase: judging(0), situation: {judged, now: at(9)}}))).toEqual({kind: 'wait'})
    expect(next(situation({phase: judging(0), situation: {judged, now: at(10)}}))).toMatchObject({
      kind: 'advance',
      verdict: 'pass',
    })
  })

  test('is a rollback at a FAIL, at any time', () => {
    const judged = {verdict: 'fail', reason: 'errors'} as const
    expect(next(situation({phase: judging(0), situation: {judged, now: at(1)}}))).toEqual({
      kind: 'abort',
      verdict: 'fail',
      reason: 'errors',
    })
  })

  test('is a hold when the last step proves nothing, and a rollback when the hold is over', () => {
    const weights = {blue: 50, green: 50}
    const held = next(situation({phase: judging(2), weights, situation: {now: at(120)}}))
    expect(held).toMatchObject({kind: 'hold', why: 'inconclusive', until: at(180)})
    const open = {
      held: {why: 'inconclusive', reason: 'r', since: at(120).toISOString(), until: at(180).toISOString()} as const,
    }
    expect(next(situation({phase: judging(2), weights, open, situation: {now: at(179)}}))).toEqual({kind: 'wait'})
    expect(next(situation({phase: judging(2), weights, open, situation: {now: at(180)}}))).toMatchObject({
      kind: 'abort',
    })
  })

  test('never leaves a step upward without data', () => {
    const judged = {verdict: 'no-data', reason: 'no answer'} as const
    const command = next(situation({phase: judging(0), situation: {judged, now: at(3600)}}))
    expect(command).toMatchObject({kind: 'hold', why: 'no-data'})
  })

  test('is a rollback when the canary cannot answer at two looks in a row', () => {
    expect(next(situation({phase: judging(0), ready: false, situation: {canaryDown: 1}}))).toEqual({kind: 'wait'})
    expect(next(situation({phase: judging(0), ready: false, situation: {canaryDown: 2}}))).toMatchObject({
      kind: 'abort',
      verdict: 'fail',
    })
  })

  test('stops at weights that nobody recorded, and finishes an abort that could not be recorded', () => {
    expect(next(situation({phase: judging(0), seen: {blue: 60, green: 40}}))).toMatchObject({
      kind: 'hold',
      why: 'drift',
    })
    expect(next(situation({phase: judging(0), seen: {blue: 100, green: 0}}))).toMatchObject({kind: 'abort'})
  })

  test('claims an open intent only where the target shows it, or shows that it never happened', () => {
    const intent = {action: 'split', id: 'i', weights: {blue: 75, green: 25}, step: 1} as const
    const of = (seen: Record<string, number>) =>
      next(situation({phase: {kind: 'passed', step: 0}, seen, open: {intent}}))
    expect(of({blue: 75, green: 25})).toMatchObject({kind: 'settle', ok: true})
    expect(of({blue: 95, green: 5})).toMatchObject({kind: 'settle', ok: false, observed: {blue: 95, green: 5}})
    expect(of({blue: 60, green: 40})).toMatchObject({kind: 'settle', ok: false, observed: undefined})
  })

  test('of a run that must end does not wait for the result of an intent that the records cannot take', () => {
    const intent = {id: 'i', action: 'split', weights: {blue: 75, green: 25}, step: 1} as const
    const of = (seen: Record<string, number>, ending: Situation['ending']) =>
      next(situation({phase: {kind: 'passed', step: 0}, seen, open: {intent}, situation: {ending}}))
    for (const ending of ['cancelled', 'records-lost'] as const) {
      expect(of({blue: 75, green: 25}, ending)).toMatchObject({kind: 'abort'})
      expect(of({blue: 95, green: 5}, ending)).toMatchObject({kind: 'abort'})
      expect(of({blue: 60, green: 40}, ending)).toMatchObject({kind: 'leave'})
    }
    expect(of({blue: 75, green: 25}, 'time-is-up')).toMatchObject({kind: 'leave'})
  })

  test('lets a bake be when the run must end, and takes a canary back when it is cancelled', () => {
    const baking = situation({
      phase: {kind: 'baking', since: at(0).toISOString()},
      weights: {blue: 0, green: 100},
      situation: {ending: 'cancelled'},
    })
    expect(next(baking)).toMatchObject({kind: 'leave'})
    expect(next(situation({phase: judging(1), situation: {ending: 'cancelled'}}))).toMatchObject({kind: 'abort'})
    expect(next(situation({phase: judging(1), situation: {ending: 'time-is-up'}}))).toMatchObject({kind: 'leave'})
  })

  test('never raises the canary while it is judged, whatever the judge says and however late it is', () => {
    const verdicts = fc.constantFrom('pass', 'fail', 'continue', 'no-data')
    fc.assert(
      fc.property(
        verdicts,
        fc.integer({min: 0, max: 2}),
        fc.nat(10_000),
        fc.nat(3),
        (verdict, step, seconds, canaryDown) => {
          const it = situation({
            phase: judging(step),
            situation: {judged: {verdict, reason: ''}, now: at(seconds), canaryDown},
          })
          const command = next(it)
          expect(command.kind).not.toBe('split')
          if (verdict === 'no-data') expect(command.kind).not.toBe('advance')
        },
      ),
    )
  })
})
