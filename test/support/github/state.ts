import {type Comment, commentRoutes} from './comments.ts'
import {type Deployment, deploymentRoutes} from './deployments.ts'
import {environmentRoutes} from './environments.ts'
import {type PullState, pullRoutes} from './pulls.ts'
import {refRoutes} from './refs.ts'
import {type ReleaseState, releaseRoutes} from './releases.ts'
import type {Route} from './route.ts'
import type {World} from './world.ts'

/** What the fake remembers besides the repository itself; a test may put things there. */
export interface State {
  readonly deployments: Deployment[]
  readonly comments: Comment[]
  readonly releases: ReleaseState[]
  readonly pulls: PullState[]
}

export const newState = (): State => ({deployments: [], comments: [], releases: [], pulls: []})

/** Numbers of the issues and pull requests that there are without anybody putting them there. */
const ISSUES = [1]

export function routesOf(world: World, {deployments, comments, releases, pulls}: State): readonly Route[] {
  const isFrozen = (ref: string) =>
    world.isImmutable() && releases.some(({tag, isDraft}) => !isDraft && ref === `refs/tags/${tag}`)
  return [
    ...deploymentRoutes(world, deployments),
    ...environmentRoutes(world, deployments),
    ...commentRoutes(world, ISSUES, comments),
    ...refRoutes(world, isFrozen),
    ...releaseRoutes(world, releases),
    ...pullRoutes(world, pulls),
  ]
}
