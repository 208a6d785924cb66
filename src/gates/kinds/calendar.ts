/** The instant at which a day begins at UTC; undefined for one that no calendar has, such as 2026-02-30. */
export function dayOf(text: string): number | undefined {
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : at
}

export const DAY = 86_400_000
export const MINUTE = 60_000

/** Has this day, the whole of it at UTC, not ended yet? */
export function isStill(day: string, now: Date): boolean {
  const begin = dayOf(day)
  return begin !== undefined && now.getTime() < begin + DAY
}
