import {describe, expect, test} from '@jest/globals'
import type {DeploymentDraft} from '../../src/ports/github.ts'
import {gitHubLab} from '../support/github/lab.ts'
import {labsFor} from '../support/github/labs.ts'

/** The adapter through the real client, against the one fake: what GitHub's own description does not allow is a violation. */
const lab = labsFor(gitHubLab)

const draft = (ref: string, more: Partial<DeploymentDraft> = {}): DeploymentDraft => ({
  ref,
  environment: 'production',
  task: 'deploy',
  description: 'shop 1.1.0',
  payload: {service: 'shop', deployment: 'one'},
  isProduction: true,
  isTransient: false,
  ...more,
})

const done = {state: 'success', description: 'promoted', logUrl: 'https://example.org/run/1'} as const

describe('deployments', () => {
  test.each(['', '/api/v3'] as const)(
    'are made, found by their payload and reported on (API at "%s")',
    async (root) => {
      const {github, commit, fake} = await lab({root})
      const id = await github.deployments.create(draft(commit))
      expect(await github.deployments.stateOf(id)).toBeUndefined()
      await github.deployments.report(id, {state: 'in_progress', description: '25 %', logUrl: undefined})
      await github.deployments.report(id, done)
      expect(await github.deployments.stateOf(id)).toBe('success')
      expect(await github.deployments.newest('production')).toEqual([
        {id, payload: {service: 'shop', deployment: 'one'}},
      ])
      expect(await github.deployments.newest('staging')).toEqual([])
      expect(fake.deployments).toMatchObject([
        {task: 'deploy', isProduction: true, statuses: [{}, {logUrl: done.logUrl}]},
      ])
    },
  )

  test('of a commit that GitHub does not know are refused with its own words', async () => {
    const {github} = await lab()
    await expect(github.deployments.create(draft('f'.repeat(40)))).rejects.toMatchObject({
      code: 'RFG-525',
      message: `GitHub did not create a deployment: No ref found for: ${'f'.repeat(40)} (422)`,
    })
  })

  test('that old clients wrote as text are read all the same', async () => {
    const {github, commit, fake} = await lab()
    await github.deployments.create(draft(commit))
    for (const payload of ['{"service":"shop"}', 'not JSON', '""', '3', '']) {
      Object.assign(fake.deployments[0] ?? {}, {payload})
      const [it] = await github.deployments.newest('production')
      expect(it?.payload).toEqual(payload.startsWith('{') ? {service: 'shop'} : {})
    }
  })
})

describe('a token', () => {
  test('without the permission is refused with the line to add', async () => {
    const {github, commit} = await lab({tokens: {'token-1': {login: 'ada', permissions: {contents: 'write'}}}})
    await expect(github.deployments.create(draft(commit))).rejects.toMatchObject({
      code: 'RFG-522',
      hint: 'Give the job `permissions: deployments: write`.',
    })
  })

  test('that may not even see the repository is told of both reasons for "not found"', async () => {
    const {github} = await lab({tokens: {'token-1': {login: 'ada', permissions: {}, seesRepository: false}}})
    await expect(github.deployments.newest('production')).rejects.toMatchObject({code: 'RFG-523'})
  })

  test('that ran out is refused, and shows nowhere in the error', async () => {
    const {open} = await lab()
    const github = open({token: 'secret-of-yesterday'})
    const error = await github.deployments.newest('production').catch((it: unknown) => it)
    expect(error).toMatchObject({code: 'RFG-521'})
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('secret-of-yesterday')
  })
})

describe('trouble', () => {
  test('that passes is not noticed: a reading is repeated, also when the connection was cut', async () => {
    let calls = 0
    const {github} = await lab({
      before() {
        if (++calls < 3) throw new Error('cut')
        return calls === 3 ? {status: 502, body: 'bad gateway'} : undefined
      },
    })
    expect(await github.deployments.newest('production')).toEqual([])
    expect(calls).toBe(4)
  })

  test('after the fact makes no second deployment', async () => {
    const {github, commit, fake} = await lab({after: () => ({status: 502, body: {message: 'Server Error'}})})
    await expect(github.deployments.create(draft(commit))).rejects.toMatchObject({code: 'RFG-526'})
    expect(fake.deployments).toHaveLength(1)
  })

  test('a refusal for the rate was not carried out, so it is made again after the time that was named', async () => {
    let calls = 0
    const {github, commit, fake} = await lab({
      before: () =>
        ++calls === 1
          ? {status: 403, body: {message: 'You have exceeded a secondary rate limit.'}, headers: {'retry-after': '1'}}
          : undefined,
    })
    const started = performance.now()
    await github.deployments.create(draft(commit))
    expect(performance.now() - started).toBeGreaterThan(990)
    expect(fake.deployments).toHaveLength(1)
  })

  test('a wait that is longer than our patience is not begun', async () => {
    const {github} = await lab({limits: {requests: 0, retryAfter: 1800}})
    const started = performance.now()
    await expect(github.deployments.newest('production')).rejects.toMatchObject({
      code: 'RFG-524',
      hint: expect.stringMatching(/^Wait until \d{4}-/),
    })
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('an API that never answers costs the patience, and no more', async () => {
    const {open} = await lab({before: () => new Promise(() => undefined)})
    const started = performance.now()
    await expect(open({patience: 300}).deployments.newest('production')).rejects.toMatchObject({code: 'RFG-520'})
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('nobody at the address: said with what the network said', async () => {
    const {open, fake} = await lab()
    await fake.close()
    await expect(open({patience: 300}).deployments.newest('production')).rejects.toMatchObject({
      code: 'RFG-520',
      message: expect.stringContaining('ECONNREFUSED'),
    })
  })

  test.each([1, 2, 3, 4, 5])('at random (seed %i): every report arrives, in order', async (seed) => {
    const {github, commit, fake} = await lab({trouble: {share: 0.2, seed}})
    const made = await github.deployments.create(draft(commit)).catch(() => undefined)
    const [found] = await github.deployments.newest('production')
    const id = made ?? found?.id ?? (await github.deployments.create(draft(commit)))
    const percents = ['5 %', '25 %', '50 %', '100 %']
    for (const description of percents) {
      await github.deployments.report(id, {state: 'in_progress', description, logUrl: undefined})
    }
    const seen = fake.deployments[0]?.statuses.map((it) => it.description) ?? []
    expect(seen.filter((it, index) => it !== seen[index - 1])).toEqual(percents)
    expect(fake.deployments).toHaveLength(1)
  })

  test('words of strangers in an error are one inert line', async () => {
    const {github} = await lab({before: () => ({status: 409, body: {message: 'a\n::error::b\u001b[31m'}})})
    const error = await github.deployments.newest('production').catch((it: unknown) => it)
    expect((error as Error).message).toBe('GitHub did not list the deployments: a ::error::b\ufffd[31m (409)')
  })
})
