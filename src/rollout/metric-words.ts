import type {LatencySummary, MetricSummary} from '../judge/index.ts'
import {isProbe} from '../probe/index.ts'
import {rate} from './words.ts'

/** A metric's numbers as far as sentences need them; counts are `[total, events]`. Records keep them like this. */
export interface Compared {
  readonly name: string
  readonly canary: readonly [total: number, events: number]
  readonly baseline: readonly [total: number, events: number]
  /** What the counts mean; records of early versions know rates only, and leave it out. */
  readonly summary?: MetricSummary
  /** Newest levels of both sides, of a gauge. */
  readonly levels?: Levels
}

export interface Levels {
  readonly canary: number | null
  readonly baseline: number | null
}

/** `errors: canary 0.5 % (3 of 600), baseline 0.4 % (20 of 5 000)`. */
export function comparison(it: Compared): string {
  const {canary, baseline} = bothValues(it)
  return `${named(it.name)}: canary ${canary}, baseline ${baseline}`
}

/** A metric's name; what the prober counted is told from what users met. */
export const named = (name: string) => (isProbe(name) ? `${name} (of probed paths)` : name)

/** Both sides of a metric in words. */
export function bothValues({canary, baseline, summary, levels}: Compared): {
  readonly canary: string
  readonly baseline: string
} {
  switch (summary?.kind) {
    case 'latency':
      return {canary: quantiles(summary, 'canary', canary[0]), baseline: quantiles(summary, 'baseline', baseline[0])}
    case 'level': {
      const polls = `in ${canary[0]} ${canary[0] === 1 ? 'poll' : 'polls'}`
      const ratio = summary.ratio === null ? '' : ` (× ${digits(summary.ratio)} of the baseline's, ${polls})`
      return {canary: `${level(levels?.canary)}${ratio}`, baseline: level(levels?.baseline)}
    }
    case 'rate':
    case undefined:
      return {canary: rate(...canary), baseline: rate(...baseline)}
  }
}

/** `p50 12 ms, p95 80 ms, p99 250 ms`. */
function quantiles(summary: LatencySummary, side: 'canary' | 'baseline', requests: number): string {
  if (requests === 0) return 'no requests'
  return summary.quantiles.map((it) => `p${digits(it.quantile * 100)} ${seconds(it[side])}`).join(', ')
}

/** A quantile beyond the last bound is not known. */
function seconds(value: number | null): string {
  if (value === null) return 'beyond all bounds'
  return value < 1 ? `${digits(value * 1000)} ms` : `${digits(value)} s`
}

/** What a rate of this metric is a share of. */
export function shareOf(summary: MetricSummary): string {
  if (summary.kind !== 'latency') return 'rate'
  return summary.slowerThan === null ? 'slow requests' : `requests slower than ${seconds(summary.slowerThan)}`
}

const level = (value: number | null | undefined) =>
  value === null || value === undefined ? 'no level yet' : digits(value)

/** Three digits that mean something. */
export const digits = (value: number) => String(Number(value.toPrecision(3)))

/** `slower`, `higher`, or what the canary does too often. */
export function faultOf(summary: MetricSummary | undefined): string {
  if (summary?.kind === 'latency') return 'slower'
  return summary?.kind === 'level' ? 'at a higher level' : 'worse by its rate'
}

interface Interval {
  readonly low: number
  readonly high: number | null
}

/** `× 1.4 (0.9 to 2.1)`: the ratio of the rates or levels with its 95 % interval, as far as they are known. */
export function ratioWords(ratio: number | null, interval: Interval | null): string {
  const bounds = interval ? ` (${digits(interval.low)} to ${interval.high === null ? '∞' : digits(interval.high)})` : ''
  return `${ratio === null ? 'unknown' : `× ${digits(ratio)}`}${bounds}`
}

/** A share of what a decision needs. */
export const whole = (share: number) => `${Math.round(share * 100)} %`
