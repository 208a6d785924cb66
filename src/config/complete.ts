import {type Fields, isFields, listOf} from '../kernel/fields.ts'
import type {JsonSchema, Kind} from '../ports/kinds.ts'
import {branchOf} from './branch.ts'
import type {Source, Sources} from './origins.ts'
import {below, type Pointer} from './pointer.ts'
import {PRESETS} from './presets.ts'
import {entriesOf, field, percentOf} from './tolerant.ts'
import {equalWeight} from './weights.ts'

/** The configuration with everything that was left out, in the words of the file; and where each filled value comes from. */
export interface Completed {
  readonly document: unknown
  readonly sources: Sources
}

type Found = Map<Pointer, Source>

/** Fills presets, then the defaults of the schema, then what depends on both. Takes wrong values as they are. */
export function complete(written: unknown, schema: JsonSchema, targets: readonly Kind[] = []): Completed {
  const sources: Found = new Map()
  const withPresets = isFields(written)
    ? {...written, strategies: presets(field(written, 'strategies'), sources)}
    : written
  const filled = fill(schema, withRouterMetrics(withPresets, targets, sources), '', sources)
  return {document: isFields(filled) ? derived(filled, sources) : filled, sources}
}

function presets(written: unknown, sources: Found): unknown {
  if (written !== undefined && !isFields(written)) return written
  const merged = Object.entries(PRESETS).map(([name, preset]) => [
    name,
    override(name, preset, field(written, name), sources),
  ])
  return {...Object.fromEntries(merged), ...without(written, Object.keys(PRESETS))}
}

/** Without a word about metrics: what the router measures, and durations where every environment's router does. */
function withRouterMetrics(written: unknown, targets: readonly Kind[], sources: Found): unknown {
  if (!isFields(written) || written.metrics !== undefined) return written
  const used = entriesOf(written.environments).map(([, it]) => field(written.targets, String(field(it, 'target'))))
  const measure = (target: unknown) => targets.find((it) => it.kind === field(target, 'kind'))?.router?.latency === true
  if (used.length === 0 || !used.every(measure)) return written
  sources.set('/metrics', 'default')
  return {...written, metrics: {errors: {kind: 'errors'}, latency: {kind: 'latency'}}}
}

function override(name: string, preset: Fields, written: unknown, sources: Found): unknown {
  if (written !== undefined && !isFields(written)) return written
  for (const key of Object.keys(preset)) {
    if (field(written, key) === undefined) sources.set(below('/strategies', name, key), `preset ${name}`)
  }
  return {...preset, ...written}
}

function without(value: unknown, names: readonly string[]): Fields {
  return Object.fromEntries(entriesOf(value).filter(([name]) => !names.includes(name)))
}

function fill(schema: unknown, value: unknown, pointer: Pointer, sources: Found): unknown {
  if (Array.isArray(value)) {
    return value.map((it: unknown, i) => fill(field(schema, 'items'), it, below(pointer, i), sources))
  }
  if (!isFields(value)) return value
  const shape = branchOf(schema, value)
  const known = field(shape, 'properties')
  const rest = field(shape, 'additionalProperties')
  const given = Object.entries(value).map(([key, it]) => [
    key,
    fill(field(known, key) ?? rest, it, below(pointer, key), sources),
  ])
  const missing = entriesOf(known).flatMap(([key, part]) => {
    const fallback = field(part, 'default')
    if (fallback === undefined || field(value, key) !== undefined) return []
    sources.set(below(pointer, key), 'default')
    return [[key, fill(part, fallback, below(pointer, key), sources)]]
  })
  return Object.fromEntries([...given, ...missing])
}

function derived(document: Fields, sources: Found): Fields {
  const strategies = field(document, 'strategies')
  const metrics = field(document, 'metrics')
  return {
    ...document,
    ...(isFields(strategies) && {
      strategies: each(strategies, (it, name) => promoteLast(it, below('/strategies', name), sources)),
    }),
    ...(isFields(metrics) && {
      metrics: each(metrics, (it, name) => weigh(it, metrics, below('/metrics', name), sources)),
    }),
  }
}

function each(mapping: Fields, change: (value: unknown, name: string) => unknown): Fields {
  return Object.fromEntries(Object.entries(mapping).map(([name, it]) => [name, change(it, name)]))
}

function weigh(metric: unknown, metrics: Fields, pointer: Pointer, sources: Found): unknown {
  const weight = equalWeight(metrics)
  if (!isFields(metric) || weight === undefined || field(metric, 'weight') !== undefined) return metric
  sources.set(below(pointer, 'weight'), 'default')
  return {...metric, weight}
}

/** The last step below 100% is the one that promotes: `auto` unless it says otherwise. */
function promoteLast(strategy: unknown, pointer: Pointer, sources: Found): unknown {
  const steps = listOf(field(strategy, 'steps'))
  const last = lastJudged(steps)
  const step = steps[last]
  if (!isFields(strategy) || !isFields(step) || field(step, 'promote-on') !== undefined) return strategy
  if (sources.get(below(pointer, 'steps')) === undefined)
    sources.set(below(pointer, 'steps', last, 'promote-on'), 'default')
  return {...strategy, steps: steps.with(last, {...step, 'promote-on': 'auto'})}
}

/** Index of the last step that is judged beside a baseline, -1 when there is none: 100% has no baseline any more. */
export function lastJudged(steps: readonly unknown[]): number {
  return steps.findLastIndex((it) => percentOf(field(it, 'traffic')) !== 100)
}
