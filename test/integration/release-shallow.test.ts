import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {bump, notes} from '../support/release.ts'
import {type Checkout, type ServedShop, servedShop} from '../support/served-shop.ts'
import {fingerprint, git} from '../support/shallow.ts'
import {tcpLink} from '../support/tcp-link.ts'

// Servers, clones and dozens of processes a test: slow on a busy machine.
jest.setTimeout(60_000)

let it: ServedShop
beforeEach(async () => {
  it = await servedShop()
})
afterEach(() => it.close())

const EVERY = /^Every commit is fetched, without files: /
const said = (log: readonly string[], what: RegExp) => log.filter((line) => what.test(line))
const subjects = (outputs: Readonly<Record<string, string>>) =>
  (JSON.parse(outputs['commits-json'] || '[]') as {header: string}[]).map((one) => one.header).toReversed()
const bumpAt = ({folder, env}: Checkout, inputs = {}, more = {}) => bump(folder, inputs, {...env, ...more})
const notesAt = ({folder, env}: Checkout, inputs = {}, more = {}) => notes(folder, inputs, {...env, ...more})

/** What a whole clone answers, without asking anybody. */
async function whole(inputs = {}) {
  return (await bump(it.shop.folder, {...inputs, history: 'local'})).outputs
}

/** One release, then two features and a fix. */
async function released() {
  await it.shop.commit('feat: one')
  await it.shop.git('tag', '-a', '-m', 'release', 'v1.0.0')
  await it.shop.commit('feat: two')
  await it.shop.git('tag', 'v1.1.0')
  await it.shop.commit('feat: three')
  await it.shop.commit('feat: four')
  await it.shop.commit('fix: five')
  await it.push()
}

/** A branch that began before the release and was merged after it: cutting at the tag cuts the merge. */
async function mergedAcross() {
  await it.shop.commit('feat: one')
  await it.shop.git('checkout', '--quiet', '-b', 'topic')
  await it.shop.commit('feat: topic')
  await it.shop.git('checkout', '--quiet', 'main')
  await it.shop.commit('fix: two')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.git('merge', '--quiet', '--no-ff', '-m', "Merge branch 'topic'", 'topic')
  await it.push()
}

describe('a default checkout', () => {
  test('gives what a whole clone gives, fetches the range only, and changes not a byte of .git', async () => {
    await released()
    const job = await it.checkout()
    const before = fingerprint(join(job.folder, '.git'))
    const bumped = await bumpAt(job)
    const told = await notesAt(job, {version: bumped.outputs.version})
    expect(fingerprint(join(job.folder, '.git'))).toEqual(before)
    expect(bumped.outputs).toEqual(await whole())
    expect(bumped.outputs).toMatchObject({version: '1.2.0', 'previous-tag': 'v1.1.0', commits: '3'})
    expect(subjects(told.outputs)).toEqual(['feat: three', 'feat: four', 'fix: five'])
    expect(said([...bumped.runner.log, ...told.runner.log], EVERY)).toEqual([])
  })

  test('sees both parents of a merge whose branch began before the release', async () => {
    await mergedAcross()
    const job = await it.checkout()
    const before = fingerprint(join(job.folder, '.git'))
    const {outputs, runner} = await bumpAt(job)
    expect(outputs).toEqual(await whole())
    expect(outputs).toMatchObject({version: '1.1.0', commits: '2'})
    expect(said(runner.log, EVERY)).toHaveLength(1)
    expect(fingerprint(join(job.folder, '.git'))).toEqual(before)
  })

  test.each([
    ['a small range', released],
    ['the whole history', mergedAcross],
  ])('leaves %s to the next step, which only asks for the tags again', async (_, history) => {
    await history()
    const link = await tcpLink(Number(new URL(it.daemon.url).port))
    const job = await it.checkout(undefined, `git://127.0.0.1:${link.port}/acme/shop.git`)
    const {outputs} = await bumpAt(job)
    const first = link.counted.connections
    const told = await notesAt(job)
    await link.close()
    expect(first).toBeGreaterThan(1)
    expect(link.counted.connections - first).toBe(1)
    expect(String(subjects(told.outputs).length)).toBe(outputs.commits)
  })

  test('of a pull request is the merge that GitHub made, with both sides', async () => {
    await released()
    await it.shop.git('checkout', '--quiet', '-b', 'topic', 'HEAD~2')
    await it.shop.commit('feat!: breaks')
    await it.shop.git('checkout', '--quiet', '--detach', 'main')
    await it.shop.git('merge', '--quiet', '--no-ff', '-m', 'Merge 1111111 into 2222222', 'topic')
    await it.shop.git('push', '--quiet', it.server, 'HEAD:refs/pull/5/merge')
    const {outputs} = await bumpAt(await it.checkout('refs/pull/5/merge'))
    expect(outputs).toMatchObject({version: '2.0.0', 'previous-tag': 'v1.1.0', commits: '5'})
    expect(JSON.parse(outputs['counts-json'] ?? '')).toMatchObject({listed: 4, merge: 1})
  })

  /** A merge for a pull request that was updated since: nothing on the server leads there any more. */
  async function forgotten(kept: string) {
    await released()
    await it.shop.git('checkout', '--quiet', '-b', 'topic', 'HEAD~2')
    await it.shop.commit('feat!: breaks')
    await it.shop.git('checkout', '--quiet', '--detach', 'main')
    await it.shop.git('merge', '--quiet', '--no-ff', '-m', 'Merge 1111111 into 2222222', 'topic')
    await it.shop.git('push', '--quiet', it.server, 'HEAD:refs/pull/5/merge', 'topic:refs/pull/5/head')
    const job = await it.checkout('refs/pull/5/merge')
    for (const name of ['merge', 'head'].filter((one) => one !== kept)) {
      git(it.server, ['update-ref', '-d', `refs/pull/5/${name}`])
    }
    git(it.server, ['gc', '--quiet', '--prune=now'])
    return bumpAt(job)
  }

  test('of a merge that the server has forgotten takes it from the clone', async () => {
    const {outputs, runner} = await forgotten('head')
    expect(outputs).toMatchObject({version: '2.0.0', 'previous-tag': 'v1.1.0', commits: '5'})
    expect(said(runner.log, /^The remote does not have [0-9a-f]{7}: it is taken from the clone\.$/)).toHaveLength(1)
  })

  test('of what the server has forgotten with all that led there is refused', async () => {
    const {outputs, runner} = await forgotten('nothing')
    expect(runner.errors).toEqual([
      expect.stringMatching(/^RFG-209 .*shop\.git does not have the commit [0-9a-f]{40}$/),
    ])
    expect([outputs.version ?? '', outputs.commits ?? '']).toEqual(['', ''])
  })

  test('of a commit that was never pushed takes it from the clone', async () => {
    await released()
    const job = await it.checkout()
    const me = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
    git(job.folder, [...me, 'commit', '--quiet', '--allow-empty', '-m', 'feat!: local'])
    const before = fingerprint(join(job.folder, '.git'))
    const {outputs, runner} = await bumpAt(job)
    expect(outputs).toMatchObject({version: '2.0.0', 'previous-tag': 'v1.1.0', commits: '4'})
    expect(said(runner.log, /^The remote does not have [0-9a-f]{7}: it is taken from the clone\.$/)).toHaveLength(1)
    expect(fingerprint(join(job.folder, '.git'))).toEqual(before)
  })

  test('names people as the whole clone does', async () => {
    await it.shop.commit('feat: one')
    await it.shop.git('tag', 'v1.0.0')
    writeFileSync(join(it.shop.folder, '.mailmap'), 'Ada Lovelace <ada@example.com>\n')
    await it.shop.git('add', '.mailmap')
    await it.shop.commit('feat: two')
    await it.push()
    const job = await it.checkout()
    const {outputs} = await notesAt(job, {audience: 'developers'})
    expect(outputs.notes).toContain('Ada Lovelace')
    expect(outputs.notes).toBe((await notes(it.shop.folder, {history: 'local'})).outputs.notes)
  })

  test.each([
    ['52 is the release itself', 'v1.1.0', {release: 'false', 'previous-tag': 'v1.1.0', commits: '0'}],
    ['lies behind the release', 'v1.1.0~1', {release: 'false', 'previous-tag': 'v1.0.0', commits: '0'}],
  ])('that %s has nothing to release', async (_, at, expected) => {
    await released()
    await it.shop.git('push', '--quiet', it.server, `${at}^{}:refs/heads/older`)
    expect((await bumpAt(await it.checkout('refs/heads/older'))).outputs).toMatchObject(expected)
  })

  test.each([
    ['a tag, from the tag before it', {to: 'v1.1.0'}, ['feat: two']],
    ['the first tag', {to: 'refs/tags/v1.0.0'}, ['feat: one']],
    ['from a tag', {from: 'v1.0.0'}, ['feat: two', 'feat: three', 'feat: four', 'fix: five']],
    ['from a branch', {from: 'origin/older'}, ['feat: three', 'feat: four', 'fix: five']],
    ['some steps back', {from: 'HEAD~2'}, ['feat: four', 'fix: five']],
    ['from a tag and a step', {from: 'v1.1.0^', to: 'v1.1.0'}, ['feat: two']],
  ])('tells of %s', async (_, inputs, expected) => {
    await released()
    await it.shop.git('push', '--quiet', it.server, 'v1.1.0^{}:refs/heads/older')
    expect(subjects((await notesAt(await it.checkout(), inputs)).outputs)).toEqual(expected)
  })

  test('finds a commit by its id, short or long, and says when nobody has it', async () => {
    await released()
    const job = await it.checkout()
    const id = await it.shop.git('rev-parse', 'v1.1.0')
    for (const from of [id, id.slice(0, 9)]) {
      expect(subjects((await notesAt(job, {from})).outputs)).toEqual(['feat: three', 'feat: four', 'fix: five'])
    }
    for (const from of ['nowhere', 'f'.repeat(40), 'fffffff', 'HEAD~99', '--upload-pack=touch /tmp/x']) {
      expect((await notesAt(job, {from})).runner.errors[0]).toBe(`RFG-207 there is no commit '${from}'`)
    }
  })

  test('48 follows annotated and lightweight tags alike, and a tag of a tag', async () => {
    await released()
    await it.shop.git('tag', '-a', '-m', 'inner', 'inner', 'HEAD~2')
    await it.shop.git('tag', '-a', '-m', 'outer', 'v1.1.1', 'inner')
    await it.push()
    const job = await it.checkout()
    const {outputs} = await bumpAt(job)
    expect(outputs).toEqual(await whole())
    expect(outputs).toMatchObject({'previous-tag': 'v1.1.1', commits: '2'})
    expect(subjects((await notesAt(job, {from: 'v1.0.0', to: 'v1.1.0'})).outputs)).toEqual(['feat: two'])
  })

  test('49 keeps to the tags of one series, also where two packages were released at once', async () => {
    await released()
    for (const name of ['web@2.0.0', 'api-v3.1.0']) await it.shop.git('tag', name, 'HEAD~1')
    await it.push()
    for (const [prefix, tag, version] of [
      ['web@', 'web@2.0.0', '2.0.1'],
      ['api-v', 'api-v3.1.0', '3.1.1'],
    ] as const) {
      const {outputs} = await bumpAt(await it.checkout(), {'tag-prefix': prefix})
      expect(outputs).toMatchObject({'previous-tag': tag, version, commits: '1'})
    }
  })

  test('50 starts from a release whose commit changed nothing', async () => {
    await it.shop.commit('feat: one')
    await it.shop.commit('chore: release, without a file')
    await it.shop.git('tag', 'v1.0.0')
    writeFileSync(join(it.shop.folder, 'a.txt'), 'a')
    await it.shop.git('add', '.')
    await it.shop.commit('fix: two')
    await it.push()
    expect((await bumpAt(await it.checkout())).outputs).toMatchObject({
      'previous-tag': 'v1.0.0',
      version: '1.0.1',
      commits: '1',
    })
  })

  test('counts candidates from the last one', async () => {
    await released()
    await it.shop.git('tag', 'v1.2.0-rc.1', 'HEAD~1')
    await it.push()
    const job = await it.checkout()
    expect((await bumpAt(job, {prerelease: 'rc'})).outputs).toEqual(await whole({prerelease: 'rc'}))
    expect((await bumpAt(job, {prerelease: 'rc'})).outputs).toMatchObject({version: '1.2.0-rc.2', commits: '1'})
    expect((await bumpAt(job)).outputs).toMatchObject({version: '1.2.0', 'previous-tag': 'v1.1.0', commits: '3'})
  })
})
