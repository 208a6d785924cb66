import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {files} from '../../../../src/adapters/files/index.ts'
import {manifestEdits} from '../../../../src/release/manifests/index.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'refuge-manifests-'))
  await mkdir(join(root, 'shop/lib'), {recursive: true})
})
afterEach(() => rm(root, {recursive: true}))

const GEMSPEC = 'Gem::Specification.new do |s|\n  s.version = Shop::VERSION\nend\n'

describe('links in the folder of a package', () => {
  test('are followed where they stay inside', async () => {
    await writeFile(join(root, 'shop/real.json'), '{"version": "1.0.0"}')
    await symlink('real.json', join(root, 'shop/package.json'))
    const [edit] = await manifestEdits(join(root, 'shop'), '1.1.0', files)
    expect(edit).toEqual({file: 'package.json', path: join(root, 'shop/package.json'), text: '{"version": "1.1.0"}'})
  })

  test.each(['package.json', 'Cargo.toml', 'pom.xml', 'VERSION'])('that lead out are refused: %s', async (name) => {
    await writeFile(join(root, 'outside'), '1.0.0')
    await symlink(join(root, 'outside'), join(root, 'shop', name))
    await expect(manifestEdits(join(root, 'shop'), '1.1.0', files)).rejects.toMatchObject({code: 'RFG-111'})
    expect(await readFile(join(root, 'outside'), 'utf8')).toBe('1.0.0')
  })

  test('that go in a circle end', async () => {
    await writeFile(join(root, 'shop/shop.gemspec'), GEMSPEC)
    await mkdir(join(root, 'shop/lib/shop'))
    await writeFile(join(root, 'shop/lib/shop/version.rb'), 'VERSION = "1.0.0"\n')
    await symlink('.', join(root, 'shop/lib/loop'))
    const edits = await manifestEdits(join(root, 'shop'), '1.1.0', files)
    expect(edits.map((it) => it.text)).toContain('VERSION = "1.1.0"\n')
  })

  test('and paths in manifests do not lead out of the root', async () => {
    await writeFile(join(root, 'Cargo.toml'), '[workspace.package]\nversion = "1.0.0"\n')
    await writeFile(join(root, 'shop/Cargo.toml'), '[package]\nworkspace = ".."\nversion.workspace = true\n')
    await expect(manifestEdits(join(root, 'shop'), '1.1.0', files)).rejects.toMatchObject({code: 'RFG-214'})
    expect(await manifestEdits(join(root, 'shop'), '1.1.0', files, {root})).toMatchObject([{file: 'Cargo.toml'}])
  })
})
