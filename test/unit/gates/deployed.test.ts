import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {known} from '../../../src/gates/kinds/index.ts'
import {EMPTY, type Finished, NEW_ENVIRONMENT, type State} from '../../../src/records/state.ts'
import {CANDIDATE, facts, NOW, ruled, unasked} from '../../support/gate-facts.ts'

const MINUTE = 60_000
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE).toISOString()

const ended = (minutesAgo: number, more: Partial<Finished> = {}): Finished => ({
  deployment: `d${minutesAgo}`,
  seq: 1,
  kind: 'deploy',
  revision: CANDIDATE,
  outcome: 'promoted',
  reason: 'it passed',
  verdict: 'pass',
  startedAt: ago(minutesAgo + 10),
  finishedAt: ago(minutesAgo),
  ...more,
})

const staging = (history: readonly Finished[]): State => ({
  ...EMPTY,
  environments: {staging: {...NEW_ENVIRONMENT, history}},
})

const ask = (history: readonly Finished[], wanted = '30m') =>
  ruled('deployed', {environment: 'staging', for: wanted}, facts({records: known(staging(history))}))

const OTHER = {revision: 'e'.repeat(40)}

describe('the gate deployed', () => {
  test.each<[string, readonly Finished[], 'pass' | 'fail', RegExp]>([
    ['passes what has run there long enough', [ended(45)], 'pass', /has run in staging for 45m/],
    ['closes to what has not', [ended(12)], 'fail', /12m .* 30m are asked for/],
    ['closes to what was never there', [ended(45, OTHER)], 'fail', /is not among the last deployments to staging/],
    [
      'closes to what was rolled back',
      [ended(45, {outcome: 'rolled-back', reason: 'errors'})],
      'fail',
      /rolled-back.*errors/,
    ],
    ['closes to what was undone later', [ended(45, {undone: true})], 'fail', /rolled back later/],
    ['closes to what was held', [ended(45, {outcome: 'held'})], 'fail', /ended as held/],
    ['counts until the next one began', [ended(5, OTHER), ended(90)], 'pass', /ran in staging for 1h15m/],
    ['closes when the next one came too early', [ended(60, OTHER), ended(90)], 'fail', /ran in staging for 20m/],
    [
      'is not ended by one that never served',
      [ended(60, {...OTHER, outcome: 'rolled-back'}), ended(90)],
      'pass',
      /1h30m/,
    ],
    ['takes a return to it for a deployment', [ended(40, {kind: 'rollback', outcome: 'rolled-back'})], 'pass', /40m/],
    ['judges the newest of several', [ended(10, {outcome: 'rolled-back'}), ended(90)], 'fail', /rolled-back/],
  ])('%s', (_, history, verdict, reason) => {
    const ruling = ask(history)
    expect([ruling.verdict, ruling.reasons.join('; ')]).toEqual([verdict, expect.stringMatching(reason)])
  })

  test('says when it will open', () => {
    expect(ask([ended(12)])).toMatchObject({hint: 'Try again at 2026-11-24T10:18:00.000Z.'})
  })

  test('is unknown without the records', () => {
    expect(ruled('deployed', {environment: 'staging', for: '1m'}, facts({records: unasked})).verdict).toBe('unknown')
  })

  test('opens at one moment and stays open, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 500}), fc.integer({min: 1, max: 500}), (ran, wanted) => {
        expect(ask([ended(ran)], `${wanted}m`).verdict).toBe(ran >= wanted ? 'pass' : 'fail')
      }),
    )
  })
})
