/** An open model: requests are due at fixed instants from the start, whatever became of those before. Milliseconds. */
export interface Schedule {
  readonly start: number
  /** Requests a second. */
  readonly rate: number
}

/** The instant at which a request is due; the first one, number 0, at the start. */
export function dueAt({start, rate}: Schedule, number: number): number {
  return start + (number * 1000) / rate
}

/** How many requests are due by an instant; a request is due at its own. */
export function dueBy(schedule: Schedule, now: number): number {
  const {start, rate} = schedule
  const near = Math.floor(((now - start) * rate) / 1000)
  // The quotient is rounded, so its neighbours are asked by the instants that everything else goes by.
  const due = [near + 1, near, near - 1].find((it) => dueAt(schedule, it) <= now) ?? near - 2
  return Math.max(0, due + 1)
}

/** The same order of paths on every side: request `number` asks for it. */
export function pathOf(paths: readonly string[], number: number): string {
  return paths[number % paths.length] ?? '/'
}
