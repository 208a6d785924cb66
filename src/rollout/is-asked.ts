import type {Plan} from './plan-record.ts'

/** Whether a promotion waits for the PASS of a metric. */
export function isAsked({metrics}: Pick<Plan, 'metrics'>, name: string): boolean {
  return metrics[name]?.asked !== false
}
