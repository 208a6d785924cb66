import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {change, NPM, releasedIn, type Written, write} from '../support/monorepo.ts'
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

const bumpAt = ({folder, env}: Checkout, inputs = {}) => bump(folder, inputs, env)
const notesAt = ({folder, env}: Checkout, inputs = {}) => notes(folder, inputs, env)
const headers = (outputs: Readonly<Record<string, string>>) =>
  (JSON.parse(outputs['commits-json'] || '[]') as {header: string}[]).map((one) => one.header).toReversed()

/** Every package is out as 1.0.0, on one commit. */
async function released(files = NPM) {
  await change(it.shop, 'feat: everything', files)
  for (const name of ['@acme/core', 'cart', 'web']) await it.shop.git('tag', `${name}@1.0.0`)
}

describe('a monorepo from a default checkout', () => {
  test('49 gives every package the version that its own commits ask for, and what needs it a patch with the cause', async () => {
    await released()
    await change(it.shop, 'feat!: other prices', {'packages/core/index.js': '1'})
    await change(it.shop, 'docs: hello', {'README.md': 'hello'})
    await it.push()
    const job = await it.checkout()
    const before = fingerprint(join(job.folder, '.git'))
    const {outputs, summary, runner} = await bumpAt(job)
    expect(runner.errors).toEqual([])
    expect(releasedIn(outputs)).toEqual({
      '@acme/core': {version: '2.0.0', tag: '@acme/core@2.0.0', cause: 'commits'},
      cart: {version: '1.0.1', tag: 'cart@1.0.1', cause: 'dependencies: @acme/core'},
      web: {version: '1.0.1', tag: 'web@1.0.1', cause: 'dependencies: cart'},
    })
    expect(outputs).toMatchObject({release: 'true', version: '', tag: '', level: 'major', commits: '1'})
    expect(summary).toContain(
      '3 of 3 packages to release: cart 1.0.1, @\u2060acme/core 2.0.0, web 1.0.1 (1 breaking change).',
    )
    expect((await bump(it.shop.folder, {history: 'local'})).outputs).toEqual(outputs)
    expect(fingerprint(join(job.folder, '.git'))).toEqual(before)
  })

  test('moves nothing that a range covers', async () => {
    await released()
    await change(it.shop, 'feat: more', {'packages/core/index.js': '1'})
    await it.push()
    const {outputs} = await bumpAt(await it.checkout())
    expect(releasedIn(outputs)).toEqual({'@acme/core': {version: '1.1.0', tag: '@acme/core@1.1.0', cause: 'commits'}})
    expect(outputs).toMatchObject({version: '1.1.0', tag: '@acme/core@1.1.0', 'previous-tag': '@acme/core@1.0.0'})
  })

  test('gives the outputs and the notes of one package by name or folder', async () => {
    await released()
    await change(it.shop, 'feat: one', {'packages/core/index.js': '1'})
    await change(it.shop, 'fix: two', {'packages/cart/index.js': '1'})
    await it.push()
    const job = await it.checkout()
    const {outputs} = await bumpAt(job, {package: 'packages/cart'})
    expect(outputs).toMatchObject({version: '1.0.1', 'previous-tag': 'cart@1.0.0', commits: '1', level: 'patch'})
    expect(headers((await notesAt(job, {package: 'cart'})).outputs)).toEqual(['fix: two'])
    expect(headers((await notesAt(job, {package: '@acme/core'})).outputs)).toEqual(['feat: one'])
  })

  test('50 starts from a tag whose commit changed nothing of the package', async () => {
    await released()
    await change(it.shop, 'feat: one', {'packages/core/index.js': '1'})
    await change(it.shop, 'chore: two', {'other.txt': '1'})
    await it.shop.git('tag', '@acme/core@1.1.0')
    await change(it.shop, 'fix: three', {'packages/core/index.js': '2'})
    await it.push()
    const {outputs} = await bumpAt(await it.checkout(), {package: '@acme/core'})
    expect(outputs).toMatchObject({version: '1.1.1', 'previous-tag': '@acme/core@1.1.0', commits: '1'})
  })
})

describe('the names of files', () => {
  const expected = {'@acme/core': {version: '1.1.0', tag: '@acme/core@1.1.0', cause: 'commits'}}

  test('come from the clone for a commit that the remote does not have', async () => {
    await released()
    await it.push()
    const job = await it.checkout()
    write(job.folder, {'packages/core/index.js': '1'})
    git(job.folder, ['add', '.'])
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
    git(job.folder, [...who, 'commit', '--quiet', '-m', 'feat: made in the job'])
    expect(releasedIn((await bumpAt(job)).outputs)).toEqual(expected)
  })

  test('come from the remote for a clone that was made without them', async () => {
    await released()
    await change(it.shop, 'feat: more', {'packages/core/index.js': '1'})
    await it.push()
    const folder = join(it.root, 'treeless')
    git('/', ['clone', '--quiet', '--filter=tree:0', `${it.daemon.url}acme/shop.git`, folder])
    const before = fingerprint(join(folder, '.git'))
    const env = {RUNNER_TEMP: join(it.root, 'temporary')}
    expect(releasedIn((await bump(folder, {}, env)).outputs)).toEqual(expected)
    expect(fingerprint(join(folder, '.git'))).toEqual(before)
  })

  test('come with the files from a server that cannot leave them out', async () => {
    await released()
    await change(it.shop, 'feat: more', {'packages/core/index.js': '1'})
    await it.push()
    git(it.server, ['config', 'uploadpack.allowFilter', 'false'])
    const {outputs, runner} = await bumpAt(await it.checkout())
    expect(releasedIn(outputs)).toEqual(expected)
    expect(runner.log.filter((line) => line.startsWith('The server cannot leave files out'))).toHaveLength(1)
  })

  test('are fetched once, also for the step after it', async () => {
    await released()
    await change(it.shop, 'feat: more', {'packages/core/index.js': '1'})
    await it.push()
    const link = await tcpLink(Number(new URL(it.daemon.url).port))
    const job = await it.checkout(undefined, `git://127.0.0.1:${link.port}/acme/shop.git`)
    await bumpAt(job)
    const first = link.counted.connections
    await notesAt(job, {package: '@acme/core'})
    await link.close()
    expect([first, link.counted.connections]).toEqual([2, 3])
  })
})

describe('write: files', () => {
  const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

  test('edits the manifests of what is released, the ranges that do not cover it, and the lock file, and nothing else', async () => {
    const lock = {
      lockfileVersion: 3,
      packages: {
        '': {workspaces: ['packages/*']},
        'packages/core': {name: '@acme/core', version: '1.0.0'},
        'packages/cart': {version: '1.0.0', dependencies: {'@acme/core': '^1.0.0'}},
        'packages/web': {version: '1.0.0', dependencies: {cart: 'workspace:*'}},
      },
    }
    await released({...NPM, 'package-lock.json': lock})
    await change(it.shop, 'feat!: other prices', {'packages/core/index.js': '1'})
    const {runner} = await bump(it.shop.folder, {write: 'files'})
    expect(runner.errors).toEqual([])
    expect((await it.shop.git('diff', '--unified=0')).split('\n').filter((line) => /^[+-] /.test(line))).toEqual([
      '-      "version": "1.0.0"',
      '+      "version": "2.0.0"',
      '-      "version": "1.0.0",',
      '+      "version": "1.0.1",',
      '-        "@acme/core": "^1.0.0"',
      '+        "@acme/core": "^2.0.0"',
      '-      "version": "1.0.0",',
      '+      "version": "1.0.1",',
      '-  "version": "1.0.0",',
      '+  "version": "1.0.1",',
      '-    "@acme/core": "^1.0.0"',
      '+    "@acme/core": "^2.0.0"',
      '-  "version": "1.0.0"',
      '+  "version": "2.0.0"',
      '-  "version": "1.0.0",',
      '+  "version": "1.0.1",',
    ])
  })

  test('of one package writes its version, and the ranges of those that need it', async () => {
    await released()
    await change(it.shop, 'feat!: other prices', {'packages/core/index.js': '1'})
    await bump(it.shop.folder, {write: 'files', package: '@acme/core'})
    expect((await it.shop.git('diff', '--name-only')).split('\n')).toEqual([
      'packages/cart/package.json',
      'packages/core/package.json',
    ])
    expect(read(it.shop.folder, 'packages/cart/package.json')).toContain('"@acme/core": "^2.0.0"')
    expect(read(it.shop.folder, 'packages/cart/package.json')).toContain('"version": "1.0.0"')
  })

  test('keeps a Cargo workspace together, its lock file too', async () => {
    const crate = (name: string, more = '') => `[package]\nname = "${name}"\nversion = "1.0.0"\n${more}`
    await change(it.shop, 'feat: all', {
      'Cargo.toml': '[workspace]\nmembers = ["a", "b"]\n',
      'Cargo.lock':
        'version = 3\n\n[[package]]\nname = "a"\nversion = "1.0.0"\n\n[[package]]\nname = "b"\nversion = "1.0.0"\ndependencies = [\n "a",\n]\n',
      'a/Cargo.toml': crate('a'),
      'b/Cargo.toml': crate('b', '\n[dependencies]\na = { path = "../a", version = "1" } # the engine\n'),
    })
    for (const name of ['a', 'b']) await it.shop.git('tag', `${name}-v1.0.0`)
    await change(it.shop, 'feat!: other', {'a/src/lib.rs': '1'})
    const {outputs} = await bump(it.shop.folder, {write: 'files', 'tag-prefix': '{name}-v'})
    expect(releasedIn(outputs)).toMatchObject({a: {tag: 'a-v2.0.0'}, b: {tag: 'b-v1.0.1', cause: 'dependencies: a'}})
    expect(read(it.shop.folder, 'b/Cargo.toml')).toContain('a = { path = "../a", version = "2.0.0" } # the engine')
    expect(read(it.shop.folder, 'Cargo.lock').match(/version = "[\d.]+"/g)).toEqual([
      'version = "2.0.0"',
      'version = "1.0.1"',
    ])
  })
})

describe('the packages of a monorepo', () => {
  test('are one as long as the tags are of one series', async () => {
    await change(it.shop, 'feat: everything', NPM)
    await it.shop.git('tag', 'v1.0.0')
    await change(it.shop, 'fix: two', {'packages/core/index.js': '1'})
    const {outputs, runner} = await bump(it.shop.folder)
    expect(outputs).toMatchObject({version: '1.0.1', tag: 'v1.0.1'})
    expect(JSON.parse(outputs['packages-json'] ?? '')).toHaveLength(1)
    expect(runner.log.join('\n')).toContain('One version for all 3 packages')
    expect((await bump(it.shop.folder, {package: 'cart'})).outputs).toMatchObject({tag: 'cart@0.1.0'})
  })

  test('may need each other in a circle', async () => {
    const needs = (name: string, other: string) => ({name, version: '1.0.0', dependencies: {[other]: '1.0.0'}})
    await change(it.shop, 'feat: all', {
      'package.json': {workspaces: ['*']},
      'a/package.json': needs('a', 'b'),
      'b/package.json': needs('b', 'c'),
      'c/package.json': needs('c', 'a'),
    })
    for (const name of ['a', 'b', 'c']) await it.shop.git('tag', `${name}@1.0.0`)
    await change(it.shop, 'feat: more', {'b/index.js': '1'})
    expect(releasedIn((await bump(it.shop.folder)).outputs)).toMatchObject({
      a: {version: '1.0.1', cause: 'dependencies: b'},
      b: {version: '1.1.0', cause: 'commits'},
      c: {version: '1.0.1', cause: 'dependencies: a'},
    })
  })

  test('share a commit by its files, or by scopes where these say so', async () => {
    await released()
    await change(it.shop, 'feat(cart): basket\n\n* feat(cart): basket\n* fix(core): rounding\n* docs: words', {
      'packages/core/index.js': '1',
      'packages/cart/index.js': '1',
    })
    await change(it.shop, 'feat(web): button', {'assets/button.svg': '1'})
    const byPath = releasedIn((await bump(it.shop.folder)).outputs)
    expect(byPath).toMatchObject({'@acme/core': {version: '1.1.0'}, cart: {version: '1.1.0'}, web: {version: '1.0.1'}})
    const byScope = releasedIn((await bump(it.shop.folder, {'package-by': 'scope'})).outputs)
    expect(byScope).toMatchObject({'@acme/core': {version: '1.0.1'}, cart: {version: '1.1.0'}, web: {version: '1.1.0'}})
  })

  test('count a merge by its title where its commits say nothing', async () => {
    await released()
    await it.shop.git('checkout', '--quiet', '-b', 'topic')
    await change(it.shop, 'wip', {'packages/core/index.js': '1'})
    await it.shop.git('checkout', '--quiet', 'main')
    await change(it.shop, 'docs: words', {'packages/cart/README.md': '1'})
    await it.shop.git(
      'merge',
      '--quiet',
      '--no-ff',
      '-m',
      'Merge pull request #5 from a/topic\n\nfeat: search',
      'topic',
    )
    expect(releasedIn((await bump(it.shop.folder)).outputs)).toMatchObject({'@acme/core': {version: '1.1.0'}})
  })

  test('are found in a working directory below the top of the repository', async () => {
    const below = Object.fromEntries(Object.entries(NPM).map(([path, text]) => [`js/${path}`, text]))
    await released(below)
    await change(it.shop, 'fix: two', {'js/packages/core/index.js': '1'})
    await change(it.shop, 'feat: elsewhere', {'packages/core/index.js': '1'})
    await it.push()
    const job = await it.checkout()
    const {outputs} = await bumpAt(job, {'working-directory': 'js'})
    expect(releasedIn(outputs)).toEqual({'@acme/core': {version: '1.0.1', tag: '@acme/core@1.0.1', cause: 'commits'}})
  })
})

describe('what is refused, with nothing written', () => {
  const manifest = (name: string, more = {}) => ({name, version: '1.0.0', ...more})
  const workspace = {'package.json': {workspaces: ['*']}}
  const two = {'a/package.json': manifest('a'), 'b/package.json': manifest('b')}
  test.each<[string, Written, Readonly<Record<string, string>>, RegExp]>([
    [
      'a path that is not there',
      {...two, 'refuge.yml': 'packages:\n  - path: a\n  - path: c\n'},
      {},
      /^RFG-235 packages: the path 'c' is not there$/,
    ],
    [
      'a glob that names nothing',
      {'refuge.yml': 'packages: [{path: crates/*}]\n'},
      {},
      /^RFG-235 packages: the path 'crates\/\*' names no folder$/,
    ],
    [
      'a package that is not there',
      {...workspace, ...two, 'cart/package.json': manifest('cart')},
      {package: 'carts'},
      /^RFG-236 there is no package 'carts': did you mean 'cart'\?$/,
    ],
    [
      'a package of a repository that is one',
      {'package.json': manifest('shop')},
      {package: 'web'},
      /^RFG-236 there is no package 'web'$/,
    ],
    [
      'two packages of one name',
      {...workspace, ...two, 'c/package.json': manifest('a')},
      {},
      /^RFG-237 a and c are both named a$/,
    ],
    [
      'two packages with the same tags',
      {...two, 'refuge.yml': 'packages: [{path: "*", tag-prefix: v}]\n'},
      {},
      /^RFG-238 a and b would share the tags v1\.2\.3$/,
    ],
    [
      'tags that git does not take',
      {...workspace, 'a/package.json': manifest('a b')},
      {},
      /^RFG-238 git takes no tag such as 'a b@1\.2\.3' of a$/,
    ],
    [
      'a template for a repository that is one',
      {'package.json': manifest('shop')},
      {'tag-prefix': '{name}@'},
      /^RFG-238 `tag-prefix: \{name\}@` is for packages/,
    ],
    [
      'a manifest without a version',
      {...workspace, ...two, 'c/package.json': {name: 'c'}},
      {},
      /^RFG-239 c\/package\.json names no version of the package c$/,
    ],
    [
      'a manifest that is none',
      {...workspace, ...two, 'c/package.json': '{"name": '},
      {},
      /^RFG-214 c\/package\.json: not valid JSON/,
    ],
    [
      'one version for several packages',
      {...workspace, ...two},
      {'release-as': '2.0.0'},
      /^RFG-241 `release-as` names one version, and this repository has 2 packages$/,
    ],
    [
      'needs in a circle that are written by hand',
      {
        ...two,
        'refuge.yml':
          'packages:\n  - { path: a, name: a, depends-on: [b] }\n  - { path: b, name: b, depends-on: [a] }\n',
      },
      {},
      /^RFG-129 refuge\.yml has 2 mistakes:\nrefuge\.yml:2:25 RFG-147 packages\[0\]\.depends-on: 'a' depends on itself\n/,
    ],
    [
      'a need of nothing',
      {...two, 'refuge.yml': 'packages:\n  - { path: a, name: a, depends-on: [bb] }\n  - { path: b, name: b }\n'},
      {},
      /^RFG-140 packages\[0\]\.depends-on\[0\]: there is no package 'bb': did you mean 'b'\?$/,
    ],
    [
      'a need of nothing among globs',
      {...two, 'refuge.yml': 'packages:\n  - { path: a, depends-on: [bb] }\n  - path: b\n'},
      {},
      /^RFG-236 there is no package 'bb': did you mean 'b'\?$/,
    ],
    [
      'an unknown key',
      {...two, 'refuge.yml': 'packages:\n  - { path: a, tag-prefx: a- }\n'},
      {},
      /^RFG-130 unknown key 'tag-prefx' in packages\[0\]: did you mean 'tag-prefix'\?$/,
    ],
    [
      'a misspelled list',
      {...two, 'refuge.yml': 'package:\n  - { path: a }\n'},
      {},
      /^RFG-130 unknown key 'package' in the file: did you mean 'packages'\?$/,
    ],
    [
      'a path out of the repository',
      {...two, 'refuge.yml': 'packages: [{path: ../a}]\n'},
      {},
      /^RFG-132 packages\[0\]\.path:/,
    ],
  ])('%s', async (_, files, inputs, expected) => {
    await change(it.shop, 'feat: all', files)
    for (const action of [bump, notes]) {
      const {'release-as': __, ...others} = inputs
      const given = action === bump ? {...inputs, write: 'files'} : {...others, mode: 'file'}
      const {code, runner} = await action(it.shop.folder, given)
      if (inputs['release-as'] !== undefined && action === notes) continue
      expect([code, runner.errors.length]).toEqual([1, 1])
      expect(runner.errors[0]).toMatch(expected)
      expect(await it.shop.git('status', '--short')).toBe('')
    }
  })
})

describe('a package that was released by itself', () => {
  test('moves later what needs it and does not cover it, once', async () => {
    await released()
    await change(it.shop, 'feat!: other prices', {'packages/core/index.js': '1'})
    await it.shop.git('tag', '@acme/core@2.0.0')
    expect(releasedIn((await bump(it.shop.folder)).outputs)).toEqual({
      cart: {version: '1.0.1', tag: 'cart@1.0.1', cause: 'dependencies: @acme/core'},
      web: {version: '1.0.1', tag: 'web@1.0.1', cause: 'dependencies: cart'},
    })
    for (const name of ['cart', 'web']) await it.shop.git('tag', `${name}@1.0.1`)
    expect(releasedIn((await bump(it.shop.folder)).outputs)).toEqual({})
  })
})
