import type {JudgeConfig, MetricConfig} from './config.ts'
import {kinds} from './kinds.ts'
import {parseConfig} from './parse-config.ts'
import type {ProportionState} from './proportion-state.ts'
import {NOT_BEGUN, type Timeline} from './timeline.ts'

/** A metric's memory; which of the kinds it is, its place in the configuration says. */
export type MetricState = ProportionState

/**
 * Everything a judge knows about a canary, as plain JSON: written to a file and read again it goes on with exactly the same
 * evidence. `metrics` stand in the order of the configuration.
 */
export interface JudgeState {
  readonly config: JudgeConfig
  readonly timeline: Timeline
  readonly metrics: readonly MetricState[]
  /** FAIL is final: from here on nothing is taken in. */
  readonly failed: boolean
}

/** A judge that has seen nothing yet; throws a `JudgeInputError` for a configuration that cannot be judged. */
export function begin(config: JudgeConfig): JudgeState {
  const checked = parseConfig(config)
  return {
    config: checked,
    timeline: NOT_BEGUN,
    metrics: checked.metrics.map((it) => kinds[it.kind].begin()),
    failed: false,
  }
}

/** Every metric's configuration with its memory. */
export function metricsOf({
  config,
  metrics,
}: JudgeState): readonly {readonly metric: MetricConfig; readonly memory: MetricState}[] {
  return config.metrics.map((metric, place) => ({metric, memory: metrics[place] ?? kinds[metric.kind].begin()}))
}
