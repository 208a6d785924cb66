export interface Clock {
  /** Time of day, for records and people. */
  now(): Date
  /** Milliseconds that only grow, for deadlines. */
  monotonic(): number
  /** Resolves after the time, or at once when the signal fires (without throwing). */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}
