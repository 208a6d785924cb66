import {
  type Configuration,
  type Whereabouts as ConfigurationPlace,
  configurationAt,
  filledIn,
  type Surroundings,
  environmentOf as surroundingsOf,
} from '../config/index.ts'
import type {Measured} from '../ports/metric-source.ts'
import type {Place} from '../ports/neighbours.ts'
import type {Ports} from '../ports/ports.ts'
import type {Target, Weights} from '../ports/target.ts'
import {type Journal, journalAt} from '../records/index.ts'
import {heard, type Mirror} from './mirror.ts'
import {mirrorAt} from './mirror-at.ts'
import {openSources} from './open-sources.ts'
import {newProbing, type Probing} from './probing.ts'
import type {World} from './run.ts'
import {sidesNow} from './sides-now.ts'
import {smokeBy} from './smoke.ts'
import {keepIn} from './unrecorded.ts'

/** What every flow is told about where it works. */
export interface Whereabouts extends ConfigurationPlace {
  readonly 'github-token': string | undefined
  readonly environment: string
  readonly artifact?: string | undefined
  /** Nothing is written anywhere, and nobody is told. */
  readonly dryRun?: boolean
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
  /** Where GitHub can be told. */
  readonly mirror?: Mirror | undefined
  /** Where the strategy probes; whoever had it read must stop it. */
  readonly probing?: Probing | undefined
}

/** Recovery runs in an environment of its own on GitHub (`production-recovery`), which is the same one in refuge.yml. */
const RECOVERY = '-recovery'

/** Reads refuge.yml and opens the target and the records of an environment. */
export async function openSite(where: Whereabouts, ports: Ports): Promise<Site> {
  const {folder, configuration} = await configurationAt(where, ports)
  const surroundings = surroundingsOf(configuration, nameIn(configuration, where.environment))
  const options = filledIn(surroundings.targetOptions, ports)
  const place = {folder, service: configuration.service.name, environment: surroundings.name}
  const artifact = where.artifact ? {artifact: where.artifact} : {}
  const bare = await ports.neighbours.target(options, {...place, ...artifact})
  const {lease, probe} = surroundings.strategySettings
  const probing = probe && newProbing(probe, bare, ports)
  const target = withSources(bare, configuration, place, probing, ports)
  const records = await journalAt({...configuration.records, ...where, lease}, ports)
  const sight = {service: place.service, surroundings, token: where['github-token'], isDryRun: where.dryRun === true}
  const mirror = mirrorAt(sight, ports)
  const journal = mirror ? heard(records, mirror) : records
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
  return {configuration, surroundings, journal, target, world, folder, mirror, probing}
}

/** The target as the driver and `doctor` know it: its router's counters, and beside them what its metrics name. */
function withSources(
  target: Target,
  configuration: Configuration,
  place: Place,
  probing: Probing | undefined,
  ports: Ports,
): Target & Measured {
  const {readers, doctor} = openSources(configuration, place, ports)
  return {
    ...target,
    sources: {...readers, ...probing?.readers},
    async doctor() {
      const weights = await target.router.observe().then(
        (it) => it.weights,
        (): Weights => ({}),
      )
      return [...(await target.doctor()), ...(await doctor(sidesNow(target.slots, weights)))]
    },
  }
}

function nameIn({environments}: Configuration, given: string): string {
  const bare = given.endsWith(RECOVERY) ? given.slice(0, -RECOVERY.length) : given
  return !Object.hasOwn(environments, given) && Object.hasOwn(environments, bare) ? bare : given
}
