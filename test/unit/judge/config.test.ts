import {describe, expect, test} from '@jest/globals'
import {begin, JudgeInputError, parseConfig} from '../../../src/judge/index.ts'
import {configOf, errors} from './canary.ts'

const change = (fields: Record<string, unknown>) => ({...configOf(), ...fields})
const metric = (fields: Record<string, unknown>) => change({metrics: [{...errors, ...fields}]})

describe('a configuration of the judge', () => {
  test('is taken as it is when it is right', () => {
    const full = configOf({capSeconds: 5, metrics: [{...errors, dispersion: 3}]})
    expect(parseConfig(JSON.parse(JSON.stringify(full)))).toEqual(full)
  })

  test.each([
    ['no object', 7, 'config: expected an object, got 7'],
    ['no alpha', change({alpha: undefined}), 'config.alpha: is missing (expected a number above 0 and at most 0.5)'],
    ['an alpha of 1', change({alpha: 1}), 'config.alpha: expected a number above 0 and at most 0.5, got 1'],
    ['a text for a number', change({beta: '5%'}), 'config.beta: expected a number above 0 and at most 0.5, got "5%"'],
    [
      'half an interval',
      change({plannedIntervals: 1.5}),
      'config.plannedIntervals: expected a whole number at least 1, got 1.5',
    ],
    ['an unknown scope', change({passScope: 'last'}), 'config.passScope: expected one of all, step, got "last"'],
    ['no metric', change({metrics: []}), 'config.metrics: names no metric'],
    ['metrics that are no list', change({metrics: {}}), 'config.metrics: expected a list, got {}'],
    ['the same name twice', change({metrics: [errors, errors]}), "config.metrics: the name 'errors' is given twice"],
    [
      'weights above 1',
      change({metrics: [errors, {...errors, name: 'b', weight: 0.75}]}),
      'config.metrics: the weights sum to 1.25, which is more than 1',
    ],
    [
      'an unknown kind',
      metric({kind: 'trace'}),
      "config.metrics[0].kind: metric 'errors' is of kind 'trace', which cannot be judged (known: proportion, histogram, samples, gauge)",
    ],
    [
      'a kind that objects inherit',
      metric({kind: 'toString'}),
      "config.metrics[0].kind: metric 'errors' is of kind 'toString', which cannot be judged (known: proportion, histogram, samples, gauge)",
    ],
    ['no kind', metric({kind: undefined}), 'config.metrics[0].kind: is missing (expected a text)'],
    [
      'an unknown direction',
      metric({direction: 'up'}),
      'config.metrics[0].direction: expected one of increase, decrease, got "up"',
    ],
    [
      'a margin without its ratio',
      metric({fail: {delta: 0}}),
      'config.metrics[0].fail.ratio: is missing (expected a number above 0)',
    ],
    [
      'a negative difference of errors',
      metric({pass: {ratio: 1, delta: -0.1}}),
      'config.metrics[0].pass.delta: expected a number at least 0 and at most 1, got -0.1',
    ],
    [
      'infinite dispersion',
      metric({dispersion: Infinity}),
      'config.metrics[0].dispersion: expected a number above 0, got Infinity',
    ],
  ])('is refused with the field, what was expected and what came: %s', (_, config, message) => {
    expect(() => parseConfig(config)).toThrow(
      new JudgeInputError(message.slice(0, message.indexOf(': ')), message.slice(message.indexOf(': ') + 2)),
    )
  })

  test('is checked at the beginning of a judge too', () => {
    expect(() => begin(configOf({metrics: []}))).toThrow('config.metrics: names no metric')
  })

  test('may divide alpha into parts that only rounding lifts above 1', () => {
    const weights = [0.1, 0.2, 0.3, 0.3, 0.1 + 1e-16]
    expect(() =>
      begin(configOf({metrics: weights.map((weight, place) => ({...errors, name: `m${place}`, weight}))})),
    ).not.toThrow()
  })
})
