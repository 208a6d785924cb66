import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import type {Json} from './exchange.ts'

/** An operation of GitHub's own description of its API; `test/fixtures/github-operations.json` says where it is from. */
export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
}

interface Described {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly responses: Readonly<Record<string, unknown>>
}

interface Fixture {
  readonly $id: string
  readonly operations: Readonly<Record<string, Described>>
  readonly schemas: Readonly<Record<string, Json>>
}

const fixture = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/github-operations.json'), 'utf8'),
) as Fixture

export const operations: readonly Operation[] = Object.entries(fixture.operations).map(([id, it]) => ({
  id,
  method: it.method,
  path: it.path,
}))

/** One of the objects that the operations speak of. */
export function schemaNamed(name: string): Json {
  return fixture.schemas[name] ?? {}
}

const strict = new Ajv({strict: false, allErrors: true}).addSchema(fixture)
/** Values of a query are text. */
const lenient = new Ajv({strict: false, allErrors: true, coerceTypes: true}).addSchema(fixture)

function mistakes(ajv: Ajv, pointer: string, what: string, value: unknown): string[] {
  const validate =
    ajv.getSchema(`github#/operations/${pointer}`) ?? ajv.compile({$ref: `github#/operations/${pointer}`})
  if (validate(value)) return []
  return (validate.errors ?? []).map((it) => `${what}${it.instancePath} ${it.message} ${JSON.stringify(it.params)}`)
}

const pointerOf = (id: string) => id.replaceAll('~', '~0').replaceAll('/', '~1')

/** What is wrong with a request, by GitHub's description. */
export function checkRequest(id: string, query: Readonly<Record<string, string>>, body: unknown): string[] {
  const {body: described} = fixture.operations[id] ?? {}
  return [
    ...mistakes(lenient, `${pointerOf(id)}/query`, `${id} query`, {...query}),
    ...(described === undefined ? [] : mistakes(strict, `${pointerOf(id)}/body`, `${id} body`, body)),
  ]
}

/** What is wrong with an answer of the fake. Errors that the description leaves out have a message. */
export function checkAnswer(id: string, status: number, body: unknown): string[] {
  const {responses} = fixture.operations[id] ?? {}
  if (responses && String(status) in responses) {
    return mistakes(strict, `${pointerOf(id)}/responses/${status}`, `${id} ${status}`, body)
  }
  const isError = status >= 400 && typeof (body as {message?: unknown} | undefined)?.message === 'string'
  return isError || status === 304 ? [] : [`${id} never answers ${status}`]
}
