import {horizon, type JudgeConfig, type MetricConfig, pollsPerInterval} from './config.ts'
import {type Counts, share} from './counts.ts'
import type {Evidence, Scope} from './kind.ts'
import {logSum} from './logsum.ts'
import {type JudgeState, metricsOf} from './state.ts'
import type {MetricSummary} from './summary.ts'
import {atHorizon, pollNow} from './timeline.ts'

/** §5. FAIL is final; PASS is not, a later FAIL wins; INCONCLUSIVE is said from the horizon on. */
export type Decision = 'NO_DATA' | 'CONTINUE' | 'FAIL' | 'PASS' | 'INCONCLUSIVE'

/** A side's counts since judging began, and events per request (null without requests). */
export interface Rate extends Counts {
  readonly rate: number | null
}

/** A metric at a look. Logarithms are natural; the shares say how much of the evidence needed is there, 0..1. */
export interface MetricLook {
  readonly name: string
  readonly logEFail: number
  readonly logEPass: number
  readonly dispersion: number
  readonly canary: Rate
  readonly baseline: Rate
  /** The canary's rate or level over the baseline's; null where that is unknown or divides by nothing. */
  readonly ratio: number | null
  /** What the counts mean, and what else a person should see of this kind of metric. */
  readonly summary: MetricSummary
  readonly shareOfFail: number
  readonly shareOfPass: number
  readonly outage: boolean
  /** Whether there was anything to compare so far. */
  readonly judged: boolean
}

/** What the judge sees after a poll. */
export interface Look {
  readonly decision: Decision
  /** `ln sum w_m E_m`, to be compared with `logFailThreshold`. */
  readonly logEFail: number
  readonly logFailThreshold: number
  readonly logPassThreshold: number
  readonly shareOfFail: number
  readonly metrics: readonly MetricLook[]
  /** The metrics that a FAIL rests on, the strongest first; empty otherwise. */
  readonly blamed: readonly string[]
  /** Whether the outage rule decided. §4.4 */
  readonly outage: boolean
  /** Whether the canary has had traffic. */
  readonly begun: boolean
}

/** The look at a state: the decisions of §5 in their order. */
export function lookAt(state: JudgeState): Look {
  const {config, timeline} = state
  const scope = scopeOf(state)
  const evidence = metricsOf(state).map((it) => ({metric: it.config, ...it.evidence(scope)}))
  const logFailThreshold = Math.log(1 / config.alpha + 1)
  const logEFail = logSum(evidence.map((it) => ({weight: it.metric.weight, log: it.logEFail})))
  const outage = evidence.some((it) => it.outage)
  const failed = state.failed || outage || logEFail >= logFailThreshold
  return {
    decision: failed ? 'FAIL' : withoutFail(state, evidence, atHorizon(timeline, config)),
    logEFail,
    logFailThreshold,
    logPassThreshold: Math.log(1 / config.beta),
    shareOfFail: portion(logEFail, logFailThreshold),
    metrics: evidence.map((it) => metricLook(config, it)),
    blamed: failed ? blame(evidence, outage, logEFail) : [],
    outage,
    begun: timeline.first !== null,
  }
}

/** What holds for the metrics at this point of a canary's life. */
export function scopeOf({config, timeline}: Pick<JudgeState, 'config' | 'timeline'>): Scope {
  const {step, stepPoll} = timeline
  const isStep = config.passScope === 'step'
  return {
    horizon: horizon(config),
    step,
    now: timeline.interval?.index ?? 0,
    passFrom: isStep ? step : 0,
    polls: pollsPerInterval(config),
    inPolls: {
      horizon: config.plannedIntervals,
      step: stepPoll,
      now: pollNow(timeline),
      passFrom: isStep ? stepPoll : 0,
    },
  }
}

type Judged = Evidence & {readonly metric: MetricConfig}

function withoutFail({config, unsure}: JudgeState, evidence: readonly Judged[], ended: boolean): Decision {
  if (unsure.length === 0 && evidence.every((it) => it.logEPass >= Math.log(1 / config.beta))) return 'PASS'
  if (!evidence.some((it) => it.judged)) return 'NO_DATA'
  return ended ? 'INCONCLUSIVE' : 'CONTINUE'
}

/** §5: by `w_m E_m`; whoever carries less than a tenth of it is not named. */
function blame(evidence: readonly Judged[], outage: boolean, logEFail: number): readonly string[] {
  if (outage) return evidence.filter((it) => it.outage).map((it) => it.metric.name)
  const carried = evidence.map((it) => ({name: it.metric.name, log: Math.log(it.metric.weight) + it.logEFail}))
  return carried
    .filter((it) => it.log >= logEFail - Math.log(10))
    .toSorted((a, b) => b.log - a.log)
    .map((it) => it.name)
}

function metricLook(config: JudgeConfig, {metric, canary, baseline, ...evidence}: Judged): MetricLook {
  return {
    name: metric.name,
    ...evidence,
    canary: {...canary, rate: share(canary) ?? null},
    baseline: {...baseline, rate: share(baseline) ?? null},
    ratio: evidence.summary.ratio,
    shareOfFail: portion(evidence.logEFail, Math.log((1 / config.alpha + 1) / metric.weight)),
    shareOfPass: portion(evidence.logEPass, Math.log(1 / config.beta)),
  }
}

function portion(evidence: number, needed: number): number {
  return Math.min(1, Math.max(0, evidence / needed))
}
