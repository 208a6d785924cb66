import type {Counts} from './counts.ts'

/** A process's counters since it started; the third member names it, else its place in the list does. */
export type Instance = readonly [total: number, events: number, name?: string]

/** What an instance's counters last said: `[name, total, events]`. */
export type Counter = readonly [name: string, total: number, events: number]

/** One instance's increase since its counters were last read. */
export interface Increment extends Counts {
  readonly name: string
}

/** Increments, the counters to compare with next time, and whether events had to be clipped to their total. */
export interface Difference {
  readonly counters: readonly Counter[]
  readonly increments: readonly Increment[]
  readonly clipped: boolean
}

/**
 * Differences of counters, instance by instance (§6): a counter that fell has restarted and counts from 0; one that is
 * missing this time keeps its last value, so that its next increment covers the gap; one that is new among known ones has
 * started since. The first reading of a side (`previous` is null) only sets the starting points.
 */
export function difference(previous: readonly Counter[] | null, instances: readonly Instance[]): Difference {
  const known = new Map((previous ?? []).map((it) => [it[0], it]))
  const increments: Increment[] = []
  let clipped = false
  for (const [place, [total, events, given]] of instances.entries()) {
    const name = given ?? String(place)
    const increment = increase(known.get(name), total, events)
    known.set(name, [name, total, events])
    clipped ||= increment.events > increment.total
    if (previous !== null)
      increments.push({name, total: increment.total, events: Math.min(increment.events, increment.total)})
  }
  return {counters: [...known.values()], increments, clipped: clipped && previous !== null}
}

function increase(last: Counter | undefined, total: number, events: number): Counts {
  if (last === undefined || total < last[1] || events < last[2]) return {total, events}
  return {total: total - last[1], events: events - last[2]}
}
