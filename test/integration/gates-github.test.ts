import {describe, expect, test} from '@jest/globals'
import {attested} from '../support/github/attestations.ts'
import {type GitHubLab, gitHubLab} from '../support/github/lab.ts'
import {labsFor} from '../support/github/labs.ts'

/** What gates ask of GitHub, through the real client: what GitHub's own description does not allow is a violation. */
const lab = labsFor(gitHubLab)

const only = (permissions: Readonly<Record<string, 'read' | 'write'>>) => ({
  tokens: {'token-1': {login: 'ada', permissions: {contents: 'read' as const, ...permissions}}},
})

/** A commit on top of main, by an address, of some parents. */
function commitBy({git}: GitHubLab, email: string, message: string, parents: readonly string[]): string {
  const who = ['-c', `user.name=${email}`, '-c', `user.email=${email}`]
  const tree = git('rev-parse', 'main^{tree}')
  return git(...who, 'commit-tree', tree, '-m', message, ...parents.flatMap((it) => ['-p', it]))
}

describe('reviews', () => {
  test('are told by commit: who wrote it, how it came, and who approved what', async () => {
    const it = await lab()
    const {fake, github, commit} = it
    fake.accounts.set('ada@example.org', {login: 'ada'})
    fake.accounts.set('bob@example.org', {login: 'bob'})
    const work = commitBy(it, 'ada@example.org', 'work\n\nCo-authored-by: Bob <bob@example.org>', [commit])
    const merge = commitBy(it, 'nobody@example.org', 'merge', [commit, work])
    fake.pulls.push({number: 7, title: 'x', login: 'ada', commits: [work, merge], mergedAt: new Date()})
    fake.pulls.push({number: 8, title: 'never merged', login: 'ada', commits: [work]})
    fake.reviewed.set(7, {
      head: work,
      merge,
      reviews: [
        {login: 'bob', state: 'APPROVED', commit: work},
        {login: 'robot', state: 'APPROVED', commit: work, isBot: true},
        {login: 'eve', state: 'CHANGES_REQUESTED', commit: work},
        {login: 'passer-by', state: 'APPROVED', commit: work, isWriter: false},
      ],
    })
    const pulls = [
      {
        number: 7,
        author: 'ada',
        head: work,
        merge,
        approvals: [
          {login: 'bob', isBot: false, commit: work},
          {login: 'robot', isBot: true, commit: work},
        ],
      },
    ]
    expect(await github.reviews.of([work, merge, commit, 'f'.repeat(40)])).toEqual(
      new Map([
        [work, {isMerge: false, authors: ['ada', 'bob'], pulls}],
        [merge, {isMerge: true, authors: [undefined], pulls}],
        [commit, {isMerge: false, authors: ['ada'], pulls: []}],
      ]),
    )
  })

  test('of fifty commits are one call', async () => {
    const it = await lab()
    let head = it.commit
    const commits = Array.from({length: 51}, () => {
      head = commitBy(it, 'ada@example.org', 'work', [head])
      return head
    })
    expect((await it.github.reviews.of(commits)).size).toBe(51)
    expect(it.fake.calls.map(({operation}) => operation)).toEqual(['graphql', 'graphql'])
  }, 30_000)

  test('without the right are refused with the line to add', async () => {
    const {github, commit} = await lab(only({}))
    await expect(github.reviews.of([commit])).rejects.toMatchObject({
      code: 'RFG-522',
      hint: 'Give the job `permissions: pull-requests: read`.',
    })
  })
})

describe('check runs', () => {
  const run = (commit: string) => ({
    name: 'refuge / gate (production)',
    commit,
    conclusion: 'failure' as const,
    title: 'closed',
    summary: 'x'.repeat(70_000),
    annotations: Array.from({length: 60}, (_, line) => ({
      path: 'refuge.yml',
      line: line + 1,
      level: 'failure' as const,
      title: 'gate window',
      message: 'it is night',
    })),
  })

  test('are made within the limits of GitHub', async () => {
    const {github, fake, commit} = await lab()
    expect(await github.checkRuns.create(run(commit))).toMatch(/\/acme\/shop\/runs\/1$/)
    expect(fake.checkRuns).toMatchObject([{commit, conclusion: 'failure', title: 'closed'}])
    expect([fake.checkRuns[0]?.annotations.length, fake.checkRuns[0]?.summary.length]).toEqual([50, 65_535])
  })

  test('without the right are refused with the line to add', async () => {
    const {github, commit} = await lab(only({checks: 'read'}))
    await expect(github.checkRuns.create(run(commit))).rejects.toMatchObject({
      code: 'RFG-522',
      hint: 'Give the job `permissions: checks: write`.',
    })
  })
})

describe('attestations', () => {
  const digest = `sha256:${'d'.repeat(64)}`
  const signer = 'acme/shop/.github/workflows/build.yml@refs/heads/main'

  test('are read with who signed them, and a signature that does not fit is seen', async () => {
    const {github, fake, commit} = await lab()
    fake.attestations.push(attested({digest, commit, signer}), attested({digest, commit, signer, isForged: true}))
    const subject = [{name: 'shop', digest: {sha256: 'd'.repeat(64)}}]
    expect(await github.attestations.of(digest)).toMatchObject([
      {signer, isSigned: true, statement: {subject}},
      {signer, isSigned: false, statement: {subject}},
    ])
  })

  test('of a digest that nobody attested are none; what is no bundle is left out', async () => {
    const {github, fake} = await lab()
    expect(await github.attestations.of(digest)).toEqual([])
    fake.attestations.push({digest, bundle: {dsseEnvelope: {payload: 'no'}}}, {digest, bundle: {}})
    expect(await github.attestations.of(digest)).toEqual([])
  })

  test('without the right are refused with the line to add', async () => {
    const {github} = await lab(only({}))
    await expect(github.attestations.of(digest)).rejects.toMatchObject({
      code: 'RFG-522',
      hint: 'Give the job `permissions: attestations: read`.',
    })
  })
})
