import {parsed, refusal, type Source} from '../source.ts'
import type {Language, TextForm, Token} from './language.ts'

interface Reading {
  readonly source: Source
  readonly language: Language
  at: number
  /** Names that end texts which begin in the next line. */
  heredocs: string[]
}

/** The tokens of a program, without blanks and comments. RFG-214 for a text or comment that does not end. */
export function lex(source: Source, language: Language): readonly Token[] {
  const reading: Reading = {source, language, at: 0, heredocs: []}
  return parsed(
    source,
    language.name,
    () => readTokens(reading),
    () => reading.at,
  )
}

/** Reads up to the end, or up to the brace that closes an interpolation, which is left there. */
function readTokens(reading: Reading, isInside = false): readonly Token[] {
  const {text} = reading.source
  const tokens: Token[] = []
  let depth = 0
  while (reading.at < text.length) {
    if (text[reading.at] === '}' && isInside && depth === 0) return tokens
    const token = nextToken(reading, tokens.at(-1))
    if (token === 'end') break
    if (!token) continue
    if (token.kind === 'mark') depth += token.value === '{' ? 1 : token.value === '}' ? -1 : 0
    tokens.push(token)
  }
  return tokens
}

/** The token at this place; undefined for blanks and comments; 'end' where the program ends before the text does. */
function nextToken(reading: Reading, last: Token | undefined): Token | 'end' | undefined {
  const {language, at} = reading
  const {text} = reading.source
  const before = last?.kind === 'line' ? undefined : last
  const isLineStart = at === 0 || text[at - 1] === '\n'
  if (language.lastLine && isLineStart && /^.*/.exec(text.slice(at, at + 80))?.[0] === language.lastLine) return 'end'
  if (text[at] === '\n') return lineEnd(reading)
  if (/\s/.test(text[at] ?? '')) return skipTo(reading, at + 1)
  if (text[at] === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) return skipTo(reading, text.indexOf('\n', at) + 1)
  const afterComment = commentEnd(reading, isLineStart)
  if (afterComment !== undefined) return skipTo(reading, afterComment)
  return heredoc(reading, before) ?? character(reading, before) ?? wordOrText(reading, before)
}

function wordOrText(reading: Reading, before: Token | undefined): Token {
  const {language, at} = reading
  const {text} = reading.source
  const form = language.textAt?.(text, at, before) ?? language.texts.find((it) => text.startsWith(it.open, at))
  if (form) return readText(reading, form)
  language.word.lastIndex = at
  const word = language.word.exec(text)?.[0]
  return word === undefined ? token(reading, 'mark', at + 1) : token(reading, 'word', at + word.length)
}

function readText(reading: Reading, form: TextForm): Token {
  const {source} = reading
  const from = reading.at
  const inner = from + form.open.length
  let [depth, plain] = [0, true]
  reading.at = inner
  while (depth > 0 || !source.text.startsWith(form.close, reading.at)) {
    const char = source.text[reading.at]
    if (char === undefined || (form.oneLine && char === '\n')) throw refusal(source, from, 'this text does not end')
    if (char === form.nests) depth++
    else if (form.nests && char === form.close) depth--
    if (interpolates(source.text, reading.at, form)) plain = false
    if (form.escapes && char === '\\') [plain, reading.at] = [false, reading.at + 2]
    else if (form.interpolation && source.text.startsWith(`${form.interpolation}{`, reading.at)) skipCode(reading)
    else reading.at++
  }
  const value = source.text.slice(inner, reading.at)
  const quotes = [form.open.length, form.close.length] as const
  return {...token(reading, 'text', reading.at + form.close.length, from), value, plain, quotes}
}

const interpolates = (text: string, at: number, {interpolation}: TextForm) =>
  text[at] === interpolation && (interpolation === '#' ? /^#[{@$]/ : /^\$[\p{L}_{]/u).test(text.slice(at, at + 3))

/** Skips `#{…}`, whatever texts and braces stand in it. */
function skipCode(reading: Reading): void {
  const from = reading.at
  reading.at += 2
  readTokens(reading, true)
  if (reading.source.text[reading.at] !== '}') throw refusal(reading.source, from, 'this interpolation does not end')
  reading.at++
}

function lineEnd(reading: Reading): Token {
  const end = token(reading, 'line', reading.at + 1)
  for (const name of reading.heredocs.splice(0)) {
    const close = new RegExp(`^[ \\t]*${name}[ \\t]*\\r?$`, 'm')
    const rest = reading.source.text.slice(reading.at)
    const found = close.exec(rest)
    if (!found) throw refusal(reading.source, reading.at, `this text does not end: there is no line ${name}`)
    reading.at += found.index + found[0].length
  }
  return end
}

function heredoc(reading: Reading, before: Token | undefined): Token | undefined {
  const opening = reading.language.heredocAt?.(reading.source.text, reading.at, before)
  if (!opening) return undefined
  reading.heredocs.push(opening.name)
  return {...token(reading, 'text', reading.at + opening.length), value: '', plain: false}
}

function character(reading: Reading, before: Token | undefined): Token | undefined {
  const end = reading.language.characterAt?.(reading.source.text, reading.at, before)
  return end === undefined ? undefined : token(reading, 'word', end)
}

/** Where the comment that begins here ends; undefined when none does. */
function commentEnd({source, language, at}: Reading, isLineStart: boolean): number | undefined {
  const {text} = source
  if (language.lineComments.some((it) => text.startsWith(it, at))) return endOfLine(text, at)
  const block = language.blockComments.find((it) => text.startsWith(it.open, at) && (isLineStart || !it.atLineStart))
  if (!block) return undefined
  let [depth, here, hasInner] = [1, at + block.open.length, block.nests]
  while (depth > 0) {
    const close = text.indexOf(block.close, here)
    const open = hasInner ? text.indexOf(block.open, here) : -1
    hasInner = open >= 0
    if (close < 0) throw refusal(source, at, 'this comment does not end')
    const isNested = open >= 0 && open < close
    depth += isNested ? 1 : -1
    here = isNested ? open + block.open.length : close + block.close.length
  }
  // What stands behind the end of such a comment belongs to it.
  return block.atLineStart ? endOfLine(text, here) : here
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function skipTo(reading: Reading, at: number): undefined {
  reading.at = at
}

function token(reading: Reading, kind: Token['kind'], end: number, start = reading.at): Token {
  reading.at = end
  return {kind, start, end, value: reading.source.text.slice(start, end), plain: true, quotes: [0, 0]}
}
