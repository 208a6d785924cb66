import {describe, expect, test} from '@jest/globals'
import {begin, lookAt, type Observation, observe} from '../../../src/judge/index.ts'
import {final, intervalsOf, poll, short, stateAfter} from './canary.ts'

describe('data hygiene', () => {
  test('a restart of the canary changes nothing but the part that is lost', () => {
    const whole = [poll(0, 0, [0, 0], [50, 2]), poll(1, 0.1, [900, 9], [150, 6]), poll(2, 0.1, [1800, 18], [250, 9])]
    const restarted = [poll(0, 0, [0, 0], [50, 2]), poll(1, 0.1, [900, 9], [150, 6]), poll(2, 0.1, [1800, 18], [90, 3])]
    const lost = [poll(0, 0, [0, 0], [50, 2]), poll(1, 0.1, [900, 9], [150, 6]), poll(2, 0.1, [1800, 18], [240, 9])]
    expect(final(short, restarted)).toEqual(final(short, lost))
    expect(final(short, restarted)).not.toEqual(final(short, whole))
  })

  test('a metric that is missing once is covered by the next increment, at the same index as after a missing poll', () => {
    const [first, second, third] = [
      poll(0, 0, [0, 0], [0, 0]),
      poll(1, 0.1, [900, 9], [100, 3]),
      poll(3, 0.1, [2700, 27], [300, 9]),
    ]
    const absent: Observation = {...poll(2, 0.1, [0, 0], [0, 0]), metrics: {}}
    expect(final(short, [first, second, absent, third])).toEqual(final(short, [first, second, third]))
    expect(intervalsOf(stateAfter(short, [first, second, third])).map((it) => it.index)).toEqual([0, 2])
  })

  test('what happens in the warm-up is left out on both sides, whatever it shows', () => {
    const config = {...short, warmupSeconds: 30}
    const disaster = [
      poll(0, 0, [0, 0], [0, 0]),
      poll(1, 0.1, [900, 9], [100, 100]),
      poll(2, 0.1, [1800, 18], [200, 200]),
    ]
    const after = poll(3, 0.1, [2700, 27], [300, 201])
    expect(final(config, disaster)).toMatchObject({decision: 'NO_DATA', begun: true, outage: false})
    expect(final(config, [...disaster, after]).metrics[0]).toMatchObject({
      canary: {total: 100, events: 1},
      baseline: {total: 900, events: 9},
    })
  })

  test('requests at weight 0 are smoke tests and begin nothing', () => {
    const state = stateAfter(short, [poll(0, 0, [0, 0], [0, 0]), poll(1, 0, [900, 9], [40, 40])])
    expect(state.timeline.first).toBeNull()
    expect(lookAt(state)).toMatchObject({decision: 'NO_DATA', begun: false})
  })

  test('more events than requests are clipped with a warning', () => {
    const {state} = observe(begin(short), poll(0, 0, [0, 0], [0, 0]))
    expect(observe(state, poll(1, 0.1, [900, 9], [10, 12])).warnings).toEqual([
      "errors: more events than requests on the canary's side; clipped to the requests",
    ])
  })

  test('a poll that is not after the one before is refused', () => {
    const {state} = observe(begin(short), poll(3, 0, [0, 0], [0, 0]))
    expect(() => observe(state, poll(3, 0, [0, 0], [0, 0]))).toThrow(
      'i: must be above that of the poll before (3), got 3',
    )
  })

  test('a counter that is no number is refused rather than judged', () => {
    expect(() => observe(begin(short), poll(0, 0, [Number.NaN, 0], [0, 0]))).toThrow(
      'metrics.errors.baseline.instances[0][0]: expected a number at least 0, got NaN',
    )
  })
})
