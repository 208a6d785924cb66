import {type Fields, listOf} from '../kernel/fields.ts'
import {field} from './tolerant.ts'

/** The part of the schema that describes this value: of a choice by kind, the branch of its kind, if there is one. */
export function branchOf(schema: unknown, value: Fields): unknown {
  const branches = field(schema, 'discriminator') === undefined ? [] : listOf(field(schema, 'oneOf'))
  return branches.length === 0 ? schema : branches.find((it) => field(it, 'title') === value.kind)
}
