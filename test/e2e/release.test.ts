import {describe, expect, test} from '@jest/globals'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import {runBundle} from '../support/github/run-bundle.ts'

/** Releases and previews through the bundle, against the fake GitHub. */
const lab = labsFor(releaseLab)

async function opened(): Promise<ReleaseLab> {
  const it = await lab()
  await it.shop.commit('feat: first')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: search')
  await it.push()
  return it
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
      const first = await runBundle(it, 'release', {mode})
      expect([first.code, first.outputs.outcome, first.outputs.version]).toEqual([0, outcome, '1.1.0'])
      const refs = it.git('for-each-ref')
      const second = await runBundle(it, 'release', {mode})
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
    const {code, log} = await runBundle(it, 'changelog', {mode: 'preview', head: 'refs/pull/7/head'})
    expect([code, log]).toEqual([0, expect.any(String)])
  }
  expect(it.fake.comments.map(({text}) => text.split('\n')[1])).toEqual([
    '### Next version: 1.1.0 (minor) after v1.0.0',
  ])
}, 30_000)
