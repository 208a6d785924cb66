import type {Clock} from '../ports/clock.ts'
import type {Slot, Target} from '../ports/target.ts'
import type {Observed} from '../records/index.ts'
import {observationOf, readErrors} from './evidence.ts'
import type {Plan} from './plan-record.ts'

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
  readonly target: Target
  readonly clock: Clock
  readonly plan: Pick<Plan, 'interval' | 'metrics'>
  readonly baseline: Slot
  readonly canary: Slot
  readonly signal: AbortSignal
}

/** Watches the baseline alone for a few polls: its traffic and its rate of errors decide what can be proven. */
export async function lookBack(request: LookbackRequest): Promise<Lookback> {
  const {target, clock, plan, signal} = request
  const pause = Math.min(plan.interval, LONGEST / POLLS)
  const observations: Observed[] = []
  for (let poll = 0; poll <= POLLS && !signal.aborted; poll++) {
    if (poll > 0) await clock.sleep(pause, signal)
    const reading = await readErrors(target)
    if (reading.kind === 'no-data') continue
    const at = {last: observations.at(-1), now: clock.now().getTime() / 1000, weight: 0}
    observations.push(observationOf(plan, reading, request, at))
  }
  return {observations, baseline: summarise(observations, plan)}
}

function summarise(observations: readonly Observed[], plan: Pick<Plan, 'metrics'>): Baseline {
  const [first, last] = [observations[0], observations.at(-1)]
  const names = Object.keys(plan.metrics)
  const grown = (name: string) => growth(first, last, name)
  const seconds = first && last ? last.t - first.t : 0
  const requests = Math.max(0, ...names.map((name) => grown(name)[0]))
  return {
    requestsPerSecond: seconds > 0 ? requests / seconds : 0,
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
