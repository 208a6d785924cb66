import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
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

/** A checkout whose remote is a bare repository; every view has a side repository of its own, like another runner. */
async function remoteAt(base: string, token?: string) {
  const name = `clone-${count++}`
  const folder = join(root, name)
  execFileSync('git', ['init', '-q', '--bare', `${folder}.git`])
  execFileSync('git', ['init', '-q', folder])
  execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', `${base}${name}.git`])
  return () => openRecords({folder, ref: REF, ...(token ? {token} : {})}, mkdtempSync(join(root, 'side-')), ports)
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

describe('twenty runs that race for one lease', () => {
  test('have exactly one winner, each time', async () => {
    for (let round = 0; round < 50; round++) {
      const {fences, refusals} = await raceForLease(20, await bareRemote())
      expect(fences).toEqual([1])
      expect(new Set(refusals)).toEqual(new Set(['RFG-320']))
    }
  }, 300_000)
})
