import {hostname, tmpdir, userInfo} from 'node:os'
import {join, resolve} from 'node:path'
import type {Context} from '../../ports/runner.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** Where and for whom we run, from the variables that GitHub documents ("Variables reference"); sensible on a terminal too. */
export function contextOf(env: Variables, cwd: string, pid: number): Context {
  const {GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_SERVER_URL: server = 'https://github.com'} = env
  const isRun = repository !== undefined && id !== undefined
  return {
    actor: env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? nameOfUser(),
    run: isRun ? runOf(repository, id, env) : `${hostname()}/${pid}`,
    ...(isRun ? {runUrl: `${server}/${repository}/actions/runs/${id}`} : {}),
    ...(repository ? {repository} : {}),
    serverUrl: server,
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    temporary: resolve(env.RUNNER_TEMP ?? join(tmpdir(), 'refuge')),
    workspace: resolve(env.GITHUB_WORKSPACE ?? cwd),
    hosted: env.RUNNER_ENVIRONMENT === 'github-hosted',
  }
}

/** Unique among runs: two jobs of one run are two. */
function runOf(
  repository: string,
  id: string,
  {GITHUB_RUN_ATTEMPT: attempt = '1', GITHUB_JOB: job}: Variables,
): string {
  return [repository, id, attempt, ...(job ? [job] : [])].join('/')
}

function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
