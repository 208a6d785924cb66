/** An interval's index from which a process counts, with its share of the bet. */
export interface Start {
  readonly index: number
  readonly weight: number
}

const POINTS = 16

/**
 * The start points of §4.1: `round(k T/16)`, halves to even, equal points are one; one half of the bet on 0, the other half
 * shared equally by the rest. They let a process catch a regression that begins late.
 */
export function startPoints(horizon: number): readonly Start[] {
  const points = new Set(Array.from({length: POINTS}, (_, k) => roundHalfToEven((k * horizon) / POINTS)))
  points.delete(0)
  if (points.size === 0) return FROM_THE_BEGINNING
  return [{index: 0, weight: 0.5}, ...[...points].map((index) => ({index, weight: 0.5 / points.size}))]
}

const FROM_THE_BEGINNING: readonly Start[] = [{index: 0, weight: 1}]

/** PASS counts from one point: the beginning, or the first interval of the step. §5 */
export function startAt(index: number): readonly Start[] {
  return [{index, weight: 1}]
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}
