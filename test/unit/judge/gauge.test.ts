import {describe, expect, test} from '@jest/globals'
import {
  begin,
  DEFAULT_GAUGE_MARGINS,
  type GaugeConfig,
  type JudgeState,
  lookAt,
  type Observation,
  observe,
} from '../../../src/judge/index.ts'
import {normal} from '../../../src/judge/random.ts'
import {configOf, final, looks, randomOf, stateAfter} from './canary.ts'

const cpu: GaugeConfig = {name: 'cpu', kind: 'gauge', weight: 0.5, ...DEFAULT_GAUGE_MARGINS}
const config = configOf({metrics: [cpu], plannedIntervals: 48})

/** Three instances a side; the canary's level is so many times the baseline's. */
function* levels(
  ratio: number,
  polls: number,
  seed = 1,
  weight: (poll: number) => number = () => 0.1,
): Generator<Observation> {
  const random = randomOf(seed)
  const values = (level: number) => [1, 2, 3].map(() => level * Math.exp(0.05 * normal(random)))
  for (let i = 0; i < polls + 5; i += 1) {
    const isCanary = i >= 5
    const metrics = {cpu: {baseline: {values: values(0.5)}, canary: {values: isCanary ? values(0.5 * ratio) : []}}}
    yield {i, t: i * 15, weight: isCanary ? weight(i - 5) : 0, metrics}
  }
}

describe('a gauge', () => {
  test('PASSes a level like the baseline’s and FAILs one that is 40 % higher', () => {
    expect([...looks(config, levels(1, 48))].map((it) => it.decision)).toContain('PASS')
    expect(final(config, levels(1.4, 48))).toMatchObject({decision: 'FAIL', blamed: ['cpu']})
  })

  test('says nothing before three blocks of four polls are complete', () => {
    const all = [...looks(config, levels(1.4, 14))].map((it) => it.metrics[0])
    expect(all.slice(0, 16).every((it) => it?.logEFail === 0 && it.logEPass === -Infinity)).toBe(true)
    expect(all[16]?.logEFail).toBeGreaterThan(0)
    expect(all[16]?.summary).toMatchObject({kind: 'level'})
    expect(all[16]?.ratio).toBeGreaterThan(1.2)
  })

  test('never rolls back a healthy canary in 60 lives of 60 looks', () => {
    for (let seed = 0; seed < 60; seed += 1)
      expect([...looks(config, levels(1, 60, seed))].some((it) => it.decision === 'FAIL')).toBe(false)
  })

  test('PASS within a step begins with the first block that lies wholly in it', () => {
    const ramp = (poll: number) => (poll < 26 ? 0.1 : 0.2)
    const step = configOf({metrics: [cpu], plannedIntervals: 48, passScope: 'step'})
    const all = [...looks(step, levels(1, 48, 3, ramp))].map((it) => it.metrics[0]?.logEPass ?? 0)
    expect(all[5 + 25]).toBeGreaterThan(3)
    expect(all[5 + 30]).toBe(0)
    expect(all[5 + 31]).not.toBe(0)
  })

  test('leaves polls out where a level is nought, and where a side has no instances', () => {
    const nought = {values: [0, 0]}
    const some = {values: [0.5, 0.6]}
    const it = (i: number, baseline: {values: number[]}, canary: {values: number[]}): Observation => ({
      i,
      t: i * 15,
      weight: 0.1,
      metrics: {cpu: {baseline, canary}},
    })
    const first = observe(begin(config), it(0, some, some))
    const {state, warnings} = observe(first.state, it(1, nought, some))
    expect(warnings).toEqual(['cpu: the level is nought on a side; there is no ratio to it, the poll is left out'])
    expect(lookAt(state).metrics[0]?.canary.total).toBe(1)
    expect(observe(state, it(2, some, {values: []})).look.metrics[0]?.canary.total).toBe(1)
  })

  test('is no PASS at a poll that does not show it', () => {
    const state = stateAfter(config, levels(1, 44))
    expect(lookAt(state).decision).toBe('PASS')
    expect(observe(state, {i: 49, t: 49 * 15, weight: 0.1, metrics: {}}).look.decision).toBe('CONTINUE')
  })

  test('goes on with exactly the same evidence when it is stopped and resumed', () => {
    let straight = begin(config)
    let resumed = begin(config)
    for (const it of levels(1.05, 30)) {
      const a = observe(straight, it)
      const b = observe(JSON.parse(JSON.stringify(resumed)) as JudgeState, it)
      expect(b.look).toEqual(a.look)
      ;[straight, resumed] = [a.state, b.state]
    }
    expect(JSON.parse(JSON.stringify(straight))).toEqual(straight)
  })

  test('with levels that never move still has a spread, that of the margin', () => {
    const still = Array.from(
      {length: 60},
      (_, i): Observation => ({
        i,
        t: i * 15,
        weight: 0.1,
        metrics: {cpu: {baseline: {values: [1]}, canary: {values: [1]}}},
      }),
    )
    const look = final(config, still)
    expect(Number.isFinite(look.logEFail)).toBe(true)
    expect(look.decision).toBe('PASS')
  })
})
