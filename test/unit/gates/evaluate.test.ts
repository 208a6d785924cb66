import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {checkRunOf} from '../../../src/gates/check-run.ts'
import {evaluate} from '../../../src/gates/evaluate.ts'
import {GATES, known} from '../../../src/gates/kinds/index.ts'
import {gateSummary} from '../../../src/gates/section.ts'
import {closedError, gateLines, sentenceOf} from '../../../src/gates/words.ts'
import {facts, NOW, unasked} from '../../support/gate-facts.ts'
import {HOSTILE_TEXTS} from '../../support/hostile-texts.ts'

const place = {file: 'refuge.yml', line: 7, column: 7}
const asked = (gate: string, settings: Record<string, unknown> = {}) => ({gate, settings, place})
const OPEN = asked('window', {timezone: 'UTC'})
const SHUT = asked('window', {timezone: 'UTC', allow: ['Sun 03:00-04:00']})
const BLIND = asked('reviewed', {approvals: 1})

describe('the gates together', () => {
  test('are asked in one pass, and every reason is given', () => {
    const report = evaluate([SHUT, BLIND, asked('rollback-plan')], facts(), NOW)
    expect(report).toMatchObject({outcome: 'closed', environment: 'production', at: NOW.toISOString()})
    expect(report.gates.map((it) => [it.gate, it.verdict, it.closes])).toEqual([
      ['window', 'fail', true],
      ['reviewed', 'unknown', true],
      ['rollback-plan', 'unknown', true],
    ])
    expect(sentenceOf(report)).toBe('production is closed by 3 of 3 gates: window, reviewed, rollback-plan')
    expect(closedError(report)).toMatchObject({
      code: 'RFG-701',
      place,
      message: expect.stringContaining('nobody asked'),
    })
  })

  test('that nobody asks for are open', () => {
    const report = evaluate([], facts(), NOW)
    expect([report.outcome, sentenceOf(report), closedError(report)]).toEqual([
      'open',
      'production is open: it asks for no gate',
      undefined,
    ])
  })

  test('may be allowed not to know, and then say so; a failure is not spared by that', () => {
    const allowed = evaluate([asked('reviewed', {approvals: 1, unknown: 'allow'})], facts(), NOW)
    expect(allowed).toMatchObject({
      outcome: 'open',
      gates: [{verdict: 'unknown', closes: false, spared: 'allowed to be unknown'}],
    })
    const failed = evaluate([asked('window', {...SHUT.settings, unknown: 'allow'})], facts(), NOW)
    expect(failed.outcome).toBe('closed')
  })

  test('can be waived until the end of a day', () => {
    const waived = (until: string) => asked('window', {...SHUT.settings, waived: {until, reason: 'the shop is down'}})
    expect(evaluate([waived('2026-11-24')], facts(), NOW)).toMatchObject({
      outcome: 'open',
      gates: [{verdict: 'fail', spared: 'waived until 2026-11-24: the shop is down'}],
    })
    expect(evaluate([waived('2026-11-23')], facts(), NOW).outcome).toBe('closed')
  })

  test('are closed exactly when one of them closes, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(OPEN, SHUT, BLIND), {maxLength: 6}), (gates) => {
        const isClosed = gates.some((it) => it !== OPEN)
        expect(evaluate(gates, facts(), NOW).outcome).toBe(isClosed ? 'closed' : 'open')
        expect(evaluate(gates.toReversed(), facts(), NOW).outcome).toBe(isClosed ? 'closed' : 'open')
      }),
    )
  })

  test('with no facts at all pass nothing but what needs none', () => {
    const blind = facts({records: unasked, candidate: unasked})
    for (const {name} of GATES.filter((it) => it.name !== 'window')) {
      expect([name, evaluate([asked(name, {environment: 'staging', for: '1m'})], blind, NOW).outcome]).toEqual([
        name,
        'closed',
      ])
    }
  })
})

describe('what the gates say', () => {
  test('stands in the summary with the verdict first, and in the check run on the line that asks', () => {
    const report = evaluate([OPEN, SHUT], facts(), NOW)
    expect(gateSummary(report).split('\n')[0]).toBe(
      '**Closed**: production is closed by 1 of 2 gates: window (for ccccccc).',
    )
    expect(checkRunOf(report, 'c'.repeat(40), './services/shop')).toMatchObject({
      name: 'refuge / gate (production)',
      conclusion: 'failure',
      annotations: [{path: 'services/shop/refuge.yml', line: 7, level: 'failure', title: 'gate window: fail'}],
    })
  })

  test.each(HOSTILE_TEXTS)('is inert whatever strangers wrote (%#)', (text) => {
    const all = [{id: text, severity: 'critical' as const, title: text, isSuppressed: false}]
    const report = evaluate(
      [asked('vulnerabilities', {'none-above': 'low'})],
      facts({findings: known({revision: undefined, all})}),
      NOW,
    )
    expect(gateLines(report).every((it) => !it.includes('\n') && !it.includes('\u001b'))).toBe(true)
    expect(gateSummary(report)).not.toMatch(/<script|<img|\n# heading|^::/m)
  })
})
