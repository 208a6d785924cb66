import type {JudgeState, Look} from '../../judge/index.ts'
import type {Observed} from '../../records/index.ts'
import {isAsked} from '../is-asked.ts'
import {newJudge} from '../judge.ts'
import type {Story} from './story.ts'
import {trafficSince} from './story.ts'

/** The judge's look after one recorded poll. */
export interface CurvePoint {
  /** Seconds since the canary first had traffic. */
  readonly at: number
  readonly look: Look
  readonly observed: Observed
}

/** A deployment judged again from its recorded counts. */
export interface Curve {
  /** Of the polls beside a baseline; what was seen before the first traffic or at 100 % has no evidence. */
  readonly points: readonly CurvePoint[]
  readonly last: Look
  /** The judge's memory after the last of them, and that poll. */
  readonly state: JudgeState
  readonly newest: Observed
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
  const judge = newJudge(story.plan)
  let last: Pick<Curve, 'last' | 'state' | 'newest'> | undefined
  for (const it of story.observations) {
    judge.see(it)
    const seen = judge.seen()
    if (!seen || it.weight <= 0 || it.weight >= 1) continue
    points.push({at: Math.max(0, it.t - origin), look: seen.look, observed: it})
    last = {last: seen.look, state: seen.state, newest: it}
  }
  return last && {points, ...last, isSame: isAsRecorded(story, points)}
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

/** PASS needs every metric that a promotion waits for: the weakest counts. */
export function shareOfPass({metrics}: Look, plan: Story['plan']): number {
  return Math.min(1, ...metrics.filter((it) => isAsked(plan, it.name)).map((it) => it.shareOfPass))
}
