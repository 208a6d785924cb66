import {getOctokit} from '@actions/github'
import {RefugeError} from '../../kernel/errors.ts'
import type {Clock} from '../../ports/clock.ts'
import type {GitHub, GitHubPlace} from '../../ports/github.ts'
import type {Random} from '../../ports/random.ts'
import type {Runner} from '../../ports/runner.ts'
import {attestationsOf} from './attestations.ts'
import {authorsOf} from './authors.ts'
import {callerFor} from './call.ts'
import {checkRunsOf} from './check-runs.ts'
import {commentsOf} from './comments.ts'
import {commitsOf} from './commits.ts'
import {deploymentsOf} from './deployments.ts'
import {objectsOf} from './objects.ts'
import {pullsOf} from './pulls.ts'
import {refsOf} from './refs.ts'
import {releasesOf} from './releases.ts'
import {reviewsOf} from './reviews.ts'

export interface Repository {
  readonly owner: string
  readonly repo: string
}

interface World {
  readonly runner: {readonly context: Pick<Runner['context'], 'repository' | 'apiUrl'>}
  readonly clock: Clock
  readonly random: Random
}

/**
 * GitHub's API through `@actions/github`, which knows proxies. The runner's repository and API are meant, wherever the
 * checkout's remote is. GraphQL is asked beside that API (`/graphql`, on GHES `/api/graphql`), whatever GITHUB_GRAPHQL_URL
 * says. RFG-520 where the runner names no repository.
 */
export function openGitHub(place: GitHubPlace, {runner, clock, random}: World): GitHub {
  const {repository, apiUrl} = runner.context
  const octokit = getOctokit(place.token, {baseUrl: apiUrl.replace(/\/+$/, ''), log: SILENT})
  const call = callerFor(octokit, place, {clock, random})
  const where = repositoryIn(repository)
  return {
    deployments: deploymentsOf(call, where),
    comments: commentsOf(call, where),
    refs: refsOf(call, where),
    objects: objectsOf(call, where),
    releases: releasesOf(call, where),
    commits: commitsOf(call, where),
    pulls: pullsOf(call, where),
    authors: authorsOf(call, where),
    reviews: reviewsOf(call, where),
    checkRuns: checkRunsOf(call, where),
    attestations: attestationsOf(call, where),
  }
}

/** Octokit says on standard output what it thinks of deprecated calls. */
const SILENT = {debug: nothing, info: nothing, warn: nothing, error: nothing}

function nothing(): void {}

function repositoryIn(name: string | undefined): Repository {
  const [owner, repo, ...rest] = (name ?? '').split('/')
  if (owner && repo && rest.length === 0) return {owner, repo}
  throw new RefugeError('RFG-520', 'GITHUB_REPOSITORY names no repository, so GitHub cannot be asked about it', {
    hint: 'Set it as `owner/name`; runners of GitHub do.',
  })
}
