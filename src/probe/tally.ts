import {runningSum} from '../kernel/running-sum.ts'
import type {Family, ProbeAnswer, ProbeCounts, ProbeEnds} from '../ports/probe.ts'
import {bucketOf, LE} from './durations.ts'

/** Counts how requests ended. */
export interface Tally {
  /** Milliseconds from the instant at which it was due, not from when it was sent: waiting to be sent is waiting too. */
  ended(answer: ProbeAnswer, milliseconds: number): void
  dropped(): void
  counts(): ProbeCounts
}

/** More reasons than these are one, so that a server that makes them up fills nothing. */
const MOST_REASONS = 20

export function newTally(): Tally {
  let [sent, failed, answered, dropped] = [0, 0, 0, 0]
  const families = new Map<Family, ProbeEnds>()
  const reasons = new Map<string, number>()
  const buckets = LE.map(() => 0)
  return {
    ended(answer, milliseconds) {
      const reason = failureOf(answer)
      const failures = reason === undefined ? 0 : 1
      sent += 1
      failed += failures
      if (answer.family !== undefined) {
        const before = families.get(answer.family) ?? {sent: 0, failed: 0}
        families.set(answer.family, {sent: before.sent + 1, failed: before.failed + failures})
      }
      if (reason !== undefined) {
        const name = reasons.has(reason) || reasons.size < MOST_REASONS ? reason : 'other'
        reasons.set(name, (reasons.get(name) ?? 0) + 1)
      }
      if (answer.status === undefined) return
      answered += 1
      const place = bucketOf(milliseconds / 1000)
      buckets[place] = (buckets[place] ?? 0) + 1
    },
    dropped() {
      dropped += 1
    },
    counts: () => ({
      sent,
      failed,
      answered,
      dropped,
      families: Object.fromEntries(families),
      reasons: Object.fromEntries(reasons),
      le: LE,
      buckets: runningSum(buckets),
    }),
  }
}

/** A probed path is one that ought to work: a status from 400 on is a failure. A redirect is an answer. */
function failureOf({status, failure}: ProbeAnswer): string | undefined {
  if (status === undefined) return failure ?? 'no answer'
  return status >= 400 ? `HTTP ${status}` : undefined
}
