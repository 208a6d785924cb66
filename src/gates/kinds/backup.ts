import {readableDuration} from '../../kernel/duration.ts'
import type {SourcePoint} from './facts.ts'
import {fail, type Gate, pass, type Ruling, ruleOn} from './gate.ts'
import {duration, list, text} from './schema-parts.ts'
import {durationIn, type Settings, textIn, textsIn} from './settings.ts'

/** There is a complete point of every source, young enough, and whole as far as was asked. */
export const backup: Gate = {
  name: 'backup',
  summary: 'The records name a complete point of every source that is young enough, and the store holds it as asked.',
  properties: {
    'newer-than': duration('Oldest age of the newest complete point.', '24h'),
    verify: {
      type: 'string',
      enum: ['none', 'stored', 'restorable'],
      default: 'none',
      description:
        'none: the records alone are asked. stored: every point of the source is read and compared with its digests, which takes as long as reading them. restorable: they are decrypted and unpacked too (needs REFUGE_IDENTITY).',
    },
    sources: list('Names of the sources; all of `backup:` where it is left out.', text('A source.'), {minItems: 1}),
  },
  required: [],
  needs: ['records', 'points'],
  mistakes(settings, {sources}) {
    if (sources.length === 0) {
      const hint = 'Say in refuge.yml what to keep, or leave the gate out.'
      return [{at: [], message: 'there is no `backup:` that it could look at', hint}]
    }
    return textsIn(settings, 'sources').flatMap((it, place) =>
      sources.includes(it)
        ? []
        : [{at: ['sources', place], message: `backup has no source '${it}'`, hint: `It has: ${sources.join(', ')}.`}],
    )
  },
  rule: (settings, {points}, now) => ruleOn(points, (all) => ruleFor(settings, all, now)),
}

function ruleFor(settings: Settings, points: readonly SourcePoint[], now: Date): Ruling {
  const oldest = durationIn(settings, 'newer-than')
  const lacks = points.flatMap((it) => lackOf(it, oldest, now) ?? [])
  if (lacks.length > 0)
    return fail(lacks, 'Take a snapshot now: `refuge backup snapshot`, or the backup-snapshot action.')
  const verified = textIn(settings, 'verify')
  return pass(...points.map((it) => `${it.source}: ${said(it, now)}${verified === 'none' ? '' : `, ${verified}`}`))
}

function lackOf({source, newest, problem}: SourcePoint, oldest: number, now: Date): string | undefined {
  if (!newest) return `${source}: the records name no complete point`
  if (problem !== undefined) return `${source}: ${problem}`
  const age = now.getTime() - Date.parse(newest.consistentAt)
  // An age that is no number, or lies ahead of us, proves nothing.
  if (!(age >= -MOST_SKEW)) return `${source}: point ${newest.point} says that it was taken at ${newest.consistentAt}`
  if (age <= oldest) return undefined
  return `${source}: the newest complete point ${newest.point} is ${readableDuration(age)} old, at most ${readableDuration(oldest)} are allowed`
}

/** Clocks of two runners may differ by so many milliseconds. */
const MOST_SKEW = 5 * 60_000

function said({newest}: SourcePoint, now: Date): string {
  const age = Math.max(0, now.getTime() - Date.parse(newest?.consistentAt ?? ''))
  return `point ${newest?.point} is complete and ${readableDuration(age)} old`
}
