import {bucketDifference, cumulative, plusBuckets, total} from './buckets.ts'
import {bunch} from './bunching.ts'
import type {HistogramConfig} from './config.ts'
import {plus} from './counts.ts'
import {elements, type Field, member, number, quantity, wrong} from './fields.ts'
import {betOnDurations, type Durations, plusBucketSides, slowCounts} from './histogram-bets.ts'
import {latencyDispersion} from './histogram-dispersion.ts'
import {latencyEvidence} from './histogram-evidence.ts'
import {type HistogramState, NEW_HISTOGRAM} from './histogram-state.ts'
import type {Expected, Kind, Read, Readings, Scope} from './kind.ts'
import {finiteBounds, parseHistogram} from './latency-config.ts'
import {latencyModel} from './latency-model.ts'
import type {CumulativeBuckets} from './reading.ts'
import type {BucketSides} from './slower-increment.ts'
import type {Moment} from './timeline.ts'

/** Durations in buckets. §3.2 */
export const histogram: Kind<HistogramConfig, CumulativeBuckets, BucketSides, HistogramState> = {
  kind: 'histogram',
  parseConfig: parseHistogram,
  parseReading,
  begin: () => NEW_HISTOGRAM,
  read,
  absorb: (config, state, increase, moment, scope) =>
    absorbDurations(durationsOf(config), state, increase, moment, scope),
  evidence: (config, state, scope) => latencyEvidence(config, durationsOf(config), state, scope),
  ratioData: ({dispersion}, state, scope) => ({
    intervals: state.intervals,
    dispersion: latencyDispersion(state, dispersion ?? 1, scope.now).slow,
  }),
  bake: (config, state, increase) => bakeDurations(durationsOf(config), state, increase),
  baked: bakedDurations,
  expected,
}

export function durationsOf({le, fail, pass}: HistogramConfig): Durations {
  return {bounds: finiteBounds(le), fail, pass}
}

function parseReading(of: Field, {le}: HistogramConfig): CumulativeBuckets {
  const list = member(of, 'buckets')
  const buckets = elements(list).map(quantity)
  const given = member(of, 'le')
  if (given.value !== undefined) {
    const bounds = elements(given).map((it) => (it.value === '+Inf' ? '+Inf' : number(it)))
    return {buckets, le: bounds}
  }
  if (buckets.length !== 0 && buckets.length !== le.length)
    throw wrong({...list, value: buckets.length}, `${le.length} buckets, one for each bound in le`)
  return {buckets}
}

/** Both sides' increments; a side that shows nothing, or other bounds than agreed, is no data for either. */
function read(
  config: HistogramConfig,
  state: HistogramState,
  {canary, baseline}: Readings<CumulativeBuckets>,
): Read<BucketSides, HistogramState> {
  const changed = [canary, baseline].some(({le}) => le !== undefined && !isSame(le, config.le))
  const nothing = config.le.map(() => 0)
  if (changed) {
    const warnings = [`${config.name}: the buckets have other bounds than at the start; they cannot be compared`]
    return {state, increase: {canary: nothing, baseline: nothing}, traffic: false, silent: true, warnings}
  }
  const side = (name: 'canary' | 'baseline', {buckets}: CumulativeBuckets) => {
    if (buckets.length === 0) return {counters: state.counters[name] ?? nothing, increments: nothing, mended: false}
    return {counters: buckets, ...bucketDifference(state.counters[name], buckets)}
  }
  const [c, b] = [side('canary', canary), side('baseline', baseline)]
  const mended = [...(c.mended ? ['canary'] : []), ...(b.mended ? ['baseline'] : [])]
  return {
    state: {...state, counters: {canary: c.counters, baseline: b.counters}},
    increase: {canary: c.increments, baseline: b.increments},
    traffic: total(c.increments) > 0,
    silent: canary.buckets.length === 0 || baseline.buckets.length === 0,
    warnings: mended.map(
      (name) =>
        `${config.name}: the buckets on the ${name}'s side fall from one bound to the next; lifted to those below`,
    ),
  }
}

function isSame(a: HistogramConfig['le'], b: HistogramConfig['le']): boolean {
  return a.length === b.length && a.every((it, place) => it === b[place])
}

/** Takes in what a poll added, in buckets; also for samples, once they have buckets. */
export function absorbDurations(
  durations: Durations,
  state: HistogramState,
  increase: BucketSides,
  moment: Moment,
  scope: Scope,
): HistogramState {
  if (moment.phase === 'warm-up') return state
  const {canary, baseline} = state.bunching
  const bunching = {
    canary: bunch(canary, increase.canary, moment.place),
    baseline: bunch(baseline, increase.baseline, moment.place),
  }
  if (moment.phase === 'before') return {...state, bunching, learned: plusBuckets(state.learned, increase.baseline)}
  const judged = plusBucketSides(state.judged, increase)
  return betOnDurations(durations, {...state, bunching, judged}, increase, moment, scope)
}

/** Takes in a poll at 100 %: there is no outage of durations, so it only counts. */
export function bakeDurations(durations: Durations, state: HistogramState, {canary}: BucketSides): HistogramState {
  const bound = state.frozen === null ? Number.POSITIVE_INFINITY : modelOf(durations, state.frozen).farTail
  return {...state, baked: plus(state.baked, slowCounts(canary, bound))}
}

export function bakedDurations({baked, learned, intervals}: HistogramState) {
  const slow = intervals.reduce((sum, it) => sum + it.baseline.events, 0)
  const requests = intervals.reduce((sum, it) => sum + it.baseline.total, 0)
  return {canary: baked, baseline: requests > 0 ? {total: requests, events: slow} : {total: total(learned), events: 0}}
}

const modelOf = (durations: Durations, frozen: readonly number[]) => latencyModel(frozen, durations.bounds, durations)

/** Mean requests of the step's intervals, both sides with the baseline's durations. */
function expected(config: HistogramConfig, state: HistogramState, scope: Scope): Expected | null {
  const ofStep = state.intervals.filter((it) => it.index >= scope.step)
  const durations = state.judged.baseline
  const all = total(durations)
  if (ofStep.length === 0 || all === 0) return null
  const each = (side: 'canary' | 'baseline') =>
    ofStep.reduce((sum, it) => sum + it[side].total, 0) / (scope.now - scope.step + 1)
  const shares = durations.map((it) => it / all)
  const reading = (requests: number): CumulativeBuckets => ({buckets: cumulative(shares, requests)})
  const nothing = durations.map(() => 0)
  return {
    metric: config,
    memory: {...state, counters: {canary: nothing, baseline: nothing}},
    readings: (ahead) => ({canary: reading(ahead * each('canary')), baseline: reading(ahead * each('baseline'))}),
    requestsEach: each('canary'),
  }
}
