import type {Change, Finding} from './finding.ts'
import type {Folder} from './folder.ts'
import {folderOf, nameIn, upward} from './paths.ts'
import {findingAt, type Place} from './place.ts'

/** A range of a dependency that is to be written anew. */
export interface RangeChange {
  /** Below the root. */
  readonly file: string
  readonly format: 'json' | 'toml'
  readonly keys: readonly (string | number)[]
  readonly next: string
}

/** Where a range stands: in the manifest, and in the lock files of npm and pnpm that repeat it. */
export async function rangeFindings(
  {file, format, keys, next}: RangeChange,
  folder: Folder,
): Promise<readonly Change[]> {
  const path = keys.map(String)
  const locks = format === 'json' ? upward(folderOf(file)).flatMap((at) => lockPlaces(at, folderOf(file), path)) : []
  const found: Finding[] = []
  for (const it of [{file, format, path}, ...locks]) found.push(...(await findingAt(it, next, folder)))
  return found.filter((it) => it.kind === 'place')
}

/** Source: docs.npmjs.com, package-lock.json; github.com/pnpm/spec, the lock file. */
function lockPlaces(at: string, folder: string, path: readonly string[]): readonly Place[] {
  const workspace = folder.slice(at === '' ? 0 : at.length + 1)
  return [
    ...['package-lock.json', 'npm-shrinkwrap.json'].map(
      (name) => ({file: nameIn(at, name), format: 'json', path: ['packages', workspace, ...path]}) as const,
    ),
    {file: nameIn(at, 'pnpm-lock.yaml'), format: 'yaml', path: ['importers', workspace || '.', ...path, 'specifier']},
  ]
}
