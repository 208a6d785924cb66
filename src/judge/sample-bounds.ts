/** §3.3: bounds grow by 10 %. */
const GROWTH = 1.1

/** Durations beyond these are taken for the nearest of them. */
const SMALLEST = 1e-9
const LARGEST = 1e9

/** Counts by power of 1.1: `[k, count]` are the durations above `1.1^(k-1)` and up to `1.1^k`; ascending. */
export type Grid = readonly (readonly [power: number, count: number])[]

/** Durations counted on the grid of all powers, so that nothing has to be kept one by one. */
export function onGrid(durations: readonly number[]): Grid {
  const counts = new Map<number, number>()
  for (const duration of durations) {
    const within = Math.min(LARGEST, Math.max(SMALLEST, duration))
    const power = Math.ceil(Math.log(within) / Math.log(GROWTH))
    counts.set(power, (counts.get(power) ?? 0) + 1)
  }
  return sorted(counts)
}

export function plusGrid(a: Grid, b: Grid): Grid {
  const counts = new Map(a)
  for (const [power, count] of b) counts.set(power, (counts.get(power) ?? 0) + count)
  return sorted(counts)
}

export function gridTotal(grid: Grid): number {
  return grid.reduce((sum, [, count]) => sum + count, 0)
}

/** The powers whose bounds make the histogram (§3.3): from the baseline's 1st to beyond its 99.9th percentile. */
export function powersOf(baseline: Grid): readonly number[] {
  const low = powerAt(baseline, 0.01)
  // Two steps beyond: what is 10 % slower than the slowest must still be told from what is 20 % slower.
  const high = Math.max(powerAt(baseline, 0.999) + 2, low + 2)
  return Array.from({length: high - low + 1}, (_, place) => low + place)
}

/** The bound of a power, in seconds. */
export function boundOf(power: number): number {
  return GROWTH ** power
}

/** A grid's counts in the buckets that these powers bound, and an open one above. */
export function inBuckets(grid: Grid, powers: readonly number[]): readonly number[] {
  const buckets = Array<number>(powers.length + 1).fill(0)
  const low = powers[0] ?? 0
  for (const [power, count] of grid) {
    const bucket = Math.min(powers.length, Math.max(0, power - low))
    buckets[bucket] = (buckets[bucket] ?? 0) + count
  }
  return buckets
}

function powerAt(grid: Grid, share: number): number {
  const wanted = share * gridTotal(grid)
  let below = 0
  for (const [power, count] of grid) {
    below += count
    if (below >= wanted) return power
  }
  return grid.at(-1)?.[0] ?? 0
}

function sorted(counts: ReadonlyMap<number, number>): Grid {
  return [...counts].toSorted(([a], [b]) => a - b)
}
