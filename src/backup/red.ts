import {RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import type {Head} from './head.ts'
import {basis, median, newestComplete} from './history.ts'
import {readableSize} from './size.ts'

/** What was found in a source. */
export interface Amount {
  readonly files: number
  readonly bytes: number
  readonly unreadable: readonly Unreadable[]
}

export interface Unreadable {
  readonly path: string
  readonly why: string
}

export interface RedRules {
  readonly source: string
  /** Points before, in any order. */
  readonly heads: readonly Head[]
  /** Percent. */
  readonly maxShrink: number
  /** Id of the point whose size may be fallen below. */
  readonly acceptShrink: string | undefined
  /** What cannot be read makes a partial point, no failure. */
  readonly keepPartial: boolean
}

/** Why a source must not become a point; undefined when it may. The last good point stays the newest. */
export function redReason(amount: Amount, rules: RedRules): RefugeError | undefined {
  return emptyReason(amount, rules) ?? unreadableReason(amount, rules) ?? shrinkReason(amount, rules)
}

function emptyReason({files, bytes, unreadable}: Amount, {source}: RedRules): RefugeError | undefined {
  if (files > 0 && bytes > 0) return undefined
  const what = files === 0 ? 'holds no file' : 'holds no byte'
  const because = unreadable[0] ? ` (${shown(unreadable[0])})` : ''
  return new RefugeError('RFG-603', `source ${source} ${what}${because}`, {
    hint: 'Check that the volume is mounted and the paths are right; links are not followed. The last good point stays the newest.',
  })
}

const SHOWN = 10

function unreadableReason({unreadable}: Amount, {source, keepPartial}: RedRules): RefugeError | undefined {
  if (unreadable.length === 0 || keepPartial) return undefined
  const more = unreadable.length > SHOWN ? `\n… and ${unreadable.length - SHOWN} more` : ''
  const list = unreadable.slice(0, SHOWN).map(shown).join('\n')
  return new RefugeError('RFG-606', `source ${source}: ${unreadable.length} cannot be read\n${list}${more}`, {
    hint: 'Give the user that runs this the right to read them, exclude them, or accept partial points with `on-partial: keep`.',
  })
}

const shown = ({path, why}: Unreadable) => `${oneLine(path)}: ${oneLine(why)}`

function shrinkReason(amount: Amount, rules: RedRules): RefugeError | undefined {
  const past = basis(rules.heads)
  const last = newestComplete(rules.heads)
  if (last === undefined || last.id === rules.acceptShrink) return undefined
  const words = [
    fall('files', amount.files, median(past.map((it) => it.files)), rules.maxShrink, String),
    fall('bytes', amount.bytes, median(past.map((it) => it.bytes)), rules.maxShrink, readableSize),
  ].filter((it) => it !== undefined)
  if (words.length === 0) return undefined
  return new RefugeError('RFG-604', `source ${rules.source} shrank: ${words.join(', ')}`, {
    hint: `If that is right, run again with \`accept-shrink: ${last.id}\` (the last good point).`,
  })
}

function fall(
  what: string,
  now: number,
  before: number | undefined,
  maxShrink: number,
  write: (value: number) => string,
): string | undefined {
  if (before === undefined || now >= before * (1 - maxShrink / 100)) return undefined
  return `${write(now)} ${what} instead of ${write(before)} (median of the last points; more than ${maxShrink} % less)`
}
