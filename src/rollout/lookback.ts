import {RefugeError} from '../kernel/errors.ts'
import type {Clock} from '../ports/clock.ts'
import type {Measured} from '../ports/metric-source.ts'
import type {Slot} from '../ports/target.ts'
import type {Observed} from '../records/index.ts'
import {type Baseline, baselineIn} from './baseline.ts'
import type {Plan} from './plan-record.ts'
import {type Readings, readMetrics} from './readings.ts'
import {newRecorder} from './recorder.ts'
import {seenBounds} from './seen-bounds.ts'

export interface Lookback {
  readonly observations: readonly Observed[]
  readonly baseline: Baseline
}

/** Polls that are looked back on, and the longest time for it, in milliseconds. */
const POLLS = 4
const LONGEST = 60_000

export interface LookbackRequest {
  readonly target: Measured
  readonly clock: Clock
  readonly plan: Pick<Plan, 'interval' | 'metrics'>
  readonly baseline: Slot
  readonly canary: Slot
  readonly signal: AbortSignal
}

/** A poll of the lookback; the time in seconds. */
interface Poll {
  readonly now: number
  readonly readings: Readings
}

/**
 * Watches the baseline alone for a few polls: its traffic, its rate of errors and its durations decide what can be proven.
 * A source that shows nothing of the baseline all that time would judge nothing: RFG-416, before anything begins.
 */
export async function lookBack(request: LookbackRequest): Promise<Lookback> {
  const {target, clock, plan, signal} = request
  const pause = Math.min(plan.interval, LONGEST / POLLS)
  const polls: Poll[] = []
  for (let poll = 0; poll <= POLLS && !signal.aborted; poll++) {
    if (poll > 0) await clock.sleep(pause, signal)
    const readings = await readMetrics(target, plan, request, clock.now())
    polls.push({readings, now: clock.now().getTime() / 1000})
  }
  if (!signal.aborted) refuseBlind(polls, plan)
  const bounds = seenBounds(
    polls.map((it) => it.readings),
    plan,
  )
  const recorder = newRecorder(plan, [])
  const seen = polls.flatMap(({readings, now}) => recorder.take(bounds.fit(readings), {now, weight: 0}) ?? [])
  const observations = recorder.sealed(seen)
  return {observations, baseline: {...baselineIn(observations, plan, bounds), servedBefore: await served(request)}}
}

function refuseBlind(polls: readonly Poll[], {metrics}: Pick<Plan, 'metrics'>): void {
  const blind = Object.entries(metrics)
    .filter(([name, {source, kind}]) => !polls.some((it) => shows(it, name, source === 'router' && kind !== 'gauge')))
    .filter(([, {source, kind}]) => source !== 'router' || kind === 'gauge' || kind === 'latency')
  if (blind.length === 0) return
  const why = blind.map(([name]) => {
    const reading = polls.at(-1)?.readings[name]
    const reason = reading?.kind === 'no-data' ? reading.reason : reading?.lacks
    return `${name}: ${reason ?? 'the baseline shows nothing'}`
  })
  throw new RefugeError('RFG-416', `nothing is known of the baseline, so nothing could be judged: ${why.join('; ')}`, {
    hint: 'Check the queries and the source; `refuge doctor` asks each metric once.',
  })
}

function shows({readings}: Poll, name: string, anything: boolean): boolean {
  const reading = readings[name]
  if (reading === undefined || reading.kind === 'no-data') return false
  return anything || reading.sides.baseline.instances.length > 0
}

/** Requests that the canary's slot has answered already, for levels of the router: those still speak of what ran there before. */
async function served({target, plan, canary}: LookbackRequest): Promise<Readonly<Record<string, number>>> {
  const levels = Object.entries(plan.metrics).filter(([, it]) => it.kind === 'gauge' && it.source === 'router')
  const counted = levels.map(async ([name, it]): Promise<readonly [string, number][]> => {
    const reading = it.kind === 'gauge' ? await target.metrics.level?.(it.value ?? '') : undefined
    return reading === undefined || reading.kind === 'no-data' ? [] : [[name, reading.sides[canary]?.served ?? 0]]
  })
  return Object.fromEntries((await Promise.all(counted)).flat())
}
