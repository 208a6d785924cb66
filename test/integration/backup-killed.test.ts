import {execFileSync, spawn} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {existsSync, readdirSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {restore, verifyPoints} from '../../src/backup/index.ts'
import {type BackupWorld, backupWorld, backupWorldAt} from '../support/backup.ts'

const script = join(import.meta.dirname, '../support/snapshot-process.ts')
const node = join(import.meta.dirname, '../../node_modules/.bin/node')

let world: BackupWorld

beforeEach(async () => {
  world = await backupWorld()
  await world.write('small', 'text')
  await world.write('large', randomBytes(48 * 1024 * 1024)) // nothing that compresses: time to be killed in
})
afterEach(() => world.close())

const heads = () => {
  const folder = join(world.folder, 'store/acme/shop/point/files')
  return existsSync(folder) ? readdirSync(folder).filter((it) => !it.startsWith('.')) : []
}

async function killAfter(milliseconds: number, seed: number, ...more: readonly string[]): Promise<void> {
  const child = spawn(node, [script, world.folder, String(seed), ...more], {env: {PATH: process.env.PATH}})
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  await ended
}

test('killed at any moment, no head is without its data, and the next run succeeds', async () => {
  for (const [i, milliseconds] of [0, 5, 20, 60, 120, 200, 300, 450].entries()) {
    await killAfter(milliseconds, i + 2)
    if (heads().length === 0) continue
    const {checks} = await verifyPoints(
      {sources: [], level: 'restorable', identity: undefined},
      world.site,
      world.journal,
      world.ports,
    )
    expect(checks.filter((it) => it.problem)).toEqual([])
  }
  const next = await backupWorldAt(world.folder, {}, 99)
  const {status, problem} = await next.take({verify: 'restorable'})
  expect(problem).toBeUndefined()
  expect(status).toBe('complete')
}, 60_000)

test('a restore killed at any moment is there whole or not at all, and the next one succeeds', async () => {
  for (let i = 0; i < 200; i++) await world.write(`many/${i}`, `file ${i}`)
  await world.take()
  const to = join(world.folder, 'restored')
  const isWhole = () => execFileSync('diff', ['-r', world.data, join(to, 'data')], {encoding: 'utf8'}) === ''
  for (const milliseconds of [0, 5, 20, 40, 80, 150, 300, 1000]) {
    await killAfter(milliseconds, 1, to)
    if (!existsSync(to)) continue
    expect(isWhole()).toBe(true)
    await rm(to, {recursive: true})
  }
  const allowed = {setuid: false, outerLinks: false}
  const limits = {maxBytes: undefined, maxFiles: undefined}
  const request = {source: 'files', point: 'latest', to, identity: undefined, allowed, limits}
  await restore(request, world.site, world.journal, world.ports)
  expect(isWhole()).toBe(true)
}, 60_000)
