import {describe, expect, test} from '@jest/globals'
import {configurationOf} from '../../../src/config/index.ts'
import {check, linesAtMark, linesOf} from '../../support/configurations.ts'

const file = (gates: string, more = '') => `version: 1
service: { name: shop }
environments:
  staging: { target: edge }
  production:
    target: edge
    gates:
${gates}
targets: { edge: { kind: here, run: node server.js } }
${more}`

const BACKUP = `backup: { encryption: none, store: { kind: directory, path: /b }, sources: { database: { kind: files, paths: data } } }`

describe('gates in refuge.yml', () => {
  test('are read with their defaults and the line that asks for each', async () => {
    const {gates} =
      configurationOf(
        await check(file('      deployed: { environment: staging }\n      window: { timezone: Europe/Paris }')),
      ).environments.production ?? {}
    expect(gates).toEqual([
      {
        gate: 'deployed',
        settings: {environment: 'staging', for: '30m', unknown: 'fail'},
        place: {file: 'refuge.yml', line: 8, column: 7},
      },
      {
        gate: 'window',
        settings: {timezone: 'Europe/Paris', unknown: 'fail'},
        place: {file: 'refuge.yml', line: 9, column: 7},
      },
    ])
  })

  test('are none where none are asked for', async () => {
    expect(configurationOf(await check(file('      {}'))).environments.staging?.gates).toEqual([])
  })

  test.each([
    [
      '      §deployd: { environment: staging }',
      "RFG-130 unknown key 'deployd' in environments.production.gates: did you mean 'deployed'?",
    ],
    [
      '      deployed: { environment: §stagin }',
      "RFG-702 environments.production.gates.deployed.environment: there is no environment 'stagin': did you mean 'staging'?",
    ],
    [
      '      deployed: { environment: §production }',
      'RFG-702 environments.production.gates.deployed.environment: production cannot wait for itself',
    ],
    ['      deployed: §{ for: 1h }', "RFG-131 environments.production.gates.deployed has no 'environment'"],
    [
      '      window: { timezone: §Europe/Pari }',
      "RFG-702 environments.production.gates.window.timezone: 'Europe/Pari' is no time zone",
    ],
    ['      window: { timezone: UTC, allow: [§Mon-Thu 9-17] }', 'days and hours such as Mon-Thu 09:00-17:00'],
    [
      '      window: { timezone: UTC, freeze: [{ from: 2026-12-20, to: §2026-12-19, reason: x }] }',
      'the freeze ends before it begins',
    ],
    [
      '      window: { timezone: UTC, freeze: [{ from: §2026-02-30, to: 2026-12-19, reason: x }] }',
      "'2026-02-30' is in no calendar",
    ],
    ['      reviewed: { approvals: §0 }', 'RFG-132'],
    [
      '      vulnerabilities: { findings: f.json, none-above: §hihg }',
      "is not one of none, low, medium, high, critical: did you mean 'high'?",
    ],
    [
      '      vulnerabilities: { findings: f.json, waivers: [{ id: x, until: §2026-13-01, reason: y }] }',
      'is in no calendar',
    ],
    ['      §backup: {}', 'there is no `backup:` that it could look at'],
    ['      rollback-plan: { waived: { until: §2026-99-99, reason: x } }', 'is in no calendar'],
    ['      rollback-plan: { unknown: §maybe }', 'is not one of fail, allow'],
    ['      rollback-plan: { §no-rolback: x }', "did you mean 'no-rollback'?"],
  ])('%s is refused at its place', async (gates, said) => {
    const {lines, place} = await linesAtMark(file(gates))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`${place} `)
    expect(lines[0]).toContain(said)
  })

  test('name sources of backups that exist', async () => {
    expect(await linesOf(file('      backup: { sources: [database] }', BACKUP))).toEqual([])
    expect(await linesOf(file('      backup: { sources: [databse] }', BACKUP))).toEqual([
      expect.stringContaining(
        "RFG-702 environments.production.gates.backup.sources[0]: backup has no source 'databse'",
      ),
    ])
  })
})
