import {oneLine} from '../kernel/escape.ts'
import {isFields} from '../kernel/fields.ts'
import type {Checked} from './check.ts'
import {unknownEnvironment} from './environment.ts'
import {below, keysOf, type Pointer, pathOf} from './pointer.ts'
import {entriesOf, field} from './tolerant.ts'

/** One value of the merged configuration, as it is written (templates unfilled), and where it comes from. */
export interface Explained {
  /** Such as `strategy.steps[0].traffic`. */
  readonly path: string
  readonly value: unknown
  /** `refuge.yml:12:5`, `default` or `preset canary`. */
  readonly origin: string
}

/** Everything that holds for one environment, value by value; RFG-151 when there is no such environment. */
export function explainConfiguration(
  {document, origins}: Pick<Checked, 'document' | 'origins'>,
  environment: string,
): readonly Explained[] {
  return sections(document, environment).flatMap(({label, pointer}) =>
    leaves(at(document, pointer), pointer).map((it) => ({
      path: pathOf(below('', label) + it.pointer.slice(pointer.length)),
      value: it.value,
      origin: origins(it.pointer),
    })),
  )
}

/** The same for people: path, value and origin in columns, a line each. */
export function explanationLines(explained: readonly Explained[]): readonly string[] {
  const rows = explained.map(({path, value, origin}) => [path, valueText(value), origin] as const)
  const wide = (column: 0 | 1): number => Math.min(60, Math.max(0, ...rows.map((it) => it[column].length)))
  const [paths, values] = [wide(0), wide(1)]
  return rows.map(([path, value, origin]) => oneLine(`${path.padEnd(paths)}  ${value.padEnd(values)}  ${origin}`))
}

interface Section {
  readonly label: string
  readonly pointer: Pointer
}

function sections(document: unknown, name: string): readonly Section[] {
  const environments = field(document, 'environments')
  const environment = field(environments, name)
  if (environment === undefined)
    throw unknownEnvironment(
      name,
      entriesOf(environments).map(([it]) => it),
    )
  const all: readonly Section[] = [
    {label: 'service', pointer: '/service'},
    {label: 'environment', pointer: below('/environments', name)},
    {label: 'target', pointer: below('/targets', String(field(environment, 'target')))},
    {label: 'strategy', pointer: below('/strategies', String(field(environment, 'strategy')))},
    ...['metrics', 'sources', 'backup', 'records'].map((it) => ({label: it, pointer: below('', it)})),
  ]
  return all.filter(({pointer}) => at(document, pointer) !== undefined)
}

function at(document: unknown, pointer: Pointer): unknown {
  return keysOf(pointer).reduce<unknown>(field, document)
}

function leaves(value: unknown, pointer: Pointer): readonly {readonly pointer: Pointer; readonly value: unknown}[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((it: unknown, i) => leaves(it, below(pointer, i)))
  if (!isFields(value)) return [{pointer, value}]
  return Object.entries(value).flatMap(([key, it]) => leaves(it, below(pointer, key)))
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
