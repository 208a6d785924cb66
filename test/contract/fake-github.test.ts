import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {afterEach, describe, expect, test} from '@jest/globals'
import {type GitHubLab, gitHubLab} from '../support/github/lab.ts'
import type {FakeGitHub, GitHubOptions} from '../support/github/server.ts'

/** What real GitHub does and a simple stub does not: the fake must, or what passes here fails there. */
const labs: GitHubLab[] = []

async function open(options: Partial<GitHubOptions> = {}): Promise<FakeGitHub> {
  const it = await gitHubLab(options)
  labs.push(it)
  return it.fake
}

afterEach(async () => {
  for (const it of labs.splice(0)) await it.close()
})

async function ask({apiUrl}: FakeGitHub, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(path.startsWith('http') ? path : `${apiUrl}/repos/acme/shop${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {authorization: 'token token-1', 'content-type': 'application/json', ...headers},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  })
  const text = await answer.text()
  return {status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text)}
}

const deploy = (fake: FakeGitHub, environment: string) =>
  ask(fake, '/deployments', {ref: 'main', environment, required_contexts: [], auto_merge: false})

describe('the fake GitHub', () => {
  test('gives lists in pages, and links to the others', async () => {
    const fake = await open()
    for (let i = 0; i < 5; i++) await deploy(fake, 'staging')
    const first = await ask(fake, '/deployments?environment=staging&per_page=2')
    expect(first.body).toHaveLength(2)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await ask(fake, next)
    expect(second.body.map((it: {id: number}) => it.id)).not.toEqual(first.body.map((it: {id: number}) => it.id))
    expect(second.headers.get('link')).toMatch(/rel="prev".*rel="first".*rel="next".*rel="last"/)
  })

  test('answers 304 to who has the answer already', async () => {
    const fake = await open()
    const {headers} = await ask(fake, '/deployments')
    const again = await ask(fake, '/deployments', undefined, {'if-none-match': headers.get('etag') ?? ''})
    expect([again.status, again.body]).toEqual([304, undefined])
  })

  test('shows what is new in its lists a little late', async () => {
    const fake = await open({lateness: 60_000})
    const {body} = await deploy(fake, 'staging')
    expect((await ask(fake, '/deployments')).body).toEqual([])
    expect((await ask(fake, `/deployments/${body.id}/statuses`)).status).toBe(200)
  })

  test('makes the one before inactive by itself, but never in production', async () => {
    const fake = await open()
    for (const environment of ['staging', 'staging', 'production', 'production']) {
      const {body} = await deploy(fake, environment)
      await ask(fake, `/deployments/${body.id}/statuses`, {state: 'success'})
    }
    expect(fake.deployments.map((it) => it.statuses.at(-1)?.state)).toEqual([
      'inactive',
      'success',
      'success',
      'success',
    ])
  })

  test('has an environment once something was deployed to it', async () => {
    const fake = await open()
    expect((await ask(fake, '/environments/staging')).status).toBe(404)
    await deploy(fake, 'staging')
    expect((await ask(fake, '/environments/staging')).body.name).toBe('staging')
    expect((await ask(fake, '/environments')).body.total_count).toBe(1)
    expect(fake.violations).toEqual([])
  })

  test('hides behind 404 what a token must not see, and says 403 to one that only may not', async () => {
    const tokens = {
      'token-1': {login: 'ada', permissions: {deployments: 'read'}},
      'token-2': {login: 'eve', permissions: {}, seesRepository: false},
    } as const
    const fake = await open({tokens})
    expect((await deploy(fake, 'staging')).status).toBe(403)
    expect((await ask(fake, '/deployments')).status).toBe(200)
    expect((await ask(fake, '/deployments', undefined, {authorization: 'token token-2'})).status).toBe(404)
    expect((await ask(fake, '/deployments', undefined, {authorization: 'token token-3'})).status).toBe(401)
  })

  test('lets nobody ask more often than an hour allows, and says when it is over', async () => {
    const fake = await open({limits: {requests: 1}})
    expect((await ask(fake, '/deployments')).headers.get('x-ratelimit-remaining')).toBe('0')
    const refused = await ask(fake, '/deployments')
    expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
  })

  test('notices what the description of the API does not allow', async () => {
    const fake = await open()
    await ask(fake, '/deployments', {reference: 'main'})
    await ask(fake, '/deployments?state=active')
    expect(fake.violations).toHaveLength(2)
  })

  test('serves the same repository to git', async () => {
    const {serverUrl} = await open()
    const {stdout} = await promisify(execFile)('git', ['ls-remote', `${serverUrl}/acme/shop.git`])
    expect(stdout).toMatch(/\trefs\/heads\/main\n/)
  })
})
