import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Commit} from '../../../src/ports/history.ts'
import {countBuckets, sortCommits} from '../../../src/release/buckets.ts'
import {renderNotes} from '../../../src/release/notes.ts'
import {openParser} from '../../../src/release/parse.ts'
import {idOf, line} from '../../support/release.ts'

const COUNT = 12
const sha = fc.integer({min: 1, max: COUNT + 2}).map(idOf)
const message = fc.oneof(
  fc.constantFrom('feat: a', 'fix(x)!: b', 'docs: c', 'wip', '', 'chore(deps): d', '* feat: e', 'Merge branch x'),
  sha.map((it) => `Revert "feat: a"\n\nThis reverts commit ${it}.`),
  sha.map((it) => `revert: a\n\nRefs: ${it.slice(0, 9)}`),
  fc.string({unit: 'grapheme', maxLength: 60}).map((it) => `feat: a\n\n${it}`),
  fc.string({unit: 'binary', maxLength: 60}),
)
/** Any history: every commit has up to two parents among the older ones. */
const history = fc
  .array(fc.tuple(message, fc.array(fc.integer({min: 1, max: COUNT}), {maxLength: 2})), {maxLength: COUNT})
  .map((drawn): readonly Commit[] =>
    line(
      ...drawn.map(([text, steps], at) => {
        const own = drawn.length - at
        return {message: text, sha: idOf(own), parents: [...new Set(steps.filter((it) => it < own))].map(idOf)}
      }),
    ),
  )

const options = {
  version: '1.0.0',
  date: '2026-11-24',
  languages: ['en'],
  audience: 'developers',
  links: undefined,
  compare: undefined,
  listUnparsed: true,
} as const

test('every commit of any history ends in exactly one bucket', async () => {
  const parse = await openParser({squash: true, gitmoji: true})
  fc.assert(
    fc.property(history, (commits) => {
      const sorted = sortCommits(commits, parse)
      const sum = Object.values(countBuckets(sorted)).reduce((a, b) => a + b, 0)
      expect(sum).toBe(commits.length)
      expect(sorted.map((it) => it.commit)).toEqual(commits)
      for (const it of sorted) expect(it.changes.length > 0).toBe(it.bucket === 'listed' || it.bucket === 'hidden')
    }),
    {numRuns: 500},
  )
})

test('the same commits give the same notes, and no text in them breaks out of its line', async () => {
  const parse = await openParser({squash: true, gitmoji: true})
  await fc.assert(
    fc.asyncProperty(history, async (commits) => {
      const notes = await renderNotes(sortCommits(commits, parse), options)
      expect(await renderNotes(sortCommits(commits, parse), options)).toBe(notes)
      expect(notes).not.toContain('\r')
      expect(notes).not.toContain('\u001b')
      for (const text of notes.split('\n'))
        expect(text).toMatch(/^($|## 1\.0\.0 - |### |- | {2}\S|<\/?details>$|<summary>|Ada$|No changes)/)
    }),
    {numRuns: 200},
  )
})
