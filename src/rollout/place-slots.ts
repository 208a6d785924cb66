import {RefugeError} from '../kernel/errors.ts'
import type {Revision} from '../kernel/revision.ts'
import type {Observation, Slot, Target, Weights} from '../ports/target.ts'
import type {EnvironmentState} from '../records/index.ts'
import {shown} from './drift.ts'

/** Where the new revision goes, what it is compared with, and what an abort restores. */
export interface Placement {
  readonly slot: Slot
  readonly baseline?: {readonly slot: Slot; readonly revision: Revision; readonly version?: string}
  readonly recorded?: Weights
}

/** Whichever slot has no traffic takes the next revision; the baseline is read from positive weights only. Pure. */
export function placeSlots(
  slots: Target['slots'],
  {weights, ready, revisions}: Observation,
  known: EnvironmentState,
): Placement {
  const serving = slots.filter((slot) => (weights[slot] ?? 0) > 0 && ready[slot] === true)
  const [first, second] = slots
  if (serving.length > 1) throw noFreeSlot(weights)
  const [slot] = serving
  if (slot === undefined) return {slot: first}
  const revision = revisions?.[slot] ?? known.slots[slot] ?? 'unknown'
  const version = known.running?.revision === revision ? known.running.version : undefined
  return {
    slot: slot === first ? second : first,
    baseline: {slot, revision, ...(version ? {version} : {})},
    recorded: Object.fromEntries(slots.map((it) => [it, it === slot ? 100 : 0])),
  }
}

function noFreeSlot(weights: Weights): RefugeError {
  return new RefugeError(
    'RFG-323',
    `both slots have traffic (${shown(weights)}) and no deployment is under way, so none is free`,
    {
      hint: 'Give one of them weight 0, then deploy again.',
    },
  )
}
