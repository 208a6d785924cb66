import type {Clock} from '../ports/clock.ts'

/** What must go on while a snapshot runs: the rollout's lease is renewed, so that nobody takes the environment over. */
export interface Heartbeat {
  /** Longest time from the start of one beat to the start of the next, in milliseconds. */
  readonly every: number
  /** What it throws, such as a lease that is lost, ends the work and is thrown instead of what came of it. */
  readonly beat: () => Promise<void>
}

/**
 * Does the work while the heart beats, the first time after `every` milliseconds. The signal that the work is given fires
 * when a beat fails. Ends when both have: no beat is under way any more, and none follows.
 */
export async function withHeartbeat<T>(
  {every, beat}: Heartbeat,
  clock: Clock,
  work: (failed: AbortSignal) => Promise<T>,
): Promise<T> {
  const [ended, failed] = [new AbortController(), new AbortController()]
  const beating = beatUntil(ended.signal, every, beat, clock).catch((thrown: unknown) => {
    failed.abort()
    throw thrown
  })
  const [outcome, heart] = await Promise.allSettled([work(failed.signal).finally(() => ended.abort()), beating])
  if (heart.status === 'rejected') throw heart.reason
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

async function beatUntil(ended: AbortSignal, every: number, beat: () => Promise<void>, clock: Clock): Promise<void> {
  for (let last = clock.monotonic(); ; ) {
    await clock.sleep(Math.max(0, last + every - clock.monotonic()), ended)
    if (ended.aborted) return
    last = clock.monotonic()
    await beat()
  }
}

/** Lets pieces of work that must not meet run one after the other, in the order in which they came. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
