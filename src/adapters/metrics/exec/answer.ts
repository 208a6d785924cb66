import {RefugeError} from '../../../kernel/errors.ts'
import {oneLine} from '../../../kernel/escape.ts'
import type {Instance, Side, SourceReading} from '../../../ports/metric-source.ts'
import {combine, type SideReading} from '../sides.ts'

/** What the command printed, checked; RFG-413 for anything but the documented JSON. */
export function readAnswer(stdout: string): SourceReading {
  const answer = parse(stdout)
  const reason = fieldOf(answer, 'no-data')
  if (typeof reason === 'string')
    return {kind: 'no-data', reason: oneLine(reason).slice(0, 300) || 'the command says so'}
  return combine({baseline: sideOf(answer, 'baseline'), canary: sideOf(answer, 'canary')})
}

function sideOf(answer: unknown, side: Side): SideReading {
  const list = fieldOf(fieldOf(answer, side), 'instances')
  if (!Array.isArray(list)) throw strange(`${side}.instances is no list`)
  const instances = list.map((it: unknown, place) => instanceOf(it, `${side}.instances[${place}]`))
  return instances.length > 0 ? {instances} : {instances, lacks: `${side}: the command counts no instance`}
}

function instanceOf(value: unknown, where: string): Instance {
  const [total, events, name, ...more]: readonly unknown[] = Array.isArray(value) ? value : []
  if (!isCount(total) || !isCount(events) || more.length > 0)
    throw strange(`${where} is not [total, events] or [total, events, name]`)
  if (name === undefined) return [total, events]
  if (typeof name !== 'string' || name.length > 120)
    throw strange(`the name in ${where} is no text of at most 120 characters`)
  return [total, events, name]
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0

function parse(stdout: string): unknown {
  try {
    return JSON.parse(stdout)
  } catch {
    throw strange('it is no JSON')
  }
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

function strange(what: string): RefugeError {
  return new RefugeError('RFG-413', `what the command of the exec source printed is not understood: ${what}`, {
    hint: 'It prints {"baseline": {"instances": [[total, events]]}, "canary": {"instances": []}} and nothing else; logs belong on stderr.',
  })
}
