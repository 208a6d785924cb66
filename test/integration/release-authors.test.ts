import {describe, expect, test} from '@jest/globals'
import {changelog} from '../../actions/changelog/src/changelog.ts'
import {release} from '../../actions/release/src/release.ts'
import {versionBump} from '../../actions/version-bump/src/version-bump.ts'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import type {GitHubOptions} from '../support/github/server.ts'
import {git} from '../support/shallow.ts'

const opened = labsFor(releaseLab)

/** A release by Ada, and then work of hers, of somebody new, of a bot, and of somebody without an account. */
async function lab(options: Partial<GitHubOptions> = {}): Promise<ReleaseLab> {
  const it = await opened(options)
  const {shop, fake} = it
  await shop.commit('feat: first', 'Ada')
  await shop.git('tag', 'v1.0.0')
  await shop.commit('fix: rounding (#11)', 'Ada')
  const search = await shop.commit('feat: search', 'Bob')
  await shop.commit('fix: typo', 'Mallory @everyone')
  await shop.commit('fix(deps): left-pad', 'renovate[bot]')
  await it.push()
  fake.accounts.set('ada@example.com', {login: 'ada-l'})
  fake.accounts.set('bob@example.com', {login: 'bob'})
  fake.accounts.set('renovatebot@example.com', {login: 'renovate', isBot: true})
  fake.pulls.push({number: 12, title: 'feat: search', login: 'bob', commits: [search], mergedAt: new Date()})
  return it
}

const asked = ({fake}: ReleaseLab) => fake.calls.filter((it) => it.operation === 'graphql').length
const textOf = ({fake}: ReleaseLab) => fake.releases[0]?.text.replaceAll(fake.serverUrl, 'https://github.test') ?? ''

describe('a release', () => {
  test('names accounts, bots apart, and who is new, with the pull request that a message does not name', async () => {
    const it = await lab()
    const {code, runner} = await it.run(release, {mode: 'tag'})
    expect([code, runner.errors]).toEqual([0, []])
    const text = textOf(it)
    expect(text).toContain(
      [
        '### Contributors',
        '',
        '[ada-l](https://github.test/ada-l), [bob](https://github.test/bob), Mallory @\u2060everyone',
        '',
        'Bots: renovate\\[bot\\]',
        '',
        '### First-time contributors',
        '',
        '- [bob](https://github.test/bob) ([\\#12](https://github.test/acme/shop/issues/12))',
      ].join('\n'),
    )
    expect(text).toContain('- search ([\\#12](https://github.test/acme/shop/issues/12), [')
    expect(text.match(/\\#11/g)).toHaveLength(1)
    expect(text).not.toMatch(/@(?!\u2060)/)
  })

  test('asks once for a hundred commits, and once more for those whose address is new', async () => {
    const it = await lab()
    await it.run(release, {mode: 'tag'})
    expect(asked(it)).toBe(2)
    for (let i = 0; i < 200; i++) await it.shop.commit(`fix: number ${i}`, 'Ada')
    await it.push()
    const before = asked(it)
    await it.run(release, {mode: 'tag'})
    expect(asked(it) - before).toBe(2)
  }, 60_000)

  test('does not call somebody new who was there under another address', async () => {
    const it = await lab()
    it.fake.accounts.set('bob@example.com', {login: 'ada-l'})
    await it.run(release, {mode: 'tag'})
    expect(textOf(it)).not.toContain('First-time')
  })

  test('calls nobody new in the first release of all', async () => {
    const it = await lab()
    git('/', ['-C', it.shop.folder, 'tag', '-d', 'v1.0.0'])
    it.git('update-ref', '-d', 'refs/tags/v1.0.0')
    await it.run(release, {mode: 'tag'})
    expect(textOf(it)).toContain('[bob]')
    expect(textOf(it)).not.toContain('First-time')
    expect(asked(it)).toBe(1)
  })

  test('mentions people only when that is wanted, and never what is no name of an account', async () => {
    const it = await lab()
    it.fake.accounts.set('ada@example.com', {login: 'acme/everyone'})
    await it.run(release, {mode: 'tag', authors: 'mention'})
    expect(textOf(it)).toContain(', @bob, Mallory @\u2060everyone')
    expect(textOf(it)).toContain('[acme/everyone](https://github.test/acme%2Feveryone)')
  })

  test('names people as git does when it is told so, without a call', async () => {
    const it = await lab()
    await it.run(release, {mode: 'tag', authors: 'git'})
    expect(textOf(it)).toContain('### Contributors\n\nAda, Bob, Mallory @\u2060everyone\n\nBots: renovate\\[bot\\]')
    expect(asked(it)).toBe(0)
  })

  test('is made all the same when GitHub does not say who it was, with a warning', async () => {
    const it = await lab({
      before: (_, path) => (path === '/graphql' ? {status: 403, body: {message: 'No.'}} : undefined),
    })
    const {code, runner} = await it.run(release, {mode: 'tag'})
    expect(code).toBe(0)
    expect(textOf(it)).toContain('### Contributors\n\nAda, Bob, ')
    expect(runner.log.join('\n')).toMatch(/warning: people are named as git knows them: RFG-522 /)
  })

  test('names accounts where the token may not read pull requests', async () => {
    const it = await lab({tokens: {'token-1': {login: 'job', permissions: {contents: 'write'}}}})
    await it.run(release, {mode: 'tag'})
    expect(textOf(it)).toContain('### First-time contributors\n\n- [bob](https://github.test/bob) ([')
    expect(textOf(it)).not.toContain('\\#12')
  })
})

describe('bump and notes', () => {
  test('make no call at all', async () => {
    const it = await lab()
    await it.run(versionBump)
    const {outputs} = await it.run(changelog)
    expect(outputs.notes).toContain('### Contributors\n\nAda, Bob, ')
    expect(it.fake.calls).toEqual([])
  })

  test('name accounts when they are asked for', async () => {
    const it = await lab()
    const {outputs} = await it.run(changelog, {authors: 'github'})
    expect(outputs.notes).toContain('/bob)')
    expect(it.fake.calls.map((call) => call.operation)).toEqual(['graphql', 'graphql'])
  })
})

test('a preview asks once for all ways to merge, and names who would be new', async () => {
  const it = await lab()
  await it.shop.git('checkout', '--quiet', '-b', 'topic')
  const head = await it.shop.commit('feat: wishes', 'Eve')
  await it.push()
  it.git('update-ref', 'refs/pull/7/head', head)
  it.fake.accounts.set('eve@example.com', {login: 'eve'})
  it.fake.pulls.push({number: 7, title: 'feat: wishes', login: 'eve', commits: [head], head: 'topic', base: 'main'})
  const {runner} = await it.run(
    changelog,
    {mode: 'preview', authors: 'mention'},
    {env: {GITHUB_REF: 'refs/pull/7/merge'}},
  )
  expect(runner.errors).toEqual([])
  const text = it.fake.comments[0]?.text.replaceAll(it.fake.serverUrl, 'https://github.test')
  expect(text).toContain('- [eve](https://github.test/eve) ([\\#7](https://github.test/acme/shop/issues/7))')
  expect(text).not.toMatch(/@(?!\u2060)/)
  // One describes the pull request.
  expect(asked(it)).toBe(3)
})
