import {listOf} from '../kernel/fields.ts'
import {below, clip, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {didYouMean} from './suggestion.ts'
import {field} from './tolerant.ts'

/** One entry of `packages`. */
interface Entry {
  readonly index: number
  readonly path: string
  readonly name: string | undefined
  readonly dependsOn: readonly string[]
}

/** Packages that are there twice, names of several packages at once, and needs that lead nowhere or round in a circle. */
export function packageMistakes(document: unknown): readonly Mistake[] {
  const written = listOf(field(document, 'packages'))
  const entries = written.flatMap((it, index) => entryOf(it, index) ?? [])
  return [
    ...(['path', 'name', 'tag-prefix'] as const).flatMap((key) => twice(written, key)),
    ...entries.flatMap(namedGlob),
    ...entries.flatMap((it) => dangling(it, entries)),
    ...entries.flatMap((it) => circle(it, entries)),
  ]
}

function entryOf(it: unknown, index: number): Entry | undefined {
  const [path, name] = [field(it, 'path'), field(it, 'name')]
  if (typeof path !== 'string') return undefined
  const dependsOn = listOf(field(it, 'depends-on')).filter((one) => typeof one === 'string')
  return {index, path, name: typeof name === 'string' ? name : undefined, dependsOn}
}

function twice(written: readonly unknown[], key: 'path' | 'name' | 'tag-prefix'): readonly Mistake[] {
  const values = written.map((it) => field(it, key))
  return values.flatMap((value, index): readonly Mistake[] => {
    // A prefix with a name in it is another one for each package.
    if (typeof value !== 'string' || values.indexOf(value) === index || /\{/.test(value)) return []
    const pointer = below('/packages', index, key)
    const message = `${pathOf(pointer)}: '${clip(value, 60)}' is there twice`
    return [{code: 'RFG-146', pointer, at: 'value', message, hint: `Every package has another ${key}.`}]
  })
}

const isGlob = (path: string) => /[*?]/.test(path)

function namedGlob({index, path, name}: Entry): readonly Mistake[] {
  if (name === undefined || !isGlob(path)) return []
  const pointer = below('/packages', index, 'name')
  const message = `${pathOf(pointer)}: one name for all packages of '${clip(path, 60)}'`
  const hint = 'Remove the name, or list the folder by itself in front of the glob.'
  return [{code: 'RFG-147', pointer, at: 'key', message, hint}]
}

/** Names that manifests give are not known here: those are looked up when the packages are found (RFG-236). */
function dangling({index, dependsOn}: Entry, entries: readonly Entry[]): readonly Mistake[] {
  if (entries.some((it) => it.name === undefined)) return []
  const known = entries.flatMap((it) => it.name ?? [])
  return dependsOn.flatMap((name, at): readonly Mistake[] => {
    if (known.includes(name)) return []
    const pointer = below('/packages', index, 'depends-on', at)
    const message = `${pathOf(pointer)}: there is no package '${clip(name, 60)}'${didYouMean(name, known)}`
    return [{code: 'RFG-140', pointer, at: 'value', message, hint: `Known: ${clip(known.join(', '), 300)}.`}]
  })
}

/** Manifests may need each other, since package managers allow it; what is written here only moves packages, and says nothing so. */
function circle(start: Entry, entries: readonly Entry[]): readonly Mistake[] {
  const byName = new Map(entries.map((it) => [it.name, it]))
  const reached = new Set<string>()
  const open = [...start.dependsOn]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    open.push(...(byName.get(name)?.dependsOn ?? []))
  }
  if (start.name === undefined || !reached.has(start.name)) return []
  const pointer = below('/packages', start.index, 'depends-on')
  const message = `${pathOf(pointer)}: '${clip(start.name, 60)}' depends on itself`
  const hint = 'Remove one of the entries of the circle.'
  return [{code: 'RFG-147', pointer, at: 'key', message, hint}]
}
