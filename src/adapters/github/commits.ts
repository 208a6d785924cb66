import type {Commits} from '../../ports/github.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'

/** Source: GraphQL API, mutation `createCommitOnBranch`: GitHub signs what it makes, and refuses when the branch has moved. */
const CREATE = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`

interface Created {
  readonly createCommitOnBranch: {readonly commit: {readonly oid: string}}
}

export function commitsOf(call: Caller, repository: Repository): Commits {
  const {owner, repo} = repository
  return {
    async create({branch, expectedHead, headline, body, written, removed}) {
      const options = {needs: 'contents: write', what: 'create a commit', isIdempotent: false}
      const additions = Object.entries(written).map(([path, bytes]) => ({
        path,
        contents: Buffer.from(bytes).toString('base64'),
      }))
      const input = {
        branch: {repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch},
        expectedHeadOid: expectedHead,
        message: {headline, body},
        fileChanges: {additions, deletions: removed.map((path) => ({path}))},
      }
      const {createCommitOnBranch} = await call(options, (octokit, limits) =>
        octokit.graphql<Created>(CREATE, {...limits, input}),
      )
      return createCommitOnBranch.commit.oid
    },
    async pullsOf(commit) {
      const options = {needs: 'pull-requests: read', what: 'list the pull requests of a commit', isIdempotent: true}
      const all = await call(options, (octokit, limits) => {
        const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit
        return octokit.paginate(list, {...repository, ...limits, commit_sha: commit, per_page: 100})
      })
      return all.map(({number, title, user, merged_at}) => ({
        number,
        title,
        author: user?.login,
        isMerged: merged_at !== null,
      }))
    },
  }
}
