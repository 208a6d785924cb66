import {configurationOf} from '../../src/config/index.ts'
import type {Recorded} from '../../src/records/index.ts'
import {deployAt, rollBackAt} from '../../src/rollout/index.ts'
import {type Driver, type Faults, newDriver, newWorld, played, type World} from '../simulation/world.ts'
import {check} from './configurations.ts'
import {deployRequest, rollbackRequest} from './rollout-requests.ts'

/** Revisions of the story: what ran before, and what is deployed over it. */
export const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)] as [string, string]

const configuration = (strategy: string, metrics: string) => `version: 1
service: { name: shop }
environments: { production: { target: edge } }
targets: { edge: { kind: here, run: node server.js } }
strategies:
  canary:
    steps: [{ traffic: 5%, dwell: 60s }, { traffic: 25%, dwell: 60s }, { traffic: 50%, dwell: 240s }]
    at-least: 10s
    bake: 30s
    interval: 5s
    warmup: 0s
    lease: 30s
    ${strategy}
${metrics}
`

export interface Telling {
  /** Share of the requests that each revision gets wrong. */
  readonly failing?: Readonly<Record<string, number>>
  /** More lines of the strategy, and of the file. */
  readonly strategy?: string
  readonly metrics?: string
  readonly version?: string
  /** What goes wrong for the run that deploys NEW. */
  readonly faults?: Faults
  /** Longest time of that run, in milliseconds. */
  readonly longest?: number
}

const HOUR = 3_600_000

/** A service that runs OLD, in a world of thirty requests a second: the whole driver deploys to it in virtual time. */
export async function serving({failing = {}, strategy = '', metrics = ''}: Telling): Promise<World> {
  const world = newWorld(configurationOf(await check(configuration(strategy, metrics))), failing)
  await played(world, deployment(newDriver(world, 'acme/shop/1/1', 1), OLD, {version: '1.0.0'}))
  return world
}

/** The events of NEW's deployment, as the driver records them. A run that dies is followed by one that goes on. */
export async function deploymentOfNew(telling: Telling = {}): Promise<readonly Recorded[]> {
  const world = await serving(telling)
  const run = deployment(newDriver(world, 'acme/shop/2/1', 2, telling.faults), NEW, telling)
  await world.time.run(run, world.time.clock.monotonic() + HOUR)
  if (telling.faults) {
    await world.time.run(world.time.clock.sleep(31_000), world.time.clock.monotonic() + HOUR)
    await played(world, deployment(newDriver(world, 'acme/shop/3/1', 3), NEW, telling))
  }
  return newest(world)
}

/** The events of a rollback of NEW, which was promoted before. */
export async function rollbackOfNew(reason: string): Promise<readonly Recorded[]> {
  const world = await serving({})
  await played(world, deployment(newDriver(world, 'acme/shop/2/1', 2), NEW, {version: '1.1.0'}))
  const {site, ports} = newDriver(world, 'acme/shop/3/1', 3)
  await played(world, rollBackAt(site, rollbackRequest('last-good', reason), ports))
  return newest(world)
}

/** The events of NEW's deployment, which an operator takes back after so long (milliseconds). */
export async function preemptedDeployment(after: number, reason: string): Promise<readonly Recorded[]> {
  const world = await serving({})
  const operator = newDriver(world, 'acme/shop/3/1', 3)
  const pressed = world.time.clock
    .sleep(after)
    .then(() => rollBackAt(operator.site, rollbackRequest('last-good', reason), operator.ports))
  const driven = deployment(newDriver(world, 'acme/shop/2/1', 2), NEW, {version: '1.1.0'})
  await played(world, Promise.all([pressed, driven]))
  return newest(world)
}

/** The events of the first deployment of all. */
export const firstDeployment = async (): Promise<readonly Recorded[]> => newest(await serving({}))

function deployment({site, ports}: Driver, revision: string, {version, longest}: Telling) {
  const more = {version, ...(longest === undefined ? {} : {maxDuration: longest})}
  return deployAt(site, deployRequest(revision, more), ports)
}

/** The events of the deployment that was recorded last. */
function newest({log}: World): readonly Recorded[] {
  const all = log.links.map(({event, commit}) => ({...JSON.parse(event), commit}) as Recorded)
  const id = all.map((it) => ('deployment' in it ? it.deployment : undefined)).at(-1)
  return all.filter((it) => 'deployment' in it && it.deployment === id)
}
