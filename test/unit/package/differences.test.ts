import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {differences} from '../../../src/package/differences.ts'
import type {Entry, Manifest} from '../../../src/package/manifest.ts'

const manifest = (digit: string, entries: readonly Entry[]): Manifest => ({
  v: 1,
  file: 'build.tar',
  digest: `sha256:${digit.repeat(64)}`,
  files: entries.length,
  bytes: 0,
  entries,
})
const file = (path: string, sha256 = 'a', mode = 0o644): Entry => ({path, type: 'file', mode, size: 1, sha256})
const link = (path: string, target: string): Entry => ({path, type: 'symlink', mode: 0o755, target})

describe('two packages', () => {
  test.each([
    ['a file that only the first has', [file('a'), file('b')], [file('a')], [{path: 'b', what: 'only in the first'}]],
    ['a file that only the second has', [file('a')], [file('a'), file('b')], [{path: 'b', what: 'only in the second'}]],
    ['another content', [file('a')], [file('a', 'b')], [{path: 'a', what: 'content'}]],
    ['a file that may be run', [file('a')], [file('a', 'a', 0o755)], [{path: 'a', what: 'rights'}]],
    ['a link to elsewhere', [link('l', 'a')], [link('l', 'b')], [{path: 'l', what: 'target'}]],
    ['a link instead of a file', [file('a')], [link('a', 'b')], [{path: 'a', what: 'kind'}]],
    ['one file taken as it is', [], [], [{path: 'build.tar', what: 'content'}]],
  ])('differ by %s', (_name, first, second, wanted) => {
    expect(differences(manifest('1', first), manifest('2', second))).toEqual(wanted)
  })

  test('of one digest do not differ', () => {
    expect(differences(manifest('1', [file('a')]), manifest('1', [file('a')]))).toEqual([])
  })

  test('of different digests always differ somewhere, and the same paths either way round', () => {
    const entry = fc.record({path: fc.constantFrom('a', 'b', 'c/d'), sha256: fc.constantFrom('x', 'y')})
    const entries = fc
      .uniqueArray(entry, {selector: (it) => it.path})
      .map((all) => all.map((it) => file(it.path, it.sha256)))
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const [there, back] = [
          differences(manifest('1', first), manifest('2', second)),
          differences(manifest('2', second), manifest('1', first)),
        ]
        expect(there.length).toBeGreaterThan(0)
        expect(there.map((it) => it.path)).toEqual(back.map((it) => it.path))
      }),
    )
  })
})
