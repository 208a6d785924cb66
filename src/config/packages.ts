import type {Place} from '../kernel/errors.ts'
import {listOf} from '../kernel/fields.ts'
import {suggest} from '../kernel/suggest.ts'
import {lineAndColumn, lineStarts} from './check.ts'
import {packageMistakes} from './meaning-packages.ts'
import {PACKAGES} from './packages-schema.ts'
import {below, clip} from './pointer.ts'
import {byPosition, type Mistake, type Problem, problemsError} from './problems.ts'
import {shapeMistakes} from './shape.ts'
import {entriesOf, field} from './tolerant.ts'
import {readTree, spotOf} from './tree.ts'

/** One entry of `packages`: a package, or several by a glob. */
export interface PackageEntry {
  readonly path: string
  readonly name: string | undefined
  readonly tagPrefix: string | undefined
  readonly dependsOn: readonly string[]
  /** Where it stands. */
  readonly place: Place
}

/**
 * The part `packages` of a configuration; undefined when there is none. What else the file says is left to those who need it: a
 * repository that only releases has no targets. One error names every mistake in this part, or in the syntax of the file.
 */
export async function packageEntries(given: string, file: string): Promise<readonly PackageEntry[] | undefined> {
  const text = given.replace(/^\ufeff/, '')
  const starts = lineStarts(text)
  const tree = readTree(text, await import('yaml'))
  const at = (offset: number) => ({file, ...lineAndColumn(starts, offset)})
  const flaws = tree.flaws.map(({offset, ...rest}): Problem => ({...rest, ...at(offset)}))
  if (tree.kind === 'broken') throw problemsError(flaws)
  const schema = {type: 'object', properties: {packages: PACKAGES}}
  const mistakes = [
    ...(await shapeMistakes(schema, tree.value)),
    ...packageMistakes(tree.value),
    ...misspelled(tree.value),
  ]
  const problems = mistakes.map(({pointer, at: side, code, message, hint}): Problem => {
    return {code, message, ...(hint && {hint}), ...at(spotOf(tree.spots, pointer)[side])}
  })
  if (flaws.length + problems.length > 0) throw problemsError([...flaws, ...problems].sort(byPosition))
  const written = field(tree.value, 'packages')
  if (written === undefined) return undefined
  return listOf(written).map((it, index) => entryOf(it, at(spotOf(tree.spots, below('/packages', index)).value)))
}

function entryOf(it: unknown, place: Place): PackageEntry {
  const text = (key: string) => {
    const value = field(it, key)
    return typeof value === 'string' ? value : undefined
  }
  const dependsOn = listOf(field(it, 'depends-on')).map(String)
  return {path: text('path') ?? '', name: text('name'), tagPrefix: text('tag-prefix'), dependsOn, place}
}

/** `package:` at the top would be passed over, and everything be released as one. */
function misspelled(document: unknown): readonly Mistake[] {
  return entriesOf(document).flatMap(([key]): readonly Mistake[] => {
    if (key === 'packages' || suggest(key, ['packages']) === undefined) return []
    const message = `unknown key '${clip(key, 60)}' in the file: did you mean 'packages'?`
    return [{code: 'RFG-130', pointer: below('', key), at: 'key', message}]
  })
}
