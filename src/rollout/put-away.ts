import {failureOf} from '../kernel/errors.ts'
import type {Slot} from '../ports/target.ts'
import type {Draft} from '../records/index.ts'
import {intentOf, resultOf} from './drafts.ts'
import type {Run} from './run.ts'

/** Stops what runs in a slot without traffic, where the target can; a failure here harms no user and is only said. */
export async function putAway(run: Run, slot: Slot, write: (draft: Draft) => Promise<unknown>): Promise<void> {
  const {workload} = run.world.target
  if (!workload.stops) return
  const intent = intentOf(run, {action: 'discard', slot})
  await write(intent)
  const failure = await failureOf(workload.discard(slot))
  if (failure !== undefined) run.world.runner.warning(`slot ${slot} could not be put away: ${failure}`)
  await write(resultOf(run, intent.id, failure === undefined, undefined, failure))
}
