import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {byRelease} from '../../../src/release/by-release.ts'
import {versionTags} from '../../../src/release/versions.ts'
import {type DrawnHistory, drawHistory} from '../../support/histories.ts'
import {idOf, line} from '../../support/release.ts'

/** Indices of everything before some commits, and their own. */
function ancestry(history: DrawnHistory, from: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>()
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    open.push(...(history.commits[at]?.parents ?? []))
  }
  return reached
}

const id = (at: number) => idOf(at + 1)

test('every commit is in exactly one release: the lowest that has it', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 1_000_000}), (seed) => {
      const history = drawHistory(seed)
      const here = ancestry(history, [history.head])
      const commits = [...here]
        .sort((a, b) => b - a)
        .flatMap((at) => line({sha: id(at), parents: (history.commits[at]?.parents ?? []).map(id)}))
      const tags = versionTags(
        history.tags.map((it) => ({name: it.name, commit: id(it.commit)})),
        'v',
      )
      const releases = byRelease(commits, tags)
      const lower: number[] = []
      for (const {tag, commits: own} of releases.toReversed()) {
        const at = tag ? Number.parseInt(tag.commit.slice(0, 4), 16) - 1 : history.head
        const before = ancestry(history, lower)
        const expected = [...ancestry(history, [at])].filter((it) => !before.has(it)).map(id)
        expect(own.map((it) => it.sha).sort()).toEqual(expected.sort())
        lower.push(at)
      }
      expect(releases.flatMap((it) => it.commits)).toHaveLength(commits.length)
    }),
    {numRuns: 500},
  )
})
