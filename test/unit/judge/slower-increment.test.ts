import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {runningMaximum} from '../../../src/judge/buckets.ts'
import {latencyModel} from '../../../src/judge/latency-model.ts'
import {quantileIncrements} from '../../../src/judge/quantile-increment.ts'
import {slowDown, times} from '../../../src/judge/slow-down.ts'
import {slowerIncrement} from '../../../src/judge/slower-increment.ts'
import {bucketShares, survivalOf} from '../../../src/judge/survival.ts'

const BOUNDS = [0.1, 0.3, 1]
const BUCKETS = BOUNDS.length + 1
const counts = fc.array(fc.nat(50), {minLength: BUCKETS, maxLength: BUCKETS})
const shift = fc.constantFrom(0, 0.02, 0.1, 0.5)
const few = fc.integer({min: 1, max: 3})

/** Every way in which `n` requests fall into the buckets, with its probability. */
function outcomes(n: number, shares: readonly number[]): readonly {buckets: number[]; probability: number}[] {
  let all = [{buckets: shares.map(() => 0), probability: 1}]
  for (let request = 0; request < n; request += 1)
    all = all.flatMap((it) =>
      shares.map((share, bucket) => ({
        buckets: it.buckets.map((count, place) => count + (place === bucket ? 1 : 0)),
        probability: it.probability * share,
      })),
    )
  return all
}

/** `E[e^l]` over all outcomes of so many requests on both sides. */
function expectation(
  canary: readonly [number, readonly number[]],
  baseline: readonly [number, readonly number[]],
  value: (canary: readonly number[], baseline: readonly number[]) => number,
): number {
  let mean = 0
  for (const c of outcomes(...canary))
    for (const b of outcomes(...baseline)) mean += c.probability * b.probability * Math.exp(value(c.buckets, b.buckets))
  return mean
}

/** Shares that are stochastically no larger than the given ones: a part of every bucket moves to the lowest. */
function quicker(shares: readonly number[], parts: readonly number[]): readonly number[] {
  const kept = shares.map((it, place) => it * (place === 0 ? 1 : (parts[place] ?? 1)))
  return kept.map((it, place) => (place === 0 ? 1 - kept.slice(1).reduce((a, b) => a + b, 0) : it))
}

const parts = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: BUCKETS, maxLength: BUCKETS})

describe('the increment of an interval of durations', () => {
  test('cannot be expected to grow when the canary is no slower than the margin, whatever is guessed (theorem 2)', () => {
    const likelihoods = fc.array(fc.double({min: 0, max: 50, noNaN: true}), {minLength: BUCKETS, maxLength: BUCKETS})
    fc.assert(
      fc.property(counts, counts, shift, parts, likelihoods, few, few, (frozen, real, m, moved, x, nc, nb) => {
        const margin = slowDown(survivalOf(bucketShares(frozen), BOUNDS), BOUNDS, 1 + m)
        const baseline = bucketShares(real)
        const canary = quicker(times(margin, baseline), moved)
        const likelihood = runningMaximum(x)
        const mean = expectation([nc, canary], [nb, baseline], (c, b) =>
          slowerIncrement({canary: c, baseline: b}, margin, likelihood),
        )
        expect(mean).toBeLessThanOrEqual(1 + 1e-9)
      }),
      {numRuns: 120, seed: 4},
    )
  })

  test('keeps that promise for every alternative in use, with the canary exactly on the margin', () => {
    const margins = {fail: {shift: 0.1}, pass: {shift: 0.2, quantiles: [0.5], deltaShare: 0.05}}
    const model = latencyModel([400, 500, 90, 10], BOUNDS, margins)
    const baseline = [0.3, 0.5, 0.15, 0.05]
    const canary = times(model.margin, baseline)
    for (const {likelihood} of model.alternatives) {
      const mean = expectation([3, canary], [4, baseline], (c, b) =>
        slowerIncrement({canary: c, baseline: b}, model.margin, likelihood),
      )
      expect(mean).toBeLessThanOrEqual(1 + 1e-9)
      expect(likelihood).toEqual(runningMaximum(likelihood))
    }
    expect(model.alternatives.reduce((sum, it) => sum + it.weight, 0)).toBeCloseTo(1, 12)
  })

  test('of two intervals with the same split adds up to that of both together', () => {
    fc.assert(
      fc.property(counts, counts, counts, fc.nat(20), (frozen, canary, baseline, alternative) => {
        const margins = {fail: {shift: 0.02}, pass: {shift: 0.2, quantiles: [0.5], deltaShare: 0.05}}
        const model = latencyModel(frozen, BOUNDS, margins)
        const {likelihood = []} = model.alternatives[alternative] ?? {}
        const at = (factor: number) =>
          slowerIncrement(
            {canary: canary.map((it) => it * factor), baseline: baseline.map((it) => it * factor)},
            model.margin,
            likelihood,
          )
        expect(at(1) + at(2)).toBeCloseTo(at(3), 6)
      }),
      {numRuns: 60, seed: 4},
    )
  })

  test('never falls when a canary request is slower, and never rises when one of the baseline is', () => {
    const margins = {fail: {shift: 0.1}, pass: {shift: 0.2, quantiles: [0.5, 0.95], deltaShare: 0.05}}
    const model = latencyModel([400, 500, 90, 10], BOUNDS, margins)
    const slowed = (buckets: readonly number[], from: number) =>
      buckets.map((it, place) => it + (place === from + 1 ? 1 : place === from ? -1 : 0))
    const some = fc.array(fc.integer({min: 1, max: 40}), {minLength: BUCKETS, maxLength: BUCKETS})
    fc.assert(
      fc.property(some, some, fc.nat(BUCKETS - 2), (canary, baseline, from) => {
        for (const {likelihood} of model.alternatives) {
          const at = (c: readonly number[], b: readonly number[]) =>
            slowerIncrement({canary: c, baseline: b}, model.margin, likelihood)
          expect(at(slowed(canary, from), baseline)).toBeGreaterThanOrEqual(at(canary, baseline) - 1e-9)
          expect(at(canary, slowed(baseline, from))).toBeLessThanOrEqual(at(canary, baseline) + 1e-9)
        }
        for (const test of model.quantiles) {
          const at = (c: readonly number[]) => quantileIncrements({canary: c, baseline}, test, [400, 500, 90, 10])
          const [now, later] = [at(canary), at(slowed(canary, from))]
          later.forEach((it, place) => {
            expect(it ?? -Infinity).toBeLessThanOrEqual((now[place] ?? -Infinity) + 1e-9)
          })
        }
      }),
      {numRuns: 100, seed: 4},
    )
  })

  test('is nothing when a side had no requests, and a number at extreme splits', () => {
    const margin = slowDown(survivalOf(bucketShares([5, 5, 5, 5]), BOUNDS), BOUNDS, 1.1)
    const nothing = [0, 0, 0, 0]
    expect(slowerIncrement({canary: nothing, baseline: [1, 2, 3, 4]}, margin, [0.5, 0.7, 1, 9])).toBe(0)
    expect(slowerIncrement({canary: [1, 2, 3, 4], baseline: nothing}, margin, [0.5, 0.7, 1, 9])).toBe(0)
    const extreme = slowerIncrement({canary: [0, 0, 0, 1e9], baseline: [1, 0, 0, 0]}, margin, [0, 0, 0, 1e6])
    expect(extreme).not.toBeNaN()
  })
})

describe('the PASS increment of a quantile', () => {
  const margins = {fail: {shift: 0.1}, pass: {shift: 0.2, quantiles: [0.5, 0.95], deltaShare: 0.05}}

  test('cannot be expected to grow when as many requests are slow as the margin allows (theorem 1)', () => {
    const worse = fc.double({min: 0, max: 1, noNaN: true})
    fc.assert(
      fc.property(counts, counts, counts, worse, few, few, (frozen, real, learned, more, nc, nb) => {
        for (const test of latencyModel(frozen, BOUNDS, margins).quantiles) {
          const baseline = bucketShares(real)
          const boundary = baseline.reduce((sum, it, place) => sum + it * (test.slowed[place] ?? 0), 0) + test.delta
          if (boundary > 1) continue
          const slow = boundary + (1 - boundary) * more
          const canary = baseline.map((_, place) =>
            place > test.bound ? slow / (BUCKETS - 1 - test.bound) : (1 - slow) / (test.bound + 1),
          )
          for (const place of [0, 1]) {
            const mean = expectation(
              [nc, canary],
              [nb, baseline],
              (c, b) => quantileIncrements({canary: c, baseline: b}, test, learned)[place] ?? -Infinity,
            )
            expect(mean).toBeLessThanOrEqual(1 + 1e-9)
          }
        }
      }),
      {numRuns: 40, seed: 4},
    )
  })

  test('says nothing when a side had no requests', () => {
    const [test] = latencyModel([9, 9, 9, 9], BOUNDS, margins).quantiles
    const sides = {canary: [0, 0, 0, 0], baseline: [5, 1, 0, 0]}
    expect(test && quantileIncrements(sides, test, [9, 9, 9, 9])).toEqual([0, 0])
  })
})
