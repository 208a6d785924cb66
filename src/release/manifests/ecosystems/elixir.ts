import {assignedAt, isAt, textOf} from '../code/assignment.ts'
import {ELIXIR} from '../code/elixir.ts'
import type {Token} from '../code/language.ts'
import {lex} from '../code/lexer.ts'
import {elsewhere, type Finding, place, unnamed} from '../finding.ts'
import {nameIn} from '../paths.ts'
import {clipped, type Source} from '../source.ts'
import type {Ecosystem} from './ecosystem.ts'

/** mix.exs: `version:` of `def project`, or the attribute that stands there. Source: hexdocs.pm, Mix.Project. */
export const elixir: Ecosystem = async ({folder, version}) => {
  const source = await folder.read(nameIn(folder.at, 'mix.exs'))
  return source ? [versionIn(lex(source, ELIXIR), source, version)] : []
}

function versionIn(tokens: readonly Token[], source: Source, version: string): Finding {
  const at = versionKey(tokens)
  if (at === undefined) return unnamed(source)
  const first = tokens[at]
  if (first?.kind === 'text' && first.plain && isEnd(tokens[at + 1])) return place(source, textOf(first), version)
  if (first?.kind !== 'mark' || first.value !== '@' || !isEnd(tokens[at + 2])) {
    const end = tokens.findIndex((it, index) => index > at && it.kind === 'line')
    return elsewhere(
      source,
      `puts its version together (${clipped(source.text.slice(first?.start, tokens[end]?.start))})`,
    )
  }
  return attribute(tokens, tokens[at + 1]?.value ?? '', source, version)
}

/** Where the value of `version:` begins in the list of `def project`. */
function versionKey(tokens: readonly Token[]): number | undefined {
  const start = tokens.findIndex((_, index) => isAt(tokens, index, 'def', 'project'))
  let depth = 0
  for (let at = start; start >= 0 && at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind === 'mark' && /^[[{(]$/.test(token.value)) depth++
    if (token?.kind === 'mark' && /^[\]})]$/.test(token.value) && --depth === 0 && token.value === ']') return undefined
    if (depth === 0 && at > start && /^defp?$/.test(token?.value ?? '')) return undefined
    if (depth === 1 && isAt(tokens, at, 'version', ':')) return afterLines(tokens, at + 2)
  }
  return undefined
}

function attribute(tokens: readonly Token[], name: string, source: Source, version: string): Finding {
  const at = tokens.findIndex(
    (it, index) => isAt(tokens, index, '@', name) && it.end === tokens[index + 1]?.start && isSet(tokens, index),
  )
  const assigned = assignedAt(tokens, at + 2, source)
  if (at >= 0 && assigned.kind === 'text') return place(source, assigned.value, version)
  return elsewhere(source, `takes its version from @${name}, which is no plain text`)
}

/** Whether the attribute is given a value here, not read: it opens a line, and something follows. */
const isSet = (tokens: readonly Token[], at: number) =>
  (at === 0 || tokens[at - 1]?.kind === 'line') && tokens[at + 2] !== undefined && tokens[at + 2]?.kind !== 'line'

const isEnd = (token: Token | undefined) =>
  token === undefined || token.kind === 'line' || (token.kind === 'mark' && /^[,\])]$/.test(token.value))

/** The first token from here on that is no end of a line. */
function afterLines(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at]?.kind === 'line') at++
  return at
}
