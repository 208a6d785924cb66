import type {JudgeConfig, MetricConfig} from './config.ts'
import {elements, type Field, JudgeInputError, member, number, oneOf, text} from './fields.ts'
import {kinds} from './kinds.ts'

/** Rounding of weights such as 0.1 + 0.2 + 0.7 must not make a sum of 1 too large. */
const ROUNDING = 1e-9

/** A configuration from untrusted data; throws a `JudgeInputError` that names the field. `path` is where it stands. */
export function parseConfig(value: unknown, path = 'config'): JudgeConfig {
  const of: Field = {path, value}
  const capSeconds = member(of, 'capSeconds')
  return {
    alpha: number(member(of, 'alpha'), {above: 0, max: 0.5}),
    beta: number(member(of, 'beta'), {above: 0, max: 0.5}),
    intervalSeconds: number(member(of, 'intervalSeconds'), {above: 0}),
    plannedIntervals: number(member(of, 'plannedIntervals'), {min: 1, whole: true}),
    warmupSeconds: number(member(of, 'warmupSeconds'), {min: 0}),
    passScope: oneOf(member(of, 'passScope'), ['all', 'step']),
    metrics: parseMetrics(member(of, 'metrics')),
    ...(capSeconds.value === undefined ? {} : {capSeconds: number(capSeconds, {above: 0})}),
  }
}

function parseMetrics(list: Field): readonly MetricConfig[] {
  const metrics = elements(list).map(parseMetric)
  if (metrics.length === 0) throw new JudgeInputError(list.path, 'names no metric')
  const names = metrics.map((it) => it.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new JudgeInputError(list.path, `the name '${twice}' is given twice`)
  const sum = metrics.reduce((total, it) => total + it.weight, 0)
  if (sum > 1 + ROUNDING) throw new JudgeInputError(list.path, `the weights sum to ${sum}, which is more than 1`)
  return metrics
}

function parseMetric(of: Field): MetricConfig {
  const name = text(member(of, 'name'))
  const kind = member(of, 'kind')
  const known = Object.values(kinds).find((it) => it.kind === kind.value)
  if (known === undefined) {
    const named = text(kind)
    throw new JudgeInputError(
      kind.path,
      `metric '${name}' is of kind '${named}', which cannot be judged (known: ${Object.keys(kinds).join(', ')})`,
    )
  }
  const dispersion = member(of, 'dispersion')
  return known.parseConfig(of, {
    name,
    weight: number(member(of, 'weight'), {above: 0, max: 1}),
    ...(dispersion.value === undefined ? {} : {dispersion: number(dispersion, {above: 0})}),
  })
}
