import {begin, type JudgeState, type Look, observe, observeBake} from '../../judge/index.ts'
import {judgeConfigOf} from '../judge-config.ts'
import type {Story} from './story.ts'
import {trafficSince} from './story.ts'

/** The judge's look after one recorded poll. */
export interface CurvePoint {
  /** Seconds since the canary first had traffic. */
  readonly at: number
  readonly look: Look
}

/** A deployment judged again from its recorded counts. */
export interface Curve {
  /** Of the polls beside a baseline; what was seen before the first traffic or at 100 % has no evidence. */
  readonly points: readonly CurvePoint[]
  readonly last: Look
  /** The judge's memory after the last of them. */
  readonly state: JudgeState
  /** Whether the numbers of the newest recorded verdict came out the same, to the last digit; undefined where it has none. */
  readonly isSame: boolean | undefined
}

/**
 * Folds the recorded observations with the judge itself, as the run did (`refuge replay` gives the same numbers). Undefined
 * where no poll found a canary beside a baseline.
 */
export function evidenceCurve(story: Story): Curve | undefined {
  const since = trafficSince(story)
  if (since === undefined || Object.keys(story.plan.metrics).length === 0) return undefined
  const origin = Date.parse(since) / 1000
  const points: CurvePoint[] = []
  let state = begin(judgeConfigOf(story.plan))
  let besides = state
  for (const it of story.observations) {
    if (it.weight >= 1) {
      state = observeBake(state, it).state
      continue
    }
    const {state: next, look} = observe(state, it)
    state = next
    if (it.weight > 0) {
      points.push({at: Math.max(0, it.t - origin), look})
      besides = state
    }
  }
  const last = points.at(-1)?.look
  return last && {points, last, state: besides, isSame: isAsRecorded(story, points)}
}

/** The recorded evidence of the newest verdict that has any is that of one of the looks; a run that takes over has seen none. */
function isAsRecorded({verdicts}: Story, points: readonly CurvePoint[]): boolean | undefined {
  const recorded = verdicts
    .filter((it) => it.step !== 'bake')
    .map((it) => it.evidence as {readonly logEFail?: number | null; readonly metrics?: readonly unknown[]})
    .findLast((it) => it.metrics && it.metrics.length > 0)
  if (!recorded) return undefined
  return points.some(({look}) => (Number.isFinite(look.logEFail) ? look.logEFail : null) === recorded.logEFail)
}

/** PASS needs every metric: the weakest counts. */
export const shareOfPass = ({metrics}: Look) => Math.min(...metrics.map((it) => it.shareOfPass))
