import {environmentOf, type Journal, type Recorded} from '../../records/index.ts'
import {nameOf} from '../page/names.ts'
import {storyIn, trafficSince} from '../page/story.ts'
import type {BothSides} from './observed-place.ts'

/** A release of the past: when its canary first had traffic, and where. Milliseconds of the epoch. */
export interface Release {
  readonly name: string
  readonly at: number
  readonly sides: BothSides
  /** When it was over; what is seen later belongs to another release. */
  readonly until?: number
}

/**
 * Deployments of an environment since an instant that had a canary beside a baseline, oldest first. The records keep the
 * newest fifty by name.
 */
export async function recordedReleases(
  journal: Journal,
  environment: string,
  since: number,
): Promise<readonly Release[]> {
  const {state} = await journal.read()
  const past = environmentOf(state, environment).history.filter(
    (it) => it.kind === 'deploy' && Date.parse(it.startedAt) >= since,
  )
  if (past.length === 0) return []
  const oldest = Math.min(...past.map((it) => it.seq))
  const events = await Array.fromAsync(journal.events(state.seq - oldest + 1))
  const byDeployment = Map.groupBy(events, (it) => ('deployment' in it ? it.deployment : ''))
  return past.toReversed().flatMap((it) => releaseIn(byDeployment.get(it.deployment) ?? [], it.finishedAt))
}

function releaseIn(events: readonly Recorded[], finishedAt: string): Release[] {
  const story = storyIn(events)
  const since = story && trafficSince(story)
  const baseline = story?.started.baseline
  if (!since || !baseline) return []
  const sides = {baseline: baseline.slot, canary: story.started.slot}
  return [{name: nameOf(story.started), at: Date.parse(since), sides, until: Date.parse(finishedAt)}]
}
