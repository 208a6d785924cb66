import type {Instance, Side, SourceReading} from '../../ports/metric-source.ts'

/** What one side shows, and what of it is missing. */
export interface SideReading {
  readonly instances: readonly Instance[]
  readonly lacks?: string
}

export const NOT_ASKED: SideReading = {instances: []}

/** Both sides as one reading: without anything on either it is none. */
export function combine({baseline, canary}: Readonly<Record<Side, SideReading>>): SourceReading {
  const lacks = [...new Set([baseline.lacks, canary.lacks].filter((it) => it !== undefined))].join('; ')
  if (baseline.instances.length === 0 && canary.instances.length === 0) {
    return {kind: 'no-data', reason: lacks || 'neither side shows anything'}
  }
  const sides = {baseline: {instances: baseline.instances}, canary: {instances: canary.instances}}
  return {kind: 'counts', sides, ...(lacks ? {lacks} : {})}
}
