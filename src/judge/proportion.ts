import {alternatives, type Process} from './alternatives.ts'
import {bet} from './bets.ts'
import {DEFAULT_MARGINS, type Direction, type Margin, type ProportionConfig} from './config.ts'
import {difference, type Instance} from './counters.ts'
import {plus, plusSides, sum} from './counts.ts'
import {completeBlocks, splitDispersion} from './dispersion.ts'
import {logEvidence} from './evidence.ts'
import {elements, type Field, member, number, oneOf, text, wrong} from './fields.ts'
import {instanceDispersion, spread} from './instance-dispersion.ts'
import type {Evidence, Kind, Read, Readings, Scope} from './kind.ts'
import {NO_OUTAGE, watch, watchAlone} from './outage.ts'
import {type Increase, NEW_PROPORTION, type ProportionState} from './proportion-state.ts'
import {type Start, startAt, startPoints} from './starts.ts'
import type {Moment} from './timeline.ts'

/** One side of a poll: every instance's cumulative counters. */
export interface InstanceCounters {
  readonly instances: readonly Instance[]
}

/** Counts: errors and conversions among requests, events per exposure. §3.1, §3.5 */
export const proportion: Kind<'proportion', ProportionConfig, InstanceCounters, Increase, ProportionState> = {
  kind: 'proportion',
  parseConfig,
  parseReading: (of) => ({instances: elements(member(of, 'instances')).map(parseInstance)}),
  begin: () => NEW_PROPORTION,
  read,
  hasTraffic: (increase) => increase.canary.total > 0,
  absorb,
  evidence,
  bake,
}

function parseConfig(of: Field, common: {readonly name: string; readonly weight: number}): ProportionConfig {
  const direction = oneOf(member(of, 'direction'), Object.keys(DEFAULT_MARGINS) as Direction[])
  const dispersion = member(of, 'dispersion')
  return {
    ...common,
    kind: 'proportion',
    direction,
    fail: parseMargin(member(of, 'fail'), direction),
    pass: parseMargin(member(of, 'pass'), direction),
    ...(dispersion.value === undefined ? {} : {dispersion: number(dispersion, {above: 0})}),
  }
}

/** A margin of good events may lie below the baseline by a difference too; one of bad events never does. */
function parseMargin(of: Field, direction: Direction): Margin {
  const delta = direction === 'increase' ? {min: 0, max: 1} : {min: -1, max: 1}
  return {ratio: number(member(of, 'ratio'), {above: 0}), delta: number(member(of, 'delta'), delta)}
}

function parseInstance(of: Field): Instance {
  const [total, events, name, ...more] = elements(of)
  if (total === undefined || events === undefined || more.length > 0)
    throw wrong(of, '[total, events] or [total, events, name]')
  const counters = [number(total, {min: 0}), number(events, {min: 0})] as const
  return name === undefined ? counters : [...counters, text(name)]
}

function read(
  config: ProportionConfig,
  state: ProportionState,
  readings: Readings<InstanceCounters>,
): Read<Increase, ProportionState> {
  const canary = difference(state.counters.canary, readings.canary.instances)
  const baseline = difference(state.counters.baseline, readings.baseline.instances)
  const clipped = [...(canary.clipped ? ['canary'] : []), ...(baseline.clipped ? ['baseline'] : [])]
  return {
    state: {...state, counters: {canary: canary.counters, baseline: baseline.counters}},
    increase: {canary: sum(canary.increments), baseline: sum(baseline.increments), instances: baseline.increments},
    warnings: clipped.map(
      (side) => `${config.name}: more events than requests on the ${side}'s side; clipped to the requests`,
    ),
  }
}

function absorb(
  config: ProportionConfig,
  state: ProportionState,
  increase: Increase,
  moment: Moment,
  scope: Scope,
): ProportionState {
  const {canary, baseline, instances} = increase
  if (moment.phase === 'warm-up') return {...state, outage: NO_OUTAGE}
  const spreading = {...state, spread: spread(state.spread, instances, moment.place)}
  if (moment.phase === 'before') return {...spreading, learned: plus(state.learned, baseline)}
  const watching = {
    ...spreading,
    judged: plusSides(state.judged, {canary, baseline}),
    outage: config.direction === 'increase' ? watch(state.outage, {canary, baseline}, scope.polls) : NO_OUTAGE,
  }
  return bet(config, watching, {canary, baseline}, moment, scope)
}

function evidence(config: ProportionConfig, state: ProportionState, scope: Scope): Evidence {
  const dispersion = dispersionOf(config, state, scope.now)
  const logE = (process: Process, from: readonly Start[]) =>
    logEvidence(
      state.intervals.map((it) => ({index: it.index, values: it[process]})),
      alternatives(process, config.direction).map((it) => it.weight),
      from,
      dispersion,
    )
  return {
    logEFail: logE('fail', startPoints(scope.horizon)),
    logEPass: logE('pass', startAt(scope.passFrom)),
    dispersion,
    judged: state.intervals.length > 0,
    outage: state.outage.fired,
    ...state.judged,
  }
}

/** `phi` of §4.2: the largest of the user's and the estimates, at least 1. */
export function dispersionOf(config: ProportionConfig, {intervals, spread: so}: ProportionState, now: number): number {
  return Math.max(
    1,
    config.dispersion ?? 1,
    splitDispersion(intervals),
    splitDispersion(completeBlocks(intervals, now)),
    instanceDispersion(so),
  )
}

function bake(config: ProportionConfig, state: ProportionState, increase: Increase, polls: number): ProportionState {
  if (config.direction === 'decrease') return {...state, baked: plus(state.baked, increase.canary)}
  const usual = state.pending === null ? state.learned : plus(state.learned, state.pending.baseline)
  return {
    ...state,
    baked: plus(state.baked, increase.canary),
    outage: watchAlone(state.outage, increase.canary, usual, polls),
  }
}
