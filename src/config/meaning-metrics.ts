import {below, type Pointer, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {entriesOf, field, numberOf} from './tolerant.ts'
import {isTooHeavy} from './weights.ts'

/** Weights that do not add up, margins in the wrong order, and what a source cannot count. */
export function metricMistakes(document: unknown): readonly Mistake[] {
  const metrics = field(document, 'metrics')
  const sources = entriesOf(field(document, 'sources')).map(([name]) => name)
  const single = entriesOf(metrics).flatMap(([name, metric]) => {
    const pointer = below('/metrics', name)
    return [...marginMistakes(metric, pointer), ...queryMistakes(metric, pointer, sources)]
  })
  return [...weightMistakes(metrics), ...single]
}

function weightMistakes(metrics: unknown): readonly Mistake[] {
  const entries = entriesOf(metrics)
  const hint = 'Weights are shares of alpha: their sum is at most 1.'
  if (isTooHeavy(metrics)) {
    const last = entries.findLast(([, it]) => numberOf(field(it, 'weight')) !== undefined)?.[0] ?? ''
    return [
      {
        code: 'RFG-143',
        pointer: below('/metrics', last, 'weight'),
        at: 'value',
        message: 'metrics: the weights add up to more than 1',
        hint,
      },
    ]
  }
  // Each metric without a weight got its part of what was left: one that still has none found nothing left.
  return entries.flatMap(([name, it]): readonly Mistake[] => {
    const isLeftOut = field(it, 'kind') !== undefined && field(it, 'weight') === undefined
    const message = `metrics.${name}: the other weights leave nothing for it`
    return isLeftOut ? [{code: 'RFG-143', pointer: below('/metrics', name), at: 'key', message, hint}] : []
  })
}

function marginMistakes(metric: unknown, pointer: Pointer): readonly Mistake[] {
  const sign = field(metric, 'kind') === 'conversion' ? -1 : 1
  return (['ratio', 'delta'] as const).flatMap((part): readonly Mistake[] => {
    const fail = numberOf(field(field(metric, 'fail'), part))
    const pass = numberOf(field(field(metric, 'pass'), part))
    const direction = part === 'ratio' ? sign : 1
    if (fail === undefined || pass === undefined || direction * (pass - fail) >= 0) return []
    const message = `${pathOf(pointer)}: the PASS margin (${part} ${pass}) is tighter than the FAIL margin (${part} ${fail})`
    const hint =
      'PASS is the difference that you refuse to ship, FAIL the one that you tolerate: PASS is the wider one.'
    return [{code: 'RFG-143', pointer: below(pointer, 'pass', part), at: 'value', message, hint}]
  })
}

const QUERIES: Readonly<Record<string, readonly string[]>> = {errors: ['bad', 'total'], conversion: ['good', 'total']}

function queryMistakes(metric: unknown, pointer: Pointer, sources: readonly string[]): readonly Mistake[] {
  const kind = field(metric, 'kind')
  const source = field(metric, 'source')
  if (typeof kind !== 'string' || typeof source !== 'string') return []
  const queries = Object.hasOwn(QUERIES, kind) ? (QUERIES[kind] ?? []) : []
  if (source === 'router')
    return kind === 'conversion' ? [noConversions(pointer)] : routerQueries(metric, pointer, queries)
  if (!sources.includes(source)) return []
  return queries
    .filter((it) => field(metric, it) === undefined)
    .map((it) => ({
      code: 'RFG-131',
      pointer,
      at: 'value',
      message: `${pathOf(pointer)} has no '${it}'`,
      hint: `A metric from '${source}' needs the queries ${queries.join(' and ')}.`,
    }))
}

function noConversions(pointer: Pointer): Mistake {
  const message = `${pathOf(pointer)}: the router counts no conversions`
  return {
    code: 'RFG-144',
    pointer,
    at: 'value',
    message,
    hint: 'Name a source that does, with the queries good and total.',
  }
}

function routerQueries(metric: unknown, pointer: Pointer, queries: readonly string[]): readonly Mistake[] {
  return queries
    .filter((it) => field(metric, it) !== undefined)
    .map((it) => ({
      code: 'RFG-144',
      pointer: below(pointer, it),
      at: 'key',
      message: `${pathOf(pointer)}: the router takes no query, it counts by itself`,
      hint: `Remove '${it}', or name a source.`,
    }))
}
