import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Takes the operations that the fake GitHub answers out of GitHub's own description of its API, as JSON Schema. The package
 * has 385 MB and is no dependency: `npm pack @octokit/openapi@23.0.2`, unpack it, and run this with the path of its folder.
 */
const OPERATIONS = [
  'repos/create-deployment',
  'repos/list-deployments',
  'repos/create-deployment-status',
  'repos/list-deployment-statuses',
  'repos/get-all-environments',
  'repos/get-environment',
  'issues/list-comments',
  'issues/create-comment',
  'issues/update-comment',
  'repos/list-releases',
  'repos/create-release',
  'repos/update-release',
  'repos/get-release-by-tag',
  'repos/delete-release',
  'repos/upload-release-asset',
  'repos/list-release-assets',
  'repos/delete-release-asset',
  'git/get-ref',
  'git/create-ref',
  'git/update-ref',
  'git/delete-ref',
  'git/get-tag',
  'git/get-commit',
  'git/get-tree',
  'git/get-blob',
  'repos/list-pull-requests-associated-with-commit',
  'pulls/list',
  'pulls/create',
  'pulls/update',
  'checks/create',
  'repos/list-attestations',
]

/** Words for people, and what only a generator of clients reads. */
const LEFT_OUT = new Set(['description', 'example', 'examples', 'title', 'externalDocs', 'deprecated', 'xml', 'format'])

interface Json {
  readonly [key: string]: unknown
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

interface Operation extends Json {
  readonly operationId?: string
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('say where the package was unpacked: node scripts/github-schema.ts FOLDER')
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const description = JSON.parse(read('generated/api.github.com.json')) as Description
const {name, version} = JSON.parse(read('package.json')) as {name: string; version: string}

const operations = Object.fromEntries(OPERATIONS.map((id) => [id, extracted(id)]))
const schemas = needed(operations)
writeFileSync(
  join(import.meta.dirname, '../test/fixtures/github-operations.json'),
  `{"$id": "github",
"source": ${JSON.stringify(`${name} ${version}`)},
"license": ${JSON.stringify(read('LICENSE').trim())},
"operations": ${lines(operations)},
"schemas": ${lines(schemas)}}
`,
)

/** One line an entry: a diff shows what has changed. */
function lines(entries: Json): string {
  return `{\n${Object.entries(entries)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')}}`
}

function extracted(id: string) {
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId === id) return {method: method.toUpperCase(), path, ...partsOf(operation)}
    }
  }
  throw new Error(`GitHub has no operation '${id}'`)
}

function partsOf(operation: Operation) {
  const body = contentOf(operation.requestBody)
  const responses = Object.entries((operation.responses ?? {}) as Json).map(([status, it]) => [status, contentOf(it)])
  return {
    query: queryOf((operation.parameters ?? []) as readonly Json[]),
    ...(body === undefined ? {} : {body: schemaOf(body)}),
    responses: Object.fromEntries(responses.map(([status, it]) => [status, it === undefined ? true : schemaOf(it)])),
  }
}

function queryOf(parameters: readonly Json[]) {
  const all = parameters.map((it) => resolved(it)).filter((it) => it.in === 'query')
  const required = all.filter((it) => it.required === true).map((it) => it.name)
  const properties = Object.fromEntries(all.map((it) => [String(it.name), schemaOf(it.schema)]))
  return {type: 'object', properties, required, additionalProperties: false}
}

/** The JSON of a body or an answer, by reference or written out; undefined where it is none. */
function contentOf(it: unknown): unknown {
  if (it === undefined) return undefined
  const {content} = resolved(it as Json) as {content?: Readonly<Record<string, Json>>}
  return content?.['application/json']?.schema
}

function resolved(it: Json): Json {
  if (typeof it.$ref !== 'string') return it
  const [, , kind = '', key = ''] = it.$ref.split('/')
  return (description.components[kind]?.[key] ?? {}) as Json
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, references stay. */
function schemaOf(it: unknown, isProperties = false): unknown {
  if (Array.isArray(it)) return it.map((each) => schemaOf(each))
  if (typeof it !== 'object' || it === null) return it
  const entries = Object.entries(it)
    .filter(([key]) => isProperties || !(LEFT_OUT.has(key) || key.startsWith('x-') || key === 'nullable'))
    .map(([key, value]) => [key, key === '$ref' ? moved(String(value)) : schemaOf(value, key === 'properties')])
  const plain = Object.fromEntries(entries) as Json
  return !isProperties && (it as Json).nullable === true ? orNull(plain) : plain
}

function moved(reference: string): string {
  return reference.replace('#/components/schemas/', '#/schemas/')
}

function orNull(schema: Json): Json {
  if (typeof schema.type !== 'string') return {anyOf: [schema, {type: 'null'}]}
  const values = Array.isArray(schema.enum) ? {enum: [...schema.enum, null]} : {}
  return {...schema, type: [schema.type, 'null'], ...values}
}

/** Every schema that is referred to, and those that they refer to. */
function needed(from: unknown): Json {
  const found: Record<string, unknown> = {}
  const queue: unknown[] = [from]
  for (let it = queue.pop(); it !== undefined; it = queue.pop()) {
    for (const [, key = ''] of JSON.stringify(it).matchAll(/"#\/schemas\/([^"]+)"/g)) {
      if (Object.hasOwn(found, key)) continue
      found[key] = schemaOf(description.components.schemas?.[key])
      queue.push(found[key])
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}
