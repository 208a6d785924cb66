import {describe, expect, test} from '@jest/globals'
import {
  begin,
  type JudgeState,
  lookAt,
  type Observation,
  observe,
  type SamplesConfig,
} from '../../../src/judge/index.ts'
import {boundOf, inBuckets, onGrid, powersOf} from '../../../src/judge/sample-bounds.ts'
import {configOf, final, looks, poisson, randomOf, stateAfter} from './canary.ts'
import {latency} from './durations.ts'

const {name, weight, fail, pass} = latency
const metric: SamplesConfig = {name, kind: 'samples', weight, fail, pass}
const config = configOf({metrics: [metric], plannedIntervals: 40})

/** Log-logistic durations one by one, from a lookback of ten polls on. */
function* durations(median: number, polls: number, seed = 1, requests = 150): Generator<Observation> {
  const random = randomOf(seed)
  const side = (count: number, at: number) => ({
    samples: Array.from({length: poisson(random, count)}, () => {
      const u = random()
      return at * (u / (1 - u + 1e-9)) ** 0.25
    }),
  })
  for (let i = 0; i < polls + 10; i += 1) {
    const share = i < 10 ? 0 : 0.25
    const metrics = {latency: {baseline: side(requests * (1 - share), 0.08), canary: side(requests * share, median)}}
    yield {i, t: i * 15, weight: share, metrics}
  }
}

describe('raw samples', () => {
  test('PASS when both sides are alike and FAIL when the canary is slower', () => {
    expect([...looks(config, durations(0.08, 40, 1, 1000))].map((it) => it.decision)).toContain('PASS')
    expect(final(config, durations(0.11, 40)).decision).toBe('FAIL')
  })

  test('never roll back a healthy canary in 40 lives', () => {
    for (let seed = 0; seed < 40; seed += 1)
      expect([...looks(config, durations(0.08, 24, seed, 60))].some((it) => it.decision === 'FAIL')).toBe(false)
  })

  test('are judged exactly like a histogram with the bounds that the baseline gave them', () => {
    const its = [...durations(0.09, 30)]
    const before = its.slice(0, 10).flatMap((it) => sideOf(it, 'baseline'))
    const powers = powersOf(onGrid(before))
    const le = [...powers.map(boundOf), '+Inf'] as const
    const totals = {baseline: le.map(() => 0), canary: le.map(() => 0)}
    const asBuckets = its.map((it): Observation => {
      const reading = (side: 'baseline' | 'canary') => {
        const added = inBuckets(onGrid(sideOf(it, side)), powers)
        let below = 0
        totals[side] = totals[side].map((count, place) => {
          below += added[place] ?? 0
          return count + below
        })
        return {buckets: totals[side]}
      }
      return {...it, metrics: {latency: {baseline: reading('baseline'), canary: reading('canary')}}}
    })
    // A histogram's first reading only sets its counters; samples count from the first.
    const first: Observation = {
      ...(its[0] as Observation),
      i: 0,
      t: -15,
      metrics: {latency: {baseline: {buckets: le.map(() => 0)}, canary: {buckets: le.map(() => 0)}}},
    }
    const shifted = asBuckets.map((it) => ({...it, i: it.i + 1}))
    const histogram = configOf({metrics: [{...latency, le}], plannedIntervals: 40})
    const [a, b] = [final(config, its), final(histogram, [first, ...shifted])]
    expect(a.metrics[0]?.logEPass).toBeCloseTo(b.metrics[0]?.logEPass ?? Number.NaN, 9)
    expect(a.metrics[0]?.canary).toEqual(b.metrics[0]?.canary)
  })

  test('have bounds that grow by 10 % from the first percentile to beyond the 99.9th of the baseline', () => {
    const sorted = Array.from({length: 10_000}, (_, place) => 0.01 * 1.0005 ** place)
    const bounds = powersOf(onGrid(sorted)).map(boundOf)
    bounds.slice(1).forEach((it, place) => {
      expect(it / (bounds[place] ?? 0)).toBeCloseTo(1.1, 9)
    })
    const [first, last] = [bounds[0] ?? 0, bounds.at(-1) ?? 0]
    expect(first).toBeGreaterThanOrEqual(sorted[100] ?? 0)
    expect(first).toBeLessThan((sorted[100] ?? 0) * 1.1)
    expect(last).toBeGreaterThan((sorted[9990] ?? 0) * 1.2)
    expect(last).toBeLessThan((sorted[9990] ?? 0) * 1.34)
    expect(inBuckets(onGrid(sorted), powersOf(onGrid(sorted))).reduce((a, b) => a + b, 0)).toBe(10_000)
  })

  test('wait for 500 of the baseline before they have bounds, and learn from what waited', () => {
    const early = stateAfter(config, durations(0.08, 2, 1, 20))
    expect(early.metrics[0]).toMatchObject({kind: 'samples', powers: null})
    expect(lookAt(early).decision).toBe('NO_DATA')
    const later = stateAfter(config, durations(0.08, 40, 1, 20))
    expect(later.metrics[0]).toMatchObject({waiting: []})
    expect(lookAt(later).decision).not.toBe('NO_DATA')
  })

  test('take nought and enormous durations for the ends of the scale', () => {
    const its: Observation[] = [...durations(0.08, 20)].map((it) => ({
      ...it,
      metrics: {latency: {baseline: {samples: [...sideOf(it, 'baseline'), 0, 1e300]}, canary: {samples: [0, 1e300]}}},
    }))
    expect(JSON.stringify(lookAt(stateAfter(config, its)).metrics[0]?.logEPass)).not.toBe('NaN')
  })

  test('go on with exactly the same evidence when the judge is stopped and resumed', () => {
    let straight = begin(config)
    let resumed = begin(config)
    for (const it of durations(0.085, 20)) {
      const a = observe(straight, it)
      const b = observe(JSON.parse(JSON.stringify(resumed)) as JudgeState, it)
      expect(b.look).toEqual(a.look)
      ;[straight, resumed] = [a.state, b.state]
    }
    expect(JSON.parse(JSON.stringify(straight))).toEqual(straight)
  })
})

function sideOf(it: Observation, side: 'baseline' | 'canary'): readonly number[] {
  const reading = it.metrics.latency?.[side]
  return reading !== undefined && 'samples' in reading ? reading.samples : []
}
