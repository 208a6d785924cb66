import {describe, expect, test} from '@jest/globals'
import {explainConfiguration, explanationLines} from '../../../src/config/index.ts'
import {check, SHORTEST} from '../../support/configurations.ts'

const TEXT = `${SHORTEST}strategies:
  canary: { bake: 1h }
  other: { steps: [{ traffic: 100% }] }
`

describe('the merged configuration of an environment', () => {
  test('has each value with where it came from', async () => {
    const explained = explainConfiguration(await check(TEXT), 'production')
    expect(explained).toContainEqual({path: 'service.name', value: 'shop', origin: 'refuge.yml:2:18'})
    expect(explained).toContainEqual({path: 'environment.strategy', value: 'canary', origin: 'default'})
    expect(explained).toContainEqual({path: 'target.run', value: 'node server.js', origin: 'refuge.yml:6:28'})
    expect(explained).toContainEqual({path: 'target.ready', value: '/health', origin: 'default'})
    expect(explained).toContainEqual({path: 'strategy.bake', value: '1h', origin: 'refuge.yml:8:19'})
    expect(explained).toContainEqual({path: 'strategy.steps[0].traffic', value: '1%', origin: 'preset canary'})
    expect(explained).toContainEqual({path: 'strategy.lease', value: '3m', origin: 'default'})
    expect(explained).toContainEqual({path: 'metrics.errors.weight', value: 1, origin: 'default'})
    expect(explained).toContainEqual({path: 'records.ref', value: 'refuge/records', origin: 'default'})
    expect(explained.filter((it) => it.path.includes('other'))).toEqual([])
  })

  test('is a line a value for people', async () => {
    const lines = explanationLines(explainConfiguration(await check(TEXT), 'production'))
    expect(lines.slice(0, 3)).toEqual([
      'service.name                  shop            refuge.yml:2:18',
      'environment.target            edge            refuge.yml:4:25',
      'environment.strategy          canary          default',
    ])
  })

  test('says what comes from the preset and what from the file when steps are replaced', async () => {
    const text = `${SHORTEST}strategies: { canary: { steps: [{ traffic: 9%, dwell: 9m }] } }\n`
    const explained = explainConfiguration(await check(text), 'production')
    expect(explained).toContainEqual({path: 'strategy.steps[0].traffic', value: '9%', origin: 'refuge.yml:7:44'})
    expect(explained).toContainEqual({path: 'strategy.steps[0].promote-on', value: 'auto', origin: 'default'})
  })

  test('never shows what a template stands for', async () => {
    const text = SHORTEST.replace('node server.js', 'x, ready: "{{ secrets.READY }}"')
    const explained = explainConfiguration(await check(text), 'production')
    expect(explained.find((it) => it.path === 'target.ready')?.value).toBe('{{ secrets.READY }}')
  })

  test('of an environment that is not there is refused with the nearest name', async () => {
    const checked = await check(TEXT)
    expect(() => explainConfiguration(checked, 'prodution')).toThrow(
      expect.objectContaining({
        code: 'RFG-151',
        message: "there is no environment 'prodution': did you mean 'production'?",
      }),
    )
  })
})
