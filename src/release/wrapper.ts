import {headerOf} from './header.ts'
import {type Message, messageOf} from './message.ts'

/** What a merge commit says of what it merged. */
export interface MergeTitle {
  /** Title and body of the pull request, as far as the message has them. */
  readonly title: Message
  readonly pull: string | undefined
}

const PULL = /^Merge pull request #(\d+) from /
const BITBUCKET = /^Merged in .+ \(pull request #(\d+)\)$/
const MERGE = /^Merge (branch|branches|remote-tracking branch|tag|commit) /
const GITLAB = /^See merge request .*!(\d+)$/

/** The title inside a merge commit; undefined when the commit merges nothing. Source: git-merge(1), GitHub, GitLab, Bitbucket. */
export function titleOfMerge(message: Message, parents: number): MergeTitle | undefined {
  const {header, body, pull} = message
  const found = PULL.exec(header) ?? BITBUCKET.exec(header)
  if (!found && !MERGE.test(header) && parents < 2) return undefined
  if (!found && !MERGE.test(header) && headerOf(header)) return {title: message, pull}
  const title = messageOf(body.join('\n'))
  const gitlab = body.flatMap((line) => GITLAB.exec(line)?.[1] ?? []).at(-1)
  return {title, pull: found?.[1] ?? gitlab ?? title.pull ?? pull}
}
