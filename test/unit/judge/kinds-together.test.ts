import {describe, expect, test} from '@jest/globals'
import {
  begin,
  type JudgeConfig,
  type JudgeState,
  lookAt,
  type Observation,
  observe,
  observeBake,
  replay,
} from '../../../src/judge/index.ts'
import {configOf, errors, observations, traffic} from './canary.ts'
import {bucketPolls, latency, service} from './durations.ts'

const together: JudgeConfig = configOf({
  plannedIntervals: 24,
  metrics: [
    {...errors, weight: 0.4},
    {...latency, weight: 0.3},
    {name: 'cpu', kind: 'gauge', weight: 0.2, fail: {ratio: 1.1}, pass: {ratio: 1.2}},
    {...latency, name: 'queries', kind: 'samples', weight: 0.1},
  ],
})

/** One canary with every kind of metric. */
function polls(steps: readonly (readonly [number, number])[], canary = service.canary): readonly Observation[] {
  const buckets = [...bucketPolls({...service, steps, canary})]
  return [...observations({...traffic, steps})].map((it, place) => ({
    ...it,
    metrics: {
      ...it.metrics,
      ...buckets[place]?.metrics,
      cpu: {baseline: {values: [0.5, 0.52]}, canary: {values: it.weight > 0 ? [0.5, 0.51 + (place % 3) / 100] : []}},
      queries: {
        baseline: {samples: Array.from({length: 80}, (_, n) => 0.01 * 1.05 ** (n + (place % 5)))},
        canary: {samples: it.weight > 0 ? Array.from({length: 40}, (_, n) => 0.01 * 1.1 ** n) : []},
      },
    },
  }))
}

const judgedBy = (its: readonly Observation[], config = together) =>
  its.reduce<JudgeState>((state, it) => observe(state, it).state, begin(config))

describe('metrics of every kind in one canary', () => {
  test('share alpha, and FAIL blames the one that is worse', () => {
    const slow = service.baseline.map((_, place) => service.baseline[place - 1] ?? 0)
    const look = lookAt(judgedBy(polls([[0.25, 24]], slow)))
    expect(look).toMatchObject({decision: 'FAIL', blamed: ['latency']})
    expect(look.metrics.map((it) => it.summary.kind)).toEqual(['rate', 'latency', 'level', 'latency'])
  })

  test('PASS when all of them have what they need, and not before', () => {
    let state = begin({...together, plannedIntervals: 240})
    for (const it of polls([[0.25, 200]])) {
      const observed = observe(state, it)
      state = observed.state
      const {decision, metrics} = observed.look
      expect(decision === 'PASS').toBe(metrics.every((one) => one.shareOfPass === 1))
    }
    expect(lookAt(state).decision).toBe('PASS')
  })

  test('keep at most as many intervals as planned, and an hour of them, however long a canary is held', () => {
    const state = judgedBy(polls([[0.25, 420]]))
    const kept = state.metrics.map((it) => {
      if (it.kind === 'gauge') return it.blocks.length
      return it.kind === 'samples' ? it.histogram.intervals.length : it.intervals.length
    })
    expect(Math.max(...kept)).toBeLessThanOrEqual(24 + 240)
    expect(Math.min(...kept)).toBeGreaterThan(60)
  })

  test('are counted at 100 %, where only failures are an outage', () => {
    const state = judgedBy(polls([[0.25, 24]]))
    const last = polls([[0.25, 25]]).at(-1) as Observation
    const {look, warnings} = observeBake(state, {...last, weight: 1})
    expect(warnings).toEqual([])
    expect(look).toMatchObject({decision: 'CONTINUE', blamed: []})
    expect(look.metrics.map((it) => it.canary.total > 0)).toEqual([true, true, true, true])
  })

  test('are replayed line by line, with warnings where data was mended', async () => {
    const its = polls([[0.25, 3]])
    const torn = {...(its.at(-1) as Observation), i: 99, t: 99 * 15}
    const broken = {
      ...torn,
      metrics: {...torn.metrics, errors: {baseline: {instances: [[9, 99]]}, canary: {instances: []}}},
    }
    const lines = [
      JSON.stringify({type: 'start', run: 'a', config: together}),
      ...[...its, broken].map((it) => JSON.stringify({type: 'obs', run: 'a', ...it})),
    ]
    const answers: {decision: string; warnings?: readonly string[]; metrics?: object}[] = []
    for await (const line of replay(lines)) answers.push(JSON.parse(line))
    expect(answers).toHaveLength(its.length + 1)
    expect(Object.keys(answers.at(-1)?.metrics ?? {})).toEqual(['errors', 'latency', 'cpu', 'queries'])
    expect(answers.at(-1)?.warnings).toEqual([
      "errors: more events than requests on the baseline's side; clipped to the requests",
    ])
    expect(answers.at(-2)?.warnings).toBeUndefined()
  })
})
