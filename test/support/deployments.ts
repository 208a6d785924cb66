import {RefugeError} from '../../src/kernel/errors.ts'
import type {DeploymentDraft, DeploymentStatus, Deployments} from '../../src/ports/github.ts'

/** Deployments in memory, with the rules of GitHub that the mirror builds on. */
export interface MemoryDeployments extends Deployments {
  readonly all: readonly MemoryDeployment[]
}

export interface MemoryDeployment extends DeploymentDraft {
  readonly id: number
  /** Oldest first. */
  readonly statuses: readonly DeploymentStatus[]
}

/** Knows only such refs; without any, every one. */
export function memoryDeployments(refs?: readonly string[]): MemoryDeployments {
  const all: (DeploymentDraft & {id: number; statuses: DeploymentStatus[]})[] = []
  return {
    all,
    async newest(environment) {
      return all.filter((it) => it.environment === environment).toReversed()
    },
    async create(draft) {
      if (refs && !refs.includes(draft.ref)) throw new RefugeError('RFG-525', `No ref found for: ${draft.ref}`)
      return all.push({...draft, id: all.length + 1, statuses: []})
    },
    async stateOf(id) {
      return all[id - 1]?.statuses.at(-1)?.state
    },
    async report(id, status) {
      const found = all[id - 1]
      if (!found) throw new RefugeError('RFG-523', 'not found')
      found.statuses.push(status)
    },
  }
}
