/**
 * The room of the canary judge: an anytime-valid, sequential comparison of a canary with the baseline beside it. Pure; imports
 * nothing outside this folder.
 */
export {type Baked, type BakeLook, observeBake} from './bake.ts'
export {type Claim, chooseClaim, worthwhile} from './claim.ts'
export type {
  Direction,
  JudgeConfig,
  Margin,
  ProportionConfig,
} from './config.ts'
export type {Instance} from './counters.ts'
export type {Counts} from './counts.ts'
export type {Forecast, PlannedStep} from './expected-run.ts'
export {JudgeInputError} from './fields.ts'
export {type Decision, type Look, lookAt, type MetricLook} from './look.ts'
export {missingForPass} from './missing.ts'
export type {Observation} from './observation.ts'
export {type Observed, observe} from './observe.ts'
export {parseConfig} from './parse-config.ts'
export {type Due, type Harm, type Plan, plan} from './plan.ts'
export type {InstanceCounters} from './proportion.ts'
export {type RatioInterval, ratioInterval} from './ratio-interval.ts'
export type {Regression} from './regression.ts'
export {type Replayed, type Runs, replay, replayLine} from './replay.ts'
export {claimSentence, noFailSentence} from './sentences.ts'
export {begin, type JudgeState} from './state.ts'
