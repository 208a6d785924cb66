import {RefugeError} from '../../kernel/errors.ts'
import type {World} from '../repository.ts'

/**
 * The number of the pull request that the run is about: `head` as `refs/pull/7/head` or `7`, else the event's
 * (`pull_request`, `pull_request_target`, `issue_comment`, `workflow_run`). RFG-233 where nothing says it.
 */
export async function pullNumber(
  head: string | undefined,
  {files, env}: Pick<World, 'files' | 'env'>,
): Promise<number> {
  const named = /^(?:refs\/pull\/)?(\d+)(?:\/(?:head|merge))?$/.exec(head ?? env.GITHUB_REF ?? '')?.[1]
  const text = named === undefined && env.GITHUB_EVENT_PATH ? await files.read(env.GITHUB_EVENT_PATH) : undefined
  const number = named === undefined ? numberIn(text) : Number(named)
  if (number !== undefined) return number
  throw new RefugeError('RFG-233', 'this run is about no pull request', {
    hint: 'Run it on `pull_request`, `pull_request_target` or `workflow_run`, or name one with `head: refs/pull/7/head`.',
  })
}

/** A `workflow_run` of a fork names no pull request: then `head` has to. */
function numberIn(event: string | undefined): number | undefined {
  if (event === undefined) return undefined
  const it = JSON.parse(event) as {
    readonly pull_request?: {readonly number?: unknown}
    readonly issue?: {readonly number?: unknown; readonly pull_request?: unknown}
    readonly workflow_run?: {readonly pull_requests?: readonly {readonly number?: unknown}[]}
  }
  const issue = it.issue?.pull_request === undefined ? undefined : it.issue.number
  const found = it.pull_request?.number ?? issue ?? it.workflow_run?.pull_requests?.[0]?.number
  return typeof found === 'number' ? found : undefined
}
