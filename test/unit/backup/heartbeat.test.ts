import {describe, expect, test} from '@jest/globals'
import {oneAtATime, withHeartbeat} from '../../../src/backup/heartbeat.ts'
import {virtualTime} from '../../simulation/virtual-time.ts'

const MINUTE = 60_000

/** Work of so many minutes of virtual time with a beat a minute; each beat takes so long. */
async function beats(minutes: number, beatTakes: number) {
  const time = virtualTime()
  const starts: number[] = []
  const beat = async () => {
    starts.push(time.clock.monotonic())
    await time.clock.sleep(beatTakes)
  }
  const done = withHeartbeat({every: MINUTE, beat}, time.clock, () => time.clock.sleep(minutes * MINUTE))
  expect(await time.run(done, 1000 * MINUTE)).toBe('done')
  return starts.map((it) => it / MINUTE)
}

describe('a heart', () => {
  test('beats as often as it must while the work goes on, however long a beat takes', async () => {
    expect(await beats(4.5, 0)).toEqual([1, 2, 3, 4])
    expect(await beats(4.5, MINUTE / 2)).toEqual([1, 2, 3, 4])
    expect(await beats(6.5, 2 * MINUTE)).toEqual([1, 3, 5])
  })

  test('does not beat for work that is done before the first beat is due', async () => {
    expect(await beats(0.9, 0)).toEqual([])
  })

  test('that fails stops the work, waits until it has stopped, and says why', async () => {
    const time = virtualTime()
    let stopped = -1
    const done = withHeartbeat(
      {every: MINUTE, beat: () => Promise.reject(new Error('the lease is lost'))},
      time.clock,
      async (failed) => {
        await time.clock.sleep(60 * MINUTE, failed)
        await time.clock.sleep(1000)
        stopped = time.clock.monotonic()
      },
    )
    const end = expect(done).rejects.toThrow('the lease is lost')
    expect(await time.run(end, 1000 * MINUTE)).toBe('done')
    expect(stopped).toBe(MINUTE + 1000)
  })

  test('ends with the work, also when the work fails', async () => {
    const time = virtualTime()
    const done = withHeartbeat({every: MINUTE, beat: async () => {}}, time.clock, async () => {
      await time.clock.sleep(2.5 * MINUTE)
      throw new Error('the disk is full')
    })
    const end = expect(done).rejects.toThrow('the disk is full')
    expect(await time.run(end, 1000 * MINUTE)).toBe('done')
    expect(await time.run(new Promise(() => {}), 1000 * MINUTE)).toBe('stuck')
  })
})

test('work that must not meet runs one after the other, also after a failure', async () => {
  const inTurn = oneAtATime()
  const order: string[] = []
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      order.push(`${name} begins`)
      await Promise.resolve()
      order.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const all = await Promise.allSettled([work('a'), work('b', true), work('c')])
  expect(all.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
