import {describe, expect, test} from '@jest/globals'
import {RefugeError} from '../../../src/kernel/errors.ts'
import {type DeploymentOutcome, deploymentSummary, rollbackSummary} from '../../../src/rollout/index.ts'

const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)] as const

const promoted: DeploymentOutcome = {
  outcome: 'promoted',
  verdict: 'pass',
  reason: '95 % sure',
  deployment: '20261124T100000Z-9f2c41d0',
  split: {[NEW]: 100},
  record: undefined,
  problem: undefined,
  state: undefined,
}

describe('the summary of a deployment', () => {
  test('says the verdict first, then who answers users and how to go back', () => {
    expect(deploymentSummary(promoted, 'production')).toBe(
      [
        '**Promoted** on production: 95 % sure\n',
        '| revision | share of the traffic |\n| --- | --: |\n| `bbbbbbb` | 100 % |\n',
        'Verdict `pass`, deployment `20261124T100000Z-9f2c41d0`.\n',
        'To go back: run the rollback action with `to: last-good`.\n',
      ].join('\n'),
    )
  })

  test('ends with the hint of what went wrong', () => {
    const problem = new RefugeError('RFG-341', 'held', {hint: 'Run this again.'})
    const summary = deploymentSummary({...promoted, outcome: 'held', problem, deployment: ''}, 'production')
    expect(summary).toContain('deployment `none`')
    expect(summary).toMatch(/Next: Run this again\.\n$/)
  })

  test('shows hostile reasons as text', () => {
    const summary = deploymentSummary({...promoted, reason: '<img src=x> [a](https://b.example)'}, 'a`b')
    expect(summary).not.toMatch(/<img|\]\(|https:/)
  })
})

describe('the summary of a rollback', () => {
  test('says how long it took, from what to what, and that data stays', () => {
    const summary = rollbackSummary(
      {
        outcome: 'rolled-back',
        from: NEW,
        to: OLD,
        deployment: '',
        record: undefined,
        seconds: 0.5,
        reason: 'a customer called',
        problem: undefined,
        state: {v: 1, seq: 0, head: null, environments: {}, points: {}},
      },
      'production',
    )
    expect(summary).toBe(
      [
        '**Rolled back** on production in 500ms: a customer called\n',
        '| from | to |\n| --- | --- |\n| `bbbbbbb` | `aaaaaaa` |\n',
        'A rollback restores no data.\n',
      ].join('\n'),
    )
  })
})
