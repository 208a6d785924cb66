import {linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {Ajv} from 'ajv'
import {open} from '../../../../src/adapters/sources/files/index.ts'
import {options} from '../../../../src/adapters/sources/files/options.ts'
import {options as directory} from '../../../../src/adapters/stores/directory/options.ts'
import {comparePaths} from '../../../../src/kernel/order.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refuge-files-'))
  for (const path of ['a/x.json', 'a/deep/y.json', 'a/z.tmp', 'a.b/n', 'b/cache/c', 'top']) {
    mkdirSync(join(folder, path, '..'), {recursive: true})
    writeFileSync(join(folder, path), path)
  }
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

async function walked(more: Record<string, unknown>, leaveOut: string[] = []): Promise<string[]> {
  const all: string[] = []
  for await (const it of open({kind: 'files', ...more}, {folder, leaveOut}).walk()) {
    if (it.kind === 'item') all.push(it.item.type === 'directory' ? `${it.item.path}/` : it.item.path)
    else all.push(`${it.kind} ${it.path}`)
  }
  return all
}

describe('a walk', () => {
  test('gives a folder with all that is in it, in the order of the paths', async () => {
    const all = await walked({paths: ['.']})
    expect(all).toEqual([
      'a/',
      'a/deep/',
      'a/deep/y.json',
      'a/x.json',
      'a/z.tmp',
      'a.b/',
      'a.b/n',
      'b/',
      'b/cache/',
      'b/cache/c',
      'top',
    ])
    const bare = all.map((it) => it.replace(/\/$/, ''))
    expect([...bare].sort(comparePaths)).toEqual(bare)
  })

  test('finds what globs mean, and leaves out what is excluded', async () => {
    expect(await walked({paths: ['a/**/*.json']})).toEqual(['a/deep/y.json', 'a/x.json'])
    expect(await walked({paths: ['a', 'a/*.json'], exclude: ['*.tmp', 'a/deep']})).toEqual(['a/', 'a/x.json'])
    expect(await walked({paths: ['b'], exclude: ['cache']})).toEqual(['b/'])
    expect(await walked({paths: ['b', 'top', join(folder, 'a.b')]})).toEqual([
      'a.b/',
      'a.b/n',
      'b/',
      'b/cache/',
      'b/cache/c',
      'top',
    ])
  })

  test('says what is not there: a wrong path, a glob that means nothing', async () => {
    expect(await walked({paths: ['top', 'typo', 'a/*.yml']})).toEqual(['top', 'unreadable typo', 'unreadable a/*.yml'])
  })

  test('follows no link, names a file once, and leaves the store out', async () => {
    symlinkSync('/etc', join(folder, 'a.b/link'))
    linkSync(join(folder, 'a.b/n'), join(folder, 'a.b/same'))
    expect(await walked({paths: ['a.b', 'b']}, [join(folder, 'b')])).toEqual([
      'a.b/',
      'a.b/link',
      'a.b/n',
      'a.b/same',
      'skipped b',
    ])
  })

  test('knows a folder that went away while it was walked from one that cannot be read', async () => {
    const found: string[] = []
    for await (const it of open({kind: 'files', paths: ['a']}, {folder, leaveOut: []}).walk()) {
      found.push(it.kind === 'item' ? it.item.path : `${it.kind} ${it.path}`)
      if (found.at(-1) === 'a/deep') rmSync(join(folder, 'a/deep'), {recursive: true})
    }
    expect(found).toEqual(['a', 'a/deep', 'gone a/deep', 'a/x.json', 'a/z.tmp'])
  })

  test('takes absolute paths outside by their whole name', async () => {
    expect(await walked({paths: ['/etc/hostname']})).toEqual(['etc/hostname'])
    mkdirSync(join(folder, 'etc'))
    await expect(walked({paths: ['etc', '/etc/hostname']})).rejects.toThrow(expect.objectContaining({code: 'RFG-600'}))
  })
})

test('a source is refused when nothing is mounted where something must be', async () => {
  const source = (mount: string) => open({kind: 'files', paths: ['a'], 'require-mount': mount}, {folder, leaveOut: []})
  await expect(source('a').preflight()).rejects.toThrow(expect.objectContaining({code: 'RFG-603'}))
  await expect(source('typo').preflight()).rejects.toThrow(expect.objectContaining({code: 'RFG-603'}))
  await expect(source('/proc').preflight()).resolves.toBeUndefined()
})

test('the schemas take the examples of the documentation and nothing else', () => {
  const accepts = (schema: object, value: unknown) => new Ajv({strict: true}).validate(schema, value)
  expect(accepts(options.schema, {paths: ['/srv/uploads'], 'require-mount': '/srv'})).toBe(true)
  expect(accepts(directory.schema, {path: '/mnt/backup'})).toBe(true)
  for (const wrong of [{}, {paths: []}, {paths: 'x'}, {paths: ['x'], changing: 'maybe'}, {paths: ['x'], more: 1}]) {
    expect(accepts(options.schema, wrong)).toBe(false)
  }
  expect(accepts(directory.schema, {path: ''})).toBe(false)
})
