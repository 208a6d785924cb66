import {describe, expect, jest, test} from '@jest/globals'
import {changelog} from '../../actions/changelog/src/changelog.ts'
import {release} from '../../actions/release/src/release.ts'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import {change, NPM} from '../support/monorepo.ts'

jest.setTimeout(120_000)

const opened = labsFor(releaseLab)

/** Three packages that are out as 1.0.0, and a breaking change of the one that another needs. */
async function lab(): Promise<ReleaseLab> {
  const it = await opened()
  await change(it.shop, 'feat: everything', NPM)
  for (const name of ['@acme/core', 'cart', 'web']) await it.shop.git('tag', `${name}@1.0.0`)
  await change(it.shop, 'feat!: other prices', {'packages/core/index.js': '1'})
  await it.push()
  return it
}

const TAGS = ['@acme/core@2.0.0', 'cart@1.0.1', 'web@1.0.1']
const byName = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1)
const outsOf = (outputs: Readonly<Record<string, string>>) =>
  (JSON.parse(outputs['packages-json'] || '[]') as {tag: string; outcome: string; created: boolean}[])
    .map((it) => [it.tag, it.outcome, it.created])
    .sort(byName)
const news = ({git}: ReleaseLab) =>
  git('tag')
    .split('\n')
    .filter((it) => !it.endsWith('@1.0.0'))

describe('mode: tag', () => {
  test('gives every package that moved its tag and its release on the commit, and a second run does nothing', async () => {
    const it = await lab()
    const first = await it.run(release, {mode: 'tag', 'floating-tags': 'major'})
    expect(first.runner.errors).toEqual([])
    expect(first.outputs).toMatchObject({outcome: 'published', created: 'true', version: '', tag: ''})
    expect(outsOf(first.outputs)).toEqual(TAGS.map((tag) => [tag, 'published', true]))
    expect(news(it)).toEqual(['@acme/core@2', ...TAGS.slice(0, 1), 'cart@1', 'cart@1.0.1', 'web@1', 'web@1.0.1'])
    const head = it.git('rev-parse', 'main')
    for (const tag of TAGS) expect(it.git('rev-parse', tag)).toBe(head)
    expect(it.fake.releases.map(({tag, isDraft, isLatest}) => [tag, isDraft, isLatest]).sort(byName)).toEqual(
      TAGS.map((tag) => [tag, false, false]),
    )
    const core = it.fake.releases.find(({tag}) => tag === TAGS[0])
    expect(core?.text).toMatch(/Breaking changes[\s\S]*other prices/)
    expect(it.fake.releases.find(({tag}) => tag === 'cart@1.0.1')?.text).toMatch(
      /^### Dependencies\n\n- @\u2060?acme\/core 2\.0\.0\n/,
    )
    const before = it.fake.calls.length
    const second = await it.run(release, {mode: 'tag', 'floating-tags': 'major'})
    expect(outsOf(second.outputs)).toEqual(TAGS.map((tag) => [tag, 'published', false]))
    expect(it.fake.calls.slice(before).filter(({operation}) => /create|update|delete/.test(operation))).toEqual([])
  })

  test('releases the one package that was asked for', async () => {
    const it = await lab()
    const {outputs} = await it.run(release, {mode: 'tag', package: '@acme/core'})
    expect(outputs).toMatchObject({outcome: 'published', version: '2.0.0', tag: '@acme/core@2.0.0'})
    expect(news(it)).toEqual(['@acme/core@2.0.0'])
  })
})

describe('mode: commit', () => {
  test('puts all versions, ranges and changelogs into one commit, and releases every package at it', async () => {
    const it = await lab()
    const before = it.git('rev-parse', 'main')
    const {outputs, runner} = await it.run(release, {mode: 'commit'})
    expect(runner.errors).toEqual([])
    expect(outsOf(outputs)).toEqual(TAGS.map((tag) => [tag, 'published', true]))
    const head = it.git('rev-parse', 'main')
    expect(it.git('rev-parse', 'main^')).toBe(before)
    for (const tag of TAGS) expect(it.git('rev-parse', tag)).toBe(head)
    expect(it.git('log', '-1', '--format=%s')).toBe('chore(release): cart@1.0.1, @acme/core@2.0.0, web@1.0.1')
    expect(it.git('diff', '--name-only', before, head).split('\n')).toEqual([
      'packages/cart/CHANGELOG.md',
      'packages/cart/package.json',
      'packages/core/CHANGELOG.md',
      'packages/core/package.json',
      'packages/web/CHANGELOG.md',
      'packages/web/package.json',
    ])
    expect(it.git('show', 'main:packages/cart/package.json')).toContain('"@acme/core": "^2.0.0"')
    const second = await it.run(release, {mode: 'commit'})
    expect(outsOf(second.outputs)).toEqual(TAGS.map((tag) => [tag, 'published', false]))
    expect(it.git('rev-parse', 'main')).toBe(head)
  })
})

describe('mode: pull-request', () => {
  test.each(['merge', 'squash'] as const)(
    'proposes all packages together, and releases what a %s brought in',
    async (how) => {
      const it = await lab()
      const first = await it.run(release)
      expect(first.runner.errors).toEqual([])
      expect(first.outputs).toMatchObject({outcome: 'proposed', release: 'false'})
      expect(outsOf(first.outputs)).toEqual(TAGS.map((tag) => [tag, 'proposed', false]))
      expect(it.fake.pulls).toMatchObject([{title: 'chore(release): cart@1.0.1, @acme/core@2.0.0, web@1.0.1'}])
      expect(it.fake.pulls[0]?.body).toMatch(
        /^- cart@1\.0\.1\n- @acme\/core@2\.0\.0\n- web@1\.0\.1\n[\s\S]*## cart [\s\S]*## @/,
      )
      expect(news(it)).toEqual([])
      await it.shop.git('fetch', '--quiet', it.git('rev-parse', '--absolute-git-dir'), 'refuge/release-main')
      if (how === 'merge') {
        await it.shop.git(
          'merge',
          '--quiet',
          '--no-ff',
          '-m',
          'Merge pull request #1 from acme/refuge/release-main',
          'FETCH_HEAD',
        )
      } else {
        await it.shop.git('merge', '--quiet', '--squash', 'FETCH_HEAD')
        await it.shop.commit('chore(release): cart@1.0.1, @acme/core@2.0.0, web@1.0.1 (#1)')
      }
      const merged = await it.shop.git('rev-parse', 'HEAD')
      await change(it.shop, 'fix: later', {'packages/web/index.js': '1'})
      await it.push()
      const third = await it.run(release)
      expect(third.runner.errors).toEqual([])
      for (const tag of TAGS) expect([tag, it.git('rev-parse', tag)]).toEqual([tag, merged])
      expect(outsOf(third.outputs)).toEqual([
        ...TAGS.map((tag) => [tag, 'published', true]),
        ['web@1.0.2', 'proposed', false],
      ])
    },
  )

  test('says in a dry run what it would do, and does nothing', async () => {
    const it = await lab()
    const before = it.git('for-each-ref')
    const {outputs, summary} = await it.run(release, {'dry-run': 'true'})
    expect(outputs).toMatchObject({outcome: 'planned'})
    expect(summary).toContain('open the pull request')
    expect([it.git('for-each-ref'), it.fake.pulls, it.fake.releases]).toEqual([before, [], []])
  })
})

describe('the preview of a pull request', () => {
  test('says the next version of every package that it moves', async () => {
    const it = await opened()
    await change(it.shop, 'feat: everything', NPM)
    for (const name of ['@acme/core', 'cart', 'web']) await it.shop.git('tag', `${name}@1.0.0`)
    await it.shop.git('checkout', '--quiet', '-b', 'topic')
    const head = await change(it.shop, 'feat!: other prices', {'packages/core/index.js': '1'})
    await it.push()
    it.git('update-ref', 'refs/pull/7/head', head)
    it.fake.pulls.push({
      number: 7,
      title: 'feat!: other prices',
      login: 'eve',
      commits: [head],
      head: 'topic',
      base: 'main',
    })
    const {runner} = await it.run(changelog, {mode: 'preview'}, {env: {GITHUB_REF: 'refs/pull/7/merge'}})
    expect(runner.errors).toEqual([])
    const text = it.fake.comments[0]?.text ?? ''
    expect(text).toContain('### Next versions of 3 packages')
    expect(text.replaceAll('\u2060', '')).toContain('| @acme/core | 2.0.0 | major | @acme/core@1.0.0 | commits |')
    expect(text.replaceAll('\u2060', '')).toContain('| cart | 1.0.1 | patch | cart@1.0.0 | dependencies: @acme/core |')
    expect(text.replaceAll('\u2060', '')).toMatch(/#### cart .*1\.0\.1[\s\S]*#### @acme\/core .*2\.0\.0/)
  })
})
