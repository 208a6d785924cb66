import {readableDuration} from '../kernel/duration.ts'
import type {Revision} from '../kernel/revision.ts'
import type {Observation, Slot, Target, Weights} from '../ports/target.ts'
import type {
  EnvironmentState,
  OpenDeployment,
  OpenIntent,
  Outcome,
  Phase,
  SplitStep,
  Verdict,
} from '../records/index.ts'
import {driftOf} from './drift.ts'
import {type Judged, judging} from './judging.ts'
import type {Plan} from './plan-record.ts'
import {canaryWeights, claimed, sameWeights} from './weights.ts'

/** Everything that the next move depends on. */
export interface Situation {
  readonly environment: EnvironmentState
  readonly open: OpenDeployment
  readonly plan: Plan
  readonly slots: Target['slots']
  readonly granularity: number
  /** What the target shows now; undefined when it cannot be reached. */
  readonly observation: Observation | undefined
  readonly judged: Judged
  /** Polls in a row in which the canary's slot could not answer. */
  readonly canaryDown: number
  readonly now: Date
  /** Why this run must come to an end soon, if it must. */
  readonly ending: 'cancelled' | 'time-is-up' | 'records-lost' | undefined
}

/** The next move. The driver carries it out; only `split` upward needs a record first. */
export type Command =
  | {
      readonly kind: 'settle'
      readonly intent: OpenIntent
      readonly ok: boolean
      readonly observed: Weights | undefined
      readonly error?: string
    }
  | {readonly kind: 'prepare'; readonly slot: Slot; readonly revision: Revision}
  | {readonly kind: 'split'; readonly weights: Weights; readonly step: Exclude<SplitStep, 'restore'>}
  | {readonly kind: 'wait'}
  | {readonly kind: 'advance'; readonly step: number | 'bake'; readonly verdict: Verdict; readonly reason: string}
  | {
      readonly kind: 'hold'
      readonly why: 'drift' | 'fail' | 'inconclusive' | 'no-data'
      readonly verdict: Verdict
      readonly reason: string
      readonly until?: Date
    }
  | {readonly kind: 'abort'; readonly verdict: Verdict; readonly reason: string}
  | {readonly kind: 'finish'; readonly outcome: Extract<Outcome, 'promoted' | 'rolled-back'>; readonly reason: string}
  /** The run ends, the deployment stays open for a person or a later run. */
  | {readonly kind: 'leave'; readonly reason: string}

/** One total function from what is known to what is done next. Pure. */
export function next(it: Situation): Command {
  if (it.observation === undefined) return blind(it)
  const {intent} = it.open
  // A run that must end does not wait for records that may never come back: an abort closes the intent itself.
  if (intent && !it.ending) return settle(intent, it.observation, it)
  const drift = driftOf(it, it.observation)
  if (drift) return it.ending && drift.kind === 'hold' ? {kind: 'leave', reason: drift.reason} : drift
  return it.ending ? end(it, it.ending) : proceed(it, it.observation)
}

/** Without sight of the target nothing is decided, and a run that must end says so. */
function blind({ending}: Situation): Command {
  return ending ? {kind: 'leave', reason: 'the target could not be reached, so nothing was changed'} : {kind: 'wait'}
}

/**
 * An effect without a result, from this run or one that died: what the target shows says whether it happened. Weights that
 * are neither those before nor those intended are not claimed as ours: they stay drift, and the next look says so.
 */
function settle(intent: OpenIntent, {weights}: Observation, {environment, granularity}: Situation): Command {
  const failed = {kind: 'settle', intent, ok: false, observed: undefined} as const
  if (intent.action !== 'split') return {...failed, error: 'the run ended before its result'}
  if (sameWeights(weights, intent.weights, granularity)) return {kind: 'settle', intent, ok: true, observed: weights}
  const observed = claimed(weights, intent.weights, environment.weights, granularity)
  const error = observed ? 'the weights were never written' : 'the run ended before its result'
  return {...failed, observed, error}
}

function end({open}: Situation, why: 'cancelled' | 'time-is-up' | 'records-lost'): Command {
  const reasons = {
    cancelled: 'the run was cancelled',
    'time-is-up': 'the longest duration of a run is over; run it again to go on',
    'records-lost': 'the records could not be reached for half a lease',
  }
  // Everything is served by the new revision already, and no evidence speaks against it.
  const staysUp = open.phase.kind === 'baking' || open.phase.kind === 'baked'
  if (why === 'time-is-up' || staysUp) return {kind: 'leave', reason: reasons[why]}
  return {kind: 'abort', verdict: open.verdict === 'pass' ? 'inconclusive' : open.verdict, reason: reasons[why]}
}

function proceed(it: Situation, observation: Observation): Command {
  const {open, plan} = it
  const {phase, started} = open
  switch (phase.kind) {
    case 'started':
      return clear(it, observation) ?? prepare(it, observation)
    case 'prepared':
      return raise(it, observation, 0)
    case 'judging':
      return judging(it, phase, observation)
    case 'passed':
      return raise(it, observation, phase.step + 1)
    case 'baking':
      return baking(it, phase)
    case 'baked':
      return finish(started, plan)
    case 'aborting':
    case 'restored':
      return {kind: 'abort', verdict: open.verdict, reason: phase.reason}
  }
}

/** What ran here before and still runs needs no preparation: going back is one write. */
function prepare(it: Situation, observation: Observation): Command {
  const {started} = it.open
  const {kind, slot, revision} = started
  const isWarm = it.environment.slots[slot] === revision && observation.ready[slot] === true
  return kind === 'rollback' && isWarm ? raise(it, observation, 0) : {kind: 'prepare', slot, revision}
}

function finish({kind, reason}: OpenDeployment['started'], plan: Plan): Command {
  if (kind === 'rollback') return {kind: 'finish', outcome: 'rolled-back', reason: reason ?? plan.claim.sentence}
  return {kind: 'finish', outcome: 'promoted', reason: plan.claim.sentence}
}

/** Nothing starts in a slot that would get traffic at once. */
function clear({open, granularity}: Situation, {weights}: Observation): Command | undefined {
  const {recorded} = open.started
  if (!recorded || sameWeights(weights, recorded, granularity)) return undefined
  return {kind: 'split', weights: recorded, step: 'clear'}
}

/** What was judged is what is raised (I3), and only when it can answer. */
function raise({open, plan, slots}: Situation, {ready, revisions}: Observation, step: number): Command {
  const {slot, revision} = open.started
  const stamp = revisions?.[slot]
  if (stamp !== undefined && stamp !== revision) {
    return {
      kind: 'abort',
      verdict: open.verdict,
      reason: `slot ${slot} runs ${stamp}, not the revision that is deployed`,
    }
  }
  if (ready[slot] !== true) return {kind: 'abort', verdict: 'fail', reason: `slot ${slot} does not answer`}
  const planned = plan.steps[step]
  return planned
    ? {kind: 'split', weights: canaryWeights(slots, slot, planned.traffic), step}
    : {kind: 'split', weights: canaryWeights(slots, slot, 100), step: 'promote'}
}

/** At 100 % there is nothing to compare with: the outage rule and readiness watch until the bake is over. */
function baking(it: Situation, phase: Extract<Phase, {kind: 'baking'}>): Command {
  const {open, plan, judged, now} = it
  if (plan.bake === 0) return finish(open.started, plan)
  const failure =
    judged.verdict === 'fail' ? judged.reason : it.canaryDown >= 2 ? 'the new revision stopped answering' : undefined
  if (failure !== undefined) {
    if (open.started.baseline) return {kind: 'abort', verdict: 'fail', reason: failure}
    return {kind: 'leave', reason: `${failure}; there is no earlier revision to go back to`}
  }
  const left = plan.bake - (now.getTime() - Date.parse(phase.since))
  if (left > 0) return {kind: 'wait'}
  return {
    kind: 'advance',
    step: 'bake',
    verdict: open.verdict,
    reason: `no FAIL in ${readableDuration(plan.bake)} at 100 %`,
  }
}
