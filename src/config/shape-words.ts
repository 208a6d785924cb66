import type {ErrorObject} from 'ajv'
import {listOf} from '../kernel/fields.ts'
import {clip} from './pointer.ts'
import {OR_TEMPLATE} from './scalars.ts'
import {field} from './tolerant.ts'

const TYPES: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
}

/** Limits by keyword, as words before the limit. */
const LIMITS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  minimum: ['at least', ''],
  maximum: ['at most', ''],
  exclusiveMinimum: ['more than', ''],
  exclusiveMaximum: ['less than', ''],
  minLength: ['at least', ' characters'],
  maxLength: ['at most', ' characters'],
  minItems: ['at least', ' in the list'],
  maxItems: ['at most', ' in the list'],
  minProperties: ['at least', ' in it'],
  maxProperties: ['at most', ' in it'],
}

/** Why a value does not do. A pattern without a title is explained by the description of its key. */
export function misfit(error: ErrorObject): string {
  const description = field(error.parentSchema, 'description')
  const isBare = error.keyword === 'pattern' && field(error.parentSchema, 'title') === undefined
  if (isBare && typeof description === 'string') return `${got(error)} does not fit: ${description.replace(/\.$/, '')}`
  return `expected ${expected(error)}, got ${got(error)}`
}

/** What the schema wanted, in words: the title of a text, else what the keyword that failed says. */
function expected({keyword, params, parentSchema}: ErrorObject): string {
  const title = field(parentSchema, 'title')
  if (typeof title === 'string' && field(parentSchema, 'type') === 'string') return title
  const limit = Object.hasOwn(LIMITS, keyword) ? LIMITS[keyword] : undefined
  if (limit) return `${limit[0]} ${String(field(params, 'limit'))}${limit[1]}`
  switch (keyword) {
    case 'type':
      return [field(params, 'type')].flat().map(nameOf).join(' or ')
    case 'const':
      return JSON.stringify(field(params, 'allowedValue'))
    case 'pattern':
      return `text like ${String(field(params, 'pattern')).replace(OR_TEMPLATE, '')}`
    case 'anyOf':
    case 'oneOf':
      return branchesOf(field(parentSchema, keyword))
    default:
      return 'another value'
  }
}

/** What stands there: the type of a container, the text of a scalar; never what may be a secret. */
export function got({data, parentSchema}: ErrorObject): string {
  if (typeof data === 'number' || typeof data === 'boolean') return String(data)
  if (typeof data !== 'string') return typeOf(data)
  if (field(parentSchema, 'writeOnly') === true || data.includes('AGE-SECRET-KEY')) return 'other text'
  return `'${clip(data, 60)}'`
}

/** The type of a value, as people call it. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  return Array.isArray(value) ? 'a list' : nameOf(typeof value)
}

function nameOf(type: unknown): string {
  return TYPES[String(type)] ?? 'another type'
}

function branchesOf(branches: unknown): string {
  const words = listOf(branches).map((it) => field(it, 'title') ?? nameOf(field(it, 'type')))
  return [...new Set(words.map(String))].join(' or ')
}
