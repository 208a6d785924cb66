import {once} from 'node:events'
import {mkdtempSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {openRecords} from '../../src/adapters/git/records.ts'
import {systemProcess} from '../../src/adapters/process/index.ts'
import {type GitServer, gitHttp} from '../support/git-server.ts'
import {bump} from '../support/release.ts'
import {type ServedShop, servedShop} from '../support/served-shop.ts'
import {git} from '../support/shallow.ts'

jest.setTimeout(60_000)

/** The server of the run, another one that a clone may name, and what each was shown. */
let it: ServedShop
let [ours, other]: Watched[] = []

interface Watched extends GitServer {
  readonly seen: string[]
}

async function watched(folder: string): Promise<Watched> {
  const seen: string[] = []
  const server = await gitHttp(folder, {before: ({headers}) => void seen.push(headers.authorization ?? '')})
  return {...server, seen}
}

beforeEach(async () => {
  it = await servedShop()
  await it.shop.commit('feat: one')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: two')
  await it.push()
  ;[ours, other] = [await watched(it.root), await watched(it.root)]
})
afterEach(async () => {
  await Promise.all([ours?.close(), other?.close()])
  await it.close()
})

const TOKEN = {'github-token': 's3cret'}
const SHOWN = `basic ${Buffer.from('x-access-token:s3cret').toString('base64')}`

async function bumpFrom(url: string, server = ours?.url ?? '') {
  const {folder, env} = await it.checkout(undefined, `${url}acme/shop.git`)
  return bump(folder, TOKEN, {...env, GITHUB_SERVER_URL: server})
}

describe('the token of a run', () => {
  test('is shown to the server of the run', async () => {
    const {outputs} = await bumpFrom(ours?.url ?? '')
    expect(outputs.version).toBe('1.1.0')
    expect([...new Set(ours?.seen)]).toEqual([SHOWN])
  })

  test('is shown to no other server that `origin` names, be it on another port only', async () => {
    const {outputs} = await bumpFrom(other?.url ?? '')
    expect(outputs.version).toBe('1.1.0')
    expect([ours?.seen, [...new Set(other?.seen)]]).toEqual([[], ['']])
  })

  test('is not shown over plain HTTP where the server of the run has TLS', async () => {
    await bumpFrom(ours?.url ?? '', ours?.url.replace('http:', 'https:'))
    expect([...new Set(ours?.seen)]).toEqual([''])
  })

  test('does not follow when the server of the run sends git to another one', async () => {
    const sending = createServer((request, response) => {
      response.writeHead(301, {location: `${other?.url.slice(0, -1)}${request.url}`}).end()
    })
    sending.listen(0, '127.0.0.1')
    await once(sending, 'listening')
    const url = `http://127.0.0.1:${(sending.address() as AddressInfo).port}/`
    const {outputs} = await bumpFrom(url, url)
    sending.closeAllConnections()
    sending.close()
    expect(outputs.version).toBe('1.1.0')
    expect([...new Set(other?.seen)]).toEqual([''])
  })

  test('leaves another server what the user has for it', async () => {
    const {folder, env} = await it.checkout(undefined, `${other?.url}acme/shop.git`)
    git(folder, ['config', `http.${other?.url}.extraheader`, 'Authorization: basic own'])
    await bump(folder, TOKEN, {...env, GITHUB_SERVER_URL: ours?.url ?? ''})
    expect([...new Set(other?.seen)]).toEqual(['basic own'])
  })
})

test('records are read without the token where `origin` is not the server of the run', async () => {
  const {folder} = await it.checkout(undefined, `${other?.url}acme/shop.git`)
  const env = {PATH: process.env.PATH ?? '', GITHUB_SERVER_URL: ours?.url ?? ''}
  const place = {folder, ref: 'refs/heads/refuge/records', token: 's3cret'}
  const log = await openRecords(place, mkdtempSync(join(it.root, 'side-')), {process: systemProcess, env})
  expect(await log.tip()).toBeUndefined()
  expect([...new Set(other?.seen)]).toEqual([''])
})
