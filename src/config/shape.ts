import type {ErrorObject} from 'ajv'
import type {JsonSchema} from '../ports/kinds.ts'
import {below, keysOf, type Pointer} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {mistakeOf} from './shape-mistake.ts'
import {nearest} from './suggestion.ts'
import {entriesOf, field} from './tolerant.ts'

/** Every way in which a value does not have the shape of the schema. */
export async function shapeMistakes(schema: JsonSchema, value: unknown): Promise<readonly Mistake[]> {
  // Bundlers give a CommonJS module only its default, unlike Node.
  const {Ajv} = (await import('ajv')).default
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    verbose: true,
    validateFormats: false,
    // The schema is ours and its tests validate it; doing so here again would take longer than all the rest.
    validateSchema: false,
    code: {optimize: false},
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
  })
  if (ajv.validate(schema, value)) return []
  return telling(ajv.errors ?? []).flatMap((it) => mistakeOf(it) ?? [])
}

/**
 * Without what repeats: of a choice (anyOf, oneOf) that failed, the errors of the branch that was meant, which is the one
 * whose error lies deepest; where all fail at the value itself, only the choice. What is wrong with the name of a key is
 * said once, and a misspelled key is not missing too.
 */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter((it) => it.keyword === 'anyOf' || it.keyword === 'oneOf')
  const named = errors.filter((it) => it.propertyName === undefined || it.keyword === 'propertyNames')
  return withoutMisspelled(mergedKeys(choices.reduce(meant, named)))
}

function meant(errors: readonly ErrorObject[], choice: ErrorObject): readonly ErrorObject[] {
  const inBranch = (it: ErrorObject): boolean =>
    it !== choice &&
    it.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    it.instancePath.startsWith(choice.instancePath)
  const depth = (it: ErrorObject): number => keysOf(it.instancePath).length + (isUnknownKey(it) ? 1 : 0)
  const deepest = Math.max(0, ...errors.filter(inBranch).map(depth))
  const isDeep = deepest > keysOf(choice.instancePath).length
  return errors.filter((it) => (it === choice ? !isDeep : !inBranch(it) || (isDeep && depth(it) === deepest)))
}

function isUnknownKey(error: ErrorObject): boolean {
  return error.keyword === 'additionalProperties'
}

/** A key that no branch knows, once, with the keys of all branches. */
function mergedKeys(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const idOf = (it: ErrorObject): string => below(it.instancePath, String(field(it.params, 'additionalProperty')))
  const groups = Map.groupBy(errors.filter(isUnknownKey), idOf)
  const merged = [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? []
    const properties = Object.assign({}, ...[first, ...others].map((it) => field(it.parentSchema, 'properties')))
    return {...first, parentSchema: {...first.parentSchema, properties}}
  })
  return [...errors.filter((it) => !isUnknownKey(it)), ...merged]
}

function withoutMisspelled(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const written = new Set(errors.filter(isUnknownKey).flatMap((it) => meantKey(it) ?? []))
  return errors.filter((it) => {
    return (
      it.keyword !== 'required' || !written.has(below(it.instancePath, String(field(it.params, 'missingProperty'))))
    )
  })
}

function meantKey({instancePath, params, parentSchema}: ErrorObject): Pointer | undefined {
  const known = entriesOf(field(parentSchema, 'properties')).map(([key]) => key)
  const near = nearest(String(field(params, 'additionalProperty')), known)
  return near === undefined ? undefined : below(instancePath, near)
}
