import {
  type Configuration,
  configurationAt,
  filledIn,
  type Surroundings,
  environmentOf as surroundingsOf,
  type Whereabouts,
} from '../../config/index.ts'
import {RefugeError} from '../../kernel/errors.ts'
import type {Measured} from '../../ports/metric-source.ts'
import type {Ports} from '../../ports/ports.ts'
import type {Slot, Target} from '../../ports/target.ts'
import {type OpenedSources, openSources} from '../open-sources.ts'
import {sidesNow} from '../sides-now.ts'

/** An environment of which only metrics are read. */
export interface ObservedPlace {
  readonly configuration: Configuration
  readonly surroundings: Surroundings
  readonly sources: OpenedSources
  readonly measured: Measured
  /** Whether a metric goes by slots, which change their roles from release to release. */
  readonly isBySlot: boolean
  /** The sides as they are now, or as the request names them. */
  readonly sidesNow: () => Promise<BothSides>
}

export interface BothSides {
  readonly baseline: Slot
  readonly canary: Slot
}

export interface ObserveRequest extends Whereabouts {
  readonly environment: string
  /** Slot of the canary, where slots matter and it is not the one with less traffic. */
  readonly canary?: string | undefined
}

/** Labels of the sides where no metric asks for slots. */
const ROLES = {baseline: 'baseline', canary: 'canary'} as const

const NO_ROUTER: Measured['metrics'] = {
  errors: async () => ({kind: 'no-data', reason: 'no metric is read from the router'}),
}

/** Reads refuge.yml and opens what the metrics need: the target only where one of them is the router's, or goes by slots. */
export async function observedPlace(request: ObserveRequest, ports: Ports): Promise<ObservedPlace> {
  const {folder, configuration} = await configurationAt(request, ports)
  const surroundings = surroundingsOf(configuration, request.environment)
  const place = {folder, service: configuration.service.name, environment: surroundings.name}
  const sources = openSources(configuration, place, ports)
  const rest = {configuration, surroundings, sources}
  if (!needsSlots(configuration)) {
    if (request.canary !== undefined) throw wrongCanary('no metric goes by slots', 'Leave it out.')
    const measured = {metrics: NO_ROUTER, sources: sources.readers}
    return {...rest, isBySlot: false, sidesNow: async () => ROLES, measured}
  }
  const options = filledIn(surroundings.targetOptions, ports)
  const target = await ports.neighbours.target(options, place)
  const measured = {metrics: target.metrics, sources: sources.readers}
  return {...rest, isBySlot: true, sidesNow: () => slotSides(target, request.canary), measured}
}

/** Whether a metric is the router's, or its source tells the sides apart by slots. */
function needsSlots({metrics, sources}: Configuration): boolean {
  return Object.values(metrics).some((it) => it.source === 'router' || sources[it.source]?.side === 'slot')
}

/** The canary is the slot that was named, or the one with less traffic now; the second of equals. RFG-104 for another name. */
async function slotSides({slots, router}: Target, named: string | undefined): Promise<BothSides> {
  const [first, second] = slots
  if (named !== undefined) {
    if (named !== first && named !== second) {
      throw wrongCanary(`the target has no slot '${named.slice(0, 60)}'`, `Its slots are ${first} and ${second}.`)
    }
    return {baseline: named === first ? second : first, canary: named}
  }
  return sidesNow(slots, (await router.observe()).weights)
}

/** RFG-104 for what stands behind `--canary`. */
export const wrongCanary = (what: string, hint: string) =>
  new RefugeError('RFG-104', `refuge observe: --canary: ${what}`, {hint})
