import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {moversOf} from '../../../../src/release/packages/dependents.ts'
import type {Need} from '../../../../src/release/packages/package.ts'
import {cargoNeed, covers, npmNeed, rangeFor} from '../../../../src/release/packages/ranges.ts'

/** What a dependency at 1.2.0 moves by its next version. */
function moved(need: Pick<Need, 'kind' | 'range'>, text: string) {
  return moversOf({needs: [{on: 'core', place: undefined, ...need}]}, new Map([['core', {text}]]))[0]?.level
}

describe('a package that needs another one', () => {
  test.each<[string, string, string | undefined]>([
    ['^1.2.0', '1.3.0', undefined],
    ['^1.2.0', '2.0.0', 'patch'],
    ['~1.2.0', '1.3.0', 'patch'],
    ['1.2.0', '1.2.1', 'patch'],
    ['>=1', '2.0.0', undefined],
    ['*', '2.0.0', undefined],
    ['1.x || 2.x', '2.0.0', undefined],
    ['workspace:*', '1.2.1', 'patch'],
    ['workspace:^', '1.3.0', undefined],
    ['workspace:^', '2.0.0', 'patch'],
    ['workspace:~', '1.3.0', 'patch'],
    ['workspace:^1.0.0', '1.3.0', undefined],
    ['file:../core', '1.2.1', 'patch'],
    ['^1.2.0', '1.3.0-rc.1', 'patch'],
    ['catalog:', '2.0.0', undefined],
    ['github:acme/core', '2.0.0', undefined],
  ])('by %s moves, when that becomes %s, by %s', (written, version, expected) => {
    expect(moved(npmNeed(written, '1.2.0'), version)).toBe(expected)
  })

  test.each<[string | undefined, string, string | undefined]>([
    ['1.2', '1.3.0', undefined],
    ['1.2', '2.0.0', 'patch'],
    ['=1.2.0', '1.2.1', 'patch'],
    ['0.3', '0.4.0', 'patch'],
    ['>=1.2, <3', '2.0.0', undefined],
    ['1.*', '2.0.0', 'patch'],
    [undefined, '1.2.1', 'patch'],
  ])('by the requirement %s of Cargo moves, when that becomes %s, by %s', (written, version, expected) => {
    expect(moved(cargoNeed(written), version)).toBe(expected)
  })

  test('as a peer moves as far as that does once it leaves the range, so a minor never forces a major', () => {
    expect(moved({kind: 'peer', range: '^1.0.0'}, '1.3.0')).toBeUndefined()
    expect(moved({kind: 'peer', range: '~1.2.0'}, '1.3.0')).toBe('minor')
    expect(moved({kind: 'peer', range: '^1.0.0'}, '2.0.0')).toBe('major')
  })

  test('for its development alone does not move', () => {
    expect(moved({kind: 'development', range: '1.2.0'}, '2.0.0')).toBeUndefined()
  })
})

describe('a range that is written anew', () => {
  test.each([
    ['^1.0.0', 'json', '^2.0.0'],
    ['~1.0.0', 'json', '~2.0.0'],
    ['1.0.0', 'json', '2.0.0'],
    ['>=1.0.0', 'json', '>=2.0.0'],
    ['1.x', 'json', '^2.0.0'],
    ['>=1 <2', 'json', '^2.0.0'],
    ['workspace:*', 'json', 'workspace:*'],
    ['workspace:^', 'json', 'workspace:^'],
    ['workspace:^1.0.0', 'json', 'workspace:^2.0.0'],
    ['1.0', 'toml', '2.0.0'],
    ['=1.0.0', 'toml', '=2.0.0'],
  ] as const)('keeps the sign of %s in %s: %s', (written, format, expected) => {
    expect(rangeFor(written, '2.0.0', format)).toBe(expected)
  })

  test('covers the version, whatever it was', () => {
    const number = fc.nat(30)
    const version = fc.tuple(number, number, number).map((it) => it.join('.'))
    const written = fc.oneof(
      fc.tuple(fc.constantFrom('^', '~', '', '=', '>=', '<', '<='), version).map((it) => it.join('')),
      number.map((it) => `${it}.x`),
    )
    fc.assert(
      fc.property(written, version, (before, next) => {
        expect(covers(npmNeed(rangeFor(before, next, 'json'), undefined).range, next)).toBe(true)
        expect(covers(cargoNeed(rangeFor(before, next, 'toml')).range, next)).toBe(true)
      }),
    )
  })
})
