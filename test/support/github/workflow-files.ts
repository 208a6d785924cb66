import {commitOf, type World} from './world.ts'

const FOLDER = '.github/workflows/'

/** Files that only a token with `workflows: write` may bring in; a job's own token never has that. */
export const isWorkflowFile = (path: string) => path.startsWith(FOLDER)

/** Do the workflows of a commit differ from those of the default branch? Source: REST API, note on "Create a release". */
export function changesWorkflows(world: World, ref: string): boolean {
  const [base, target] = [commitOf(world, 'main'), commitOf(world, ref)]
  if (base === undefined || target === undefined) return false
  return world.git('diff', '--name-only', base, target, '--', FOLDER) !== ''
}
