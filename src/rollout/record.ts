import {RefugeError} from '../kernel/errors.ts'
import {type Appended, checkFence, type Draft, environmentOf, type State} from '../records/index.ts'
import type {Run} from './run.ts'

/** Appends under the run's fence; RFG-321 when another run has taken over, RFG-501 when the records are out of reach. */
export async function record(run: Run, drafts: (state: State) => readonly Draft[]): Promise<Appended> {
  const {world, environment, fence, watch, evidence} = run
  const started = world.clock.monotonic()
  const appended = await world.journal.append((state) => {
    checkFence(state, environment, fence)
    return drafts(state)
  })
  watch.ownedAt = started
  if (appended.events.some((it) => 'observations' in it)) evidence.saved()
  if (appended.events.some((it) => it.type === 'lease.renewed')) watch.renewedAt = started
  return appended
}

/** True when a failure means only that the records cannot be written now. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof RefugeError && ['RFG-501', 'RFG-502', 'RFG-504', 'RFG-510'].includes(error.code)
}

/** True when the target gave no answer, so that what became of a write is unknown: the next look sees it. */
export function isTargetTrouble(error: unknown): boolean {
  return error instanceof RefugeError && ['RFG-301', 'RFG-302'].includes(error.code)
}

export function isOvertaken(error: unknown): boolean {
  return error instanceof RefugeError && error.code === 'RFG-321'
}

/** May this run still write to the target? Not once its lease may be somebody else's. */
export function owns(run: Run): boolean {
  return run.world.clock.monotonic() - run.watch.ownedAt < run.plan.lease
}

/** May it still raise the canary? Half a lease after the newest proof it may not. */
export function mayRaise(run: Run): boolean {
  return run.world.clock.monotonic() - run.watch.ownedAt < run.plan.lease / 2
}

export const environmentIn = (run: Run, state: State) => environmentOf(state, run.environment)
