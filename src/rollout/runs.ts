import {hex} from '../kernel/hash.ts'
import type {Ports} from '../ports/ports.ts'
import {environmentOf, type OpenDeployment, takeLease} from '../records/index.ts'
import {gatherEvidence} from './evidence.ts'
import type {Plan} from './plan-record.ts'
import {newWatch, type Run} from './run.ts'
import type {Site} from './site.ts'

export interface Beginning {
  readonly deployment: string
  readonly fence: number
  readonly plan: Plan
  /** What was observed before: by an earlier run, or of the baseline alone. */
  readonly before: OpenDeployment['observations']
}

/** A run that drives one deployment, for at most so long (milliseconds). */
export function runOf(
  maxDuration: number,
  {world, surroundings}: Site,
  {clock}: Pick<Ports, 'clock'>,
  it: Beginning,
): Run {
  const {deployment, fence, plan, before} = it
  return {
    world,
    environment: surroundings.name,
    deployment,
    fence,
    plan,
    evidence: gatherEvidence(world.target, clock, plan, before),
    endsAt: clock.monotonic() + maxDuration,
    watch: newWatch(clock),
  }
}

/** Takes the environment's lease for a deployment; answers with the fence. RFG-320 while another run has it. */
export async function takeLeaseOf(
  site: Site,
  {runner, clock}: Ports,
  deployment: string,
  length: number,
): Promise<number> {
  const environment = site.surroundings.name
  const {run} = runner.context
  const {state} = await site.journal.append((it) => [
    takeLease(it, {environment, deployment, run, length}, clock.now()),
  ])
  return environmentOf(state, environment).fence
}

/** Unique, and sorted by time: `20261124T100000Z-9f2c41d0`. */
export function newDeploymentId({clock, random}: Pick<Ports, 'clock' | 'random'>): string {
  return `${clock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')}-${hex(random.bytes(4))}`
}
