import type {Direction, Margin, SlowerMargin} from './config.ts'

/** Margins of errors and conversions (§9) that hold where a configuration names none. */
export const DEFAULT_MARGINS: Readonly<Record<Direction, {readonly fail: Margin; readonly pass: Margin}>> = {
  increase: {fail: {ratio: 1.1, delta: 0}, pass: {ratio: 1.5, delta: 0.001}},
  decrease: {fail: {ratio: 0.98, delta: 0}, pass: {ratio: 0.85, delta: 0}},
}

/** Margins of durations (§9): a fresh canary is cold, and 2 % would roll healthy ones back. */
export const DEFAULT_LATENCY_MARGINS: {readonly fail: {readonly shift: number}; readonly pass: SlowerMargin} = {
  fail: {shift: 0.1},
  pass: {shift: 0.2, quantiles: [0.5, 0.95, 0.99], deltaShare: 0.05},
}

/** Margins of levels (§9): below 10 % healthy instances differ. */
export const DEFAULT_GAUGE_MARGINS = {fail: {ratio: 1.1}, pass: {ratio: 1.2}} as const
