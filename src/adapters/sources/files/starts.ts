import {isUtf8} from 'node:buffer'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {RefugeError} from '../../../kernel/errors.ts'
import {comparePaths} from '../../../kernel/order.ts'
import type {Root} from './settings.ts'

/** Where a walk begins. */
export interface Start {
  readonly name: string
  readonly absolute: string
  readonly root: Root
}

/**
 * The folders and files from which everything that the patterns mean can be reached, sorted, none below another. Names of
 * two roots could meet (`srv` in the folder of refuge.yml and `/srv`): RFG-600.
 */
export function startsOf(roots: readonly Root[]): readonly Start[] {
  const starts = roots.flatMap((root) =>
    withoutNested(root.patterns.flatMap((it) => beginnings(it, root))).map((name) => ({
      name,
      absolute: join(root.folder, name),
      root,
    })),
  )
  const sorted = starts.sort((a, b) => comparePaths(a.name, b.name))
  for (const [i, {name, root}] of sorted.entries()) {
    const before = sorted[i - 1]
    if (before && before.root !== root && firstPart(before.name) === firstPart(name)) throw twoMeanings(firstPart(name))
  }
  return sorted
}

const GLOB = /[*?[\]{}!()+@]/

/** The parts of a pattern before the first one that is a glob; the folder's own entries where that is none. */
function beginnings(pattern: string, {folder}: Root): string[] {
  const parts = pattern.split('/')
  const glob = parts.findIndex((it) => GLOB.test(it))
  const fixed = (glob < 0 ? parts : parts.slice(0, glob)).join('/')
  return fixed === '' ? entriesOf(folder) : [fixed]
}

function entriesOf(folder: string): string[] {
  const names = readdirSync(folder, {encoding: 'buffer'})
  if (names.every((it) => isUtf8(it))) return names.map((it) => it.toString())
  throw new RefugeError('RFG-606', `${folder} holds a name that is not UTF-8`, {
    hint: 'Rename it, or name the folders to keep under `paths`.',
  })
}

function withoutNested(names: readonly string[]): string[] {
  const kept: string[] = []
  for (const name of [...names].sort(comparePaths)) {
    const last = kept.at(-1)
    if (last === undefined || (name !== last && !name.startsWith(`${last}/`))) kept.push(name)
  }
  return kept
}

const firstPart = (name: string) => name.split('/')[0] ?? ''

function twoMeanings(part: string): RefugeError {
  return new RefugeError(
    'RFG-600',
    `'${part}' in the folder of refuge.yml and '/${part}' would have one name in the archive`,
    {
      hint: 'Make two sources of them.',
    },
  )
}
