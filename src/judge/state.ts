import type {JudgeConfig} from './config.ts'
import type {GaugeState} from './gauge-state.ts'
import type {HistogramState} from './histogram-state.ts'
import {type Metric, metricOf} from './metric.ts'
import {parseConfig} from './parse-config.ts'
import type {ProportionState} from './proportion-state.ts'
import type {SamplesState} from './samples-state.ts'
import {NOT_BEGUN, type Timeline} from './timeline.ts'

/** A metric's memory. */
export type MetricState = ProportionState | HistogramState | SamplesState | GaugeState

/**
 * Everything a judge knows about a canary, as plain JSON: written to a file and read again it goes on with exactly the same
 * evidence. `metrics` stand in the order of the configuration.
 */
export interface JudgeState {
  readonly config: JudgeConfig
  readonly timeline: Timeline
  readonly metrics: readonly MetricState[]
  /** Names of the metrics that the newest poll showed nothing of on a side, or only mended data: that look is no PASS. */
  readonly unsure: readonly string[]
  /** FAIL is final: from here on nothing is taken in. */
  readonly failed: boolean
}

/** A judge that has seen nothing yet; throws a `JudgeInputError` for a configuration that cannot be judged. */
export function begin(config: JudgeConfig): JudgeState {
  const checked = parseConfig(config)
  const metrics = checked.metrics.map((it) => metricOf(it, undefined).memory)
  return {config: checked, timeline: NOT_BEGUN, metrics, unsure: [], failed: false}
}

/** Every metric with its memory. */
export function metricsOf({config, metrics}: Pick<JudgeState, 'config' | 'metrics'>): readonly Metric[] {
  return config.metrics.map((metric, place) => metricOf(metric, metrics[place]))
}
