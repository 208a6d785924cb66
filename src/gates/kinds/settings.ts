import {parseDuration} from '../../kernel/duration.ts'
import {type Fields, isFields, listOf} from '../../kernel/fields.ts'

/** A gate's mapping as it is written, valid and with its defaults filled in. */
export type Settings = Fields

/** Text; '' where there is none. */
export function textIn(settings: Settings, key: string): string {
  const value = settings[key]
  return typeof value === 'string' ? value : ''
}

export function textsIn(settings: Settings, key: string): readonly string[] {
  return listOf(settings[key]).filter((it) => typeof it === 'string')
}

/** The mappings of a list. */
export function mappingsIn(settings: Settings, key: string): readonly Settings[] {
  return listOf(settings[key]).filter(isFields)
}

export function mappingIn(settings: Settings, key: string): Settings | undefined {
  const value = settings[key]
  return isFields(value) ? value : undefined
}

/** A whole number of at least 1. */
export function countIn(settings: Settings, key: string): number {
  const value = settings[key]
  return typeof value === 'number' && value >= 1 ? value : 1
}

/** Milliseconds. */
export function durationIn(settings: Settings, key: string): number {
  return parseDuration(textIn(settings, key))
}
