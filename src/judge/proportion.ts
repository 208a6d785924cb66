import {alternatives, type Process} from './alternatives.ts'
import {bet} from './bets.ts'
import type {CommonConfig, Direction, Margin, ProportionConfig} from './config.ts'
import {difference, type Instance} from './counters.ts'
import {type Counts, NOTHING_YET, plus, plusSides, type Sides, share, sum} from './counts.ts'
import {completeBlocks, splitDispersion} from './dispersion.ts'
import {logEvidence} from './evidence.ts'
import {elements, type Field, member, number, oneOf, quantity, text, wrong} from './fields.ts'
import {instanceDispersion, spread} from './instance-dispersion.ts'
import type {Evidence, Expected, Kind, Read, Readings, Scope} from './kind.ts'
import {DEFAULT_MARGINS} from './margins.ts'
import {NO_OUTAGE, watch, watchAlone} from './outage.ts'
import {type Increase, NEW_PROPORTION, type ProportionState} from './proportion-state.ts'
import type {InstanceCounters} from './reading.ts'
import {type Start, startAt, startPoints} from './starts.ts'
import type {Moment} from './timeline.ts'

/** Counts: errors and conversions among requests, events per exposure. §3.1, §3.5 */
export const proportion: Kind<ProportionConfig, InstanceCounters, Increase, ProportionState> = {
  kind: 'proportion',
  parseConfig,
  parseReading: (of) => ({instances: elements(member(of, 'instances')).map(parseInstance)}),
  begin: () => NEW_PROPORTION,
  read,
  absorb,
  evidence,
  ratioData: (config, state, scope) => ({
    intervals: state.intervals,
    dispersion: dispersionOf(config, state, scope.now),
  }),
  bake,
  baked: (state) => ({canary: state.baked, baseline: state.learned}),
  expected,
}

function parseConfig(of: Field, common: CommonConfig): ProportionConfig {
  const direction = oneOf(member(of, 'direction'), Object.keys(DEFAULT_MARGINS) as Direction[])
  return {
    ...common,
    kind: 'proportion',
    direction,
    fail: parseMargin(member(of, 'fail'), direction),
    pass: parseMargin(member(of, 'pass'), direction),
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
  const counters = [quantity(total), quantity(events)] as const
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
    traffic: sum(canary.increments).total > 0,
    silent: readings.canary.instances.length === 0 || readings.baseline.instances.length === 0,
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
      state.intervals,
      (it, alternative) => it[process][alternative] ?? null,
      alternatives(process, config.direction).map(({weight}) => ({weight, dispersion})),
      from,
    )
  return {
    logEFail: logE('fail', startPoints(scope.horizon)),
    logEPass: logE('pass', startAt(scope.passFrom)),
    dispersion,
    judged: state.intervals.length > 0,
    outage: state.outage.fired,
    ...state.judged,
    summary: {kind: 'rate', ratio: ratioOf(state.judged)},
  }
}

function ratioOf({canary, baseline}: Sides): number | null {
  const [top, bottom] = [share(canary), share(baseline)]
  return top === undefined || bottom === undefined || bottom === 0 ? null : top / bottom
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

const FROM_NOUGHT: ProportionState['counters'] = {canary: [['0', 0, 0]], baseline: [['0', 0, 0]]}

/** Mean counts of the step's intervals, both sides at the baseline's rate. */
function expected(config: ProportionConfig, state: ProportionState, {step, now}: Scope): Expected | null {
  const ofStep = state.intervals.filter((it) => it.index >= step)
  const {baseline} = state.judged
  if (ofStep.length === 0 || baseline.total === 0) return null
  const sum = ofStep.reduce<Sides>(plusSides, NOTHING_YET)
  const each = ({total}: Counts) => total / (now - step + 1)
  const side = (requests: number): InstanceCounters => ({
    instances: [[requests, (requests * baseline.events) / baseline.total]],
  })
  return {
    metric: config,
    memory: {...state, counters: FROM_NOUGHT},
    readings: (ahead) => ({canary: side(ahead * each(sum.canary)), baseline: side(ahead * each(sum.baseline))}),
    requestsEach: each(sum.canary),
  }
}
