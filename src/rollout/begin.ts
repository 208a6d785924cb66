import {RefugeError} from '../kernel/errors.ts'
import type {Ports} from '../ports/ports.ts'
import type {Observation} from '../ports/target.ts'
import {checkFence, type DeploymentStarted, environmentOf, type Position, refuseLeased} from '../records/index.ts'
import type {DeployRequest, Heartbeat} from './deploy.ts'
import {drive} from './drive.ts'
import {drifted, dryRun, outcomeOf} from './endings.ts'
import {type Lookback, lookBack} from './lookback.ts'
import type {DeploymentOutcome} from './outcome.ts'
import {type Placement, placeSlots} from './place-slots.ts'
import {planLines} from './plan-lines.ts'
import type {GateNote, Plan} from './plan-record.ts'
import {makePlan} from './planning.ts'
import {isOvertaken, record} from './record.ts'
import type {Run} from './run.ts'
import {newDeploymentId, runOf, takeLeaseOf} from './runs.ts'
import type {Site} from './site.ts'
import {sameWeights} from './weights.ts'

/** A new deployment: lease, snapshot, a look at the baseline, the plan, and then the canary. */
export async function begin(
  request: DeployRequest,
  site: Site,
  ports: Ports,
  position: Position,
  observation: Observation,
): Promise<DeploymentOutcome> {
  const environment = environmentOf(position.state, site.surroundings.name)
  const deployment = newDeploymentId(ports)
  const {granularity} = site.target.router.caps
  if (environment.weights && !sameWeights(environment.weights, observation.weights, granularity)) {
    return drifted(site, position, observation, deployment)
  }
  const placement = placeSlots(site.target.slots, observation, environment)
  const {revision} = request
  const gates = await request.gates?.(site, {revision, state: position.state, placement})
  if (request.dryRun) {
    const {plan} = await foresee(request, site, ports, placement)
    const lines = [...planLines(plan, placement, revision), ...(gates?.lines ?? [])]
    return dryRun(site, position, observation, deployment, lines, ports)
  }
  for (const line of gates?.lines ?? []) ports.runner.info(line)
  if (gates?.problem) throw gates.problem
  const fence = await takeLeaseOf(site, ports, deployment, site.surroundings.strategySettings.lease)
  const leased = {deployment, fence}
  const {point, plan, lookback} = await orRelease(site, ports, leased, async () => {
    if (gates && gates.notes.length > 0 && fence !== environment.fence + 1) throw movedMeanwhile(site.surroundings.name)
    const taken = await request.snapshot?.(site, deployment, leaseKept(site, ports, leased))
    const foreseen = await foresee(request, site, ports, placement)
    return {point: taken, ...foreseen, plan: withGates(foreseen.plan, gates?.notes ?? [])}
  })
  for (const line of planLines(plan, placement, request.revision)) ports.runner.info(line)
  const run = runOf(request.maxDuration, site, ports, {deployment, fence, plan, before: lookback.observations})
  await start(run, request, observation, placement, lookback, point)
  return {...(await outcomeOf(await drive(run), run, request.onRollback)), ...(point ? {point} : {})}
}

/** Nothing keeps another run away while the gates are asked: what they were told may be true no more. */
function movedMeanwhile(environment: string): RefugeError {
  return new RefugeError('RFG-707', `another run drove ${environment} while its gates were asked`, {
    hint: 'Run again: the gates are asked about what is there now.',
  })
}

const withGates = (plan: Plan, gates: readonly GateNote[]): Plan => (gates.length === 0 ? plan : {...plan, gates})

interface Leased {
  readonly deployment: string
  readonly fence: number
}

/** Without the snapshot that the configuration asks for, or a look at the baseline, nothing begins, and nobody waits for the end of a lease. */
async function orRelease<T>(
  {surroundings, journal}: Site,
  {clock}: Pick<Ports, 'clock'>,
  {deployment, fence}: Leased,
  work: () => Promise<T>,
): Promise<T> {
  const environment = surroundings.name
  try {
    return await work()
  } catch (error) {
    const {state} = await journal.append((it) =>
      environmentOf(it, environment).fence === fence ? [{type: 'lease.released', environment, deployment, fence}] : [],
    )
    if (isOvertaken(error)) refuseLeased(state, environment, clock.now())
    throw error
  }
}

/** A snapshot may take longer than the lease: renewed at a third of its length, as in a rollout. */
function leaseKept(
  {surroundings, journal}: Site,
  {clock}: Pick<Ports, 'clock'>,
  {deployment, fence}: Leased,
): Heartbeat {
  const environment = surroundings.name
  const {lease} = surroundings.strategySettings
  const beat = async () => {
    await journal.append((state) => {
      checkFence(state, environment, fence)
      const until = new Date(clock.now().getTime() + lease).toISOString()
      return [{type: 'lease.renewed', environment, deployment, fence, until, observations: []}]
    })
  }
  return {every: lease / 3, beat}
}

/** The plan is made from the baseline alone, and fixed before the canary's first request. */
export async function foresee(
  {onInconclusive}: Pick<DeployRequest, 'onInconclusive'>,
  {configuration, surroundings, target}: Pick<Site, 'configuration' | 'surroundings' | 'target'>,
  {clock, runner}: Pick<Ports, 'clock' | 'runner'>,
  placement: Placement,
) {
  const ask = {strategy: surroundings.strategySettings, metrics: configuration.metrics, onInconclusive}
  const blank = makePlan({...ask, baseline: undefined})
  if (!placement.baseline) return {plan: blank, lookback: {observations: []}}
  const sides = {baseline: placement.baseline.slot, canary: placement.slot}
  const lookback = await lookBack({target, clock, plan: blank, ...sides, signal: runner.cancelled})
  return {plan: makePlan({...ask, baseline: lookback.baseline}), lookback}
}

async function start(
  run: Run,
  {revision, version}: DeployRequest,
  {weights}: Observation,
  placement: Placement,
  {observations}: Pick<Lookback, 'observations'>,
  point: string | undefined,
): Promise<void> {
  const event: DeploymentStarted = {
    type: 'deployment.started',
    environment: run.environment,
    deployment: run.deployment,
    fence: run.fence,
    kind: 'deploy',
    revision,
    ...(version ? {version} : {}),
    ...placement,
    observed: weights,
    plan: run.plan,
    observations,
    ...(point ? {point} : {}),
  }
  await record(run, () => [event])
}
