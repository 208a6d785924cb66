import {quantileOf} from '../../../src/judge/quantiles.ts'
import {poisson, type Random, randomOf} from '../../../src/judge/random.ts'
import {BOUNDS} from './latency-service.ts'
import {countsOf, type Life, LOOKBACK, type Side} from './life.ts'
import {mannWhitneyHigh} from './mann-whitney.ts'

/**
 * The rules of other tools as they document them, each on the same canaries. A rule says after which poll of the canary it
 * rolls back, null for never or where it has none for this kind of metric.
 */
export type Rule = (life: Life) => number | null

const POLLS_A_MINUTE = 4

/**
 * Kayenta (NetflixACAJudge): Mann–Whitney on one point a minute, confidence 98 %, a quarter of the estimate as tolerance. Its
 * documentation judges at the end of an interval; here at every so many minutes, over all points so far. `baselineOf` is what it
 * compares with.
 */
function kayenta(minutes: readonly number[], baselineOf: (minute: Minute, random: Random) => Side): Rule {
  return (life) => {
    const random = randomOf(life.length)
    const points = minutesOf(life).map((minute) => ({
      canary: pointsOf(minute.canary),
      baseline: pointsOf(baselineOf(minute, random)),
    }))
    for (const end of minutes) {
      const seen = points.slice(0, end)
      const metrics = seen[0]?.canary.length ?? 0
      for (let metric = 0; metric < metrics; metric += 1) {
        const of = (side: 'canary' | 'baseline') =>
          seen.map((it) => it[side][metric] ?? Number.NaN).filter((it) => !Number.isNaN(it))
        if (mannWhitneyHigh(of('canary'), of('baseline'))) return end * POLLS_A_MINUTE
      }
    }
    return null
  }
}

/** Its documentation deploys a baseline of the canary's size beside it: of the baseline's requests as many as the canary has. */
function equalBaseline({weight, baseline}: Minute, random: Random): Side {
  const part = weight / (1 - weight)
  const drawn = (count: number) => poisson(random, count * part)
  if (baseline.buckets !== undefined) return {buckets: baseline.buckets.map(drawn)}
  if (baseline.instances === undefined || baseline.instances.length === 0) return baseline
  const {total, events} = countsOf(baseline)
  const failed = drawn(events)
  return {instances: [{total: failed + drawn(total - events), events: failed}]}
}

/** All stable traffic, which is more than it asks for. */
const wholeBaseline = ({baseline}: Minute): Side => baseline

/** Argo Rollouts, the documented analysis: success rate of five minutes at least 95 %, every five minutes, three failures allowed. */
const argo: Rule = (life) => {
  const fifths = chunks(life.slice(LOOKBACK + 1), 5 * POLLS_A_MINUTE)
  let failures = 0
  for (const [place, polls] of fifths.entries()) {
    const {total, events} = countsOf(merged(polls.map((it) => it.canary)))
    if (total > 0 && 1 - events / total < 0.95) failures += 1
    if (failures > 3) return (place + 1) * 5 * POLLS_A_MINUTE
  }
  return null
}

/** Flagger, the documented checks: success at least 99 %, p99 at most 500 ms, every minute; the fifth failure rolls back. */
const flagger: Rule = (life) => {
  let failures = 0
  for (const [place, {canary}] of minutesOf(life).entries()) {
    const {total, events} = countsOf(canary)
    const p99 =
      canary.buckets === undefined ? null : (quantileOf(canary.buckets, BOUNDS, 0.99) ?? Number.POSITIVE_INFINITY)
    const isBad =
      total > 0 ? 1 - events / total < 0.99 : p99 !== null && Math.max(...(canary.buckets ?? [])) > 0 && p99 > 0.5
    if (isBad) failures += 1
    if (failures >= 5) return (place + 1) * POLLS_A_MINUTE
  }
  return null
}

/** One z-test of two proportions at 1 %, repeated at every poll over all counts so far; of durations, of those above 250 ms. */
const zTest: Rule = (life) => {
  const sum = {canary: {total: 0, events: 0}, baseline: {total: 0, events: 0}}
  for (const [place, poll] of life.slice(LOOKBACK + 1).entries()) {
    for (const side of ['canary', 'baseline'] as const) {
      const {total, events} = slowOrFailed(poll[side])
      sum[side] = {total: sum[side].total + total, events: sum[side].events + events}
    }
    const {canary, baseline} = sum
    const pooled = (canary.events + baseline.events) / (canary.total + baseline.total)
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / canary.total + 1 / baseline.total))
    const z = (canary.events / canary.total - baseline.events / baseline.total) / error
    if (z > 2.326) return place + 1
  }
  return null
}

const everyMinute = Array.from({length: 60}, (_, minute) => minute + 1).filter((it) => it >= 5)

const everyStep = [10, 20, 40, 60]

export const peers: Readonly<Record<string, Rule>> = {
  'Kayenta, each minute': kayenta(everyMinute, equalBaseline),
  'Kayenta, each step': kayenta(everyStep, equalBaseline),
  'Kayenta, each minute, whole baseline': kayenta(everyMinute, wholeBaseline),
  Argo: argo,
  Flagger: flagger,
  'z-test': zTest,
}

interface Minute {
  readonly weight: number
  readonly canary: Side
  readonly baseline: Side
}

function minutesOf(life: Life): readonly Minute[] {
  return chunks(life.slice(LOOKBACK + 1), POLLS_A_MINUTE).map((polls) => ({
    weight: polls[0]?.weight ?? 0,
    canary: merged(polls.map((it) => it.canary)),
    baseline: merged(polls.map((it) => it.baseline)),
  }))
}

/** A minute's points, one per metric: share of failures; or median and p99; or the mean level. */
function pointsOf(side: Side): readonly number[] {
  if (side.values !== undefined) return [side.values.reduce((a, b) => a + b, 0) / side.values.length]
  if (side.buckets !== undefined) {
    const buckets = side.buckets
    return [0.5, 0.99].map((q) => quantileOf(buckets, BOUNDS, q) ?? Number.NaN)
  }
  const {total, events} = countsOf(side)
  return [events / total]
}

function slowOrFailed(side: Side) {
  if (side.buckets === undefined) return countsOf(side)
  const total = side.buckets.reduce((a, b) => a + b, 0)
  return {total, events: side.buckets.slice(6).reduce((a, b) => a + b, 0)}
}

function merged(sides: readonly Side[]): Side {
  const buckets = sides.some((it) => it.buckets !== undefined)
    ? BOUNDS.map((_, place) => place)
        .concat(BOUNDS.length)
        .map((place) => sides.reduce((sum, it) => sum + (it.buckets?.[place] ?? 0), 0))
    : undefined
  const isLevel = sides.some((it) => it.values !== undefined)
  return {
    instances: sides.flatMap((it) => it.instances ?? []),
    ...(buckets === undefined ? {} : {buckets}),
    ...(isLevel ? {values: sides.flatMap((it) => it.values ?? [])} : {}),
  }
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({length: Math.floor(items.length / size)}, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  )
}
