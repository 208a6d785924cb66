import type {Weights} from '../../ports/target.ts'
import type {Observed, Recorded} from '../../records/index.ts'
import {observationsIn} from '../deployment-events.ts'
import type {Plan} from '../plan-record.ts'
import {recordedPlan} from '../recorded-plan.ts'

/** An event of one type, with the commit that holds it. */
type Of<T extends Recorded['type']> = Extract<Recorded, {readonly type: T}>

/** An effect with what came of it. */
export interface Attempt {
  readonly intent: Of<'intent'>
  /** Undefined where it is not known yet. */
  readonly result: Of<'result'> | undefined
}

/** What the records tell of one deployment, by concept. */
export interface Story {
  readonly events: readonly Recorded[]
  readonly started: Of<'deployment.started'>
  readonly plan: Plan
  readonly attempts: readonly Attempt[]
  readonly verdicts: readonly Of<'verdict'>[]
  readonly aborting: Of<'deployment.aborting'> | undefined
  /** The newest hold, unless something was done after it. */
  readonly held: Of<'deployment.held'> | undefined
  readonly finished: Of<'deployment.finished'> | undefined
  /** Everything that the judge has seen, in order. */
  readonly observations: readonly Observed[]
}

/** The story in a deployment's events, oldest first; undefined where it was never recorded as begun. Pure. */
export function storyIn(events: readonly Recorded[]): Story | undefined {
  const started = ofType(events, 'deployment.started')[0]
  if (!started) return undefined
  const results = new Map(ofType(events, 'result').map((it) => [it.of, it]))
  return {
    events,
    started,
    plan: recordedPlan(started),
    attempts: ofType(events, 'intent').map((intent) => ({intent, result: results.get(intent.id)})),
    verdicts: ofType(events, 'verdict'),
    aborting: ofType(events, 'deployment.aborting')[0],
    held: holdIn(events),
    finished: ofType(events, 'deployment.finished').at(-1),
    observations: events.flatMap(observationsIn),
  }
}

function ofType<const T extends Recorded['type']>(events: readonly Recorded[], type: T): readonly Of<T>[] {
  return events.filter((it): it is Of<T> => it.type === type)
}

/** A verdict that goes on, an abort or an end is the end of a hold; so is a write of the weights. */
function holdIn(events: readonly Recorded[]): Of<'deployment.held'> | undefined {
  const held = ofType(events, 'deployment.held').at(-1)
  const later = events.filter((it) => held && it.seq > held.seq)
  const isOver = later.some(
    (it) =>
      it.type === 'deployment.finished' ||
      it.type === 'deployment.aborting' ||
      (it.type === 'verdict' && it.advance) ||
      (it.type === 'result' && it.ok && it.observed !== undefined),
  )
  return isOver ? undefined : held
}

/** Writes of the weights that happened. */
export function splitsOf({attempts}: Story) {
  return attempts.flatMap(({intent, result}) =>
    intent.action === 'split' && result?.ok
      ? [{at: result.at, step: intent.step, weights: result.observed ?? intent.weights}]
      : [],
  )
}

/** The canary's share now, in percent, as the records know it. */
export function shareOf(story: Story): number {
  const weights: Weights =
    story.finished?.weights ?? splitsOf(story).at(-1)?.weights ?? story.started.recorded ?? story.started.observed
  return weights[story.started.slot] ?? 0
}

/** The verdict that took it back at 100 %, where one did. */
export const bakeFailure = (verdicts: Story['verdicts']) =>
  verdicts.findLast((it) => it.step === 'bake' && it.verdict === 'fail')

/** When the canary first had traffic; undefined when it never had any. */
export function trafficSince(story: Story): string | undefined {
  return splitsOf(story).find((it) => (it.weights[story.started.slot] ?? 0) > 0)?.at
}
