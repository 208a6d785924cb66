import {isFields} from '../kernel/fields.ts'
import type {JsonSchema, Kind} from '../ports/kinds.ts'
import {OR_TEMPLATE} from './scalars.ts'

/** One branch of a choice by `kind`. */
export interface Branch {
  readonly kind: string
  readonly summary: string
  readonly schema: JsonSchema
}

/**
 * A mapping whose `kind` says which keys it has. Every branch has a title for editors, and `discriminator` makes the
 * validator look at the branch of that kind only, so that a mistake is not reported once for each kind there is.
 */
export function byKind(description: string, branches: readonly Branch[]): JsonSchema {
  const shape = {type: 'object', description, required: ['kind']}
  if (branches.length === 0) return {...shape, properties: {kind: {not: {}, description: 'No kind is known yet.'}}}
  return {...shape, discriminator: {propertyName: 'kind'}, oneOf: branches.map(branchSchema)}
}

/** The branch of a kind of neighbour: its own schema, in which text may hold templates, and the keys that all share. */
export function neighbour({kind, summary, schema}: Kind, shared: JsonSchema = {}): Branch {
  const open = withTemplates(schema)
  return {kind, summary, schema: {...open, properties: {...propertiesOf(open), ...shared}}}
}

function branchSchema({kind, summary, schema}: Branch): JsonSchema {
  const required = Array.isArray(schema.required) ? schema.required : []
  const properties = {kind: {const: kind, description: summary}, ...propertiesOf(schema)}
  return {
    additionalProperties: false,
    ...schema,
    title: kind,
    description: summary,
    required: ['kind', ...required],
    properties,
  }
}

function propertiesOf(schema: JsonSchema): JsonSchema {
  return isFields(schema.properties) ? schema.properties : {}
}

function withTemplates(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, openPattern(key, value)]))
}

function openPattern(key: string, value: unknown): unknown {
  if (key === 'pattern' && typeof value === 'string') return `${OR_TEMPLATE}(?:${value})`
  if (key === 'default' || key === 'enum' || key === 'const' || key === 'examples') return value
  if (Array.isArray(value)) return value.map((it: unknown) => (isFields(it) ? withTemplates(it) : it))
  return isFields(value) ? withTemplates(value) : value
}
