import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {placeIn} from '../../../src/release/json-place.ts'
import {manifestEdits} from '../../../src/release/manifests.ts'
import {memoryFiles} from '../../support/files.ts'

const PACKAGE =
  '{\n\t"description": "\\"version\\": \\"9.9.9\\"",\r\n\t"config": {"version": "8.8.8"},\n\t"version" :  "1.0.0" ,\n\t"a":[{"version":"7.7.7"}]\n}'
const LOCK =
  '{\n  "name": "shop",\n  "version": "1.0.0",\n  "lockfileVersion": 3,\n  "packages": {\n    "": {\n      "version": "1.0.0"\n    },\n    "node_modules/x": {"version": "1.0.0"}\n  }\n}\n'

const edits = (texts: Readonly<Record<string, string>>) =>
  manifestEdits(
    '/shop',
    '1.1.0',
    memoryFiles(new Map(Object.entries(texts).map(([name, text]) => [`/shop/${name}`, text]))),
  )

describe('the manifests', () => {
  test('differ in the bytes of the version only', async () => {
    const [first, second] = await edits({'package.json': PACKAGE, 'package-lock.json': LOCK})
    expect(first?.text).toBe(PACKAGE.replace('"1.0.0"', '"1.1.0"'))
    expect(second?.text).toBe(
      LOCK.replace('"1.0.0"', '"1.1.0"').replace('"": {\n      "version": "1.0.0"', '"": {\n      "version": "1.1.0"'),
    )
  })

  test('need no edit when they say it already', async () => {
    expect(await edits({'package.json': '{"version": "1.1.0"}'})).toEqual([])
  })

  test.each([
    ['there is none', {}, /no package\.json with a version/],
    ['it has no version', {'package.json': '{"private": true}'}, /no package\.json with a version/],
    ['it is not JSON', {'package.json': '{"version": '}, /package\.json is not valid JSON/],
  ])('are refused when %s', async (_, texts, sentence) => {
    await expect(edits(texts)).rejects.toMatchObject({code: 'RFG-214', message: expect.stringMatching(sentence)})
  })

  test('are found by the grammar in any JSON, however it is written', () => {
    const space = fc.constantFrom('', ' ', '\n  ', '\t', '\r\n')
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(0, 2, '\t'),
        space,
        (object, indent, lead) => {
          const text = `${lead}${JSON.stringify({...object, version: '1.0.0', last: object}, null, indent)}${lead}`
          const place = placeIn(text, ['version'])
          const changed = JSON.parse(`${text.slice(0, place?.start)}"2.0.0"${text.slice(place?.end)}`)
          expect(changed).toEqual({...JSON.parse(text), version: '2.0.0'})
        },
      ),
    )
  })
})
