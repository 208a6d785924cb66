import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {flawIn} from '../../../../../src/release/manifests/formats/json-flaw.ts'
import {placeIn} from '../../../../../src/release/manifests/formats/json-place.ts'

const blank = fc.constantFrom('', ' ', '\n  ', '\t', '\r\n')
const indent = fc.constantFrom(0, 2, '\t')

describe('JSON', () => {
  test('is walked by its grammar, however it is written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), indent, blank, (object, space, lead) => {
        const text = `${lead}${JSON.stringify({...object, version: '1.0.0', last: object}, null, space)}${lead}`
        const place = placeIn(text, ['version'])
        const changed = JSON.parse(`${text.slice(0, place?.start)}"2.0.0"${text.slice(place?.end)}`)
        expect(changed).toEqual({...JSON.parse(text), version: '2.0.0'})
      }),
    )
  })

  test('has no flaw when it is valid', () => {
    fc.assert(
      fc.property(fc.jsonValue(), indent, blank, (value, space, lead) => {
        const text = `${lead}${JSON.stringify(value, null, space)}${lead}`
        expect(flawIn(text)).toBe(text.length)
      }),
    )
  })

  test('has its flaw no later than the first character that is wrong', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('\u0001', '!', "'"), (value, seed, wrong) => {
        const text = JSON.stringify(value)
        const at = seed % (text.length + 1)
        const broken = `${text.slice(0, at)}${wrong}${text.slice(at)}`
        fc.pre(!isJson(broken))
        expect(flawIn(broken)).toBeLessThanOrEqual(at)
      }),
    )
  })

  test.each([
    ['', 0],
    ['{"a": x}', 6],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['[1}', 2],
    ['{} {}', 3],
    ['{1: 2}', 1],
    ['["a\n"]', 1],
    ['[01]', 2],
    ['{"a": 1', 7],
  ])('%j is flawed at its place', (text, at) => expect(flawIn(text)).toBe(at))
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
