import {schemaNamed} from './schema.ts'

type Schema = Readonly<Record<string, unknown>>

/** The emptiest value that GitHub's description allows for one of its objects: what an answer must have and nobody reads. */
export function sampleOf(name: string): Record<string, unknown> {
  return sample(schemaNamed(name)) as Record<string, unknown>
}

function sample(schema: Schema): unknown {
  if (typeof schema.$ref === 'string') return sample(schemaNamed(schema.$ref.replace('#/schemas/', '')))
  const [first] = [schema.anyOf, schema.oneOf].flatMap((it) => (Array.isArray(it) ? (it as Schema[]) : []))
  if (first) return sample(first)
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...(schema.allOf as Schema[]).map(sample))
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const type: unknown = Array.isArray(schema.type)
    ? schema.type.includes('null')
      ? 'null'
      : schema.type[0]
    : schema.type
  switch (type) {
    case 'null':
      return null
    case 'string':
      return ''
    case 'integer':
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'array':
      return []
    default:
      return objectOf(schema)
  }
}

function objectOf({properties = {}, required = []}: Schema): Record<string, unknown> {
  const all = properties as Readonly<Record<string, Schema>>
  return Object.fromEntries((required as readonly string[]).map((name) => [name, sample(all[name] ?? {})]))
}
