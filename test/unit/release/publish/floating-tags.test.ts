import {describe, expect, test} from '@jest/globals'
import {floatingTags, isLatest} from '../../../../src/release/publish/floating-tags.ts'
import {type Version, versionOf, versionTags} from '../../../../src/release/versions.ts'

const v = (text: string): Version => {
  const found = versionOf(text)
  if (!found) throw new Error(text)
  return found
}
const tags = (...names: string[]) =>
  versionTags(
    names.map((name) => ({name, commit: name})),
    'v',
  )

describe('floating tags', () => {
  test.each([
    ['1.2.3', ['v1.2.2'], ['v1', 'v1.2'], true],
    ['1.2.4', ['v1.3.0', 'v2.0.0'], ['v1.2'], false],
    ['1.3.1', ['v1.3.0', 'v2.0.0'], ['v1', 'v1.3'], false],
    ['2.0.0-rc.1', ['v1.3.0'], [], false],
    ['1.3.1', ['v1.3.0', 'v2.0.0-rc.1'], ['v1', 'v1.3'], true],
  ])('of %s beside %j are %j', (version, there, wanted, latest) => {
    const inputs = {'tag-prefix': 'v', 'floating-tags': 'minor'} as const
    expect(floatingTags(v(version), tags(...there), inputs)).toEqual(wanted)
    expect(isLatest(v(version), tags(...there))).toBe(latest)
  })
})
