import {alternatives, baselineGuess, betOf, guessOf, type Process} from './alternatives.ts'
import type {ProportionConfig} from './config.ts'
import {type Counts, comparable, NOTHING_YET, plus, plusSides, type Sides} from './counts.ts'
import type {Indexed} from './dispersion.ts'
import {foldLate} from './fold.ts'
import {logIncrement} from './increment.ts'
import type {Scope} from './kind.ts'
import type {Interval, ProportionState} from './proportion-state.ts'
import type {Moment} from './timeline.ts'

/**
 * Polls quicker than the cap's interval are gathered into one bet until both sides have this many requests: with a handful
 * of requests a poll, much of the information lies between the polls. The rule sees totals only, never events, so theorem 1
 * holds; and a bet is looked at when it is finished, so theorem 3 does.
 */
const REQUESTS_OF_A_BET = 10

/** Places the finished bets after a poll has added `sides`. §3.1, §4.3 */
export function bet(
  config: ProportionConfig,
  state: ProportionState,
  sides: Sides,
  moment: Moment,
  scope: Scope,
): ProportionState {
  const before = state.pending !== null && state.pending.index !== moment.index ? settle(config, state, scope) : state
  const gathered = plusSides(before.pending ?? NOTHING_YET, sides)
  const after = {...before, pending: {index: moment.index, ...gathered}}
  const enough = Math.min(gathered.canary.total, gathered.baseline.total) >= REQUESTS_OF_A_BET
  return moment.ends || enough ? settle(config, after, scope) : after
}

/** Turns what was gathered into increments; the guess of the baseline's rate knows only what came before. */
function settle(config: ProportionConfig, state: ProportionState, scope: Scope): ProportionState {
  const {pending} = state
  if (pending === null) return state
  const learned = plus(state.learned, pending.baseline)
  if (!comparable(pending)) return {...state, pending: null, learned}
  const intervals = foldLate(addTo(state.intervals, placed(config, state.learned, pending)), scope, merged)
  return {...state, pending: null, learned, intervals}
}

function placed(config: ProportionConfig, learned: Counts, {index, canary, baseline}: Indexed): Interval {
  const q = baselineGuess(learned)
  const increments = (process: Process) =>
    alternatives(process, config.direction).map((alternative) => {
      const guess = guessOf(process, config, alternative, q)
      return written(logIncrement({canary, baseline}, config[process], guess, betOf(process, config.direction)))
    })
  return {index, canary, baseline, fail: increments('fail'), pass: increments('pass')}
}

/** JSON has neither minus infinity nor minus zero. */
function written(increment: number): number | null {
  return increment === -Infinity ? null : increment + 0
}

function addTo(intervals: readonly Interval[], interval: Interval): readonly Interval[] {
  const last = intervals.at(-1)
  return last?.index === interval.index ? [...intervals.slice(0, -1), merged(last, interval)] : [...intervals, interval]
}

/** Two bets as one interval, with the index of the first. */
function merged(a: Interval, b: Interval): Interval {
  return {index: a.index, ...plusSides(a, b), fail: added(a.fail, b.fail), pass: added(a.pass, b.pass)}
}

function added(a: Interval['fail'], b: Interval['fail']): Interval['fail'] {
  return a.map((value, place) => {
    const other = b[place] ?? null
    return value === null || other === null ? null : value + other
  })
}
