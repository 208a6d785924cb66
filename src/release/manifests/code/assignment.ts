import {clipped, type Source, type Value} from '../source.ts'
import type {Token} from './language.ts'

/** What a name is set to: a text that can be edited, or code, as it is written. */
export type Assigned =
  | {readonly kind: 'text'; readonly value: Value}
  | {readonly kind: 'code'; readonly written: string}

/** What stands from a token up to the end of its line. `.freeze` behind a text changes nothing of it. */
export function assignedAt(tokens: readonly Token[], at: number, source: Source): Assigned {
  const first = tokens[at]
  const line: Token[] = []
  for (let here = at; here < tokens.length; here++) {
    const token = tokens[here]
    if (!token || isEnd(token)) break
    line.push(token)
  }
  const rest = line
    .slice(1)
    .map((it) => it.value)
    .join('')
  if (first?.kind === 'text' && first.plain && (rest === '' || rest === '.freeze'))
    return {kind: 'text', value: textOf(first)}
  const written = source.text.slice(first?.start ?? 0, line.at(-1)?.end ?? first?.end ?? 0)
  return {kind: 'code', written: clipped(written)}
}

/** The place of a text between its quotes. */
export function textOf({start, end, quotes: [open, close], value}: Token): Value {
  return {start: start + open, end: end - close, value}
}

/** Whether tokens, beginning at one, are these words and signs. */
export function isAt(tokens: readonly Token[], at: number, ...values: readonly string[]): boolean {
  return values.every((it, index) => tokens[at + index]?.value === it && tokens[at + index]?.kind !== 'text')
}

/** Whether a token is the first one of a statement. */
export function opensStatement(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || isEnd(before) || (before.kind === 'mark' && before.value === '{')
}

const isEnd = ({kind, value}: Token) => kind === 'line' || (kind === 'mark' && (value === ';' || value === '}'))
