import type {Observation, Weights} from '../ports/target.ts'
import type {Command, Situation} from './machine.ts'
import {sameWeights} from './weights.ts'

/**
 * Weights that neither the records nor an open intent explain. The split of the start needs no explanation: lowering works without the records, so an
 * abort may have happened that nobody could write down; it is finished as one.
 */
export function driftOf({environment, open, granularity}: Situation, {weights}: Observation): Command | undefined {
  const {intent, started} = open
  const {observed, recorded} = started
  const expected = environment.weights ?? observed
  const intended = intent?.action === 'split' ? intent.weights : expected
  if ([expected, intended].some((it) => sameWeights(weights, it, granularity))) return undefined
  if (recorded && sameWeights(weights, recorded, granularity))
    return {kind: 'abort', verdict: open.verdict, reason: 'the split of the start was restored'}
  if (open.held?.why === 'drift') return {kind: 'leave', reason: open.held.reason}
  return {
    kind: 'hold',
    why: 'drift',
    verdict: open.verdict,
    reason: `the weights are ${shown(weights)} although this deployment left them at ${shown(expected)}: somebody else changed them, and nothing was overwritten`,
  }
}

/** `blue 75 %, green 25 %`. */
export function shown(weights: Weights): string {
  return Object.entries(weights)
    .map(([slot, weight]) => `${slot} ${Number(weight.toFixed(2))} %`)
    .join(', ')
}
