import {entriesOf, field, numberOf} from './tolerant.ts'

/** Sums of written shares may be off by rounding. */
const SLACK = 1e-9

/** What the metrics that name a weight take of alpha, in all. */
function givenWeight(metrics: unknown): number {
  return entriesOf(metrics).reduce((sum, [, it]) => sum + (numberOf(field(it, 'weight')) ?? 0), 0)
}

/** The weight of each metric that names none: equal parts of what is left. Undefined when nothing is, or none needs one. */
export function equalWeight(metrics: unknown): number | undefined {
  const open = entriesOf(metrics).filter(([, it]) => field(it, 'weight') === undefined).length
  const left = 1 - givenWeight(metrics)
  return open === 0 || left <= SLACK ? undefined : left / open
}

/** Do the named weights take more than there is? */
export function isTooHeavy(metrics: unknown): boolean {
  return givenWeight(metrics) > 1 + SLACK
}
