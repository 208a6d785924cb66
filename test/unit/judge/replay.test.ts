import {describe, expect, test} from '@jest/globals'
import {type Runs, replay, replayLine} from '../../../src/judge/index.ts'
import {configOf, errors, observations, poll} from './canary.ts'

const start = (run: string, config: unknown = configOf()) => JSON.stringify({type: 'start', run, config})
const obs = (run: string, observation: object) => JSON.stringify({type: 'obs', run, ...observation})
const end = (run: string) => JSON.stringify({type: 'end', run})
const first = poll(0, 0, [0, 0], [0, 0])

async function all(lines: readonly string[]): Promise<string[]> {
  const output: string[] = []
  for await (const line of replay(lines)) output.push(line)
  return output
}

describe('the replay of recorded canaries', () => {
  test('writes one line for each observation, in their order, and keeps mixed runs apart', async () => {
    const traffic = {requestsPerSecond: 100, pollSeconds: 15, baseline: 0.01, lookback: 3, steps: [[0.25, 6]] as const}
    const good = [...observations({...traffic, seed: 1, canary: 0.01})].map((it) => obs('good', it))
    const bad = [...observations({...traffic, seed: 2, canary: 0.2})].map((it) => obs('bad', it))
    const mixed = good.flatMap((line, place) => [line, bad[place] ?? ''])
    const alone = [...(await all([start('good'), ...good, end('good')])), ...(await all([start('bad'), ...bad]))]
    const together = await all([start('good'), start('bad'), ...mixed, end('good'), end('bad')])
    expect(together).toHaveLength(good.length + bad.length)
    expect(together.toSorted()).toEqual(alone.toSorted())
    expect(together.map((it) => (JSON.parse(it) as {run: string}).run).slice(0, 4)).toEqual([
      'good',
      'bad',
      'good',
      'bad',
    ])
  })

  test('keeps nothing of a run that has ended', () => {
    const runs: Runs = new Map()
    replayLine(runs, start('a'), 1)
    replayLine(runs, obs('a', first), 2)
    replayLine(runs, end('a'), 3)
    expect(runs.size).toBe(0)
  })

  test.each([
    ['no JSON', ['{', ''], 'line 1: line: is not JSON'],
    ['no object', ['', '3'], 'line 2: input: expected an object, got 3'],
    ['an unknown type', ['{"type":"stop","run":"a"}'], 'line 1: type: expected one of start, obs, end, got "stop"'],
    ['a run that has not started', [obs('a', first)], "line 1: run: 'a' has not started"],
    ['a run that starts twice', [start('a'), start('a')], "line 2: run: 'a' has started already"],
    [
      'a kind that cannot be judged',
      [start('a', configOf({metrics: [{...errors, kind: 'trace' as 'proportion'}]}))],
      "line 1: config.metrics[0].kind: metric 'errors' is of kind 'trace', which cannot be judged (known: proportion, histogram, samples, gauge)",
    ],
    [
      'a missing time',
      [start('a'), obs('a', {i: 0, weight: 0, metrics: {}})],
      'line 2: t: is missing (expected a number)',
    ],
    [
      'a share in percent',
      [start('a'), obs('a', {...first, weight: 5})],
      'line 2: weight: expected a number at least 0 and at most 1, got 5',
    ],
    [
      'one side only',
      [start('a'), obs('a', {...first, metrics: {errors: {baseline: {instances: []}}}})],
      'line 2: metrics.errors.canary: is missing (expected an object)',
    ],
    [
      'a pair of one',
      [start('a'), obs('a', {...first, metrics: {errors: {baseline: {instances: [[1]]}, canary: {instances: []}}}})],
      'line 2: metrics.errors.baseline.instances[0]: expected [total, events] or [total, events, name], got [1]',
    ],
    [
      'a negative counter',
      [start('a'), obs('a', poll(0, 0, [-1, 0], [0, 0]))],
      'line 2: metrics.errors.baseline.instances[0][0]: expected a number at least 0, got -1',
    ],
    [
      'an observation of the past',
      [start('a'), obs('a', poll(4, 0, [0, 0], [0, 0])), obs('a', first)],
      'line 3: i: must be above that of the poll before (4), got 0',
    ],
  ])('names the line and the field of bad input: %s', async (_, lines, message) => {
    await expect(all(lines)).rejects.toThrow(message)
  })
})
