import type {Increment} from './counters.ts'
import {type Counts, NOTHING, plus, sum} from './counts.ts'
import {BLOCK, PRIOR_EVENTS} from './dispersion.ts'

/** Squared deviations so far, and what independent events would have given. */
interface Sums {
  readonly observed: number
  readonly independent: number
}

/** Counts by instance of one interval, or of one block of four; `place` is its number. */
interface Row {
  readonly place: number
  readonly instances: readonly Increment[]
}

/** How the baseline's events have split among its own instances: finished rows as sums, the unfinished ones as they are. */
export interface InstanceSpread {
  readonly intervals: Sums
  readonly blocks: Sums
  readonly interval: Row | null
  readonly block: Row | null
}

const NO_SUMS: Sums = {observed: 0, independent: 0}
export const NO_SPREAD: InstanceSpread = {intervals: NO_SUMS, blocks: NO_SUMS, interval: null, block: null}

/** Takes in the baseline's increments of a poll in interval number `interval`, counted from the first increment. */
export function spread(so: InstanceSpread, increments: readonly Increment[], interval: number): InstanceSpread {
  const row = extend(so.interval, increments, interval)
  const block = extend(so.block, increments, Math.floor(interval / BLOCK))
  return {
    intervals:
      so.interval !== null && row.place !== so.interval.place ? plusRow(so.intervals, so.interval) : so.intervals,
    blocks: so.block !== null && block.place !== so.block.place ? plusRow(so.blocks, so.block) : so.blocks,
    interval: row,
    block,
  }
}

/**
 * The dispersion among the baseline's instances, per interval and per complete block of four, whichever is larger (§4.2).
 * Known before the canary starts; it is what keeps PASS honest when events come in bunches.
 */
export function instanceDispersion(so: InstanceSpread): number {
  const complete = so.block !== null && so.interval !== null && so.interval.place % BLOCK === BLOCK - 1
  const intervals = so.interval === null ? so.intervals : plusRow(so.intervals, so.interval)
  const blocks = so.block !== null && complete ? plusRow(so.blocks, so.block) : so.blocks
  return Math.max(estimate(intervals), estimate(blocks))
}

function estimate({observed, independent}: Sums): number {
  return (observed + PRIOR_EVENTS) / (independent + PRIOR_EVENTS)
}

function extend(row: Row | null, increments: readonly Increment[], place: number): Row {
  if (row === null || row.place !== place) return {place, instances: increments}
  const byName = new Map<string, Counts>(row.instances.map(({name, ...counts}) => [name, counts]))
  for (const it of increments) byName.set(it.name, plus(byName.get(it.name) ?? NOTHING, it))
  return {place, instances: [...byName].map(([name, {total, events}]) => ({name, total, events}))}
}

function plusRow(sums: Sums, {instances}: Row): Sums {
  const all = sum(instances)
  if (all.total === 0) return sums
  const shares = instances.map((it) => it.total / all.total)
  const deviations = instances.map((it, place) => (it.events - all.events * (shares[place] ?? 0)) ** 2)
  return {
    observed: sums.observed + deviations.reduce((a, b) => a + b, 0),
    independent: sums.independent + all.events * (1 - shares.reduce((a, b) => a + b * b, 0)),
  }
}
