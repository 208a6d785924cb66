import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {parseRefs, parseTags, tagsIn} from '../../../../src/adapters/git/history-commits.ts'

const name = fc.stringMatching(/^[a-z0-9v@./_}{-]{1,12}$/)
const id = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))

/** Lines of `git show-ref --dereference --tags`: an annotated tag is followed by what it peels to. */
const shown = fc.constantFrom(40, 64).chain((length) =>
  fc.uniqueArray(fc.record({name, tag: id(length), peeled: fc.option(id(length), {nil: undefined})}), {
    selector: (it) => it.name,
  }),
)

describe('the tags of a clone', () => {
  test('are the same read in one pass as read ref by ref', () => {
    fc.assert(
      fc.property(shown, fc.boolean(), (tags, endsInNewline) => {
        const lines = tags.flatMap(({name, tag, peeled}) => [
          `${tag} refs/tags/${name}`,
          ...(peeled === undefined ? [] : [`${peeled} refs/tags/${name}^{}`]),
        ])
        const text = lines.join('\n') + (endsInNewline && lines.length > 0 ? '\n' : '')
        expect(parseTags(text)).toEqual(tagsIn(parseRefs(text)))
        expect(parseTags(text)).toEqual(tags.map(({name, tag, peeled}) => ({name, commit: peeled ?? tag})))
      }),
    )
  })
})
