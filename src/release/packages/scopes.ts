import type {Change} from '../change.ts'
import type {ParsedCommit} from '../parse.ts'
import {scopesOf} from '../types.ts'
import type {Package} from './package.ts'

/** How the changes of a commit are told apart: by the files that it changed, or first by scopes that name packages. */
export type PackageBy = 'path' | 'scope'

/** What of a commit counts for a package; undefined when nothing does. */
export type CountFor = (commit: ParsedCommit, it: Package, isChanged: boolean) => ParsedCommit | undefined

/**
 * By path, a commit counts for every package that it changed. By scope, a change whose scope is the name of a package (with or
 * without what stands before the slash) counts for that one wherever its files are, and other changes by path.
 */
export function countingBy(by: PackageBy, packages: readonly Package[]): CountFor {
  if (by === 'path') return (commit, _, isChanged) => (isChanged ? commit : undefined)
  const named = new Map(packages.flatMap((it) => [it.name, shortName(it.name)].map((name) => [name.toLowerCase(), it])))
  const meant = ({scope}: Change) => scopesOf(scope).flatMap((it) => named.get(it.toLowerCase()) ?? [])
  return (commit, it, isChanged) => {
    const changes = commit.changes.filter((one) => {
      const packagesMeant = meant(one)
      return packagesMeant.length > 0 ? packagesMeant.includes(it) : isChanged
    })
    if (changes.length > 0) return {...commit, changes}
    return isChanged && commit.changes.length === 0 ? commit : undefined
  }
}

const shortName = (name: string) => name.slice(name.indexOf('/') + 1)
