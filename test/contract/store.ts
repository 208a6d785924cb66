import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Store} from '../../src/ports/store.ts'
import {bytesOf, pieces} from '../support/store.ts'

/** A store under test, empty. */
export interface OpenedStore {
  readonly store: Store
  close(): Promise<void>
}

/** What every store does, whatever it is. */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} as a store`, () => {
    let it: OpenedStore
    beforeAll(async () => {
      it = await open()
    })
    afterAll(() => it.close())
    const put = (object: string, text: string) => it.store.put(object, pieces(Buffer.from(text)))
    const text = async (object: string) => {
      const stream = await it.store.get(object)
      return stream && Buffer.from(await bytesOf(stream)).toString()
    }

    test('gives back what was put, also nothing and more than one buffer', async () => {
      const large = new Uint8Array(700_001).map((_, i) => (i * 31) % 251)
      expect(await put('a/b.json', '{}')).toBe('created')
      expect(await put('a/empty', '')).toBe('created')
      expect(await it.store.put('a/large', pieces(large, 70_000))).toBe('created')
      expect(await text('a/b.json')).toBe('{}')
      expect(await text('a/empty')).toBe('')
      const back = await it.store.get('a/large')
      expect(back && Buffer.compare(await bytesOf(back), large)).toBe(0)
    })

    test('never changes an object', async () => {
      expect(await put('once', 'first')).toBe('created')
      expect(await put('once', 'second')).toBe('exists')
      expect(await text('once')).toBe('first')
    })

    test('lets exactly one of many writers win', async () => {
      const ends = await Promise.all(Array.from({length: 20}, (_, i) => put('race', `writer ${i}`)))
      expect(ends.filter((end) => end === 'created')).toHaveLength(1)
      expect(await text('race')).toMatch(/^writer \d+$/)
    })

    test('has nothing under a name whose stream broke off', async () => {
      async function* broken() {
        yield Buffer.from('half')
        throw new Error('the source broke off')
      }
      await expect(it.store.put('half', broken())).rejects.toThrow()
      expect(await it.store.get('half')).toBeUndefined()
      expect((await it.store.list('')).map((object) => object.name)).not.toContain('half')
      expect(await put('half', 'whole')).toBe('created')
    })

    test('lists names below a prefix, sorted, with their sizes', async () => {
      await put('list/b', '12')
      await put('list/a/c', '1')
      await put('listing', '123')
      expect(await it.store.list('list/')).toEqual([
        {name: 'list/a/c', size: 1},
        {name: 'list/b', size: 2},
      ])
      expect(await it.store.list('nothing/here/')).toEqual([])
    })

    test('removes an object, and does not mind when there is none', async () => {
      await put('gone', 'x')
      await it.store.remove('gone')
      await it.store.remove('gone')
      expect(await it.store.get('gone')).toBeUndefined()
    })
  })
}
