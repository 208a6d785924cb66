import {messageOf, RefugeError} from '../../kernel/errors.ts'
import {oneLine} from '../../kernel/escape.ts'

/** A file as it was read. */
export interface Source {
  /** Path below the root, with `/` between its parts: what messages say. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  /** Without byte order mark. */
  readonly text: string
  /** The byte order mark, or nothing. */
  readonly mark: string
}

/** A value in a text: its characters from `start` up to, not including, `end`, without the quotes around it. */
export interface Value {
  readonly start: number
  readonly end: number
  /** What the characters mean, so without escapes. */
  readonly value: string
}

const CORRECT = 'Correct the file; the version is written into it only when it can be read.'

/** RFG-214 at a character of a file. */
export function refusal(source: Source, offset: number, what: string, hint = CORRECT, cause?: unknown): RefugeError {
  const {line, column} = positionOf(source.text, offset)
  return new RefugeError('RFG-214', `${source.file}: ${what}`, {
    place: {file: source.file, line, column},
    hint,
    cause,
  })
}

/** What a parser makes of a text. What it throws becomes RFG-214 at the place where `at` says that it stopped. */
export function parsed<T>(
  source: Source,
  format: string,
  parse: () => T,
  at: (thrown: unknown) => number | undefined,
): T {
  try {
    return parse()
  } catch (cause) {
    if (cause instanceof RefugeError) throw cause
    if (cause instanceof RangeError)
      throw refusal(source, 0, 'the file is nested too deeply to be read', CORRECT, cause)
    const reason = clipped(messageOf(cause).split('\n')[0] ?? '')
    throw refusal(source, at(cause) ?? source.text.length, `not valid ${format}: ${reason}`, CORRECT, cause)
  }
}

/** Text of a file for a sentence: one line, and not long. */
export function clipped(text: string): string {
  const line = oneLine(text)
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

function positionOf(text: string, offset: number): {readonly line: number; readonly column: number} {
  const before = text.slice(0, offset)
  const lines = before.split(/\r\n|\r|\n/)
  return {line: lines.length, column: (lines.at(-1) ?? '').length + 1}
}
