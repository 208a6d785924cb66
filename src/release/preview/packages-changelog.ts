import type {BumpOutcome} from '../bump-version.ts'
import {withMovers} from '../packages/mover-notes.ts'
import {namedNotes} from '../publish/package-changes.ts'
import type {World} from '../repository.ts'
import {type ChangelogInputs, type ChangelogOutcome, writeChangelog} from '../write-changelog.ts'

/** The notes of all packages that would be released, one behind the other. */
export async function packagesChangelog(
  bump: BumpOutcome,
  inputs: ChangelogInputs,
  world: World,
): Promise<ChangelogOutcome> {
  const notes: string[] = []
  for (const {package: it, bump: own, movers} of bump.packages.filter((one) => one.bump.version)) {
    const told = await writeChangelog(
      {...inputs, package: it.name, from: undefined, to: 'HEAD', version: own.version, mode: 'notes', 'dry-run': true},
      world,
    )
    notes.push(namedNotes(withMovers(told.notes, movers, inputs.languages), it))
  }
  return {
    version: bump.bump.version,
    since: bump.base?.name,
    notes: notes.join('\n'),
    notesFile: undefined,
    file: undefined,
    changed: false,
    commits: bump.commits,
    languages: inputs.languages,
    doubts: bump.doubts,
    problem: bump.problem,
  }
}
