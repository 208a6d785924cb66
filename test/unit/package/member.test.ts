import {relative, resolve} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {evenMember, packable} from '../../../src/package/member.ts'
import type {Found, Item} from '../../../src/ports/backup-source.ts'

const NAMED = {mode: 0o600, mtime: 1_700_000_000_123, uid: 1000, gid: 1000}
const link = (path: string, target: string): Found => ({
  kind: 'item',
  item: {...NAMED, path: `dist/${path}`, type: 'symlink', target},
})

describe('a member of a package', () => {
  test.each([
    [0o600, 0o644],
    [0o664, 0o644],
    [0o700, 0o755],
    [0o4755, 0o755],
  ])('with rights %o has %o, no owner and no time', (mode, even) => {
    const file: Item = {...NAMED, path: 'a', type: 'file', mode, size: 3, open: async () => undefined}
    expect(evenMember(file, 3)).toEqual({path: 'a', type: 'file', mode: even, size: 3, mtime: 0, uid: 0, gid: 0})
  })

  test('is named from the top of the package', () => {
    expect(packable(link('lib/l', '../a'), 'dist').path).toBe('lib/l')
  })

  test.each([
    [{kind: 'gone', path: 'dist/a'}, "'dist/a' cannot be packed: it went away meanwhile"],
    [{kind: 'skipped', path: 'dist/pipe', why: 'neither file, folder nor link'}, 'neither file, folder nor link'],
    [{kind: 'unreadable', path: 'dist/a', why: 'EACCES: permission denied'}, 'EACCES'],
  ] as const)('is never left out in silence: %j', (found, sentence) => {
    expect(() => packable(found, 'dist')).toThrow(sentence)
  })

  test('may be a link exactly when every step of it stays below the top', () => {
    const parts = fc.array(fc.constantFrom('..', '.', '', 'a', 'b'), {minLength: 1, maxLength: 6})
    const folders = fc.array(fc.constantFrom('x', 'y'), {maxLength: 3})
    fc.assert(
      fc.property(folders, parts, (above, target) => {
        const path = [...above, 'link'].join('/')
        const steps = target.map((_it, i) =>
          resolve('/top', ...above, ...target.slice(0, i + 1).filter((it) => it !== '')),
        )
        const staysIn = !target.join('/').startsWith('/') && steps.every((it) => !relative('/top', it).startsWith('..'))
        const pack = () => packable(link(path, target.join('/')), 'dist')
        if (staysIn) expect(pack).not.toThrow()
        else expect(pack).toThrow('which is not in the package')
      }),
    )
  })
})
