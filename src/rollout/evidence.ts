import {codedMessageOf} from '../kernel/errors.ts'
import type {Clock} from '../ports/clock.ts'
import type {Reading, Slot, Target} from '../ports/target.ts'
import type {EnvironmentState, Observed, OpenDeployment} from '../records/index.ts'
import {type Numbers, newJudge} from './judge.ts'
import type {Judged} from './judging.ts'
import type {Plan} from './plan-record.ts'

/** What is known about the canary, poll by poll. */
export interface Evidence {
  /** Takes a reading of both sides, unless the newest one is too fresh to add anything. */
  look(open: OpenDeployment, environment: EnvironmentState): Promise<void>
  /** What the judge says of the phase under way. */
  judged(open: OpenDeployment): Judged
  /** Observations that no record holds yet. */
  unsaved(): readonly Observed[]
  /** What `unsaved` last gave is recorded. */
  saved(): void
  /** The numbers behind the verdict, for records and reports. */
  numbers(): Numbers
}

interface Sides {
  readonly baseline: Slot | undefined
  readonly canary: Slot
}

/** Reads the target's own counters and has them judged; begins with what was observed before (a resumed run, the lookback). */
export function gatherEvidence(target: Target, clock: Clock, plan: Plan, before: readonly Observed[]): Evidence {
  const judge = newJudge(plan)
  for (const it of before) judge.see(it)
  const fresh: Observed[] = []
  let offered = 0
  let last = before.at(-1)
  let missing = 'nothing has been read yet'
  let read = last?.t ?? 0

  const look = async (open: OpenDeployment, environment: EnvironmentState): Promise<void> => {
    const now = clock.now().getTime() / 1000
    if (last && now - last.t < plan.interval / 2000) return
    const {slot, baseline} = open.started
    const reading = await readErrors(target)
    if (reading.kind === 'no-data') {
      missing = reading.reason
      return
    }
    const weight = (environment.weights?.[slot] ?? 0) / 100
    last = observationOf(plan, reading, {canary: slot, baseline: baseline?.slot}, {last, now, weight})
    read = now
    judge.see(last)
    fresh.push(last)
  }

  const judged = (open: OpenDeployment): Judged => {
    const {phase} = open
    if (phase.kind === 'baking') return judge.baking()
    if (phase.kind !== 'judging') return {verdict: 'continue', reason: 'not judged yet'}
    if (read * 1000 < Date.parse(phase.since)) return {verdict: 'no-data', reason: missing}
    return judge.judged()
  }

  return {
    look,
    judged,
    unsaved() {
      offered = fresh.length
      return [...fresh]
    },
    saved() {
      fresh.splice(0, offered)
      offered = 0
    },
    numbers: () => judge.numbers(),
  }
}

/** The target's own counters; a failure is a reading without data, never zeros. */
export function readErrors({metrics}: Pick<Target, 'metrics'>): Promise<Reading> {
  return metrics.errors().catch((error: unknown) => ({kind: 'no-data', reason: codedMessageOf(error)}))
}

/** One poll in the judge's form: the index counts intervals, so that a gap shows. */
export function observationOf(
  plan: Pick<Plan, 'interval' | 'metrics'>,
  reading: Extract<Reading, {kind: 'counts'}>,
  {baseline, canary}: Sides,
  {last, now, weight}: {readonly last: Observed | undefined; readonly now: number; readonly weight: number},
): Observed {
  const side = (slot: Slot | undefined) => ({
    instances: (slot === undefined ? undefined : reading.sides[slot]?.instances) ?? [],
  })
  const passed = last ? Math.max(1, Math.round((now - last.t) / (plan.interval / 1000))) : 0
  const sides = {baseline: side(baseline), canary: side(canary)}
  const metrics = Object.fromEntries(Object.keys(plan.metrics).map((name) => [name, sides]))
  return {i: (last?.i ?? 0) + passed, t: now, weight, metrics}
}
