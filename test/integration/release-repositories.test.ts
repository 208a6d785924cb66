import {execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {bump, notes} from '../support/release.ts'
import {type ServedShop, servedShop} from '../support/served-shop.ts'
import {git} from '../support/shallow.ts'

// Servers, clones and dozens of processes a test: slow on a busy machine.
jest.setTimeout(60_000)

let it: ServedShop
beforeEach(async () => {
  it = await servedShop()
  await it.shop.commit('feat: one')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: two')
})
afterEach(() => it.close())

const RIGHT = {version: '1.1.0', 'previous-tag': 'v1.0.0', commits: '1'}

describe('a default checkout of a repository', () => {
  /** Builds, checks out, and asks from there what a whole clone answers. */
  async function served(build: () => Promise<unknown>, inputs = {}) {
    await build()
    await it.push()
    const job = await it.checkout()
    const [shallow, full] = [
      await bump(job.folder, inputs, job.env),
      await bump(it.shop.folder, {...inputs, history: 'local'}),
    ]
    expect(shallow.outputs).toEqual(full.outputs)
    return {...shallow, told: await notes(job.folder, {}, job.env)}
  }

  test('without commits is told so', async () => {
    const folder = join(it.root, 'empty')
    git('/', ['init', '--quiet', folder])
    git('/', ['init', '--quiet', '--bare', join(it.root, 'empty.git')])
    git(folder, ['remote', 'add', 'origin', `${it.daemon.url}empty.git`])
    const {runner} = await bump(folder, {}, {RUNNER_TEMP: join(it.root, 'temporary')})
    expect(runner.errors).toEqual(['RFG-204 this repository has no commits yet'])
  })

  test('with a tag that is no version goes past it', async () => {
    const {outputs} = await served(async () => {
      for (const name of ['v2', 'latest', 'v1.2.x', 'v01.5.0', 'nightly-2026']) await it.shop.git('tag', name)
    })
    expect(outputs).toMatchObject(RIGHT)
  })

  test('with a version tag on a file goes past it', async () => {
    const {outputs} = await served(async () => {
      writeFileSync(join(it.shop.folder, 'a.txt'), 'a')
      await it.shop.git('tag', 'v9.0.0', await it.shop.git('hash-object', '-w', 'a.txt'))
    })
    expect(outputs).toMatchObject(RIGHT)
  })

  test('with two tags on one commit takes the higher one', async () => {
    const {outputs} = await served(() => it.shop.git('tag', 'v1.0.1', 'v1.0.0'))
    expect(outputs).toMatchObject({'previous-tag': 'v1.0.1', version: '1.1.0', commits: '1'})
  })

  test('51 with a tag on a side branch ignores it, and says so', async () => {
    const {outputs, runner} = await served(async () => {
      await it.shop.git('checkout', '--quiet', '-b', 'side', 'v1.0.0')
      await it.shop.commit('feat: elsewhere')
      await it.shop.git('tag', 'v3.0.0')
      await it.shop.git('checkout', '--quiet', 'main')
    })
    expect(outputs).toMatchObject(RIGHT)
    expect(runner.log.join('\n')).toMatch(/warning: .*"v3\.0\.0": This release is higher, but not among the ancestors/)
  })

  test('with unrelated histories counts what the release does not have', async () => {
    const {outputs} = await served(async () => {
      await it.shop.git('checkout', '--quiet', '--orphan', 'other')
      await it.shop.commit('feat: other root')
      await it.shop.git('checkout', '--quiet', 'main')
      await it.shop.git('merge', '--quiet', '--allow-unrelated-histories', '-m', "Merge branch 'other'", 'other')
    })
    expect(outputs).toMatchObject({...RIGHT, commits: '3'})
  })

  test('whose releases are all on another root has none', async () => {
    const {outputs} = await served(async () => {
      await it.shop.git('checkout', '--quiet', '--orphan', 'other')
      await it.shop.commit('feat: other root')
      await it.shop.git('branch', '--quiet', '--force', 'main', 'other')
      await it.shop.git('checkout', '--quiet', 'main')
    })
    expect(outputs).toMatchObject({'previous-tag': '', version: '0.1.0', commits: '1'})
  })

  test('with a message of one megabyte reads it', async () => {
    const {outputs, told} = await served(() => it.shop.commit(`fix: big\n\n${'word '.repeat(209_715)}`))
    expect(outputs).toMatchObject({...RIGHT, commits: '2'})
    expect(told.outputs.notes).toContain('- big')
  })

  test('with a first line of one megabyte says it in a summary that GitHub shows, and in outputs that a job may have', async () => {
    const {outputs, summary, told} = await served(() => it.shop.commit(`feat: ${'word '.repeat(209_715)}`))
    expect(outputs).toMatchObject({...RIGHT, commits: '2', 'reasons-json': '[]'})
    expect(summary.length).toBeLessThan(10_000)
    for (const it of Object.values(told.outputs)) expect(it.length).toBeLessThan(200_000)
    expect(told.runner.log.join('\n')).toContain('The output commits-json holds the newest 0 of 2 entries')
  })

  test('with bytes that are no UTF-8 shows them as such, in a range and at its end', async () => {
    const {outputs, told} = await served(async () => {
      const at = await it.shop.git('rev-parse', 'v1.0.0')
      const message = Buffer.concat([Buffer.from('fix: caf'), Buffer.from([0xe9, 0xff, 0x0a])])
      const tree = await it.shop.git('rev-parse', 'v1.0.0^{tree}')
      const lines = `tree ${tree}\nparent ${at}\nauthor Ada <a@b.c> 1 +0000\ncommitter Ada <a@b.c> 1 +0000\n\n`
      const input = Buffer.concat([Buffer.from(lines), message])
      const args = ['-C', it.shop.folder, 'hash-object', '-t', 'commit', '-w', '--stdin']
      const id = execFileSync('git', args, {input}).toString().trim()
      await it.shop.git('update-ref', 'HEAD', id)
      await it.shop.commit('fix: after')
    })
    expect(outputs).toMatchObject({version: '1.0.1', commits: '2'})
    expect(told.outputs.notes).toContain('- caf\ufffd\ufffd ')
  })

  test('with 10 000 commits since the release counts each', async () => {
    const {outputs, told} = await served(async () => {
      const commit = (at: number) =>
        `commit refs/heads/main\ncommitter Ada <a@b.c> ${1_800_000_000 + at} +0000\ndata 6\nfix: x\n`
      const first = `${commit(0)}from refs/heads/main^0\n`
      git(
        it.shop.folder,
        ['fast-import', '--quiet'],
        first + Array.from({length: 9_998}, (_, i) => commit(i + 1)).join(''),
      )
    })
    expect(outputs).toMatchObject({version: '1.1.0', commits: '10000'})
    expect(outputs['counts-json']).toBe('{"listed":10000,"hidden":0,"cancelled":0,"merge":0,"unparsed":0}')
    expect(told.outputs.notes?.length).toBeLessThan(125_000)
  })
})
