import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {stringify} from 'yaml'
import {checkConfiguration, explainConfiguration, problemLine} from '../../../src/config/index.ts'
import {check, SHORTEST} from '../../support/configurations.ts'
import {FAKE_KINDS} from '../../support/kinds.ts'

const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/)
const minutes = fc.integer({min: 10, max: 500}).map((it) => `${it}m`)

const steps = fc
  .uniqueArray(fc.integer({min: 1, max: 99}), {minLength: 1, maxLength: 5})
  .chain((shares) =>
    fc.tuple(
      ...shares.toSorted((a, b) => a - b).map((it) => fc.record({traffic: fc.constant(`${it}%`), dwell: minutes})),
    ),
  )

const strategy = fc.record(
  {
    steps,
    bake: minutes,
    interval: fc.integer({min: 1, max: 59}).map((it) => `${it}s`),
    alpha: fc.integer({min: 1, max: 49}).map((it) => `${it}%`),
    'on-fail': fc.constantFrom('rollback', 'hold'),
    'hold-for': fc.oneof(minutes, fc.constant('forever')),
  },
  {requiredKeys: ['steps']},
)

const target = fc.oneof(
  fc.record({kind: fc.constant('here'), run: fc.string({minLength: 1}).map((it) => it.replaceAll('{', ''))}),
  fc.record({
    kind: fc.constant('balancer'),
    socket: fc.constant('/s'),
    slots: fc.uniqueArray(name, {minLength: 2, maxLength: 2}),
  }),
)

const configuration = fc
  .record({
    targets: fc.dictionary(name, target, {minKeys: 1, maxKeys: 4}),
    strategies: fc.dictionary(name, strategy, {maxKeys: 3}),
    names: fc.uniqueArray(name, {minLength: 1, maxLength: 4}),
    service: name,
  })
  .chain(({targets, strategies, names, service}) => {
    const environment = fc.record({
      target: fc.constantFrom(...Object.keys(targets)),
      strategy: fc.constantFrom('canary', 'direct', 'blue-green', ...Object.keys(strategies)),
    })
    return fc.tuple(...names.map((it) => fc.tuple(fc.constant(it), environment))).map((environments) => ({
      version: 1,
      service: {name: service},
      environments: Object.fromEntries(environments),
      targets,
      strategies,
    }))
  })

describe('any configuration that keeps the rules', () => {
  test('loads, with every environment explained', async () => {
    await fc.assert(
      fc.asyncProperty(configuration, async (it) => {
        const checked = await check(stringify(it))
        expect(checked.problems).toEqual([])
        expect(checked.configuration?.service.name).toBe(it.service.name)
        for (const environment of Object.keys(it.environments)) {
          const explained = explainConfiguration(checked, environment)
          expect(explained.every(({origin}) => /^(default|preset [a-z-]+|refuge\.yml:\d+:\d+)$/.test(origin))).toBe(
            true,
          )
        }
      }),
      {numRuns: 50},
    )
  })
})

describe('any text', () => {
  const scrap = fc.constantFrom(
    ...'{}[]:,-&*!|>\'"%@#? \n\t~<\\'.split(''),
    'a',
    '<<',
    'kind',
    'steps',
    '\r\n',
    '---\n',
    '...\n',
    '__proto__',
    '&a',
    '*a',
    '1',
    'null',
  )
  const soup = fc.array(scrap, {maxLength: 40}).map((it) => it.join(''))
  const spliced = fc
    .tuple(fc.nat(SHORTEST.length), fc.nat(20), fc.oneof(soup, fc.string({unit: 'binary'})))
    .map(([at, gone, put]) => SHORTEST.slice(0, at) + put + SHORTEST.slice(at + gone))
  const valid = fc
    .anything({withNullPrototype: false, maxDepth: 4})
    .map((it) => stringify({version: 1, targets: it, strategies: it, backup: it}))

  test('is a configuration or has problems inside the text; it never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soup, spliced, fc.string({unit: 'binary'}), valid), async (text) => {
        const {configuration: found, problems} = await checkConfiguration({text, file: 'f', kinds: FAKE_KINDS})
        expect(found === undefined).toBe(problems.length > 0)
        const lines = text.split('\n').length
        for (const it of problems) {
          expect(problemLine(it)).toMatch(/^f:\d+:\d+ RFG-\d{3} \S/)
          expect(problemLine(it)).not.toContain('\n')
          expect(it.line).toBeGreaterThanOrEqual(1)
          expect(it.line).toBeLessThanOrEqual(lines)
          expect(it.column).toBeGreaterThanOrEqual(1)
        }
      }),
      {numRuns: 300},
    )
  })
})
