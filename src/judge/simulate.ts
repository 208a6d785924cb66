import {capOf} from './cap.ts'
import {chooseClaim, worthwhile} from './claim.ts'
import type {HistogramConfig, JudgeConfig, MetricConfig, ProportionConfig} from './config.ts'
import type {Circumstances, PlannedStep} from './expected-run.ts'
import {finiteBounds} from './latency-config.ts'
import {chooseLatencyClaim, planLatency} from './latency-plan.ts'
import {type Due, plan} from './plan.ts'
import {type Random, randomOf} from './random.ts'
import {claimSentence, latencyClaimSentence, noFailSentence} from './sentences.ts'
import {type SimulatedMetric, simulatedCounts, simulatedDurations} from './simulated-service.ts'
import {type SimulatedLife, simulateLife} from './simulation.ts'
import {type Ending, endingsOf} from './simulation-report.ts'
import {shiftedShares} from './slower-alternatives.ts'
import {bucketShares, survivalOf} from './survival.ts'

/** What is simulated: errors at two rates, or durations that are so many times longer. */
export type Subject =
  | {
      readonly kind: 'errors'
      readonly metric: ProportionConfig
      readonly baselineRate: number
      readonly canaryRate: number
    }
  | {
      readonly kind: 'latency'
      readonly metric: HistogramConfig
      /** The baseline's requests by bucket; only their proportions count. */
      readonly baseline: readonly number[]
      readonly factor: number
    }

export interface SimulationRequest {
  readonly circumstances: Omit<Circumstances, 'capSeconds' | 'dispersion'>
  readonly atLeastSeconds: number
  readonly subject: Subject
  /** `auto` chooses the PASS margin as a deployment would (§16); `pass` takes that of the metric. */
  readonly promoteOn: 'auto' | 'pass' | 'no-fail'
  /** Canaries of either sort, and where their chance begins. */
  readonly runs: number
  readonly seed: number
}

/** What the judge does with many canaries, healthy and not, and what the planner says beforehand. */
export interface Simulation {
  /** The steps that were gone through: `auto` leaves out those that expect too few requests. */
  readonly schedule: readonly PlannedStep[]
  readonly claim: string
  /** Whether the claim is a proof; else the end of the schedule promotes without one. */
  readonly isProof: boolean
  readonly healthy: Readonly<Record<SimulatedLife['outcome'], Ending>>
  readonly regressed: Readonly<Record<SimulatedLife['outcome'], Ending>>
  readonly planned: {readonly fail: Due | null; readonly promotion: Due | null}
}

/** §6: five minutes of baseline before the canary. */
const LOOKBACK_SECONDS = 300

/** Simulates; the same request gives the same answer. */
export function simulate(request: SimulationRequest): Simulation {
  const {circumstances, subject, promoteOn, runs, seed} = request
  const schedule = promoteOn === 'auto' ? worthwhile(circumstances) : circumstances.schedule
  const chosen = chooseFor({...circumstances, schedule, ...capOf(schedule), dispersion: 1}, subject, promoteOn)
  const config = configOf({...circumstances, schedule}, chosen.metric)
  const {requestsPerSecond} = circumstances
  const ramp = {requestsPerSecond, schedule, atLeastSeconds: request.atLeastSeconds, lookbackSeconds: LOOKBACK_SECONDS}
  const lives = (isHealthy: boolean) =>
    Array.from({length: runs}, (_, run) => {
      const random = randomOf(seed + 2 * run + (isHealthy ? 0 : 1))
      return simulateLife(config, ramp, {[chosen.metric.name]: simulated(random, subject, isHealthy)})
    })
  const {claim, isProof, planned} = chosen
  return {schedule, claim, isProof, planned, healthy: endingsOf(lives(true)), regressed: endingsOf(lives(false))}
}

function configOf(of: SimulationRequest['circumstances'], metric: MetricConfig): JudgeConfig {
  const {alpha, beta, intervalSeconds, warmupSeconds, schedule} = of
  const life = schedule.reduce((sum, it) => sum + it.seconds, 0)
  return {
    alpha,
    beta,
    intervalSeconds,
    warmupSeconds,
    plannedIntervals: Math.max(1, Math.ceil(life / intervalSeconds)),
    passScope: 'step',
    metrics: [metric],
    ...capOf(schedule),
  }
}

function simulated(random: Random, subject: Subject, isHealthy: boolean): SimulatedMetric {
  if (subject.kind === 'errors') {
    const {baselineRate, canaryRate} = subject
    return simulatedCounts(random, {canary: isHealthy ? baselineRate : canaryRate, baseline: baselineRate})
  }
  const bounds = finiteBounds(subject.metric.le)
  const usual = bucketShares(subject.baseline)
  const slower = shiftedShares(survivalOf(usual, bounds), bounds, subject.factor)
  return simulatedDurations(random, {canary: isHealthy ? usual : slower, baseline: usual})
}

interface Chosen extends Pick<Simulation, 'claim' | 'isProof' | 'planned'> {
  readonly metric: MetricConfig
}

/** The metric with the PASS margin of the claim, and what the planner says about it. */
function chooseFor(of: Circumstances, subject: Subject, promoteOn: SimulationRequest['promoteOn']): Chosen {
  return subject.kind === 'errors' ? chooseErrors(of, subject, promoteOn) : chooseLatency(of, subject, promoteOn)
}

type Of<K extends Subject['kind']> = Extract<Subject, {kind: K}>

function chooseErrors(of: Circumstances, subject: Of<'errors'>, promoteOn: SimulationRequest['promoteOn']): Chosen {
  const {baselineRate, canaryRate} = subject
  const found = promoteOn === 'auto' ? chooseClaim({...of, baselineRate, metric: subject.metric}) : null
  const metric = found?.kind === 'claim' ? {...subject.metric, pass: found.margin} : subject.metric
  const forecast = {...of, baselineRate, metric}
  const {asked, promotion, smallest} = plan(forecast, baselineRate > 0 ? canaryRate / baselineRate : canaryRate / 0.001)
  const planned = {fail: asked.fail, promotion}
  if (found?.kind === 'no-fail' || promoteOn === 'no-fail') {
    const schedule = of.schedule
    const claim = noFailSentence({kind: 'no-fail', couldHaveShown: smallest, schedule})
    return {metric, planned, isProof: false, claim}
  }
  const written = {confidence: 1 - of.beta, baselineRate, secondsOfStep: 0, schedule: of.schedule}
  const claim = found ?? {kind: 'claim', margin: metric.pass, delta: metric.pass.delta, ...written}
  return {metric, planned, isProof: true, claim: claimSentence(claim)}
}

function chooseLatency(of: Circumstances, subject: Of<'latency'>, promoteOn: SimulationRequest['promoteOn']): Chosen {
  const {baseline, factor} = subject
  const found = promoteOn === 'auto' ? chooseLatencyClaim({...of, baseline, metric: subject.metric}) : null
  const metric = found === null ? subject.metric : {...subject.metric, pass: found.margin}
  const {asked, promotion, smallest} = planLatency({...of, baseline, metric}, factor)
  const planned = {fail: asked.fail, promotion}
  if (promoteOn === 'no-fail' || (promoteOn === 'auto' && found === null)) {
    const shown = smallest === null ? 'no slowing at all' : `only one of ×${smallest.toPrecision(2)}`
    return {metric, planned, isProof: false, claim: `promoted without proof; this traffic would have shown ${shown}`}
  }
  const claim = latencyClaimSentence({margin: metric.pass, confidence: 1 - of.beta, secondsOfStep: 0})
  return {metric, planned, isProof: true, claim}
}
