import {answer} from './exchange.ts'
import type {Route} from './route.ts'
import {sampleOf} from './sample.ts'
import {commitOf, named, user, type World} from './world.ts'

/** A pull request that a test puts there. */
export interface PullState {
  readonly number: number
  readonly title: string
  /** Undefined when the account is gone. */
  readonly login: string | undefined
  /** Full ids of its commits. */
  readonly commits: readonly string[]
  readonly mergedAt?: Date
}

export function pullRoutes(world: World, all: readonly PullState[]): Route[] {
  return [
    {
      operation: 'repos/list-pull-requests-associated-with-commit',
      needs: ['pull-requests', 'read'],
      handle({params}) {
        const commit = commitOf(world, params.commit_sha ?? '')
        const found = all.filter(({commits}) => commit !== undefined && commits.includes(commit))
        return answer(
          200,
          found.map((it) => shown(world, it)),
        )
      },
    },
  ]
}

function shown(world: World, {number, title, login, mergedAt}: PullState) {
  return {
    ...sampleOf('pull-request-simple'),
    ...named(world, number, `/repos/${world.repository}/pulls/${number}`),
    number,
    title,
    user: login === undefined ? null : user(world, login),
    state: mergedAt ? 'closed' : 'open',
    merged_at: mergedAt?.toISOString() ?? null,
  }
}
