import type {History} from '../../ports/history.ts'
import type {Repository, World} from '../repository.ts'
import type {VersionTag} from '../versions.ts'

/** The same history with another commit as HEAD, and tags that were made since it was read. */
export function historyAt(history: History, head: string, newTags: readonly VersionTag[] = []): History {
  return {
    ...history,
    resolve: async (revision) => (revision === 'HEAD' ? head : history.resolve(revision)),
    tags: async () => [
      ...(await history.tags()).filter(({name}) => !newTags.some((it) => it.name === name)),
      ...newTags,
    ],
  }
}

/** Where a flow is, with the repository that it has open. */
interface Opened {
  readonly world: World
  readonly repository: Repository
}

/** A world in which every flow reads this history of the repository. */
export function worldWith(history: History, {world, repository}: Opened): World {
  return {...world, repository: {...repository, history, branch: history.branch ?? repository.branch}}
}

/** The same, without what a flow says on its way. */
export function quiet(world: World): World {
  return {...world, runner: {...world.runner, info: () => undefined, warning: () => undefined}}
}
