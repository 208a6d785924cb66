import {execFileSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {tarHeader} from '../../../../src/adapters/archive/tar-header.ts'
import {tarMembers} from '../../../../src/adapters/archive/tar-members.ts'
import type {Member} from '../../../../src/ports/archive.ts'

const GIB = 2 ** 30
const member = (more: Partial<Member>): Member => ({
  type: 'file',
  path: 'a',
  mode: 0o644,
  mtime: 1_700_000_000_123,
  uid: 0,
  gid: 0,
  size: 0,
  ...more,
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refuge-tar-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

describe('a member that ustar alone cannot hold', () => {
  test.each<[string, Partial<Member>]>([
    ['8 GiB less one byte', {size: 8 * GIB - 1}],
    ['8 GiB', {size: 8 * GIB}],
    ['9 GiB and a long name', {size: 9 * GIB + 5, path: `${'d'.repeat(200)}/${'ü'.repeat(100)}`}],
    ['an owner above two million', {uid: 3_000_000_000, gid: 2_200_000}],
    ['a path of 1000 characters', {path: Array.from({length: 10}, () => 'x'.repeat(99)).join('/')}],
    ['a time before 1970', {mtime: -86_400_000}],
  ])('is read by us and by tar as it was written: %s', async (_, more) => {
    const it = member(more)
    async function* head() {
      yield tarHeader(it)
    }
    for await (const {content: _content, ...read} of tarMembers(head())) {
      expect(read).toEqual(it)
      break
    }
    // A sparse file stands for the content, so that tar meets a whole archive.
    const path = join(folder, 'tar')
    const file = openSync(path, 'w')
    const blocks = tarHeader(it)
    writeSync(file, blocks)
    closeSync(file)
    truncateSync(path, blocks.length + Math.ceil(it.size / 512) * 512 + 1024)
    const line = execFileSync('tar', ['--numeric-owner', '-tvf', path], {encoding: 'utf8'})
    expect(line).toContain(` ${it.uid}/${it.gid} `.trim())
    expect(line).toMatch(new RegExp(`\\s${it.size}\\s`))
  })
})
