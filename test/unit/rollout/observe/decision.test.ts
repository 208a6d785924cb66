import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {decide, decisionWords, undecided} from '../../../../src/rollout/observe/decision.ts'
import type {Plan} from '../../../../src/rollout/plan-record.ts'

const plan = (more: Partial<Plan> = {}, promoteOn: 'pass' | 'no-fail' = 'pass'): Plan => ({
  steps: [{traffic: 50, dwell: 600_000, promoteOn}],
  metrics: {},
  claim: {kind: 'no-fail', sentence: 'promoted without proof'},
  bake: 0,
  interval: 15_000,
  warmup: 0,
  atLeast: 120_000,
  alpha: 0.01,
  beta: 0.05,
  onFail: 'rollback',
  onInconclusive: 'hold',
  holdFor: 60_000,
  lease: 60_000,
  ...more,
})

const verdicts = fc.constantFrom('pass', 'fail', 'continue', 'no-data' as const)
const plans = fc
  .record({
    onFail: fc.constantFrom('rollback' as const, 'hold' as const),
    onInconclusive: fc.constantFrom('hold' as const, 'rollback' as const, 'extend' as const),
    promoteOn: fc.constantFrom('pass' as const, 'no-fail' as const),
  })
  .map(({promoteOn, ...more}) => plan(more, promoteOn))

describe('what the judge would have done', () => {
  test.each([
    ['a FAIL at once', 'fail', 0, {}, 'pass', 'roll-back'],
    ['a FAIL that is held', 'fail', 0, {onFail: 'hold'}, 'pass', 'hold'],
    ['a PASS after the least time', 'pass', 120_000, {}, 'pass', 'promote'],
    ['the end without proof', 'continue', 600_000, {}, 'pass', 'hold'],
    ['the end without proof, rolled back', 'continue', 600_000, {onInconclusive: 'rollback'}, 'pass', 'roll-back'],
    ['the end without FAIL', 'continue', 600_000, {}, 'no-fail', 'promote'],
    ['the end without data', 'no-data', 600_000, {}, 'no-fail', 'hold'],
  ] as const)('%s', (_, verdict, elapsed, more, promoteOn, would) => {
    expect(decide({verdict, reason: 'r'}, elapsed, plan(more, promoteOn))).toMatchObject({
      would,
      seconds: elapsed / 1000,
    })
  })

  test('before the end, nothing but a FAIL or a PASS decides', () => {
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom('continue' as const, 'no-data' as const),
        fc.nat(599_999),
        (it, verdict, ms) => {
          expect(decide({verdict, reason: ''}, ms, it)).toBeUndefined()
        },
      ),
    )
  })

  test('it never promotes without data or against a FAIL', () => {
    fc.assert(
      fc.property(plans, verdicts, fc.nat(1_200_000), (it, verdict, ms) => {
        const decision = decide({verdict: verdict as 'fail', reason: ''}, ms, it)
        if (decision?.would === 'promote') expect(['pass', 'continue']).toContain(verdict)
      }),
    )
  })

  test('it is said in one sentence', () => {
    expect(decisionWords({verdict: 'fail', would: 'roll-back', seconds: 105, reason: 'errors: …'})).toBe(
      'fail: would have rolled it back after 1m45s: errors: …',
    )
    expect(decisionWords(undecided(1000))).toMatch(
      /^inconclusive: would have decided nothing yet after 1.0s: watching ended/,
    )
  })
})
