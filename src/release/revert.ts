import type {Change} from './change.ts'
import {headerOf} from './header.ts'
import {type Message, withoutPull} from './message.ts'
import {changeOf, type Footers, type TypeRule} from './types.ts'

/** A commit that takes other commits back. */
export interface Revert {
  /** Ids, possibly shortened, of the commits it takes back. */
  readonly shas: readonly string[]
  /** Header of the commit it takes back, when it quotes it. */
  readonly quoted: string | undefined
  /** The change that it is when what it takes back was released. */
  change(footers: Footers, types: readonly TypeRule[]): readonly Change[] | undefined
}

const QUOTED = /^(Revert|Reapply) "(.*)"$/

/**
 * Reads `Revert "…"`, `Reapply "…"` (git 2.43 and later, for the revert of a revert) and `revert: …`. A revert of a revert is
 * the original again. Source: git-revert(1); Conventional Commits 1.0.0, "How does Conventional Commits handle revert commits?".
 */
export function revertOf(message: Message, raw: string): Revert | undefined {
  const quoted = QUOTED.exec(message.header)
  if (quoted) {
    return {
      shas: revertedShas(raw),
      quoted: takenBack(quoted),
      change: (footers, types) => quotedChange(message.header, footers, types),
    }
  }
  const header = headerOf(message.header)
  if (header?.type !== 'revert') return undefined
  const shas = [...revertedShas(raw), ...referredShas(message.body)]
  return {shas, quoted: header.subject, change: () => undefined}
}

/** `Reapply "x"` takes back the commit `Revert "x"`. */
function takenBack([, verb, text = '']: RegExpExecArray): string {
  return withoutPull(verb === 'Reapply' ? `Revert "${text}"` : text).text
}

function quotedChange(header: string, footers: Footers, types: readonly TypeRule[]): readonly Change[] {
  const {text, gone} = unwrap(header)
  if (gone) return [changeOf({type: 'revert', scope: undefined, bang: false, subject: text}, header, footers, types)]
  const original = headerOf(text)
  return original ? [changeOf(original, text, footers, types)] : []
}

/** Peels the quotes off: what is it about in the end, and is that gone or there? */
function unwrap(header: string): {readonly text: string; readonly gone: boolean} {
  const found = QUOTED.exec(withoutPull(header).text)
  if (!found) return {text: withoutPull(header).text, gone: false}
  const inner = unwrap(found[2] ?? '')
  return {text: inner.text, gone: found[1] === 'Revert' ? !inner.gone : inner.gone}
}

const SHA = /\b[0-9a-f]{7,64}\b/gi

function revertedShas(raw: string): readonly string[] {
  const sentences = raw.match(/\bThis reverts commits?[^.]*/gi) ?? []
  return sentences
    .flatMap((it) => (it.split(/,\s*reversing\b/)[0] ?? '').match(SHA) ?? [])
    .map((it) => it.toLowerCase())
}

function referredShas(body: readonly string[]): readonly string[] {
  return body
    .filter((it) => /^refs:/i.test(it))
    .flatMap((it) => it.match(SHA) ?? [])
    .map((it) => it.toLowerCase())
}
