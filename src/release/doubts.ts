import {suggest} from '../kernel/suggest.ts'
import type {Change} from './change.ts'
import type {TypeRule} from './types.ts'

/** A footer that looks like BREAKING CHANGE and is none by the specification: other case, or plural. */
export function breakingHint(body: readonly string[]): string | undefined {
  const line = body.find((it) => /^breaking[ -]changes?\s*:/i.test(it) && !/^BREAKING[ -]CHANGE:/.test(it))
  if (line === undefined) return undefined
  return `'${line.slice(0, line.indexOf(':') + 1)}' does not count; for a breaking change write 'BREAKING CHANGE:'.`
}

/** An unknown type that is nearly a known one. */
export function typeHint({type}: Change, types: readonly TypeRule[]): string | undefined {
  const known = types.map((it) => it.type)
  if (known.includes(type) || ['security', 'deps', 'reapply'].includes(type)) return undefined
  const meant = suggest(type, known)
  return meant === undefined
    ? undefined
    : `The type '${type}' is not known and moves no version; did you mean '${meant}'?`
}

/** A breaking change that nobody counts, since the header above it is not conventional. */
export function lostBreakingHint(body: readonly string[]): string | undefined {
  if (!body.some((it) => /^BREAKING[ -]CHANGE:/.test(it))) return undefined
  return 'Its BREAKING CHANGE footer does not count, because the first line is not `type: subject`.'
}
