import {describe, test} from '@jest/globals'
import {expectMarked, type Given, type Marked} from './marked.ts'

const LOCK = `{
  "name": "shop",
  "version": "«1.0.0»",
  "lockfileVersion": 3,
  "packages": {
    "": {
      "name": "shop",
      "version": "«1.0.0»"
    },
    "node_modules/x": {"version": "1.0.0"},
    "packages/cart": {"name": "cart", "version": "1.0.0"}
  },
  "dependencies": {"version": {"version": "1.0.0"}}
}
`

const CASES: readonly (readonly [string, Marked, Given?])[] = [
  [
    'package.json, past all that looks like its version',
    {
      'package.json':
        '{\n\t"description": "\\"version\\": \\"1.0.0\\"",\r\n\t"config": {"version": "1.0.0"},\n\t"version" :  "«1.0.0»" ,\n\t"a":[{"version":"1.0.0"}]\n}',
    },
  ],
  ['a byte order mark and no newline at the end', {'package.json': '\ufeff{"version":"«1.0.0»"}'}],
  ['a version with an escape in it', {'package.json': '{"version": "«1.0\\u002e0»"}\r\n'}],
  ['of keys that are there twice the one that counts', {'package.json': '{"version": "0.1.0", "version": "«1.0.0»"}'}],
  ['lock files', {'package.json': '{"version": "«1.0.0»"}', 'package-lock.json': LOCK, 'npm-shrinkwrap.json': LOCK}],
  [
    'a lock file that names no version',
    {'package.json': '{"version": "«1.0.0»"}', 'package-lock.json': '{"packages": {"": {}}}'},
  ],
  [
    'a workspace in the lock file of the root, and nothing else of the root',
    {
      'package.json': '{"version": "1.0.0"}',
      'package-lock.json': LOCK.replace(/[«»]/g, '').replace(
        '"cart", "version": "1.0.0"',
        '"cart", "version": "«1.0.0»"',
      ),
      'packages/cart/package.json': '{"version": "«1.0.0»"}',
      'packages/cake/package.json': '{"version": "1.0.0"}',
    },
    {folder: 'packages/cart'},
  ],
]

describe('the version of an npm package', () => {
  test.each(CASES)('is edited in %s', (_, ...[marked, given]) => expectMarked(marked, given))
})
