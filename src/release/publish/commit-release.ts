import {RefugeError} from '../../kernel/errors.ts'
import type {Subject} from './plan.ts'
import type {MakeCommit} from './publish-release.ts'
import {bytesOf, type Changes} from './release-changes.ts'
import type {Site} from './site.ts'

/** What a release commit says. */
export interface CommitText {
  readonly headline: string
  readonly body: string
}

/** The release commit on the branch itself; without changes its head says the version already. */
export function commitOnBranch(
  site: Site,
  branch: string,
  {commit: expectedHead, ...said}: CommitText & Pick<Subject, 'commit'>,
  changes: Changes,
): MakeCommit {
  const {commits, refs} = site.github
  return async () => {
    if (Object.keys(changes).length === 0) return expectedHead
    try {
      return await commits.create({
        branch,
        expectedHead,
        ...said,
        written: bytesOf(changes),
        removed: [],
      })
    } catch (error) {
      if (!(error instanceof RefugeError) || error.code !== 'RFG-525') throw error
      if ((await refs.read(`refs/heads/${branch}`)) !== expectedHead) return undefined
      throw new RefugeError(
        'RFG-225',
        `the branch ${branch} does not take a commit from this token: ${error.message}`,
        {
          hint: 'Use `mode: pull-request`, or `mode: tag`, which needs no commit; or let an App bypass the rule and give its token.',
          cause: error,
        },
      )
    }
  }
}
