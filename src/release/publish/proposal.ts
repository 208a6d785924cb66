import {type Language, titleIn} from '../languages.ts'
import {cutAt} from '../markdown.ts'
import {headlineOf} from './announced.ts'
import type {Subject} from './plan.ts'

/** Branch of the release pull request of a branch. */
export const proposalBranch = (branch: string) => `refuge/release-${branch}`

/** Where its commit is made: a pull request whose branch is empty for a moment would be closed by GitHub. */
export const draftBranch = (branch: string) => `refuge/release-${branch}--next`

/** GitHub refuses 65 536 characters. */
const LIMIT = 65_000

const FOOT = `---

Merging this pull request releases the version: the next run on this branch tags the merge and publishes the release. Until then every push brings it up to date; do not push to it. To leave the version out, close it.

Checks of a pull request that was opened with the job's own token wait for a person who approves them, or for a push by somebody; with the token of an App they run at once.`

/** Title and text of the release pull request. Pure. */
export function proposalText({version}: Subject, notes: string, languages: readonly Language[]) {
  const shown = cutAt(notes, LIMIT - FOOT.length, titleIn(languages, 'cut'))
  return {title: headlineOf(version), body: `${shown.trimEnd()}\n\n${FOOT}\n`}
}
