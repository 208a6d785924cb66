import {setTimeout} from 'node:timers/promises'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {overlap} from '../../../src/kernel/overlap.ts'

describe('overlapped work', () => {
  test('never has more than two values under way, keeps their order, and one ends before two more are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3)), async (delays) => {
        let [asked, ended, most] = [0, 0, 0]
        async function* source() {
          for (const delay of delays) {
            expect(asked++ - ended).toBeLessThan(2)
            yield delay
          }
        }
        const taken: number[] = []
        await overlap(source(), async (delay) => {
          taken.push(delay)
          most = Math.max(most, taken.length - ended)
          await setTimeout(delay)
          ended++
        })
        expect(taken).toEqual(delays)
        expect(ended).toBe(delays.length)
        expect(most).toBeLessThanOrEqual(2)
      }),
      {numRuns: 30},
    )
  })

  test('is over when it fails: the source is closed and nothing is under way', async () => {
    let [isClosed, running] = [false, 0]
    async function* source() {
      try {
        for (let i = 0; ; i++) yield i
      } finally {
        isClosed = true
      }
    }
    const work = overlap(source(), async (value) => {
      running++
      await setTimeout(2)
      running--
      if (value === 1) throw new Error('full')
    })
    await expect(work).rejects.toThrow('full')
    expect([isClosed, running]).toEqual([true, 0])
  })

  test('waits for what is under way when the source fails', async () => {
    let running = 0
    async function* source() {
      yield 1
      throw new Error('broke off')
    }
    const work = overlap(source(), async () => {
      running++
      await setTimeout(5)
      running--
    })
    await expect(work).rejects.toThrow('broke off')
    expect(running).toBe(0)
  })
})
