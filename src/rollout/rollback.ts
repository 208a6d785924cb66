import {codedMessageOf, RefugeError} from '../kernel/errors.ts'
import type {Revision} from '../kernel/revision.ts'
import type {Ports} from '../ports/ports.ts'
import type {CommitId} from '../ports/records.ts'
import type {Observation} from '../ports/target.ts'
import {
  type EnvironmentState,
  environmentOf,
  NEW_ENVIRONMENT,
  type OpenDeployment,
  type Position,
  type State,
} from '../records/index.ts'
import {endOf, goBack, LONGEST} from './go-back.ts'
import {type Destination, destination} from './last-good.ts'
import {toldTo} from './mirror.ts'
import type {Plan} from './plan-record.ts'
import {preempt, takeOver} from './preempt.ts'
import {isOutOfReach} from './record.ts'
import {runOf} from './runs.ts'
import {openSite, type Site, type Whereabouts} from './site.ts'
import {appendUnrecorded} from './unrecorded.ts'
import {sameWeights} from './weights.ts'

export interface RollbackRequest extends Whereabouts {
  /** `last-good`, a version or a revision. */
  readonly to: string
  readonly reason: string
  /** Over drift, or to what was never good. */
  readonly force: boolean
  readonly dryRun: boolean
}

export interface RollbackOutcome {
  readonly outcome: 'rolled-back' | 'already-there' | 'refused'
  readonly from: Revision
  readonly to: Revision
  readonly deployment: string
  readonly record: CommitId | undefined
  /** From the start to the written weights. */
  readonly seconds: number
  readonly reason: string
  readonly problem: RefugeError | undefined
  readonly state: State | undefined
}

/** What is about to be done, before the time is known. */
export type Done = Omit<RollbackOutcome, 'seconds'>

/** Brings an earlier revision back at once, without judging it again: over a canary under way, in a bake, or long after. */
export async function rollBack(request: RollbackRequest, ports: Ports): Promise<RollbackOutcome> {
  try {
    const site = await openSite(request, ports)
    return await toldTo(site.mirror, rollBackAt(site, request, ports))
  } catch (error) {
    if (error instanceof RefugeError) return {...refused(error, NEW_ENVIRONMENT, NOWHERE), seconds: 0}
    throw error
  }
}

const NOWHERE = {commit: undefined, state: undefined}

/** The same at a site that is open already. */
export async function rollBackAt(site: Site, request: RollbackRequest, ports: Ports): Promise<RollbackOutcome> {
  const started = ports.clock.monotonic()
  try {
    const done = await attempt(request, site, ports)
    return {...done, seconds: (ports.clock.monotonic() - started) / 1000}
  } finally {
    await site.probing?.stop()
  }
}

async function attempt(request: RollbackRequest, site: Site, ports: Ports): Promise<Done> {
  const position = await positionOf(site, ports)
  try {
    return await choose(request, site, ports, await look(site, position))
  } catch (error) {
    if (!(error instanceof RefugeError)) throw error
    return refused(error, environmentOf(position.state, site.surroundings.name), position)
  }
}

/** Raising needs the records; going back works with what is left of them. */
async function positionOf(site: Site, ports: Ports): Promise<Position> {
  try {
    await appendUnrecorded(ports, site.journal, site.surroundings.name)
    return await site.journal.read()
  } catch (error) {
    if (!isOutOfReach(error)) throw error
    ports.runner.warning(`${codedMessageOf(error)}; going back with what this machine knows of the records`)
    return site.journal.salvage()
  }
}

/** What a rollback knows when it decides. */
export interface Knowledge {
  readonly position: Position
  readonly environment: EnvironmentState
  readonly observation: Observation
}

async function look(site: Site, position: Position): Promise<Knowledge> {
  const environment = environmentOf(position.state, site.surroundings.name)
  return {position, environment, observation: await site.target.router.observe()}
}

async function choose(request: RollbackRequest, site: Site, ports: Ports, known: Knowledge): Promise<Done> {
  const {open} = known.environment
  refuseDrift(request, site, known)
  if (open?.started.kind === 'rollback' && !request.dryRun) return complete(request, site, ports, open)
  return bringBack(request, site, ports, known)
}

/** Undoes what is under way, or goes further back. */
async function bringBack(request: RollbackRequest, site: Site, ports: Ports, known: Knowledge): Promise<Done> {
  const {environment, observation} = known
  const {open, running} = environment
  if (open && undoes(open, request.to)) return preempt(request, site, ports, known, open)
  const wanted = destination(environment, request.to, request.force)
  if (!open && running && isServing(wanted, running.slot, environment, observation)) return alreadyThere(wanted, known)
  return goBack(request, site, ports, known, wanted)
}

/** A rollback whose run died is brought to its end first; it may be all that was asked. */
async function complete(request: RollbackRequest, site: Site, ports: Ports, {started}: OpenDeployment): Promise<Done> {
  const {deployment, baseline, revision, version} = started
  const plan = started.plan as Plan
  const fence = await takeOver(site, ports, deployment, plan.lease)
  const end = await endOf(runOf(LONGEST, site, ports, {deployment, fence, plan, before: []}))
  const isAll = request.to === 'last-good' || request.to === revision || request.to === version
  if (isAll || end.problem) {
    return {...end, from: baseline?.revision ?? '', to: revision, deployment, reason: request.reason}
  }
  return bringBack(request, site, ports, await look(site, await site.journal.known()))
}

/** Undoing what is under way is going back to its baseline. */
function undoes({started}: OpenDeployment, to: string): boolean {
  const {baseline} = started
  return to === 'last-good' || to === baseline?.revision || (baseline?.version !== undefined && to === baseline.version)
}

function isServing({revision}: Destination, slot: string, {slots}: EnvironmentState, {weights}: Observation): boolean {
  return slots[slot] === revision && weights[slot] === 100
}

/** Weights that nothing recorded explains are somebody's work: overwritten only when told to. */
function refuseDrift({force}: RollbackRequest, site: Site, {environment, observation}: Knowledge): void {
  const {open, weights} = environment
  if (force || !weights) return
  const {granularity} = site.target.router.caps
  const explained = [
    weights,
    open?.started.recorded,
    open?.intent?.action === 'split' ? open.intent.weights : undefined,
  ]
  if (explained.some((it) => it && sameWeights(it, observation.weights, granularity))) return
  throw new RefugeError(
    'RFG-322',
    'somebody else changed the weights since the last recorded write, and nothing was overwritten',
    {
      hint: 'Look at what they did; `force: true` overwrites it.',
    },
  )
}

function alreadyThere({revision}: Destination, {environment, position}: Knowledge): Done {
  return {
    outcome: 'already-there',
    from: revision,
    to: revision,
    deployment: environment.running?.deployment ?? '',
    record: position.commit,
    reason: 'this revision has everything already; nothing was written',
    problem: undefined,
    state: position.state,
  }
}

function refused(
  error: RefugeError,
  {running, open}: EnvironmentState,
  {commit, state}: Position | typeof NOWHERE,
): Done {
  return {
    outcome: 'refused',
    from: open?.started.revision ?? running?.revision ?? '',
    to: '',
    deployment: open?.started.deployment ?? '',
    record: commit,
    reason: error.message,
    problem: error,
    state,
  }
}
