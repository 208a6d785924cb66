import {randomBytes} from 'node:crypto'
import {setTimeout} from 'node:timers/promises'
import {zstdCompressSync} from 'node:zlib'
import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {compress, decompress} from '../../../../src/adapters/archive/zstd.ts'
import {bytesOf, pieces} from '../../../support/store.ts'

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

test('what was compressed comes back, whatever its size and pieces, packable or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(900_000),
      fc.integer({min: 500, max: 700_000}),
      fc.boolean(),
      async (size, piece, noise) => {
        const plain = noise ? randomBytes(size) : Buffer.alloc(size, 'abcdefg')
        const packed = await bytesOf(compress(pieces(plain, piece)))
        expect(same(await bytesOf(decompress(pieces(packed, piece))), plain)).toBe(true)
      },
    ),
    {numRuns: 25},
  )
})

test.each([
  ['compressing', compress, randomBytes(4_000_000)],
  ['decompressing', decompress, zstdCompressSync(randomBytes(4_000_000))],
])('a reader that stops early closes the source: %s', async (_, work, bytes) => {
  let isClosed = false
  async function* source() {
    try {
      yield* pieces(bytes)
    } finally {
      isClosed = true
    }
  }
  for await (const _piece of work(source())) break
  for (let i = 0; i < 100 && !isClosed; i++) await setTimeout(5)
  expect(isClosed).toBe(true)
})

test('something behind the frame is refused, not dropped', async () => {
  const packed = Buffer.concat([zstdCompressSync(Buffer.from('text')), Buffer.from('more')])
  await expect(bytesOf(decompress(pieces(packed)))).rejects.toThrow(expect.objectContaining({code: 'RFG-614'}))
})

test('a source that breaks off is what the reader learns of', async () => {
  async function* broken() {
    yield randomBytes(300_000)
    throw new Error('the disk broke')
  }
  await expect(bytesOf(compress(broken()))).rejects.toThrow('the disk broke')
})
