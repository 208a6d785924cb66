import type {Clock} from '../../src/ports/clock.ts'

export interface ManualClock extends Clock {
  advance(milliseconds: number): void
}

/** A clock that moves only when told, or when somebody sleeps: sleeping takes no real time. */
export function manualClock(start = '2026-11-24T10:00:00.000Z'): ManualClock {
  let elapsed = 0
  const origin = Date.parse(start)
  return {
    now: () => new Date(origin + elapsed),
    monotonic: () => elapsed,
    async sleep(milliseconds, signal) {
      if (!signal?.aborted) elapsed += milliseconds
    },
    advance(milliseconds) {
      elapsed += milliseconds
    },
  }
}
