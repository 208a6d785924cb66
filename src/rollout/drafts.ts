import {hex} from '../kernel/hash.ts'
import type {Weights} from '../ports/target.ts'
import type {Draft, Effect, Verdict} from '../records/index.ts'
import type {Run} from './run.ts'

/** The events of one run, with what they all carry filled in. */
const driven = ({environment, deployment, fence}: Run) => ({environment, deployment, fence})

export function intentOf(run: Run, effect: Effect): Extract<Draft, {type: 'intent'}> {
  return {type: 'intent', ...driven(run), id: hex(run.world.random.bytes(8)), ...effect}
}

export function resultOf(run: Run, of: string, ok: boolean, observed?: Weights, error?: string): Draft {
  return {
    type: 'result',
    ...driven(run),
    of,
    ok,
    ...(observed ? {observed} : {}),
    ...(error ? {error} : {}),
  }
}

/** A verdict with the numbers behind it; takes what was observed since the last checkpoint along. */
export function verdictOf(run: Run, step: number | 'bake', verdict: Verdict, reason: string, advance: boolean): Draft {
  const observations = run.evidence.unsaved()
  return {
    type: 'verdict',
    ...driven(run),
    step,
    verdict,
    reason,
    advance,
    observations,
    evidence: run.evidence.numbers(),
  }
}

export function renewalOf(run: Run, until: Date): Draft {
  return {type: 'lease.renewed', ...driven(run), until: until.toISOString(), observations: run.evidence.unsaved()}
}

export const releaseOf = (run: Run): Draft => ({type: 'lease.released', ...driven(run)})

export const abortingOf = (run: Run, reason: string): Draft => ({type: 'deployment.aborting', ...driven(run), reason})

export function heldOf(
  run: Run,
  why: 'drift' | 'fail' | 'inconclusive' | 'no-data',
  reason: string,
  until: Date | undefined,
): Draft {
  return {type: 'deployment.held', ...driven(run), why, reason, ...(until ? {until: until.toISOString()} : {})}
}

export function finishedOf(
  run: Run,
  outcome: 'promoted' | 'rolled-back' | 'refused',
  verdict: Verdict,
  reason: string,
  weights: Weights,
): Draft {
  return {type: 'deployment.finished', ...driven(run), outcome, reason, verdict, weights}
}
