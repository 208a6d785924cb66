import type {SortedCommit} from '../buckets.ts'
import type {BumpOutcome} from '../bump-version.ts'
import {highest} from '../change.ts'
import type {Mover} from './dependents.ts'

/** Rules that name the version instead of moving it. */
const NAMED = new Set(['release-as', 'initial-version', 'graduation'])

/**
 * Why a package is released: `commits` (its own), `dependencies: a, b` (which it needs and which moved), both where the commits alone
 * would move less, or the rule that names its version. Empty when it is not.
 */
export function causeOf(
  {bump, problem}: Pick<BumpOutcome, 'bump' | 'problem'>,
  range: readonly SortedCommit[] = [],
  movers: readonly Mover[] = [],
): string {
  if (!bump.version || problem) return ''
  const named = bump.reasons.find((it) => NAMED.has(it.rule))
  if (named) return named.rule
  const own = highest(range.flatMap((it) => it.changes.map((one) => one.level)))
  const raised = movers.filter((it) => highest([own, it.level]) !== own)
  const parts = [
    ...(own === 'none' && movers.length > 0 ? [] : ['commits']),
    ...(raised.length === 0 ? [] : [`dependencies: ${raised.map((it) => it.name).join(', ')}`]),
  ]
  return parts.join('; ')
}
