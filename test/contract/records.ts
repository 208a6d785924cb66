import {describe, expect, test} from '@jest/globals'
import type {Entry, RecordsLog} from '../../src/ports/records.ts'

const entry = (n: number): Entry => ({
  event: JSON.stringify({seq: n, text: 'ü ::error:: <b>'}),
  state: JSON.stringify({seq: n}),
  message: `event ${n} [skip ci]`,
  at: new Date('2026-11-24T10:00:00Z'),
})

/** What every records log does; `open` gives another view of the same log at each call. */
export function recordsContract(name: string, fresh: () => Promise<() => Promise<RecordsLog>>): void {
  describe(`records on ${name}`, () => {
    test('are empty at first', async () => {
      const log = await (await fresh())()
      expect(await log.tip()).toBeUndefined()
      expect(await Array.fromAsync(log.read())).toEqual([])
    })

    test('hold what was appended, byte for byte, one commit an entry', async () => {
      const open = await fresh()
      const log = await open()
      const first = await log.append([entry(1)], undefined)
      const last = await log.append([entry(2), entry(3)], first)
      const other = await open()
      expect(await other.tip()).toMatchObject({commit: last, event: entry(3).event, state: entry(3).state})
      const links = await Array.fromAsync(other.read())
      expect(links.map((it) => it.event)).toEqual([1, 2, 3].map((it) => entry(it).event))
      expect(links.map((it) => it.parents.length)).toEqual([0, 1, 1])
      expect((await Array.fromAsync(other.read(2))).map((it) => it.event)).toEqual([2, 3].map((it) => entry(it).event))
    })

    test('refuse an append behind anything but the newest entry, and stay as they are', async () => {
      const open = await fresh()
      const [one, two] = [await open(), await open()]
      const first = await one.append([entry(1)], undefined)
      expect(await two.append([entry(9)], undefined)).toBeUndefined()
      await one.append([entry(2)], first)
      await two.tip()
      expect(await two.append([entry(9)], first)).toBeUndefined()
      expect((await Array.fromAsync(two.read())).map((it) => it.event)).toEqual([entry(1).event, entry(2).event])
    })

    test('remember the newest entry that was seen', async () => {
      const log = await (await fresh())()
      const commit = await log.append([entry(1)], undefined)
      expect(await log.seen()).toMatchObject({commit, event: entry(1).event})
    })
  })
}
