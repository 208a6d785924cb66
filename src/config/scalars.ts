import type {JsonSchema} from '../ports/kinds.ts'
import {LONGEST_DURATION} from './tolerant.ts'

/** Text that only an adapter reads may hold templates; its own pattern counts when there are none. */
export const OR_TEMPLATE = '\\{\\{|'

const NAME = '^[A-Za-z0-9][A-Za-z0-9._-]*$'

/** `15s`, `10m`, `5h15m`. The title is what an error says was expected. */
export function duration(description: string, fallback?: string): JsonSchema {
  const pattern = '^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d|w))+$'
  const title = 'a duration with its unit such as 15s, 10m or 5h15m'
  return {type: 'string', title, description, pattern, maxLength: LONGEST_DURATION, ...withDefault(fallback)}
}

/** A duration, or `forever` spelled out. */
export function durationOrForever(description: string, fallback: string): JsonSchema {
  const pattern = '^(forever|([0-9]+(\\.[0-9]+)?(ms|s|m|h|d|w))+)$'
  const title = 'a duration with its unit such as 30m, or forever'
  return {type: 'string', title, description, pattern, maxLength: LONGEST_DURATION, default: fallback}
}

/** `25%`. */
export function percentage(description: string, fallback?: string): JsonSchema {
  const title = 'a percentage with its sign such as 25%'
  return {type: 'string', title, description, pattern: '^[0-9]+(\\.[0-9]+)?%$', maxLength: 20, ...withDefault(fallback)}
}

/** One of a few words. */
export function words(description: string, known: readonly string[], fallback?: string): JsonSchema {
  return {type: 'string', description, enum: known, ...withDefault(fallback)}
}

/** A name made of letters, digits, dots, dashes and underscores. */
export function name(description: string, fallback?: string): JsonSchema {
  const title = 'a name of letters, digits, dots, dashes and underscores'
  return {type: 'string', title, description, pattern: NAME, maxLength: 100, ...withDefault(fallback)}
}

/** A command for `sh`. Its format keeps templates out: a command reads its values from the environment. */
export function command(description: string): JsonSchema {
  return {type: 'string', title: 'a command', description, format: 'command', minLength: 1}
}

/** A mapping with these keys and no other. */
export function mapping(description: string, properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return {type: 'object', description, additionalProperties: false, required, properties}
}

/** A mapping whose keys are names that the user gives. */
export function named(description: string, each: JsonSchema, more: JsonSchema = {}): JsonSchema {
  const propertyNames = {title: 'letters, digits, dots, dashes and underscores', pattern: NAME, maxLength: 100}
  return {type: 'object', description, propertyNames, additionalProperties: each, ...more}
}

function withDefault(fallback: string | undefined): JsonSchema {
  return fallback === undefined ? {} : {default: fallback}
}
