import {codedMessageOf} from '../kernel/errors.ts'
import type {CommitId} from '../ports/records.ts'
import type {Draft, OpenDeployment} from '../records/index.ts'
import {environmentIn, isOutOfReach, record} from './record.ts'
import {openOf, type Run} from './run.ts'

/** Writes down what an undo does; while the records are out of reach it keeps the pages for later. */
export interface Notebook {
  /** Events that the records could not take yet, in order. */
  readonly kept: Draft[]
  /** Commit of the newest event that they took. */
  record: CommitId | undefined
}

export const newNotebook = (): Notebook => ({kept: [], record: undefined})

/** Records, or keeps. Once something was kept, all that follows is kept behind it. RFG-321 passes through. */
export async function note(
  run: Run,
  notebook: Notebook,
  known: OpenDeployment,
  drafts: (open: OpenDeployment) => readonly Draft[],
): Promise<void> {
  if (notebook.kept.length > 0) {
    notebook.kept.push(...drafts(known))
    return
  }
  try {
    const {commit} = await record(run, (state) => drafts(openOf(environmentIn(run, state), run.deployment) ?? known))
    notebook.record = commit
  } catch (error) {
    if (!isOutOfReach(error)) throw error
    run.world.runner.warning(`not recorded for now: ${codedMessageOf(error)}`)
    notebook.kept.push(...drafts(known))
  }
}
