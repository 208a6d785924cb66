import type {JsonSchema} from '../ports/kinds.ts'

/** A duration with its unit, with its default. */
export function duration(fallback: string, description: string): JsonSchema {
  return {type: 'string', pattern: '^(\\d+(\\.\\d+)?(ms|s|m|h|d|w))+$', default: fallback, description}
}
