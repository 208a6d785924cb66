import type {ErrorObject} from 'ajv'
import {isFields, listOf} from '../kernel/fields.ts'
import {isPlanned} from './planned.ts'
import {below, clip, parentOf, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {got, misfit, typeOf} from './shape-words.ts'
import {didYouMean} from './suggestion.ts'
import {field} from './tolerant.ts'

/** An error of the validator as a sentence; undefined where another one says the same better. */
export function mistakeOf(error: ErrorObject): Mistake | undefined {
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error)
    case 'propertyNames':
      return badName(error)
    case 'required':
      return missingKey(error)
    case 'discriminator':
      return wrongKind(error)
    case 'not':
      return unknownKind(parentOf(error.instancePath), error.data, [])
    case 'uniqueItems':
      return twice(error)
    case 'enum':
      return notAmong(error)
    default:
      return wrongValue(error, `${pathOf(error.instancePath)}: ${misfit(error)}`)
  }
}

function unknownKey(error: ErrorObject): Mistake {
  const key = String(field(error.params, 'additionalProperty'))
  const known = Object.keys(propertiesOf(error.parentSchema))
  const where = `in ${pathOf(error.instancePath)}`
  const place = {pointer: below(error.instancePath, key), at: 'key'} as const
  if (isPlanned(error.instancePath, key)) {
    return {
      ...place,
      code: 'RFG-134',
      message: `'${key}' ${where} is not yet supported`,
      hint: 'Remove it: this version does not know it.',
    }
  }
  const message = `unknown key '${clip(key, 60)}' ${where}${didYouMean(key, known)}`
  return {...place, code: 'RFG-130', message, hint: `Keys here: ${known.join(', ')}.`}
}

function badName(error: ErrorObject): Mistake {
  const name = String(field(error.params, 'propertyName'))
  const message = `'${clip(name, 60)}' in ${pathOf(error.instancePath)} is not a name`
  const hint =
    'A name starts with a letter or digit and has letters, digits, dots, dashes and underscores, at most 100.'
  return {code: 'RFG-132', pointer: below(error.instancePath, name), at: 'key', message, hint}
}

function missingKey(error: ErrorObject): Mistake {
  const key = String(field(error.params, 'missingProperty'))
  const kinds = key === 'kind' ? kindsOf(error.parentSchema) : []
  const description = field(propertiesOf(error.parentSchema)[key], 'description')
  const hint =
    kinds.length > 0 ? `Kinds: ${kinds.join(', ')}.` : typeof description === 'string' ? description : undefined
  return {
    code: 'RFG-131',
    pointer: error.instancePath,
    at: 'value',
    message: `${pathOf(error.instancePath)} has no '${key}'`,
    ...(hint && {hint}),
  }
}

function wrongKind(error: ErrorObject): Mistake | undefined {
  const kind = field(error.params, 'tagValue')
  return kind === undefined ? undefined : unknownKind(error.instancePath, kind, kindsOf(error.parentSchema))
}

function unknownKind(owner: string, kind: unknown, known: readonly string[]): Mistake {
  const pointer = below(owner, 'kind')
  const hint = known.length > 0 ? `Kinds here: ${known.join(', ')}.` : 'No kind is supported here in this version.'
  const place = {pointer, at: 'value', hint} as const
  if (typeof kind !== 'string')
    return {...place, code: 'RFG-132', message: `${pathOf(owner)}: the kind must be text, got ${typeOf(kind)}`}
  if (isPlanned(pointer, kind))
    return {...place, code: 'RFG-134', message: `${pathOf(owner)}: kind '${kind}' is not yet supported`}
  return {
    ...place,
    code: 'RFG-133',
    message: `${pathOf(owner)}: unknown kind '${clip(kind, 60)}'${didYouMean(kind, known)}`,
  }
}

function twice({instancePath, params, data}: ErrorObject): Mistake {
  const index = Math.max(Number(field(params, 'i')), Number(field(params, 'j')))
  const pointer = below(instancePath, index)
  const entry = listOf(data)[index]
  const what = typeof entry === 'string' ? `'${clip(entry, 60)}'` : 'this entry'
  const hint = 'Every entry of this list is another one.'
  return {code: 'RFG-146', pointer, at: 'value', message: `${pathOf(pointer)}: ${what} is there twice`, hint}
}

function notAmong(error: ErrorObject): Mistake {
  const known = listOf(field(error.params, 'allowedValues')).map(String)
  const given = typeof error.data === 'string' ? error.data : ''
  if (isPlanned(error.instancePath, given)) {
    return {...wrongValue(error, `${pathOf(error.instancePath)}: '${given}' is not yet supported`), code: 'RFG-134'}
  }
  const message = `${pathOf(error.instancePath)}: ${got(error)} is not one of ${known.join(', ')}${didYouMean(given, known)}`
  return wrongValue(error, message)
}

function wrongValue({instancePath, parentSchema}: ErrorObject, message: string): Mistake {
  const description = field(parentSchema, 'description')
  const hint = instancePath !== '' && typeof description === 'string' ? description : ''
  return {code: 'RFG-132', pointer: instancePath, at: 'value', message, ...(hint && {hint})}
}

function kindsOf(schema: unknown): readonly string[] {
  return listOf(field(schema, 'oneOf')).map((it) => String(field(it, 'title')))
}

function propertiesOf(schema: unknown): {readonly [key: string]: unknown} {
  const properties = field(schema, 'properties')
  return isFields(properties) ? properties : {}
}
