import {readableDuration} from '../kernel/duration.ts'
import {oneLine} from '../kernel/escape.ts'
import type {Revision} from '../kernel/revision.ts'
import type {DeploymentStatus} from '../ports/github.ts'
import {type EnvironmentState, type Event, environmentOf, type State} from '../records/index.ts'
import {recordedPlan} from './recorded-plan.ts'

/** A deployment of ours, as far as its mirror image shows it. */
export interface Mirrored {
  readonly id: string
  readonly environment: string
  readonly kind: 'deploy' | 'rollback'
  readonly revision: Revision
  readonly version?: string
}

/** One status for GitHub. */
export interface MirrorMessage {
  readonly deployment: Mirrored
  readonly status: Pick<DeploymentStatus, 'state' | 'description'>
  /** The first word of this deployment: GitHub cannot have a record of it yet. */
  readonly isNew: boolean
  /** It has taken the place of what ran before. */
  readonly supersedes: boolean
}

/**
 * What GitHub is told when an event has been recorded; `state` is the records behind it. A rollback says nothing before
 * its weights are written, since the first word makes the whole client load: users come first.
 */
export function mirrorMessage(event: Event, state: State): MirrorMessage | undefined {
  if (event.type === 'backup.point') return undefined
  const environment = environmentOf(state, event.environment)
  const deployment = find(environment, event)
  const status = deployment && statusOf(event, environment, deployment.kind)
  if (!status) return undefined
  return {
    deployment,
    status: {...status, description: short(status.description)},
    isNew: event.type === 'deployment.started',
    supersedes: status.state === 'success',
  }
}

/** Everything that is recorded of a deployment. */
type Step = Exclude<Event, {type: 'backup.point'}>

function find({open, history}: EnvironmentState, {environment, deployment: id}: Step): Mirrored | undefined {
  const known = open?.started.deployment === id ? open.started : history.find((it) => it.deployment === id)
  if (!known) return undefined
  const {kind, revision, version} = known
  return {id, environment, kind, revision, ...(version === undefined ? {} : {version})}
}

function statusOf(event: Step, {open}: EnvironmentState, kind: Mirrored['kind']): MirrorMessage['status'] | undefined {
  switch (event.type) {
    case 'deployment.started':
      return kind === 'deploy' ? {state: 'in_progress', description: 'preparing the canary'} : undefined
    case 'result':
      return open?.started.deployment === event.deployment && event.ok
        ? stepOf(open, event.observed?.[open.started.slot] ?? 0)
        : undefined
    case 'deployment.held':
      // Without an end it waits for a person; with one it is judged on.
      return {state: event.until ? 'in_progress' : 'pending', description: `held: ${event.reason}`}
    case 'deployment.finished':
      return endOf(kind, event)
    case 'lease.taken':
    case 'lease.renewed':
    case 'lease.released':
    case 'intent':
    case 'verdict':
    case 'deployment.aborting':
      return undefined
  }
}

/** Only a write of weights shows weights; what takes the traffic away is told by the end that follows. */
function stepOf(
  {phase, started}: NonNullable<EnvironmentState['open']>,
  percent: number,
): MirrorMessage['status'] | undefined {
  if (percent <= 0 || phase.kind === 'aborting' || phase.kind === 'restored') return undefined
  const {bake} = recordedPlan(started)
  const watched = phase.kind === 'baking' && bake > 0 ? `, baking for ${readableDuration(bake)}` : ''
  return {state: 'in_progress', description: `${Number(percent.toFixed(2))} %${watched}`}
}

function endOf(
  kind: Mirrored['kind'],
  {outcome, reason}: Extract<Event, {type: 'deployment.finished'}>,
): MirrorMessage['status'] {
  const isReached = kind === 'rollback' ? outcome === 'rolled-back' : outcome === 'promoted'
  if (isReached) return {state: 'success', description: kind === 'rollback' ? 'went back' : `promoted: ${reason}`}
  if (outcome === 'rolled-back') return {state: 'failure', description: `rolled back: ${reason}`}
  return {state: 'error', description: `${outcome}: ${reason}`}
}

/** Source: REST API, "Create a deployment status": at most 140 characters. */
const LONGEST = 140

/** One line that GitHub takes. */
export function short(text: string): string {
  const line = oneLine(text)
  if (line.length <= LONGEST) return line
  // A pair of surrogates is not cut in two.
  return `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
