/** Which way an event's rate is bad: `increase` for errors, `decrease` for conversions and orders. */
export type Direction = 'increase' | 'decrease'

/** A boundary of the canary's rate: `ratio * baseline's rate + delta`, `delta` in shares (0.001 = 0.1 points). §1 */
export interface Margin {
  readonly ratio: number
  readonly delta: number
}

/** A metric of counts: events among requests, or events per exposure. `weight` is its share of alpha, 0..1. §3.1, §3.5 */
export interface ProportionConfig {
  readonly name: string
  readonly kind: 'proportion'
  readonly weight: number
  readonly direction: Direction
  readonly fail: Margin
  readonly pass: Margin
  /** At least this much dispersion, from a day of history for example. §4.2, §12 */
  readonly dispersion?: number
}

/** Everything that can be judged; a further kind is one more member and one line of `kinds.ts`. */
export type MetricConfig = ProportionConfig

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

/** Margins of §9 that hold where a configuration names none. */
export const DEFAULT_MARGINS: Readonly<Record<Direction, {readonly fail: Margin; readonly pass: Margin}>> = {
  increase: {fail: {ratio: 1.1, delta: 0}, pass: {ratio: 1.5, delta: 0.001}},
  decrease: {fail: {ratio: 0.98, delta: 0}, pass: {ratio: 0.85, delta: 0}},
}

/** How many polls make up one interval of the cap: 1 unless polls are quicker than it. §4.3 */
export function pollsPerInterval(config: Pick<JudgeConfig, 'intervalSeconds' | 'capSeconds'>): number {
  // A third of 15 s is not exactly 5 s in binary for every interval; a hair's breadth must not cost a whole poll.
  return Math.max(1, Math.ceil((config.capSeconds ?? DEFAULT_CAP_SECONDS) / config.intervalSeconds - 1e-9))
}

/** The horizon `T` of §4.1, in intervals of the cap. */
export function horizon(config: JudgeConfig): number {
  return Math.ceil(config.plannedIntervals / pollsPerInterval(config))
}
