import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {alternatives, betOf, guessOf, type Process} from '../../../src/judge/alternatives.ts'
import type {Direction, ProportionConfig} from '../../../src/judge/config.ts'
import {type Bet, logIncrement} from '../../../src/judge/increment.ts'
import {errors} from './canary.ts'

const total = fc.integer({min: 1, max: 12})
const rate = fc.double({min: 0, max: 1, noNaN: true})
const guess = fc.double({min: 1e-6, max: 1, noNaN: true})
const margin = fc.record({
  ratio: fc.double({min: 0.5, max: 2, noNaN: true}),
  delta: fc.constantFrom(0, 0.001, 0.01, 0.1),
})
const bets = fc.constantFrom<Bet>('above', 'below')

/** Probability of `k` events in `n` requests. */
function binomial(n: number, k: number, p: number): number {
  let ways = 1
  for (let i = 0; i < k; i += 1) ways = (ways * (n - i)) / (i + 1)
  return ways * p ** k * (1 - p) ** (n - k)
}

/** `E[e^l]` over all outcomes of two binomials. */
function expectation(
  canary: readonly [number, number],
  baseline: readonly [number, number],
  value: (kc: number, kb: number) => number,
): number {
  let sum = 0
  for (let kc = 0; kc <= canary[0]; kc += 1)
    for (let kb = 0; kb <= baseline[0]; kb += 1) {
      const probability = binomial(canary[0], kc, canary[1]) * binomial(baseline[0], kb, baseline[1])
      if (probability > 0) sum += probability * Math.exp(value(kc, kb))
    }
  return sum
}

describe('the increment of an interval', () => {
  test('cannot be expected to grow when the canary is on the other side of the margin, whatever the guess (theorem 1)', () => {
    fc.assert(
      fc.property(total, total, rate, rate, guess, guess, margin, bets, (nc, nb, pb, within, p1, q, m, bet) => {
        const boundary = Math.min(1, m.ratio * pb + m.delta)
        const pc = bet === 'above' ? boundary * within : boundary + (1 - boundary) * within
        // Above 1 no rate lies on the far side of the margin.
        fc.pre(bet === 'above' || m.ratio * pb + m.delta <= 1)
        const mean = expectation([nc, pc], [nb, pb], (kc, kb) =>
          logIncrement(
            {canary: {total: nc, events: kc}, baseline: {total: nb, events: kb}},
            m,
            {canary: p1, baseline: q},
            bet,
          ),
        )
        expect(mean).toBeLessThanOrEqual(1 + 1e-9)
      }),
      {numRuns: 400, seed: 4},
    )
  })

  test('of every alternative in use keeps that promise on its margin, errors and conversions, FAIL and PASS', () => {
    const metrics: readonly ProportionConfig[] = [
      errors,
      {...errors, fail: {ratio: 1.1, delta: 0.01}},
      {...errors, direction: 'decrease', fail: {ratio: 0.98, delta: 0}, pass: {ratio: 0.85, delta: 0}},
      {...errors, direction: 'decrease', fail: {ratio: 1, delta: -0.02}, pass: {ratio: 1, delta: -0.05}},
    ]
    for (const metric of metrics)
      for (const process of ['fail', 'pass'] as const)
        for (const pb of [0, 0.01, 0.2, 0.6])
          for (const alternative of alternatives(process, metric.direction)) {
            const pc = Math.min(1, Math.max(0, metric[process].ratio * pb + metric[process].delta))
            if (Math.abs(pc - (metric[process].ratio * pb + metric[process].delta)) > 1e-12) continue
            const it = guessOf(process, metric, alternative, 0.1)
            const bet = betOf(process, metric.direction)
            const mean = expectation([7, pc], [9, pb], (kc, kb) =>
              logIncrement(
                {canary: {total: 7, events: kc}, baseline: {total: 9, events: kb}},
                metric[process],
                it,
                bet,
              ),
            )
            expect(mean).toBeLessThanOrEqual(1 + 1e-9)
          }
  })

  test('rises with what its bet is on: events of the canary, or none of them', () => {
    const events = fc.nat(20)
    fc.assert(
      fc.property(events, events, guess, guess, margin, bets, (kc, kb, p1, q, m, bet) => {
        const at = (canary: number, baseline: number) =>
          logIncrement(
            {canary: {total: 40, events: canary}, baseline: {total: 90, events: baseline}},
            m,
            {canary: p1, baseline: q},
            bet,
          )
        const sign = bet === 'above' ? 1 : -1
        expect(sign * (at(kc + 1, kb) - at(kc, kb))).toBeGreaterThanOrEqual(-1e-9)
        expect(sign * (at(kc, kb + 1) - at(kc, kb))).toBeLessThanOrEqual(1e-9)
      }),
      {seed: 4},
    )
  })

  test('places no bet when the guess lies on the wrong side of the margin', () => {
    const sides = {canary: {total: 100, events: 9}, baseline: {total: 100, events: 1}}
    expect(logIncrement(sides, {ratio: 0.5, delta: 0}, {canary: 0.1, baseline: 0.1}, 'below')).toBe(0)
    expect(logIncrement(sides, {ratio: 2, delta: 0}, {canary: 0.1, baseline: 0.1}, 'above')).toBe(0)
  })

  test('is nothing when a side had no requests, and minus infinity when the guess excludes what happened', () => {
    expect(
      logIncrement(
        {canary: {total: 0, events: 0}, baseline: {total: 9, events: 3}},
        errors.fail,
        {canary: 0.5, baseline: 0.1},
        'above',
      ),
    ).toBe(0)
    expect(
      logIncrement(
        {canary: {total: 9, events: 3}, baseline: {total: 0, events: 0}},
        errors.fail,
        {canary: 0.5, baseline: 0.1},
        'above',
      ),
    ).toBe(0)
    const erring = {canary: {total: 9, events: 1}, baseline: {total: 9, events: 1}}
    expect(logIncrement(erring, errors.pass, {canary: 0, baseline: 0.1}, 'below')).toBe(-Infinity)
  })

  test('of two intervals with the same split adds up to that of both together, without a delta', () => {
    fc.assert(
      fc.property(total, total, fc.nat(5), fc.nat(5), guess, guess, bets, (nc, nb, kc, kb, p1, q, bet) => {
        const at = (times: number) => ({
          canary: {total: nc * times, events: kc * times},
          baseline: {total: nb * times, events: kb * times},
        })
        const increment = (times: number) =>
          logIncrement(at(times), {ratio: 1.1, delta: 0}, {canary: p1, baseline: q}, bet)
        expect(increment(1) + increment(2)).toBeCloseTo(increment(3), 9)
      }),
      {seed: 4},
    )
  })

  test('does not depend on the guess of the baseline without a delta', () => {
    const sides = {canary: {total: 80, events: 4}, baseline: {total: 900, events: 9}}
    for (const process of ['fail', 'pass'] as const satisfies Process[])
      for (const direction of ['increase', 'decrease'] as const satisfies Direction[]) {
        const metric = {...errors, direction, pass: {ratio: 1.5, delta: 0}}
        for (const alternative of alternatives(process, direction)) {
          const at = (q: number) =>
            logIncrement(sides, metric[process], guessOf(process, metric, alternative, q), betOf(process, direction))
          const [first, second] = [at(0.001), at(0.02)]
          if (first === -Infinity) expect(second).toBe(-Infinity)
          else expect(first).toBeCloseTo(second, 9)
        }
      }
  })

  test('stays a number at extreme splits', () => {
    const sides = {canary: {total: 1e9, events: 5}, baseline: {total: 1, events: 1}}
    expect(logIncrement(sides, {ratio: 1.1, delta: 0.001}, {canary: 0.5, baseline: 1e-9}, 'above')).not.toBeNaN()
  })
})
