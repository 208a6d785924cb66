import type {PackageBump} from '../bump-version.ts'
import {nameIn} from '../manifests/paths.ts'
import {literal} from '../markdown.ts'
import {withMovers} from '../packages/mover-notes.ts'
import {fileOf} from '../write-changelog.ts'
import {editsOfPackages} from '../write-versions.ts'
import {commitFiles, ROOT} from './commit-files.ts'
import type {Due} from './package-units.ts'
import type {Subject} from './plan.ts'
import {type Changes, changelogChange} from './release-changes.ts'
import {releaseNotes} from './release-notes.ts'
import {type Site, siteOf} from './site.ts'

/** The notes of a package, with the packages that moved it. */
export async function packageNotes(site: Site, bump: PackageBump, subject: Subject): Promise<string> {
  const notes = await releaseNotes(siteOf(site, bump.package), subject)
  return withMovers(notes, bump.movers, site.inputs.languages)
}

/**
 * What the release of several packages changes in the files of its commit: versions, ranges of packages that need them, and a changelog
 * in the folder of each.
 */
export async function packageChanges(
  site: Site,
  all: readonly Due[],
  notes: ReadonlyMap<Due, string>,
): Promise<Changes> {
  const {inputs, repository, github} = site
  const {packages, at} = repository
  const [first] = all
  if (!first) return {}
  const files = commitFiles(github.objects, first.subject.commit)
  const bumps = all.map((it) => it.bump)
  const edits = await editsOfPackages(bumps, packages, {top: ROOT, at}, files)
  const changes: Record<string, string> = Object.fromEntries(edits.map((it) => [it.file, it.text]))
  for (const it of all) {
    const path = nameIn(at, fileOf(it.bump.package, inputs.file))
    Object.assign(changes, await changelogChange(site, path, it.subject.version, notes.get(it) ?? '', files))
  }
  return changes
}

/** The notes of a package among those of others. */
export function namedNotes(notes: string, {name}: Pick<PackageBump['package'], 'name'>): string {
  return notes.replace(/^## /, `## ${literal(name)} `)
}
