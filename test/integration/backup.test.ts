import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {basename, join} from 'node:path'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {listPoints, newKeys, restore, snapshotBefore, verifyPoints} from '../../src/backup/index.ts'
import {sha256} from '../../src/kernel/hash.ts'
import {type BackupWorld, backupWorld} from '../support/backup.ts'
import {describeWith} from '../support/describe-with.ts'

const SIZES = [0, 1, 65_535, 65_536, 65_537, 200_000]
const LONG = `${'x'.repeat(100)}/${'ü'.repeat(100)}/${'y'.repeat(99)}`

let world: BackupWorld
let identity: string

/** A world with everything that a file system can hold. */
async function fullWorld(): Promise<void> {
  for (const size of SIZES) {
    await world.write(
      `size-${size}`,
      new Uint8Array(size).map((_, i) => (i * 7919) % 253),
    )
  }
  await world.write(LONG, 'a long name')
  await world.write(`${'line\nbreak'.repeat(12)}`, 'a name of two lines')
  await world.write('-dash and "quotes"', 'a name like an option')
  await world.write('C:colon\\back', 'a name like one of Windows')
  mkdirSync(join(world.data, 'empty'), {mode: 0o750})
  linkSync(join(world.data, 'size-65537'), join(world.data, 'size-linked'))
  symlinkSync('size-1', join(world.data, 'inner-link'))
  symlinkSync('nowhere/\nat all', join(world.data, 'broken-link'))
  chmodSync(join(world.data, 'size-1'), 0o640)
  utimesSync(join(world.data, 'size-1'), 1_700_000_000.123, 1_700_000_000.123)
  writeFileSync(join(world.data, 'sparse'), '')
  truncateSync(join(world.data, 'sparse'), 3_000_000)
}

/** What a folder holds: type, mode, time, and content or target of each name. */
function snapshotOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  return Object.fromEntries(names.map((name) => [name, describeEntry(join(folder, name))]))
}

function describeEntry(path: string): string {
  const stats = lstatSync(path)
  const mode = (stats.mode & 0o7777).toString(8)
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(path)}`
  if (stats.isDirectory()) return `folder ${mode} ${Math.round(stats.mtimeMs)}`
  return `file ${mode} ${Math.round(stats.mtimeMs)} ${stats.nlink} ${sha256(readFileSync(path))}`
}

const objects = (kind: string) => {
  const folder = join(world.folder, 'store/acme/shop', kind, 'files')
  return existsSync(folder) ? readdirSync(folder).map((it) => join(folder, it)) : []
}

const restoring = (more: Record<string, unknown> = {}) =>
  restore(
    {
      source: 'files',
      point: 'latest',
      to: 'restored',
      identity,
      allowed: {setuid: false, outerLinks: false},
      limits: {maxBytes: undefined, maxFiles: undefined},
      ...more,
    },
    world.site,
    world.journal,
    world.ports,
  )

const verifying = (level: 'stored' | 'restorable') =>
  verifyPoints({sources: [], level, identity}, world.site, world.journal, world.ports)

const code = (value: string) => expect.objectContaining({code: value})

describeWith(['age', 'zstd'], 'backup of real files', () => {
  beforeEach(async () => {
    const made = execFileSync('age-keygen', {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
    identity = /^AGE-SECRET-KEY-.*$/m.exec(made)?.[0] ?? ''
    const recipient = /public key: (age1\w+)/.exec(made)?.[1] ?? ''
    world = await backupWorld({recipients: [recipient], encryption: 'age'})
  })
  afterEach(() => world.close())

  test('a point comes back exactly: contents, modes, times, links, strange names', async () => {
    await fullWorld()
    const taken = await world.take({verify: 'restorable', identity})
    expect(taken.problem).toBeUndefined()
    expect(taken.status).toBe('complete')
    await restoring()
    expect(snapshotOf(join(world.folder, 'restored/data'))).toEqual(snapshotOf(world.data))
    expect(readdirSync(world.folder).sort()).toEqual(['data', 'restored', 'store'])
  })

  test('age, zstd and tar alone restore it too', async () => {
    await fullWorld()
    await world.take()
    const [archive = ''] = objects('archive')
    const out = join(world.folder, 'stock')
    mkdirSync(out)
    writeFileSync(join(world.folder, 'key'), `${identity}\n`)
    const pipe = 'age -d -i "$1" < "$2" | zstd -d | tar xp -C "$3"'
    execFileSync('bash', ['-o', 'pipefail', '-c', pipe, '-', join(world.folder, 'key'), archive, out])
    expect(snapshotOf(join(out, 'data'))).toEqual(snapshotOf(world.data))
  })

  test('the event in the records names the head that lies in the store', async () => {
    await world.write('a', 'b')
    const {point, sources} = await world.take()
    const event = JSON.parse(world.log.links.at(-1)?.event ?? '{}')
    expect(event).toMatchObject({type: 'backup.point', point, source: 'files', status: 'complete', sequence: 1})
    expect(event.headDigest).toBe(sources[0]?.headDigest)
    const listing = await listPoints([], world.site, world.journal, world.ports)
    expect(listing).toMatchObject({points: [{standing: 'recorded'}], problems: []})
  })

  test('an unchanged source sends nothing, and its point restores', async () => {
    await fullWorld()
    const first = await world.take()
    const second = await world.take()
    expect(second.sources[0]?.head).toMatchObject({newBytes: 0, sequence: 2, parent: first.point})
    expect(objects('archive')).toHaveLength(1)
    expect(objects('point')).toHaveLength(2)
    await restoring({point: second.point})
    expect(snapshotOf(join(world.folder, 'restored/data'))).toEqual(snapshotOf(world.data))
  })

  test('one bit changed at equal size and time is sent', async () => {
    await world.write('a', 'some text')
    utimesSync(join(world.data, 'a'), 1_700_000_000, 1_700_000_000)
    await world.take()
    await world.write('a', 'some tezt')
    utimesSync(join(world.data, 'a'), 1_700_000_000, 1_700_000_000)
    const second = await world.take()
    expect(second.sources[0]?.head?.newBytes).toBeGreaterThan(0)
    await restoring()
    expect(readFileSync(join(world.folder, 'restored/data/a'), 'utf8')).toBe('some tezt')
  })

  test('an unchanged source whose archive is gone or damaged is sent again', async () => {
    await world.write('a', 'some text')
    await world.take()
    rmSync(objects('archive')[0] ?? '')
    expect((await world.take()).sources[0]?.head?.newBytes).toBeGreaterThan(0)
    const newest = objects('archive')[0] ?? ''
    writeFileSync(newest, Buffer.alloc(statSync(newest).size))
    expect((await world.take()).sources[0]?.head?.newBytes).toBeGreaterThan(0)
  })

  test('every truncation and every flipped byte of an object is found, without and with the key', async () => {
    await world.write('a', 'x'.repeat(300))
    await world.take()
    for (const path of [...objects('archive'), ...objects('manifest')]) {
      const good = readFileSync(path)
      for (let at = 0; at < good.length; at += Math.ceil(good.length / 40)) {
        const flipped = Buffer.from(good)
        flipped[at] = (flipped[at] ?? 0) ^ 1
        for (const bad of [flipped, good.subarray(0, at)]) {
          writeFileSync(path, bad)
          expect((await verifying('stored')).problem).toEqual(code('RFG-614'))
          await expect(restoring()).rejects.toThrow(
            expect.objectContaining({code: expect.stringMatching(/^RFG-6(13|14|45)$/)}),
          )
        }
      }
      writeFileSync(path, good)
    }
    expect((await verifying('restorable')).problem).toBeUndefined()
    expect(existsSync(join(world.folder, 'restored'))).toBe(false)
  }, 60_000)

  test('a replaced head and a lost one are found by the records', async () => {
    await world.write('a', 'text')
    await world.take()
    const [head = ''] = objects('point')
    const good = readFileSync(head, 'utf8')
    writeFileSync(head, good.replace('"files":1', '"files":2'))
    expect((await verifying('stored')).problem).toEqual(code('RFG-630'))
    await expect(restoring()).rejects.toThrow(code('RFG-630'))
    rmSync(head)
    expect((await verifying('stored')).problem).toEqual(code('RFG-630'))
  })

  test('another key is refused before anything is read', async () => {
    await world.write('a', 'text')
    await world.take()
    rmSync(objects('archive')[0] ?? '')
    const other = execFileSync('age-keygen', {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
    const wrong = /^AGE-SECRET-KEY-.*$/m.exec(other)?.[0]
    await expect(restoring({identity: wrong})).rejects.toThrow(code('RFG-613'))
    await expect(restoring({identity: undefined})).rejects.toThrow(code('RFG-613'))
    expect(world.runner.masked).toContain(wrong)
  })

  test('a restore never writes into what is there', async () => {
    await world.write('a', 'text')
    await world.take()
    mkdirSync(join(world.folder, 'restored'))
    await expect(restoring()).rejects.toThrow(code('RFG-642'))
    expect(readdirSync(join(world.folder, 'restored'))).toEqual([])
  })

  test('links that leave the root are restored only when that was asked for', async () => {
    await world.write('a', 'text')
    symlinkSync('/etc/passwd', join(world.data, 'out'))
    expect((await world.take({verify: 'restorable', identity})).status).toBe('complete')
    await expect(restoring()).rejects.toThrow(code('RFG-644'))
    await restoring({allowed: {setuid: false, outerLinks: true}})
    expect(readlinkSync(join(world.folder, 'restored/data/out'))).toBe('/etc/passwd')
  })

  test('a set-uid file is kept, and restored only when that was asked for', async () => {
    await world.write('a', 'text')
    chmodSync(join(world.data, 'a'), 0o4755)
    await world.take()
    await expect(restoring()).rejects.toThrow(code('RFG-644'))
    await restoring({allowed: {setuid: true, outerLinks: false}})
    expect(statSync(join(world.folder, 'restored/data/a')).mode & 0o7777).toBe(0o4755)
  })

  test('sockets and pipes are skipped and counted', async () => {
    await world.write('a', 'text')
    execFileSync('mkfifo', [join(world.data, 'pipe')])
    expect((await world.take()).sources[0]?.head).toMatchObject({skipped: 1, files: 1})
  })

  test('an empty source makes no point, and the last good one stays the newest', async () => {
    await world.write('a', 'text')
    const first = await world.take()
    rmSync(join(world.data, 'a'))
    const second = await world.take()
    expect(second).toMatchObject({status: 'failed', point: undefined, problem: code('RFG-603')})
    expect(objects('point').map((it) => basename(it, '.json'))).toEqual([first.point])
  })

  test('a name that is not UTF-8 is named, and no point is made', async () => {
    await world.write('a', 'text')
    writeFileSync(Buffer.concat([Buffer.from(`${world.data}/`), Buffer.from([0x66, 0xff])]), 'x')
    const {problem} = await world.take()
    expect(problem).toEqual(code('RFG-606'))
    expect(problem?.message).toContain('not UTF-8')
  })

  test('records out of reach leave a valid point, which the next snapshot records', async () => {
    await world.write('a', 'text')
    const {log} = world
    const tip = () => log.links.at(-1)
    Object.assign(log, {tip: () => Promise.reject(new Error('the remote does not answer'))})
    const first = await world.take()
    expect(first).toMatchObject({status: 'complete', problem: undefined})
    expect(first.sources[0]?.warnings).toEqual([code('RFG-631')])
    Object.assign(log, {tip: async () => tip()})
    await world.write('a', 'other')
    const second = await world.take()
    const points = log.links.map((it) => JSON.parse(it.event).point)
    expect(points).toEqual([first.point, second.point])
  })

  test('a deployment snapshots what is marked for it, and says for which', async () => {
    await world.write('a', 'text')
    const ahead = {environment: 'production', deployment: 'd1', noBackup: undefined}
    const point = await snapshotBefore(ahead, world.site, world.journal, world.ports)
    const event = JSON.parse(world.log.links.at(-1)?.event ?? '{}')
    expect(event).toMatchObject({point, deployment: 'd1', environment: 'production'})
    expect(
      await snapshotBefore({...ahead, noBackup: 'nothing kept'}, world.site, world.journal, world.ports),
    ).toBeUndefined()
  })

  test('a new key is in a file that only its owner reads, works with age, and is never made in CI', async () => {
    const path = join(world.folder, 'new.key')
    const recipient = await newKeys(path, world.ports)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(execFileSync('age-keygen', ['-y', path], {encoding: 'utf8'}).trim()).toBe(recipient)
    await expect(newKeys(path, world.ports)).rejects.toThrow(code('RFG-642'))
    await expect(newKeys(`${path}2`, {...world.ports, env: {CI: 'true'}})).rejects.toThrow(code('RFG-601'))
  })

  test('the store itself is left out of a source that holds it', async () => {
    await world.close()
    world = await backupWorld({settings: {paths: ['.']}})
    await world.write('a', 'text')
    openSync(join(world.folder, 'top'), 'w')
    await world.take()
    const second = await world.take()
    expect(second.sources[0]?.head).toMatchObject({newBytes: 0, files: 2, skipped: 1})
  })
})
