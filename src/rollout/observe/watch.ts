import type {Metric, Strategy} from '../../config/index.ts'
import type {Clock} from '../../ports/clock.ts'
import type {Measured} from '../../ports/metric-source.ts'
import type {Slot} from '../../ports/target.ts'
import type {Observed} from '../../records/index.ts'
import {gatherEvidence, type Watched} from '../evidence.ts'
import type {Numbers} from '../judge.ts'
import {lookBack} from '../lookback.ts'
import type {Plan} from '../plan-record.ts'
import {makePlan} from '../planning.ts'
import {type Decision, decide, undecided} from './decision.ts'

/** A canary that something else drives. */
export interface WatchRequest {
  readonly measured: Measured
  readonly clock: Clock
  readonly strategy: Strategy
  readonly metrics: Readonly<Record<string, Metric>>
  readonly sides: {readonly baseline: Slot; readonly canary: Slot}
  /** Longest time, in milliseconds. */
  readonly duration: number
  readonly signal: AbortSignal
  /** Whether to look on after the decision, at what came of it. */
  readonly goOn: boolean
  readonly say: (line: string) => void
}

/** What was seen, and what the judge would have done. */
export interface Watch {
  readonly plan: Plan
  readonly decision: Decision
  /** Seconds of the epoch at which it was decided. */
  readonly decidedAt: number
  readonly numbers: Numbers
  readonly observations: readonly Observed[]
}

/** Where the real split is not known: the judge goes by requests, so it only has to be the same all the time. */
const SHARE = 50

/** Judges poll by poll, as a rollout does; writes nothing. RFG-416 where a metric shows nothing of the baseline at first. */
export async function watch(request: WatchRequest): Promise<Watch> {
  const {measured, clock, metrics, sides, duration, signal, goOn, say} = request
  const strategy = oneStep(request)
  const blank = makePlan({strategy, metrics, baseline: undefined})
  const {baseline, observations} = await lookBack({target: measured, clock, plan: blank, ...sides, signal})
  const plan = makePlan({strategy, metrics, baseline})
  say(`to be proven: ${plan.claim.sentence}`)
  const evidence = gatherEvidence(measured, clock, plan, observations)
  const began = clock.now().getTime()
  const watched: Watched = {
    started: {slot: sides.canary, baseline: {slot: sides.baseline}},
    phase: {kind: 'judging', step: 0, since: new Date(began).toISOString()},
  }
  let found: Pick<Watch, 'decision' | 'decidedAt' | 'numbers'> | undefined
  for (;;) {
    const isSeen = await evidence.look(watched, {weights: {[sides.canary]: SHARE}})
    const now = clock.now().getTime()
    if (isSeen && !goOn) say(evidence.line(watched) ?? '')
    const decision = decide(evidence.judged(watched), now - began, plan)
    if (decision && !found) found = {decision, decidedAt: now / 1000, numbers: evidence.numbers()}
    if ((found && !goOn) || now - began >= duration || signal.aborted) break
    await clock.sleep(plan.interval, signal)
  }
  const last = {decision: undecided(clock.now().getTime() - began), decidedAt: clock.now().getTime() / 1000}
  return {
    ...(found ?? {...last, numbers: evidence.numbers()}),
    plan,
    observations: [...observations, ...evidence.unsaved()],
  }
}

/** The strategy's rules in one step as long as the observation. */
function oneStep({strategy, duration}: WatchRequest): Strategy {
  const promoteOn = strategy.steps.at(-1)?.promoteOn
  return {...strategy, probe: undefined, bake: 0, steps: [{traffic: SHARE, dwell: duration, promoteOn, instant: false}]}
}
