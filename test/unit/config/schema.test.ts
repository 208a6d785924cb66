import {describe, expect, test} from '@jest/globals'
import {Ajv} from 'ajv'
import {assembleSchema, publishedSchema} from '../../../src/config/index.ts'
import {field} from '../../../src/config/tolerant.ts'
import {isFields} from '../../../src/kernel/fields.ts'
import type {Kinds} from '../../../src/ports/kinds.ts'
import {FAKE_KINDS, ROUTER_ONLY} from '../../support/kinds.ts'

const NO_KINDS: Kinds = {targets: [], metrics: [], stores: [], sources: []}

/** Every object inside a schema. */
function parts(schema: unknown): readonly {readonly [key: string]: unknown}[] {
  if (Array.isArray(schema)) return schema.flatMap(parts)
  return isFields(schema) ? [schema, ...Object.values(schema).flatMap(parts)] : []
}

describe('the schema', () => {
  test.each([
    ['all kinds', FAKE_KINDS],
    ['no source of metrics', ROUTER_ONLY],
    ['no kinds', NO_KINDS],
  ])('is a strict draft-07 schema with %s', (_what, kinds) => {
    const ajv = new Ajv({discriminator: true, strictTypes: false, strictRequired: false, validateFormats: false})
    expect(ajv.validateSchema(assembleSchema(kinds))).toBe(true)
    expect(() => ajv.compile(assembleSchema(kinds))).not.toThrow()
  })

  test('gives each kind a branch with a title, closed to other keys, and no reference to elsewhere', () => {
    const branches = parts(assembleSchema(FAKE_KINDS)).filter((it) => field(it, 'kind') === undefined && 'oneOf' in it)
    expect(branches.length).toBeGreaterThan(4)
    for (const branch of branches.flatMap((it) =>
      parts(it.oneOf).filter((part) => isFields(field(part, 'properties'))),
    ))
      expect(branch.additionalProperties).toBe(false)
    expect(JSON.stringify(assembleSchema(FAKE_KINDS))).not.toContain('"$ref"')
  })

  test('describes every key for editors', () => {
    const undescribed = parts(assembleSchema({...NO_KINDS, metrics: []}))
      .flatMap((it) => (isFields(it.properties) ? Object.entries(it.properties) : []))
      .filter(([key, it]) => key !== 'kind' && !field(it, 'description'))
    expect(undescribed).toEqual([])
  })

  test('is published with the same bytes for the same kinds', () => {
    const text = publishedSchema(FAKE_KINDS)
    expect(publishedSchema(FAKE_KINDS)).toBe(text)
    expect(
      text.startsWith('{\n  "$schema": "http://json-schema.org/draft-07/schema#",\n  "title": "refuge.yml",'),
    ).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
    expect(JSON.parse(text)).toMatchObject(assembleSchema(FAKE_KINDS))
  })
})
