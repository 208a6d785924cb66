import {spawnSync} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {Decrypter, Encrypter, generateX25519Identity, identityToRecipient} from 'age-encryption'
import fc from 'fast-check'
import {decrypt, encrypt} from '../../../../src/adapters/archive/age.ts'
import {archiveFormat} from '../../../../src/adapters/archive/index.ts'
import type {Key} from '../../../../src/ports/archive.ts'
import {describeWith} from '../../../support/describe-with.ts'
import {bytesOf, pieces} from '../../../support/store.ts'

/** Around the ends of one and of four chunks of 64 KiB. */
const SIZES = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000, 262_143, 262_144, 262_145, 1_048_577]

let identity: string
let recipient: string
let key: Key

beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  key = {kind: 'identities', identities: [identity]}
})

const bytes = (size: number) => new Uint8Array(size).map((_, i) => (i * 7919) % 253)
const sealed = (plain: Uint8Array, size?: number) =>
  bytesOf(encrypt(pieces(plain, size), {kind: 'recipients', recipients: [recipient]}))
const opened = (stored: Uint8Array, size?: number, by = key) => bytesOf(decrypt(pieces(stored, size), by))
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** By the library alone. */
async function librarySealed(plain: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return bytesOf(await encrypter.encrypt(ReadableStream.from(pieces(plain))))
}

async function libraryOpened(stored: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return bytesOf(await decrypter.decrypt(ReadableStream.from(pieces(stored))))
}

describe('what is encrypted for a recipient', () => {
  test.each(SIZES)('is what the age library writes and reads, at %d bytes', async (size) => {
    const plain = bytes(size)
    const stored = await sealed(plain)
    expect(stored.length).toBe((await librarySealed(plain)).length)
    expect(same(await libraryOpened(stored), plain)).toBe(true)
    expect(same(await opened(await librarySealed(plain)), plain)).toBe(true)
  })

  test('comes back whatever pieces it came in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: 0, max: 300_000}),
        fc.integer({min: 1, max: 300_000}),
        fc.integer({min: 1, max: 300_000}),
        async (size, written, read) => {
          const plain = bytes(size)
          expect(same(await opened(await sealed(plain, 500 + written), 500 + read), plain)).toBe(true)
        },
      ),
      {numRuns: 25},
    )
  })

  test('is refused when it was cut, lengthened or changed anywhere', async () => {
    const stored = await sealed(bytes(140_000))
    const damaged = expect.objectContaining({code: expect.stringMatching(/^RFG-61[34]$/)})
    for (let at = 0; at < stored.length; at += at < 400 ? 13 : 9_973) {
      await expect(opened(stored.subarray(0, at))).rejects.toThrow(damaged)
      const flipped = stored.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 1
      await expect(opened(flipped)).rejects.toThrow(damaged)
    }
    await expect(opened(Buffer.concat([stored, Buffer.alloc(1)]))).rejects.toThrow(damaged)
    const lastChunk = stored.subarray(0, stored.length - (140_000 % 65_536) - 16)
    await expect(opened(lastChunk)).rejects.toThrow(damaged)
  })

  test('is not opened by another key', async () => {
    const other = await generateX25519Identity()
    const by: Key = {kind: 'identities', identities: [other]}
    await expect(opened(await sealed(bytes(10)), undefined, by)).rejects.toThrow(
      expect.objectContaining({code: 'RFG-613'}),
    )
  })

  test('gives nothing of a chunk that was not proven', async () => {
    const stored = await sealed(bytes(600_000))
    stored[stored.length - 1] = (stored.at(-1) ?? 0) ^ 1
    let given = 0
    const reading = async () => {
      for await (const piece of decrypt(pieces(stored), key)) given += piece.length
    }
    await expect(reading()).rejects.toThrow()
    expect(given).toBeLessThanOrEqual(600_000 - (600_000 % 65_536))
  })

  test('closes its source when the reader stops early', async () => {
    let isClosed = false
    const stored = await sealed(bytes(2_000_000))
    async function* source() {
      try {
        yield* pieces(stored)
      } finally {
        isClosed = true
      }
    }
    for await (const _ of decrypt(source(), key)) break
    expect(isClosed).toBe(true)
  })
})

test('a passphrase opens what it locked, many pieces long, and no other does', async () => {
  const plain = randomBytes(3_000_000)
  const stored = await bytesOf(archiveFormat.seal(pieces(plain), {kind: 'passphrase', passphrase: 'correct horse'}))
  const back = await bytesOf(archiveFormat.unseal(pieces(stored), {kind: 'passphrase', passphrase: 'correct horse'}))
  expect(same(back, plain)).toBe(true)
  await expect(opened(stored, 1000, {kind: 'passphrase', passphrase: 'wrong'})).rejects.toThrow(
    expect.objectContaining({code: 'RFG-613'}),
  )
}, 60_000)

test('what is no public key is refused with the line to write', async () => {
  const lock = {kind: 'recipients', recipients: ['age1nonsense']} as const
  await expect(bytesOf(encrypt(pieces(bytes(1)), lock))).rejects.toThrow(expect.objectContaining({code: 'RFG-601'}))
})

test('nothing is ever encrypted for nobody', async () => {
  const work = bytesOf(encrypt(pieces(bytes(1)), {kind: 'recipients', recipients: []}))
  await expect(work).rejects.toThrow('for nobody')
})

describeWith(['age'], 'beside the program age', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'refuge-age-'))
    writeFileSync(join(folder, 'key'), `${identity}\n`)
  })
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test.each(SIZES)('each reads what the other wrote, at %d bytes', async (size) => {
    const plain = bytes(size)
    const age = (command: string, argument: string, input: Uint8Array) =>
      spawnSync('bash', ['-c', command, '-', argument], {input, maxBuffer: 1e8})
    const read = age('age -d -i "$1"', join(folder, 'key'), await sealed(plain))
    expect([read.status, same(read.stdout, plain)]).toEqual([0, true])
    const written = age('age -r "$1"', recipient, plain)
    expect(same(await opened(written.stdout), plain)).toBe(true)
  })
})
