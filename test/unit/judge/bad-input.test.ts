import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {begin, JudgeInputError, type JudgeState, lookAt, type Observation, observe} from '../../../src/judge/index.ts'
import {configOf, errors, final, looks, observations, poll, short, stateAfter, traffic} from './canary.ts'
import {bucketPolls, LE, latency, latencyConfig, service} from './durations.ts'

const change = (it: Observation, metrics: Record<string, unknown>) => ({...it, metrics}) as unknown as Observation
const next = (state: JudgeState, metrics: Record<string, unknown>): Observation =>
  change(
    {i: (state.timeline.last?.i ?? 0) + 1, t: (state.timeline.last?.t ?? 0) + 15, weight: 0.25, metrics: {}},
    metrics,
  )

/** Healthy canaries whose newest look says PASS. */
const passing = stateAfter(configOf(), observations({...traffic, steps: [[0.25, 60]]}))
const quick = stateAfter(latencyConfig(), bucketPolls({...service, steps: [[0.25, 60]]}))

describe('data that cannot be used', () => {
  test('is compared with canaries that pass', () => {
    expect(lookAt(passing).decision).toBe('PASS')
    expect(lookAt(quick).decision).toBe('PASS')
  })

  test.each<[string, Record<string, unknown>]>([
    ['a metric that disappears', {}],
    ['no instance of the canary', {errors: {baseline: {instances: [[1e6, 1e4]]}, canary: {instances: []}}}],
    ['no instance of the baseline', {errors: {baseline: {instances: []}, canary: {instances: [[1e6, 1e4]]}}}],
    ['more events than requests on the canary', {errors: sides([[1e6, 1e4]], [[1e6, 2e6]])}],
    ['more events than requests on the baseline', {errors: sides([[1e6, 2e6]], [[1e6, 1e4]])}],
  ])('of counts is never PASS at that look: %s', (_, metrics) => {
    expect(observe(passing, next(passing, metrics)).look.decision).not.toBe('PASS')
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['other bounds', {latency: buckets(LE.slice(1), LE)}, 'latency: the buckets have other bounds than at the start'],
    [
      'buckets that fall',
      {latency: falling()},
      "latency: the buckets on the canary's side fall from one bound to the next",
    ],
  ])('of latency is never PASS at that look, and says why: %s', (_, metrics, warning) => {
    const {look, warnings} = observe(quick, next(quick, metrics))
    expect(look.decision).not.toBe('PASS')
    expect(warnings[0]).toContain(warning)
  })

  test('is forgotten with the look: a metric that comes back is judged on', () => {
    const gone = observe(passing, next(passing, {})).state
    const back = observations({...traffic, steps: [[0.25, 62]]})
    expect(observe(gone, [...back].at(-1) as Observation).look.decision).toBe('PASS')
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['negative', {errors: sides([[-1, 0]], [[1, 0]])}, 'metrics.errors.baseline.instances[0][0]: expected a number'],
    ['no number', {errors: sides([[Number.NaN, 0]], [[1, 0]])}, 'got NaN'],
    ['beyond counting', {errors: sides([[1, 0]], [[1e300, 0]])}, 'expected a number of at most 9007199254740991'],
    ['infinite', {errors: sides([[1, 0]], [[1, Number.POSITIVE_INFINITY]])}, 'got Infinity'],
    ['a text', {errors: sides([['7', 0]], [[1, 0]])}, 'got "7"'],
    ['one side only', {errors: {baseline: {instances: []}}}, 'metrics.errors.canary: is missing'],
    ['of another kind', {errors: {baseline: {buckets: []}, canary: {buckets: []}}}, 'baseline.instances: is missing'],
  ])('that is no observation is refused with its field: %s', (_, metrics, message) => {
    expect(() => observe(passing, next(passing, metrics))).toThrow(message)
    expect(() => observe(passing, next(passing, metrics))).toThrow(JudgeInputError)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['too few buckets', {latency: {baseline: {buckets: [1]}, canary: {buckets: []}}}, 'expected 8 buckets'],
    ['negative', {latency: {baseline: {buckets: LE.map(() => -1)}, canary: {buckets: []}}}, 'baseline.buckets[0]'],
    ['no number', {latency: {baseline: {buckets: LE.map(() => Number.NaN)}, canary: {buckets: []}}}, 'got NaN'],
  ])('that is no histogram is refused with its field: %s', (_, metrics, message) => {
    expect(() => observe(quick, next(quick, metrics))).toThrow(message)
  })

  test('is refused when it is repeated or comes before the one before', () => {
    const state = stateAfter(short, [poll(4, 0.1, [0, 0], [0, 0])])
    expect(() => observe(state, poll(4, 0.1, [9, 0], [9, 0]))).toThrow(
      'i: must be above that of the poll before (4), got 4',
    )
    expect(() => observe(state, poll(3, 0.1, [9, 0], [9, 0]))).toThrow('got 3')
    expect(() => observe(state, {...poll(5, 0.1, [9, 0], [9, 0]), t: 1})).toThrow('t: must not be before')
    expect(() => observe(state, poll(5, 1.5, [9, 0], [9, 0]))).toThrow(
      'weight: expected a number at least 0 and at most 1',
    )
  })
})

describe('a configuration that cannot be judged', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['alpha 0', {alpha: 0}, 'config.alpha: expected a number above 0 and at most 0.5, got 0'],
    ['shares above 1', {metrics: [errors, {...latency, weight: 0.6}]}, 'the weights sum to 1.1'],
    ['a share above 1', {metrics: [{...errors, weight: 1.1}]}, 'config.metrics[0].weight: expected'],
    ['an unknown kind', {metrics: [{...errors, kind: 'trace'}]}, "of kind 'trace', which cannot be judged"],
    ['bounds that fall', {metrics: [{...latency, le: [1, 0.5, '+Inf']}]}, 'config.metrics[0].le[1]: must be above'],
    ['bounds without an end', {metrics: [{...latency, le: [0.5, 1]}]}, 'config.metrics[0].le: must end with "+Inf"'],
    [
      'very many bounds',
      {metrics: [{...latency, le: [...Array.from({length: 501}, (_, place) => place + 1), '+Inf']}]},
      'takes at most 500 bounds',
    ],
    ['one bound', {metrics: [{...latency, le: [0.5, '+Inf']}]}, 'needs at least two bounds'],
    [
      'a bound of nought',
      {metrics: [{...latency, le: [0, 1, '+Inf']}]},
      'config.metrics[0].le[0]: expected a number above 0',
    ],
    ['a negative shift', {metrics: [{...latency, fail: {shift: -0.1}}]}, 'config.metrics[0].fail.shift: expected'],
    ['no quantile', {metrics: [{...latency, pass: {...latency.pass, quantiles: []}}]}, 'at least one quantile'],
    [
      'a quantile in percent',
      {metrics: [{...latency, pass: {...latency.pass, quantiles: [95]}}]},
      'quantiles[0]: expected',
    ],
    [
      'a gauge that may not rise',
      {metrics: [{name: 'cpu', kind: 'gauge', weight: 1, fail: {ratio: 1}, pass: {ratio: 1.2}}]},
      'fail.ratio',
    ],
  ])('is refused with its field: %s', (_, fields, message) => {
    expect(() => begin({...configOf(), ...fields} as ReturnType<typeof configOf>)).toThrow(message)
  })
})

describe('traffic at the ends of what there is', () => {
  test('one request an hour is never PASS and never FAIL', () => {
    const hourly = {...traffic, requestsPerSecond: 1 / 3600, pollSeconds: 3600, steps: [[0.5, 48]] as const}
    const all = [...looks(configOf({intervalSeconds: 3600, plannedIntervals: 48}), observations(hourly))]
    expect(all.every((it) => !['PASS', 'FAIL'].includes(it.decision))).toBe(true)
  })

  test('100 000 requests a second are judged like any other, healthy and not', () => {
    const huge = (canary: number) =>
      Array.from({length: 12}, (_, i) => {
        const [n, c] = [1e5 * 15 * i * 0.95, 1e5 * 15 * i * 0.05]
        return poll(
          i,
          i === 0 ? 0 : 0.05,
          [Math.round(n), Math.round(n * 0.01)],
          [Math.round(c), Math.round(c * canary)],
        )
      })
    expect(final(short, huge(0.01)).decision).toBe('PASS')
    expect(final(short, huge(0.015)).decision).toBe('FAIL')
  })
})

test('whatever comes, a look has a decision and finite or minus infinite evidence, and the state stays JSON', () => {
  const count = fc.oneof(fc.nat(30), fc.constantFrom(1e9, 1e15, Number.MAX_SAFE_INTEGER, 0.5))
  const instances = fc.array(fc.tuple(count, count), {maxLength: 3})
  const list = fc.array(count, {minLength: LE.length, maxLength: LE.length})
  const both = fc.record({
    weight: fc.constantFrom(0, 0.001, 0.5, 1),
    errors: fc.option(fc.record({baseline: fc.record({instances}), canary: fc.record({instances})}), {nil: undefined}),
    latency: fc.option(fc.record({baseline: fc.record({buckets: list}), canary: fc.record({buckets: list})}), {
      nil: undefined,
    }),
  })
  const config = configOf({metrics: [errors, latency]})
  fc.assert(
    fc.property(fc.array(both, {maxLength: 12}), (polls) => {
      let state = begin(config)
      for (const [i, {weight, ...metrics}] of polls.entries()) {
        const given = Object.fromEntries(Object.entries(metrics).filter(([, it]) => it !== undefined))
        const observed = observe(state, change({i, t: i * 15, weight, metrics: {}}, given))
        state = observed.state
        for (const {logEFail, logEPass, dispersion} of observed.look.metrics) {
          expect([logEFail, logEPass, dispersion].some(Number.isNaN)).toBe(false)
          expect(dispersion).toBeGreaterThanOrEqual(1)
        }
        expect(['NO_DATA', 'CONTINUE', 'FAIL', 'PASS', 'INCONCLUSIVE']).toContain(observed.look.decision)
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    }),
    {numRuns: 200, seed: 4},
  )
})

function sides(baseline: readonly (readonly unknown[])[], canary: readonly (readonly unknown[])[]) {
  return {baseline: {instances: baseline}, canary: {instances: canary}}
}

function buckets(baseline: readonly unknown[], canary: readonly unknown[]) {
  const side = (le: readonly unknown[]) => ({buckets: le.map((_, place) => 1e6 + place), le})
  return {baseline: side(baseline), canary: side(canary)}
}

function falling() {
  const rising = LE.map((_, place) => 1e6 + place)
  return {baseline: {buckets: rising}, canary: {buckets: rising.toReversed()}}
}
