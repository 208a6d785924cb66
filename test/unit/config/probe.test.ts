import {describe, expect, test} from '@jest/globals'
import {configurationOf} from '../../../src/config/index.ts'
import {codedMessageOf} from '../../../src/kernel/errors.ts'
import {check} from '../../support/configurations.ts'

const file = (probe: string, more = '') => `version: 1
service: { name: shop }
environments: { production: { target: edge } }
targets: { edge: { kind: here, run: node server.js } }
strategies: { canary: { probe: ${probe} } }
${more}`

const mistakesOf = async (text: string) => {
  try {
    configurationOf(await check(text))
    return ''
  } catch (error) {
    return codedMessageOf(error)
  }
}

describe('the probe of a strategy', () => {
  test('asks for / ten times a second unless it says otherwise, and is absent where it is not written', async () => {
    const {strategies} = configurationOf(await check(file('{}')))
    expect(strategies.canary?.probe).toEqual({paths: ['/'], rate: 10})
    expect(strategies.direct?.probe).toBeUndefined()
  })

  test('takes a rate by the minute', async () => {
    const {strategies} = configurationOf(await check(file('{ paths: [/, "/search?q=a"], rate: 30/m }')))
    expect(strategies.canary?.probe).toEqual({paths: ['/', '/search?q=a'], rate: 0.5})
  })

  test.each([
    ['{ paths: [//elsewhere.example/] }', 'RFG-132'],
    ["{ paths: ['/\\elsewhere.example/'] }", 'RFG-132'],
    ['{ paths: [] }', 'RFG-132'],
    ['{ rate: 10 }', 'RFG-132'],
    ['{ rate: 0/s }', 'RFG-148'],
    ['{ rate: 2000/s }', 'RFG-148'],
  ])('is refused as %s', async (probe, code) => {
    expect(await mistakesOf(file(probe))).toContain(code)
  })

  test('leaves no other metric its name', async () => {
    const text = file('{}', 'metrics: { probe: { kind: errors } }\n')
    expect(await mistakesOf(text)).toMatch(/RFG-148 metrics.probe: 'probe' is what the prober's own counts are called/)
  })
})
