import {describe, expect, test} from '@jest/globals'
import {openFolder} from '../../../../src/release/manifests/folder.ts'
import {type Format, findingAt} from '../../../../src/release/manifests/place.ts'
import {memoryFiles} from '../../../support/files.ts'

const at = (text: string, format: Format, ...path: readonly string[]) =>
  findingAt(
    {file: 'file', format, path},
    '1.1.0',
    openFolder('/shop', '/shop', memoryFiles(new Map([['/shop/file', text]]))),
  )

describe('a place in a file', () => {
  test.each<readonly [Format, string, readonly string[]]>([
    ['json', '{"a": {"b": "1.0.0"}}', ['a', 'b']],
    ['toml', 'a.b = "1.0.0"', ['a', 'b']],
    ['yaml', 'a: {b: "1.0.0"}', ['a', 'b']],
    ['xml', '<r><a><b>1.0.0</b></a></r>', ['a', 'b']],
    ['ini', '[a]\nb = 1.0.0', ['a', 'b']],
    ['properties', 'a.b = 1.0.0', ['a.b']],
    ['text', '\n1.0.0\n', []],
  ])('is found in %s by its keys', async (format, text, path) => {
    const start = text.indexOf('1.0.0')
    expect(await at(text, format, ...path)).toMatchObject([
      {kind: 'place', value: {start, end: start + 5, value: '1.0.0'}, next: '1.1.0'},
    ])
    if (path.length > 0)
      expect(await at(text, format, 'a', 'c')).toEqual([{kind: 'elsewhere', file: 'file', why: 'names no version'}])
  })

  test('is nothing when there is no such file', async () => {
    const folder = openFolder('/shop', '/shop', memoryFiles())
    expect(await findingAt({file: 'file', format: 'text', path: []}, '1.1.0', folder)).toEqual([])
  })
})
