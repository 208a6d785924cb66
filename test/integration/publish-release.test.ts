import {writeFile} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {release} from '../../actions/release/src/release.ts'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import type {GitHubOptions} from '../support/github/server.ts'

const opened = labsFor(releaseLab)

/** A shop with one release and a feature since. */
async function lab(options: Partial<GitHubOptions> = {}): Promise<ReleaseLab> {
  const it = await opened(options)
  await writeFile(`${it.shop.folder}/package.json`, '{\n  "name": "shop",\n  "version": "1.0.0"\n}\n')
  await it.shop.git('add', '.')
  await it.shop.commit('feat: first')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: search')
  await it.push()
  return it
}

describe('mode: tag', () => {
  test('releases the commit that is checked out, and a second run does nothing', async () => {
    const {run, fake, git} = await lab()
    const first = await run(release, {mode: 'tag', 'floating-tags': 'minor'})
    expect(first.runner.errors).toEqual([])
    expect(first.outputs).toMatchObject({outcome: 'published', created: 'true', version: '1.1.0', tag: 'v1.1.0'})
    expect(git('rev-parse', 'v1.1.0', 'v1', 'v1.1').split('\n')).toEqual(Array(3).fill(git('rev-parse', 'main')))
    expect(fake.releases).toMatchObject([{tag: 'v1.1.0', isDraft: false, isLatest: true, name: 'v1.1.0'}])
    const before = fake.calls.length
    const second = await run(release, {mode: 'tag', 'floating-tags': 'minor'})
    expect(second.outputs).toEqual({...first.outputs, created: 'false'})
    expect(fake.calls.slice(before).filter(({operation}) => /create|update|delete/.test(operation))).toEqual([])
  })
})

describe('mode: commit', () => {
  test('puts version and changelog onto the branch and releases that', async () => {
    const {run, git} = await lab()
    const first = await run(release, {mode: 'commit'})
    expect(first.runner.errors).toEqual([])
    expect(first.outputs).toMatchObject({outcome: 'published', created: 'true', version: '1.1.0'})
    expect(git('rev-parse', 'v1.1.0')).toBe(git('rev-parse', 'main'))
    expect(git('show', 'main:package.json')).toContain('"version": "1.1.0"')
    const second = await run(release, {mode: 'commit'})
    expect(second.outputs).toMatchObject({outcome: 'published', created: 'false', version: '1.1.0'})
  })
})

describe('mode: pull-request', () => {
  test('proposes, keeps up to date, and releases what was merged', async () => {
    const {run, fake, git, shop, push} = await lab()
    const first = await run(release, {})
    expect(first.runner.errors).toEqual([])
    expect(first.outputs).toMatchObject({outcome: 'proposed', version: '1.1.0', release: 'false'})
    expect(fake.pulls).toHaveLength(1)
    await shop.commit('fix: sort')
    await push()
    const second = await run(release, {})
    expect(second.outputs).toMatchObject({outcome: 'proposed', 'pull-request': first.outputs['pull-request']})
    expect(fake.pulls).toMatchObject([{title: 'chore(release): 1.1.0'}])
    expect(fake.pulls[0]?.isClosed).toBeUndefined()
    const merged = git('rev-parse', 'refs/heads/refuge/release-main')
    git('update-ref', 'refs/heads/main', merged)
    const third = await run(release, {})
    expect(third.runner.errors).toEqual([])
    expect(third.outputs).toMatchObject({outcome: 'published', created: 'true', commit: merged})
  })
})

const WRITES = {
  tag: ['draft', 'publish', 'create'],
  commit: ['draft', 'commit', 'change', 'publish', 'create'],
  'pull-request': ['create', 'commit', 'create', 'remove', 'open'],
}

describe('a release is refused before anything is seen', () => {
  const none = ({fake, git}: ReleaseLab) => [
    fake.releases.length,
    fake.pulls.length,
    git('tag'),
    git('branch', '--list'),
  ]

  test.each([
    ['tag', {contents: 'read'}, 'RFG-522'],
    ['commit', {contents: 'read'}, 'RFG-522'],
    ['pull-request', {contents: 'write', 'pull-requests': 'read'}, 'RFG-522'],
  ] as const)('where the token lacks a permission (mode: %s)', async (mode, permissions, code) => {
    const it = await lab({tokens: {'token-1': {login: 'bot', permissions}}})
    const before = none(it)
    const {runner, outputs} = await it.run(release, {mode})
    expect([runner.errors[0]?.slice(0, 7), outputs.outcome, none(it)]).toEqual([code, 'refused', before])
  })

  test('where the branch takes no commits, and names the other modes', async () => {
    const it = await lab({protectedRefs: ['refs/heads/main']})
    const before = none(it)
    const {runner} = await it.run(release, {mode: 'commit'})
    expect(runner.errors[0]).toMatch(/^RFG-225 the branch main does not take a commit/)
    expect(none(it)).toEqual(before)
  })

  test('where the tag was used up by an immutable release', async () => {
    const it = await lab({immutableReleases: true})
    it.fake.burntTags.add('v1.1.0')
    const before = none(it)
    const {runner} = await it.run(release, {mode: 'tag'})
    expect(runner.errors[0]).toMatch(/^RFG-223 the tag v1.1.0 was used by an immutable release/)
    expect(none(it)).toEqual(before)
  })

  test('where an asset is not there', async () => {
    const it = await lab()
    const before = none(it)
    const {runner} = await it.run(release, {mode: 'tag', assets: 'dist/*.tgz'})
    expect(runner.errors[0]).toMatch(/^RFG-231/)
    expect(none(it)).toEqual(before)
  })

  test('in a dry run, which tells every write and needs no permission to write', async () => {
    for (const mode of ['tag', 'commit', 'pull-request'] as const) {
      const it = await lab({
        tokens: {'token-1': {login: 'ada', permissions: {contents: 'read', 'pull-requests': 'read'}}},
      })
      const before = none(it)
      const {code, outputs, runner} = await it.run(release, {mode, 'dry-run': 'true', 'floating-tags': 'major'})
      expect([mode, code, outputs.outcome, none(it)]).toEqual([mode, 0, 'planned', before])
      expect(runner.log.filter((line) => line.startsWith('would ')).map((line) => line.split(' ')[1])).toEqual(
        WRITES[mode],
      )
    }
  })
})

describe('assets', () => {
  test('are on the release before it is out, and are not sent twice', async () => {
    const {run, fake, checkout} = await lab()
    const job = checkout()
    await writeFile(`${job.folder}/shop.tgz`, 'bytes')
    await run(release, {mode: 'tag', assets: '*.tgz'}, {job})
    await run(release, {mode: 'tag', assets: '*.tgz'}, {job})
    expect(fake.releases).toMatchObject([
      {isDraft: false, assets: [{name: 'shop.tgz', contentType: 'application/gzip'}]},
    ])
    const operations = fake.calls.map((it) => it.operation)
    expect(operations.filter((it) => it === 'repos/upload-release-asset')).toHaveLength(1)
    expect(operations.indexOf('repos/upload-release-asset')).toBeLessThan(
      operations.lastIndexOf('repos/update-release'),
    )
  })
})

describe('an older line', () => {
  test('is never the latest, and moves only its own floating tags', async () => {
    const {shop, push, run, fake, git} = await lab()
    await shop.git('branch', '1.x', 'v1.0.0')
    await shop.commit('feat!: new')
    await push()
    await run(release, {mode: 'tag', 'floating-tags': 'minor'})
    await shop.git('checkout', '--quiet', '1.x')
    await shop.commit('fix: old')
    await push()
    const {outputs} = await run(release, {mode: 'tag', 'floating-tags': 'minor'}, {branch: '1.x'})
    expect(outputs).toMatchObject({outcome: 'published', tag: 'v1.0.1'})
    expect(fake.releases).toMatchObject([
      {tag: 'v2.0.0', isLatest: true},
      {tag: 'v1.0.1', isLatest: false},
    ])
    expect(git('rev-parse', 'v1', 'v2').split('\n')).toEqual([git('rev-parse', 'v1.0.1'), git('rev-parse', 'v2.0.0')])
  })
})
