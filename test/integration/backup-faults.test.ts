import {execFileSync} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {clock} from '../../src/adapters/clock/index.ts'
import {listPoints, restore, snapshotBefore, verifyPoints} from '../../src/backup/index.ts'
import type {Destination} from '../../src/ports/backup-source.ts'
import {type BackupWorld, backupWorld} from '../support/backup.ts'

let world: BackupWorld
beforeEach(async () => {
  world = await backupWorld()
  await world.write('a', 'text')
})
afterEach(() => world.close())

const code = (value: string) => expect.objectContaining({code: value})
const objects = (kind: string) => {
  const folder = join(world.folder, 'store/acme/shop', kind, 'files')
  return existsSync(folder) ? readdirSync(folder).map((it) => join(folder, it)) : []
}
const restoring = (more: {to?: string; point?: string} = {}, ports = world.ports) =>
  restore(
    {
      source: 'files',
      point: 'latest',
      to: 'restored',
      identity: undefined,
      allowed: {setuid: false, outerLinks: false},
      limits: {maxBytes: undefined, maxFiles: undefined},
      ...more,
    },
    world.site,
    world.journal,
    ports,
  )
/** A sparse file: as long to read as any, and no room on the disk. */
function holes(size: number): void {
  writeFileSync(join(world.data, 'holes'), '')
  truncateSync(join(world.data, 'holes'), size)
}
const listed = () => listPoints([], world.site, world.journal, world.ports)

describe('a restore', () => {
  test('says what is in its way when its folder cannot be made', async () => {
    await world.take()
    await expect(restoring({to: 'data/a/restored'})).rejects.toThrow(code('RFG-623'))
    await expect(restoring({to: 'x'.repeat(300)})).rejects.toThrow(code('RFG-623'))
  })

  test('that was cancelled leaves nothing behind', async () => {
    await world.write('large', randomBytes(3_000_000))
    await world.take()
    world.runner.cancel()
    await expect(restoring()).rejects.toThrow(code('RFG-618'))
    expect(readdirSync(world.folder).sort()).toEqual(['data', 'store'])
  })

  test('whose disk is full says so, also when cleaning up fails as well', async () => {
    await world.take()
    const full: Destination = {
      directory: async () => {},
      file: () => Promise.reject(new Error('ENOSPC: no space left on device')),
      hardlink: async () => {},
      symlink: async () => {},
      commit: async () => {},
      discard: () => Promise.reject(new Error('EACCES: permission denied')),
    }
    const {neighbours} = world.ports
    const source: typeof neighbours.source = async (options, place) => ({
      ...(await neighbours.source(options, place)),
      destination: async () => full,
    })
    const failing = restoring({}, {...world.ports, neighbours: {...neighbours, source}})
    await expect(failing).rejects.toThrow(/ENOSPC/)
    await expect(failing).rejects.toThrow(code('RFG-623'))
  })

  test('gives links the times that they had', async () => {
    symlinkSync('a', join(world.data, 'link'))
    lutimesSync(join(world.data, 'link'), 1_600_000_000, 1_600_000_000)
    await world.take()
    await restoring()
    expect(lstatSync(join(world.folder, 'restored/data/link')).mtimeMs).toBe(1_600_000_000_000)
  })

  test('refuses a time without its zone, which would be another one on each machine', async () => {
    await world.take()
    await expect(restoring({point: 'before:2036-01-01T00:00:00'})).rejects.toThrow(code('RFG-619'))
    await restoring({point: 'before:2036-01-01T00:00:00+01:00'})
  })
})

describe('a store that somebody else can write to', () => {
  test('has no second head by a copy of one', async () => {
    await world.take()
    const [head = ''] = objects('point')
    copyFileSync(head, join(head, '../20261124T100000Z-ffffffff.json'))
    const {points, problems} = await listed()
    expect(points).toHaveLength(1)
    expect(problems).toEqual([code('RFG-614')])
  })

  test('cannot use up the sequence', async () => {
    await world.take()
    const [head = ''] = objects('point')
    const forged = readFileSync(head, 'utf8').replace('"sequence":1', `"sequence":${Number.MAX_SAFE_INTEGER}`)
    const name = '20261124T100000Z-ffffffff'
    const own = forged.replace(/"id":"[^"]+"/, `"id":"${name}"`)
    writeFileSync(join(head, `../${name}.json`), own)
    await world.write('a', 'other')
    expect((await world.take()).sources[0]?.head?.sequence).toBe(2)
    expect((await listed()).points).toHaveLength(2)
  })

  test('cannot make a run wait for ever with a pipe in the place of an object', async () => {
    await world.take()
    for (const path of [...objects('archive'), ...objects('point')]) {
      rmSync(path)
      execFileSync('mkfifo', [path])
      const checked = verifyPoints(
        {sources: [], level: 'stored', identity: undefined},
        world.site,
        world.journal,
        world.ports,
      )
      expect((await checked).problem).toEqual(expect.objectContaining({code: expect.stringMatching(/^RFG-6(14|30)$/)}))
    }
  }, 10_000)
})

test('a disk that is full makes no point, says so, and the next snapshot with room succeeds', async () => {
  const store = join(world.folder, 'store')
  mkdirSync(store)
  try {
    execFileSync('bash', ['-c', 'mount -t tmpfs -o size=1m tmpfs "$1"', '-', store], {stdio: 'ignore'})
  } catch {
    console.warn('skipped: this user may not mount')
    return
  }
  try {
    await world.write('large', randomBytes(3_000_000))
    const {status, problem} = await world.take()
    expect(status).toBe('failed')
    expect(problem).toEqual(code('RFG-605'))
    expect(problem?.hint).toMatch(/full/)
    expect([...objects('point'), ...objects('archive')]).toEqual([])
    await world.write('large', 'small')
    expect((await world.take({verify: 'restorable'})).status).toBe('complete')
  } finally {
    execFileSync('bash', ['-c', 'umount "$1"', '-', store])
  }
})

test('a source that is cancelled in the middle of one large file makes no point', async () => {
  holes(4 * 2 ** 30)
  const taking = world.take()
  await setTimeout(200)
  world.runner.cancel()
  expect((await taking).problem).toEqual(code('RFG-618'))
  expect([...objects('point'), ...objects('archive')]).toEqual([])
}, 20_000)

describe('a deployment that waits for its snapshot', () => {
  const ahead = {environment: 'production', deployment: 'd1', noBackup: undefined}
  const beforeDeployment = (every: number, beat: () => Promise<void>) =>
    snapshotBefore(ahead, world.site, world.journal, {...world.ports, clock}, {every, beat})

  test('renews its lease meanwhile, through the same records', async () => {
    for (let i = 0; i < 20; i++) await world.write(`large-${i}`, randomBytes(2_000_000))
    let beats = 0
    const beat = async () => {
      beats++
      const draft = {type: 'backup.point', point: `beat-${beats}`, source: 'x', status: 'complete'} as const
      const rest = {headDigest: '0'.repeat(64), sequence: beats, consistentAt: '2026-11-24T10:00:00.000Z'}
      await world.journal.append(() => [{...draft, ...rest}])
    }
    const point = await beforeDeployment(20, beat)
    expect(beats).toBeGreaterThan(1)
    const events = world.log.links.map((it) => JSON.parse(it.event).point)
    expect(events).toContain(point)
    expect(events).toHaveLength(beats + 1)
  })

  test('makes no point when the lease is lost', async () => {
    holes(4 * 2 ** 30)
    await expect(beforeDeployment(50, () => Promise.reject(new Error('taken over')))).rejects.toThrow('taken over')
    expect(objects('point')).toEqual([])
  }, 20_000)
})

// Root may read everything.
const asUser = process.getuid?.() === 0 ? test.skip : test

asUser('a folder that nobody may read is named, and no point is made', async () => {
  mkdirSync(join(world.data, 'closed'))
  chmodSync(join(world.data, 'closed'), 0)
  expect((await world.take()).problem).toEqual(code('RFG-606'))
  chmodSync(join(world.data, 'closed'), 0o700)
})
