import {createHash} from 'node:crypto'
import {describe, expect, test} from '@jest/globals'
import type {ReleaseDraft} from '../../src/ports/github-releases.ts'
import {gitHubLab} from '../support/github/lab.ts'
import {labsFor} from '../support/github/labs.ts'

/** What a release and a preview do at GitHub, through the real client against the one fake. */
const lab = labsFor(gitHubLab)

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a sticky comment', () => {
  test('is written once, and edited after that, also behind a hundred others', async () => {
    const {github, fake} = await lab({limits: {contents: 1000}})
    for (let i = 0; i < 120; i++) {
      fake.comments.push({id: 1000 + i, issue: 1, text: `comment ${i}`, login: 'ada', at: new Date(0)})
    }
    const first = await github.comments.upsert(1, '<!-- refuge -->', '<!-- refuge -->\none')
    const second = await github.comments.upsert(1, '<!-- refuge -->', '<!-- refuge -->\ntwo')
    expect(second).toBe(first)
    expect(fake.comments).toHaveLength(121)
    expect(fake.comments.at(-1)?.text).toBe('<!-- refuge -->\ntwo')
  })

  test('on what is not there, and one that is too long, are refused with a reason', async () => {
    const {github} = await lab()
    await expect(github.comments.upsert(9, 'x', 'x')).rejects.toMatchObject({code: 'RFG-523'})
    await expect(github.comments.upsert(1, 'x', 'x'.repeat(70_000))).rejects.toMatchObject({
      code: 'RFG-525',
      message: expect.stringContaining('body is too long'),
    })
  })

  test('without the right names the permission to add', async () => {
    const {github} = await lab({tokens: {'token-1': {login: 'fork', permissions: {'pull-requests': 'read'}}}})
    await expect(github.comments.upsert(1, 'x', 'x')).rejects.toMatchObject({
      code: 'RFG-522',
      hint: 'Give the job `permissions: pull-requests: write`.',
    })
  })
})

describe('refs', () => {
  test('are read, made once, moved forward, and back only when forced', async () => {
    const {github, commit, git} = await lab()
    const {refs} = github
    const next = await github.commits.create(change('main', commit))
    expect(await refs.read('refs/tags/v1')).toBeUndefined()
    expect(await refs.create('refs/tags/v1', next)).toBe(true)
    expect(await refs.create('refs/tags/v1', commit)).toBe(false)
    expect(await refs.read('refs/tags/v1')).toBe(next)
    await expect(refs.move('refs/tags/v1', commit, 'forward')).rejects.toMatchObject({
      code: 'RFG-525',
      message: expect.stringContaining('Update is not a fast forward'),
    })
    await refs.move('refs/tags/v1', commit, 'force')
    expect(git('rev-parse', 'refs/tags/v1')).toBe(commit)
    await expect(refs.create('refs/tags/v2', 'f'.repeat(40))).rejects.toMatchObject({code: 'RFG-525'})
  })
})

const change = (branch: string, expectedHead: string) => ({
  branch,
  expectedHead,
  headline: 'chore: release 1.1.0',
  body: 'Notes',
  written: {'docs/CHANGELOG.md': bytes('# 1.1.0 – ✓\n'), 'data.bin': new Uint8Array([0, 255, 10])},
  removed: [],
})

describe('a commit by GitHub', () => {
  test('writes and removes files, byte for byte', async () => {
    const {github, commit, git} = await lab()
    const first = await github.commits.create(change('main', commit))
    expect(git('show', `${first}:docs/CHANGELOG.md`)).toBe('# 1.1.0 – ✓')
    expect(git('cat-file', '-s', `${first}:data.bin`)).toBe('3')
    expect(git('log', '-1', '--format=%B', first)).toBe('chore: release 1.1.0\n\nNotes')
    const second = await github.commits.create({...change('main', first), written: {}, removed: ['data.bin']})
    expect(git('ls-tree', '-r', '--name-only', second)).toBe('docs/CHANGELOG.md')
    expect(git('rev-parse', 'main')).toBe(second)
  })

  test('is refused when the branch has moved, is not there, or may not be written', async () => {
    const {github, commit, open, fake} = await lab({
      root: '/api/v3',
      tokens: {
        'token-1': {login: 'ada', permissions: {contents: 'write'}},
        'token-2': {login: 'eve', permissions: {contents: 'read'}},
      },
    })
    await github.commits.create(change('main', commit))
    await expect(github.commits.create(change('main', commit))).rejects.toMatchObject({
      code: 'RFG-525',
      message: expect.stringContaining('Expected branch to point to'),
    })
    await expect(github.commits.create(change('other', commit))).rejects.toMatchObject({code: 'RFG-523'})
    await expect(open({token: 'token-2'}).commits.create(change('main', commit))).rejects.toMatchObject({
      code: 'RFG-522',
      hint: 'Give the job `permissions: contents: write`.',
    })
    expect(fake.calls.every(({operation}) => operation === 'graphql')).toBe(true)
  })

  test('is traced back to its pull request', async () => {
    const {github, commit, fake} = await lab()
    const mergedAt = new Date('2026-11-24T10:00:00Z')
    fake.pulls.push({number: 7, title: 'feat: a', login: 'ada', commits: [commit], mergedAt})
    fake.pulls.push({number: 8, title: 'feat: b', login: undefined, commits: [commit]})
    expect(await github.commits.pullsOf(commit)).toEqual([
      {number: 7, title: 'feat: a', author: 'ada', isMerged: true},
      {number: 8, title: 'feat: b', author: undefined, isMerged: false},
    ])
  })
})

const draft = (target: string): ReleaseDraft => ({
  tag: 'v1.1.0',
  target,
  name: '1.1.0',
  text: 'Notes',
  isPrerelease: false,
})

const asset = {name: 'shop.tar', contentType: 'application/x-tar', bytes: new Uint8Array([0, 1, 255])}

describe('a release', () => {
  test.each(['', '/api/v3'] as const)(
    'is drafted, filled, and published with its tag last (API at "%s")',
    async (root) => {
      const {github, commit, git, fake} = await lab({root})
      const {releases} = github
      const made = await releases.draft(draft(commit))
      expect(git('tag')).toBe('')
      await releases.upload(made, asset)
      expect(await releases.assets(made)).toMatchObject([
        {
          name: 'shop.tar',
          size: 3,
          isWhole: true,
          digest: `sha256:${createHash('sha256').update(asset.bytes).digest('hex')}`,
        },
      ])
      await releases.publish(made, true)
      expect(git('rev-parse', 'v1.1.0')).toBe(commit)
      expect(await releases.find('v1.1.0')).toEqual({...made, isDraft: false})
      expect(fake.releases).toMatchObject([{isLatest: true, text: 'Notes'}])
    },
  )

  test('is found while it is a draft, by who may write, and the published one before a draft', async () => {
    const {github, commit} = await lab()
    const {releases} = github
    expect(await releases.find('v1.1.0')).toBeUndefined()
    const published = await releases.draft(draft(commit))
    await releases.publish(published, false)
    await releases.draft(draft(commit))
    expect(await releases.find('v1.1.0')).toEqual({...published, isDraft: false})
    expect(await releases.find('v2.0.0')).toBeUndefined()
  })

  test('is refused twice for one tag, and the same asset twice', async () => {
    const {github, commit} = await lab()
    const {releases} = github
    const [one, two] = [await releases.draft(draft(commit)), await releases.draft(draft(commit))]
    await releases.upload(one, asset)
    await expect(releases.upload(one, asset)).rejects.toMatchObject({
      code: 'RFG-525',
      message: expect.stringContaining('ReleaseAsset.name: already_exists'),
    })
    await releases.publish(one, true)
    await expect(releases.publish(two, true)).rejects.toMatchObject({code: 'RFG-525'})
  })

  test('whose commit changes workflows is refused to the token of a job', async () => {
    const tokens = {
      'token-1': {login: 'github-actions[bot]', permissions: {contents: 'write'}},
      'token-2': {login: 'refuge[bot]', permissions: {contents: 'write', workflows: 'write'}},
    } as const
    const {github, commit, open, git} = await lab({tokens})
    git('update-ref', 'refs/heads/hotfix', commit)
    const written = {'.github/workflows/ci.yml': bytes('on: push\n')}
    const withWorkflow = {...change('hotfix', commit), written}
    await expect(github.commits.create(withWorkflow)).rejects.toMatchObject({code: 'RFG-522'})
    const target = await open({token: 'token-2'}).commits.create(withWorkflow)
    await expect(github.releases.draft(draft(target))).rejects.toMatchObject({code: 'RFG-523'})
    expect(await open({token: 'token-2'}).releases.draft(draft(target))).toMatchObject({isDraft: true})
  })

  test('that is immutable takes nothing more, and its tag stays', async () => {
    const {github, commit} = await lab({immutableReleases: true})
    const made = await github.releases.draft(draft(commit))
    await github.releases.publish(made, true)
    await expect(github.releases.upload(made, asset)).rejects.toMatchObject({code: 'RFG-525'})
    await expect(github.refs.move('refs/tags/v1.1.0', commit, 'force')).rejects.toMatchObject({code: 'RFG-525'})
  })
})
