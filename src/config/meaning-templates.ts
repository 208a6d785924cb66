import {isFields} from '../kernel/fields.ts'
import type {JsonSchema} from '../ports/kinds.ts'
import {branchOf} from './branch.ts'
import {below, clip, type Pointer, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {badTemplate, hasTemplate} from './templates.ts'
import {entriesOf, field} from './tolerant.ts'

/** The parts whose templates are filled when they are used. */
const FILLED: readonly string[] = ['targets', 'sources', 'backup', 'metrics']

/** Templates that nobody would fill: of an unknown name, in a command, or where none is read. */
export function templateMistakes(document: unknown, schema: JsonSchema): readonly Mistake[] {
  return entriesOf(document).flatMap(([part, value]) =>
    texts(value, field(field(schema, 'properties'), part), below('', part)).flatMap((it) => mistakeOf(it, part) ?? []),
  )
}

interface Text {
  readonly text: string
  readonly pointer: Pointer
  readonly isCommand: boolean
}

function texts(value: unknown, schema: unknown, pointer: Pointer): readonly Text[] {
  if (typeof value === 'string') return [{text: value, pointer, isCommand: field(schema, 'format') === 'command'}]
  if (Array.isArray(value))
    return value.flatMap((it: unknown, i) => texts(it, field(schema, 'items'), below(pointer, i)))
  if (!isFields(value)) return []
  const shape = branchOf(schema, value)
  const known = field(shape, 'properties')
  const rest = field(shape, 'additionalProperties')
  return Object.entries(value).flatMap(([key, it]) => texts(it, field(known, key) ?? rest, below(pointer, key)))
}

function mistakeOf({text, pointer, isCommand}: Text, part: string): Mistake | undefined {
  if (isCommand) return hasTemplate(text) ? inCommand(pointer) : undefined
  const place = {code: 'RFG-145', pointer, at: 'value'} as const
  if (!FILLED.includes(part)) {
    if (!hasTemplate(text)) return undefined
    return {
      ...place,
      message: `${pathOf(pointer)}: templates are not filled here`,
      hint: `They are in ${FILLED.join(', ')}.`,
    }
  }
  const bad = badTemplate(text)
  if (bad === undefined) return undefined
  const hint = 'Known are {{ secrets.NAME }}, {{ vars.NAME }} and {{ revision }}.'
  return {...place, message: `${pathOf(pointer)}: '${clip(bad, 60)}' is no template`, hint}
}

function inCommand(pointer: Pointer): Mistake {
  const message = `${pathOf(pointer)}: templates are not filled in commands`
  const hint =
    'A command reads its values from the environment: "$REFUGE_REVISION", or what the job maps in its `env:`.'
  return {code: 'RFG-145', pointer, at: 'value', message, hint}
}
