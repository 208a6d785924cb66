import {type Counts, NOTHING_YET, plusSides, type Sides, share} from './counts.ts'

/** §9: polls with fewer canary requests say nothing about an outage. */
const ENOUGH_REQUESTS = 10

/** The fast path of §4.4 so far: the poll being gathered, whether the one before was bad, whether the rule has fired. */
export interface Outage {
  readonly window: Sides
  readonly polls: number
  readonly previousBad: boolean
  readonly fired: boolean
}

export const NO_OUTAGE: Outage = {window: NOTHING_YET, polls: 0, previousBad: false, fired: false}

/**
 * Takes in a poll: the rule fires when two polls in a row, of at least ten canary requests each, are bad (§4.4). Polls quicker
 * than the cap's interval are gathered until they hold ten requests, for at most `polls` of them; else quick polling would
 * switch the rule off.
 */
export function watch(so: Outage, poll: Sides, polls: number): Outage {
  const window = plusSides(so.window, poll)
  const gathered = so.polls + 1
  if (window.canary.total >= ENOUGH_REQUESTS) {
    const bad = isBad(window)
    return {...NO_OUTAGE, previousBad: bad, fired: so.fired || (bad && so.previousBad)}
  }
  if (gathered >= polls) return {...NO_OUTAGE, fired: so.fired}
  return {...so, window, polls: gathered}
}

/** At least half of the canary's requests fail, and the baseline's share of failures is at most a fifth of that. */
function isBad({canary, baseline}: Sides): boolean {
  const failing = share(canary)
  const normal = share(baseline)
  return failing !== undefined && normal !== undefined && failing >= 0.5 && normal <= failing / 5
}

/**
 * The same for the time at 100 %, when no baseline runs beside the canary (§5, Bake): its share over the whole canary or the
 * lookback stands in for the concurrent one. Where no baseline was ever seen, half of the requests failing is an outage.
 */
export function watchAlone(so: Outage, canary: Counts, baseline: Counts, polls: number): Outage {
  const standIn = baseline.total > 0 ? baseline : {total: 1, events: 0}
  return watch(
    {...so, window: {canary: so.window.canary, baseline: {total: 0, events: 0}}},
    {canary, baseline: standIn},
    polls,
  )
}
