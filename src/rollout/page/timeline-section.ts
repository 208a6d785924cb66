import type {Recorded} from '../../records/index.ts'
import type {Entry, Line, Section, Tone} from '../../report/index.ts'
import {percent} from './headline.ts'
import {between, nameOf} from './names.ts'
import {type Attempt, type Story, splitsOf} from './story.ts'

/** Who did what, when: every effect with its result, every verdict, every change of hands. */
export function timelineSection(story: Story): Section {
  const entries = story.events.flatMap((event, place) => entryOf(event, story, story.events[place - 1]))
  return {
    title: 'Timeline',
    blocks: [
      {kind: 'timeline', entries},
      {kind: 'note', text: `Times of day in UTC. ${renewals(story)}`},
    ],
  }
}

function renewals({events}: Story): string {
  const count = events.filter((it) => it.type === 'lease.renewed').length
  if (count === 0) return 'The lease was never renewed.'
  return `The lease was renewed ${count === 1 ? 'once' : `${count} times`} in between, each time with what was counted.`
}

function entryOf(event: Recorded, story: Story, before: Recorded | undefined): Entry[] {
  const {at} = event
  switch (event.type) {
    case 'lease.taken':
      return [changeOfHands(event, before)]
    case 'lease.released':
      return [{at, what: `Run ${event.run} gave the lease back`}]
    case 'deployment.started':
      return [startedEntry(story)]
    case 'intent':
      return attemptEntry(story, event.id)
    case 'verdict':
      return [{at, what: verdictWords(event, story), more: [event.reason], tone: toneOf(event)}]
    case 'deployment.held':
      return [{at, what: 'Held', more: [event.reason, until(event.until)], tone: 'waiting'}]
    case 'deployment.aborting':
      return [{at, what: 'Rolling back', tone: 'bad'}]
    case 'deployment.finished':
      return [
        {at, what: `Ended: ${event.outcome.replace('-', ' ')}`, tone: event.outcome === 'promoted' ? 'good' : 'plain'},
      ]
    case 'backup.point':
      return [{at, what: ['Snapshot of ', {strong: event.source}, `: ${event.status}`], more: [{code: event.point}]}]
    // Results stand with their intents; renewals are counted.
    case 'result':
    case 'lease.renewed':
      return []
  }
}

/** A lease that another run takes is a story of its own: somebody died, or pressed a button. */
function changeOfHands(event: Extract<Recorded, {type: 'lease.taken'}>, before: Recorded | undefined): Entry {
  const {at, actor, run, preempts} = event
  const by = [{code: run}, ` (${actor})`]
  if (!before) return {at, what: ['Run ', ...by, ' took the lease']}
  if (preempts !== undefined)
    return {at, what: ['Run ', ...by, ' took over, before the lease had ended'], tone: 'waiting'}
  if (before.run === run || before.type === 'lease.released') return {at, what: ['Run ', ...by, ' went on']}
  const silent = `Run ${before.run} had recorded nothing for ${between(before.at, at)}, and its lease had run out.`
  return {at, what: ['Run ', ...by, ' went on with it'], more: [silent], tone: 'waiting'}
}

function startedEntry({started, plan}: Story): Entry {
  const {at, kind, slot, baseline, reason} = started
  const verb = kind === 'rollback' ? 'Rollback to' : 'Deployment of'
  const beside = baseline ? `beside ${nameOf(baseline)} in ${baseline.slot}` : 'as the first one'
  return {
    at,
    what: [`${verb} `, {strong: nameOf(started)}, ` into slot ${slot}, ${beside}`],
    more: [kind === 'rollback' ? `reason given: ${reason ?? 'none'}` : `claim: ${plan.claim.sentence}`],
  }
}

function attemptEntry(story: Story, id: string): Entry[] {
  const attempt = story.attempts.find((it) => it.intent.id === id)
  if (!attempt) return []
  const {intent, result} = attempt
  const failed = result !== undefined && !result.ok
  return [
    {
      at: intent.at,
      what: [...effectWords(attempt, story), ...againWords(attempt, story)],
      more: resultLines(attempt),
      ...(failed ? {tone: 'bad'} : {}),
    },
  ]
}

function effectWords({intent}: Attempt, story: Story): string[] {
  switch (intent.action) {
    case 'prepare':
      return [`Brought ${nameOf({...story.started, revision: intent.revision})} up in slot ${intent.slot}`]
    case 'discard':
      return [`Put slot ${intent.slot} away`]
    case 'split': {
      const share = percent(intent.weights[story.started.slot] ?? 0)
      const {step} = intent
      if (step === 'restore') return ['Restored the split of the start']
      if (step === 'clear') return ['Took the idle slot out of the traffic']
      return [step === 'promote' ? `Raised it to ${share}` : `Step ${step + 1}: raised it to ${share}`]
    }
  }
}

/** An effect that was tried before in the same words. */
function againWords({intent}: Attempt, {attempts}: Story): string[] {
  const key = (it: Attempt['intent']) => `${it.action} ${it.action === 'split' ? it.step : it.slot}`
  const place = attempts.filter((it) => key(it.intent) === key(intent)).findIndex((it) => it.intent.id === intent.id)
  return place > 0 ? [` (attempt ${place + 1})`] : []
}

function resultLines({intent, result}: Attempt): Line[] {
  if (!result) return ['no result is recorded yet']
  const by = result.run === intent.run ? '' : `, as run ${result.run} found`
  const took = `${result.ok ? 'done' : 'failed'} after ${between(intent.at, result.at)}${by}`
  return [result.error === undefined ? took : `${took}: ${result.error}`]
}

function verdictWords({step, verdict, advance, at}: Extract<Recorded, {type: 'verdict'}>, story: Story): Line {
  const raised = splitsOf(story).some((it) => it.at <= at && it.step !== 'clear')
  if (!raised) return ['Before it had users: ', {strong: verdict}]
  const share = step === 'bake' ? 100 : (story.plan.steps[step]?.traffic ?? 0)
  if (step === 'bake' && advance) return 'At 100 %: the bake is over'
  const isQuiet = advance && verdict === 'inconclusive'
  return [`At ${percent(share)}: `, {strong: isQuiet ? 'on, without a verdict' : verdict}]
}

function toneOf({verdict, advance, step}: Extract<Recorded, {type: 'verdict'}>): Tone {
  if (step === 'bake' && advance) return 'plain'
  if (verdict === 'fail') return 'bad'
  if (verdict === 'pass') return 'good'
  return advance ? 'plain' : 'waiting'
}

const until = (time: string | undefined) =>
  time === undefined
    ? 'until a person comes'
    : `until ${time.slice(0, 19).replace('T', ' ')} UTC, then it is rolled back`
