import {describe, expect, test} from '@jest/globals'
import {sortCommits} from '../../../src/release/buckets.ts'
import {openParser} from '../../../src/release/parse.ts'
import {idOf, line} from '../../support/release.ts'

/** Buckets of a series, written oldest first. */
async function series(...messages: readonly string[]) {
  const parse = await openParser({squash: true, gitmoji: false})
  return sortCommits(line(...messages.toReversed()), parse).toReversed()
}

const buckets = async (...messages: readonly string[]) => (await series(...messages)).map((it) => it.bucket)
const revert = (header: string, sha: string) => `Revert "${header}"\n\nThis reverts commit ${sha}.`

describe('a revert', () => {
  test('37 of an unreleased feature leaves nothing', async () => {
    expect(await buckets('feat: x', revert('feat: x', idOf(1)))).toEqual(['cancelled', 'cancelled'])
  })

  test('38 of a revert, in the old words, brings the feature back', async () => {
    expect(await buckets('feat: x', revert('feat: x', idOf(1)), revert('Revert "feat: x"', idOf(2)))).toEqual([
      'listed',
      'cancelled',
      'cancelled',
    ])
  })

  test('39 of a revert, as Reapply, brings the feature back', async () => {
    const reapply = `Reapply "feat: x"\n\nThis reverts commit ${idOf(2)}.`
    expect(await buckets('feat: x', revert('feat: x', idOf(1)), reapply)).toEqual(['listed', 'cancelled', 'cancelled'])
  })

  test('of a Reapply takes it away again', async () => {
    const reapply = `Reapply "feat: x"\n\nThis reverts commit ${idOf(2)}.`
    expect(await buckets('feat: x', revert('feat: x', idOf(1)), reapply, revert('Reapply "feat: x"', idOf(3)))).toEqual(
      ['cancelled', 'cancelled', 'cancelled', 'cancelled'],
    )
  })

  test('24 and 40 of a released feature is a patch among the reverts', async () => {
    const [it] = await series(revert('feat: x', 'f'.repeat(40)))
    expect(it).toMatchObject({
      bucket: 'listed',
      changes: [{type: 'revert', level: 'patch', section: 'reverts', subject: 'feat: x'}],
    })
  })

  test('26 Reapply of what was released and taken back is like the original', async () => {
    const [it] = await series(`Reapply "feat: x"\n\nThis reverts commit ${'f'.repeat(40)}.`)
    expect(it).toMatchObject({bucket: 'listed', changes: [{type: 'feat', level: 'minor', section: 'features'}]})
  })

  test('25 with Refs takes back every commit that it names', async () => {
    const message = `revert: let us never again speak of the noodle incident\n\nRefs: ${idOf(1).slice(0, 8)}, ${idOf(2)}`
    expect(await buckets('feat: a', 'fix: b', message)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  })

  test('of one commit here and one released stays a revert', async () => {
    const message = `revert: both\n\nRefs: ${idOf(1)}, ${'f'.repeat(40)}`
    expect(await buckets('feat: a', message)).toEqual(['cancelled', 'listed'])
  })

  test('without an id finds the nearest commit with the header, as GitHub words it', async () => {
    expect(await buckets('feat: x (#3)', 'feat: x (#3)', 'Revert "feat: x (#3)" (#4)\n\nReverts acme/shop#3')).toEqual([
      'listed',
      'cancelled',
      'cancelled',
    ])
  })

  test('that names a later commit, or itself, takes nothing back', async () => {
    expect(await buckets(revert('feat: x', idOf(2)), 'feat: x')).toEqual(['listed', 'listed'])
    expect(await buckets(revert('feat: x', idOf(1)))).toEqual(['listed'])
  })

  test('of a merge takes back all that it brought in', async () => {
    const parse = await openParser({squash: true, gitmoji: false})
    const [p, a, b, merged, r] = [1, 2, 3, 4, 5].map(idOf) as [string, string, string, string, string]
    const commits = [
      ...line({
        sha: r,
        parents: [merged],
        message: `Revert "Merge branch 'x'"\n\nThis reverts commit ${merged}, reversing\nchanges made to ${p}.`,
      }),
      ...line({sha: merged, parents: [p, b], message: "Merge branch 'x'"}),
      ...line({sha: b, parents: [a], message: 'feat: b'}),
      ...line({sha: a, parents: [p], message: 'feat: a'}),
      ...line({sha: p, message: 'fix: p'}),
    ]
    const sorted = sortCommits(commits, parse)
    expect(sorted.map((it) => it.bucket)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled', 'listed'])
  })
})
