import type {CommonConfig, GaugeConfig} from './config.ts'
import {BLOCK} from './dispersion.ts'
import {elements, type Field, member, number, quantity} from './fields.ts'
import {foldLate} from './fold.ts'
import {type GaugeState, type LevelBlock, NEW_GAUGE} from './gauge-state.ts'
import type {Evidence, Kind, Read, Readings, Scope} from './kind.ts'
import {levelEvidence, scatterOf} from './level-evidence.ts'
import type {GaugeValues} from './reading.ts'
import {startAt, startPoints} from './starts.ts'
import type {Moment} from './timeline.ts'

/** What a poll says: `ln(canary / baseline)` of the mean levels, null where a side has none or is nought. */
interface Level {
  readonly value: number | null
  readonly instances: number
}

/** Levels such as CPU or memory. §3.4 */
export const gauge: Kind<GaugeConfig, GaugeValues, Level, GaugeState> = {
  kind: 'gauge',
  parseConfig,
  parseReading: (of) => ({values: elements(member(of, 'values')).map(quantity)}),
  begin: () => NEW_GAUGE,
  read,
  absorb: (_, state, level, moment, scope) => absorb(state, level, moment, scope),
  evidence,
  ratioData: () => null,
  bake: (_, state, {instances}) => ({...state, baked: state.baked + (instances > 0 ? 1 : 0)}),
  baked: (state) => ({canary: {total: state.baked, events: 0}, baseline: {total: state.polls, events: 0}}),
  expected: () => null,
}

function parseConfig(of: Field, common: CommonConfig): GaugeConfig {
  const [fail, pass] = [member(of, 'fail'), member(of, 'pass')]
  return {
    ...common,
    kind: 'gauge',
    fail: {ratio: number(member(fail, 'ratio'), {above: 1})},
    pass: {ratio: number(member(pass, 'ratio'), {above: 1})},
  }
}

function read(
  config: GaugeConfig,
  state: GaugeState,
  {canary, baseline}: Readings<GaugeValues>,
): Read<Level, GaugeState> {
  const [c, b] = [mean(canary.values), mean(baseline.values)]
  const comparable = c !== null && b !== null && c > 0 && b > 0
  const isNought = c === 0 || b === 0
  return {
    state,
    increase: {value: comparable ? Math.log(c) - Math.log(b) : null, instances: canary.values.length},
    traffic: canary.values.length > 0,
    silent: c === null || b === null,
    warnings: isNought
      ? [`${config.name}: the level is nought on a side; there is no ratio to it, the poll is left out`]
      : [],
  }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length
}

/** Gauges count polls: blocks are of four polls, however quick. §4.3 */
function absorb(state: GaugeState, {value}: Level, {phase, poll}: Moment, scope: Scope): GaugeState {
  if (phase !== 'judged' || value === null) return state
  const index = Math.floor(poll / BLOCK)
  const last = state.blocks.at(-1)
  const joined = {index, mean: value, polls: 1}
  const blocks =
    last?.index === index ? [...state.blocks.slice(0, -1), merged(last, joined)] : [...state.blocks, joined]
  return {...state, polls: state.polls + 1, blocks: foldLate(blocks, inBlocks(scope), merged)}
}

function merged(a: LevelBlock, b: LevelBlock): LevelBlock {
  const polls = a.polls + b.polls
  return {index: a.index, mean: (a.mean * a.polls + b.mean * b.polls) / polls, polls}
}

/** The scope counted in blocks; PASS begins with the first block that lies wholly in the step. */
function inBlocks({inPolls}: Scope): Pick<Scope, 'horizon' | 'step' | 'now' | 'passFrom'> {
  return {
    horizon: Math.floor(inPolls.horizon / BLOCK),
    step: Math.ceil(inPolls.step / BLOCK),
    now: Math.floor(inPolls.now / BLOCK),
    passFrom: Math.ceil(inPolls.passFrom / BLOCK),
  }
}

function evidence({fail, pass, dispersion = 1}: GaugeConfig, {blocks, polls}: GaugeState, scope: Scope): Evidence {
  const complete = blocks.filter((it) => it.index * BLOCK + BLOCK - 1 <= scope.inPolls.now)
  const [tooHigh, tooLow] = [Math.log(fail.ratio), Math.log(pass.ratio)]
  const found = scatterOf(complete, tooHigh)
  const scatter = found === null ? null : {...found, dispersion: Math.max(1, dispersion, found.dispersion)}
  const {horizon, passFrom} = inBlocks(scope)
  const seen = {total: polls, events: 0}
  const typical = complete.reduce((sum, it) => sum + it.mean, 0) / complete.length
  return {
    logEFail: scatter === null ? 0 : levelEvidence(complete, scatter, (it) => it - tooHigh, startPoints(horizon)),
    logEPass: scatter === null ? -Infinity : levelEvidence(complete, scatter, (it) => tooLow - it, startAt(passFrom)),
    dispersion: scatter?.dispersion ?? 1,
    judged: polls > 0,
    outage: false,
    canary: seen,
    baseline: seen,
    summary: {kind: 'level', ratio: complete.length === 0 ? null : Math.exp(typical)},
  }
}
