import type {
  DeploymentFinished,
  DeploymentHeld,
  DeploymentStarted,
  Effect,
  Event,
  LeaseTaken,
  Observed,
  PointTaken,
  Result,
  SplitStep,
  VerdictReached,
} from './events.ts'
import {type EnvironmentState, environmentOf, type OpenDeployment, type Phase, type State} from './state.ts'

const HISTORY = 50
const POINTS = 20

/** The state after one more event. `hash` is the SHA-256 of the event's bytes. Total: an event that does not fit changes nothing but the position. */
export function fold(state: State, event: Event, hash: string): State {
  const next = {...state, seq: event.seq, head: hash}
  if (event.type === 'backup.point') return {...next, points: withPoint(state.points, event)}
  const before = environmentOf(state, event.environment)
  return {...next, environments: {...state.environments, [event.environment]: step(before, event)}}
}

function step(it: EnvironmentState, event: Exclude<Event, {type: 'backup.point'}>): EnvironmentState {
  switch (event.type) {
    case 'lease.taken':
      return leaseTaken(it, event)
    case 'lease.renewed':
      return {...observed(it, event.observations), ...(it.lease ? {lease: {...it.lease, until: event.until}} : {})}
    case 'lease.released':
      return without(it, 'lease')
    case 'deployment.started':
      return started(it, event)
    case 'intent':
      return onOpen(it, event, (open) => ({...open, intent: omit(event, [...ENVELOPE, 'deployment'])}))
    case 'result':
      return result(it, event)
    case 'verdict':
      return verdict(observed(it, event.observations), event)
    case 'deployment.held':
      return held(it, event)
    case 'deployment.aborting':
      return onOpen(it, event, (open) => ({
        ...without(open, 'held'),
        phase: {kind: 'aborting', reason: event.reason},
      }))
    case 'deployment.finished':
      return finished(it, event)
  }
}

function leaseTaken(it: EnvironmentState, event: LeaseTaken & Event): EnvironmentState {
  const {run, actor, fence, until, deployment} = event
  return {...it, fence, lease: {run, actor, fence, until, deployment}}
}

function started(it: EnvironmentState, event: DeploymentStarted & Event): EnvironmentState {
  const open: OpenDeployment = {
    started: omit(event, [...ENVELOPE, 'id', 'observations']),
    seq: event.seq,
    startedAt: event.at,
    phase: {kind: 'started'},
    verdict: 'no-data',
    observations: event.observations,
  }
  return {...it, weights: event.observed, open}
}

function result(it: EnvironmentState, event: Result & Event): EnvironmentState {
  const intent = it.open?.intent
  if (!intent || intent.id !== event.of) return it
  const closed = onOpen(it, event, (open) => without(open, 'intent'))
  if (event.ok) return done(closed, intent, event)
  // A write that failed may have moved the weights all the same: what was seen afterwards is what counts.
  return event.observed ? {...closed, weights: event.observed} : closed
}

/** What a finished effect means. */
function done(it: EnvironmentState, effect: Effect, event: Result & Event): EnvironmentState {
  switch (effect.action) {
    case 'prepare':
      return onOpen({...it, slots: {...it.slots, [effect.slot]: effect.revision}}, event, (open) =>
        open.phase.kind === 'started' ? {...open, phase: {kind: 'prepared'}} : open,
      )
    case 'discard':
      return {...it, slots: without(it.slots, effect.slot)}
    case 'split':
      return onOpen({...it, weights: event.observed ?? effect.weights}, event, (open) => ({
        ...without(open, 'held'),
        phase: afterSplit(effect.step, open.phase, event.at),
        ...trafficSince(open, effect.weights, event.at),
      }))
  }
}

function afterSplit(to: SplitStep, from: Phase, at: string): Phase {
  switch (to) {
    case 'promote':
      return {kind: 'baking', since: at}
    case 'clear':
      return from
    case 'restore':
      return {kind: 'restored', reason: from.kind === 'aborting' ? from.reason : 'the recorded split was restored'}
    default:
      return {kind: 'judging', step: to, since: at}
  }
}

function trafficSince(open: OpenDeployment, weights: Readonly<Record<string, number>>, at: string) {
  const first = open.trafficSince === undefined && (weights[open.started.slot] ?? 0) > 0
  return first ? {trafficSince: at} : {}
}

function verdict(it: EnvironmentState, event: VerdictReached & Event): EnvironmentState {
  return onOpen(it, event, (open) => {
    const phase: Phase = event.step === 'bake' ? {kind: 'baked'} : {kind: 'passed', step: event.step}
    return {...open, verdict: event.verdict, ...(event.advance ? {phase} : {})}
  })
}

function held(it: EnvironmentState, event: DeploymentHeld & Event): EnvironmentState {
  const {why, reason, until, at} = event
  return onOpen(it, event, (open) => ({...open, held: {why, reason, since: at, ...(until ? {until} : {})}}))
}

function finished(it: EnvironmentState, event: DeploymentFinished & Event): EnvironmentState {
  const open = it.open
  if (!open || open.started.deployment !== event.deployment) return it
  const {kind, revision, version, baseline, deployment, slot, undoes, point} = open.started
  const entry = {
    deployment,
    seq: open.seq,
    kind,
    revision,
    ...(version ? {version} : {}),
    ...(baseline ? {baseline: baseline.revision} : {}),
    outcome: event.outcome,
    reason: event.reason,
    verdict: event.verdict,
    startedAt: open.startedAt,
    finishedAt: event.at,
    ...(undoes ? {undoes} : {}),
    ...(point ? {point} : {}),
  }
  const serves = event.outcome === 'promoted' || (kind === 'rollback' && event.outcome === 'rolled-back')
  const history = it.history.map((past) => (serves && past.deployment === undoes ? {...past, undone: true} : past))
  return {
    ...without(without(it, 'open'), 'lease'),
    weights: event.weights,
    ...(serves ? {running: {revision, ...(version ? {version} : {}), deployment, slot}} : {}),
    history: [entry, ...history].slice(0, HISTORY),
  }
}

function observed(it: EnvironmentState, more: OpenDeployment['observations']): EnvironmentState {
  if (!it.open || more.length === 0) return it
  return {...it, open: {...it.open, observations: [...it.open.observations.map(withoutCounters), ...more]}}
}

/** Only the newest counters are gone on from. */
function withoutCounters(observed: Observed): Observed {
  return observed.counters === undefined ? observed : without(observed, 'counters')
}

function onOpen(
  it: EnvironmentState,
  event: {readonly deployment: string},
  change: (open: OpenDeployment) => OpenDeployment,
): EnvironmentState {
  return it.open?.started.deployment === event.deployment ? {...it, open: change(it.open)} : it
}

function withPoint(points: State['points'], event: PointTaken): State['points'] {
  const {point, status, headDigest, sequence, consistentAt} = event
  const past = Object.hasOwn(points, event.source) ? (points[event.source] ?? []) : []
  return {...points, [event.source]: [{point, status, headDigest, sequence, consistentAt}, ...past].slice(0, POINTS)}
}

/** What every event carries and the state need not repeat. */
const ENVELOPE = ['type', 'v', 'seq', 'at', 'actor', 'run', 'prev', 'environment', 'fence'] as const

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

function omit<T extends object, const K extends readonly PropertyKey[]>(it: T, keys: K): Without<T, K[number]> {
  return Object.fromEntries(Object.entries(it).filter(([key]) => !keys.includes(key))) as Without<T, K[number]>
}

function without<T extends object, K extends keyof T>(it: T, key: K): Omit<T, K> & T {
  const {[key]: _, ...rest} = it
  return rest as Omit<T, K> & T
}
