import {describe, expect, test} from '@jest/globals'
import {begin, type JudgeState, lookAt, type Observation, observe} from '../../../src/judge/index.ts'
import {
  configOf,
  errors,
  final,
  intervalsOf,
  looks,
  observations,
  poll,
  short,
  stateAfter,
  type Traffic,
  traffic,
} from './canary.ts'

describe('a judge that is stopped and resumed', () => {
  test.each([
    ['polls of 15 s', short, traffic],
    [
      'quick polls',
      configOf({plannedIntervals: 120, intervalSeconds: 1}),
      {
        ...traffic,
        pollSeconds: 1,
        steps: [
          [0.05, 60],
          [0.25, 60],
        ],
      } satisfies Traffic,
    ],
    [
      'steps and warm-up',
      {...short, passScope: 'step' as const, warmupSeconds: 40},
      {...traffic, baseline: 0, canary: 0.002},
    ],
  ])('goes on with exactly the same evidence: %s', (_, config, its) => {
    let straight = begin(config)
    let resumed = begin(config)
    for (const it of observations(its)) {
      const a = observe(straight, it)
      const b = observe(JSON.parse(JSON.stringify(resumed)) as JudgeState, it)
      expect(b.look).toEqual(a.look)
      ;[straight, resumed] = [a.state, b.state]
    }
    expect(JSON.parse(JSON.stringify(straight))).toEqual(straight)
  })

  test('remembers by null that an alternative without any errors is excluded', () => {
    const erring = [poll(0, 0, [0, 0], [0, 0]), poll(1, 0.5, [100, 1], [100, 3])]
    expect(intervalsOf(stateAfter(short, erring))[0]?.pass.at(-1)).toBeNull()
  })
})

describe('decisions', () => {
  test('FAIL for five times the errors, and for good, whatever comes after', () => {
    const state = stateAfter(short, observations({...traffic, canary: 0.05}))
    const failed = lookAt(state)
    expect(failed).toMatchObject({decision: 'FAIL', blamed: ['errors'], outage: false, shareOfFail: 1})
    expect(observe(state, poll(1000, 0.5, [1e7, 0], [1e7, 0]))).toEqual({state, look: failed, warnings: []})
  })

  test('FAIL asks for 1/alpha + 1, which theorem 3 needs', () => {
    const all = [...looks(short, observations({...traffic, canary: 0.03}))]
    expect(all[0]?.logFailThreshold).toBeCloseTo(Math.log(101), 12)
    for (const it of all) expect(it.decision === 'FAIL').toBe(it.logEFail >= Math.log(101))
  })

  test('PASS for a healthy canary with enough traffic', () => {
    expect([...looks(configOf(), observations({...traffic, steps: [[0.25, 40]]}))].map((it) => it.decision)).toContain(
      'PASS',
    )
  })

  test('NO_DATA while the canary has answered nothing, and while the baseline has not', () => {
    expect(final(short, observations({...traffic, steps: []})).decision).toBe('NO_DATA')
    const alone = Array.from({length: 40}, (_, i) => poll(i, 0.5, [0, 0], [i * 100, 0]))
    expect(final(short, alone).decision).toBe('NO_DATA')
  })

  test('INCONCLUSIVE from the horizon on, CONTINUE before', () => {
    const its = [...looks(short, observations({...traffic, requestsPerSecond: 2}))].map((it) => it.decision)
    expect(its.slice(-2)).toEqual(['CONTINUE', 'INCONCLUSIVE'])
  })

  test('PASS needs every metric, and one without data is none', () => {
    const two = {...short, metrics: [errors, {...errors, name: 'probe', weight: 0.4}]}
    const look = final(two, observations({...traffic, steps: [[0.25, 40]]}))
    expect(look.metrics.map((it) => it.shareOfPass)).toEqual([1, 0])
    expect(look.decision).toBe('INCONCLUSIVE')
  })

  test('FAIL blames the metric that carries the evidence', () => {
    const two = {...short, metrics: [{...errors, name: 'probe'}, errors]}
    const probes = [...observations(traffic, 'probe')]
    const both = [...observations({...traffic, canary: 0.06})].map((it, place): Observation => {
      const healthy = probes[place]
      return {...it, metrics: {...it.metrics, ...healthy?.metrics}}
    })
    expect(final(two, both)).toMatchObject({decision: 'FAIL', blamed: ['errors']})
  })

  test('conversions that fall by half FAIL, and those that rise do not', () => {
    const orders = {
      ...short,
      metrics: [
        {...errors, direction: 'decrease' as const, fail: {ratio: 0.98, delta: 0}, pass: {ratio: 0.85, delta: 0}},
      ],
    }
    const its = {...traffic, baseline: 0.1, steps: [[0.5, 24]]} satisfies Traffic
    expect(final(orders, observations({...its, canary: 0.05})).decision).toBe('FAIL')
    expect(final(orders, observations({...its, canary: 0.15})).decision).toBe('PASS')
  })
})

describe('the scope of PASS', () => {
  const ramp = {
    ...traffic,
    steps: [
      [0.25, 40],
      [0.5, 3],
    ],
  } satisfies Traffic

  test('all counts every interval, step only those since the last change of weight', () => {
    const all = [...looks(configOf(), observations(ramp))].map((it) => it.metrics[0]?.logEPass ?? 0)
    const step = [...looks(configOf({passScope: 'step'}), observations(ramp))].map((it) => it.metrics[0]?.logEPass ?? 0)
    expect(step.slice(0, 61)).toEqual(all.slice(0, 61))
    expect(step[61]).toBeLessThan(1)
    expect(all[61]).toBeGreaterThan(Math.log(20))
  })

  test('never restarts the evidence for FAIL', () => {
    const fail = (scope: 'all' | 'step') =>
      [...looks(configOf({passScope: scope}), observations(ramp))].map((it) => it.metrics[0]?.logEFail)
    expect(fail('step')).toEqual(fail('all'))
  })
})

test('a look at 240 intervals takes about a millisecond at most', () => {
  const state = stateAfter(configOf(), observations({...traffic, steps: [[0.25, 240]]}))
  expect(intervalsOf(state)).toHaveLength(240)
  const batches = Array.from({length: 10}, () => {
    const began = performance.now()
    for (let n = 0; n < 20; n += 1) lookAt(state)
    return (performance.now() - began) / 20
  })
  // The best of several: whatever else this machine does is not the look's cost.
  expect(Math.min(...batches)).toBeLessThan(1)
})

test('a healthy canary is never rolled back in 120 lives of 60 looks, single events or retries in clumps', () => {
  const config = configOf({plannedIntervals: 60})
  for (const clump of [1, 4])
    for (let seed = 0; seed < 60; seed += 1) {
      const its = observations({
        ...traffic,
        seed,
        clump,
        steps: [
          [0.05, 20],
          [0.25, 20],
          [0.5, 20],
        ],
      })
      expect([...looks(config, its)].some((it) => it.decision === 'FAIL')).toBe(false)
    }
})
