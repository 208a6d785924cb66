import {describe, expect, test} from '@jest/globals'
import {packageEntries} from '../../../../src/config/index.ts'
import {findPackages} from '../../../../src/release/packages/find-packages.ts'
import {memoryFiles} from '../../../support/files.ts'

type Texts = Readonly<Record<string, unknown>>

async function found(texts: Texts, prefix = 'v') {
  const files = memoryFiles(
    new Map(
      Object.entries(texts).map(([path, it]) => [`/shop/${path}`, typeof it === 'string' ? it : JSON.stringify(it)]),
    ),
  )
  const written = texts['refuge.yml']
  const entries = typeof written === 'string' ? await packageEntries(written, 'refuge.yml') : undefined
  return findPackages({folder: '/shop', root: '/shop', entries, prefix}, files)
}

const paths = async (texts: Texts) => (await found(texts)).map((it) => `${it.path} ${it.name} ${it.prefix}`)
const pkg = (name: string, more = {}) => ({name, version: '1.0.0', ...more})
const crate = (name: string, more = '') => `[package]\nname = "${name}"\nversion = "1.0.0"\n${more}`

describe('the packages', () => {
  test('of an npm or yarn workspace are those that its globs name, without what is private and has no version', async () => {
    const members = {
      'packages/a/package.json': pkg('@acme/a'),
      'packages/b/package.json': pkg('b', {private: true}),
      'packages/docs/package.json': {name: 'docs', private: true},
      'packages/empty/README.md': '',
      'other/c/package.json': pkg('c'),
    }
    const expected = ['packages/a @acme/a @acme/a@', 'packages/b b b@']
    for (const workspaces of [['packages/*'], {packages: ['./packages/*', '!packages/none']}]) {
      expect(await paths({'package.json': {private: true, workspaces}, ...members})).toEqual(expected)
    }
  })

  test('of a pnpm workspace leave out what stands behind an exclamation mark', async () => {
    const texts = {
      'package.json': pkg('shop'),
      'pnpm-workspace.yaml': "packages:\n  - 'packages/**'\n  - '!**/test/**'\n",
      'packages/a/package.json': pkg('a'),
      'packages/group/b/package.json': pkg('b'),
      'packages/a/test/fixture/package.json': pkg('fixture'),
    }
    expect(await paths(texts)).toEqual(['. shop v', 'packages/a a a@', 'packages/group/b b b@'])
  })

  test('of a Cargo workspace are its members; those that take its version are released with it', async () => {
    const texts = {
      'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\nexclude = ["crates/old"]\n',
      'crates/a/Cargo.toml': crate('a'),
      'crates/b/Cargo.toml': crate('b', '[dependencies]\na = { path = "../a", version = "1" }\n'),
      'crates/old/Cargo.toml': crate('old'),
    }
    expect(await paths(texts)).toEqual(['crates/a a a@', 'crates/b b b@'])
    const shared = '[package]\nname = "c"\nversion.workspace = true\n'
    const root = `${texts['Cargo.toml']}[workspace.package]\nversion = "1.0.0"\n`
    expect(await paths({...texts, 'Cargo.toml': root, 'crates/c/Cargo.toml': shared})).toEqual([
      '. root v',
      'crates/a a a@',
      'crates/b b b@',
    ])
    expect(await paths({'Cargo.toml': root, 'crates/c/Cargo.toml': shared})).toEqual([])
  })

  test('are those that refuge.yml lists, an entry of a folder before a glob', async () => {
    const texts = {
      'package.json': {workspaces: ['packages/*']},
      'refuge.yml': `packages:
  - path: services/*
    tag-prefix: "{path}/v"
  - { path: services/pay, name: payments, tag-prefix: pay- }
  - path: .
`,
      'services/pay/go.mod': 'module pay',
      'services/ship/go.mod': 'module ship',
      'packages/a/package.json': pkg('a'),
    }
    expect(await paths({...texts, 'package.json': {name: 'shop', version: '1.0.0'}})).toEqual([
      '. shop v',
      'services/pay payments pay-',
      'services/ship ship services/ship/v',
    ])
  })

  test('take their tags from the input when it is a template', async () => {
    const texts = {'package.json': {workspaces: ['*']}, 'a/package.json': pkg('@acme/a')}
    expect((await found(texts, '{name}-v')).map((it) => it.prefix)).toEqual(['@acme/a-v'])
  })

  test('know what they need of each other, and how', async () => {
    const texts = {
      'package.json': {workspaces: ['*']},
      'core/package.json': pkg('core', {version: '1.2.0'}),
      'web/package.json': pkg('web', {
        dependencies: {core: 'workspace:^', left: '^1.0.0'},
        peerDependencies: {core: '>=1'},
        devDependencies: {core: 'workspace:*'},
      }),
    }
    const [, web] = await found(texts)
    expect(web?.needs.map(({on, kind, range}) => [on, kind, range])).toEqual([
      ['core', 'range', '^1.2.0'],
      ['core', 'peer', '>=1'],
      ['core', 'development', '1.2.0'],
    ])
  })

  test('of Cargo need each other by path, also through the workspace', async () => {
    const texts = {
      'Cargo.toml':
        '[workspace]\nmembers = ["a", "b", "c"]\n[workspace.dependencies]\na = { path = "a", version = "1.0" }\n',
      'a/Cargo.toml': crate('a'),
      'b/Cargo.toml': crate('b', '[dependencies]\na.workspace = true\n[dev-dependencies]\nc = { path = "../c" }\n'),
      'c/Cargo.toml': crate('c', '[build-dependencies]\na = { path = "../a" }\n'),
    }
    const all = await found(texts)
    expect(all.map((it) => it.needs.map(({on, kind, range}) => [on, kind, range]))).toEqual([
      [],
      [
        ['c', 'development', undefined],
        ['a', 'range', '^1.0'],
      ],
      [['a', 'pinned', undefined]],
    ])
  })
})
