import {askerOf} from '../authors.ts'
import {writeChangelog} from '../write-changelog.ts'
import {historyAt, quiet, worldWith} from './history-at.ts'
import type {Subject} from './plan.ts'
import type {Site} from './site.ts'

/** The notes of a version up to its commit, whole. */
export async function releaseNotes(site: Site, {version, commit}: Subject): Promise<string> {
  const {inputs, world, repository} = site
  const history = historyAt(repository.history, commit)
  const {notes} = await writeChangelog(
    {
      ...inputs,
      from: undefined,
      to: 'HEAD',
      version,
      date: undefined,
      mode: 'notes',
      people: askerOf(inputs, 'github', world),
      'dry-run': true,
    },
    quiet(worldWith(history, site)),
  )
  return notes
}
