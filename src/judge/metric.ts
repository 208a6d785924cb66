import type {CommonConfig, MetricConfig} from './config.ts'
import type {Counts} from './counts.ts'
import {type Field, member} from './fields.ts'
import type {Evidence, Expected, Kind, RatioData, Scope} from './kind.ts'
import {kinds} from './kinds.ts'
import type {Reading} from './reading.ts'
import type {MetricState} from './state.ts'
import type {Moment} from './timeline.ts'

/** A metric with its memory, whatever its kind. */
export interface Metric {
  readonly config: MetricConfig
  readonly memory: MetricState
  /** Both sides' readings of a poll from untrusted data; throws a `JudgeInputError` that names the field. */
  take(sides: Field): Taken
  evidence(scope: Scope): Evidence
  ratioData(scope: Scope): RatioData | null
  baked(): {readonly canary: Counts; readonly baseline: Counts}
  expected(scope: Scope): Expected | null
}

/** A poll that has been read: what it adds can be absorbed beside a baseline, or at 100 %. */
export interface Taken {
  readonly traffic: boolean
  readonly silent: boolean
  readonly warnings: readonly string[]
  absorb(moment: Moment, scope: Scope): MetricState
  bake(polls: number): MetricState
}

/** The metric of a configuration, with its memory or (undefined) none yet. */
export function metricOf(config: MetricConfig, memory: MetricState | undefined): Metric {
  const {proportion, histogram, samples, gauge} = kinds
  switch (config.kind) {
    case 'proportion':
      return bound(proportion, config, memory?.kind === 'proportion' ? memory : proportion.begin())
    case 'histogram':
      return bound(histogram, config, memory?.kind === 'histogram' ? memory : histogram.begin())
    case 'samples':
      return bound(samples, config, memory?.kind === 'samples' ? memory : samples.begin())
    case 'gauge':
      return bound(gauge, config, memory?.kind === 'gauge' ? memory : gauge.begin())
  }
}

function bound<C extends CommonConfig & MetricConfig, R extends Reading, I, S extends MetricState>(
  kind: Kind<C, R, I, S>,
  config: C,
  memory: S,
): Metric {
  return {
    config,
    memory,
    take(sides) {
      const baseline = kind.parseReading(member(sides, 'baseline'), config)
      const canary = kind.parseReading(member(sides, 'canary'), config)
      const {state, increase, ...said} = kind.read(config, memory, {baseline, canary})
      return {
        ...said,
        absorb: (moment, scope) => kind.absorb(config, state, increase, moment, scope),
        bake: (polls) => kind.bake(config, state, increase, polls),
      }
    },
    evidence: (scope) => kind.evidence(config, memory, scope),
    ratioData: (scope) => kind.ratioData(config, memory, scope),
    baked: () => kind.baked(memory),
    expected: (scope) => kind.expected(config, memory, scope),
  }
}
