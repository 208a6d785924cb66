import {type Code, RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import type {Pointer} from './pointer.ts'

/** A mistake in refuge.yml and where it stands. Lines and columns count from 1. */
export interface Problem {
  readonly code: Code
  readonly file: string
  readonly line: number
  readonly column: number
  /** One clear sentence. */
  readonly message: string
  /** What to do. */
  readonly hint?: string
}

/** A mistake before its place is known: where in the configuration, at the key or at its value. */
export interface Mistake {
  readonly code: Code
  readonly pointer: Pointer
  readonly at: 'key' | 'value'
  /** Where to point instead when the value is not in the file but comes from a default or preset. */
  readonly otherwise?: Pointer
  readonly message: string
  readonly hint?: string
}

/** `file:line:col RFG-nnn sentence`, one line whatever the text is. */
export function problemLine({file, line, column, code, message}: Problem): string {
  return oneLine(`${file}:${line}:${column} ${code} ${message}`)
}

/** In the order of the file; what stands at one place by code, then text. */
export function byPosition(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column || compare(a.code, b.code) || compare(a.message, b.message)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** All problems as the one error to throw: a single one as itself, several as RFG-129 with a line for each. */
export function problemsError(problems: readonly Problem[]): RefugeError {
  const [first] = problems
  const file = first?.file ?? 'refuge.yml'
  const place = first ? {file, line: first.line, column: first.column} : {file}
  if (first && problems.length === 1) {
    return new RefugeError(first.code, oneLine(first.message), {place, ...(first.hint && {hint: first.hint})})
  }
  const lines = problems.map(problemLine).join('\n')
  return new RefugeError('RFG-129', `${oneLine(file)} has ${problems.length} mistakes:\n${lines}`, {
    place,
    hint: 'Correct these lines; `refuge validate` checks the file again.',
  })
}
