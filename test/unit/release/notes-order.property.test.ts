import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {sortCommits} from '../../../src/release/buckets.ts'
import {renderNotes} from '../../../src/release/notes.ts'
import {openParser} from '../../../src/release/parse.ts'
import {line} from '../../support/release.ts'

const TITLES = {feat: 'Features', fix: 'Fixes', perf: 'Performance'} as const
const change = fc.record({type: fc.constantFrom('feat', 'fix', 'perf'), scope: fc.constantFrom('', 'a', 'b', 'c')})

test('sections come in their order, and in each the changes by scope and then by time, however many there are', async () => {
  const parse = await openParser({squash: true, gitmoji: false})
  await fc.assert(
    fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 8}), async (changes) => {
      const named = changes.map(({type, scope}, at) => ({type, scope, text: `n${at}`}))
      const messages = named.map(({type, scope, text}) => `${type}${scope === '' ? '' : `(${scope})`}: ${text}`)
      const text = await renderNotes(sortCommits(line(...messages.toReversed()), parse), {
        version: '1.0.0',
        date: '2026-11-24',
        languages: ['en'],
        audience: 'users',
        links: undefined,
        compare: undefined,
        listUnparsed: false,
      })
      const expected = (['feat', 'fix', 'perf'] as const).flatMap((type) => {
        const own = named
          .filter((it) => it.type === type)
          .sort((a, b) => (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0))
        return own.length === 0 ? [] : [`### ${TITLES[type]}`, ...own.map((it) => it.text)]
      })
      const found = text.split('\n').flatMap((it) => (it.startsWith('### ') ? it : (/ (n\d)$/.exec(it)?.[1] ?? [])))
      expect(found).toEqual(expected)
    }),
    {numRuns: 60},
  )
})
