import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {chooser} from '../../../../src/adapters/targets/local/router/choose.ts'
import {controlPlane} from '../../../../src/adapters/targets/local/router/control-plane.ts'
import {histogram} from '../../../../src/adapters/targets/local/router/histogram.ts'
import type {RouterState} from '../../../../src/adapters/targets/local/router/protocol.ts'
import {side} from '../../../../src/adapters/targets/local/router/side.ts'
import {EMPTY} from '../../../../src/adapters/targets/local/router/state.ts'

describe('the choice of a side', () => {
  test('is off the wanted share by a few requests at most, at every length', () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), (share) => {
        const choose = chooser()
        let [second, worst] = [0, 0]
        for (let sent = 1; sent <= 5000; sent++) {
          second += choose(share)
          worst = Math.max(worst, Math.abs(second - sent * share))
        }
        expect(worst).toBeLessThan(4)
      }),
      {numRuns: 50},
    )
  })

  test('is never the side without a share', () => {
    const choose = chooser()
    const picks = Array.from({length: 100_000}, (_, index) => choose(index < 50_000 ? 0 : 1))
    expect(picks.lastIndexOf(0)).toBe(49_999)
    expect(picks.indexOf(1)).toBe(50_000)
  })

  test('has no short period that a page of twenty resources would always meet', () => {
    const choose = chooser()
    const places = new Set<number>()
    for (let sent = 0; sent < 2000; sent++) if (choose(0.05) === 1) places.add(sent % 20)
    expect(places.size).toBe(20)
  })
})

describe('the histogram', () => {
  test('counts every duration in a bucket whose bound is at most 19 % above it', () => {
    fc.assert(
      fc.property(fc.double({min: 0.002, max: 100_000, noNaN: true}), (milliseconds) => {
        const counts = histogram()
        counts.record(milliseconds)
        const [[upTo, count] = [0, 0]] = counts.read()
        expect(count).toBe(1)
        expect(upTo * 1000).toBeGreaterThanOrEqual(milliseconds * (1 - 1e-9))
        expect(upTo * 1000).toBeLessThanOrEqual(milliseconds * 1.19)
      }),
    )
  })

  test('takes zero and an hour', () => {
    const counts = histogram()
    for (const milliseconds of [0, 3_600_000]) counts.record(milliseconds)
    expect(counts.read().map(([, count]) => count)).toEqual([1, 1])
  })
})

describe('the control of the router', () => {
  const upstream = {address: {host: '127.0.0.1', port: 1}, revision: 'a'.repeat(40), pid: 1}
  const plane = (save: (state: RouterState) => Promise<void> = async () => {}) => {
    const sides = [side('blue'), side('green')] as const
    return {sides, ask: controlPlane(sides, EMPTY, save)}
  }

  test('puts a change into effect only when it is on the disk', async () => {
    const moments: number[] = []
    const {sides, ask} = plane(async () => void moments.push(sides[0].weight))
    await ask({do: 'set-slot', slot: 'blue', upstream})
    await ask({do: 'apply', weights: {blue: 100, green: 0}, expected: 0})
    expect(moments).toEqual([0, 0])
    expect(sides[0].weight).toBe(100)
  })

  test('changes nothing when the disk refuses', async () => {
    const {sides, ask} = plane(() => Promise.reject(new Error('disk full')))
    await expect(ask({do: 'set-slot', slot: 'blue', upstream})).rejects.toThrow('disk full')
    expect(sides[0].door).toBeUndefined()
    expect(await ask({do: 'observe'})).toMatchObject({state: {upstreams: {}}})
  })

  test('of two writers who saw the same state, one gets a conflict', async () => {
    const {ask} = plane()
    await ask({do: 'set-slot', slot: 'blue', upstream})
    await ask({do: 'set-slot', slot: 'green', upstream})
    const write = (blue: number) => ask({do: 'apply', weights: {blue, green: 100 - blue}, expected: 0} as const)
    const replies = await Promise.all([write(90), write(80)])
    expect(replies.map(({kind}) => kind)).toEqual(['state', 'conflict'])
    expect(await ask({do: 'observe'})).toMatchObject({state: {weights: {blue: 90, green: 10}, version: 1}})
  })

  test('gives no traffic to a slot where nothing runs, and takes no server from one that has traffic', async () => {
    const {ask} = plane()
    await ask({do: 'set-slot', slot: 'blue', upstream})
    expect(await ask({do: 'apply', weights: {blue: 90, green: 10}, expected: null})).toMatchObject({kind: 'refused'})
    await ask({do: 'apply', weights: {blue: 100, green: 0}, expected: null})
    expect(await ask({do: 'set-slot', slot: 'blue', upstream: null})).toMatchObject({kind: 'refused'})
  })
})
