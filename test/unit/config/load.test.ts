import {describe, expect, test} from '@jest/globals'
import {environmentOf, loadConfiguration, readConfiguration} from '../../../src/config/index.ts'
import {SHORTEST} from '../../support/configurations.ts'
import {FAKE_KINDS} from '../../support/kinds.ts'

const load = async (text: string): ReturnType<typeof loadConfiguration> =>
  loadConfiguration({text, file: 'refuge.yml', kinds: FAKE_KINDS})

describe('loading', () => {
  test('a single mistake is the error itself, with its place', async () => {
    await expect(load(SHORTEST.replace('target: edge', 'target: egde'))).rejects.toMatchObject({
      code: 'RFG-140',
      message: "environments.production.target: there is no target 'egde': did you mean 'edge'?",
      place: {file: 'refuge.yml', line: 4, column: 25},
      hint: 'Known: edge.',
    })
  })

  test('several mistakes are one error that has the lines of validate', async () => {
    await expect(load('version: 1\nservice: {}\n')).rejects.toMatchObject({
      code: 'RFG-129',
      message: `refuge.yml has 3 mistakes:
refuge.yml:1:1 RFG-131 the file has no 'environments'
refuge.yml:1:1 RFG-131 the file has no 'targets'
refuge.yml:2:10 RFG-131 service has no 'name'`,
      place: {file: 'refuge.yml', line: 1, column: 1},
    })
  })

  test('a file that is not there is RFG-120', async () => {
    const none = {read: async () => undefined}
    await expect(readConfiguration(none, '/w/refuge.yml', 'refuge.yml', FAKE_KINDS)).rejects.toMatchObject({
      code: 'RFG-120',
      message: 'there is no configuration file refuge.yml',
    })
  })

  test('a file that is there is its text', async () => {
    const one = {read: async (path: string) => (path === '/w/refuge.yml' ? SHORTEST : undefined)}
    const given = await readConfiguration(one, '/w/refuge.yml', 'refuge.yml', FAKE_KINDS)
    expect(given).toEqual({text: SHORTEST, file: 'refuge.yml', kinds: FAKE_KINDS})
  })
})

describe('an environment', () => {
  test('comes with its target and strategy', async () => {
    const configuration = await load(SHORTEST)
    expect(environmentOf(configuration, 'production')).toEqual({
      name: 'production',
      gates: [],
      target: 'edge',
      strategy: 'canary',
      noBackup: undefined,
      targetOptions: configuration.targets.edge,
      strategySettings: configuration.strategies.canary,
    })
  })

  test('that is not there is RFG-151, also when every object has its name', async () => {
    const configuration = await load(SHORTEST)
    expect(() => environmentOf(configuration, 'constructor')).toThrow(
      expect.objectContaining({code: 'RFG-151', hint: 'Environments here: production.'}),
    )
  })
})
