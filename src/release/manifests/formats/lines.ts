/** A line of a text, without its end. */
export interface Line {
  readonly start: number
  readonly text: string
}

/** The lines of a text with their places; ends are CR LF, LF or CR. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const part of text.split(/(\r\n|\r|\n)/)) {
    if (lines.length === 0 || !/^[\r\n]/.test(part)) lines.push({start, text: part})
    start += part.length
  }
  return lines
}

/** A piece of a line, without blanks around it. */
export function trimmed({start, text}: Line): Line & {readonly end: number} {
  const from = start + (text.length - text.trimStart().length)
  const inner = text.trim()
  return {start: from, end: from + inner.length, text: inner}
}
