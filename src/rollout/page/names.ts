import {readableDuration} from '../../kernel/duration.ts'
import {oneLine} from '../../kernel/escape.ts'
import {shortRevision} from '../../kernel/revision.ts'
import type {Line} from '../../report/index.ts'

/** Longest name of a revision in a sentence; what is longer stands whole in the facts. */
const LONGEST = 60

interface Named {
  readonly revision: string
  readonly version?: string | undefined
}

/** What people call a revision: its version, or the start of its id. */
export function nameOf({revision, version}: Named): string {
  const name = oneLine(version || shortId(revision))
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name
}

/** A revision in full, with its version where it has one. */
export function identified({revision, version}: Named): Line {
  return version ? [`${version} = `, {code: revision}] : {code: revision}
}

const shortId = (revision: string) => (/^(sha256:)?[0-9a-f]{40,}$/.test(revision) ? shortRevision(revision) : revision)

/** The time between two instants of the records, for a reader. */
export function between(from: string, to: string): string {
  return readableDuration(Math.max(0, Date.parse(to) - Date.parse(from)))
}

/** `24 November 2026, 12:02 UTC`: the day once, so that tables need the time only. */
export function dayOf(at: string): string {
  const [year, month, day] = at.slice(0, 10).split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}, ${at.slice(11, 16)} UTC`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
