import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {type RedRules, redReason} from '../../../src/backup/red.ts'
import {head, idOf, series} from './heads.ts'

const rules = (more: Partial<RedRules> = {}): RedRules => ({
  source: 'files',
  heads: [],
  maxShrink: 30,
  acceptShrink: undefined,
  keepPartial: false,
  ...more,
})
const amount = (bytes: number) => ({files: bytes, bytes, unreadable: []})
const codeOf = (bytes: number, more: Partial<RedRules> = {}) => redReason(amount(bytes), rules(more))?.code

describe('a source is red', () => {
  test('without a file or without a byte, also the first time', () => {
    expect(codeOf(0)).toBe('RFG-603')
    expect(redReason({files: 3, bytes: 0, unreadable: []}, rules())?.code).toBe('RFG-603')
    expect(codeOf(1)).toBeUndefined()
  })

  test('when something cannot be read, unless partial points are kept; the list is cut', () => {
    const unreadable = Array.from({length: 12}, (_, i) => ({path: `a${i}\n`, why: 'no right'}))
    const found = {files: 1, bytes: 1, unreadable}
    const reason = redReason(found, rules())
    expect(reason?.code).toBe('RFG-606')
    expect(reason?.message.split('\n')).toHaveLength(12)
    expect(reason?.message).toContain('… and 2 more')
    expect(redReason(found, rules({keepPartial: true}))).toBeUndefined()
  })

  test('when it shrank by more than 30 % below the median of the last five', () => {
    const heads = series([1, 100, 90, 110, 100, 1000])
    expect(codeOf(70, {heads})).toBeUndefined()
    expect(codeOf(69, {heads})).toBe('RFG-604')
  })

  test('and may shrink once the id of the last good point was given, from then on', () => {
    const heads = series([100, 100, 100])
    expect(redReason(amount(10), rules({heads}))?.hint).toContain(`accept-shrink: ${idOf(3)}`)
    expect(codeOf(10, {heads, acceptShrink: idOf(3)})).toBeUndefined()
    expect(codeOf(10, {heads, acceptShrink: idOf(2)})).toBe('RFG-604')
    const accepted = head({bytes: 10, files: 10, sequence: 4, id: idOf(4), acceptedShrink: idOf(3)})
    expect(codeOf(10, {heads: [...heads, accepted]})).toBeUndefined()
    expect(codeOf(6, {heads: [...heads, accepted]})).toBe('RFG-604')
  })

  test('partial and safety points are never compared with', () => {
    const others = [
      head({status: 'partial', bytes: 9999, sequence: 8}),
      head({reason: 'safety', bytes: 9999, sequence: 9}),
    ]
    expect(codeOf(100, {heads: [...series([100]), ...others]})).toBeUndefined()
  })

  test('never when it only grew', () => {
    const sizes = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 12})
    fc.assert(fc.property(sizes, (all) => codeOf(Math.max(...all), {heads: series(all)}) === undefined))
  })
})
