/** Requests (or exposure) and the events among them. */
export interface Counts {
  readonly total: number
  readonly events: number
}

/** The same interval on both sides. */
export interface Sides {
  readonly canary: Counts
  readonly baseline: Counts
}

export const NOTHING: Counts = {total: 0, events: 0}
export const NOTHING_YET: Sides = {canary: NOTHING, baseline: NOTHING}

export function plus(a: Counts, b: Counts): Counts {
  return {total: a.total + b.total, events: a.events + b.events}
}

export function plusSides(a: Sides, b: Sides): Sides {
  return {canary: plus(a.canary, b.canary), baseline: plus(a.baseline, b.baseline)}
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(plus, NOTHING)
}

/** Events per request; `undefined` without requests. */
export function share({total, events}: Counts): number | undefined {
  return total > 0 ? events / total : undefined
}

/** Whether both sides had something to compare. */
export function comparable({canary, baseline}: Sides): boolean {
  return canary.total > 0 && baseline.total > 0
}
