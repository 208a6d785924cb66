import {readableDuration} from '../../kernel/duration.ts'
import type {Judged} from '../judging.ts'
import type {Plan} from '../plan-record.ts'

/** What the judge would have done with a canary. */
export interface Decision {
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'no-data'
  readonly would: 'promote' | 'roll-back' | 'hold' | 'extend' | 'nothing'
  /** Seconds of watching until then. */
  readonly seconds: number
  readonly reason: string
}

/** The decision at a look, by the rules of a rollout's last step; undefined while it would have looked on. Milliseconds. Pure. */
export function decide({verdict, reason}: Judged, elapsed: number, plan: Plan): Decision | undefined {
  const seconds = elapsed / 1000
  if (verdict === 'fail') return {verdict, would: plan.onFail === 'hold' ? 'hold' : 'roll-back', seconds, reason}
  if (verdict === 'pass' && elapsed >= plan.atLeast) return {verdict, would: 'promote', seconds, reason}
  const step = plan.steps.at(-1)
  if (!step || elapsed < step.dwell) return undefined
  const would = plan.onInconclusive === 'rollback' ? 'roll-back' : plan.onInconclusive
  if (verdict === 'no-data') return {verdict, would, seconds, reason}
  if (step.promoteOn !== 'no-fail') return {verdict: 'inconclusive', would, seconds, reason}
  return {verdict: 'inconclusive', would: 'promote', seconds, reason: plan.claim.sentence}
}

/** Watching ended before anything was decided. */
export const undecided = (milliseconds: number): Decision => ({
  verdict: 'inconclusive',
  would: 'nothing',
  seconds: milliseconds / 1000,
  reason: 'watching ended before there was a verdict',
})

const WOULD: Readonly<Record<Decision['would'], string>> = {
  promote: 'would have promoted it',
  'roll-back': 'would have rolled it back',
  hold: 'would have held it for a person',
  extend: 'would have looked on for longer',
  nothing: 'would have decided nothing yet',
}

/** `fail: would have rolled it back after 1m45s: errors: …`. */
export function decisionWords({verdict, would, seconds, reason}: Decision): string {
  return `${verdict}: ${WOULD[would]} after ${readableDuration(seconds * 1000)}: ${reason}`
}
