import type {ChangedCommit, History} from '../../ports/history.ts'

interface Walk {
  readonly to: string
  /** Empty: back to the first commit. */
  readonly bases: readonly string[]
  readonly commits: Promise<readonly ChangedCommit[]>
}

interface Asked {
  readonly of: string
  readonly candidates: ReadonlySet<string>
  readonly found: Promise<ReadonlySet<string>>
}

/**
 * The same history, which walks once for what many packages ask of it: a walk from several bases has all that a walk from one of
 * them has, and what else it has is before that base.
 */
export function remembering(history: History): History {
  const walks: Walk[] = []
  const asked: Asked[] = []
  return {
    ...history,
    async changes(bases, to) {
      const known = walks.find((it) => it.to === to && holds(it.bases, bases))
      const walk = known ?? {to, bases, commits: history.changes(bases, to)}
      if (!known) walks.push(walk)
      return walk.commits
    },
    async ancestors(of, candidates) {
      const known = asked.find((it) => it.of === of && candidates.every((one) => it.candidates.has(one)))
      const ask = known ?? {of, candidates: new Set(candidates), found: history.ancestors(of, candidates)}
      if (!known) asked.push(ask)
      const found = await ask.found
      return new Set(candidates.filter((it) => found.has(it)))
    },
  }
}

function holds(walked: readonly string[], bases: readonly string[]): boolean {
  return walked.length === 0 || (bases.length > 0 && bases.every((it) => walked.includes(it)))
}
