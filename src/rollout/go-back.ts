import {RefugeError} from '../kernel/errors.ts'
import type {Ports} from '../ports/ports.ts'
import {type DeploymentStarted, environmentOf, takeLease} from '../records/index.ts'
import {drive} from './drive.ts'
import type {Destination} from './last-good.ts'
import {type Placement, placeSlots} from './place-slots.ts'
import type {Plan} from './plan-record.ts'
import {makePlan} from './planning.ts'
import type {Done, Knowledge, RollbackRequest} from './rollback.ts'
import type {Ending, Run} from './run.ts'
import {newDeploymentId, runOf} from './runs.ts'
import type {Site} from './site.ts'

/** Longest time that a rollback may take to bring an earlier revision up, in milliseconds. */
export const LONGEST = 60 * 60_000

/** Brings an earlier revision to 100 % at once: it ran here before, so it is not judged again. */
export async function goBack(
  request: RollbackRequest,
  site: Site,
  ports: Ports,
  known: Knowledge,
  wanted: Destination,
): Promise<Done> {
  const {environment, observation, position} = known
  const placement = placeSlots(site.target.slots, observation, environment)
  const deployment = newDeploymentId(ports)
  const from = placement.baseline?.revision ?? environment.running?.revision ?? ''
  const done = {from, to: wanted.revision, deployment, reason: request.reason}
  if (request.dryRun) {
    const reason = `dry run: would bring ${wanted.revision} to 100 % in slot ${placement.slot}`
    return {...done, outcome: 'refused', record: position.commit, reason, problem: undefined, state: position.state}
  }
  const run = await begin(request, site, ports, known, wanted, placement, deployment)
  return {...done, ...(await endOf(run))}
}

/** Drives a rollback that is recorded as begun to its end; also one whose run died. */
export async function endOf(run: Run): Promise<Pick<Done, 'outcome' | 'record' | 'problem' | 'state'>> {
  const ending = await drive(run)
  const {state, commit} = await run.world.journal.known()
  const problem = ending.outcome === 'rolled-back' ? undefined : failed(ending)
  return {outcome: problem ? 'refused' : 'rolled-back', record: ending.record ?? commit, problem, state}
}

function failed({reason}: Ending): RefugeError {
  return new RefugeError('RFG-332', `the earlier revision is not serving: ${reason}`, {
    hint: 'The traffic is on the revision that the summary shows. Mend what is named here and run the rollback again.',
  })
}

/** Lease and start in one push: every push is a second that users wait. */
async function begin(
  request: RollbackRequest,
  site: Site,
  ports: Ports,
  {environment, observation}: Knowledge,
  {revision, version}: Destination,
  placement: Placement,
  deployment: string,
): Promise<Run> {
  const name = site.surroundings.name
  const plan = planOf(site)
  const started = (fence: number): DeploymentStarted => ({
    type: 'deployment.started',
    environment: name,
    deployment,
    fence,
    kind: 'rollback',
    revision,
    ...(version ? {version} : {}),
    ...placement,
    observed: observation.weights,
    plan,
    observations: [],
    reason: request.reason,
    ...(environment.running ? {undoes: environment.running.deployment} : {}),
  })
  const ask = {environment: name, deployment, run: ports.runner.context.run, length: plan.lease, preempt: true}
  const {state} = await site.journal.append((it) => {
    const {open} = environmentOf(it, name)
    if (open) throw underWay(open.started.deployment)
    const taken = takeLease(it, ask, ports.clock.now())
    return [taken, started(taken.fence)]
  })
  return runOf(LONGEST, site, ports, {deployment, fence: environmentOf(state, name).fence, plan, before: []})
}

/** 100 % at once, and no bake: what was good needs no proof, and users are waiting. */
function planOf({surroundings, configuration}: Site): Plan {
  const plan = makePlan({strategy: surroundings.strategySettings, metrics: configuration.metrics, baseline: undefined})
  const {smoke: _smoke, ...rest} = plan
  return {...rest, bake: 0, claim: {kind: 'unjudged', sentence: 'went back to a revision that ran here before'}}
}

function underWay(deployment: string): RefugeError {
  return new RefugeError('RFG-325', `deployment ${deployment} has just begun`, {
    hint: 'Undo it: run the rollback again with `to: last-good`.',
  })
}
