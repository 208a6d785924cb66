import {describe, expect, test} from '@jest/globals'
import type {Merging} from '../../../../src/ports/github-pulls.ts'
import {mergeMessage, squashMessage} from '../../../../src/release/preview/merge-messages.ts'

const usual: Merging = {
  merge: true,
  squash: true,
  rebase: true,
  mergeTitle: 'MERGE_MESSAGE',
  mergeMessage: 'PR_TITLE',
  squashTitle: 'COMMIT_OR_PR_TITLE',
  squashMessage: 'COMMIT_MESSAGES',
}
const pull = (merging: Partial<Merging> = {}) => ({
  number: 7,
  title: 'feat: title',
  body: 'Body',
  author: 'ada',
  head: 'f'.repeat(40),
  from: 'ada/topic',
  base: 'main',
  merging: {...usual, ...merging},
})
const [one, two] = [{message: 'fix: one\n\nWhy'}, {message: 'fix: two'}]

describe('the message of a squash', () => {
  test.each([
    [{}, [one], 'fix: one (#7)\n\nWhy'],
    [{}, [one, two], 'feat: title (#7)\n\n* fix: one\n\nWhy\n\n* fix: two'],
    [{squashTitle: 'PR_TITLE', squashMessage: 'PR_BODY'}, [one], 'feat: title (#7)\n\nBody'],
    [{squashMessage: 'BLANK'}, [one, two], 'feat: title (#7)'],
  ] as const)('with %j', (merging, commits, wanted) => {
    expect(squashMessage(pull(merging), commits)).toBe(wanted)
  })
})

describe('the message of a merge', () => {
  test.each([
    [{}, 'Merge pull request #7 from ada/topic\n\nfeat: title'],
    [{mergeTitle: 'PR_TITLE', mergeMessage: 'BLANK'}, 'feat: title (#7)'],
    [{mergeTitle: 'PR_TITLE', mergeMessage: 'PR_BODY'}, 'feat: title (#7)\n\nBody'],
  ] as const)('with %j', (merging, wanted) => {
    expect(mergeMessage(pull(merging))).toBe(wanted)
  })
})
