import {codedMessageOf, RefugeError} from '../kernel/errors.ts'
import type {Weights} from '../ports/target.ts'
import type {Draft, OpenDeployment, Verdict} from '../records/index.ts'
import {abortingOf, finishedOf, intentOf, resultOf, verdictOf} from './drafts.ts'
import {type Notebook, newNotebook, note} from './notebook.ts'
import {putAway} from './put-away.ts'
import {readBack} from './read-back.ts'
import {owns} from './record.ts'
import type {Ending, Run} from './run.ts'
import {sameWeights} from './weights.ts'

/**
 * Takes the canary's traffic away by restoring the split that was recorded at the start, then puts the canary away.
 * Lowering never waits for a record: the write starts beside its intent, and works without the records too.
 */
export async function undo(run: Run, open: OpenDeployment, verdict: Verdict, reason: string): Promise<Ending> {
  if (!owns(run)) return tooLate(open, verdict)
  const notebook = newNotebook()
  const weights = await restore(run, open, verdict, reason, notebook)
  await putAway(run, open.started.slot, (draft) => note(run, notebook, open, () => [draft]))
  // A rollback that is taken back has brought nobody anywhere.
  const outcome = open.started.kind === 'rollback' ? 'refused' : 'rolled-back'
  await note(run, notebook, open, () => [finishedOf(run, outcome, verdict, reason, weights)])
  const unrecorded = notebook.kept.length > 0
  if (unrecorded) await run.world.keepUnrecorded(run.environment, notebook.kept)
  return {outcome, verdict, reason, weights, record: notebook.record, unrecorded}
}

/** A lease that may be somebody else's gives no right to write, not even downward (I4). */
function tooLate(open: OpenDeployment, verdict: Verdict): Ending {
  const reason = 'this run lost its lease before it could restore the split; the next run finishes what it began'
  return {outcome: 'held', verdict, reason, weights: open.started.observed, record: undefined}
}

async function restore(
  run: Run,
  open: OpenDeployment,
  verdict: Verdict,
  reason: string,
  notebook: Notebook,
): Promise<Weights> {
  const {recorded, observed} = open.started
  const isDue = recorded !== undefined && open.phase.kind !== 'restored'
  const intent = isDue ? [intentOf(run, {action: 'split', weights: recorded, step: 'restore'})] : []
  const opening = note(run, notebook, open, (it) => [
    ...closing(run, it),
    ...beginning(run, it, verdict, reason),
    ...intent,
  ])
  const settled = opening.then(
    () => undefined,
    (error: unknown) => ({error}),
  )
  const weights = isDue ? await lower(run, recorded) : (recorded ?? observed)
  const failure = await settled
  if (failure) throw failure.error
  for (const {id} of intent) await note(run, notebook, open, () => [resultOf(run, id, true, weights)])
  return weights
}

/** Exactly one result for each intent: what another run, or an earlier effect of this one, left open is closed here. */
function closing(run: Run, {intent}: OpenDeployment): Draft[] {
  return intent ? [resultOf(run, intent.id, false, undefined, 'undone before its result')] : []
}

function beginning(run: Run, {phase}: OpenDeployment, verdict: Verdict, reason: string): Draft[] {
  if (phase.kind === 'aborting' || phase.kind === 'restored') return []
  const step = phase.kind === 'judging' || phase.kind === 'passed' ? phase.step : phase.kind === 'baking' ? 'bake' : 0
  return [verdictOf(run, step, verdict, reason, false), abortingOf(run, reason)]
}

const ATTEMPTS = 10

/** Writes until the target shows the recorded split: a late write of somebody else is lowered again, but not for ever. */
async function lower(run: Run, recorded: Weights): Promise<Weights> {
  const {target, clock} = run.world
  let failure: unknown
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await clock.sleep(Math.min(5000, 100 * 2 ** attempt))
    try {
      await target.router.apply(recorded, 'force')
      const {weights} = await readBack(run, recorded)
      if (sameWeights(weights, recorded, target.router.caps.granularity)) return weights
      failure = new Error('the target shows other weights than were written')
    } catch (error) {
      failure = error
    }
  }
  throw new RefugeError('RFG-324', `the split of the start could not be restored: ${codedMessageOf(failure)}`, {
    hint: 'Restore it by hand now, or run the rollback action again when the target can be reached.',
    cause: failure,
  })
}
