import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {loadedUntilRefused} from '../../scripts/bench/loaded.ts'
import {actions} from '../../src/doors.ts'

const root = join(import.meta.dirname, '../..')
const ENTRY = join(root, 'dist/index.js')
const KIB = 1024

describe('what an action loads before it knows that its inputs are right', () => {
  test.each(actions)('%s: the entry that all share, and nothing of 50 KiB beside it', (name) => {
    const loaded = loadedUntilRefused(join(root, 'actions', name, 'dist/index.js'))
    expect(loaded.filter((it) => it.path === ENTRY).map((it) => it.bytes < 150 * KIB)).toEqual([true])
    expect(loaded.filter((it) => it.path !== ENTRY && it.bytes >= 50 * KIB)).toEqual([])
  })
})
