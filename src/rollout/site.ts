import {
  type Configuration,
  checkConfiguration,
  configurationOf,
  fillTemplates,
  readConfiguration,
  type Surroundings,
  environmentOf as surroundingsOf,
} from '../config/index.ts'
import {RefugeError} from '../kernel/errors.ts'
import type {Ports} from '../ports/ports.ts'
import type {Target} from '../ports/target.ts'
import {type Journal, openJournal} from '../records/index.ts'
import type {World} from './run.ts'
import {smokeBy} from './smoke.ts'
import {keepIn} from './unrecorded.ts'

/** What every flow is told about where it works. */
export interface Whereabouts {
  readonly config: string
  readonly 'working-directory': string
  readonly 'github-token': string | undefined
  readonly environment: string
  readonly artifact?: string | undefined
}

/** An environment with everything around it opened. */
export interface Site {
  readonly configuration: Configuration
  readonly surroundings: Surroundings
  readonly journal: Journal
  readonly target: Target
  readonly world: World
  /** Folder of refuge.yml, absolute. */
  readonly folder: string
}

/** Recovery runs in an environment of its own on GitHub (`production-recovery`), which is the same one in refuge.yml. */
const RECOVERY = '-recovery'

/** Reads refuge.yml and opens the target and the records of an environment. */
export async function openSite(where: Whereabouts, ports: Ports): Promise<Site> {
  const {folder, configuration} = await configurationAt(where, ports)
  const surroundings = surroundingsOf(configuration, nameIn(configuration, where.environment))
  const {options, secrets} = fillTemplates(surroundings.targetOptions, ports.env)
  for (const secret of secrets) ports.runner.mask(secret)
  const place = {folder, service: configuration.service.name, environment: surroundings.name}
  const artifact = where.artifact ? {artifact: where.artifact} : {}
  const target = await ports.neighbours.target(options, {...place, ...artifact})
  const journal = await journalAt(configuration, surroundings.strategySettings.lease, where, ports)
  const {clock, random, runner} = ports
  const world: World = {
    clock,
    random,
    runner,
    journal,
    target,
    smoke: smokeBy(ports, place),
    keepUnrecorded: keepIn(ports),
  }
  return {configuration, surroundings, journal, target, world, folder}
}

function nameIn({environments}: Configuration, given: string): string {
  const bare = given.endsWith(RECOVERY) ? given.slice(0, -RECOVERY.length) : given
  return !Object.hasOwn(environments, given) && Object.hasOwn(environments, bare) ? bare : given
}

/** refuge.yml, checked; its folder is where its commands run. */
export async function configurationAt(
  where: Pick<Whereabouts, 'config' | 'working-directory'>,
  ports: Pick<Ports, 'files' | 'runner' | 'neighbours'>,
): Promise<{readonly folder: string; readonly configuration: Configuration}> {
  const root = await ports.files.inside(ports.runner.context.workspace, where['working-directory'])
  const path = await ports.files.inside(root, where.config)
  const given = await readConfiguration(ports.files, path, where.config, await ports.neighbours.kinds())
  const checked = await checkConfiguration(given)
  return {folder: path.slice(0, path.lastIndexOf('/')) || '/', configuration: configurationOf(checked)}
}

/** A remote that does not answer must not outlast the lease. */
const LONGEST_PATIENCE = 30_000
const SHORTEST_PATIENCE = 2000

export async function journalAt(
  {records}: Configuration,
  lease: number,
  where: Pick<Whereabouts, 'working-directory' | 'github-token'>,
  {clock, random, runner, neighbours, files}: Pick<Ports, 'clock' | 'random' | 'runner' | 'neighbours' | 'files'>,
): Promise<Journal> {
  const folder = await files.inside(runner.context.workspace, where['working-directory'])
  const token = where['github-token']
  const patience = Math.min(LONGEST_PATIENCE, Math.max(SHORTEST_PATIENCE, lease / 6))
  const log = await neighbours.records({folder, ref: records.ref, patience, ...(token ? {token} : {})})
  return openJournal({log, clock, random, actor: runner.context.actor, run: runner.context.run})
}

/** The refusal that an outcome stands for. */
export function refusal(code: 'RFG-320' | 'RFG-322' | 'RFG-325', message: string, hint: string): RefugeError {
  return new RefugeError(code, message, {hint})
}
