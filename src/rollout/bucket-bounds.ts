import type {Bound, SourceReading} from '../ports/metric-source.ts'

/** With more finite bounds than this the judge's work grows and nothing is gained. */
const MOST = 40

/** Of many bounds those are kept that the baseline's durations lie between, and so many factors of two above them. */
const [LOW, HIGH, DOUBLINGS_ABOVE] = [0.01, 0.999, 2]

/**
 * The bounds that a deployment is judged by, out of those that its source has: all of them where they are few; of a fine
 * grid those from the baseline's 1st percentile to twice two above its 99.9th. `buckets` are the baseline's counts up to each.
 */
export function boundsFor(le: readonly Bound[], buckets: readonly number[]): readonly Bound[] {
  const finite = le.filter((it) => it !== '+Inf')
  if (finite.length <= MOST) return le
  const all = buckets.at(-1) ?? 0
  const near = all > 0 ? between(finite, buckets, all) : finite
  const every = Math.ceil(near.length / MOST)
  return [...near.filter((_, place) => (near.length - 1 - place) % every === 0), '+Inf']
}

function between(finite: readonly number[], buckets: readonly number[], all: number): readonly number[] {
  const at = (share: number) => {
    const place = finite.findIndex((_, it) => (buckets[it] ?? 0) >= share * all)
    return place === -1 ? finite.length - 1 : place
  }
  const highest = (finite[at(HIGH)] ?? 0) * 2 ** DOUBLINGS_ABOVE
  const first = Math.max(0, at(LOW) - 1)
  return finite.filter((it, place) => place >= first && it <= highest * 1.001)
}

/**
 * Counts up to some of the bounds, from counts up to all of them; undefined where one of those wanted is not there.
 * What lies above the last finite bound wanted is in the last bucket.
 */
export function fitted(
  le: readonly Bound[],
  wanted: readonly Bound[],
): ((buckets: readonly number[]) => readonly number[]) | undefined {
  const places = wanted.map((it) => le.indexOf(it))
  if (places.includes(-1)) return undefined
  return (buckets) => places.map((it) => buckets[it] ?? 0)
}

type Histogram = Extract<SourceReading, {readonly kind: 'histogram'}>

/** A reading by these bounds; no data where it has others. */
export function byBounds(reading: Histogram, le: readonly Bound[]): SourceReading {
  const upTo = fitted(reading.le, le)
  if (upTo === undefined) return {kind: 'no-data', reason: 'the buckets have other bounds than when this began'}
  const side = ({instances}: Histogram['sides']['canary']) => ({
    instances: instances.map(([buckets, ...name]) => [upTo(buckets), ...name] as const),
  })
  return {...reading, le, sides: {baseline: side(reading.sides.baseline), canary: side(reading.sides.canary)}}
}
