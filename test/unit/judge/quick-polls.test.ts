import {describe, expect, test} from '@jest/globals'
import {
  configOf,
  errors,
  final,
  intervalsOf,
  looks,
  observations,
  poll,
  stateAfter,
  type Traffic,
  traffic,
} from './canary.ts'

describe('polls quicker than the interval of the cap', () => {
  const quick = configOf({intervalSeconds: 1, plannedIntervals: 3600})

  test('are added up to intervals of 15 s', () => {
    const its = observations({...traffic, pollSeconds: 1, steps: [[0.25, 45]]})
    expect(intervalsOf(stateAfter(quick, its)).map((it) => it.index)).toEqual([0, 1, 2])
  })

  test('are cut at a change of weight', () => {
    const its = observations({
      ...traffic,
      pollSeconds: 1,
      steps: [
        [0.25, 20],
        [0.5, 20],
      ],
    })
    const state = stateAfter(quick, its)
    expect(intervalsOf(state).map((it) => it.index)).toEqual([0, 1, 2, 3])
    expect(state.timeline.step).toBe(2)
  })

  test('put what was gathered before a change of weight into the interval before it', () => {
    const few = [poll(0, 0.25, [0, 0], [0, 0], 1), poll(1, 0.25, [9, 1], [3, 1], 1), poll(2, 0.5, [14, 1], [8, 1], 1)]
    const last = poll(3, 0.5, [94, 1], [88, 1], 1)
    const [before, after] = intervalsOf(stateAfter(quick, [...few, last]))
    expect(before).toMatchObject({index: 0, canary: {total: 3, events: 1}, baseline: {total: 9, events: 1}})
    expect(after).toMatchObject({index: 1, canary: {total: 85, events: 0}, baseline: {total: 85, events: 0}})
  })

  test('do not let one bad interval roll back, however often it is looked at', () => {
    const its = observations({...traffic, pollSeconds: 1, canary: 0.3, steps: [[0.25, 15]]})
    const all = [...looks(quick, its)]
    expect(all.every((it) => it.decision !== 'FAIL')).toBe(true)
    expect(Math.max(...all.map((it) => it.logEFail))).toBeLessThanOrEqual(Math.log(20) + Math.log(0.5) + 1e-9)
  })

  test('find a regression within a life of one minute', () => {
    const minute = configOf({intervalSeconds: 1, plannedIntervals: 60, metrics: [{...errors, weight: 1}]})
    const its = {
      ...traffic,
      pollSeconds: 1,
      requestsPerSecond: 200,
      baseline: 0,
      canary: 0.05,
      steps: [
        [0.05, 20],
        [0.25, 20],
        [0.5, 20],
      ],
    } satisfies Traffic
    const failed = [...looks(minute, observations(its))].findIndex((it) => it.decision === 'FAIL')
    expect(failed).toBeGreaterThan(0)
    expect(failed - its.lookback).toBeLessThanOrEqual(25)
  })

  test('find it in a single step of a minute too when the intervals are shorter', () => {
    const its = {
      ...traffic,
      pollSeconds: 1,
      requestsPerSecond: 200,
      baseline: 0,
      canary: 0.05,
      steps: [[0.1, 60]],
    } satisfies Traffic
    const failedAfter = (capSeconds: number) =>
      [...looks(configOf({intervalSeconds: 1, plannedIntervals: 60, capSeconds}), observations(its))].findIndex(
        (it) => it.decision === 'FAIL',
      ) - its.lookback
    expect(failedAfter(10)).toBeLessThanOrEqual(25)
    expect(failedAfter(15)).toBeGreaterThan(30)
  })

  test('lose no information when requests are few: about as much evidence as polls of 15 s', () => {
    const few = {...traffic, requestsPerSecond: 1, baseline: 0.02, canary: 0.1} satisfies Traffic
    const mean = (pollSeconds: number) => {
      const config = configOf({intervalSeconds: pollSeconds, plannedIntervals: 1200 / pollSeconds})
      const its = Array.from({length: 8}, (_, seed) =>
        final(
          config,
          observations({...few, seed, pollSeconds, lookback: 300 / pollSeconds, steps: [[0.5, 1200 / pollSeconds]]}),
        ),
      )
      return its.reduce((sum, it) => sum + it.logEFail, 0) / its.length
    }
    expect(mean(1)).toBeGreaterThan(0.85 * mean(15))
  })
})
