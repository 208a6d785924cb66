/** Which way an event's rate is bad: `increase` for errors, `decrease` for conversions and orders. */
export type Direction = 'increase' | 'decrease'

/** A boundary of the canary's rate: `ratio * baseline's rate + delta`, `delta` in shares (0.001 = 0.1 points). §1 */
export interface Margin {
  readonly ratio: number
  readonly delta: number
}

/** What every metric has, whatever its kind. `weight` is its share of alpha, 0..1. */
export interface CommonConfig {
  readonly name: string
  readonly weight: number
  /** At least this much dispersion, from a day of history for example. §4.2, §12 */
  readonly dispersion?: number
}

/** A metric of counts: events among requests, or events per exposure. §3.1, §3.5 */
export interface ProportionConfig extends CommonConfig {
  readonly kind: 'proportion'
  readonly direction: Direction
  readonly fail: Margin
  readonly pass: Margin
}

/** How much slower is refused: `shift` 0.2 is 20 % at each of these quantiles, plus `deltaShare (1 - q)` of the requests. */
export interface SlowerMargin {
  readonly shift: number
  readonly quantiles: readonly number[]
  readonly deltaShare: number
}

/** What metrics of durations have in common: FAIL speaks of the whole distribution, PASS of quantiles. §3.2 */
export interface LatencyMargins {
  readonly fail: {readonly shift: number}
  readonly pass: SlowerMargin
}

/** Durations counted in buckets; `le` are their upper bounds in ascending order, the last one `+Inf`. §3.2 */
export interface HistogramConfig extends CommonConfig, LatencyMargins {
  readonly kind: 'histogram'
  readonly le: readonly (number | '+Inf')[]
}

/** Durations one by one; the judge makes the buckets. §3.3 */
export interface SamplesConfig extends CommonConfig, LatencyMargins {
  readonly kind: 'samples'
}

/** Levels without requests behind them, such as CPU or memory; margins are ratios canary / baseline. §3.4 */
export interface GaugeConfig extends CommonConfig {
  readonly kind: 'gauge'
  readonly fail: {readonly ratio: number}
  readonly pass: {readonly ratio: number}
}

/** Everything that can be judged; a further kind is one more member, and a line each in `kinds.ts` and `metric.ts`. */
export type MetricConfig = ProportionConfig | HistogramConfig | SamplesConfig | GaugeConfig

/** What PASS speaks of: all data since the start, or the data since the last change of weight. §5 */
export type PassScope = 'all' | 'step'

/**
 * Fixed before the canary's first request; the guarantees hold only for a configuration that no data has influenced.
 * `plannedIntervals` counts polls of `intervalSeconds` with canary traffic; the last of them is the horizon.
 */
export interface JudgeConfig {
  readonly alpha: number
  readonly beta: number
  readonly intervalSeconds: number
  readonly plannedIntervals: number
  readonly warmupSeconds: number
  readonly passScope: PassScope
  readonly metrics: readonly MetricConfig[]
  /**
   * Length of the intervals that the cap of §4.3 counts, by default 15 s: within one of them the evidence cannot grow by more
   * than a factor of 20. So FAIL takes three of them or more (the outage rule aside) and PASS two of the step. A canary that
   * lives for a minute should have them shorter: at most a sixth of its life and a quarter of its last step.
   */
  readonly capSeconds?: number
}

/** §4.3: one bad 15 seconds never roll a canary back. */
export const DEFAULT_CAP_SECONDS = 15

/** How many polls make up one interval of the cap: 1 unless polls are quicker than it. §4.3 */
export function pollsPerInterval(config: Pick<JudgeConfig, 'intervalSeconds' | 'capSeconds'>): number {
  // A third of 15 s is not exactly 5 s in binary for every interval; a hair's breadth must not cost a whole poll.
  return Math.max(1, Math.ceil((config.capSeconds ?? DEFAULT_CAP_SECONDS) / config.intervalSeconds - 1e-9))
}

/** The horizon `T` of §4.1, in intervals of the cap. */
export function horizon(config: JudgeConfig): number {
  return Math.ceil(config.plannedIntervals / pollsPerInterval(config))
}
