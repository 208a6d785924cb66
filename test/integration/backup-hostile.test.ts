import {existsSync, readdirSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {archiveFormat} from '../../src/adapters/archive/index.ts'
import {open as openStore} from '../../src/adapters/stores/directory/index.ts'
import {type Head, headText} from '../../src/backup/head.ts'
import {restore} from '../../src/backup/index.ts'
import {endText, lineText, sumUp} from '../../src/backup/manifest.ts'
import {archiveName, headName, manifestName} from '../../src/backup/names.ts'
import {measured, once} from '../../src/backup/streams.ts'
import type {Member} from '../../src/ports/archive.ts'
import type {Store} from '../../src/ports/store.ts'
import {type BackupWorld, backupWorld} from '../support/backup.ts'
import {pieces} from '../support/store.ts'

const ID = '20261124T100000Z-00000000'

let world: BackupWorld
let store: Store

beforeEach(async () => {
  world = await backupWorld()
  store = openStore({kind: 'directory', path: 'store'}, {folder: world.folder})
  await mkdir(world.data)
})
afterEach(() => world.close())

/** Stores a point that holds together, made by somebody who may write to the store. */
async function forge(
  members: readonly (Partial<Member> & {text?: string})[],
  tail = new Uint8Array(1024),
  raw?: Buffer,
) {
  const sum = sumUp()
  const blocks: Buffer[] = []
  let lines = ''
  for (const {text = '', ...more} of members) {
    const it: Member = {type: 'file', path: 'a', mode: 0o644, mtime: 0, uid: 0, gid: 0, size: text.length, ...more}
    blocks.push(
      Buffer.from(archiveFormat.header(it)),
      Buffer.from(text),
      Buffer.alloc((512 - (text.length % 512)) % 512),
    )
    lines += sum.add(it.type === 'file' ? {...lineFields(it), size: it.size, sha256: 'f'.repeat(64)} : lineFields(it))
  }
  const tar = raw ?? Buffer.concat([...blocks, tail])
  const end = sum.end()
  const put = async (name: string, bytes: Uint8Array) => {
    const it = measured(archiveFormat.seal(pieces(bytes), {kind: 'none'}))
    await store.put(`acme/shop/${name}`, it.stream)
    return {point: ID, ...it.measure()}
  }
  const archive = await put(archiveName('files', ID, false), tar)
  const manifest = await put(manifestName('files', ID, false), Buffer.from(lines + endText(end)))
  const head: Head = {
    format: 1,
    id: ID,
    repository: 'acme/shop',
    source: 'files',
    kind: 'files',
    reason: 'manual',
    status: 'complete',
    sequence: 1,
    parent: null,
    createdAt: '2026-11-24T10:00:00.000Z',
    consistentAt: '2026-11-24T10:00:00.000Z',
    engine: 'archive/1',
    tools: {},
    files: end.files,
    bytes: end.bytes,
    newBytes: 0,
    skipped: 0,
    changedWhileRead: 0,
    tree: end.tree,
    recipients: [],
    archive,
    manifest,
    run: 'x',
  }
  await store.put(`acme/shop/${headName('files', ID)}`, once(Buffer.from(headText(head))))
}

const lineFields = ({path, type, mode, target}: Member) => ({path, type, mode, ...(target && {target})})

const restoring = () =>
  restore(
    {
      source: 'files',
      point: ID,
      to: 'data/deep/restored',
      identity: undefined,
      allowed: {setuid: false, outerLinks: false},
      limits: {maxBytes: undefined, maxFiles: undefined},
    },
    world.site,
    world.journal,
    world.ports,
  )

/** Nothing lies anywhere but in the store. */
function nothingElse(): void {
  expect(readdirSync(world.folder).sort()).toEqual(['data', 'store'])
  const deep = join(world.data, 'deep')
  expect(existsSync(deep) ? readdirSync(deep) : []).toEqual([])
}

const DIRECTORY = {type: 'directory', mode: 0o755} as const

describe('a hostile archive writes nothing outside and leaves nothing behind', () => {
  test.each<[string, Parameters<typeof forge>[0]]>([
    ['climbs', [{path: '../../evil', text: 'x'}]],
    ['climbs from within', [{path: 'a/../../../evil', text: 'x'}]],
    ['is absolute', [{path: '/tmp/refuge-evil', text: 'x'}]],
    [
      'writes through a link',
      [
        {path: 'a', type: 'symlink', target: '..'},
        {path: 'a/evil', text: 'x'},
      ],
    ],
    ['makes a link outside', [{path: 'a', type: 'symlink', target: '/tmp'}]],
    ['names a file outside', [{path: 'a', type: 'hardlink', target: '../../../store/x'}]],
    [
      'replaces a folder by a link',
      [
        {path: 'a', ...DIRECTORY},
        {path: 'a', type: 'symlink', target: 'b'},
      ],
    ],
    ['brings a set-uid file', [{path: 'a', mode: 0o4755, text: 'x'}]],
    [
      'is out of order',
      [
        {path: 'b', text: 'x'},
        {path: 'a', text: 'x'},
      ],
    ],
  ])('that %s', async (_, members) => {
    await forge(members)
    await expect(restoring()).rejects.toThrow(expect.objectContaining({code: 'RFG-644'}))
    nothingElse()
    expect(existsSync('/tmp/refuge-evil')).toBe(false)
  })

  test('whose content is not what the manifest says', async () => {
    await forge([{path: 'a', text: 'x'}])
    await expect(restoring()).rejects.toThrow(expect.objectContaining({code: 'RFG-645'}))
    nothingElse()
  })

  test('without an end mark, with a lone one, or with something behind it', async () => {
    for (const tail of [
      new Uint8Array(0),
      new Uint8Array(512),
      Buffer.concat([Buffer.alloc(1024), Buffer.from('x')]),
    ]) {
      await world.close()
      await mkdir(world.data, {recursive: true})
      await forge([{path: 'a', ...DIRECTORY}], tail)
      await expect(restoring()).rejects.toThrow(expect.objectContaining({code: 'RFG-614'}))
      nothingElse()
    }
  })

  test('that was cut at any length', async () => {
    const header = Buffer.from(
      archiveFormat.header({type: 'file', path: 'ü'.repeat(90), mode: 0o644, mtime: 1, uid: 0, gid: 0, size: 600}),
    )
    const whole = Buffer.concat([header, Buffer.alloc(1024, 1), Buffer.alloc(1024)])
    for (let length = 0; length < whole.length - 1; length += 97) {
      const reading = async () => {
        for await (const member of archiveFormat.members(pieces(whole.subarray(0, length), 100))) {
          for await (const _ of member.content);
        }
      }
      await expect(reading()).rejects.toThrow(expect.objectContaining({code: 'RFG-614'}))
    }
  })

  test('that is a bomb', async () => {
    const header = Buffer.from(
      archiveFormat.header({type: 'file', path: 'a', mode: 0o644, mtime: 0, uid: 0, gid: 0, size: 64e6}),
    )
    await forge([], undefined, Buffer.concat([header, Buffer.alloc(64e6), Buffer.alloc(1024)]))
    await expect(restoring()).rejects.toThrow(expect.objectContaining({code: 'RFG-644'}))
    nothingElse()
  })

  test('yet a good one made the same way is restored', async () => {
    await forge([
      {path: 'a', ...DIRECTORY},
      {path: 'a/link', type: 'symlink', target: '../b'},
    ])
    await restoring()
    expect(readdirSync(join(world.data, 'deep/restored/a'))).toEqual(['link'])
    expect(lineText({path: 'a', type: 'directory', mode: 1})).toBe('{"path":"a","type":"directory","mode":1}\n')
  })
})
