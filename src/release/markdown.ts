import {escapeMarkdown, plain} from '../kernel/escape.ts'

/**
 * Text of a commit for Markdown: shown literally, except for code spans, which stay code. Nothing in it is a link, a mention, a
 * list, HTML or a command.
 */
export function literal(text: string): string {
  const parts = plain(text)
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(`[^`]+`)/)
  const shown = parts.map((part, i) => (i % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part))).join('')
  return shown.replace(/^([=:])/, '\\$1')
}

/** Text of several lines inside a list item: its lines and paragraphs stay apart. */
export function literalParagraphs(text: string, indent: string): string {
  const paragraphs = plain(text)
    .split(/\n\s*\n/)
    .map((it) =>
      it
        .split('\n')
        .map(literal)
        .filter((line) => line !== ''),
    )
  return paragraphs
    .filter((it) => it.length > 0)
    .map((it) => it.join(`\n${indent}`))
    .join(`\n\n${indent}`)
}

/** Text in a code span that it cannot leave. */
export function codeSpan(text: string): string {
  const inner = plain(text)
    .replace(/[`\s]+/g, ' ')
    .trim()
  return inner === '' ? '' : `\`${inner}\``
}

/** Longest text of a cell: a first line can have megabytes. */
const CELL = 300

/** Literal text in a cell of a table, which a bar would end even inside a code span; cut where nobody reads on. */
export function cell(text: string): string {
  const shown = text.length > CELL ? `${text.slice(0, CELL).toWellFormed()}…` : text
  return literal(shown).replace(/(?<!\\)\|/g, '\\|')
}

/** At most `limit` characters, cut at the end of a line, with a last sentence that says so. */
export function cutAt(text: string, limit: number, sentence: string): string {
  if (text.length <= limit) return text
  const room = text.slice(0, limit - sentence.length - 2)
  return `${room.slice(0, room.lastIndexOf('\n'))}\n\n${sentence}`
}
