import {parseDuration} from '../../kernel/duration.ts'
import {messageOf, RefugeError} from '../../kernel/errors.ts'

/** Options of a source, read once at the door. Templates may have put anything into them since the schema was checked. */
export interface Reader {
  text(name: string): string
  optional(name: string): string | undefined
  /** Milliseconds. */
  duration(name: string, fallback: string): number
  /** The error for a value that cannot be: RFG-410. It never shows the value, which may be a secret. */
  wrong(name: string, expected: string): RefugeError
}

export function readerOf(kind: string, options: Readonly<Record<string, unknown>>): Reader {
  const wrong = (name: string, expected: string) =>
    new RefugeError('RFG-410', `source of kind ${kind}: '${name}' must be ${expected}`, {
      hint: "Correct it in refuge.yml, or the variable that its template names; 'refuge validate' shows the line.",
    })
  const text = (name: string) => {
    const value = options[name]
    if (typeof value === 'string' && value !== '') return value
    throw wrong(name, 'a text')
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
