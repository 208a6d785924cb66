import {refusal, type Source, type Value} from '../source.ts'
import {type Line, linesOf, trimmed} from './lines.ts'

interface Option {
  readonly section: string
  readonly key: string
  /** Value behind the key, and the indented lines that continue it. */
  readonly pieces: readonly Line[]
}

/**
 * The value of a key in a section, or undefined when there is none; RFG-214 for a line that is none of the format, and for a
 * value of several lines. Source: Python's configparser, as setuptools opens it: `=` or `:`, `#` or `;` at the start of a line.
 */
export function iniValue(source: Source, [section, key]: readonly string[]): Value | undefined {
  const option = optionsOf(source).findLast((it) => it.section === section && it.key === key)
  const [only, other] = (option?.pieces ?? []).map(trimmed).filter((it) => it.text !== '')
  if (!only) return undefined
  if (other) throw refusal(source, other.start, `'${key}' is written over several lines: write it in one`)
  return {start: only.start, end: only.end, value: only.text}
}

function optionsOf(source: Source): readonly Option[] {
  const options: (Option & {readonly pieces: Line[]; readonly indent: number})[] = []
  let section: string | undefined
  let open = false
  for (const line of linesOf(source.text)) {
    const text = line.text.trim()
    if (text === '' || text.startsWith('#') || text.startsWith(';')) continue
    const last = options.at(-1)
    const indent = line.text.length - line.text.trimStart().length
    if (open && last && indent > last.indent) {
      last.pieces.push(line)
    } else if (text.startsWith('[') && text.includes(']')) {
      section = text.slice(1, text.lastIndexOf(']'))
      open = false
    } else {
      options.push({...optionIn(line, section, source), indent})
      open = true
    }
  }
  return options
}

function optionIn(line: Line, section: string | undefined, source: Source) {
  const at = line.text.search(/[=:]/)
  if (section === undefined || at < 1) {
    throw refusal(
      source,
      line.start,
      `not valid: expected ${section === undefined ? 'a [section]' : "'key = value'"} here`,
    )
  }
  const value = {start: line.start + at + 1, text: line.text.slice(at + 1)}
  return {section, key: line.text.slice(0, at).trim().toLowerCase(), pieces: [value]}
}
