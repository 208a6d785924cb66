import {describe, expect, test} from '@jest/globals'
import type {Commit} from '../../../../src/ports/history.ts'
import {announcedIn, packagesHeadline, packagesList} from '../../../../src/release/publish/announced.ts'
import {versionTags} from '../../../../src/release/versions.ts'
import {idOf, line} from '../../../support/release.ts'

const find = (...given: readonly (string | Partial<Commit>)[]) => announcedIn(line(...given), [], undefined)

describe('a release that is due', () => {
  test.each(['chore(release): 1.2.0', 'chore(release): 1.2.0 (#12)\n\nnotes'])('is named by %j', (message) => {
    expect(find('fix: later', message, 'feat: a')).toMatchObject({version: {text: '1.2.0'}, commit: idOf(2)})
  })

  test('is found on the merge that brought its commit in, whatever the merge says', () => {
    const [side, main] = ['a'.repeat(40), 'b'.repeat(40)]
    const range = [
      {sha: 'c'.repeat(40), parents: [main, side], message: 'Merge pull request #12 from acme/refuge/release-main'},
      {sha: side, parents: [main], message: 'chore(release): 1.2.0'},
      {sha: main, parents: [], message: 'feat: a'},
    ]
    expect(find(...range)?.commit).toBe('c'.repeat(40))
  })

  test.each(['feat: chore(release): 1.2.0', 'Revert "chore(release): 1.2.0"', 'chore(release): soon'])(
    'is none by %j',
    (it) => {
      expect(find(it)).toBeUndefined()
    },
  )

  test('is none when its tag is there', () => {
    const tags = versionTags([{name: 'v1.2.0', commit: idOf(1)}], 'v')
    expect(announcedIn(line('chore(release): 1.2.0'), tags, undefined)).toBeUndefined()
  })
})

describe('a release of several packages', () => {
  const tags = Array.from({length: 60}, (_, at) => `@acme/package-${at}@1.${at}.0`)
  const message = `${packagesHeadline(tags)} (#12)\n\n${packagesList(tags)}`
  const of = (text: string, prefix: string) =>
    announcedIn(line('fix: later', text, 'feat: a'), [], undefined, prefix)?.version.text

  test('names as many in its first line as a title of GitHub holds, and all in its body', () => {
    expect(packagesHeadline(tags).length).toBeLessThan(256)
    expect(packagesHeadline(tags)).toMatch(/^chore\(release\): @acme\/package-0@1\.0\.0, .* and \d+ more$/)
    for (const at of [0, 1, 9, 59]) expect(of(message, `@acme/package-${at}@`)).toBe(`1.${at}.0`)
    expect(packagesHeadline(['a@1.0.0'])).toBe('chore(release): a@1.0.0')
  })

  test('is about those packages and no other', () => {
    expect(of(message, '@acme/package-60@')).toBeUndefined()
    expect(of('chore(release): a@1.2.0, b@2.0.0 (#3)', 'b@')).toBe('2.0.0')
    expect(of('chore(release): a@1.2.0, b@2.0.0', 'v')).toBeUndefined()
    expect(of('fix: a\n\n- b@2.0.0', 'b@')).toBeUndefined()
  })
})
