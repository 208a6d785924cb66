import {RefugeError} from '../kernel/errors.ts'
import type {Revision} from '../kernel/revision.ts'
import type {Ports} from '../ports/ports.ts'
import type {Observation} from '../ports/target.ts'
import {type EnvironmentState, environmentOf, type OpenDeployment, refuseLeased} from '../records/index.ts'
import type {AskGates} from './ask-gates.ts'
import {begin} from './begin.ts'
import {drive} from './drive.ts'
import {already, dryRun, outcomeOf, stopped, unopened} from './endings.ts'
import {toldTo} from './mirror.ts'
import type {DeploymentOutcome, OnRollback} from './outcome.ts'
import {isOutOfReach} from './record.ts'
import {recordedPlan} from './recorded-plan.ts'
import {runOf, takeLeaseOf} from './runs.ts'
import {openSite, type Site, type Whereabouts} from './site.ts'
import {undo} from './undo.ts'
import {appendUnrecorded} from './unrecorded.ts'
import {sameWeights} from './weights.ts'

export interface DeployRequest extends Whereabouts {
  readonly revision: Revision
  readonly version: string | undefined
  readonly resume: 'auto' | 'never'
  /** Longest time of this run, in milliseconds. */
  readonly maxDuration: number
  readonly onInconclusive: 'hold' | 'rollback' | 'extend' | undefined
  readonly onRollback: OnRollback
  readonly dryRun: boolean
  /** What must be true before the first percent; not asked again of a deployment that is taken up. */
  readonly gates?: AskGates | undefined
  /** Takes the snapshots that the configuration asks for before a deployment; answers with the point. */
  readonly snapshot?: Snapshot | undefined
}

/** Answers with the point; undefined where no source asks for a snapshot. The heart beats while it is taken. */
export type Snapshot = (site: Site, deployment: string, heartbeat: Heartbeat) => Promise<string | undefined>

export interface Heartbeat {
  /** Longest time between two beats, in milliseconds. */
  readonly every: number
  readonly beat: () => Promise<void>
}

/** Deploys a revision as a canary, from wherever the records say it stands, to its end. */
export async function deploy(request: DeployRequest, ports: Ports): Promise<DeploymentOutcome> {
  try {
    const site = await openSite(request, ports)
    return await toldTo(site.mirror, deployAt(site, request, ports))
  } catch (error) {
    if (error instanceof RefugeError) return unopened(error)
    throw error
  }
}

/** The same at a site that is open already. */
export async function deployAt(site: Site, request: DeployRequest, ports: Ports): Promise<DeploymentOutcome> {
  try {
    return await decide(request, site, ports)
  } catch (error) {
    if (!(error instanceof RefugeError)) throw error
    return stopped(error, site, isOutOfReach(error) || isRefusal(error) ? 'refused' : 'held')
  } finally {
    await site.probing?.stop()
  }
}

/** Errors that mean: nothing was begun. */
const REFUSALS = new Set(['RFG-301', 'RFG-320', 'RFG-323', 'RFG-416', 'RFG-417', 'RFG-503'])

/** Gates and a snapshot come before everything: their failures (7nn, 6nn) are refusals too. */
const isRefusal = ({code}: RefugeError) => REFUSALS.has(code) || /^RFG-[67]/.test(code)

async function decide(request: DeployRequest, site: Site, ports: Ports): Promise<DeploymentOutcome> {
  const {name} = site.surroundings
  if (!request.dryRun) await appendUnrecorded(ports, site.journal, name)
  const position = await site.journal.read()
  const environment = environmentOf(position.state, name)
  refuseLeased(position.state, name, ports.clock.now())
  const observation = await site.target.router.observe()
  const {open} = environment
  if (open && request.dryRun) {
    const {deployment, revision} = open.started
    const does = revision === request.revision ? 'go on with' : 'undo'
    return dryRun(
      site,
      position,
      observation,
      deployment,
      [`would ${does} the unfinished deployment ${deployment}`],
      ports,
    )
  }
  if (open) return takeUp(request, site, ports, open)
  if (hasEverything(request.revision, environment, observation)) return already(site, position, observation)
  return begin(request, site, ports, position, observation)
}

function hasEverything(revision: Revision, {running, weights}: EnvironmentState, observation: Observation): boolean {
  if (running?.revision !== revision || !weights) return false
  return sameWeights(weights, observation.weights) && observation.weights[running.slot] === 100
}

/** An unfinished deployment is finished first: gone on with when it is this revision, undone when it is another. */
async function takeUp(
  request: DeployRequest,
  site: Site,
  ports: Ports,
  open: OpenDeployment,
): Promise<DeploymentOutcome> {
  const {deployment, revision} = open.started
  const plan = recordedPlan(open.started)
  const fence = await takeLeaseOf(site, ports, deployment, plan.lease)
  const run = runOf(request.maxDuration, site, ports, {deployment, fence, plan, before: open.observations})
  if (open.started.kind === 'deploy' && revision === request.revision && request.resume === 'auto') {
    ports.runner.info(`resuming deployment ${deployment} (${open.phase.kind})`)
    return outcomeOf(await drive(run), run, request.onRollback)
  }
  // A rollback whose run died is brought to its end: taking it back would raise what it took away.
  if (open.started.kind === 'rollback') {
    await drive(run)
    return begin(request, site, ports, await site.journal.read(), await site.target.router.observe())
  }
  const instead =
    revision === request.revision ? 'this one was told not to resume' : `${request.revision} was deployed instead`
  const {state} = await site.journal.read()
  await undo(
    run,
    environmentOf(state, site.surroundings.name).open ?? open,
    'inconclusive',
    `its run ended, and ${instead}`,
  )
  return begin(request, site, ports, await site.journal.read(), await site.target.router.observe())
}
