import type {Place} from '../kernel/errors.ts'
import type {Kinds} from '../ports/kinds.ts'
import {complete} from './complete.ts'
import type {Configuration} from './configuration.ts'
import {convert} from './convert.ts'
import {meaningMistakes} from './meaning.ts'
import {sourceOf} from './origins.ts'
import {type Pointer, parentOf} from './pointer.ts'
import {byPosition, type Mistake, type Problem} from './problems.ts'
import {assembleSchema} from './schema.ts'
import {shapeMistakes} from './shape.ts'
import {readTree, type Spots, spotOf} from './tree.ts'
import type {Written} from './written.ts'

/** A configuration to look at: its text, the name by which people find the file, and the kinds that exist. */
export interface Given {
  readonly text: string
  readonly file: string
  readonly kinds: Kinds
}

/** What a look at a configuration found. */
export interface Checked {
  /** Every mistake, in the order of the file. */
  readonly problems: readonly Problem[]
  /** There when there is no problem. */
  readonly configuration?: Configuration
  /** The configuration in the words of the file, with everything that was left out filled in. */
  readonly document: unknown
  /** Where the value at a pointer comes from: `refuge.yml:12:5`, `default` or `preset canary`. */
  readonly origins: (pointer: Pointer) => string
}

type Position = Pick<Problem, 'file' | 'line' | 'column'>

/** Checks syntax, shape and meaning of a configuration and reports every mistake at once. Never throws for what the text says. */
export async function checkConfiguration({text: given, file, kinds}: Given): Promise<Checked> {
  const text = given.replace(/^\ufeff/, '')
  const starts = lineStarts(text)
  const at = (offset: number): Position => ({file, ...lineAndColumn(starts, offset)})
  const tree = readTree(text, await import('yaml'))
  const flaws = tree.flaws.map(({offset, ...rest}): Problem => ({...rest, ...at(offset)}))
  if (tree.kind === 'broken') return {problems: flaws.sort(byPosition), document: undefined, origins: () => file}

  const schema = assembleSchema(kinds)
  const {document, sources} = complete(tree.value, schema, kinds.targets)
  const shape = await shapeMistakes(schema, tree.value)
  const mistakes = [...shape, ...unsaid(meaningMistakes(document, schema, kinds), shape)]
  const placed = mistakes.map((it) => place(it, tree.spots, at)).filter(isFirstThere)
  const problems = [...flaws, ...placed].sort(byPosition)
  const origins = (pointer: Pointer): string =>
    sourceOf(sources, pointer) ?? label(at(spotOf(tree.spots, pointer).value))
  const placeOf = (pointer: Pointer): Place => at(spotOf(tree.spots, pointer).key)
  // The schema and the rules found nothing: the document has the shape that they describe.
  return problems.length > 0
    ? {problems, document, origins}
    : {problems, configuration: convert(document as Written, placeOf), document, origins}
}

/** Without what is said about a value whose shape is wrong already. */
function unsaid(meaning: readonly Mistake[], shape: readonly Mistake[]): readonly Mistake[] {
  const wrong = new Set(shape.flatMap((it) => (it.code === 'RFG-131' || it.code === 'RFG-130' ? [] : [it.pointer])))
  return meaning.filter((it) => !wrong.has(it.pointer) && !wrong.has(parentOf(it.pointer)))
}

function place(mistake: Mistake, spots: Spots, at: (offset: number) => Position): Problem {
  const {pointer, otherwise, at: side, ...rest} = mistake
  const shown = otherwise !== undefined && !spots.has(pointer) ? otherwise : pointer
  return {...rest, ...at(spotOf(spots, shown)[side])}
}

/** What is true of several steps of a preset is said once, at the field that the file changes. */
function isFirstThere(it: Problem, index: number, all: readonly Problem[]): boolean {
  const same = (other: Problem): boolean => other.line === it.line && other.column === it.column
  return it.code !== 'RFG-142' || all.findIndex((other) => other.code === it.code && same(other)) === index
}

function label({file, line, column}: Position): string {
  return `${file}:${line}:${column}`
}

/** Both count from 1; columns in UTF-16 units, as editors and GitHub's annotations do. */
export function lineAndColumn(starts: readonly number[], offset: number): Pick<Problem, 'line' | 'column'> {
  const line = starts.findLastIndex((it) => it <= offset)
  return {line: line + 1, column: offset - (starts[line] ?? 0) + 1}
}

/** Where each line begins. */
export function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((it) => it.index + 1)]
}
