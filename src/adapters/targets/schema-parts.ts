import type {JsonSchema} from '../../ports/kinds.ts'

/** A duration with its unit, with its default. */
export function duration(fallback: string, description: string): JsonSchema {
  return {type: 'string', pattern: '^(\\d+(\\.\\d+)?(ms|s|m|h|d|w))+$', default: fallback, description}
}

/** A command of the user's, run by `sh`. */
export function command(description: string): JsonSchema {
  return {type: 'string', minLength: 1, description}
}

/** A path, from the folder of refuge.yml unless absolute. */
export function path(description: string): JsonSchema {
  return {type: 'string', minLength: 1, description}
}
