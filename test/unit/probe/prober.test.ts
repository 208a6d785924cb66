import {describe, expect, test} from '@jest/globals'
import {familiesSentence, probeSentence, quantileOf, reasonsSentence, startProber} from '../../../src/probe/index.ts'
import {fakeSender} from '../../support/probe-sender.ts'

/** A clock whose time passes only in steps of the test; sleepers wake when their time has come. */
function steppedClock() {
  let now = 0
  const sleepers = new Set<{readonly until: number; readonly wake: () => void}>()
  return {
    monotonic: () => now,
    sleep: (milliseconds: number, signal?: AbortSignal) =>
      new Promise<void>((done) => {
        if (signal?.aborted) return done()
        const it = {until: now + milliseconds, wake: done}
        sleepers.add(it)
        signal?.addEventListener('abort', () => done(), {once: true})
      }),
    /** Time passes, in jumps of so many milliseconds. */
    async pass(milliseconds: number, jump = 10) {
      for (const end = now + milliseconds; now < end; ) {
        now = Math.min(end, now + jump)
        for (const it of sleepers) {
          if (it.until > now) continue
          sleepers.delete(it)
          it.wake()
        }
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
      }
    },
  }
}

const answers = (status = 200) => fakeSender(() => ({family: 'ipv4', status}))

describe('the prober', () => {
  test('asks both sides the same, in the same order', async () => {
    const [clock, sender] = [steppedClock(), answers()]
    const prober = startProber({paths: ['/', '/cart'], rate: 10}, {clock, sender})
    prober.aim({blue: 'http://blue', green: 'http://green'})
    await clock.pass(350)
    await prober.finish()
    const of = (host: string) => sender.asked.filter((it) => it.includes(host)).map((it) => new URL(it).pathname)
    expect(of('blue')).toEqual(of('green'))
    expect(of('blue')).toEqual(['/cart', '/', '/cart'])
    expect(prober.counts('blue')).toMatchObject({sent: 3, failed: 0, answered: 3, dropped: 0})
  })

  test('keeps its rate while a side hangs, and counts a late answer from when its request was due', async () => {
    const clock = steppedClock()
    const sender = fakeSender(async () => {
      await clock.sleep(2000)
      return {family: 'ipv4', status: 200}
    })
    const prober = startProber({paths: ['/'], rate: 10}, {clock, sender})
    prober.aim({blue: 'http://blue'})
    await clock.pass(1000)
    expect(sender.asked).toHaveLength(10)
    await clock.pass(2000)
    expect(prober.counts('blue')?.sent).toBe(10)
    expect(quantileOf(prober.counts('blue') ?? never(), 0.5)).toBeGreaterThanOrEqual(2)
    const over = prober.stop()
    await clock.pass(3000)
    await over
  })

  test('makes up for time in which it could not send, and counts the delay as waiting', async () => {
    const [clock, sender] = [steppedClock(), answers()]
    const prober = startProber({paths: ['/'], rate: 10}, {clock, sender})
    prober.aim({blue: 'http://blue'})
    await clock.pass(5000, 5000)
    await prober.finish()
    const counts = prober.counts('blue') ?? never()
    expect(counts.sent).toBe(50)
    expect(quantileOf(counts, 0.5)).toBeGreaterThan(2)
  })

  test('counts what it does not send as dropped, never as sent later', async () => {
    const clock = steppedClock()
    const sender = fakeSender(async () => {
      await clock.sleep(1e6)
      return {failure: 'no answer in time'}
    })
    const prober = startProber({paths: ['/'], rate: 10, atOnce: 3}, {clock, sender})
    prober.aim({blue: 'http://blue'})
    await clock.pass(1000)
    expect(sender.asked).toHaveLength(3)
    expect(prober.counts('blue')).toMatchObject({sent: 0, dropped: 7})
    expect(probeSentence(prober.counts('blue') ?? never())).toBe(
      '0 of 0 failed; 7 were due and not sent, too many still waited for an answer',
    )
    const over = prober.stop()
    await clock.pass(1e6, 1e6)
    await over
  })

  test('asks nobody that it is no longer aimed at, and goes on counting one that comes back', async () => {
    const [clock, sender] = [steppedClock(), answers()]
    const prober = startProber({paths: ['/'], rate: 10}, {clock, sender})
    prober.aim({blue: 'http://blue'})
    await clock.pass(500)
    prober.aim({})
    await clock.pass(500)
    prober.aim({blue: 'http://blue'})
    await clock.pass(500)
    await prober.finish()
    expect(prober.counts('blue')?.sent).toBe(10)
    expect(sender.isClosed()).toBe(true)
  })

  test('tells failures by their reason and the families of addresses apart', async () => {
    const clock = steppedClock()
    const sender = fakeSender((_, place) => {
      if (place % 2 === 0) return {family: 'ipv4', status: place % 4 === 0 ? 503 : 302}
      return {family: 'ipv6', failure: 'ECONNREFUSED'}
    })
    const prober = startProber({paths: ['/'], rate: 100}, {clock, sender})
    prober.aim({all: 'http://all'})
    await clock.pass(80)
    await prober.finish()
    const counts = prober.counts('all') ?? never()
    expect(counts).toMatchObject({sent: 8, failed: 6, answered: 4})
    expect(familiesSentence(counts)).toBe('IPv4 2 of 4, IPv6 4 of 4 failed')
    expect(reasonsSentence(counts)).toBe('ECONNREFUSED (4), HTTP 503 (2)')
  })
})

test('large numbers are read in thousands', () => {
  expect(probeSentence({sent: 12_431, failed: 0, dropped: 0})).toBe('0 of 12\u202f431 failed')
})

function never(): never {
  throw new Error('nothing was counted')
}
