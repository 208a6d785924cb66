import type {Observed} from '../../records/index.ts'
import {pollsOf, rateOf, totalOf} from '../page/cost.ts'
import type {Plan} from '../plan-record.ts'

/**
 * Requests that failed at the canary after an instant (seconds of the epoch), above what the baseline's rate until then
 * would have given on as many: those that stopping it there would have spared. By the first metric of errors; undefined
 * where there is none. Pure.
 */
export function sparedAfter(observations: readonly Observed[], at: number, {metrics}: Pick<Plan, 'metrics'>) {
  const metric = Object.entries(metrics).find(([, it]) => it.kind === 'errors')?.[0]
  if (metric === undefined) return undefined
  const [before, after] = [observations.filter((it) => it.t <= at), observations.filter((it) => it.t >= at)]
  const usual = rateOf(totalOf(pollsOf(before, metric).map((it) => it.baseline)))
  const canary = totalOf(pollsOf(after, metric).map((it) => it.canary))
  return Math.max(0, Math.round(canary.failed - canary.requests * usual))
}
