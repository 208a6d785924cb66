import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {compareBytes, comparePaths} from '../../../src/kernel/order.ts'

const text = fc.string({unit: 'grapheme'}).map((it) => it.toWellFormed())

test('texts stand in the order of their UTF-8 bytes', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
  expect(compareBytes('\u{1f600}', '\uffee')).toBeGreaterThan(0)
})

test('a folder stands before what is in it, and that before what is beside it', () => {
  const sorted = ['a', 'a/b', 'a/b/c', 'a/c', 'a.b', 'a0', 'b']
  expect([...sorted].reverse().sort(comparePaths)).toEqual(sorted)
})
