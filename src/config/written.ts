import type {Options} from '../ports/neighbours.ts'
import type {
  Environment,
  GaugeMetric,
  LatencyMetric,
  Metric,
  PromoteOn,
  ProportionMetric,
  Strategy,
} from './configuration.ts'
import type {WrittenGates} from './gates.ts'

/** refuge.yml as it is written, valid and completed: the shape that the schema describes, in the words of the file. */
export interface Written {
  readonly service: {readonly name: string}
  readonly records: {readonly ref: string}
  readonly environments: Readonly<Record<string, WrittenEnvironment>>
  readonly targets: Readonly<Record<string, Options>>
  readonly strategies: Readonly<Record<string, WrittenStrategy>>
  readonly metrics: Readonly<Record<string, WrittenMetric>>
  readonly sources: Readonly<Record<string, Options>>
  readonly backup?: WrittenBackup
}

export interface WrittenEnvironment extends Pick<Environment, 'target' | 'strategy'> {
  readonly 'no-backup'?: string
  readonly gates?: WrittenGates
}

export interface WrittenStep {
  readonly traffic: string
  readonly dwell?: string
  readonly 'promote-on'?: PromoteOn
  readonly instant: boolean
}

export interface WrittenStrategy {
  readonly steps: readonly WrittenStep[]
  readonly smoke?: string
  readonly probe?: {readonly paths: readonly string[]; readonly rate: string}
  readonly 'at-least': string
  readonly bake: string
  readonly interval: string
  readonly warmup: string
  readonly alpha: string
  readonly beta: string
  readonly 'on-fail': Strategy['onFail']
  readonly 'on-inconclusive': Strategy['onInconclusive']
  readonly 'hold-for': string
  readonly lease: string
}

export type WrittenMetric = WrittenAs<ProportionMetric> | WrittenAs<LatencyMetric> | WrittenAs<GaugeMetric>

/** A metric with its queries beside the other keys. */
type WrittenAs<M extends Metric> = Omit<M, 'options'> & {readonly [query: string]: unknown}

export interface WrittenBackup {
  readonly engine: 'archive'
  readonly store: Options
  readonly recipients?: readonly string[]
  readonly passphrase?: string
  readonly encryption: 'age' | 'none'
  readonly sources: Readonly<Record<string, WrittenBackupSource>>
}

export interface WrittenBackupSource extends Options {
  readonly on: readonly string[]
  readonly 'max-shrink': string
  readonly reuse: boolean
}
