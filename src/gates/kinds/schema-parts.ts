import type {JsonSchema} from '../../ports/kinds.ts'

export function text(description: string): JsonSchema {
  return {type: 'string', minLength: 1, maxLength: 300, title: 'a text', description}
}

export function duration(description: string, fallback?: string): JsonSchema {
  const pattern = '^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d|w))+$'
  const title = 'a duration with its unit such as 30m, 24h or 7d'
  return {type: 'string', title, description, pattern, maxLength: 20, ...(fallback && {default: fallback})}
}

/** A day, `2026-12-24`. */
export function day(description: string): JsonSchema {
  return {type: 'string', title: 'a day such as 2026-12-24', description, pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'}
}

/** A day, or a minute of it: `2026-12-24`, `2026-12-24 18:00`. */
export function moment(description: string): JsonSchema {
  const pattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01][0-9]|2[0-3]):[0-5][0-9])?$'
  return {type: 'string', title: 'a day such as 2026-12-24, or 2026-12-24 18:00', description, pattern}
}

export function mapping(description: string, properties: JsonSchema, required: readonly string[]): JsonSchema {
  return {type: 'object', description, additionalProperties: false, required, properties}
}

export function list(description: string, items: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return {type: 'array', description, items, maxItems: 200, ...more}
}
