import {RefugeError} from '../../../kernel/errors.ts'
import {oneLine} from '../../../kernel/escape.ts'
import type {GaugeInstance, Instance, MetricQuery, Side, SourceReading} from '../../../ports/metric-source.ts'
import {type BoundedInstance, boundOf, bucketsOf} from '../bounds.ts'
import {isCount} from '../is-count.ts'
import {type BothSides, combineCounts, combineDurations, combineLevels, type SideReading} from '../sides.ts'

/** What the command printed, checked; RFG-413 for anything but the documented JSON. */
export function readAnswer(stdout: string, kind: MetricQuery['kind']): SourceReading {
  const answer = parse(stdout, kind)
  const reason = fieldOf(answer, 'no-data')
  if (typeof reason === 'string')
    return {kind: 'no-data', reason: oneLine(reason).slice(0, 300) || 'the command says so'}
  switch (kind) {
    case 'counts':
      return combineCounts(bothOf(answer, kind, instanceOf))
    case 'histogram': {
      const le = boundsOf(fieldOf(answer, 'le'))
      return combineDurations(bothOf(answer, kind, (value, where) => durationsOf(value, where, le)))
    }
    case 'gauge':
      return combineLevels(bothOf(answer, kind, levelOf))
  }
}

type Read<T> = (value: readonly unknown[], where: string) => T

function bothOf<T>(answer: unknown, kind: MetricQuery['kind'], read: Read<T>): BothSides<T> {
  const side = (which: Side): SideReading<T> => {
    const list = fieldOf(fieldOf(answer, which), 'instances')
    if (!Array.isArray(list)) throw strange(`${which}.instances is no list`, kind)
    const instances = list.map((it: unknown, place) =>
      read(Array.isArray(it) ? it : [], `${which}.instances[${place}]`),
    )
    return instances.length > 0 ? {instances} : {instances, lacks: `${which}: the command shows no instance`}
  }
  return {baseline: side('baseline'), canary: side('canary')}
}

function instanceOf([total, events, name, ...more]: readonly unknown[], where: string): Instance {
  if (!isCount(total) || !isCount(events) || more.length > 0)
    throw strange(`${where} is not [total, events] or [total, events, name]`, 'counts')
  const named = nameOf(name, where, 'counts')
  return named === undefined ? [total, events] : [total, events, named]
}

function levelOf([value, name, ...more]: readonly unknown[], where: string): GaugeInstance {
  if (!isCount(value) || more.length > 0)
    throw strange(`${where} is not [value] or [value, name] with a value of at least 0`, 'gauge')
  const named = nameOf(name, where, 'gauge')
  return named === undefined ? [value] : [value, named]
}

function durationsOf(
  [counts, name, ...more]: readonly unknown[],
  where: string,
  le: readonly number[],
): BoundedInstance {
  const isList = Array.isArray(counts) && counts.every(isCount) && counts.length === le.length
  if (!isList || more.length > 0)
    throw strange(
      `${where} is not [counts] or [counts, name] with a count for each of ${le.length} bounds`,
      'histogram',
    )
  const read = bucketsOf(le.map((bound, place) => [bound, Number(counts[place])]))
  if (typeof read === 'string') throw strange(`${where} has ${read}`, 'histogram')
  const named = nameOf(name, where, 'histogram')
  return named === undefined ? read : {...read, name: named}
}

function boundsOf(written: unknown): readonly number[] {
  const bounds = Array.isArray(written) ? written.map(boundOf) : []
  const known = bounds.filter((it) => it !== undefined)
  if (known.length === 0 || known.length < bounds.length)
    throw strange('le is no list of bounds that ends with "+Inf"', 'histogram')
  return known
}

function nameOf(name: unknown, where: string, kind: MetricQuery['kind']): string | undefined {
  if (name === undefined || (typeof name === 'string' && name.length <= 120)) return name
  throw strange(`the name in ${where} is no text of at most 120 characters`, kind)
}

function parse(stdout: string, kind: MetricQuery['kind']): unknown {
  try {
    return JSON.parse(stdout)
  } catch {
    throw strange('it is no JSON', kind)
  }
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

const EXAMPLES: Readonly<Record<MetricQuery['kind'], string>> = {
  counts: '{"baseline": {"instances": [[total, events]]}, "canary": {"instances": []}}',
  histogram:
    '{"le": [0.1, 1, "+Inf"], "baseline": {"instances": [[[up to 0.1, up to 1, all]]]}, "canary": {"instances": []}}',
  gauge: '{"baseline": {"instances": [[value]]}, "canary": {"instances": []}}',
}

function strange(what: string, kind: MetricQuery['kind']): RefugeError {
  return new RefugeError('RFG-413', `what the command of the exec source printed is not understood: ${what}`, {
    hint: `It prints ${EXAMPLES[kind]} and nothing else; logs belong on stderr.`,
  })
}
