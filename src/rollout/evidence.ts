import type {Clock} from '../ports/clock.ts'
import type {Measured} from '../ports/metric-source.ts'
import type {Slot} from '../ports/target.ts'
import type {EnvironmentState, Observed, Phase} from '../records/index.ts'
import {type Numbers, newJudge} from './judge.ts'
import type {Judged} from './judging.ts'
import type {Plan} from './plan-record.ts'
import {newPollLine} from './poll-line.ts'
import {lackOf, readMetrics} from './readings.ts'
import {newRecorder} from './recorder.ts'

/** A canary beside its baseline, as far as judging needs to know: a deployment under way is one. */
export interface Watched {
  readonly started: {readonly slot: Slot; readonly baseline?: {readonly slot: Slot}}
  readonly phase: Phase
}

type Shares = Pick<EnvironmentState, 'weights'>

/** What is known about the canary, poll by poll. */
export interface Evidence {
  /** Takes a reading of both sides, unless the newest one is too fresh. Whether a canary with traffic was seen. */
  look(open: Watched, environment: Shares): Promise<boolean>
  /** What the judge saw at the newest look, in a line for the log. */
  line(open: Watched): string | undefined
  /** What the judge says of the phase under way. */
  judged(open: Watched): Judged
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

  const look = async (open: Watched, environment: Shares): Promise<boolean> => {
    const at = clock.now()
    const now = at.getTime() / 1000
    if (last && now - last.t < plan.interval / 2000) return false
    const {slot, baseline} = open.started
    const weight = (environment.weights?.[slot] ?? 0) / 100
    const sides = {canary: slot, baseline: baseline?.slot, serves: weight > 0}
    const readings = await readMetrics(target, plan, sides, at)
    for (const [name, reading] of Object.entries(readings)) freshness.see(name, lackOf(reading, sides), now)
    const seen = recorder.take(readings, {now, weight})
    if (!seen) return false
    last = seen
    judge.see(seen)
    fresh.push(seen)
    return weight > 0
  }

  const judged = (open: Watched): Judged => {
    const {phase} = open
    if (phase.kind === 'baking') return judge.baking()
    if (phase.kind !== 'judging') return {verdict: 'continue', reason: 'not judged yet'}
    const found = judge.judged()
    const missing = freshness.missing(Date.parse(phase.since) / 1000, clock.now().getTime() / 1000)
    return missing === undefined || found.verdict === 'fail' ? found : {verdict: 'no-data', reason: missing}
  }

  const pollLine = newPollLine(plan, judge)

  return {
    look,
    line: ({phase}) => pollLine(phase, clock.now().getTime() / 1000),
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
