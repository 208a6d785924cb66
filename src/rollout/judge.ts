import {
  type BakeLook,
  begin,
  type Look,
  observe,
  observeBake,
  type RatioInterval,
  ratioInterval,
} from '../judge/index.ts'
import type {Observed} from '../records/index.ts'
import {judgeConfigOf} from './judge-config.ts'
import type {Judged} from './judging.ts'
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

export interface MetricNumbers {
  readonly name: string
  readonly canary: readonly [total: number, events: number]
  readonly baseline: readonly [total: number, events: number]
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
}

export function newJudge(plan: Plan): Judge {
  let state = begin(judgeConfigOf(plan))
  let look: Look | undefined
  let bake: BakeLook | undefined

  return {
    see(observed) {
      // At 100 % there is no baseline beside it: another rule, on the same memory.
      if (observed.weight >= 1) ({state, look: bake} = observeBake(state, observed))
      else ({state, look} = observe(state, observed))
    },
    judged: () => (look ? judgedOf(look) : {verdict: 'no-data', reason: 'nothing has been observed yet'}),
    baking: () => (bake ? bakingOf(bake) : {verdict: 'continue', reason: 'nothing has been observed yet'}),
    numbers: () => ({
      logEFail: look ? finite(look.logEFail) : null,
      shareOfFail: look?.shareOfFail ?? 0,
      metrics: (look?.metrics ?? []).map((it) => ({
        name: it.name,
        canary: [it.canary.total, it.canary.events],
        baseline: [it.baseline.total, it.baseline.events],
        ratio: it.ratio,
        interval: ratioInterval(state, it.name),
        logEFail: finite(it.logEFail),
        logEPass: finite(it.logEPass),
        shareOfFail: it.shareOfFail,
        shareOfPass: it.shareOfPass,
        dispersion: it.dispersion,
      })),
      bake: bake?.metrics ?? [],
    }),
  }
}

/** JSON has no infinity: the judge's minus infinity is null, as in its protocol. */
const finite = (value: number) => (Number.isFinite(value) ? value : null)

function judgedOf(look: Look): Judged {
  const reason = look.metrics
    .filter((it) => look.blamed.length === 0 || look.blamed.includes(it.name))
    .map(sentence)
    .join('; ')
  switch (look.decision) {
    case 'FAIL':
      return {verdict: 'fail', reason: `${reason}${look.outage ? ', an outage of the canary alone' : ''}`}
    case 'PASS':
      return {verdict: 'pass', reason}
    case 'NO_DATA':
      return {verdict: 'no-data', reason: 'no request has reached both sides'}
    case 'CONTINUE':
    case 'INCONCLUSIVE':
      return {verdict: 'continue', reason}
  }
}

function sentence({name, canary, baseline}: Look['metrics'][number]): string {
  return `${name}: canary ${rate(canary.total, canary.events)}, baseline ${rate(baseline.total, baseline.events)}`
}

function bakingOf({decision, blamed, metrics}: BakeLook): Judged {
  const reason = metrics
    .filter((it) => blamed.length === 0 || blamed.includes(it.name))
    .map(
      (it) =>
        `${it.name} at 100 %: ${rate(it.canary.total, it.canary.events)}, before: ${rate(it.baseline.total, it.baseline.events)}`,
    )
    .join('; ')
  return {verdict: decision === 'FAIL' ? 'fail' : 'continue', reason}
}
