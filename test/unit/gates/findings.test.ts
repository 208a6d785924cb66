import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {readFindings} from '../../../src/gates/findings.ts'
import {CANDIDATE} from '../../support/gate-facts.ts'

describe('a list of findings', () => {
  const sarif = (result: unknown, rule: unknown = {}) =>
    readFindings(JSON.stringify({runs: [{tool: {driver: {rules: [rule]}}, results: [result]}]}), 'f.sarif').all[0]

  test.each([
    [{level: 'error'}, {}, 'high'],
    [{level: 'note'}, {}, 'low'],
    [{}, {}, 'medium'],
    [{}, {id: 'r', defaultConfiguration: {level: 'error'}}, 'high'],
    [{level: 'note'}, {id: 'r', properties: {'security-severity': '9.8'}}, 'critical'],
    [{}, {id: 'r', properties: {'security-severity': '0.0'}}, 'none'],
    [{properties: {'security-severity': '7.0'}}, {}, 'high'],
    [{level: 'fatal'}, {}, 'critical'],
  ])('in SARIF: %j by the rule %j is %s', (result, rule, severity) => {
    expect(sarif({ruleId: 'r', message: {text: 'a hole'}, ...result}, rule)).toMatchObject({
      id: 'r',
      severity,
      title: 'a hole',
    })
  })

  test('in SARIF knows its revision, and what was suppressed for good', () => {
    const results = [
      {ruleId: 'a', suppressions: [{kind: 'external'}]},
      {ruleId: 'b', suppressions: [{status: 'rejected'}]},
    ]
    const run = {versionControlProvenance: [{revisionId: CANDIDATE}], results}
    const {revision, all} = readFindings(JSON.stringify({runs: [run]}), 'f.sarif')
    expect([revision, all.map((it) => it.isSuppressed)]).toEqual([CANDIDATE, [true, false]])
  })

  test('of our own takes what nobody rated for the worst', () => {
    const text = JSON.stringify({
      revision: CANDIDATE,
      findings: [
        {id: 'x', severity: 'meh'},
        {id: 'y', severity: 'low'},
      ],
    })
    expect(readFindings(text, 'f.json')).toMatchObject({
      revision: CANDIDATE,
      all: [{severity: 'critical'}, {severity: 'low'}],
    })
  })

  test.each(['', '{', '[]', 'null', '{"results": []}', '3'])('that is none is refused: %j', (text) => {
    expect(() => readFindings(text, 'f.json')).toThrow(expect.objectContaining({code: 'RFG-703'}))
  })

  test('survives whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        for (const text of [`{"runs": [${json}]}`, `{"findings": [${json}]}`]) readFindings(text, 'f.json')
      }),
    )
  })
})
