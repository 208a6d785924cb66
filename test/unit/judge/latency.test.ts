import {describe, expect, test} from '@jest/globals'
import {
  begin,
  type JudgeState,
  lookAt,
  missingForPass,
  type Observation,
  observe,
  ratioInterval,
} from '../../../src/judge/index.ts'
import {final, looks, stateAfter} from './canary.ts'
import {bucketPolls, latencyConfig, service, sharesOf} from './durations.ts'

const short = latencyConfig({plannedIntervals: 24})

/** What the judge remembers of the metric's intervals. */
const remembered = (state: JudgeState) => (state.metrics[0]?.kind === 'histogram' ? state.metrics[0] : undefined)

describe('latency', () => {
  test('FAILs when everything is slower, and when only a tail is', () => {
    const slower = {...service, canary: sharesOf(0.1)}
    expect(final(short, bucketPolls(slower))).toMatchObject({decision: 'FAIL', blamed: ['latency'], outage: false})
    const body = service.baseline.map((it) => it * 0.98)
    const tail = {...service, canary: body.map((it, place) => (place === 6 ? it + 0.02 : it))}
    expect(final(short, bucketPolls(tail)).decision).toBe('FAIL')
  })

  test('PASSes a healthy canary and one that is quicker', () => {
    const steps = [[0.25, 40]] as const
    for (const median of [0.08, 0.06])
      expect(
        [...looks(latencyConfig(), bucketPolls({...service, canary: sharesOf(median), steps}))].map(
          (it) => it.decision,
        ),
      ).toContain('PASS')
  })

  test('never PASSes a canary that is slower than the PASS margin by far', () => {
    const steps = [[0.25, 40]] as const
    const all = [...looks(latencyConfig(), bucketPolls({...service, canary: sharesOf(0.12), steps}))]
    expect(all.some((it) => it.decision === 'PASS')).toBe(false)
  })

  test('never rolls back a healthy canary in 60 lives of 60 looks', () => {
    const steps = [
      [0.05, 20],
      [0.25, 20],
      [0.5, 20],
    ] as const
    for (let seed = 0; seed < 60; seed += 1) {
      const all = looks(latencyConfig({plannedIntervals: 60}), bucketPolls({...service, seed, steps}))
      expect([...all].some((it) => it.decision === 'FAIL')).toBe(false)
    }
  })

  test('is not judged before the baseline has shown 500 requests', () => {
    const few = {...service, requestsPerSecond: 4, lookback: 1, steps: [[0.25, 24]] as const}
    const states: JudgeState[] = []
    let state = begin(short)
    for (const it of bucketPolls(few)) {
      state = observe(state, it).state
      states.push(state)
    }
    const judgedFrom = states.findIndex((it) => (remembered(it)?.intervals.length ?? 0) > 0)
    expect(judgedFrom).toBeGreaterThan(8)
    expect(lookAt(states[judgedFrom - 1] ?? state)).toMatchObject({decision: 'NO_DATA', logEFail: Math.log(0.5)})
    expect(remembered(state)?.frozen?.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(500)
  })

  test('with quick polls is added up to intervals of 15 s, and a bet waits for ten requests', () => {
    const quick = {...service, pollSeconds: 1, requestsPerSecond: 30, lookback: 40, steps: [[0.25, 45]] as const}
    const state = stateAfter(latencyConfig({intervalSeconds: 1, plannedIntervals: 3600}), bucketPolls(quick))
    expect(remembered(state)?.intervals.map((it) => it.index)).toEqual([0, 1, 2])
  })

  test('says nothing when the whole histogram restarts but what was lost', () => {
    const its = [...bucketPolls(service)]
    const from = 30
    const before = its[from - 1]?.metrics.latency
    const less = (reading: unknown, of: unknown) => {
      const [now, then] = [reading, of] as readonly {buckets: readonly number[]}[]
      return {buckets: (now?.buckets ?? []).map((it, place) => it - (then?.buckets[place] ?? 0))}
    }
    const restarted = its.map((it, place): Observation => {
      const now = it.metrics.latency
      if (place < from || now === undefined || before === undefined) return it
      return {...it, metrics: {latency: {...now, canary: less(now.canary, before.canary)}}}
    })
    expect(final(short, restarted)).toEqual(final(short, its))
  })

  test('is told as quantiles, and as requests slower than a bound with the interval of their ratio', () => {
    const state = stateAfter(latencyConfig(), bucketPolls({...service, canary: sharesOf(0.088), steps: [[0.25, 40]]}))
    const [look] = lookAt(state).metrics
    expect(look?.summary).toMatchObject({kind: 'latency', slowerThan: 0.25})
    const median = look?.summary.kind === 'latency' ? look.summary.quantiles[0] : undefined
    expect((median?.canary ?? 0) / (median?.baseline ?? 1)).toBeGreaterThan(1.05)
    expect((median?.canary ?? 0) / (median?.baseline ?? 1)).toBeLessThan(1.15)
    const interval = ratioInterval(state, 'latency')
    expect(interval?.low).toBeLessThanOrEqual(look?.ratio ?? 0)
    expect(interval?.high ?? 0).toBeGreaterThanOrEqual(look?.ratio ?? 0)
  })

  test('says what is missing for PASS', () => {
    const state = stateAfter(latencyConfig({passScope: 'step'}), bucketPolls({...service, steps: [[0.05, 6]]}))
    const missing = missingForPass(state, 'latency')
    expect(missing?.seconds).toBeGreaterThan(30)
    expect(missing?.seconds).toBeLessThan(1800)
    expect(missing?.canaryRequests).toBeCloseTo((missing?.seconds ?? 0) * 5, -3)
  })
})

describe('a judge of latency that is stopped and resumed', () => {
  test.each([
    ['polls of 15 s', short, service],
    [
      'quick polls, steps and warm-up',
      latencyConfig({intervalSeconds: 1, plannedIntervals: 120, warmupSeconds: 20, passScope: 'step'}),
      {
        ...service,
        pollSeconds: 1,
        steps: [
          [0.05, 60],
          [0.25, 60],
        ] as const,
      },
    ],
  ])('goes on with exactly the same evidence: %s', (_, config, its) => {
    let straight = begin(config)
    let resumed = begin(config)
    for (const it of bucketPolls(its)) {
      const a = observe(straight, it)
      const b = observe(JSON.parse(JSON.stringify(resumed)) as JudgeState, it)
      expect(b.look).toEqual(a.look)
      ;[straight, resumed] = [a.state, b.state]
    }
    expect(JSON.parse(JSON.stringify(straight))).toEqual(straight)
  })
})

test('a look at latency over 240 intervals stays small and quick', () => {
  const state = stateAfter(latencyConfig(), bucketPolls({...service, steps: [[0.25, 240]]}))
  expect(JSON.stringify(state).length).toBeLessThan(1_000_000)
  const batches = Array.from({length: 5}, () => {
    const began = performance.now()
    for (let n = 0; n < 5; n += 1) lookAt(state)
    return (performance.now() - began) / 5
  })
  expect(Math.min(...batches)).toBeLessThan(7)
})
