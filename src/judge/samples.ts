import type {HistogramConfig, SamplesConfig} from './config.ts'
import {elements, member, number} from './fields.ts'
import {absorbDurations, bakeDurations, bakedDurations, histogram} from './histogram.ts'
import type {Durations} from './histogram-bets.ts'
import type {HistogramState} from './histogram-state.ts'
import type {Kind, Readings, Scope} from './kind.ts'
import {parseSamples} from './latency-config.ts'
import type {RawSamples} from './reading.ts'
import {boundOf, type Grid, gridTotal, inBuckets, onGrid, plusGrid, powersOf} from './sample-bounds.ts'
import {NEW_SAMPLES, type SamplesState, type Unbucketed} from './samples-state.ts'
import type {BucketSides} from './slower-increment.ts'
import type {Moment} from './timeline.ts'

/** §3.2: from so many of the baseline's durations on its tail is known well enough. */
const ENOUGH_SAMPLES = 500

/** Intervals kept apart before the bounds are known; of a longer lookback the oldest are added up. */
const MOST_WAITING = 480

/** Durations one by one: a histogram whose bounds the baseline's own durations decide. §3.3 */
export const samples: Kind<SamplesConfig, RawSamples, Readings<Grid>, SamplesState> = {
  kind: 'samples',
  parseConfig: parseSamples,
  parseReading: (of) => ({samples: elements(member(of, 'samples')).map((it) => number(it, {min: 0}))}),
  begin: () => NEW_SAMPLES,
  read: (_, state, {canary, baseline}) => ({
    state,
    increase: {canary: onGrid(canary.samples), baseline: onGrid(baseline.samples)},
    traffic: canary.samples.length > 0,
    silent: false,
    warnings: [],
  }),
  absorb,
  evidence: (config, {powers, histogram: memory}, scope) => ({
    ...histogram.evidence(asHistogram(config, powers), memory, scope),
  }),
  ratioData: (config, {powers, histogram: memory}, scope) =>
    histogram.ratioData(asHistogram(config, powers), memory, scope),
  bake: (config, state, increase) =>
    state.powers === null
      ? {...state, baked: state.baked + gridTotal(increase.canary)}
      : {
          ...state,
          histogram: bakeDurations(
            durationsOf(config, state.powers),
            state.histogram,
            bucketed(increase, state.powers),
          ),
        },
  baked: (state) => {
    const {canary, baseline} = bakedDurations(state.histogram)
    return {canary: {...canary, total: canary.total + state.baked}, baseline}
  },
  expected: (config, {powers, histogram: memory}, scope) =>
    histogram.expected(asHistogram(config, powers), memory, scope),
}

function asHistogram(config: SamplesConfig, powers: readonly number[] | null): HistogramConfig {
  return {...config, kind: 'histogram', le: [...(powers ?? []).map(boundOf), '+Inf']}
}

function durationsOf({fail, pass}: SamplesConfig, powers: readonly number[]): Durations {
  return {bounds: powers.map(boundOf), fail, pass}
}

function bucketed({canary, baseline}: Readings<Grid>, powers: readonly number[]): BucketSides {
  return {canary: inBuckets(canary, powers), baseline: inBuckets(baseline, powers)}
}

function absorb(
  config: SamplesConfig,
  state: SamplesState,
  increase: Readings<Grid>,
  moment: Moment,
  scope: Scope,
): SamplesState {
  if (moment.phase === 'warm-up') return state
  const ready = state.powers === null && moment.phase === 'judged' ? bounded(config, state, scope) : state
  const {powers} = ready
  if (powers === null) return {...ready, waiting: added(ready.waiting, {place: moment.place, ...increase})}
  const durations = durationsOf(config, powers)
  return {...ready, histogram: absorbDurations(durations, ready.histogram, bucketed(increase, powers), moment, scope)}
}

/** The state with bounds, if what is waiting suffices for them; what waited is learned from and not judged. */
function bounded(config: SamplesConfig, state: SamplesState, scope: Scope): SamplesState {
  const baseline = state.waiting.map((it) => it.baseline).reduce(plusGrid, [])
  if (gridTotal(baseline) < ENOUGH_SAMPLES) return state
  const powers = powersOf(baseline)
  const durations = durationsOf(config, powers)
  const learned = state.waiting.reduce<HistogramState>((memory, it) => {
    const before: Moment = {phase: 'before', index: 0, ends: true, place: it.place, poll: 0}
    return absorbDurations(durations, memory, bucketed(it, powers), before, scope)
  }, state.histogram)
  return {...state, powers, waiting: [], histogram: learned}
}

/** Polls of one interval are one; the oldest two are merged when too many wait. */
function added(waiting: readonly Unbucketed[], poll: Unbucketed): readonly Unbucketed[] {
  const last = waiting.at(-1)
  if (last?.place === poll.place) return [...waiting.slice(0, -1), merged(last, poll)]
  const [first, second, ...others] = waiting
  if (first === undefined || second === undefined || waiting.length < MOST_WAITING) return [...waiting, poll]
  return [merged(first, second), ...others, poll]
}

function merged(a: Unbucketed, b: Unbucketed): Unbucketed {
  return {place: b.place, canary: plusGrid(a.canary, b.canary), baseline: plusGrid(a.baseline, b.baseline)}
}
