import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {freePort} from '../support/free-port.ts'
import {gitHttp, gitHttps} from '../support/git-server.ts'
import {bump} from '../support/release.ts'
import {type Checkout, type ServedShop, servedShop} from '../support/served-shop.ts'
import {git} from '../support/shallow.ts'
import {tcpLink} from '../support/tcp-link.ts'

// Servers, clones and dozens of processes a test: slow on a busy machine.
jest.setTimeout(60_000)

let it: ServedShop
beforeEach(async () => {
  it = await servedShop()
  await it.shop.commit('feat: one')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: two')
  await it.push()
})
afterEach(() => it.close())

const RIGHT = {version: '1.1.0', 'previous-tag': 'v1.0.0', commits: '1'}
const bumpAt = ({folder, env}: Checkout, inputs = {}, more = {}) => bump(folder, inputs, {...env, ...more})
const said = (log: readonly string[], what: RegExp) => log.filter((line) => what.test(line))
/** Configuration of the user that the job runs as. */
const configure = ({env}: Checkout, text: string) => writeFileSync(join(env.HOME ?? '', '.gitconfig'), text)

describe('a server', () => {
  test.each(['auto', 'exact'])(
    'that cannot leave files out sends them too, and that is said once (%s)',
    async (history) => {
      git(it.server, ['config', 'uploadpack.allowFilter', 'false'])
      const {outputs, runner} = await bumpAt(await it.checkout(), {history})
      expect(outputs).toMatchObject(RIGHT)
      expect(said(runner.log, /^The server cannot leave files out/)).toHaveLength(1)
    },
  )

  test('of the old protocol gives ranges of its branches', async () => {
    const job = await it.checkout()
    configure(job, '[protocol]\n\tversion = 0\n')
    const {outputs, runner} = await bumpAt(job)
    expect(outputs).toMatchObject(RIGHT)
    expect(said(runner.log, /fetched/)).toEqual([])
  })

  test('that gives no commits by their ids is asked for its branches and tags, and that is said once', async () => {
    git(it.server, ['config', 'uploadpack.allowAnySHA1InWant', 'false'])
    const job = await it.checkout()
    await it.shop.commit('feat: later')
    await it.push()
    configure(job, '[protocol]\n\tversion = 0\n')
    const {outputs, runner} = await bumpAt(job)
    expect(outputs).toMatchObject(RIGHT)
    expect(said(runner.log, /^The server gives no commits by their ids/)).toHaveLength(1)
    expect(said(runner.log, /^Every commit is fetched/)).toHaveLength(1)
  })

  test('that is shallow itself cannot answer', async () => {
    const source = join(it.root, 'acme', 'cut.git')
    await it.shop.commit('feat: three')
    await it.push()
    git('/', ['clone', '--quiet', '--bare', '--depth=1', '--no-tags', `file://${it.server}`, source])
    const {runner} = await bumpAt(await it.checkout(undefined, `${it.daemon.url}acme/cut.git`))
    expect(runner.errors).toEqual([expect.stringMatching(/^RFG-208 the history at .*cut\.git is not whole: /)])
  })
})

describe('a token', () => {
  /** Everything that git and its helpers were started with. Source: git(1), GIT_TRACE. */
  async function traced(job: Checkout, inputs: Record<string, string>, more = {}) {
    const trace = join(job.env.HOME ?? '', 'trace')
    const ran = await bumpAt(job, inputs, {GIT_TRACE: trace, ...more})
    const shown = [readFileSync(trace, 'utf8'), ...ran.runner.log, ran.summary, JSON.stringify(ran.outputs)].join('\n')
    return {...ran, shown}
  }
  const secrets = (user: string) => new RegExp(`s3cret|${Buffer.from(user).toString('base64')}`)

  test('opens an HTTPS remote, and shows in no argv and no log', async () => {
    const server = await gitHttps(it.root, {token: 's3cret'})
    const job = await it.checkout(undefined, `${server.url}acme/shop.git`)
    const more = {GIT_SSL_CAINFO: server.certificate, GITHUB_SERVER_URL: server.url}
    const {outputs, shown} = await traced(job, {'github-token': 's3cret'}, more)
    await server.close()
    expect(outputs).toMatchObject(RIGHT)
    expect(shown).toContain('remote-https')
    expect(shown).not.toMatch(secrets('x-access-token:s3cret'))
  })

  test('in the URL of the remote opens it, and shows in no argv and no log', async () => {
    const server = await gitHttp(it.root, {token: 's3cret'})
    const job = await it.checkout(undefined, `${server.url.replace('//', '//x-access-token:s3cret@')}acme/shop.git`)
    const {outputs, shown} = await traced(job, {'github-token': 'another'})
    await server.close()
    expect(outputs).toMatchObject(RIGHT)
    expect(shown).toContain('remote-http')
    expect(shown).not.toMatch(secrets('x-access-token:s3cret'))
  })

  test('that may only read is enough, and nothing else is tried', async () => {
    const asked: string[] = []
    const server = await gitHttp(it.root, {token: 's3cret', before: ({url = ''}) => void asked.push(url)})
    const job = await it.checkout(undefined, `${server.url}acme/shop.git`)
    const more = {GITHUB_SERVER_URL: server.url}
    const {outputs} = await bumpAt(job, {'github-token': 's3cret', write: 'none'}, more)
    await server.close()
    expect(outputs).toMatchObject(RIGHT)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((url) => !url.includes('git-upload-pack'))).toEqual([])
  })

  test('that is wrong ends with one sentence, without it', async () => {
    const server = await gitHttp(it.root, {token: 's3cret'})
    const job = await it.checkout(undefined, `${server.url.replace('//', '//ada:wr0ng@')}acme/shop.git`)
    const {code, outputs, shown, runner} = await traced(job, {})
    await server.close()
    expect([code, outputs.version ?? '', outputs.commits ?? '']).toEqual([1, '', ''])
    expect(runner.errors).toEqual([
      expect.stringMatching(/^RFG-208 the history cannot be read from http:\/\/127\.0\.0\.1:\d+\/acme\/shop\.git: /),
    ])
    expect(shown).not.toMatch(/wr0ng/)
  })
})

describe('a network', () => {
  test.each(['http', 'git'])('that is not there ends with one sentence (%s)', async (scheme) => {
    const job = await it.checkout(undefined, `${scheme}://127.0.0.1:${await freePort()}/acme/shop.git`)
    const {code, runner, outputs} = await bumpAt(job)
    expect([code, outputs.version ?? '', outputs.commits ?? '']).toEqual([1, '', ''])
    expect(runner.errors).toEqual([
      expect.stringMatching(/^RFG-208 the history cannot be read from \w+:\/\/127\.0\.0\.1:\d+\/acme\/shop\.git: .+/),
    ])
    expect(runner.log.join('\n')).toContain('Check the network')
  })

  /** The bytes from the server until the tags are known. */
  async function bytesOfTags(): Promise<number> {
    const link = await tcpLink(Number(new URL(it.daemon.url).port))
    await it.shop.git('ls-remote', '--heads', '--tags', `git://127.0.0.1:${link.port}/acme/shop.git`)
    await link.close()
    return link.counted.down
  }

  test('that breaks in the middle of a pack ends with one sentence, and the next run is right', async () => {
    await it.shop.commit(`fix: much\n\n${randomText(200_000)}`)
    await it.push()
    const link = await tcpLink(Number(new URL(it.daemon.url).port), {cutAfter: (await bytesOfTags()) + 20_000})
    const job = await it.checkout(undefined, `git://127.0.0.1:${link.port}/acme/shop.git`)
    const {code, runner, outputs} = await bumpAt(job)
    await link.close()
    expect([code, outputs.version ?? '', outputs.commits ?? '']).toEqual([1, '', ''])
    expect(runner.errors).toEqual([expect.stringMatching(/^RFG-208 the history cannot be read from /)])
    git(job.folder, ['remote', 'set-url', 'origin', `${it.daemon.url}acme/shop.git`])
    expect((await bumpAt(job)).outputs).toMatchObject({...RIGHT, commits: '2'})
  })

  test('that breaks once is asked again, for everything', async () => {
    await it.shop.commit(`fix: much\n\n${randomText(200_000)}`)
    await it.push()
    let posts = 0
    const server = await gitHttp(it.root, {
      before({method, socket}) {
        // The first asks for the tags. curl itself repeats the second, on a new connection.
        if (method === 'POST') posts++
        if (method === 'POST' && (posts === 2 || posts === 3)) socket.destroy()
      },
    })
    const job = await it.checkout(undefined, `${server.url}acme/shop.git`)
    const {outputs, runner} = await bumpAt(job)
    await server.close()
    expect(outputs).toMatchObject({...RIGHT, commits: '2'})
    expect(said(runner.log, /^Every commit is fetched/)).toHaveLength(1)
  })
})

/** Text that does not compress. */
function randomText(length: number): string {
  let state = 1
  return Array.from({length}, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return String.fromCharCode(33 + ((state >>> 16) % 94))
  }).join('')
}
