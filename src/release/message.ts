/** A commit message in its parts. */
export interface Message {
  readonly header: string
  /** Lines after the header, without the blank ones around them. */
  readonly body: readonly string[]
  /** The pull request in brackets at the end of the header, as GitHub's squash and rebase merges write it. */
  readonly pull: string | undefined
}

/** Splits a raw message. CR LF is LF; blank lines before the header do not count. */
export function messageOf(raw: string): Message {
  const [first = '', ...body] = raw.replaceAll('\r\n', '\n').trim().split('\n')
  const {text, pull} = withoutPull(first.trim())
  return {header: text, body: trimBlank(body), pull}
}

/** `feat: x (#12)` is `feat: x` of pull request 12. */
export function withoutPull(header: string): {readonly text: string; readonly pull: string | undefined} {
  const found = /^(.*\S)\s+\(#(\d+)\)$/.exec(header)
  return found ? {text: found[1] ?? '', pull: found[2]} : {text: header, pull: undefined}
}

export function trimBlank(lines: readonly string[]): readonly string[] {
  const isText = (line: string) => line.trim() !== ''
  return lines.slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1)
}
