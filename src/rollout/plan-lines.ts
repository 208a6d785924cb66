import {readableDuration} from '../kernel/duration.ts'
import {oneLine} from '../kernel/escape.ts'
import {type Revision, shortRevision} from '../kernel/revision.ts'
import type {Placement} from './place-slots.ts'
import type {Foresight, Plan} from './plan-record.ts'
import {count, percent} from './words.ts'

/** The plan as it is printed before the start: what is done, what it will prove, what it may cost. Pure. */
export function planLines(plan: Plan, {slot, baseline}: Placement, revision: Revision): readonly string[] {
  const from = baseline
    ? `beside ${baseline.version ?? shortRevision(baseline.revision)} in slot ${baseline.slot}`
    : 'as the first deployment'
  const longest = plan.steps.reduce((sum, it) => sum + it.dwell, 0) + plan.bake
  return [
    `${shortRevision(revision)} goes into slot ${slot} ${from}`,
    `steps: ${[...plan.steps.map((it) => `${it.traffic} % for at most ${readableDuration(it.dwell)}`), `100 % and ${readableDuration(plan.bake)} of bake`].join(', ')}`,
    `polls: every ${readableDuration(plan.interval)}`,
    metricsLine(plan),
    ...probeLines(plan),
    `claim: ${plan.claim.sentence}`,
    ...foresightLines(plan),
    `runner time: at most ${readableDuration(longest)}`,
    baseline
      ? `rollback plan: one write, ${slot} to 0 % and ${baseline.slot} to 100 %`
      : 'rollback plan: none, there is no earlier revision',
  ]
}

function foresightLines({foresight}: Plan): string[] {
  if (!foresight) return []
  const {requestsPerSecond, baselineRate, passMinutes, worstHurt, slower = [], probed} = foresight
  const fail = baselineRate === undefined ? '' : `, ${percent(baselineRate)} of them fail`
  return [
    `traffic: ${requestsPerSecond >= 10 ? count(requestsPerSecond) : requestsPerSecond.toFixed(1)} requests/s${fail}`,
    ...(foresight.askedRate === undefined
      ? []
      : [found(`a canary that fails in ${percent(foresight.askedRate)} of its requests`, foresight)]),
    ...slower.map((it) => found(`a canary that is ×${it.factor} slower (${it.metric})`, it)),
    ...(probed?.askedRate === undefined
      ? []
      : [found(`a canary that fails in ${percent(probed.askedRate)} of the probes`, probed, 'probes')]),
    ...(worstHurt === undefined ? [] : [`worst case: ${count(worstHurt)} requests fail because of the canary`]),
    ...(passMinutes === undefined ? [] : [`a healthy canary is promoted after about ${minutes(passMinutes)}`]),
  ]
}

const minutes = (it: number) => readableDuration(it * 60_000)

function found(
  bad: string,
  {failMinutes, exposedRequests}: Pick<Foresight, 'failMinutes' | 'exposedRequests'>,
  what = 'requests',
): string {
  return failMinutes === undefined || exposedRequests === undefined
    ? `${bad} would not be found within these steps`
    : `${bad} is found after about ${minutes(failMinutes)}, when ${count(exposedRequests)} ${what} have met it`
}

function probeLines({probe}: Plan): string[] {
  if (!probe) return []
  const {paths, rate} = probe
  return [
    `probe: ${paths.map((it) => oneLine(it)).join(', ')} at ${Number(rate.toPrecision(3))}/s to each side, past the router`,
  ]
}

/** What is compared, and what of it a promotion does not wait for. */
function metricsLine({metrics}: Plan): string {
  const words = Object.entries(metrics).map(([name, it]) =>
    it.asked === false ? `${name} (may fail the canary, is not waited for)` : name,
  )
  return `judged by: ${words.join(', ')}`
}
