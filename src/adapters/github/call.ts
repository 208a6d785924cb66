import type {getOctokit} from '@actions/github'
import type {Clock} from '../../ports/clock.ts'
import type {GitHubPlace} from '../../ports/github.ts'
import type {Random} from '../../ports/random.ts'
import {pauseBefore} from './again.ts'
import {failureIn} from './failure.ts'
import {type Purpose, refusalOf} from './refusal.ts'

export type Octokit = ReturnType<typeof getOctokit>

/** What every request of a call must be given: it ends the request when the call's time is over. */
export interface Limits {
  readonly request: {readonly signal: AbortSignal}
}

export interface CallOptions extends Purpose {
  /** Made twice, it is as if made once. */
  readonly isIdempotent: boolean
}

/** Makes a call with retries and a limit of time; what cannot be helped is a RefugeError. */
export type Caller = <T>(options: CallOptions, send: (octokit: Octokit, limits: Limits) => Promise<T>) => Promise<T>

export function callerFor(
  octokit: Octokit,
  {patience, signal}: Pick<GitHubPlace, 'patience' | 'signal'>,
  {clock, random}: {readonly clock: Clock; readonly random: Random},
): Caller {
  return async (options, send) => {
    const deadline = clock.monotonic() + patience
    for (let attempt = 0; ; attempt++) {
      try {
        return await within(deadline - clock.monotonic(), clock, signal, (it) => send(octokit, {request: {signal: it}}))
      } catch (error) {
        const failure = failureIn(error)
        const pause = pauseBefore(failure, attempt, options.isIdempotent, {random, now: clock.now()})
        const isOver = pause === undefined || clock.monotonic() + pause >= deadline || signal?.aborted === true
        if (isOver) throw refusalOf(failure, options, error)
        await clock.sleep(pause, signal)
      }
    }
  }
}

/** Ends the work when so many milliseconds are over, or when the signal fires. */
async function within<T>(
  milliseconds: number,
  clock: Clock,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const [late, done] = [new AbortController(), new AbortController()]
  const limit = clock.sleep(milliseconds, done.signal).then(() => {
    if (!done.signal.aborted) late.abort(new Error(`nothing came in ${Math.round(milliseconds)} ms`))
  })
  try {
    return await work(signal ? AbortSignal.any([signal, late.signal]) : late.signal)
  } finally {
    done.abort()
    await limit
  }
}
