import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {bump, notes} from '../support/release.ts'
import {type TestRepository, testRepository} from '../support/repository.ts'

let shop: TestRepository
beforeEach(async () => {
  shop = await testRepository()
})
afterEach(() => shop.remove())

const json = (text: string | undefined) => JSON.parse(text ?? 'null')
const firstLine = (text: string) => text.split('\n')[0]

describe('version-bump', () => {
  test('counts from the last tag and says so first', async () => {
    const base = await shop.commit('feat: first')
    await shop.git('tag', '-a', '-m', 'release', 'v1.0.0')
    await shop.commit('feat: a')
    await shop.commit('fix: b')
    const head = await shop.commit('fix: c')
    const {code, outputs, summary} = await bump(shop.folder)
    expect(code).toBe(0)
    expect(firstLine(summary)).toBe('Next version is 1.1.0 (minor): 1 feature, 2 fixes since v1.0.0.')
    expect(outputs).toMatchObject({
      release: 'true',
      version: '1.1.0',
      tag: 'v1.1.0',
      level: 'minor',
      'previous-version': '1.0.0',
      'previous-tag': 'v1.0.0',
      'base-sha': base,
      'head-sha': head,
      commits: '3',
      'counts-json': '{"listed":3,"hidden":0,"cancelled":0,"merge":0,"unparsed":0}',
    })
    expect(json(outputs['reasons-json'])[2]).toMatchObject({level: 'minor', rule: 'feat', header: 'feat: a'})
    expect(json(outputs['packages-json'])).toEqual([
      {
        package: '.',
        path: '.',
        release: true,
        level: 'minor',
        version: '1.1.0',
        tag: 'v1.1.0',
        'previous-tag': 'v1.0.0',
        cause: 'commits',
      },
    ])
  })

  test('takes the first version when there is no tag', async () => {
    await shop.commit('feat: a')
    const {outputs, summary} = await bump(shop.folder)
    expect(outputs).toMatchObject({version: '0.1.0', 'previous-tag': '', 'base-sha': '', commits: '1'})
    expect(firstLine(summary)).toBe('Next version is 0.1.0 (minor): 1 feature; it is the first release.')
  })

  test('has nothing to release when HEAD is the tag', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    const {code, outputs, summary} = await bump(shop.folder)
    expect([code, outputs.release, outputs.version, outputs.level, outputs.commits]).toEqual([
      0,
      'false',
      '',
      'none',
      '0',
    ])
    expect(firstLine(summary)).toBe('Nothing to release: there are no commits since v1.0.0.')
  })

  test('looks past floating tags and tags of other branches', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.2.3')
    await shop.commit('fix: b')
    await shop.git('tag', 'v1')
    await shop.git('tag', 'latest')
    await shop.git('checkout', '--quiet', '-b', 'other')
    await shop.commit('feat!: elsewhere')
    await shop.git('tag', 'v2.0.0')
    await shop.git('checkout', '--quiet', 'main')
    const {outputs, summary} = await bump(shop.folder)
    expect(outputs).toMatchObject({version: '1.2.4', 'previous-tag': 'v1.2.3'})
    expect(summary).toContain('not among the ancestors of HEAD')
  })

  test('reads tags without a prefix when the prefix is empty', async () => {
    await shop.commit('feat: first')
    await shop.git('tag', '1.0.0')
    await shop.commit('fix: b')
    const {outputs} = await bump(shop.folder, {'tag-prefix': ''})
    expect(outputs).toMatchObject({'previous-tag': '1.0.0', tag: '1.0.1'})
  })

  test('follows a tag of a tag to its commit', async () => {
    const base = await shop.commit('feat: a')
    await shop.git('tag', '-a', '-m', 'inner', 'inner')
    await shop.git('tag', '-a', '-m', 'outer', 'v1.0.0', 'inner')
    await shop.commit('fix: b')
    expect((await bump(shop.folder)).outputs).toMatchObject({version: '1.0.1', 'base-sha': base, commits: '1'})
  })

  test('refuses a version that another branch has, and names the free ones', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v2.3.1')
    await shop.git('checkout', '--quiet', '-b', 'hotfix/login')
    await shop.commit('fix: urgent')
    await shop.git('checkout', '--quiet', 'main')
    await shop.commit('fix: b')
    await shop.git('tag', 'v2.3.2')
    await shop.git('checkout', '--quiet', 'hotfix/login')
    const {code, outputs, runner} = await bump(shop.folder)
    expect([code, outputs.release, outputs['previous-tag']]).toEqual([1, 'false', 'v2.3.1'])
    expect(runner.errors[0]).toMatch(/^RFG-211 2\.3\.2 is taken/)
    expect(runner.log.join('\n')).toContain('Free here: 2.3.3.')
  })

  test('counts every commit of a real merge as git does', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    await shop.git('checkout', '--quiet', '-b', 'topic')
    await shop.commit('feat: b')
    await shop.commit('wip')
    await shop.git('checkout', '--quiet', 'main')
    await shop.commit('docs: c')
    await shop.git('merge', '--quiet', '--no-ff', '-m', 'Merge pull request #5 from acme/topic\n\nfeat: b', 'topic')
    const {outputs} = await bump(shop.folder)
    const counts = json(outputs['counts-json'])
    expect(counts).toEqual({listed: 1, hidden: 1, cancelled: 0, merge: 1, unparsed: 1})
    expect(outputs.commits).toBe(await shop.git('rev-list', '--count', 'v1.0.0..HEAD'))
  })

  test('resolves reverts that git itself wrote', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    await writeFile(join(shop.folder, 'a.txt'), 'a')
    await shop.git('add', '.')
    await shop.commit('feat: b')
    await shop.git('revert', '--no-edit', 'HEAD')
    expect((await bump(shop.folder)).outputs).toMatchObject({release: 'false', level: 'none'})
    await shop.git('revert', '--no-edit', 'HEAD')
    expect((await bump(shop.folder)).outputs).toMatchObject({version: '1.1.0', commits: '3'})
  })

  test('works on a detached HEAD, and takes the branch from the run', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    await shop.commit('feat: b')
    await shop.git('checkout', '--quiet', '--detach')
    const inputs = {'branch-channels': 'main:\nnext: rc'}
    expect((await bump(shop.folder, inputs)).outputs.version).toBe('1.1.0')
    const env = {GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'next'}
    expect((await bump(shop.folder, inputs, env)).outputs.version).toBe('1.1.0-rc.1')
  })

  test('counts candidates from the last one, and their level from the last release', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    await shop.commit('feat: b')
    await shop.git('tag', 'v1.1.0-rc.1')
    await shop.commit('fix: c')
    expect((await bump(shop.folder, {prerelease: 'rc'})).outputs).toMatchObject({
      version: '1.1.0-rc.2',
      level: 'prerelease',
      'previous-tag': 'v1.1.0-rc.1',
      commits: '1',
    })
    expect((await bump(shop.folder)).outputs).toMatchObject({version: '1.1.0', 'previous-tag': 'v1.0.0', commits: '2'})
  })

  test('writes the version into the manifests, and nothing in a dry run', async () => {
    const path = join(shop.folder, 'package.json')
    const before = '{\n\t"name": "shop",\n\t"version":"1.0.0"\n}'
    await writeFile(path, before)
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    await shop.commit('fix: b')
    const dry = await bump(shop.folder, {write: 'files', 'dry-run': 'true'})
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(dry.runner.log).toContain('would write version 1.0.1 to package.json')
    await bump(shop.folder, {write: 'files'})
    expect(await readFile(path, 'utf8')).toBe(before.replace('1.0.0', '1.0.1'))
  })

  test('sets its outputs also when commits without a type are an error', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    await shop.commit('feat:b')
    const {code, outputs, runner} = await bump(shop.folder, {unparsed: 'fail'})
    expect([code, outputs.commits, outputs.release]).toEqual([1, '1', 'false'])
    expect(runner.errors[0]).toMatch(/^RFG-213 /)
    expect(runner.log.join('\n')).toContain('Write a blank after the colon.')
  })

  test('reports all mistakes in its inputs together', async () => {
    const {runner} = await bump(shop.folder, {
      'initial-version': 'v1',
      'release-as': 'next',
      prerelease: '1',
      'zero-major': 'patch',
    })
    expect(runner.errors[0]).toMatch(/initial-version.*\n.*zero-major.*\n.*release-as.*\n.*prerelease/)
  })
})

describe('a place without an answer', () => {
  const error = async (folder: string, inputs = {}) => (await bump(folder, inputs)).runner.errors[0]

  test('is a repository without commits', async () => {
    expect(await error(shop.folder)).toMatch(/^RFG-204 this repository has no commits yet/)
  })

  test('is a folder without a repository', async () => {
    await shop.git('config', 'core.bare', 'false')
    const {rm} = await import('node:fs/promises')
    await rm(join(shop.folder, '.git'), {recursive: true})
    expect(await error(shop.folder)).toMatch(/^RFG-202 this folder is not in a git repository/)
  })

  test.each([
    [{history: 'api'}, /^RFG-206 history: api/],
    [{package: 'web'}, /^RFG-236 there is no package 'web'/],
    [{config: 'other.yml'}, /^RFG-120 /],
    [{'working-directory': '../..'}, /^RFG-111 /],
    [{'release-as': '0.9.0'}, /^RFG-211 release-as asks for 0\.9\.0/],
  ])('is one that was asked for with %p', async (inputs, sentence) => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    expect(await error(shop.folder, inputs)).toMatch(sentence)
  })
})

describe('changelog', () => {
  async function released() {
    await shop.commit('feat: one')
    await shop.git('tag', 'v1.0.0')
    await shop.commit('feat: two')
    await shop.git('tag', 'v1.1.0-rc.1')
    await shop.commit('fix: three')
    await shop.git('tag', 'v1.1.0')
    await shop.commit('fix: four')
  }

  test.each([
    ['what came since the last release', {}, ['four']],
    ['a tag, from the tag before it', {to: 'v1.1.0'}, ['two', 'three']],
    ['the first tag, from the beginning', {to: 'refs/tags/v1.0.0'}, ['one']],
    ['a version whose tag is there already', {to: 'v1.1.0^{}', version: '1.1.0'}, ['two', 'three']],
    ['a candidate, from the release before it', {to: 'v1.1.0-rc.1'}, ['two']],
    ['a range', {from: 'v1.0.0', to: 'v1.1.0-rc.1'}, ['two']],
  ])('tells of %s', async (_, inputs, subjects) => {
    await released()
    const {outputs} = await notes(shop.folder, inputs)
    const told = json(outputs['commits-json']).flatMap((it: {entries: {subject: string}[]}) =>
      it.entries.map((one) => one.subject),
    )
    expect(told.toReversed()).toEqual(subjects)
  })

  test('leaves the notes as output, as file and in the summary', async () => {
    await released()
    const {outputs, summary} = await notes(shop.folder, {version: '1.1.1'})
    expect(outputs.notes).toMatch(/^## 1\.1\.1 - 2026-11-24\n\n### Fixes\n\n- four \([0-9a-f]{7}\)\n/)
    expect(await readFile(outputs['notes-file'] ?? '', 'utf8')).toBe(outputs.notes)
    expect(firstLine(summary)).toBe('The notes of 1.1.1: 1 fix since v1.1.0.')
    expect(summary).toContain(outputs.notes)
  })

  test('has no links for a remote on disk, and some for a server', async () => {
    await released()
    await shop.git('remote', 'add', 'origin', '/srv/git/acme/shop.git')
    expect((await notes(shop.folder)).outputs.notes).not.toContain('](')
    await shop.git('remote', 'set-url', 'origin', 'https://user:secret@github.com/acme/shop.git')
    const {outputs} = await notes(shop.folder)
    expect(outputs.notes).toContain('](https://github.com/acme/shop/commit/')
    expect(JSON.stringify(outputs)).not.toContain('secret')
  })

  test('changes its file once', async () => {
    await released()
    const inputs = {version: '1.1.1', mode: 'file'}
    expect((await notes(shop.folder, {...inputs, 'dry-run': 'true'})).outputs).toMatchObject({
      changed: 'false',
      'notes-file': '',
    })
    expect((await notes(shop.folder, inputs)).outputs.changed).toBe('true')
    const text = await readFile(join(shop.folder, 'CHANGELOG.md'), 'utf8')
    const {outputs, summary} = await notes(shop.folder, inputs)
    expect(outputs.changed).toBe('false')
    expect(firstLine(summary)).toBe('CHANGELOG.md stays as it is; the notes of 1.1.1: 1 fix since v1.1.0.')
    expect(await readFile(join(shop.folder, 'CHANGELOG.md'), 'utf8')).toBe(text)
  })

  test('writes every release at once, and a second run changes nothing', async () => {
    await released()
    const inputs = {from: 'all', mode: 'file'}
    expect((await notes(shop.folder, inputs)).outputs).toMatchObject({changed: 'true'})
    const path = join(shop.folder, 'CHANGELOG.md')
    const text = await readFile(path, 'utf8')
    expect(text.match(/^##? .*|^- \w+/gm)).toEqual([
      '# Changelog',
      '## Unreleased',
      '- four',
      '## 1.1.0 - 2026-11-24',
      '- two',
      '- three',
      '## 1.0.0 - 2026-11-24',
      '- one',
    ])
    expect((await notes(shop.folder, inputs)).outputs.changed).toBe('false')
    await writeFile(path, text.replace('- one', '- what a person wrote'))
    expect((await notes(shop.folder, {...inputs, version: '1.1.1'})).outputs.changed).toBe('true')
    const later = await readFile(path, 'utf8')
    expect(later.match(/^## .*|^- what.*/gm)).toEqual([
      '## Unreleased',
      '## 1.1.1 - 2026-11-24',
      '## 1.1.0 - 2026-11-24',
      '## 1.0.0 - 2026-11-24',
      expect.stringMatching(/^- what a person wrote/),
    ])
  })

  test.each([
    [{mode: 'preview'}, /^RFG-228 a preview is about a pull request/],
    [{to: 'nowhere'}, /^RFG-207 there is no commit 'nowhere'/],
    [{from: '--output=/tmp/x'}, /^RFG-207 there is no commit '--output/],
    [{languages: 'xx'}, /expected languages among en, fr/],
    [{date: '2026-02-30'}, /expected a day/],
    [{mode: 'file', file: '../CHANGELOG.md'}, /^RFG-111 /],
  ])('refuses %p', async (inputs, sentence) => {
    await released()
    expect((await notes(shop.folder, inputs)).runner.errors[0]).toMatch(sentence)
  })
})

describe('hostile messages', () => {
  const HOSTILE = [
    'feat: <script>alert(1)</script> [x](http://evil.example) @octocat #1',
    'fix: \u001b[31mred\u001b[0m ##[error]no\n\n::set-output name=version::9.9.9\n::stop-commands::x\n\n-hash-\nbad\n-gitTags-\n (tag: v9.9.9)',
    'fix: |cell| `code` $(touch /tmp/x) `touch x`',
    '::error::not a command',
    '</details><h1>big',
  ]

  test('move only what they say, and come out inert', async () => {
    await shop.commit('feat: a')
    await shop.git('tag', 'v1.0.0')
    for (const message of HOSTILE) await shop.commit(message, 'Eve <b>@x')
    const bumped = await bump(shop.folder)
    const written = await notes(shop.folder, {unparsed: 'list'})
    expect(bumped.outputs).toMatchObject({version: '1.1.0', commits: String(HOSTILE.length)})
    for (const text of [bumped.summary, written.summary, written.outputs.notes ?? '']) {
      expect(text).not.toContain('\u001b')
      expect(text).not.toMatch(/<(script|h1|b)\b/)
      expect(text).not.toMatch(/^\s*::/m)
      expect(text).not.toMatch(/(?<!\\)\]\(http:\/\/evil/)
      expect(text).not.toMatch(/@(octocat|x)/)
    }
    for (const text of bumped.runner.log) {
      expect(text).not.toContain('\u001b')
      expect(text).not.toContain('\n')
    }
  })

  test('that are empty, or begin late, do not stop anything', async () => {
    const first = await shop.commit('feat: a')
    const second = await shop.plumb('', [first])
    await shop.plumb('\n\n\nfix: late header\n', [second])
    expect((await bump(shop.folder)).outputs).toMatchObject({
      commits: '3',
      'counts-json': expect.stringContaining('"unparsed":1'),
    })
  })
})
