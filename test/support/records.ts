import {sha256} from '../../src/kernel/hash.ts'
import type {CommitId, Entry, Link, RecordsLog, Tip} from '../../src/ports/records.ts'

/** Records in memory: a list of commits with the same rules as a git remote. */
export interface MemoryLog extends RecordsLog {
  readonly links: Link[]
}

export function memoryLog(links: Link[] = []): MemoryLog {
  return {
    links,
    async tip(): Promise<Tip | undefined> {
      return links.at(-1)
    },
    async seen() {
      return links.at(-1)
    },
    async append(entries: readonly Entry[], expected: CommitId | undefined) {
      if (links.at(-1)?.commit !== expected) return undefined
      for (const {event, state} of entries) {
        const parent = links.at(-1)?.commit
        const commit = sha256(`${parent}\n${event}\n${state}`).slice(0, 40)
        links.push({commit, parents: parent ? [parent] : [], event, state})
      }
      return links.at(-1)?.commit
    },
    async *read(newest) {
      yield* newest ? links.slice(-newest) : [...links]
    },
  }
}
