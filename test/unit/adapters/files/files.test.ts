import {mkdirSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {files} from '../../../../src/adapters/files/index.ts'

const root = mkdtempSync(join(tmpdir(), 'refuge-files-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

describe('files', () => {
  test('writes a file with its folders, whole, and leaves no draft', async () => {
    const path = join(root, 'a', 'b', 'note.txt')
    await files.write(path, 'one')
    await files.write(path, 'two')
    expect(await files.read(path)).toBe('two')
    expect(await files.list(join(root, 'a', 'b'))).toEqual(['note.txt'])
  })

  test('knows what is not there', async () => {
    expect(await files.read(join(root, 'none'))).toBeUndefined()
    expect(await files.exists(join(root, 'none'))).toBe(false)
    expect(await files.list(join(root, 'none'))).toEqual([])
    await files.remove(join(root, 'none'))
  })

  test('gives paths below a folder, also of files to come', async () => {
    expect(await files.inside(root, 'new/file.txt')).toBe(join(root, 'new', 'file.txt'))
    expect(await files.inside(root, '..dots')).toBe(join(root, '..dots'))
  })

  test('refuses paths that lead out, by dots, from the root, or through a link', async () => {
    mkdirSync(join(root, 'inner'))
    symlinkSync('/etc', join(root, 'inner', 'link'))
    for (const path of ['../x', 'a/../../x', '/etc/passwd', 'inner/link/passwd']) {
      await expect(files.inside(root, path)).rejects.toMatchObject({code: 'RFG-111'})
    }
  })
})
