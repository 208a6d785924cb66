import {readableDuration} from '../kernel/duration.ts'
import type {Observation} from '../ports/target.ts'
import type {Hold, Phase, Verdict} from '../records/index.ts'
import type {Command, Situation} from './machine.ts'
import type {PlannedStep} from './plan-record.ts'

/** What the judge says at this look, of the step under way. */
export interface Judged {
  readonly verdict: 'pass' | 'fail' | 'continue' | 'no-data'
  readonly reason: string
}

/** How long an `extend` may stretch a step, as a multiple of its dwell. */
const LONGEST_EXTENSION = 3

/** A canary with traffic: fail, advance, hold or wait. Unknown never advances (I6). */
export function judging(it: Situation, phase: Extract<Phase, {kind: 'judging'}>, observation: Observation): Command {
  const {open, plan, judged, now} = it
  const step = plan.steps[phase.step]
  if (!step) return {kind: 'abort', verdict: 'inconclusive', reason: `the plan has no step ${phase.step}`}
  const failure = failureOf(it, observation)
  if (failure !== undefined) return failed(it, failure)
  const elapsed = now.getTime() - Date.parse(phase.since)
  if (judged.verdict === 'pass' && elapsed >= plan.atLeast) {
    return {kind: 'advance', step: phase.step, verdict: 'pass', reason: judged.reason}
  }
  // A drift that is gone needs nobody any more.
  if (open.held && open.held.why !== 'drift') return heldOn(it, open.held)
  const stretch = plan.onInconclusive === 'extend' && needsPass(step) ? LONGEST_EXTENSION : 1
  if (elapsed < step.dwell * stretch) return {kind: 'wait'}
  return dwellOver(it, phase.step, step)
}

function failureOf({judged, canaryDown, open}: Situation, {ready}: Observation): string | undefined {
  if (judged.verdict === 'fail') return judged.reason
  return canaryDown >= 2 && ready[open.started.slot] !== true ? 'the canary stopped answering' : undefined
}

function failed({plan, open}: Situation, reason: string): Command {
  if (plan.onFail === 'rollback') return {kind: 'abort', verdict: 'fail', reason}
  if (open.held?.why === 'fail') return {kind: 'leave', reason: open.held.reason}
  return {kind: 'hold', why: 'fail', verdict: 'fail', reason}
}

const needsPass = (step: PlannedStep) => step.promoteOn === 'pass'

/** The longest time at the step is over without a verdict. */
function dwellOver(it: Situation, index: number, step: PlannedStep): Command {
  const {judged, plan} = it
  const dwell = readableDuration(step.dwell)
  if (judged.verdict === 'no-data') return inconclusive(it, 'no-data', `no data to judge in ${dwell}: ${judged.reason}`)
  if (needsPass(step)) return inconclusive(it, 'inconclusive', `no proof after ${dwell}: ${judged.reason}`)
  const reason = step.promoteOn === 'no-fail' ? plan.claim.sentence : `no FAIL in ${dwell}: ${judged.reason}`
  return {kind: 'advance', step: index, verdict: 'inconclusive', reason}
}

function inconclusive(
  {plan, now}: Situation,
  why: Extract<Verdict, 'inconclusive' | 'no-data'>,
  reason: string,
): Command {
  if (plan.onInconclusive !== 'hold') return {kind: 'abort', verdict: why, reason}
  if (plan.holdFor === 'forever') return {kind: 'hold', why, verdict: why, reason}
  return {kind: 'hold', why, verdict: why, reason, until: new Date(now.getTime() + plan.holdFor)}
}

/** A hold keeps judging at the same split (a PASS has been looked at before) and ends. */
function heldOn({open, now}: Situation, held: Hold): Command {
  if (held.until === undefined) return {kind: 'leave', reason: held.reason}
  if (now.getTime() < Date.parse(held.until)) return {kind: 'wait'}
  return {kind: 'abort', verdict: open.verdict, reason: `${held.reason}; the hold ended without a decision`}
}
