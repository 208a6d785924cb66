import {execFileSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {connectProxy} from '../support/connect-proxy.ts'
import {describeWith} from '../support/describe-with.ts'
import {freePort} from '../support/free-port.ts'
import {type FakeGitHub, fakeGitHub, type GitHubOptions} from '../support/github/server.ts'
import type {ActionEnd} from '../support/run-action.ts'
import {type ShopLab, shopLab} from '../support/shop-lab.ts'

/** Deployments on a real HAProxy through the real bundle, and what GitHub shows of them. The remote is not GitHub's. */
const TOKEN = {'github-token': 'token-1'}

interface Stage {
  readonly lab: ShopLab
  readonly github: FakeGitHub
  /** A commit that GitHub has too. */
  readonly revision: (failing?: number) => string
  readonly run: (action: string, inputs: Readonly<Record<string, string>>) => Promise<ActionEnd>
}

async function within(options: Partial<GitHubOptions>, story: (stage: Stage) => Promise<void>): Promise<void> {
  const lab = await shopLab()
  const {folder} = lab.haproxy
  mkdirSync(join(folder, 'acme'))
  execFileSync('git', ['init', '-q', '--bare', join(folder, 'acme/shop.git')])
  const github = await fakeGitHub({folder, ...options})
  const env = {GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl}
  try {
    await story({
      lab,
      github,
      revision: (failing = 0) => {
        const revision = lab.revision(failing)
        lab.git('push', '-q', join(folder, 'acme/shop.git'), `${revision}:refs/heads/main`)
        return revision
      },
      run: (action, inputs) => lab.run(action, {environment: 'production', ...TOKEN, ...inputs}, env),
    })
    expect(github.violations).toEqual([])
  } finally {
    await github.close()
    await lab.close()
  }
}

const story = (github: FakeGitHub, index: number) =>
  github.deployments[index]?.statuses.map(({state, description}) => `${state}: ${description}`)

const warnings = ({log}: ActionEnd) => log.split('\n').filter((it) => it.startsWith('::warning::'))

describeWith(['haproxy'], 'GitHub shows', () => {
  test.concurrent(
    'every deployment with its steps, the one that serves, and the way back',
    () =>
      within({}, async ({github, revision, run}) => {
        const [first, second] = [revision(), revision()]
        await run('canary-promote', {revision: first, version: '1.0.0'})
        const {outputs} = await run('canary-promote', {revision: second, version: '1.1.0'})
        expect(outputs.outcome).toBe('promoted')
        expect(github.deployments).toHaveLength(2)
        expect(github.deployments[1]).toMatchObject({
          ref: second,
          environment: 'production',
          task: 'deploy',
          description: 'shop 1.1.0',
          isProduction: true,
          payload: {service: 'shop', deployment: outputs.deployment, revision: second, version: '1.1.0'},
        })
        expect(story(github, 1)).toEqual([
          'in_progress: preparing the canary',
          'in_progress: 20 %',
          'in_progress: 60 %',
          'in_progress: 100 %',
          expect.stringMatching(/^success: promoted: /),
        ])
        expect(story(github, 0)?.at(-1)).toBe('inactive: superseded')
        expect(github.deployments[1]?.statuses[0]?.logUrl).toBe(`${github.serverUrl}/acme/shop/actions/runs/2`)

        const bad = await run('canary-promote', {revision: revision(0.9)})
        expect(bad.outputs.outcome).toBe('rolled-back')
        expect(story(github, 2)?.at(-1)).toMatch(/^failure: rolled back: /)
        expect(story(github, 1)?.at(-1)).toMatch(/^success/)

        const back = await run('rollback', {environment: 'production-recovery', reason: 'it looks wrong'})
        expect(back.outputs.outcome).toBe('rolled-back')
        expect(github.deployments[3]).toMatchObject({
          task: 'rollback',
          environment: 'production',
          ref: first,
          payload: {deployment: back.outputs.deployment},
        })
        expect(story(github, 3)).toEqual(['in_progress: 100 %', 'success: went back'])
        expect(story(github, 1)?.at(-1)).toBe('inactive: superseded')
        expect(warnings(back)).toEqual([])
      }),
    180_000,
  )

  test.concurrent(
    'nothing of a dry run, and nothing without a token',
    () =>
      within({}, async ({github, revision, run}) => {
        await run('canary-promote', {revision: revision(), 'dry-run': 'true'})
        const end = await run('canary-promote', {revision: revision(), 'github-token': ''})
        expect([end.outputs.outcome, warnings(end)]).toEqual(['promoted', []])
        expect(github.calls).toEqual([])
      }),
    120_000,
  )

  test.concurrent(
    'a deployment through the proxy of the runner, which alone knows where GitHub is',
    () =>
      within({}, async ({lab, github, revision}) => {
        const proxy = await connectProxy(Number(new URL(github.apiUrl).port))
        const env = {GITHUB_API_URL: 'http://github.test', http_proxy: proxy.url, no_proxy: '127.0.0.1'}
        const end = await lab.run('canary-promote', {environment: 'production', revision: revision(), ...TOKEN}, env)
        await proxy.close()
        expect([end.outputs.outcome, warnings(end)]).toEqual(['promoted', []])
        expect(story(github, 0)?.at(-1)).toMatch(/^success/)
        expect(new Set(proxy.asked)).toEqual(new Set(['github.test:80']))
      }),
    60_000,
  )

  test.concurrent(
    'a canary that its next run takes up as the same deployment',
    () =>
      within({}, async ({github, revision, run}) => {
        await run('canary-promote', {revision: revision()})
        const second = revision()
        const cut = await run('canary-promote', {revision: second, 'max-duration': '2s'})
        expect(cut.outputs.outcome).toBe('held')
        const end = await run('canary-promote', {revision: second})
        expect(end.outputs.outcome).toBe('promoted')
        expect(github.deployments).toHaveLength(2)
        expect(story(github, 1)?.at(-1)).toMatch(/^success/)
      }),
    120_000,
  )
})

const REFUSED = {'token-1': {login: 'ada', permissions: {contents: 'write'}}} as const

describeWith(['haproxy'], 'a mirror that is broken costs one warning and nothing else:', () => {
  test.concurrent.each([
    ['a token that may not', {tokens: REFUSED}, 'RFG-522'],
    ['an API that cuts every connection', {before: () => Promise.reject(new Error('cut'))}, 'RFG-520'],
    [
      'an API that never answers',
      {before: () => new Promise<undefined>(() => undefined)},
      'did not answer in time|RFG-520',
    ],
  ] as const)(
    '%s',
    (_, options, words) =>
      within(options, async ({revision, run}) => {
        await run('canary-promote', {revision: revision(), 'github-token': ''})
        const end = await run('canary-promote', {revision: revision()})
        expect([end.code, end.outputs.outcome]).toEqual([0, 'promoted'])
        expect(warnings(end)).toEqual([expect.stringMatching(new RegExp(`GitHub does not show .*(${words})`))])

        const back = await run('rollback', {reason: 'it looks wrong'})
        expect([back.code, back.outputs.outcome, warnings(back).length]).toEqual([0, 'rolled-back', 1])
      }),
    180_000,
  )

  test.concurrent(
    'an API where nobody listens',
    () =>
      within({}, async ({lab, revision}) => {
        const env = {GITHUB_API_URL: `http://127.0.0.1:${await freePort()}`}
        const inputs = {environment: 'production', revision: revision(), ...TOKEN}
        const end = await lab.run('canary-promote', inputs, env)
        expect([end.code, end.outputs.outcome, warnings(end).length]).toEqual([0, 'promoted', 1])
      }),
    60_000,
  )
})
