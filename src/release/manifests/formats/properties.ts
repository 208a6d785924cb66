import {refusal, type Source, type Value} from '../source.ts'
import {type Line, linesOf} from './lines.ts'

/**
 * The value of a key, or undefined when there is none; the last counts. RFG-214 when it goes on in the next line.
 * Source: java.util.Properties.load (`=`, `:` or blanks behind the key, `#` or `!` before comments, `\` before a line's end).
 */
export function propertiesValue(source: Source, [key]: readonly string[]): Value | undefined {
  let found: Value | undefined
  let isContinued = false
  for (const line of linesOf(source.text)) {
    const isOwn: boolean = !isContinued && !/^[ \t\f]*([#!]|$)/.test(line.text)
    isContinued = (isContinued || isOwn) && endsOpen(line.text)
    if (!isOwn) continue
    const pair = pairIn(line)
    if (pair.key !== key) continue
    if (isContinued) throw refusal(source, pair.start, `'${key}' goes on in the next line: write it in one`)
    const raw = line.text.slice(pair.start - line.start).trimEnd()
    found = {start: pair.start, end: pair.start + raw.length, value: unescaped(raw)}
  }
  return found
}

function pairIn({start, text}: Line): {readonly key: string; readonly start: number} {
  const from = text.search(/[^ \t\f]/)
  let end = from
  while (end < text.length && !/[=: \t\f]/.test(text[end] ?? '')) end += text[end] === '\\' ? 2 : 1
  let value = end
  while (/[ \t\f]/.test(text[value] ?? '')) value++
  if (text[value] === '=' || text[value] === ':') value++
  while (/[ \t\f]/.test(text[value] ?? '')) value++
  return {key: unescaped(text.slice(from, end)), start: start + value}
}

/** Whether an odd number of backslashes ends the line: an even number is backslashes of the value. */
function endsOpen(text: string): boolean {
  let end = text.length
  while (text[end - 1] === '\\') end--
  return (text.length - end) % 2 === 1
}

const unescaped = (text: string) =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/g, (_, code: string | undefined, char: string) =>
    code === undefined ? char : String.fromCharCode(Number.parseInt(code, 16)),
  )
