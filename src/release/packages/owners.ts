import type {ChangedCommit} from '../../ports/history.ts'
import {nameIn} from '../manifests/paths.ts'
import {isRoot, type Package} from './package.ts'

/** Says which packages a commit changed. */
export type Owners = (commit: ChangedCommit) => ReadonlySet<string>

/**
 * A file belongs to the innermost package around it: what lies in none of the others is that of the root, where that is a package.
 * @param at where the working directory lies below the top of the repository
 * @returns names of packages, for each commit once
 */
export function ownersOf(packages: readonly Package[], at: string): Owners {
  const byFolder = new Map(packages.map((it) => [isRoot(it) ? at : nameIn(at, it.path), it.name]))
  const known = new Map<string, ReadonlySet<string>>()
  const folders = new Map<string, string | undefined>()
  const ownerOf = (folder: string): string | undefined => {
    if (folders.has(folder)) return folders.get(folder)
    const outer = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
    const owner = byFolder.get(folder) ?? (folder === '' ? undefined : ownerOf(outer))
    folders.set(folder, owner)
    return owner
  }
  return ({sha, paths}) => {
    const owners =
      known.get(sha) ?? new Set(paths.flatMap((it) => ownerOf(it.slice(0, Math.max(0, it.lastIndexOf('/')))) ?? []))
    known.set(sha, owners)
    return owners
  }
}
