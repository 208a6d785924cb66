import {afterEach, describe, expect, test} from '@jest/globals'
import {clock} from '../../../src/adapters/clock/index.ts'
import type {SourceReading} from '../../../src/ports/metric-source.ts'
import type {ProbeAnswer} from '../../../src/ports/probe.ts'
import {newProbing, type Probing} from '../../../src/rollout/probing.ts'
import {fakeSender} from '../../support/probe-sender.ts'
import {seededRandom} from '../../support/random.ts'

let probing: Probing | undefined
afterEach(() => probing?.stop())

const ADDRESSES: Readonly<Record<string, string>> = {blue: 'http://blue:1', green: 'http://green:2'}
const random = seededRandom(1)

function begin(answer: (url: URL) => ProbeAnswer, addresses = ADDRESSES) {
  const sender = fakeSender(answer)
  const neighbours = {probeSender: async () => sender}
  const target = {address: async (slot: string) => addresses[slot]}
  probing = newProbing({paths: ['/'], rate: 500}, target, {clock, random, neighbours})
  return {sender, probing}
}

const instances = (it: SourceReading, side: 'baseline' | 'canary') =>
  it.kind === 'no-data' ? [] : it.sides[side].instances

const BEFORE = {baseline: 'blue', canary: 'green'}
const SERVING = {...BEFORE, serves: true}
const now = new Date()

describe('the prober as a source of metrics', () => {
  test('asks the baseline alone until the canary has traffic, then both the same', async () => {
    const it = begin(() => ({family: 'ipv4', status: 200}))
    await it.probing.readers.probe(BEFORE, now)
    await clock.sleep(60)
    const early = await it.probing.readers.probe(BEFORE, now)
    expect(instances(early, 'canary')).toEqual([])
    expect(instances(early, 'baseline')[0]?.[0]).toBeGreaterThan(10)
    await it.probing.readers.probe(SERVING, now)
    await clock.sleep(60)
    const late = await it.probing.readers.probe(SERVING, now)
    expect(instances(late, 'canary')[0]?.[0]).toBeGreaterThan(10)
    const timed = await it.probing.readers['probe-latency'](SERVING, now)
    expect(timed.kind).toBe('histogram')
  })

  test('counts under another name when it begins anew, so that its counts are added to those before', async () => {
    const names = []
    for (let time = 0; time < 2; time += 1) {
      const it = begin(() => ({family: 'ipv4', status: 200}))
      names.push(instances(await it.probing.readers.probe(BEFORE, now), 'baseline')[0]?.[2])
      await it.probing.stop()
      expect(it.sender.isClosed()).toBe(true)
    }
    expect(new Set(names).size).toBe(2)
  })

  test('has no data where the baseline answers nothing at all, and says why', async () => {
    const it = begin(() => ({family: 'ipv4', failure: 'ECONNREFUSED'}))
    await it.probing.readers.probe(BEFORE, now)
    await clock.sleep(40)
    expect(await it.probing.readers.probe(BEFORE, now)).toEqual({
      kind: 'no-data',
      reason: expect.stringMatching(/^the baseline in slot 'blue' answers no probe: ECONNREFUSED \(\d+\)$/),
    })
  })

  test('has no data where a slot has no address past the router, and asks nobody', async () => {
    const it = begin(() => ({family: 'ipv4', status: 200}), {})
    expect(await it.probing.readers.probe(BEFORE, now)).toEqual({
      kind: 'no-data',
      reason: expect.stringMatching(/RFG-418.*slot 'blue' has no address past the router/),
    })
    expect(it.sender.asked).toEqual([])
  })
})
