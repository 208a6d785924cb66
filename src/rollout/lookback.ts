import {RefugeError} from '../kernel/errors.ts'
import type {Clock} from '../ports/clock.ts'
import type {Measured} from '../ports/metric-source.ts'
import type {Slot} from '../ports/target.ts'
import type {Observed} from '../records/index.ts'
import {observationOf} from './evidence.ts'
import type {Plan} from './plan-record.ts'
import {type Readings, readMetrics} from './readings.ts'

/** What was seen of the baseline before the canary. Rates are shares of events, by metric. */
export interface Baseline {
  readonly requestsPerSecond: number
  readonly rates: Readonly<Record<string, number>>
}

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

/**
 * Watches the baseline alone for a few polls: its traffic and its rate of errors decide what can be proven. A source that
 * shows nothing of the baseline all that time would judge nothing: RFG-416, before anything begins.
 */
export async function lookBack(request: LookbackRequest): Promise<Lookback> {
  const {target, clock, plan, signal} = request
  const pause = Math.min(plan.interval, LONGEST / POLLS)
  const observations: Observed[] = []
  const polls: Readings[] = []
  for (let poll = 0; poll <= POLLS && !signal.aborted; poll++) {
    if (poll > 0) await clock.sleep(pause, signal)
    const readings = await readMetrics(target, plan, request, clock.now())
    polls.push(readings)
    const at = {last: observations.at(-1), now: clock.now().getTime() / 1000, weight: 0}
    const seen = observationOf(plan, readings, at)
    if (seen) observations.push(seen)
  }
  if (!signal.aborted) refuseBlind(polls, plan)
  return {observations, baseline: summarise(observations, plan)}
}

function refuseBlind(polls: readonly Readings[], {metrics}: Pick<Plan, 'metrics'>): void {
  const blind = Object.keys(metrics).filter(
    (name) => metrics[name]?.source !== 'router' && !polls.some((it) => shows(it, name)),
  )
  if (blind.length === 0) return
  const why = blind.map((name) => {
    const reading = polls.at(-1)?.[name]
    return `${name}: ${(reading?.kind === 'counts' ? reading.lacks : reading?.reason) ?? 'the baseline shows nothing'}`
  })
  throw new RefugeError('RFG-416', `nothing is known of the baseline, so nothing could be judged: ${why.join('; ')}`, {
    hint: 'Check the queries and the source; `refuge doctor` asks each metric once.',
  })
}

function shows(readings: Readings, name: string): boolean {
  const reading = readings[name]
  return reading?.kind === 'counts' && reading.sides.baseline.instances.length > 0
}

function summarise(observations: readonly Observed[], plan: Pick<Plan, 'metrics'>): Baseline {
  const names = Object.keys(plan.metrics)
  const ends = (name: string) => {
    const read = observations.filter((it) => it.metrics[name])
    return [read[0], read.at(-1)] as const
  }
  const grown = (name: string) => growth(...ends(name), name)
  const perSecond = (name: string) => {
    const [first, last] = ends(name)
    const seconds = first && last ? last.t - first.t : 0
    return seconds > 0 ? grown(name)[0] / seconds : 0
  }
  return {
    requestsPerSecond: Math.max(0, ...names.map(perSecond)),
    rates: Object.fromEntries(names.map((name) => [name, share(grown(name))])),
  }
}

const share = ([total, events]: readonly [number, number]) => (total > 0 ? Math.min(1, Math.max(0, events / total)) : 0)

function growth(first: Observed | undefined, last: Observed | undefined, name: string): readonly [number, number] {
  const sum = (it: Observed | undefined) =>
    (it?.metrics[name]?.baseline.instances ?? []).reduce<readonly [number, number]>(
      ([t, e], [total, events]) => [t + total, e + events],
      [0, 0],
    )
  const [before, after] = [sum(first), sum(last)]
  // A restart in between: the counters began anew.
  return after[0] < before[0] ? after : [after[0] - before[0], after[1] - before[1]]
}
