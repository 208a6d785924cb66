import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {gitHttp} from '../support/git-server.ts'
import {bump} from '../support/release.ts'
import {type ServedShop, servedShop} from '../support/served-shop.ts'
import {git} from '../support/shallow.ts'

// Servers, clones and dozens of processes a test: slow on a busy machine.
jest.setTimeout(60_000)

let it: ServedShop
beforeEach(async () => {
  it = await servedShop()
  await it.shop.commit('feat: one')
  await it.shop.git('tag', 'v1.1.0')
  await it.shop.commit('feat: two')
  await it.shop.commit('fix: three')
  await it.push()
})
afterEach(() => it.close())

/** What a whole clone answers, without asking anybody. */
const whole = async () => (await bump(it.shop.folder, {history: 'local'})).outputs

describe('history', () => {
  test('local refuses a shallow clone and says what to do', async () => {
    const {folder, env} = await it.checkout()
    const {runner} = await bump(folder, {history: 'local'}, env)
    expect(runner.errors[0]).toMatch(/^RFG-203 this clone is shallow: .*`history: local` reads nothing else$/)
    expect(runner.log.join('\n')).toContain('fetch-depth: 0')
  })

  test('auto refuses a shallow clone without a remote', async () => {
    const job = await it.checkout()
    git(job.folder, ['remote', 'remove', 'origin'])
    expect((await bump(job.folder, {}, job.env)).runner.errors[0]).toMatch(/^RFG-203 .*no remote `origin` to ask$/)
  })

  test('auto asks nobody from a whole clone', async () => {
    await it.shop.git('remote', 'add', 'origin', 'git://127.0.0.1:1/nobody.git')
    expect((await bump(it.shop.folder)).outputs).toMatchObject({version: '1.2.0', commits: '2'})
  })

  test('auto asks for the tags of a clone that was made without them', async () => {
    git('/', ['clone', '--quiet', '--no-tags', `${it.daemon.url}acme/shop.git`, join(it.root, 'clone')])
    const {outputs} = await bump(join(it.root, 'clone'))
    expect(outputs).toMatchObject({version: '1.2.0', 'previous-tag': 'v1.1.0', commits: '2'})
  })

  test('exact asks the remote also from a whole clone, and gives the same', async () => {
    git('/', ['clone', '--quiet', `${it.daemon.url}acme/shop.git`, join(it.root, 'clone')])
    await it.shop.git('tag', 'v1.1.1', 'HEAD~1')
    await it.push()
    const exact = await bump(join(it.root, 'clone'), {history: 'exact'})
    expect(exact.outputs).toEqual(await whole())
    expect(exact.outputs).toMatchObject({version: '1.1.2', 'previous-tag': 'v1.1.1', commits: '1'})
  })

  test('api is refused before anything is asked', async () => {
    expect((await bump(it.shop.folder, {history: 'api'})).runner.errors[0]).toMatch(/^RFG-206 history: api/)
  })

  test('is that of the run when nothing is checked out', async () => {
    const server = await gitHttp(it.root, {token: 'secret-token'})
    const {env} = await it.checkout()
    const run = {GITHUB_SERVER_URL: server.url.slice(0, -1), GITHUB_REPOSITORY: 'acme/shop'}
    const sha = await it.shop.git('rev-parse', 'main')
    const inputs = {'github-token': 'secret-token'}
    const {outputs} = await bump(env.RUNNER_TEMP ?? '', inputs, {...env, ...run, GITHUB_SHA: sha})
    await server.close()
    expect(outputs).toEqual(await whole())
  })
})
