import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {known, type ReviewedCommit, type ReviewedPull} from '../../../src/gates/kinds/index.ts'
import {facts, RUNNING, ruled, unasked} from '../../support/gate-facts.ts'

const [HEAD, OLD, MERGE] = ['1'.repeat(40), '2'.repeat(40), '3'.repeat(40)] as [string, string, string]

const by = (login: string, commit = HEAD, isBot = false) => ({login, commit, isBot})
const pull = (approvals: ReviewedPull['approvals'], more: Partial<ReviewedPull> = {}): ReviewedPull => ({
  number: 12,
  author: 'ada',
  head: HEAD,
  merge: MERGE,
  approvals,
  ...more,
})
const commit = (pulls: readonly ReviewedPull[], more: Partial<ReviewedCommit> = {}): ReviewedCommit => ({
  sha: HEAD,
  isMerge: false,
  authors: ['ada'],
  pulls,
  ...more,
})
const ask = (commits: readonly ReviewedCommit[], approvals = 1, from: string | undefined = RUNNING) =>
  ruled('reviewed', {approvals}, facts({range: known({from, commits})}))

describe('the gate reviewed', () => {
  test.each<[string, ReviewedCommit, 'pass' | 'fail' | 'unknown', RegExp]>([
    ['passes what somebody else approved', commit([pull([by('bob')])]), 'pass', /1 of 1 new commits/],
    ['closes to a push without a pull request', commit([]), 'fail', /^1111111 was pushed without a pull request/],
    ['closes to a merge of one’s own', commit([pull([])]), 'fail', /#12, which nobody has approved/],
    [
      'closes when something was pushed after the approval',
      commit([pull([by('bob', OLD)])]),
      'fail',
      /pushed to after its approval/,
    ],
    ['counts the approval that came after that push', commit([pull([by('bob', OLD), by('eve')])]), 'pass', /./],
    ['does not count bots', commit([pull([by('robot', HEAD, true)])]), 'fail', /only a bot/],
    ['does not count who opened it', commit([pull([by('ada')])]), 'fail', /only its own author/],
    [
      'does not count who wrote the commit',
      commit([pull([by('bob')])], {authors: ['bob']}),
      'fail',
      /only its own author/,
    ],
    [
      'does not count who wrote it together',
      commit([pull([by('bob')])], {authors: ['ada', 'bob']}),
      'fail',
      /only its own/,
    ],
    [
      'does not take who pressed the button for the author of a merge',
      commit([pull([by('bob')])], {sha: MERGE, isMerge: true, authors: ['bob']}),
      'pass',
      /./,
    ],
    [
      'takes a merge that was made by hand for a commit like any other',
      commit([pull([by('bob')])], {sha: OLD, isMerge: true, authors: ['bob']}),
      'fail',
      /only its own author/,
    ],
    ['closes to a merge that was pushed', commit([], {sha: OLD, isMerge: true}), 'fail', /without a pull request/],
    [
      'does not know who is behind an address of nobody',
      commit([pull([by('bob')])], {authors: [undefined]}),
      'unknown',
      /does not know who wrote it/,
    ],
    [
      'does not know who opened it when the account is gone',
      commit([pull([by('bob')], {author: undefined})]),
      'unknown',
      /who wrote it/,
    ],
    [
      'is content with one good pull request of several',
      commit([pull([]), pull([by('bob')], {number: 13})]),
      'pass',
      /./,
    ],
  ])('%s', (_, it, verdict, reason) => {
    const ruling = ask([it])
    expect([ruling.verdict, ruling.reasons.join('; ')]).toEqual([verdict, expect.stringMatching(reason)])
  })

  test('asks for as many people as were asked for', () => {
    const it = commit([pull([by('bob'), by('bob'), by('eve')])])
    expect([ask([it], 2).verdict, ask([it], 3).verdict]).toEqual(['pass', 'fail'])
    expect(ask([it], 3).reasons).toEqual(['1111111 came by #12, which 2 of 3 people have approved'])
  })

  test('lists ten commits and counts the rest', () => {
    const {reasons} = ask(Array.from({length: 14}, () => commit([])))
    expect([reasons.length, reasons.at(-1)]).toEqual([11, 'and 4 more commits'])
  })

  test('says what it has not looked at before the first deployment', () => {
    const first = ruled(
      'reviewed',
      {approvals: 1},
      facts({range: known({from: undefined, commits: [commit([pull([by('bob')])])]})}),
    )
    expect(first).toMatchObject({verdict: 'pass', reasons: [expect.stringContaining('only the newest commit')]})
  })

  test('passes when nothing is new, and is unknown when nobody could be asked', () => {
    expect(ask([]).verdict).toBe('pass')
    expect(ruled('reviewed', {approvals: 1}, facts({range: unasked})).verdict).toBe('unknown')
  })

  test('passes only when an approval of the newest commit by another writer is there', () => {
    const login = fc.constantFrom('ada', 'bob', 'eve')
    const approval = fc.record({login, isBot: fc.boolean(), commit: fc.constantFrom(HEAD, OLD)})
    fc.assert(
      fc.property(fc.array(approval, {maxLength: 4}), fc.uniqueArray(login, {minLength: 1}), (approvals, authors) => {
        const isGood = approvals.some(
          (it) => !it.isBot && it.commit === HEAD && ![...authors, 'ada'].includes(it.login),
        )
        expect(ask([commit([pull(approvals)], {authors})]).verdict).toBe(isGood ? 'pass' : 'fail')
      }),
    )
  })

  test('one bad commit among good ones is enough', () => {
    fc.assert(
      fc.property(fc.nat({max: 20}), fc.nat({max: 20}), (before, after) => {
        const good = commit([pull([by('bob')])])
        const all = [
          ...Array.from({length: before}, () => good),
          commit([]),
          ...Array.from({length: after}, () => good),
        ]
        expect(ask(all).verdict).toBe('fail')
      }),
    )
  })
})
