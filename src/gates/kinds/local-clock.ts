/** Reads the clock on a wall of a time zone: instant → what it shows, as milliseconds as if it stood at UTC. */
export type LocalClock = (instant: number) => number

/**
 * The clock of an IANA time zone, with all its changes to summer time and back; undefined where there is no such zone. Source:
 * ECMA-402, `Intl.DateTimeFormat`.
 */
export function localClock(zone: string): LocalClock | undefined {
  const format = formatFor(zone)
  return (
    format &&
    ((instant) => {
      const parts = Object.fromEntries(format.formatToParts(instant).map(({type, value}) => [type, Number(value)]))
      const {year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0} = parts
      return Date.UTC(year, month - 1, day, hour, minute, second)
    })
  )
}

function formatFor(timeZone: string): Intl.DateTimeFormat | undefined {
  const two = '2-digit'
  const fields = {year: 'numeric', month: two, day: two, hour: two, minute: two, second: two} as const
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {timeZone, hourCycle: 'h23', ...fields})
  } catch {
    return undefined
  }
}
