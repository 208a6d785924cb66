import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {archiveFormat} from '../../src/adapters/archive/index.ts'
import {files} from '../../src/adapters/files/index.ts'
import {systemProcess} from '../../src/adapters/process/index.ts'
import {open as openFiles} from '../../src/adapters/sources/files/index.ts'
import {open as openDirectory} from '../../src/adapters/stores/directory/index.ts'
import {makePackage, packageOutputs, packageSummary, verifyPackage} from '../../src/package/index.ts'
import type {Neighbours} from '../../src/ports/neighbours.ts'
import {fakeRunner} from '../support/runner.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'refuge-package-'))
})
afterEach(() => rm(root, {recursive: true, force: true}))

/** A workspace with a folder for temporary files beside it. */
function machine(name: string) {
  const [workspace, temporary] = [join(root, name, 'work'), join(root, name, 'temp')]
  const runner = fakeRunner({workspace, temporary})
  const neighbours: Pick<Neighbours, 'store' | 'source' | 'archive'> = {
    store: async (options, place) => openDirectory(options, place),
    source: async (options, place) => openFiles(options, place),
    archive: async () => archiveFormat,
  }
  const ports = {runner, files, process: systemProcess, env: process.env, neighbours: neighbours as Neighbours}
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(workspace, path)), {recursive: true})
    await writeFile(join(workspace, path), content)
  }
  const pack = (more: Partial<Parameters<typeof makePackage>[0]> = {}) => makePackage({...REQUEST, ...more}, ports)
  return {workspace, temporary, ports, write, pack}
}

const REQUEST = {
  path: 'dist',
  name: 'build',
  compare: undefined,
  onDifference: 'fail',
  sbom: 'none',
  dryRun: false,
  'working-directory': '.',
} as const

describe('a package', () => {
  test('is a tar that tar reads, known by the SHA-256 of its bytes', async () => {
    const {write, pack, workspace} = machine('a')
    await write('dist/index.js', 'console.log(1)\n')
    await write('dist/lib/x.js', 'x')
    await symlink('index.js', join(workspace, 'dist/main.js'))
    const {folder, path, digest, files: count, bytes, reproducible} = packageOutputs(await pack())
    expect(path).toBe(`${folder}/build.tar`)
    expect(digest).toBe(
      `sha256:${createHash('sha256')
        .update(await readFile(path))
        .digest('hex')}`,
    )
    expect([count, bytes, reproducible]).toEqual(['2', '16', 'not-tried'])
    const listed = execFileSync('tar', ['-tvf', path, '--full-time'], {
      encoding: 'utf8',
      env: {...process.env, TZ: 'UTC'},
    })
    expect(listed.split('\n').map((it) => it.trim().split(/\s+/).slice(5).join(' '))).toEqual([
      './index.js',
      './lib/',
      './lib/x.js',
      './main.js -> index.js',
      '',
    ])
    expect(listed).toMatch(/^-rw-r--r-- (0\/0|root\/root) +15 1970-01-01 00:00:00/)
    execFileSync('tar', ['-xf', path, '-C', root])
    expect(await readFile(join(root, 'main.js'), 'utf8')).toBe('console.log(1)\n')
  })

  test('is the same bytes from another folder, another time, other rights of the group', async () => {
    const [first, second] = [machine('a'), machine('b')]
    await first.write('dist/b', 'two')
    await first.write('dist/a/x', 'one')
    await second.write('dist/a/x', 'one')
    await second.write('dist/b', 'two')
    await chmod(join(second.workspace, 'dist/b'), 0o600)
    await utimes(join(second.workspace, 'dist/b'), 1, 1)
    const made = await first.pack()
    await cp(made.folder, join(second.temporary, 'first'), {recursive: true})
    const again = await second.pack({compare: join(second.temporary, 'first')})
    expect(packageOutputs(again)).toMatchObject({digest: made.manifest.digest, reproducible: 'yes'})
    expect(again.problem).toBeUndefined()
    expect(packageSummary(again)).toContain('Reproducible: **yes**')
  })

  test('that another build does not give fails with the paths, or says so as an output', async () => {
    const [first, second] = [machine('a'), machine('b')]
    await first.write('dist/b', 'built at 10:00')
    await second.write('dist/b', 'built at 10:01')
    const made = await first.pack()
    await cp(made.folder, join(second.temporary, 'first'), {recursive: true})
    const compare = join(second.temporary, 'first')
    const failing = await second.pack({compare})
    expect(failing.problem).toMatchObject({code: 'RFG-283', message: "two builds differ: 'b' (content)"})
    const told = await second.pack({compare, onDifference: 'report'})
    expect([told.problem, packageOutputs(told).reproducible]).toEqual([undefined, 'no'])
    expect(packageSummary(told)).toContain('| b | content |')
  })

  test('of one file is that file', async () => {
    const {write, pack} = machine('a')
    await write('shop-1.0.0.tgz', 'bytes')
    const it = await pack({path: 'shop-1.0.0.tgz'})
    expect(it.manifest).toMatchObject({file: 'shop-1.0.0.tgz', files: 1, bytes: 5, entries: []})
    expect(await readFile(packageOutputs(it).path, 'utf8')).toBe('bytes')
  })

  test('has nothing of an earlier one, and nothing at all after a dry run', async () => {
    const {write, pack} = machine('a')
    await write('dist/a', 'one')
    await write('x.tgz', 'two')
    await pack({path: 'x.tgz'})
    const {folder} = await pack()
    expect(await files.list(folder)).toEqual(['build.tar', 'manifest.json'])
    const dry = await pack({name: 'dry', dryRun: true})
    expect(await files.list(dry.folder)).toEqual([])
    expect(dry.manifest.digest).toBe((await pack()).manifest.digest)
  })

  test.each([
    ['nothing there', 'nowhere', 'RFG-281'],
    ['a wildcard', 'dist/*', 'RFG-281'],
    ['a path out of the workspace', '../../etc', 'RFG-111'],
    ['a name that is no name of an artifact', 'a b', 'RFG-282'],
  ])('is refused for %s', async (_name, path, code) => {
    const {write, pack} = machine('a')
    await write('dist/a', 'one')
    await write('a b', 'two')
    await expect(pack({path})).rejects.toMatchObject({code})
  })

  test.each(['/etc/passwd', '../secret', 'sub/../../secret'])('is refused with a link to %s', async (target) => {
    const {write, pack, workspace} = machine('a')
    await write('dist/a', 'one')
    await symlink(target, join(workspace, 'dist/link'))
    await expect(pack()).rejects.toMatchObject({code: 'RFG-282'})
  })

  test('leaves out what git keeps for itself', async () => {
    const {write, pack} = machine('a')
    await write('dist/a', 'one')
    await write('dist/.git/config', 'token')
    expect((await pack()).manifest.entries.map((it) => it.path)).toEqual(['a'])
  })

  test('comes with the components that npm reads from the lock file', async () => {
    const {write, pack} = machine('a')
    await write('dist/a', 'one')
    const project = {name: 'shop', version: '1.0.0', dependencies: {left: '1.0.0'}}
    const left = {version: '1.0.0', resolved: 'https://registry.npmjs.org/left/-/left-1.0.0.tgz'}
    await write('package.json', JSON.stringify(project))
    await write(
      'package-lock.json',
      JSON.stringify({
        name: 'shop',
        version: '1.0.0',
        lockfileVersion: 3,
        packages: {'': project, 'node_modules/left': left},
      }),
    )
    const it = await pack({sbom: 'auto'})
    expect(it.sbom).toMatchObject({tool: 'npm', components: 1})
    expect(JSON.parse(await readFile(packageOutputs(it).sbom, 'utf8'))).toMatchObject({bomFormat: 'CycloneDX'})
  })

  test('says what is wrong when the components cannot be listed', async () => {
    const {write, pack} = machine('a')
    await write('dist/a', 'one')
    await write('package-lock.json', 'no JSON')
    await expect(pack({sbom: 'npm'})).rejects.toMatchObject({code: 'RFG-286'})
  })
})

describe('a package that was downloaded', () => {
  async function downloaded() {
    const it = machine('a')
    await it.write('dist/a', 'one')
    const {folder, manifest} = await it.pack()
    const there = join(it.temporary, 'download')
    await cp(folder, there, {recursive: true})
    const verify = (digest = manifest.digest) =>
      verifyPackage({folder: there, digest, 'working-directory': '.'}, it.ports)
    return {there, verify, manifest}
  }

  test('is the one that was built', async () => {
    const {there, verify} = await downloaded()
    expect((await verify()).path).toBe(join(there, 'build.tar'))
  })

  test('is refused when a byte changed, whatever its own manifest says', async () => {
    const {there, verify, manifest} = await downloaded()
    await chmod(join(there, 'build.tar'), 0o600)
    await writeFile(join(there, 'build.tar'), 'another')
    await expect(verify()).rejects.toMatchObject({code: 'RFG-284'})
    await expect(verify(`sha256:${'0'.repeat(64)}`)).rejects.toMatchObject({code: 'RFG-284'})
    await writeFile(join(there, 'manifest.json'), JSON.stringify({...manifest, file: '../../x'}))
    await expect(verify()).rejects.toMatchObject({code: 'RFG-285'})
    await rm(join(there, 'manifest.json'))
    await expect(verify()).rejects.toMatchObject({code: 'RFG-285'})
  })
})
