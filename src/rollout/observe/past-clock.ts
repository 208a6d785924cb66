import type {Clock} from '../../ports/clock.ts'

/** A clock of the past, in milliseconds of the epoch: sleeping moves it on and takes no time. */
export function pastClock(from: number): Clock {
  let now = from
  return {
    now: () => new Date(now),
    monotonic: () => now,
    async sleep(milliseconds, signal) {
      if (!signal?.aborted) now += milliseconds
    },
  }
}
