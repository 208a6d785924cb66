import type {JsonSchema} from '../../ports/kinds.ts'

/** A command of the user's, run by `sh`. */
export function command(description: string): JsonSchema {
  return {type: 'string', minLength: 1, description}
}

/** A path, from the folder of refuge.yml unless absolute. */
export function path(description: string): JsonSchema {
  return {type: 'string', minLength: 1, description}
}
