import {parseDuration} from '../kernel/duration.ts'
import {isFields} from '../kernel/fields.ts'

/** The entry of a mapping; undefined when it has none of that name itself or is no mapping. */
export function field(value: unknown, key: string): unknown {
  return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** The entries of a mapping; none when it is something else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isFields(value) ? Object.entries(value) : []
}

/** The schema allows no more characters; finding units in endless digits would take long. */
export const LONGEST_DURATION = 20

/** Milliseconds, when it is a duration. */
export function durationOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_DURATION) return undefined
  try {
    return parseDuration(value)
  } catch {
    return undefined // the schema has said so
  }
}

/** Percent, when it is text such as `25%`. */
export function percentOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d+(\.\d+)?%$/.test(value) ? Number(value.slice(0, -1)) : undefined
}

/** The number, when it is one that can be compared. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
