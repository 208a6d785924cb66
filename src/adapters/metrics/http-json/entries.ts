import type {GaugeInstance, Instance, Side} from '../../../ports/metric-source.ts'
import {type BoundedInstance, boundOf, bucketsOf} from '../bounds.ts'
import {isCount} from '../is-count.ts'
import type {SideReading} from '../sides.ts'
import {at} from './pointer.ts'

/** Where the processes of a side stand in a document, and what names each. */
export interface Instances {
  readonly side: Side
  readonly instances: string | undefined
  readonly name: string | undefined
}

/** Cumulative counts at two pointers. */
export function countsAt(
  document: unknown,
  [total = '', events = '']: readonly string[],
  where: Instances,
): SideReading<Instance> {
  return sideOf(document, where, (entry, name) => {
    const [all, some] = [numberAt(entry, total), numberAt(entry, events)]
    if (all === undefined || some === undefined)
      return 'no count (a number of at least 0) where the pointers of the metric point'
    return name === undefined ? [all, some] : [all, some, name]
  })
}

/** A level at a pointer. */
export function levelsAt(
  document: unknown,
  [pointer = '']: readonly string[],
  where: Instances,
): SideReading<GaugeInstance> {
  return sideOf(document, where, (entry, name) => {
    const value = numberAt(entry, pointer)
    if (value === undefined) return 'no level (a number of at least 0) where the pointer of the metric points'
    return name === undefined ? [value] : [value, name]
  })
}

/** Counts up to each bound at a pointer: `{"0.1": 5, "+Inf": 9}`, or pairs `[[0.1, 5], ["+Inf", 9]]`. */
export function durationsAt(
  document: unknown,
  [pointer = '']: readonly string[],
  where: Instances,
): SideReading<BoundedInstance> {
  return sideOf(document, where, (entry, name) => {
    const pairs = pairsIn(at(entry, pointer))
    if (pairs === undefined) return 'no buckets where the pointer of the metric points'
    const read = bucketsOf(pairs)
    if (typeof read === 'string') return read
    return name === undefined ? read : {...read, name}
  })
}

/** Each process of a side; one of which something is missing is left out, and said so. */
function sideOf<T extends object>(
  document: unknown,
  {side, instances, name}: Instances,
  read: (entry: unknown, name: string | undefined) => T | string,
): SideReading<T> {
  const list = instances === undefined ? [document] : at(document, instances)
  if (!Array.isArray(list)) return {instances: [], lacks: `${side}: there is no list at ${instances}`}
  const all = list.map((it: unknown, place) => read(it, instances === undefined ? undefined : nameOf(it, name, place)))
  const shown = all.filter((it) => typeof it !== 'string')
  const flaw = all.find((it) => typeof it === 'string')
  if (flaw !== undefined) return {instances: shown, lacks: `${side}: ${flaw}`}
  return all.length > 0 ? {instances: shown} : {instances: [], lacks: `${side}: the list of instances is empty`}
}

function pairsIn(value: unknown): readonly (readonly [number, number])[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const entries: readonly unknown[] = Array.isArray(value) ? value : Object.entries(value)
  const pairs = entries.map(pairOf)
  const known = pairs.filter((it) => it !== undefined)
  return known.length === 0 || known.length < pairs.length ? undefined : known
}

function pairOf(entry: unknown): readonly [number, number] | undefined {
  const [le, count]: readonly unknown[] = Array.isArray(entry) ? entry : []
  const bound = boundOf(le)
  return bound === undefined || !isCount(count) ? undefined : [bound, count]
}

function numberAt(document: unknown, pointer: string): number | undefined {
  const value = at(document, pointer)
  return isCount(value) ? value : undefined
}

function nameOf(entry: unknown, pointer: string | undefined, place: number): string {
  const name = pointer === undefined ? undefined : at(entry, pointer)
  return typeof name === 'string' || typeof name === 'number' ? String(name).slice(0, 120) : String(place)
}
