/**
 * The room of the canary judge: an anytime-valid, sequential comparison of a canary with the baseline beside it. Pure; imports
 * nothing outside this folder.
 */
export {type Baked, type BakeLook, observeBake} from './bake.ts'
export {capOf} from './cap.ts'
export {type Claim, chooseClaim, worthwhile} from './claim.ts'
export type {
  Direction,
  GaugeConfig,
  HistogramConfig,
  JudgeConfig,
  Margin,
  MetricConfig,
  ProportionConfig,
  SamplesConfig,
  SlowerMargin,
} from './config.ts'
export type {Instance} from './counters.ts'
export type {Counts} from './counts.ts'
export type {Circumstances, Forecast, PlannedStep} from './expected-run.ts'
export {JudgeInputError} from './fields.ts'
export {
  chooseLatencyClaim,
  dueLatency,
  type LatencyClaim,
  type LatencyForecast,
  type LatencyPlan,
  planLatency,
  smallestSlowing,
} from './latency-plan.ts'
export {type Decision, type Look, lookAt, type MetricLook} from './look.ts'
export {DEFAULT_GAUGE_MARGINS, DEFAULT_LATENCY_MARGINS, DEFAULT_MARGINS} from './margins.ts'
export {missingForPass} from './missing.ts'
export type {Observation} from './observation.ts'
export {type Observed, observe} from './observe.ts'
export {parseConfig} from './parse-config.ts'
export {type Due, type Harm, type Plan, plan} from './plan.ts'
export {type RatioInterval, ratioInterval} from './ratio-interval.ts'
export type {CumulativeBuckets, GaugeValues, InstanceCounters, RawSamples, Reading} from './reading.ts'
export type {Regression} from './regression.ts'
export {type Replayed, type Runs, replay, replayLine} from './replay.ts'
export {claimSentence, latencyClaimSentence, noFailSentence} from './sentences.ts'
export {type Simulation, type SimulationRequest, type Subject, simulate} from './simulate.ts'
export type {Ending} from './simulation-report.ts'
export {begin, type JudgeState} from './state.ts'
export type {LatencySummary, LevelSummary, MetricSummary, QuantileSummary, RateSummary} from './summary.ts'
