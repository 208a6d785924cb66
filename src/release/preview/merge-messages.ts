import type {PullDescription} from '../../ports/github-pulls.ts'
import type {Commit} from '../../ports/history.ts'

/**
 * The message that GitHub writes when it squashes. With one commit COMMIT_OR_PR_TITLE takes that commit's own title, and
 * COMMIT_MESSAGES its body. Source: GitHub docs, "Configuring commit squashing for pull requests". Pure.
 * @param commits oldest first
 */
export function squashMessage(
  {number, title, body, merging}: Pick<PullDescription, 'number' | 'title' | 'body' | 'merging'>,
  commits: readonly Pick<Commit, 'message'>[],
): string {
  const only = commits.length === 1 ? commits[0] : undefined
  const first = only && merging.squashTitle === 'COMMIT_OR_PR_TITLE' ? headerIn(only.message) : title
  const texts = {
    PR_BODY: body,
    BLANK: '',
    COMMIT_MESSAGES: only ? bodyIn(only.message) : commits.map(({message}) => `* ${message.trim()}`).join('\n\n'),
  }
  return joined(`${first} (#${number})`, texts[merging.squashMessage])
}

/** The message of the merge commit. Source: GitHub docs, "Configuring commit merging for pull requests". Pure. */
export function mergeMessage({number, title, body, from, merging}: PullDescription): string {
  const first =
    merging.mergeTitle === 'PR_TITLE' ? `${title} (#${number})` : `Merge pull request #${number} from ${from}`
  return joined(first, {PR_TITLE: title, PR_BODY: body, BLANK: ''}[merging.mergeMessage])
}

const headerIn = (message: string) => message.trim().split('\n', 1)[0] ?? ''
const bodyIn = (message: string) => message.trim().split('\n').slice(1).join('\n').trim()
const joined = (first: string, rest: string) => (rest.trim() === '' ? first : `${first}\n\n${rest}`)
