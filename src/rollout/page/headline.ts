import type {Tone} from '../../report/index.ts'
import {between, nameOf} from './names.ts'
import {type Story, shareOf, splitsOf} from './story.ts'
import type {Ended} from './unrecorded-page.ts'

/** What a page says first: what became of it, and why. */
export interface Headline {
  readonly verdict: string
  readonly tone: Tone
  readonly reason: string
}

/** The verdict on a recorded deployment. `ran` knows better where the records could not take its end. Pure. */
export function headlineOf(story: Story, ran?: Pick<Ended, 'outcome' | 'reason'>): Headline {
  const {started, finished, held, aborting} = story
  const name = nameOf(started)
  if (!finished && ran?.outcome === 'rolled-back') {
    const reason = sentence(`${ran.reason}; the records do not hold its end yet`)
    return {verdict: `${name} was rolled back`, tone: 'bad', reason}
  }
  if (finished)
    return started.kind === 'rollback' ? backHeadline(story, finished) : endedHeadline(name, story, finished)
  if (held)
    return {verdict: `${name} is held at ${percent(shareOf(story))}`, tone: 'waiting', reason: sentence(held.reason)}
  if (aborting) return {verdict: `${name} is being rolled back`, tone: 'bad', reason: sentence(aborting.reason)}
  const last = story.verdicts.at(-1)
  const reason = last ? `so far ${last.reason}` : `to be proven: ${story.plan.claim.sentence}`
  return {
    verdict: `${name} is under way at ${percent(shareOf(story))}`,
    tone: 'waiting',
    reason: sentence(`not decided yet; ${reason}`),
  }
}

type Finished = NonNullable<Story['finished']>

function endedHeadline(name: string, story: Story, {outcome, reason, verdict}: Finished): Headline {
  if (outcome === 'promoted') {
    return {verdict: `${name} was promoted`, tone: 'good', reason: promotedBecause(reason, verdict)}
  }
  if (outcome === 'rolled-back')
    return {verdict: `${name} was rolled back`, tone: 'bad', reason: backBecause(story, reason)}
  return {verdict: `${name} ended: ${outcome}`, tone: 'plain', reason}
}

/** A promotion that proved something says what; the others say in their own words that they did not. */
const promotedBecause = (reason: string, verdict: string) => sentence(verdict === 'pass' ? `we are ${reason}` : reason)

/** The reason, and how long users were exposed to it. */
function backBecause(story: Story, reason: string): string {
  const raised = splitsOf(story).find((it) => (it.weights[story.started.slot] ?? 0) > 0)
  const lowered = splitsOf(story).findLast((it) => it.step === 'restore')
  const why = namesMetric(story, reason) ? `rolled back because of ${reason}` : reason
  if (!raised || !lowered) return sentence(`${why}; it never had users`)
  return sentence(`${why}; it had users for ${between(raised.at, lowered.at)}`)
}

/** Whether a reason begins with a metric and its two values, as those of a FAIL do. */
const namesMetric = ({plan}: Story, reason: string) =>
  Object.keys(plan.metrics).some((it) =>
    [`${it}: canary `, `${it} at 100 %: `].some((start) => reason.startsWith(start)),
  )

function backHeadline({started}: Story, {outcome, reason, at}: Finished): Headline {
  const name = nameOf(started)
  if (outcome === 'rolled-back') {
    const words = started.reason ?? reason
    const took = `It took ${between(started.at, at)} from the first record to the last.`
    return {verdict: `Back on ${name}`, tone: 'good', reason: `Reason given: “${words}”. ${took}`}
  }
  return {verdict: `The rollback to ${name} did not succeed`, tone: 'bad', reason: sentence(reason)}
}

/** What a run came to that no record tells of: nothing was begun, or somebody else is at it. */
export function unrecordedHeadline({outcome, reason}: Pick<Ended, 'outcome' | 'reason'>): Headline {
  return {...UNRECORDED[outcome], reason: sentence(reason)}
}

const UNRECORDED: Readonly<Record<Ended['outcome'], Omit<Headline, 'reason'>>> = {
  refused: {verdict: 'Refused: nothing was begun', tone: 'bad'},
  held: {verdict: 'Held: nothing was changed', tone: 'waiting'},
  continue: {verdict: 'Goes on in the next run', tone: 'waiting'},
  promoted: {verdict: 'Nothing to do', tone: 'good'},
  'rolled-back': {verdict: 'Nothing to do', tone: 'good'},
  'already-there': {verdict: 'Nothing to do', tone: 'good'},
}

/** `25 %`, `0.5 %`: shares as they were planned. */
export const percent = (share: number) => `${Number(share.toFixed(2))} %`

function sentence(text: string): string {
  const whole = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`
}
