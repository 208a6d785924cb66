import type {CommonConfig, HistogramConfig, LatencyMargins, SamplesConfig, SlowerMargin} from './config.ts'
import {elements, type Field, JudgeInputError, member, number, wrong} from './fields.ts'

/** Work grows with the square of the bounds. */
const MOST_BOUNDS = 500

/** A histogram's configuration from untrusted data. `le` needs two finite bounds: between them the durations are interpolated. */
export function parseHistogram(of: Field, common: CommonConfig): HistogramConfig {
  return {...common, kind: 'histogram', le: parseBounds(member(of, 'le')), ...parseMargins(of)}
}

/** A configuration of raw samples from untrusted data. */
export function parseSamples(of: Field, common: CommonConfig): SamplesConfig {
  return {...common, kind: 'samples', ...parseMargins(of)}
}

/** The bounds of a histogram, ascending from above 0 to `+Inf`. */
export function parseBounds(list: Field): HistogramConfig['le'] {
  const bounds = elements(list)
  const last = bounds.at(-1)
  if (last === undefined || last.value !== '+Inf') throw new JudgeInputError(list.path, 'must end with "+Inf"')
  const finite = bounds.slice(0, -1).map((it) => number(it, {above: 0}))
  if (finite.length < 2) throw new JudgeInputError(list.path, 'needs at least two bounds below "+Inf"')
  if (finite.length > MOST_BOUNDS) throw new JudgeInputError(list.path, `takes at most ${MOST_BOUNDS} bounds`)
  const falling = finite.findIndex((it, place) => place > 0 && it <= (finite[place - 1] ?? 0))
  if (falling !== -1)
    throw new JudgeInputError(`${list.path}[${falling}]`, `must be above the bound before it, got ${finite[falling]}`)
  return [...finite, '+Inf']
}

/** The finite bounds. */
export function finiteBounds(le: HistogramConfig['le']): readonly number[] {
  return le.filter((it) => typeof it === 'number')
}

function parseMargins(of: Field): LatencyMargins {
  const [fail, pass] = [member(of, 'fail'), member(of, 'pass')]
  return {fail: {shift: number(member(fail, 'shift'), {min: 0, max: 100})}, pass: parsePass(pass)}
}

function parsePass(of: Field): SlowerMargin {
  const quantiles = member(of, 'quantiles')
  const list = elements(quantiles).map((it) => number(it, {above: 0, max: 0.99999}))
  if (list.length === 0) throw wrong(quantiles, 'at least one quantile')
  return {
    shift: number(member(of, 'shift'), {min: 0, max: 100}),
    quantiles: list,
    deltaShare: number(member(of, 'deltaShare'), {min: 0, max: 1}),
  }
}
