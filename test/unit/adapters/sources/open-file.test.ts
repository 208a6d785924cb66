import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {openForReading} from '../../../../src/adapters/sources/files/open-file.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refuge-open-'))
  path = join(folder, 'file')
  writeFileSync(path, '')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

test('reading a large file lets others have their turn', async () => {
  truncateSync(path, 200_000_000)
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  const file = openForReading(path)
  const buffer = new Uint8Array(256 * 1024)
  while ((await file?.read(buffer)) ?? 0);
  clearInterval(timer)
  await file?.close()
  expect(turns).toBeGreaterThan(2)
})

test('a file that grew, shrank or was written meanwhile is known from one that was not', async () => {
  for (const [change, isSame] of [
    [() => undefined, true],
    [() => truncateSync(path, 10), false],
    [() => writeFileSync(path, 'abc'), false],
  ] as const) {
    writeFileSync(path, 'abc')
    const file = openForReading(path)
    await new Promise((resolve) => setTimeout(resolve, 20))
    change()
    expect(await file?.unchanged()).toBe(isSame)
    await file?.close()
  }
})

test('a file that is gone is no error, and one that became a link is not followed', () => {
  expect(openForReading(join(folder, 'nothing'))).toBeUndefined()
  expect(() => openForReading('/proc/self/exe')).toThrow()
})

test('a pipe in the place of a file is refused at once', () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  expect(() => openForReading(join(folder, 'pipe'))).toThrow('no file')
})
