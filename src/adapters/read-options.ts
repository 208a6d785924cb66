import {parseDuration} from '../kernel/duration.ts'
import {messageOf, type RefugeError} from '../kernel/errors.ts'

/** Options of an adapter, read once at the door. Templates may have put anything into them since the schema was checked. */
export interface Reader {
  text(name: string): string
  optional(name: string): string | undefined
  /** Milliseconds. */
  duration(name: string, fallback: string): number
  /** The error for a value that cannot be. */
  wrong(name: string, expected: string): RefugeError
}

/** `shown` says what was there instead of a text; nothing where that may be a secret. */
export function optionReader(
  options: Readonly<Record<string, unknown>>,
  wrong: Reader['wrong'],
  shown: (value: unknown) => string = () => '',
): Reader {
  const text = (name: string) => {
    const value = options[name]
    if (typeof value === 'string' && value !== '') return value
    throw wrong(name, `a text${shown(value)}`)
  }
  const optional = (name: string) => (options[name] === undefined ? undefined : text(name))
  const duration = (name: string, fallback: string) => {
    try {
      return parseDuration(optional(name) ?? fallback)
    } catch (thrown) {
      throw wrong(name, `a duration: ${messageOf(thrown)}`)
    }
  }
  return {text, optional, duration, wrong}
}
