import {DAY, dayOf, MINUTE} from './calendar.ts'
import type {LocalClock} from './local-clock.ts'

const DAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const NAME = `(${DAYS.join('|')})`
const SPAN = `${NAME}(-${NAME})?`
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9]'

/** `Mon-Thu 09:00-17:00`, `Fri,Sun 22:00-02:00`. */
export const HOURS_PATTERN = `^${SPAN}(,${SPAN})* ${TIME}-(${TIME}|24:00)$`

/** Hours of some days of the week; what ends at or before its begin ends on the next day. Days from Monday = 0, minutes from midnight. */
interface Hours {
  readonly days: ReadonlySet<number>
  readonly from: number
  readonly to: number
}

/** A time on the clock of the wall, from and to (not included), in which nothing is deployed. */
interface Freeze {
  readonly from: number
  readonly to: number
  readonly reason: string
}

/** When deployments may begin, on a clock on the wall. */
export interface Opening {
  readonly clock: LocalClock
  /** Empty: always. */
  readonly hours: readonly Hours[]
  readonly freezes: readonly Freeze[]
}

/** Hours that fit HOURS_PATTERN. */
export function hoursIn(text: string): Hours {
  const [days = '', times = ''] = text.split(' ')
  const [from = 0, to = 0] = times.split('-').map(minutesIn)
  return {days: new Set(days.split(',').flatMap(daysIn)), from, to: to > from ? to : to + 1440}
}

function daysIn(span: string): number[] {
  const [first = 0, last = first] = span.split('-').map((it) => DAYS.indexOf(it))
  const count = ((last - first + 7) % 7) + 1
  return Array.from({length: count}, (_, i) => (first + i) % 7)
}

function minutesIn(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** A moment on the clock of the wall; as an end, a day without a time ends with that day. Undefined where no calendar has it. */
export function wallTime(text: string, asEnd: boolean): number | undefined {
  const [day = '', time] = text.split(' ')
  const begin = dayOf(day)
  if (begin === undefined) return undefined
  return time === undefined ? begin + (asEnd ? DAY : 0) : begin + minutesIn(time) * MINUTE
}

export function freezeAt(opening: Opening, instant: number): Freeze | undefined {
  const local = opening.clock(instant)
  return opening.freezes.find((it) => it.from <= local && local < it.to)
}

export function isWithinHours({clock, hours}: Opening, instant: number): boolean {
  return hours.length === 0 || isWithin(hours, clock(instant))
}

function isWithin(hours: readonly Hours[], local: number): boolean {
  const minute = Math.floor((local % DAY) / MINUTE)
  const weekday = weekdayOf(local)
  return hours.some(
    ({days, from, to}) =>
      (days.has(weekday) && from <= minute && minute < to) || (days.has((weekday + 6) % 7) && minute + 1440 < to),
  )
}

/** 1 January 1970 was a Thursday. */
const weekdayOf = (local: number) => (Math.floor(local / DAY) + 3) % 7

/** As far as one looks ahead, in milliseconds; zones change their offset at quarters of an hour at most. */
const HORIZON = 100 * DAY
const BLOCK = 15 * MINUTE

/** The first whole minute after an instant at which deployments may begin; undefined where none comes in a hundred days. */
export function nextOpening(opening: Opening, after: number): number | undefined {
  const first = Math.floor(after / MINUTE) * MINUTE + MINUTE
  for (let block = Math.floor(first / BLOCK) * BLOCK; block < after + HORIZON; block += BLOCK) {
    const offset = opening.clock(block) - block
    for (let instant = Math.max(first, block); instant < block + BLOCK; instant += MINUTE) {
      if (isOpenOn(opening, instant + offset)) return instant
    }
  }
  return undefined
}

function isOpenOn({hours, freezes}: Opening, local: number): boolean {
  return !freezes.some((it) => it.from <= local && local < it.to) && (hours.length === 0 || isWithin(hours, local))
}

/** `Tue 2026-11-24 09:00`. */
export function wallText(local: number): string {
  return `${DAYS[weekdayOf(local)]} ${new Date(local).toISOString().slice(0, 16).replace('T', ' ')}`
}
