import type {RecordsLog} from '../../src/ports/records.ts'
import {environmentOf, openJournal, takeLease} from '../../src/records/index.ts'
import {seededRandom} from './random.ts'

export interface Race {
  /** Fences of the runs that got the lease. */
  readonly fences: readonly number[]
  /** Codes of the errors of the others. */
  readonly refusals: readonly string[]
}

/** So many runs, each with a view of its own, ask for one lease at the same moment. */
export async function raceForLease(runs: number, open: () => Promise<RecordsLog>): Promise<Race> {
  const now = new Date()
  const clock = {now: () => now, monotonic: () => 0, sleep: async () => undefined}
  const race = async (run: number) => {
    const random = seededRandom(run)
    const journal = openJournal({log: await open(), clock, random, actor: 'ada', run: String(run)})
    const ask = {environment: 'production', deployment: `d${run}`, run: String(run), length: 60_000}
    return journal.append((state) => [takeLease(state, ask, now)])
  }
  const ended = await Promise.allSettled(Array.from({length: runs}, (_, i) => race(i)))
  return {
    fences: ended.flatMap((it) =>
      it.status === 'fulfilled' ? [environmentOf(it.value.state, 'production').fence] : [],
    ),
    refusals: ended.flatMap((it) => (it.status === 'rejected' ? [String((it.reason as {code?: string}).code)] : [])),
  }
}
