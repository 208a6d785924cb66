import type {Options} from '../ports/neighbours.ts'
import type {AskedGate} from './gates.ts'

/** refuge.yml with every default filled in. Durations in milliseconds, shares in percent (0–100) unless said otherwise. */
export interface Configuration {
  readonly service: {readonly name: string}
  /** Full ref of the records, e.g. `refs/heads/refuge/records`. */
  readonly records: {readonly ref: string}
  readonly environments: Readonly<Record<string, Environment>>
  readonly targets: Readonly<Record<string, Options>>
  readonly strategies: Readonly<Record<string, Strategy>>
  readonly metrics: Readonly<Record<string, Metric>>
  /** Sources of metrics by name; the router itself is the source `router`. */
  readonly sources: Readonly<Record<string, Options>>
  readonly backup: Backup | undefined
}

export interface Environment {
  readonly target: string
  readonly strategy: string
  /** Why deployments here take no snapshot although a source asks for one. */
  readonly noBackup: string | undefined
  /** What must be true before a deployment begins here. */
  readonly gates: readonly AskedGate[]
}

/** pass: only a PASS promotes; auto: the claim that the traffic can prove; no-fail: the full dwell without FAIL. */
export type PromoteOn = 'auto' | 'pass' | 'no-fail'

export interface Step {
  /** Percent of the traffic. */
  readonly traffic: number
  /** Longest time at the step. */
  readonly dwell: number
  readonly promoteOn: PromoteOn | undefined
  /** 100 % at once without being judged beside a baseline (blue-green). */
  readonly instant: boolean
}

export interface Strategy {
  readonly steps: readonly Step[]
  readonly smoke: string | undefined
  readonly probe: Probe | undefined
  readonly atLeast: number
  readonly bake: number
  readonly interval: number
  readonly warmup: number
  /** Probability, 0–1. */
  readonly alpha: number
  /** Probability, 0–1. */
  readonly beta: number
  readonly onFail: 'rollback' | 'hold'
  readonly onInconclusive: 'hold' | 'rollback' | 'extend'
  readonly holdFor: number | 'forever'
  readonly lease: number
}

/** Requests of our own: the same ones to both sides. */
export interface Probe {
  readonly paths: readonly string[]
  /** Requests a second to each side. */
  readonly rate: number
}

export interface Margin {
  readonly ratio: number
  readonly delta: number
}

/** What is compared between canary and baseline. The judge takes errors and conversion as proportions. */
export type Metric = ProportionMetric | LatencyMetric | GaugeMetric

interface CommonMetric {
  readonly source: string
  /** Share of alpha, 0–1. */
  readonly weight: number
  /** Queries and whatever else the source's kind needs. */
  readonly options: Readonly<Record<string, unknown>>
}

export interface ProportionMetric extends CommonMetric {
  readonly kind: 'errors' | 'conversion'
  readonly fail: Margin
  readonly pass: Margin
}

/** Shifts: 0.2 is 20 % slower. */
export interface LatencyMetric extends CommonMetric {
  readonly kind: 'latency'
  readonly fail: {readonly shift: number}
  readonly pass: {readonly shift: number; readonly quantiles: readonly number[]; readonly deltaShare: number}
}

/** Ratios of the canary's level to the baseline's. */
export interface GaugeMetric extends CommonMetric {
  readonly kind: 'gauge'
  readonly fail: {readonly ratio: number}
  readonly pass: {readonly ratio: number}
}

export interface Backup {
  readonly engine: 'archive'
  readonly store: Options
  readonly recipients: readonly string[]
  readonly passphrase: string | undefined
  readonly encryption: 'age' | 'none'
  readonly sources: Readonly<Record<string, BackupSource>>
}

export interface BackupSource extends Options {
  /** `deploy`, or cron lines. */
  readonly on: readonly string[]
  /** Largest fall of files or bytes below the median, in percent. */
  readonly maxShrink: number
  readonly reuse: boolean
}
