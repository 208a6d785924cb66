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

  test('shows each metric as the judge last saw it', () => {
    const seen = {logEFail: 1, logEPass: 1, shareOfFail: 0.254, shareOfPass: 1, dispersion: 1}
    const quantiles = [{quantile: 0.95, canary: 0.0834, baseline: 0.02}]
    const latency = {kind: 'latency', ratio: 2, slowerThan: 0.1, quantiles} as const
    const escaped = deploymentSummary(
      {
        ...promoted,
        numbers: {
          logEFail: 1,
          shareOfFail: 0.3,
          bake: [],
          metrics: [
            {
              ...seen,
              name: 'errors',
              canary: [100, 1],
              baseline: [200, 2],
              summary: {kind: 'rate', ratio: 1},
              ratio: 1,
              interval: {low: 0.2, high: null},
            },
            {
              ...seen,
              name: 'latency',
              canary: [100, 9],
              baseline: [200, 9],
              summary: latency,
              ratio: 2,
              interval: {low: 0.9, high: 4},
            },
            {
              ...seen,
              name: 'cpu',
              canary: [8, 0],
              baseline: [8, 0],
              summary: {kind: 'level', ratio: 1.25},
              levels: {canary: 0.5, baseline: 0.4},
              ratio: 1.25,
              interval: null,
            },
          ],
        },
      },
      'production',
    )
    const summary = escaped.replaceAll('\\', '')
    expect(summary).toContain('| errors | 1 % (1 of 100) | 1 % (2 of 200) | × 1 (0.2 to ∞) | 25 % | 100 % | 1.00 |')
    expect(summary).toContain('| latency | p95 83.4 ms | p95 20 ms | × 2 (0.9 to 4) |')
    expect(summary).toMatch(/\| cpu \| 0\.5 \(× 1\.25 of the baseline.s, in 8 polls\) \| 0\.4 \| × 1\.25 \|/)
  })

  test('ends with the hint of what went wrong', () => {
    const problem = new RefugeError('RFG-341', 'held', {hint: 'Run this again.'})
    const summary = deploymentSummary({...promoted, outcome: 'held', problem, deployment: ''}, 'production')
    expect(summary).toContain('deployment `none`')
    expect(summary).toMatch(/Next: Run this again\.\n$/)
  })

  test('shows hostile reasons as text', () => {
    const summary = deploymentSummary({...promoted, reason: '<img src=x> [a](https://b.example)'}, 'a`b')
    expect(summary).not.toMatch(/<img|(?<!\\)\]\(|https:/)
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
