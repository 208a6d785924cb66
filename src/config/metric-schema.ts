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

/** How much slower: shifts of all durations, and at which quantiles PASS must show it. */
const SLOWER_FAIL: JsonSchema = {
  ...mapping('Slower than this anywhere in the distribution, with certainty, is FAIL.', {
    shift: {type: 'number', minimum: 0, maximum: 10, default: 0.1, description: '0.1 is 10 % slower.'},
  }),
  default: {},
}

const SLOWER_PASS: JsonSchema = {
  ...mapping('Less slow than this at every quantile, with certainty, is PASS.', {
    shift: {type: 'number', exclusiveMinimum: 0, maximum: 10, default: 0.2, description: '0.2 is 20 % slower.'},
    quantiles: {
      type: 'array',
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
      items: {type: 'number', exclusiveMinimum: 0, maximum: 0.9999, description: '0.99 is p99.'},
      default: [0.5, 0.95, 0.99],
      description: 'Quantiles that must all be within the margin.',
    },
    deltaShare: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.05,
      description: 'So many more requests may be slower than the quantile, as a share of those that are anyway.',
    },
  }),
  default: {},
}

function level(description: string, ratio: number): JsonSchema {
  const range = {type: 'number', exclusiveMinimum: 1, maximum: 100, default: ratio}
  return {...mapping(description, {ratio: {...range, description: "Times the baseline's level."}}), default: {}}
}

function query(description: string): JsonSchema {
  return {type: 'string', minLength: 1, description}
}

function metric(margins: {readonly fail: JsonSchema; readonly pass: JsonSchema}, queries: JsonSchema): JsonSchema {
  return mapping('', {
    source: name('Where its numbers come from: router, or a name under sources.', 'router'),
    weight: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      description: 'Its share of alpha. Metrics without one share what the others leave.',
    },
    ...margins,
    ...queries,
  })
}

function proportion({ratio, fail, pass}: Margins, queries: JsonSchema): JsonSchema {
  const margins = {
    fail: margin('Worse than this, with certainty, is FAIL.', ratio, fail),
    pass: margin('Better than this, with certainty, is PASS.', ratio, pass),
  }
  return metric(margins, queries)
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
    kind: 'latency',
    summary: 'Durations of requests in buckets; slower is worse, for all of them or for a few.',
    schema: metric(
      {fail: SLOWER_FAIL, pass: SLOWER_PASS},
      {buckets: query('Query of the histogram, for a source other than router.')},
    ),
  },
  {
    kind: 'conversion',
    summary: 'Share of the visits that did what they came for; fewer is worse.',
    schema: proportion(CONVERSION, {good: query('Query of the successes.'), total: query('Query of all visits.')}),
  },
  {
    kind: 'gauge',
    summary:
      'A level such as CPU, memory or the length of a queue; higher is worse. It can fail a canary; a promotion waits for its PASS only where `promote-on: pass` is written.',
    schema: metric(
      {
        fail: level('Higher than this, with certainty, is FAIL.', 1.1),
        pass: level('Lower than this, with certainty, is PASS.', 1.2),
      },
      {value: query('Query of the level; from the router, its name: response-time of HAProxy (mean, in seconds).')},
    ),
  },
]

export const METRIC: JsonSchema = byKind('What is compared between canary and baseline.', BRANCHES)
