import type {Source, Value} from '../source.ts'
import {linesOf, trimmed} from './lines.ts'

/** The one line of a file that is nothing but a value; undefined when it is empty, has more lines or blanks in the line. */
export function textValue(source: Source): Value | undefined {
  const [only, other] = linesOf(source.text)
    .map(trimmed)
    .filter((it) => it.text !== '')
  if (!only || other || /\s/.test(only.text)) return undefined
  return {start: only.start, end: only.end, value: only.text}
}
