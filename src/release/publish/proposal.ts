import {type Language, titleIn} from '../languages.ts'
import {COMMENT_TEXT} from '../limits.ts'
import {cutAt} from '../markdown.ts'
import type {Package} from '../packages/package.ts'
import type {CommitText} from './commit-release.ts'

/** Branch of the release pull request of a branch; where one package is released by itself, it has its own. */
export function proposalBranch(branch: string, of?: Pick<Package, 'name'>): string {
  return `refuge/release-${branch}${of ? `--package-${of.name.replace(/[^\w@-]+/g, '-')}` : ''}`
}

/** Where its commit is made: a pull request whose branch is empty for a moment would be closed by GitHub. */
export const draftBranch = (branch: string, of?: Pick<Package, 'name'>) => `${proposalBranch(branch, of)}--next`

const FOOT = `---

Merging this pull request releases the version: the next run on this branch tags the merge and publishes the release. Until then every push brings it up to date; do not push to it. To leave the version out, close it.

Checks of a pull request that was opened with the job's own token wait for a person who approves them, or for a push by somebody; with the token of an App they run at once.`

/** Title and text of the release pull request. Pure. */
export function proposalText(
  {headline, body, notes}: CommitText & {readonly notes: string},
  languages: readonly Language[],
): {readonly title: string; readonly body: string} {
  const shown = cutAt(
    body === '' ? notes : `${body}\n\n${notes}`,
    COMMENT_TEXT - FOOT.length,
    titleIn(languages, 'cut'),
  )
  return {title: headline, body: `${shown.trimEnd()}\n\n${FOOT}\n`}
}
