import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {localClock} from '../../../src/gates/kinds/local-clock.ts'
import {HOURS_PATTERN, hoursIn, nextOpening, type Opening, wallText} from '../../../src/gates/kinds/opening-hours.ts'
import {facts, ruled} from '../../support/gate-facts.ts'

const at = (settings: Record<string, unknown>, now: string) => ruled('window', settings, facts(), new Date(now))
const paris = (allow: readonly string[], freeze: readonly unknown[] = []) => ({timezone: 'Europe/Paris', allow, freeze})

describe('the gate window', () => {
  test.each([
    ['Mon-Thu 09:00-17:00', '2026-11-24T08:00:00Z', 'pass'],
    ['Mon-Thu 09:00-17:00', '2026-11-24T07:59:59Z', 'fail'],
    ['Mon-Thu 09:00-17:00', '2026-11-24T15:59:59Z', 'pass'],
    ['Mon-Thu 09:00-17:00', '2026-11-24T16:00:00Z', 'fail'],
    ['Mon-Thu 09:00-17:00', '2026-11-27T10:00:00Z', 'fail'],
    ['Sat-Mon 00:00-24:00', '2026-11-22T23:30:00Z', 'pass'],
    ['Sat-Mon 00:00-24:00', '2026-11-23T23:30:00Z', 'fail'],
    ['Mon,Wed 10:00-11:00', '2026-11-25T09:30:00Z', 'pass'],
    ['Fri 22:00-02:00', '2026-11-28T00:30:00Z', 'pass'],
    ['Fri 22:00-02:00', '2026-11-28T01:00:00Z', 'fail'],
    ['Sun 22:00-02:00', '2026-11-30T00:30:00Z', 'pass'],
  ])('%s at %s: %s', (hours, now, verdict) => {
    expect(at(paris([hours]), now).verdict).toBe(verdict)
  })

  test.each([
    // Summer time begins on 29 March 2026: 01:59 is followed by 03:00; it ends on 25 October 2026: 02:59 by 02:00 again.
    ['the hour that does not exist', 'Sun 02:00-03:00', '2026-03-29T01:00:00Z', 'fail'],
    ['what begins in it begins at its end', 'Sun 02:30-04:00', '2026-03-29T01:00:00Z', 'pass'],
    ['before it', 'Sun 01:00-02:00', '2026-03-29T00:59:59Z', 'pass'],
    ['the hour that comes twice, first', 'Sun 02:00-03:00', '2026-10-25T00:30:00Z', 'pass'],
    ['the hour that comes twice, again', 'Sun 02:00-03:00', '2026-10-25T01:30:00Z', 'pass'],
    ['nine in winter', 'Mon 09:00-17:00', '2026-10-26T08:00:00Z', 'pass'],
    ['nine in summer', 'Mon 09:00-17:00', '2026-06-01T07:00:00Z', 'pass'],
  ])('keeps to the clock on the wall: %s', (_, hours, now, verdict) => {
    expect(at(paris([hours]), now).verdict).toBe(verdict)
  })

  test('freezes through the whole of the last day, and says why and until when', () => {
    const settings = paris([], [{from: '2026-12-20', to: '2027-01-04', reason: 'holidays'}])
    expect(at(settings, '2026-12-19T22:59:59Z').verdict).toBe('pass')
    expect(at(settings, '2027-01-04T22:59:00Z')).toEqual({
      verdict: 'fail',
      reasons: ['Mon 2027-01-04 23:59 Europe/Paris: frozen until Tue 2027-01-05 00:00: holidays'],
      hint: 'It opens at Tue 2027-01-05 00:00 Europe/Paris.',
    })
    expect(at(settings, '2027-01-04T23:00:00Z').verdict).toBe('pass')
  })

  test('gives both reasons, and opens when both are over', () => {
    const settings = paris(
      ['Mon-Thu 09:00-17:00'],
      [{from: '2026-11-24 18:00', to: '2026-11-26 12:00', reason: 'sale'}],
    )
    expect(at(settings, '2026-11-24T17:30:00Z')).toMatchObject({
      reasons: [expect.stringContaining('sale'), expect.stringContaining('is outside Mon-Thu')],
      hint: 'It opens at Thu 2026-11-26 12:00 Europe/Paris.',
    })
  })
})

const zone = fc.constantFrom(
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
  'America/Santiago',
)
const day = fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
const minute = fc
  .nat({max: 1439})
  .map((it) => `${String(Math.floor(it / 60)).padStart(2, '0')}:${String(it % 60).padStart(2, '0')}`)
const hours = fc.tuple(day, day, minute, minute).map(([a, b, from, to]) => `${a}-${b} ${from}-${to}`)
const instant = fc.integer({min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31)})
const MINUTE = 60_000

const openingOf = (name: string, texts: readonly string[]): Opening => {
  const clock = localClock(name)
  if (!clock) throw new Error(name)
  return {clock, hours: texts.map(hoursIn), freezes: []}
}

describe('the next opening', () => {
  test('is open, and no whole minute before it is', () => {
    fc.assert(
      fc.property(zone, fc.array(hours, {minLength: 1, maxLength: 3}), instant, (name, texts, now) => {
        expect(texts.every((it) => new RegExp(HOURS_PATTERN).test(it))).toBe(true)
        const settings = {timezone: name, allow: texts}
        const isOpen = (time: number) => ruled('window', settings, facts(), new Date(time)).verdict === 'pass'
        const next = nextOpening(openingOf(name, texts), now) ?? 0
        expect(isOpen(next)).toBe(true)
        // The last ten hours before it, which hold every change of a clock that could be missed.
        for (let time = Math.max(now + 1, next - 600 * MINUTE); time < next; time += 7 * MINUTE) {
          if (time > Math.ceil((now + 1) / MINUTE) * MINUTE) expect(isOpen(time - (time % MINUTE))).toBe(false)
        }
      }),
      {numRuns: 40},
    )
  })

  test('shows on the clock what an independent formatter shows', () => {
    fc.assert(
      fc.property(zone, instant, (name, now) => {
        const text = new Date(now).toLocaleString('sv-SE', {timeZone: name}).slice(0, 16)
        expect(wallText(openingOf(name, []).clock(now)).slice(4)).toBe(text)
      }),
    )
  })
})
