import {describe, expect, test} from '@jest/globals'
import type {RouterMetrics, SlotLevels} from '../../../src/ports/target.ts'
import type {PlannedGauge} from '../../../src/rollout/plan-record.ts'
import {lackOf, readMetrics} from '../../../src/rollout/readings.ts'

const GAUGE: PlannedGauge = {
  kind: 'gauge',
  source: 'router',
  weight: 0.5,
  value: 'response-time',
  fail: {ratio: 1.1},
  pass: {ratio: 1.2},
}
const SIDES = {baseline: 'blue', canary: 'green'}

const router = (served: number): RouterMetrics => ({
  errors: async () => ({kind: 'no-data', reason: 'not asked'}),
  level: async (): Promise<SlotLevels> => ({
    kind: 'gauge',
    window: 1024,
    sides: {blue: {value: 0.02, served: 90_000}, green: {value: 0.5, served}},
  }),
})

async function read(served: number, servedBefore: number | undefined) {
  const metrics = {level: servedBefore === undefined ? GAUGE : {...GAUGE, servedBefore}}
  const {level} = await readMetrics({metrics: router(served)}, {metrics}, SIDES, new Date(0))
  if (level?.kind !== 'gauge') throw new Error('no level')
  return level
}

describe('a mean that the router keeps for a slot', () => {
  test.each<[string, number, number | undefined]>([
    ['before the canary is known', 5000, undefined],
    ['until the canary has answered a whole window', 5000 + 1023, 5000],
    ['after a restart of the router, until it has then', 1000, 5000],
  ])('still speaks of the revision before: %s', async (_, served, before) => {
    const level = await read(served, before)
    expect(level.sides).toEqual({baseline: {instances: [[0.02]]}, canary: {instances: []}})
    expect(level.lacks).toContain('1024 requests')
    // It is no lack that would hold a rollout up: it comes with the traffic.
    expect(lackOf(level, SIDES)).toBeUndefined()
  })

  test.each([
    [5000 + 1024, 5000],
    [1024, 5000],
    [1024, 0],
  ])('is the canary’s own when it answered %s requests, of which %s before', async (served, before) => {
    expect((await read(served, before)).sides.canary).toEqual({instances: [[0.5]]})
  })

  test('is no data where the router has none', async () => {
    const {level} = await readMetrics(
      {metrics: {errors: () => router(0).errors()}},
      {metrics: {level: GAUGE}},
      SIDES,
      new Date(0),
    )
    expect(level).toEqual({kind: 'no-data', reason: 'the router does not measure this'})
  })
})
