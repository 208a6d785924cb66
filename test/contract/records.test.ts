import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {openRecords} from '../../src/adapters/git/records.ts'
import {systemProcess} from '../../src/adapters/process/index.ts'
import {describeWith} from '../support/describe-with.ts'
import {type GitHttpsServer, type GitServer, gitDaemon, gitHttps} from '../support/git-server.ts'
import {raceForLease} from '../support/lease-race.ts'
import {memoryLog} from '../support/records.ts'
import {recordsContract} from './records.ts'

const root = mkdtempSync(join(tmpdir(), 'refuge-records-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

const REF = 'refs/heads/refuge/records'
const ports = {process: systemProcess, env: {...process.env}}
let count = 0

/** Every view has a side repository of its own, like another runner. */
async function remoteAt(base: string, token?: string) {
  const folder = await checkoutOf(base)
  return () => openRecords({folder, ref: REF, ...(token ? {token} : {})}, mkdtempSync(join(root, 'side-')), ports)
}

/** Folder of a checkout whose remote is a bare repository beside it. */
async function checkoutOf(base: string): Promise<string> {
  const name = `clone-${count++}`
  const folder = join(root, name)
  execFileSync('git', ['init', '-q', '--bare', `${folder}.git`])
  execFileSync('git', ['init', '-q', folder])
  execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', `${base}${name}.git`])
  return folder
}

const bareRemote = () => remoteAt(`${root}/`)

recordsContract('a fake', async () => {
  const log = memoryLog()
  return async () => log
})
recordsContract('a bare repository', bareRemote)

describe('over git daemon', () => {
  let server: GitServer
  beforeAll(async () => {
    server = await gitDaemon(root)
  })
  afterAll(() => server.close())
  recordsContract('git daemon', () => remoteAt(server.url))
})

describeWith(['openssl'], 'over HTTPS', () => {
  const token = 'a-token-that-nobody-else-has'
  let server: GitHttpsServer
  beforeAll(async () => {
    server = await gitHttps(root, {token})
    ports.env.GIT_SSL_CAINFO = server.certificate
    ports.env.GITHUB_SERVER_URL = server.url
  })
  afterAll(async () => {
    delete ports.env.GIT_SSL_CAINFO
    delete ports.env.GITHUB_SERVER_URL
    await server.close()
  })
  recordsContract('HTTPS with a token', () => remoteAt(server.url, token))

  test('a wrong token is one sentence that names the remote and not the token', async () => {
    const log = await (await remoteAt(server.url.replace('//', '//user:secret@'), 'wrong'))()
    await expect(log.tip()).rejects.toMatchObject({
      code: 'RFG-501',
      message: expect.stringMatching(/^the records cannot be reached at https:\/\/127\.0\.0\.1:\d+\/clone-\d+\.git: /),
    })
    await expect(log.tip()).rejects.not.toMatchObject({message: expect.stringMatching(/secret|wrong/)})
  })
})

describe('processes of one machine', () => {
  const entry = (n: number) => ({event: `{"n":${n}}`, state: '{}', message: `event ${n}`, at: new Date(n * 1000)})

  test('do not meet in the repository of another, nor in the lock of one that was killed', async () => {
    const remote = await checkoutOf(`${root}/`)
    const temporary = mkdtempSync(join(root, 'side-'))
    const open = () => openRecords({folder: remote, ref: REF}, temporary, ports)
    const first = await open()
    const commit = await first.append([entry(1)], undefined)
    for (const it of readdirSync(join(temporary, 'refuge')).filter((name) => !name.endsWith('.json')))
      writeFileSync(join(temporary, 'refuge', it, 'shallow.lock'), '')
    const tips = await Promise.all(Array.from({length: 4}, async () => (await open()).tip()))
    expect(tips.map((it) => it?.commit)).toEqual(Array(4).fill(commit))
  })

  test('know the newest entry that any of them has seen, also when the remote is gone', async () => {
    const remote = await checkoutOf(`${root}/`)
    const temporary = mkdtempSync(join(root, 'side-'))
    const open = () => openRecords({folder: remote, ref: REF}, temporary, ports)
    const commit = await (await open()).append([entry(1)], undefined)
    rmSync(`${remote}.git`, {recursive: true})
    const late = await open()
    await expect(late.tip()).rejects.toMatchObject({code: 'RFG-501'})
    expect(await late.seen()).toEqual({commit, event: entry(1).event, state: entry(1).state})
  })
})

describe('twenty runs that race for one lease', () => {
  test('have exactly one winner, each time', async () => {
    for (let round = 0; round < 50; round++) {
      const {fences, refusals} = await raceForLease(20, await bareRemote())
      expect(fences).toEqual([1])
      expect(new Set(refusals)).toEqual(new Set(['RFG-320']))
    }
  }, 300_000)
})
