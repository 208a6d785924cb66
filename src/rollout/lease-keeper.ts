import type {State} from '../records/index.ts'
import {renewalOf} from './drafts.ts'
import {isOutOfReach, record} from './record.ts'
import type {Run} from './run.ts'

/** The lease is renewed at a third of its length; the renewal carries the checkpoint. */
export async function renewIfDue(run: Run): Promise<State | undefined> {
  const {clock} = run.world
  if (clock.monotonic() - run.watch.renewedAt < run.plan.lease / 3) return undefined
  const until = new Date(clock.now().getTime() + run.plan.lease)
  return (await record(run, () => [renewalOf(run, until)])).state
}

/** Runs a long effect while the lease is kept; the effect is told to stop when the lease is lost or the run is cancelled. */
export async function whileLeased<T>(run: Run, effect: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const {clock, runner} = run.world
  const stop = new AbortController()
  const done = new AbortController()
  const cancel = () => stop.abort(new Error('the run was cancelled'))
  runner.cancelled.addEventListener('abort', cancel, {once: true})
  if (runner.cancelled.aborted) cancel()
  const keeping = keep()
  try {
    return await effect(stop.signal)
  } finally {
    runner.cancelled.removeEventListener('abort', cancel)
    done.abort()
    await keeping
  }

  async function keep(): Promise<void> {
    while (!done.signal.aborted) {
      await clock.sleep(run.plan.lease / 6, done.signal)
      if (done.signal.aborted) return
      try {
        await renewIfDue(run)
      } catch (error) {
        if (isOutOfReach(error) && clock.monotonic() - run.watch.ownedAt < run.plan.lease / 2) continue
        stop.abort(error)
        return
      }
    }
  }
}
