import {type AttestationState, attestationRoutes} from './attestations.ts'
import type {AccountState} from './authors.ts'
import {type CheckRunState, checkRunRoutes} from './check-runs.ts'
import {type Comment, commentRoutes} from './comments.ts'
import {type Deployment, deploymentRoutes} from './deployments.ts'
import {environmentRoutes} from './environments.ts'
import {objectRoutes} from './objects.ts'
import {closeEmpty, type PullState, pullRoutes} from './pulls.ts'
import {refRoutes} from './refs.ts'
import {type ReleaseState, releaseRoutes} from './releases.ts'
import type {ReviewedState} from './reviews.ts'
import type {Route} from './route.ts'
import type {World} from './world.ts'

/** What the fake remembers besides the repository itself; a test may put things there. */
export interface State {
  readonly deployments: Deployment[]
  readonly comments: Comment[]
  readonly releases: ReleaseState[]
  readonly pulls: PullState[]
  /** Tags that a removed immutable release has used up. */
  readonly burntTags: Set<string>
  /** Whose addresses are: the others belong to nobody at GitHub. */
  readonly accounts: Map<string, AccountState>
  /** What was said of pull requests, by number. */
  readonly reviewed: Map<number, ReviewedState>
  readonly checkRuns: CheckRunState[]
  readonly attestations: AttestationState[]
  /** How pull requests are merged, as GraphQL names it. */
  readonly merging: MergeSettings
}

export interface MergeSettings {
  mergeCommitAllowed: boolean
  squashMergeAllowed: boolean
  rebaseMergeAllowed: boolean
  mergeCommitTitle: string
  mergeCommitMessage: string
  squashMergeCommitTitle: string
  squashMergeCommitMessage: string
}

export const newState = (): State => ({
  deployments: [],
  comments: [],
  releases: [],
  pulls: [],
  burntTags: new Set(),
  accounts: new Map(),
  reviewed: new Map(),
  checkRuns: [],
  attestations: [],
  merging: {
    mergeCommitAllowed: true,
    squashMergeAllowed: true,
    rebaseMergeAllowed: true,
    mergeCommitTitle: 'MERGE_MESSAGE',
    mergeCommitMessage: 'PR_TITLE',
    squashMergeCommitTitle: 'COMMIT_OR_PR_TITLE',
    squashMergeCommitMessage: 'COMMIT_MESSAGES',
  },
})

/** Numbers of the issues and pull requests that there are without anybody putting them there. */
const ISSUES = [1]

export function routesOf(world: World, state: State, mayOpenPulls: boolean): readonly Route[] {
  const {deployments, comments, releases, pulls, burntTags} = state
  const isFrozen = (ref: string) =>
    world.isImmutable() && releases.some(({tag, isDraft}) => !isDraft && ref === `refs/tags/${tag}`)
  const routes = [
    ...deploymentRoutes(world, deployments),
    ...environmentRoutes(world, deployments),
    ...commentRoutes(world, () => [...ISSUES, ...pulls.map((it) => it.number)], comments),
    ...refRoutes(world, isFrozen),
    ...objectRoutes(world),
    ...checkRunRoutes(world, state.checkRuns),
    ...attestationRoutes(state.attestations),
    ...releaseRoutes(world, releases, burntTags),
    ...pullRoutes(world, pulls, mayOpenPulls),
  ]
  return routes.map((it) => (MOVING.has(it.operation) ? closingEmpty(it, () => closeEmpty(world, pulls)) : it))
}

/** What changes branches, and with them what pull requests hold. */
const MOVING = new Set(['git/update-ref', 'git/delete-ref'])

function closingEmpty(route: Route, close: () => void): Route {
  return {
    ...route,
    handle(request) {
      const answered = route.handle(request)
      close()
      return answered
    },
  }
}
