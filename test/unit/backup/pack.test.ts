import {describe, expect, test} from '@jest/globals'
import {archiveFormat} from '../../../src/adapters/archive/index.ts'
import {pack} from '../../../src/backup/pack.ts'
import type {PackOptions} from '../../../src/backup/pack-progress.ts'
import {sha256} from '../../../src/kernel/hash.ts'
import type {Found} from '../../../src/ports/backup-source.ts'
import {type Behaviour, memorySource} from '../../support/source.ts'

/** Packs a source in memory; what comes back is what a reader of the tar sees. */
async function packed(
  files: Readonly<Record<string, string | Behaviour>>,
  more: Partial<PackOptions> = {},
  found: readonly Found[] = [],
) {
  const lines: Record<string, unknown>[] = []
  const options: PackOptions = {
    format: archiveFormat,
    acceptChanges: false,
    line: async (text) => void lines.push(JSON.parse(text)),
    judge: () => undefined,
    signal: new AbortController().signal,
    ...more,
  }
  const packing = pack(memorySource(files, found).walk(), options)
  const pieces: Buffer[] = []
  for (;;) {
    const {done, value} = await packing.next()
    if (done) return {tar: Buffer.concat(pieces), lines, sums: value}
    pieces.push(Buffer.from(value))
  }
}

async function members(tar: Uint8Array) {
  async function* once() {
    yield tar
  }
  const all: {path: string; text: string}[] = []
  for await (const member of archiveFormat.members(once())) {
    const pieces: Uint8Array[] = []
    for await (const piece of member.content) pieces.push(piece)
    all.push({path: member.path, text: Buffer.concat(pieces).toString()})
  }
  return all
}

describe('packing', () => {
  test('holds each file once, in order, and lists it with its hash', async () => {
    const {tar, lines, sums} = await packed({'b/c': 'three', b: '', 'a.b': 'two', a: 'one'})
    expect((await members(tar)).map((it) => it.path)).toEqual(['a', 'a.b', 'b', 'b/c'])
    expect(lines[0]).toEqual({path: 'a', type: 'file', mode: 0o644, size: 3, sha256: sha256('one')})
    expect(sums).toMatchObject({files: 4, bytes: 11, changedWhileRead: 0, unreadable: []})
    expect(sums.tree).toBe(sha256(lines.map((it) => `${JSON.stringify(it)}\n`).join('')))
  })

  test('is the same bytes for the same source', async () => {
    const files = {a: 'x'.repeat(300_000), b: 'y'}
    expect((await packed(files)).tar.equals((await packed(files)).tar)).toBe(true)
  })

  test('a file that changes while it is read follows again, and the last copy is the one listed', async () => {
    const {tar, lines, sums} = await packed({a: {content: 'text', changes: 2}})
    expect(await members(tar)).toHaveLength(3)
    expect(lines).toHaveLength(1)
    expect(sums).toMatchObject({files: 1, bytes: 4, changedWhileRead: 2})
  })

  test('a file that becomes shorter is filled up, read again, and never called good', async () => {
    const {tar, lines} = await packed({a: {content: 'x'.repeat(100_000), changes: 1, shrinks: true}, b: 'next'})
    const all = await members(tar)
    expect(all.map((it) => it.path)).toEqual(['a', 'a', 'b'])
    expect(all[0]?.text.endsWith('\0')).toBe(true)
    expect(lines[0]).toMatchObject({path: 'a', sha256: sha256('x'.repeat(100_000))})
  })

  test('a file that changes during every reading is a failure, unless its last reading will do', async () => {
    const files = {a: {content: 'text', changes: 9}}
    await expect(packed(files)).rejects.toThrow(expect.objectContaining({code: 'RFG-607'}))
    const {tar, sums} = await packed(files, {acceptChanges: true})
    expect(await members(tar)).toHaveLength(4)
    expect(sums).toMatchObject({files: 1, changedWhileRead: 4})
  })

  test('files that cannot be opened and files that went away are listed', async () => {
    const {sums} = await packed({a: {content: '1', fails: 'open'}, b: {content: '1', fails: 'gone'}, c: 'good'})
    expect(sums.unreadable.map((it) => it.path)).toEqual(['a', 'b'])
    expect((await packed({b: {content: '1', fails: 'gone'}, c: 'x'}, {acceptChanges: true})).sums.unreadable).toEqual(
      [],
    )
  })

  test('a disk that breaks in the middle of a file ends it', async () => {
    await expect(packed({a: {content: '1', fails: 'read'}})).rejects.toThrow(expect.objectContaining({code: 'RFG-606'}))
  })

  test('another name of a file that could not be read is listed too', async () => {
    const named = {path: 'z', mode: 0o644, mtime: 0, uid: 0, gid: 0}
    const link: Found = {kind: 'item', item: {...named, type: 'hardlink', target: 'a'}}
    const {sums} = await packed({a: {content: '1', fails: 'open'}}, {}, [link])
    expect(sums.unreadable.map((it) => it.path)).toEqual(['a', 'z'])
  })

  test('what is judged red leaves no end mark, so no archive', async () => {
    const judge = () => {
      throw new Error('red')
    }
    await expect(packed({a: '1'}, {judge})).rejects.toThrow('red')
  })

  test('a cancelled run ends', async () => {
    await expect(packed({a: '1'}, {signal: AbortSignal.abort()})).rejects.toThrow(
      expect.objectContaining({code: 'RFG-618'}),
    )
  })
})
