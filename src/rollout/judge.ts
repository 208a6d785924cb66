import {
  type BakeLook,
  begin,
  type JudgeState,
  type Look,
  observe,
  observeBake,
  type RatioInterval,
  ratioInterval,
} from '../judge/index.ts'
import type {Observed} from '../records/index.ts'
import {newReader} from './as-judged.ts'
import {isAsked} from './is-asked.ts'
import {judgeConfigOf} from './judge-config.ts'
import type {Judged} from './judging.ts'
import {type Compared, comparison, type Levels, named} from './metric-words.ts'
import type {Plan} from './plan-record.ts'
import {rate} from './words.ts'

/** What stands behind a verdict, by metric. Logarithms are natural. */
export interface Numbers {
  readonly logEFail: number | null
  readonly shareOfFail: number
  readonly metrics: readonly MetricNumbers[]
  /** Since 100 %, when it has come to that. */
  readonly bake: BakeLook['metrics']
}

export interface MetricNumbers extends Compared {
  readonly ratio: number | null
  readonly interval: RatioInterval | null
  readonly logEFail: number | null
  readonly logEPass: number | null
  readonly shareOfFail: number
  readonly shareOfPass: number
  readonly dispersion: number
}

/** The judge of one deployment, with its memory. */
export interface Judge {
  see(observed: Observed): void
  judged(): Judged
  baking(): Judged
  numbers(): Numbers
  /** The newest look beside a baseline, the memory behind it, and the poll; undefined before there was one. */
  seen(): {readonly look: Look; readonly state: JudgeState; readonly observed: Observed} | undefined
}

/** Goes by polls in their order, also those of an earlier run: the same polls give the same evidence to the last bit. */
export function newJudge(plan: Plan): Judge {
  const config = judgeConfigOf(plan)
  const reader = newReader(plan)
  // In a first deployment nobody knows the bounds of durations, and there is nothing to compare them with.
  let state = config.metrics.length === 0 ? undefined : begin(config)
  let seen: ReturnType<Judge['seen']>
  let bake: BakeLook | undefined
  let newest: Observed | undefined

  return {
    see(observed) {
      newest = observed
      const observation = reader(observed)
      if (state === undefined) return
      // At 100 % there is no baseline beside it: another rule, on the same memory.
      if (observed.weight >= 1) {
        ;({state, look: bake} = observeBake(state, observation))
        return
      }
      seen = {...observe(state, observation), observed}
      state = seen.state
    },
    judged: () => (seen ? judgedOf(seen, plan, newest) : {verdict: 'no-data', reason: 'nothing has been observed yet'}),
    baking: () => (bake ? bakingOf(bake) : {verdict: 'continue', reason: 'nothing has been observed yet'}),
    numbers: () => ({
      logEFail: seen ? finite(seen.look.logEFail) : null,
      shareOfFail: seen?.look.shareOfFail ?? 0,
      metrics: seen && state ? numbersOf(seen.look, state, newest) : [],
      bake: bake?.metrics ?? [],
    }),
    seen: () => seen,
  }
}

function numbersOf(look: Look, state: JudgeState, newest: Observed | undefined): readonly MetricNumbers[] {
  return look.metrics.map((it) => ({
    ...comparedOf(it, newest),
    ratio: it.ratio,
    interval: ratioInterval(state, it.name),
    logEFail: finite(it.logEFail),
    logEPass: finite(it.logEPass),
    shareOfFail: it.shareOfFail,
    shareOfPass: it.shareOfPass,
    dispersion: it.dispersion,
  }))
}

/** The numbers of a metric at a look that sentences are made of. */
export function comparedOf({name, canary, baseline, summary}: Look['metrics'][number], newest?: Observed): Compared {
  const levels: Levels | undefined = summary.kind === 'level' ? levelsIn(newest, name) : undefined
  return {
    name,
    canary: [canary.total, canary.events],
    baseline: [baseline.total, baseline.events],
    summary,
    ...(levels ? {levels} : {}),
  }
}

/** The mean levels of both sides at a poll; null where a side showed none. */
export function levelsIn(observed: Observed | undefined, name: string): Levels {
  const level = (side: 'canary' | 'baseline') => {
    const shown = observed?.metrics[name]?.[side]
    return shown !== undefined && 'values' in shown ? (shown.values[0] ?? null) : null
  }
  return {canary: level('canary'), baseline: level('baseline')}
}

/** JSON has no infinity: the judge's minus infinity is null, as in its protocol. */
const finite = (value: number) => (Number.isFinite(value) ? value : null)

/** So many canary requests at least are expected where none is a sign that something is wrong with the traffic. */
const FEWEST = 20

/** A plan without proof, made for a service that hardly anybody uses, does not wait for requests that nobody promised. */
function expectsRequests({steps, foresight}: Plan): boolean {
  if (foresight === undefined || steps.at(-1)?.promoteOn !== 'no-fail') return true
  const expected =
    steps.reduce((sum, it) => sum + (it.traffic / 100) * (it.dwell / 1000), 0) * foresight.requestsPerSecond
  return expected >= FEWEST
}

type Seen = {readonly look: Look; readonly state: Pick<JudgeState, 'unsure'>}

function judgedOf({look, state}: Seen, plan: Plan, newest: Observed | undefined): Judged {
  const reason = look.metrics
    .filter((it) => look.blamed.length === 0 || look.blamed.includes(it.name))
    .map((it) => comparison(comparedOf(it, newest)))
    .join('; ')
  switch (look.decision) {
    case 'FAIL':
      return {verdict: 'fail', reason: `${reason}${look.outage ? ', an outage of the canary alone' : ''}`}
    case 'PASS':
      return {verdict: 'pass', reason}
    case 'NO_DATA':
      return {
        verdict: expectsRequests(plan) ? 'no-data' : 'continue',
        reason: 'no request has reached both sides',
      }
    case 'CONTINUE':
    case 'INCONCLUSIVE':
      return {verdict: passes({look, state}, plan) ? 'pass' : 'continue', reason}
  }
}

/** PASS of the metrics that a promotion waits for; all of them is what the judge itself calls PASS. */
function passes({look, state}: Seen, plan: Plan): boolean {
  const asked = look.metrics.filter((it) => isAsked(plan, it.name))
  const isSure = asked.every((it) => it.logEPass >= look.logPassThreshold && !state.unsure.includes(it.name))
  return asked.length > 0 && isSure
}

function bakingOf({decision, blamed, metrics}: BakeLook): Judged {
  const reason = metrics
    .filter((it) => (blamed.length === 0 ? it.canary.total > 0 : blamed.includes(it.name)))
    .map(
      (it) =>
        `${named(it.name)} at 100 %: ${rate(it.canary.total, it.canary.events)}, before: ${rate(it.baseline.total, it.baseline.events)}`,
    )
    .join('; ')
  return {verdict: decision === 'FAIL' ? 'fail' : 'continue', reason}
}
