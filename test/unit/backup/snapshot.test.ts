import {rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {snapshotOutputs, snapshotSummary} from '../../../src/backup/index.ts'
import type {BackupSource} from '../../../src/config/index.ts'
import {type BackupWorld, backupWorld} from '../../support/backup.ts'

let world: BackupWorld
beforeEach(async () => {
  world = await backupWorld()
  await world.write('a', 'some text')
})
afterEach(() => world.close())

const code = (value: string) => expect.objectContaining({code: value})
const FILES: BackupSource = {kind: 'files', paths: ['data'], on: [], maxShrink: 30, reuse: true}

describe('a snapshot', () => {
  test('says what it did, and how to restore', async () => {
    const it = await world.take()
    const summary = snapshotSummary(it)
    expect(summary.split('\n')[0]).toMatch(/^\*\*files\*\*: 9 B as of 10:00 UTC, \d+ B sent in \d+ms\.$/)
    expect(summary).toContain(`refuge restore files --point ${it.point} --to NEW_FOLDER`)
    expect(summary).toContain('not encrypted')
    expect(snapshotSummary(await world.take())).toContain('unchanged, nothing sent')
  })

  test('has the outputs of the contract', async () => {
    const it = await world.take()
    const outputs = snapshotOutputs(it, new Date('2026-11-24T10:00:02Z'))
    expect(outputs).toMatchObject({point: it.point, status: 'complete', files: '1', bytes: '9', 'age-seconds': '2.0'})
    const [point] = JSON.parse(outputs['points-json'])
    expect(point).toEqual({
      source: 'files',
      id: it.point,
      status: 'complete',
      files: 1,
      bytes: 9,
      'new-bytes': Number(outputs['new-bytes']),
      'head-digest': expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('of several sources is one point; one that fails does not keep the others away', async () => {
    await world.close()
    world = await backupWorld({sources: {good: FILES, bad: {...FILES, paths: ['nowhere']}}})
    await world.write('a', 'text')
    const it = await world.take()
    expect(it).toMatchObject({status: 'failed', problem: code('RFG-603')})
    expect(it.sources.map(({source, status, head}) => [source, status, head?.id])).toEqual([
      ['good', 'complete', it.point],
      ['bad', 'failed', undefined],
    ])
    expect(snapshotSummary(it)).toContain('**bad**: no good point was made')
  })

  test('of unknown sources, stores, engines and levels is refused before anything is written', async () => {
    expect((await world.take({sources: ['file']})).problem).toEqual(code('RFG-602'))
    expect((await world.take({store: 's3'})).problem).toEqual(code('RFG-602'))
    expect((await world.take({engine: 'restic'})).problem).toEqual(code('RFG-600'))
    expect((await world.take({verify: 'usable'})).problem).toEqual(code('RFG-646'))
    expect(() => statSync(join(world.folder, 'store'))).toThrow()
  })

  test('that is a dry run writes nothing', async () => {
    const it = await world.take({dryRun: true})
    expect(it).toMatchObject({status: 'complete', point: undefined, problem: undefined})
    expect(() => statSync(join(world.folder, 'store'))).toThrow()
    expect(world.log.links).toEqual([])
  })

  test('that shrank is accepted with the id that the error prints', async () => {
    await world.write('b', 'x'.repeat(1000))
    const first = await world.take()
    rmSync(join(world.data, 'b'))
    expect((await world.take()).problem?.hint).toContain(`${first.point}`)
    expect(await world.take({acceptShrink: first.point})).toMatchObject({status: 'complete'})
    expect(await world.take()).toMatchObject({status: 'complete'})
  })

  test('keeps what can be read as a partial point when that was asked for, and never compares with it', async () => {
    await world.close()
    world = await backupWorld({settings: {'on-partial': 'keep', paths: ['data', 'missing']}})
    await world.write('a', 'text')
    const it = await world.take({verify: 'restorable'})
    expect(it).toMatchObject({status: 'partial', problem: undefined})
    expect((await world.take()).sources[0]?.head).toMatchObject({parent: null, sequence: 2})
  })

  test('without reuse tells no digest and is always sent', async () => {
    await world.close()
    world = await backupWorld({settings: {reuse: false}})
    await world.write('a', 'text')
    await world.take()
    const head = (await world.take()).sources[0]?.head
    expect(head?.tree).toBeUndefined()
    expect(head?.newBytes).toBeGreaterThan(0)
  })

  test('goes on over a damaged head, and says so', async () => {
    const first = await world.take()
    writeFileSync(join(world.folder, 'store/acme/shop/point/files', `${first.point}.json`), '{"form')
    const it = await world.take()
    expect(it).toMatchObject({status: 'complete', problem: undefined})
    expect(it.sources[0]?.warnings).toEqual([code('RFG-614')])
  })

  test("never goes into another repository's store", async () => {
    await world.take()
    writeFileSync(join(world.folder, 'store/acme/shop/format.json'), '{"format":1,"repository":"evil/other"}')
    expect((await world.take()).problem).toEqual(code('RFG-610'))
  })

  test('with a passphrase opens with it alone; another passphrase sends everything again', async () => {
    const withPassphrase = (passphrase: string) => {
      const backup = world.site.configuration.backup
      Object.assign(backup ?? {}, {encryption: 'age', passphrase})
    }
    withPassphrase('correct horse battery')
    expect(await world.take({verify: 'restorable'})).toMatchObject({status: 'complete', problem: undefined})
    expect((await world.take()).sources[0]?.head?.newBytes).toBe(0)
    withPassphrase('another one')
    expect((await world.take()).sources[0]?.head?.newBytes).toBeGreaterThan(0)
  }, 60_000)
})
