import {RefugeError} from '../../kernel/errors.ts'
import type {Merging, PullDescription} from '../../ports/github-pulls.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'

/** Source: GraphQL API, objects `Repository` and `PullRequest`. REST shows the merge settings to administrators only. */
const DESCRIBE = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed
    mergeCommitTitle mergeCommitMessage squashMergeCommitTitle squashMergeCommitMessage
    pullRequest(number: $number) {
      number title body headRefOid headRefName baseRefName
      author { login }
      headRepositoryOwner { login }
    }
  }
}`

interface Described {
  readonly repository: {
    readonly mergeCommitAllowed: boolean
    readonly squashMergeAllowed: boolean
    readonly rebaseMergeAllowed: boolean
    readonly mergeCommitTitle: Merging['mergeTitle']
    readonly mergeCommitMessage: Merging['mergeMessage']
    readonly squashMergeCommitTitle: Merging['squashTitle']
    readonly squashMergeCommitMessage: Merging['squashMessage']
    readonly pullRequest: DescribedPull | null
  }
}

interface DescribedPull {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly headRefOid: string
  readonly headRefName: string
  readonly baseRefName: string
  readonly author: {readonly login: string} | null
  readonly headRepositoryOwner: {readonly login: string} | null
}

export async function describePull(call: Caller, repository: Repository, number: number): Promise<PullDescription> {
  const options = {needs: 'pull-requests: read', what: `describe pull request ${number}`, isIdempotent: true}
  const {repository: it} = await call(options, (octokit, limits) =>
    octokit.graphql<Described>(DESCRIBE, {...limits, ...repository, number}),
  )
  if (it.pullRequest === null) {
    throw new RefugeError('RFG-523', `there is no pull request ${number} in ${repository.owner}/${repository.repo}`, {
      hint: 'Check the number; an issue is none.',
    })
  }
  const {title, body, author, headRefOid, headRefName, headRepositoryOwner, baseRefName} = it.pullRequest
  return {
    number,
    title,
    body,
    author: author?.login,
    head: headRefOid,
    from: `${headRepositoryOwner?.login ?? 'unknown'}/${headRefName}`,
    base: baseRefName,
    merging: mergingOf(it),
  }
}

function mergingOf(it: Described['repository']): Merging {
  return {
    merge: it.mergeCommitAllowed,
    squash: it.squashMergeAllowed,
    rebase: it.rebaseMergeAllowed,
    mergeTitle: it.mergeCommitTitle,
    mergeMessage: it.mergeCommitMessage,
    squashTitle: it.squashMergeCommitTitle,
    squashMessage: it.squashMergeCommitMessage,
  }
}
