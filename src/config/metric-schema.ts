import type {JsonSchema} from '../ports/kinds.ts'
import {type Branch, byKind} from './kind-schema.ts'
import {mapping, name} from './scalars.ts'

/** FAIL and PASS boundaries `p_c = ratio · p_b + delta`: the defaults are those of the judge's table of constants. */
interface Margins {
  readonly ratio: JsonSchema
  readonly fail: readonly [ratio: number, delta: number]
  readonly pass: readonly [ratio: number, delta: number]
}

const ERRORS: Margins = {ratio: {minimum: 1, maximum: 100}, fail: [1.1, 0], pass: [1.5, 0.001]}
const CONVERSION: Margins = {ratio: {exclusiveMinimum: 0, maximum: 1}, fail: [0.98, 0], pass: [0.85, 0]}

function margin(description: string, range: JsonSchema, [ratio, delta]: readonly [number, number]): JsonSchema {
  return {
    ...mapping(description, {
      ratio: {type: 'number', ...range, default: ratio, description: "Times the baseline's rate."},
      delta: {type: 'number', minimum: 0, maximum: 1, default: delta, description: 'Added to it; 0.001 is 1 in 1000.'},
    }),
    default: {},
  }
}

function query(description: string): JsonSchema {
  return {type: 'string', minLength: 1, description}
}

function proportion(margins: Margins, queries: JsonSchema): JsonSchema {
  return mapping('', {
    source: name('Where its counts come from: router, or a name under sources.', 'router'),
    weight: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      description: 'Its share of alpha. Metrics without one share what the others leave.',
    },
    fail: margin('Worse than this, with certainty, is FAIL.', margins.ratio, margins.fail),
    pass: margin('Better than this, with certainty, is PASS.', margins.ratio, margins.pass),
    ...queries,
  })
}

const BRANCHES: readonly Branch[] = [
  {
    kind: 'errors',
    summary: 'Share of the requests that failed; more is worse.',
    schema: proportion(ERRORS, {
      bad: query('Query of the failed requests, for a source other than router.'),
      total: query('Query of all requests, for a source other than router.'),
    }),
  },
  {
    kind: 'conversion',
    summary: 'Share of the visits that did what they came for; fewer is worse.',
    schema: proportion(CONVERSION, {good: query('Query of the successes.'), total: query('Query of all visits.')}),
  },
]

export const METRIC: JsonSchema = byKind('What is compared between canary and baseline.', BRANCHES)
