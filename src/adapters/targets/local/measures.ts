import {runningSum} from '../../../kernel/running-sum.ts'
import type {Bound, NoData} from '../../../ports/metric-source.ts'
import type {Reading, SlotDurations} from '../../../ports/target.ts'
import {BOUNDS} from './router/histogram.ts'
import type {SlotMetrics} from './router/protocol.ts'
import type {RouterProcess} from './router-process.ts'

/** Digits of the bounds that are shown; the router's own have sixteen. */
const DIGITS = 4

/** The last bucket has everything above the bound before it. */
const LE: readonly Bound[] = [...BOUNDS.slice(0, -1).map((it) => Number(it.toPrecision(DIGITS))), '+Inf']

/** Requests and errors by slot; the router is the only instance. */
export async function readErrors(process: RouterProcess): Promise<Reading> {
  const read = await metricsOf(process)
  if (read.kind === 'no-data') return read
  return {kind: 'counts', sides: each(read.slots, ({requests, errors}) => ({instances: [[requests, errors]]}))}
}

/** Durations of answers by slot, from the request's arrival to the answer's last byte. */
export async function readLatency(process: RouterProcess): Promise<SlotDurations> {
  const read = await metricsOf(process)
  if (read.kind === 'no-data') return read
  return {kind: 'histogram', le: LE, sides: each(read.slots, ({latency}) => ({instances: [[upToBounds(latency)]]}))}
}

type Slots = Readonly<Record<string, SlotMetrics>>

async function metricsOf(process: RouterProcess): Promise<{readonly kind: 'metrics'; readonly slots: Slots} | NoData> {
  const reply = await process.ask({do: 'metrics'})
  return reply?.kind === 'metrics' ? reply : {kind: 'no-data', reason: 'the local router does not run yet'}
}

function each<T>(slots: Slots, of: (metrics: SlotMetrics) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(slots).map(([slot, it]) => [slot, of(it)]))
}

/** Counts up to each bound, from the counts of the buckets that have any. */
function upToBounds(latency: SlotMetrics['latency']): readonly number[] {
  const counts = new Map(latency)
  return runningSum(BOUNDS.map((bound) => counts.get(bound) ?? 0))
}
