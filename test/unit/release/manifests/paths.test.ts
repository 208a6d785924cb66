import {describe, expect, test} from '@jest/globals'
import {below, matches, upward} from '../../../../src/release/manifests/paths.ts'

describe('a path below the root', () => {
  test.each([
    ['', 'a/b', 'a/b'],
    ['a', '../b', 'b'],
    ['a/b', './/../c/', 'a/c'],
    ['a', '..', ''],
    ['a', '..\\b', 'b'],
    ['a', '../..', undefined],
    ['', '/etc', undefined],
    ['', 'C:/x', undefined],
  ])('from %j, %j is %j', (folder, path, expected) => expect(below(folder, path)).toBe(expected))

  test('has the folders around it, nearest first', () => expect(upward('a/b/c')).toEqual(['a/b/c', 'a/b', 'a', '']))
})

describe('a glob', () => {
  test.each([
    ['shop.gemspec', '*.gemspec', true],
    ['shop.gemspec.bak', '*.gemspec', false],
    ['abcbc', 'a*bc', true],
    ['abcb', 'a*bc', false],
    ['ab', 'a?', true],
    ['a', 'a?', false],
    ['', '**', true],
    ['a.b', 'a.b', true],
    ['axb', 'a.b', false],
  ])('%j matches %j: %j', (name, glob, expected) => expect(matches(name, glob)).toBe(expected))

  test('with many stars takes no long time', () =>
    expect(matches('a'.repeat(5000), `${'*a'.repeat(200)}b`)).toBe(false))
})
