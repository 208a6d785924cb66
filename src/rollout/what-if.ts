import {RefugeError} from '../kernel/errors.ts'
import {suggest} from '../kernel/suggest.ts'
import type {Plan, PlannedMetric} from './plan-record.ts'

/** One number of a plan changed: `errors.fail.ratio`, or `alpha`, `beta`. */
export interface Change {
  readonly path: readonly string[]
  readonly value: number
}

/** Reads `errors.fail.ratio=1.3,alpha=0.02`; RFG-104 for anything else. */
export function readChanges(text: string | undefined): readonly Change[] {
  if (text === undefined) return []
  return text.split(',').map((part) => {
    const [path = '', raw = '', ...more] = part.trim().split('=')
    const value = /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN
    if (path === '' || more.length > 0 || Number.isNaN(value))
      throw wrongChange(`'${part.trim().slice(0, 80)}' is no NAME=NUMBER`)
    return {path: path.split('.'), value}
  })
}

/** The plan with other numbers; RFG-104 where it has none of that name. */
export function changedPlan(plan: Plan, changes: readonly Change[]): Plan {
  return changes.reduce(changed, plan)
}

function changed(plan: Plan, {path, value}: Change): Plan {
  const [name = '', margin = '', part = '', ...more] = path
  if ((name === 'alpha' || name === 'beta') && path.length === 1) return {...plan, [name]: checkedShare(name, value)}
  const metric = Object.hasOwn(plan.metrics, name) ? plan.metrics[name] : undefined
  if (!metric) throw unknown(name, [...Object.keys(plan.metrics), 'alpha', 'beta'], 'metric')
  if (more.length > 0 || (margin !== 'fail' && margin !== 'pass')) throw unknown(margin, ['fail', 'pass'], 'margin')
  return {...plan, metrics: {...plan.metrics, [name]: withMargin(metric, margin, part, value)}}
}

function withMargin(metric: PlannedMetric, margin: 'fail' | 'pass', part: string, value: number): PlannedMetric {
  const numbers = Object.entries(metric[margin]).filter(([, it]) => typeof it === 'number')
  const known = numbers.map(([name]) => name)
  if (!known.includes(part)) throw unknown(part, known, `number of ${margin}`)
  return {...metric, [margin]: {...metric[margin], [part]: value}} as PlannedMetric
}

function checkedShare(name: string, value: number): number {
  if (value > 0 && value <= 0.5) return value
  throw wrongChange(`${name} must be more than 0 and at most 0.5`)
}

function unknown(name: string, known: readonly string[], what: string): RefugeError {
  const near = suggest(name, known)
  return wrongChange(
    `there is no ${what} '${name.slice(0, 60)}'${near ? `: did you mean '${near}'?` : ''} (${known.join(', ')})`,
  )
}

/** RFG-104 for what stands behind `--with`. */
export function wrongChange(what: string): RefugeError {
  return new RefugeError('RFG-104', `refuge verify: --with: ${what}`, {
    hint: 'For example --with errors.fail.ratio=1.3,latency.fail.shift=0.2; several are separated by commas.',
  })
}
