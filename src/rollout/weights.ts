import type {Revision} from '../kernel/revision.ts'
import type {Observation, Slot, Target, Weights} from '../ports/target.ts'
import type {EnvironmentState} from '../records/index.ts'

/** The canary gets its share, the other slot the rest. */
export function canaryWeights(slots: Target['slots'], canary: Slot, traffic: number): Weights {
  return Object.fromEntries(slots.map((slot) => [slot, slot === canary ? traffic : 100 - traffic]))
}

/** Equal to within half of what the target can tell apart. */
export function sameWeights(a: Weights, b: Weights, granularity = 1): boolean {
  const slots = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...slots].every((slot) => Math.abs((a[slot] ?? 0) - (b[slot] ?? 0)) < granularity / 2 + 1e-9)
}

/**
 * What the result of a write may claim to have seen: the weights intended, or those before it. Any other are somebody
 * else's: recorded as ours, they would no longer be drift at the next look, and be overwritten.
 */
export function claimed(
  seen: Weights,
  intended: Weights,
  before: Weights | undefined,
  granularity: number,
): Weights | undefined {
  const isOurs = [intended, before].some((it) => it !== undefined && sameWeights(seen, it, granularity))
  return isOurs ? seen : undefined
}

/** Shares by revision, sum 100; what no record and no stamp of the target names is `unknown`. */
export function splitByRevision(
  weights: Weights,
  slots: EnvironmentState['slots'],
  stamps: Observation['revisions'] = {},
): Readonly<Record<Revision, number>> {
  const split: Record<Revision, number> = {}
  for (const [slot, weight] of Object.entries(weights)) {
    if (weight <= 0) continue
    const revision = stamps[slot] ?? slots[slot] ?? 'unknown'
    split[revision] = (split[revision] ?? 0) + weight
  }
  return split
}
