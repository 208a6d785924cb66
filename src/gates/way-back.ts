import {environmentOf, type State} from '../records/index.ts'
import {type Placement, placeSlots, type Site} from '../rollout/index.ts'
import type {Known, WayBack} from './kinds/index.ts'
import {look} from './look.ts'

/** How the target would be brought back from a revision that was placed. Pure. */
export function wayBackOf(
  {slot, baseline}: Placement,
  {target, surroundings}: Pick<Site, 'target' | 'surroundings'>,
  state: State,
): WayBack {
  const environment = surroundings.name
  const {running} = environmentOf(state, environment)
  return {
    environment,
    slot,
    baseline: baseline && {slot: baseline.slot, revision: baseline.revision, version: baseline.version},
    isGood: baseline !== undefined && running?.revision === baseline.revision && running.slot === baseline.slot,
    stops: target.workload.stops,
  }
}

/** The same for what the target shows now; it is only looked at. */
export async function wayBackNow(
  site: Pick<Site, 'target' | 'surroundings'>,
  records: Known<State>,
): Promise<Known<WayBack>> {
  if (!records.isKnown) return records
  return look(async () => {
    const {target, surroundings} = site
    const known = environmentOf(records.value, surroundings.name)
    const placement = placeSlots(target.slots, await target.router.observe(), known)
    return wayBackOf(placement, site, records.value)
  })
}
