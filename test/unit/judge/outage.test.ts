import {describe, expect, test} from '@jest/globals'
import {begin, type JudgeState, lookAt, observe, observeBake} from '../../../src/judge/index.ts'
import {configOf, errors, poll} from './canary.ts'

/** Polls of 15 s by the increments of each: the baseline's, then the canary's. */
function judged(
  increments: readonly (readonly [b: number, be: number, c: number, ce: number])[],
  config = configOf(),
): JudgeState {
  let [b, be, c, ce] = [0, 0, 0, 0]
  let state = observe(begin(config), poll(0, 0, [0, 0], [0, 0])).state
  for (const [place, it] of increments.entries()) {
    ;[b, be, c, ce] = [b + it[0], be + it[1], c + it[2], ce + it[3]]
    state = observe(state, poll(place + 1, 0.1, [b, be], [c, ce], config.intervalSeconds)).state
  }
  return state
}

describe('the outage rule', () => {
  test('fires at the second poll in a row in which half of the canary fails', () => {
    expect(lookAt(judged([[100, 1, 10, 5]]))).toMatchObject({decision: 'CONTINUE', outage: false})
    expect(
      lookAt(
        judged([
          [100, 1, 10, 5],
          [100, 1, 10, 5],
        ]),
      ),
    ).toMatchObject({decision: 'FAIL', outage: true, blamed: ['errors']})
  })

  test.each([
    [
      'fewer than ten requests',
      [
        [100, 1, 9, 9],
        [100, 1, 9, 9],
      ],
    ],
    [
      'less than half failing',
      [
        [100, 1, 20, 9],
        [100, 1, 20, 9],
      ],
    ],
    [
      'a baseline that fails too',
      [
        [100, 11, 10, 5],
        [100, 11, 10, 5],
      ],
    ],
    [
      'a good poll in between',
      [
        [100, 1, 10, 5],
        [100, 1, 10, 0],
        [100, 1, 10, 5],
      ],
    ],
    [
      'a poll of few requests in between',
      [
        [100, 1, 10, 5],
        [100, 1, 5, 5],
        [100, 1, 10, 5],
      ],
    ],
    [
      'no baseline to compare with',
      [
        [0, 0, 10, 10],
        [0, 0, 10, 10],
      ],
    ],
  ] as const)('does not fire for %s', (_, increments) => {
    expect(lookAt(judged(increments)).outage).toBe(false)
  })

  test('counts quick polls together until they hold ten requests', () => {
    const quick = configOf({intervalSeconds: 1})
    expect(lookAt(judged(Array(5).fill([20, 0, 2, 2]), quick)).outage).toBe(false)
    expect(lookAt(judged(Array(10).fill([20, 0, 2, 2]), quick)).outage).toBe(true)
    expect(lookAt(judged(Array(60).fill([20, 0, 0.5, 0.5]), quick)).outage).toBe(false)
  })

  test('is not for conversions, of which half of the requests may well be', () => {
    const orders = configOf({
      metrics: [{...errors, direction: 'decrease', fail: {ratio: 0.98, delta: 0}, pass: {ratio: 0.85, delta: 0}}],
    })
    expect(
      lookAt(
        judged(
          [
            [100, 1, 10, 9],
            [100, 1, 10, 9],
            [100, 1, 10, 9],
          ],
          orders,
        ),
      ).outage,
    ).toBe(false)
  })
})

describe('the bake at 100 %', () => {
  const healthy = () =>
    judged([
      [1000, 10, 100, 1],
      [1000, 10, 100, 1],
    ])
  const base = [2000, 20] as const

  test('fails at the second poll in a row in which half fails, measured by the baseline of the whole canary', () => {
    const first = observeBake(healthy(), poll(10, 1, base, [220, 12]))
    expect(first.look).toMatchObject({
      decision: 'CONTINUE',
      metrics: [{canary: {total: 20, events: 10}, baseline: {total: 2000, events: 20}}],
    })
    const second = observeBake(first.state, poll(11, 1, base, [240, 22]))
    expect(second.look).toMatchObject({decision: 'FAIL', blamed: ['errors']})
    expect(observeBake(second.state, poll(12, 1, base, [1240, 22]))).toEqual({...second, warnings: []})
  })

  test('lets pass what was usual before', () => {
    const usual = judged([
      [1000, 400, 100, 40],
      [1000, 400, 100, 40],
    ])
    const first = observeBake(usual, poll(10, 1, base, [220, 90]))
    expect(observeBake(first.state, poll(11, 1, base, [240, 105])).look.decision).toBe('CONTINUE')
  })

  test('works without any canary before it, by the lookback', () => {
    let state = begin(configOf())
    for (const i of [0, 1, 2]) state = observe(state, poll(i, 0, [i * 500, i], [0, 0])).state
    expect(observeBake(state, {...poll(3, 1, [1000, 2], [0, 0]), metrics: {}}).look.decision).toBe('NO_DATA')
    state = observeBake(state, poll(3, 1, [1000, 2], [50, 40])).state
    expect(observeBake(state, poll(4, 1, [1000, 2], [100, 80])).look.decision).toBe('FAIL')
  })

  test('calls half of the requests failing an outage where no baseline was ever seen', () => {
    let state = observeBake(begin(configOf()), poll(0, 1, [0, 0], [0, 0])).state
    state = observeBake(state, poll(1, 1, [0, 0], [50, 30])).state
    expect(observeBake(state, poll(2, 1, [0, 0], [100, 60])).look.decision).toBe('FAIL')
  })

  test('goes on after a resume as if nothing had happened', () => {
    const first = observeBake(healthy(), poll(10, 1, base, [220, 12]))
    const resumed = JSON.parse(JSON.stringify(first.state)) as JudgeState
    expect(observeBake(resumed, poll(11, 1, base, [240, 22]))).toEqual(
      observeBake(first.state, poll(11, 1, base, [240, 22])),
    )
  })
})
