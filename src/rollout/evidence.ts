import type {Clock} from '../ports/clock.ts'
import type {Measured} from '../ports/metric-source.ts'
import type {EnvironmentState, Observed, OpenDeployment} from '../records/index.ts'
import {type Numbers, newJudge} from './judge.ts'
import type {Judged} from './judging.ts'
import type {Plan} from './plan-record.ts'
import {lackOf, readMetrics} from './readings.ts'
import {newRecorder} from './recorder.ts'

/** What is known about the canary, poll by poll. */
export interface Evidence {
  /**
   * Takes a reading of both sides, unless the newest one is too fresh to add anything. Answers with what the judge sees then,
   * in a line for the log; undefined when nothing was added.
   */
  look(open: OpenDeployment, environment: EnvironmentState): Promise<string | undefined>
  /** What the judge says of the phase under way. */
  judged(open: OpenDeployment): Judged
  /** Observations that no record holds yet. */
  unsaved(): readonly Observed[]
  /** What `unsaved` last gave is recorded. */
  saved(): void
  /** The numbers behind the verdict, for records and reports. */
  numbers(): Numbers
}

/** So many polls a source may miss before its metric counts as having no data, whatever it showed earlier. */
const PATIENCE = 4

/** Reads every metric and has them judged; begins with what was observed before (a resumed run, the lookback). */
export function gatherEvidence(target: Measured, clock: Clock, plan: Plan, before: readonly Observed[]): Evidence {
  const judge = newJudge(plan)
  for (const it of before) judge.see(it)
  const recorder = newRecorder(plan, before)
  const fresh: Observed[] = []
  const freshness = newFreshness(plan, before)
  let offered = 0
  let last = before.at(-1)

  const look = async (open: OpenDeployment, environment: EnvironmentState): Promise<string | undefined> => {
    const at = clock.now()
    const now = at.getTime() / 1000
    if (last && now - last.t < plan.interval / 2000) return undefined
    const {slot, baseline} = open.started
    const sides = {canary: slot, baseline: baseline?.slot}
    const readings = await readMetrics(target, plan, sides, at)
    for (const [name, reading] of Object.entries(readings)) freshness.see(name, lackOf(reading, sides), now)
    const weight = (environment.weights?.[slot] ?? 0) / 100
    const seen = recorder.take(readings, {now, weight})
    if (!seen) return undefined
    last = seen
    judge.see(seen)
    fresh.push(seen)
    return weight > 0 ? judge.line() : undefined
  }

  const judged = (open: OpenDeployment): Judged => {
    const {phase} = open
    if (phase.kind === 'baking') return judge.baking()
    if (phase.kind !== 'judging') return {verdict: 'continue', reason: 'not judged yet'}
    const found = judge.judged()
    const missing = freshness.missing(Date.parse(phase.since) / 1000, clock.now().getTime() / 1000)
    return missing === undefined || found.verdict === 'fail' ? found : {verdict: 'no-data', reason: missing}
  }

  return {
    look,
    judged,
    unsaved() {
      offered = fresh.length
      return recorder.sealed(fresh)
    },
    saved() {
      fresh.splice(0, offered)
      offered = 0
    },
    numbers: () => judge.numbers(),
  }
}

interface Freshness {
  /** A metric was read; `lack` says why it showed nothing. */
  see(name: string, lack: string | undefined, now: number): void
  /** The metrics of which nothing was seen since the phase began, or not for a few polls, each with the reason. Seconds. */
  missing(since: number, now: number): string | undefined
}

/** One metric that works must not hide that another one has gone blind. */
function newFreshness({metrics, interval}: Plan, before: readonly Observed[]): Freshness {
  const names = Object.keys(metrics)
  const newest = new Map(names.map((name) => [name, before.findLast((it) => it.metrics[name])?.t ?? 0]))
  const reasons = new Map<string, string>()
  return {
    see(name, lack, now) {
      if (lack === undefined) newest.set(name, now)
      else reasons.set(name, lack)
    },
    missing(since, now) {
      const oldest = Math.max(since, now - (PATIENCE * interval) / 1000)
      const blind = names.filter((name) => (newest.get(name) ?? 0) < oldest)
      const sentences = blind.map((name) => `${name}: ${reasons.get(name) ?? 'nothing has been read yet'}`)
      return blind.length === 0 ? undefined : sentences.join('; ')
    },
  }
}
