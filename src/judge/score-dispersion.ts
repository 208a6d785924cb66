import type {BucketSides} from './slower-increment.ts'

/** Sums of an interval from which the scatter of its mean ranks follows; they add up over intervals. §4.2 */
export interface ScoreSums {
  readonly requests: {readonly canary: number; readonly baseline: number}
  /** Sums of the scores, and of their squares over both sides. */
  readonly scores: {readonly canary: number; readonly baseline: number}
  readonly squares: number
}

export const NO_SCORES: ScoreSums = {
  requests: {canary: 0, baseline: 0},
  scores: {canary: 0, baseline: 0},
  squares: 0,
}

/** §9: the estimate starts as if so many intervals had split as independence wants. */
const PRIOR_INTERVALS = 10

export function scoreSums({canary, baseline}: BucketSides, scores: readonly number[]): ScoreSums {
  const sum = (counts: readonly number[], power: number) =>
    counts.reduce((all, count, bucket) => all + count * (scores[bucket] ?? 0) ** power, 0)
  return {
    requests: {canary: sum(canary, 0), baseline: sum(baseline, 0)},
    scores: {canary: sum(canary, 1), baseline: sum(baseline, 1)},
    squares: sum(canary, 2) + sum(baseline, 2),
  }
}

export function plusScores(a: ScoreSums, b: ScoreSums): ScoreSums {
  return {
    requests: {
      canary: a.requests.canary + b.requests.canary,
      baseline: a.requests.baseline + b.requests.baseline,
    },
    scores: {canary: a.scores.canary + b.scores.canary, baseline: a.scores.baseline + b.scores.baseline},
    squares: a.squares + b.squares,
  }
}

/**
 * How much more the canary's mean rank varies between intervals than independent requests would make it (§4.2). A constant
 * shift `g` is estimated along, so that a slower canary is not mistaken for dispersion.
 */
export function scoreDispersion(intervals: readonly ScoreSums[]): number {
  const rows = intervals.map(scatter).filter((it) => it.weight > 0)
  const weight = rows.reduce((sum, it) => sum + it.weight, 0)
  const variance = rows.reduce((sum, it) => sum + it.variance, 0)
  if (weight === 0 || variance === 0) return 1
  const shift = rows.reduce((sum, it) => sum + it.difference, 0) / weight
  const prior = (PRIOR_INTERVALS * rows.reduce((sum, it) => sum + it.variance ** 2, 0)) / variance
  const observed = rows.reduce((sum, it) => sum + (it.difference - shift * it.weight) ** 2, 0)
  return (observed + prior) / (variance + prior)
}

/** `D`, `V` and `h` of one interval. */
function scatter({requests, scores, squares}: ScoreSums) {
  const all = requests.canary + requests.baseline
  if (all < 2) return {difference: 0, variance: 0, weight: 0}
  const mean = (scores.canary + scores.baseline) / all
  const product = requests.canary * requests.baseline
  return {
    difference: scores.canary - requests.canary * mean,
    variance: (product / (all * (all - 1))) * Math.max(0, squares - all * mean ** 2),
    weight: product / all,
  }
}
