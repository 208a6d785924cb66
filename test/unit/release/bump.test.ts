import {describe, expect, test} from '@jest/globals'
import {findBases, findPending} from '../../../src/release/base.ts'
import {sortCommits} from '../../../src/release/buckets.ts'
import {type BumpOptions, nextVersion} from '../../../src/release/bump.ts'
import {channelOf, parseBranchChannels} from '../../../src/release/channels.ts'
import {versionProblem} from '../../../src/release/lines.ts'
import {openParser} from '../../../src/release/parse.ts'
import {type Version, versionOf, versionTags} from '../../../src/release/versions.ts'
import {idOf, line} from '../../support/release.ts'

const v = (text: string): Version => {
  const found = versionOf(text)
  if (!found) throw new Error(`not a version: ${text}`)
  return found
}

const [HEAD, HERE, ELSEWHERE] = [idOf(1000), idOf(999), idOf(998)]

/** Tags on an ancestor of HEAD; with a `!` in front, on another branch. */
const tagged = (names: readonly string[], prefix = 'v') =>
  versionTags(
    names.map((name) => ({name: name.replace('!', ''), commit: name.startsWith('!') ? ELSEWHERE : HERE})),
    prefix,
  )

/** A history in which HEAD has one ancestor with tags. */
const history = {
  firstAncestor: async (_: string, candidates: readonly string[]) => candidates.find((it) => it === HERE),
}

interface Case {
  readonly tags: readonly string[]
  /** Since the last release of the channel. */
  readonly commits: readonly string[]
  /** Since the last stable release and up to the last prerelease. */
  readonly before?: readonly string[]
  readonly options?: Partial<BumpOptions>
}

async function next({tags: names, commits, before = [], options = {}}: Case) {
  const parse = await openParser({squash: true, gitmoji: false})
  const tags = tagged(names)
  const bases = await findBases(history, HEAD, tags, {channel: options.channel})
  const all = line(...commits, ...before)
  return nextVersion(
    {
      bases,
      range: sortCommits(all.slice(0, commits.length), parse),
      sinceStable: sortCommits(all, parse),
      pending: await findPending(history, HEAD, tags, bases.stable),
      tags,
    },
    {initialVersion: v('0.1.0'), zeroMajor: 'minor', releaseAs: undefined, channel: undefined, ...options},
  )
}

describe('the base', () => {
  test.each([
    ['41 a candidate and its release on one commit', ['v1.2.3-rc.2', 'v1.2.3', 'v1.2.3-rc.1'], undefined, 'v1.2.3'],
    ['42 the last stable for a stable version', ['v1.2.3', 'v1.3.0-rc.9', 'v1.3.0-rc.10'], undefined, 'v1.2.3'],
    [
      '42 the last of the channel, numbers in order',
      ['v1.2.3', 'v1.3.0-rc.9', 'v1.3.0-rc.11', 'v1.3.0-rc.10'],
      'rc',
      'v1.3.0-rc.11',
    ],
    ['a channel apart from another', ['v1.2.3', 'v1.3.0-beta.4'], 'rc', 'v1.2.3'],
    ['43 no tag of another branch', ['v1.2.3', '!v2.0.0'], undefined, 'v1.2.3'],
    ['44 and 45 no floating tag', ['v1', 'latest', 'v1.2', 'v1.2.3'], undefined, 'v1.2.3'],
    ['49 no tag of another series', ['pkg@9.0.0', 'pkg-v8.0.0', 'v1.2.3', '7.0.0'], undefined, 'v1.2.3'],
    ['46 none without tags', [], undefined, undefined],
  ])('is %s', async (_, names, channel, expected) => {
    expect((await findBases(history, HEAD, tagged(names), {channel})).last?.name).toBe(expected)
  })

  test('49 follows the prefix', async () => {
    const tags = tagged(['pkg@1.0.0', 'v9.0.0'], 'pkg@')
    expect((await findBases(history, HEAD, tags, {channel: undefined})).last?.name).toBe('pkg@1.0.0')
  })

  test.each(['v1.2.3', '=1.2.3', ' 1.2.3', '1.2', '01.2.3', '1.2.3.4', ''])('is never made of %p', (text) => {
    expect(versionOf(text)).toBeUndefined()
  })
})

describe('the next version', () => {
  test.each<[string, Case, string | undefined, string]>([
    ['a fix', {tags: ['v1.2.3'], commits: ['fix: x']}, '1.2.4', 'patch'],
    ['a feature', {tags: ['v1.2.3'], commits: ['fix: x', 'feat: y']}, '1.3.0', 'minor'],
    ['a breaking change', {tags: ['v1.2.3'], commits: ['feat!: x']}, '2.0.0', 'major'],
    ['nothing that counts', {tags: ['v1.2.3'], commits: ['docs: x', 'wip']}, undefined, 'none'],
    ['52 no commit', {tags: ['v1.2.3'], commits: []}, undefined, 'none'],
    ['46 no tag', {tags: [], commits: ['fix: x']}, '0.1.0', 'minor'],
    [
      '46 no tag, another first version',
      {tags: [], commits: ['wip'], options: {initialVersion: v('1.0.0')}},
      '1.0.0',
      'major',
    ],
    ['47 breaking below 1.0.0', {tags: ['v0.3.1'], commits: ['feat!: x']}, '0.4.0', 'minor'],
    [
      '47 breaking below 1.0.0, on demand',
      {tags: ['v0.3.1'], commits: ['feat!: x'], options: {zeroMajor: 'major'}},
      '1.0.0',
      'major',
    ],
    ['a feature below 1.0.0', {tags: ['v0.3.1'], commits: ['feat: x']}, '0.4.0', 'minor'],
    ['a fix below 1.0.0', {tags: ['v0.3.1'], commits: ['fix: x']}, '0.3.2', 'patch'],
    ['a first candidate', {tags: ['v1.0.0'], commits: ['feat: x'], options: {channel: 'rc'}}, '1.1.0-rc.1', 'minor'],
    [
      'the next candidate',
      {
        tags: ['v1.0.0', 'v1.1.0-rc.9', 'v1.1.0-rc.10'],
        commits: ['fix: y'],
        before: ['feat: x'],
        options: {channel: 'rc'},
      },
      '1.1.0-rc.11',
      'prerelease',
    ],
    [
      'a candidate that breaks after all',
      {tags: ['v1.0.0', 'v1.1.0-rc.1'], commits: ['feat!: y'], before: ['feat: x'], options: {channel: 'rc'}},
      '2.0.0-rc.1',
      'major',
    ],
    [
      'a candidate whose number is taken on another branch',
      {tags: ['v1.0.0', '!v1.1.0-rc.1'], commits: ['feat: x'], options: {channel: 'rc'}},
      '1.1.0-rc.2',
      'minor',
    ],
    [
      'graduation, not bumped twice',
      {tags: ['v1.0.0', 'v1.1.0-rc.3'], commits: ['fix: y', 'feat: x']},
      '1.1.0',
      'minor',
    ],
    ['graduation to what was announced', {tags: ['v1.0.0', 'v2.0.0-rc.1'], commits: ['fix: y']}, '2.0.0', 'major'],
    ['graduation of a first release', {tags: ['v1.0.0-rc.2'], commits: ['fix: y']}, '1.0.0', 'major'],
    ['what is asked for', {tags: ['v1.2.3'], commits: ['docs: x'], options: {releaseAs: v('3.0.0')}}, '3.0.0', 'major'],
    [
      '35 what a footer asks for',
      {tags: ['v1.2.3'], commits: ['docs: x', 'chore: y\n\nRelease-As: 2.0.0']},
      '2.0.0',
      'major',
    ],
    [
      'what a footer asks for, on a channel',
      {tags: ['v1.2.3'], commits: ['chore: y\n\nRelease-As: 2.0.0'], options: {channel: 'rc'}},
      '2.0.0-rc.1',
      'major',
    ],
  ])('after %s', async (_, given, version, level) => {
    const bump = await next(given)
    expect([bump.version?.text, bump.level]).toEqual([version, level])
  })

  test('has a reason for each change that counts, with commit, rule and level', async () => {
    const {reasons} = await next({tags: ['v1.0.0'], commits: ['docs: z', 'fix: y', 'feat(a)!: x']})
    expect(reasons).toEqual([
      {sha: idOf(2), level: 'patch', rule: 'fix', header: 'fix: y'},
      {sha: idOf(1), level: 'major', rule: 'breaking-mark', header: 'feat(a)!: x'},
    ])
  })

  test('shows an override as a reason', async () => {
    const {reasons} = await next({tags: ['v1.2.3'], commits: ['chore: y\n\nRelease-As: 2.0.0']})
    expect(reasons).toEqual([{sha: idOf(1), level: 'major', rule: 'release-as', header: 'chore: y'}])
  })

  test('never goes back', async () => {
    await expect(next({tags: ['v1.2.3'], commits: ['fix: x'], options: {releaseAs: v('1.2.3')}})).rejects.toMatchObject(
      {
        code: 'RFG-211',
      },
    )
  })
})

describe('a maintenance branch', () => {
  const problem = (branch: string, version: string, names: readonly string[], base: string) =>
    versionProblem(v(version), {tags: tagged(names), base: v(base), branch})

  test('53 names the free versions when the next one is taken', () => {
    const it = problem('main', '2.3.2', ['v2.3.1', '!v2.3.2', '!v2.4.0'], '2.3.1')
    expect(it).toMatchObject({code: 'RFG-211', hint: expect.stringContaining('Free here: 2.3.3, 2.5.0, 3.0.0.')})
  })

  test.each([
    ['1.x', '1.9.0', undefined],
    ['1.x', '2.0.0', 'RFG-212'],
    ['1.2.x', '1.2.9', undefined],
    ['1.2.x', '1.3.0', 'RFG-212'],
    ['hotfix/login', '1.2.4', undefined],
    ['hotfix/login', '1.3.0', 'RFG-212'],
    ['main', '2.0.0', undefined],
  ])('%s: %s gives %s', (branch, version, code) => {
    expect(problem(branch, version, ['v1.2.3'], '1.2.3')?.code).toBe(code)
  })

  test('names only what belongs to it', () => {
    expect(problem('1.2.x', '1.3.0', ['v1.2.3'], '1.2.3')?.hint).toContain('Free here: 1.2.4. ')
  })
})

describe('branch channels', () => {
  const channels = parseBranchChannels('main:\nnext: rc\nfeature/*: alpha\nteam/**: beta\nv?: gamma')

  test.each([
    ['main', undefined],
    ['next', 'rc'],
    ['feature/a', 'alpha'],
    ['feature/a/b', undefined],
    ['team/a/b', 'beta'],
    ['v2', 'gamma'],
    ['next.', undefined],
    [undefined, undefined],
  ])('%s is on %s', (branch, channel) => {
    expect(channelOf(branch, channels)).toBe(channel)
  })

  test.each(['main', 'main: a b', 'main: 12', 'main: rc.1'])('refuse the line %p', (text) => {
    expect(() => parseBranchChannels(text)).toThrow(/expected/)
  })
})
