import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {checkMember} from '../../../src/backup/check-member.ts'
import {leadsOut} from '../../../src/kernel/leads-out.ts'
import type {ReadMember} from '../../../src/ports/archive.ts'

async function* nothing(): AsyncGenerator<Uint8Array> {}

const member = (more: Partial<ReadMember>): ReadMember => ({
  type: 'file',
  path: 'a/b',
  mode: 0o644,
  mtime: 0,
  uid: 0,
  gid: 0,
  size: 0,
  content: nothing(),
  ...more,
})

const STRICT = {setuid: false, outerLinks: false}
const OPEN = {setuid: true, outerLinks: true}

const refused = (it: Partial<ReadMember>, before?: Partial<ReadMember>, allowed = STRICT) => {
  try {
    checkMember(member(it), before && member(before), allowed)
    return undefined
  } catch (error) {
    return error
  }
}
const hostile = expect.objectContaining({code: 'RFG-644'})

describe('a member of an archive', () => {
  test.each<[string, Partial<ReadMember>]>([
    ['an absolute path', {path: '/etc/passwd'}],
    ['a path that goes up', {path: '../x'}],
    ['a path that goes up inside', {path: 'a/../../x'}],
    ['a path with a dot', {path: 'a/./x'}],
    ['a path with an empty part', {path: 'a//x'}],
    ['an empty path', {path: ''}],
    ['a path with NUL', {path: 'a\0b'}],
    ['a path longer than PATH_MAX', {path: 'ü'.repeat(2049)}],
    ['a file of negative size', {size: -512}],
    ['a file of a size that cannot be counted', {size: 2 ** 60}],
    ['a device', {type: 'other'}],
    ['a folder with content', {type: 'directory', size: 1}],
    ['a file with a target', {target: 'x'}],
    ['a link to nothing', {type: 'symlink'}],
    ['a link out of the root', {type: 'symlink', target: '../../x'}],
    ['an absolute link', {type: 'symlink', target: '/etc'}],
    ['another name of something outside', {type: 'hardlink', target: '../x'}],
    ['another name of something later', {type: 'hardlink', target: 'a/c'}],
    ['another name of itself', {type: 'hardlink', target: 'a/b'}],
    ['a set-uid file', {mode: 0o4755}],
    ['a set-gid file', {mode: 0o2755}],
  ])('is refused: %s', (_, it) => {
    expect(refused(it)).toEqual(hostile)
  })

  test.each<[string, Partial<ReadMember>, Partial<ReadMember>]>([
    ['out of order', {path: 'a'}, {path: 'b'}],
    ['the same folder twice', {path: 'a', type: 'directory'}, {path: 'a', type: 'directory'}],
    ['a link over a file', {path: 'a', type: 'symlink', target: 'b'}, {path: 'a'}],
    ['a file over a link', {path: 'a'}, {path: 'a', type: 'symlink', target: 'b'}],
    ['something below a link', {path: 'a/b'}, {path: 'a', type: 'symlink', target: 'c'}],
    ['something below a file', {path: 'a/b'}, {path: 'a'}],
  ])('is refused after another: %s', (_, it, before) => {
    expect(refused(it, before)).toEqual(hostile)
  })

  test('is taken as we write it', () => {
    expect(refused({path: 'a/b'}, {path: 'a', type: 'directory'})).toBeUndefined()
    expect(refused({path: 'a'}, {path: 'a'})).toBeUndefined()
    expect(refused({type: 'symlink', target: '../b'})).toBeUndefined()
    expect(refused({type: 'hardlink', target: 'a/a'})).toBeUndefined()
    expect(refused({mode: 0o1777, type: 'directory'})).toBeUndefined()
    expect(refused({type: 'symlink', target: '/etc'}, undefined, OPEN)).toBeUndefined()
    expect(refused({mode: 0o4755}, undefined, OPEN)).toBeUndefined()
  })

  test('that is taken never leads out of the root', () => {
    const part = fc.constantFrom('a', 'b', '..', '.', '', '/', 'c\0', '...')
    const path = fc.array(part, {maxLength: 6}).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(path, (it) => {
        if (refused({path: it}) !== undefined) return
        expect(new URL(`root:/r/${it.split('/').map(encodeURIComponent).join('/')}`).pathname.startsWith('/r/')).toBe(
          true,
        )
      }),
    )
  })
})

describe('a symbolic link', () => {
  test.each([
    ['a', 'b', false],
    ['a', '..', true],
    ['a/b', '..', false],
    ['a/b', '../..', true],
    ['a/b', '../c/../../x', true],
    ['a/b/c', '../../x', false],
    ['a', './b/./c', false],
    ['a', '/', true],
  ])('at %s to %s leads out: %s', (path, target, expected) => {
    expect(leadsOut(path, target)).toBe(expected)
  })
})
