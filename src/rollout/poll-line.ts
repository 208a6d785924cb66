import {type JudgeState, type MetricLook, missingForPass, ratioInterval} from '../judge/index.ts'
import {readableDuration} from '../kernel/duration.ts'
import type {Phase} from '../records/index.ts'
import {isAsked} from './is-asked.ts'
import {comparedOf, type Judge} from './judge.ts'
import {comparison, ratioWords, whole} from './metric-words.ts'
import type {Plan} from './plan-record.ts'
import {count} from './words.ts'

/** Says what the judge saw at its newest look, in a line for the log; undefined where there is nothing to say. Seconds. */
export type PollLine = (phase: Phase, now: number) => string | undefined

export function newPollLine(plan: Plan, judge: Judge): PollLine {
  const missing = newMissing(plan)
  return (phase, now) => {
    if (phase.kind === 'baking') return judge.baking().reason
    const seen = judge.seen()
    if (!seen) return undefined
    const {look, state, observed} = seen
    const words = look.metrics.map((it) => {
      const isOpen = look.decision !== 'FAIL' && it.logEPass < look.logPassThreshold
      const lack = isOpen ? missing(it, state, phase, now) : undefined
      const shares = `FAIL ${whole(it.shareOfFail)}, PASS ${whole(it.shareOfPass)}${lack ? `; ${lack}` : ''}`
      return `${comparison(comparedOf(it, observed))}${ratioOf(it, state)} (${shares})`
    })
    return words.join('; ')
  }
}

/** The ratio with its anytime-valid 95 % interval, where the data set it a bound. */
function ratioOf({name, ratio}: MetricLook, state: JudgeState): string {
  const interval = ratioInterval(state, name)
  return interval && (interval.low > 0 || interval.high !== null) ? `, ratio ${ratioWords(ratio, interval)}` : ''
}

type Missing = (it: MetricLook, state: JudgeState, phase: Phase, now: number) => string | undefined

/** Polls for which it stays said that PASS is out of reach: to find that out takes longest. */
const SETTLED = 8

/** What a metric still lacks for PASS, in requests and time, or that this step does not last as long. */
function newMissing(plan: Plan): Missing {
  const hopeless = new Map<string, {readonly step: number; readonly until: number}>()
  return ({name, judged, logEPass}, state, phase, now) => {
    if (phase.kind !== 'judging' || !judged || logEPass === 0 || !isAsked(plan, name)) return undefined
    const known = hopeless.get(name)
    if (known?.step === phase.step && now < known.until) return UNREACHABLE
    const due = missingForPass(state, name)
    const left = Date.parse(phase.since) / 1000 + (plan.steps[phase.step]?.dwell ?? 0) / 1000 - now
    if (due === null) {
      // Of a level nobody can say it.
      if (plan.metrics[name]?.kind === 'gauge') return undefined
      hopeless.set(name, {step: phase.step, until: now + (SETTLED * plan.interval) / 1000})
      return UNREACHABLE
    }
    const needs = `${count(due.canaryRequests)} canary requests more, about ${readableDuration(due.seconds * 1000)}`
    return due.seconds > left ? `${UNREACHABLE}: it needs ${needs}` : `it needs ${needs}`
  }
}

const UNREACHABLE = 'PASS cannot be reached at this step'
