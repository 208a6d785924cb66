import {afterEach, describe, expect, test} from '@jest/globals'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import {runAction} from '../support/run-action.ts'

/** Releases and previews through the bundle, against the fake GitHub. */
let lab: ReleaseLab | undefined
afterEach(async () => {
  expect(lab?.fake.violations).toEqual([])
  await lab?.close()
  lab = undefined
})

async function opened(): Promise<ReleaseLab> {
  const it = await releaseLab()
  lab = it
  await it.shop.commit('feat: first')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: search')
  await it.push()
  return it
}

function run({fake, checkout}: ReleaseLab, action: string, inputs: Readonly<Record<string, string>>) {
  const {folder: workspace, temporary} = checkout()
  const env = {
    GITHUB_API_URL: fake.apiUrl,
    GITHUB_SERVER_URL: fake.serverUrl,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_NAME: 'main',
  }
  return runAction(action, {'github-token': 'token-1', ...inputs}, {workspace, temporary, env})
}

describe('the release action', () => {
  test.each([
    ['tag', 'published'],
    ['commit', 'published'],
    ['pull-request', 'proposed'],
  ])(
    'in mode %s is done once, however often it runs',
    async (mode, outcome) => {
      const it = await opened()
      const first = await run(it, 'release', {mode})
      expect([first.code, first.outputs.outcome, first.outputs.version]).toEqual([0, outcome, '1.1.0'])
      const refs = it.git('for-each-ref')
      const second = await run(it, 'release', {mode})
      expect([second.code, second.outputs.outcome]).toEqual([0, outcome])
      expect(it.git('for-each-ref')).toBe(refs)
      expect(it.fake.releases.length + it.fake.pulls.length).toBe(1)
    },
    30_000,
  )
})

test('a preview is one comment, edited in place', async () => {
  const it = await opened()
  it.fake.pulls.push({
    number: 7,
    title: 'fix: a',
    login: 'ada',
    commits: [it.git('rev-parse', 'main')],
    base: 'main',
    head: 'a',
  })
  for (const _ of [1, 2]) {
    const {code, log} = await run(it, 'changelog', {mode: 'preview', head: 'refs/pull/7/head'})
    expect([code, log]).toEqual([0, expect.any(String)])
  }
  expect(it.fake.comments.map(({text}) => text.split('\n')[1])).toEqual([
    '### Next version: 1.1.0 (minor) after v1.0.0',
  ])
}, 30_000)
