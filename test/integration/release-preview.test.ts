import {describe, expect, test} from '@jest/globals'
import {changelog} from '../../actions/changelog/src/changelog.ts'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import type {GitHubOptions} from '../support/github/server.ts'

const opened = labsFor(releaseLab)

/** A pull request of a fork, whose title says less than its commits. */
async function lab(options: Partial<GitHubOptions> = {}): Promise<ReleaseLab> {
  const it = await opened(options)
  const {shop, fake, git} = it
  await shop.commit('feat: first')
  await shop.git('tag', 'v1.0.0')
  await shop.commit('fix: rounding of prices')
  await shop.git('checkout', '--quiet', '-b', 'topic')
  const one = await shop.commit('feat(search): by <b>colour</b> @everyone')
  const two = await shop.commit('tidy up')
  await it.push()
  git('update-ref', 'refs/pull/7/head', two)
  git('update-ref', '-d', 'refs/heads/topic')
  fake.pulls.push({
    number: 7,
    title: 'fix: search',
    login: 'eve',
    commits: [one, two],
    head: 'topic',
    base: 'main',
    owner: 'eve',
  })
  return it
}

const env = {GITHUB_REF: 'refs/pull/7/merge'}
const run = ({run}: ReleaseLab) => run(changelog, {mode: 'preview'}, {env})

describe('mode: preview', () => {
  test('writes one comment and edits it in place', async () => {
    const it = await lab()
    const first = await run(it)
    expect(first.runner.errors).toEqual([])
    expect(it.fake.comments).toHaveLength(1)
    it.fake.merging.mergeCommitAllowed = false
    it.fake.merging.rebaseMergeAllowed = false
    it.fake.merging.squashMergeCommitMessage = 'BLANK'
    await run(it)
    expect(it.fake.comments).toHaveLength(1)
    expect(it.fake.comments[0]?.text).toContain('### Next version: 1.0.1 (patch) after v1.0.0')
  })

  test('warns when the ways to merge lead to different versions', async () => {
    const it = await lab()
    it.fake.merging.squashMergeCommitMessage = 'BLANK'
    await run(it)
    const [comment] = it.fake.comments
    expect(comment?.text).toContain(
      '| squash | 1.0.1 | patch |\n| merge commit | 1.1.0 | minor |\n| rebase | 1.1.0 | minor |',
    )
    expect(comment?.text).not.toContain('@everyone')
  })

  test('stands in the job summary when the token may only read', async () => {
    const permissions = {contents: 'read', 'pull-requests': 'read'} as const
    const it = await lab({tokens: {'token-1': {login: 'fork', permissions}}})
    const {code, summary} = await run(it)
    expect([code, it.fake.comments]).toEqual([0, []])
    expect(summary).toContain('Next version: 1.1.0')
  })

  test('says so where the run is about no pull request', async () => {
    const it = await lab()
    const {runner} = await it.run(changelog, {mode: 'preview'})
    expect(runner.errors[0]).toMatch(/^RFG-233/)
  })
})
