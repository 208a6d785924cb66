import type {CountsQuery, Instance, Side} from '../../../ports/metric-source.ts'
import type {BothSides, SideReading} from '../sides.ts'
import {type Counted, countInstances} from './instances.ts'
import {noQuery, nothingRecent, ofBothSides, type Select} from './select.ts'
import {fillSide, nameIn} from './selector.ts'

/** Cumulative counts of both sides, process by process. */
export async function readCounts(query: CountsQuery, select: Select, label: string): Promise<BothSides<Instance>> {
  const {metric, events, total} = query
  if (events === undefined || total === undefined) throw noQuery(metric, 'two queries', 'Give bad (or good) and total.')
  const name = nameIn(events, metric)
  nameIn(total, metric)
  return ofBothSides(query, async (side, value) => {
    const [all, some] = await Promise.all([select(fillSide(total, value)), select(fillSide(events, value))])
    // Nothing counted is no error only where such a counter exists at all: a wrong name must not look like health.
    const isKnown = all.series.length === 0 || some.series.length > 0 || (await select(name)).series.length > 0
    return isKnown ? sideOf(countInstances(all.series, some.series, label), side, all.ahead) : unknownCounter(name)
  })
}

function sideOf({instances, left}: Counted, side: Side, ahead: number): SideReading<Instance> {
  if (left > 0) return {instances, lacks: `${side}: ${left} instances without the events of their newest scrape`}
  return instances.length > 0 ? {instances} : {instances, lacks: nothingRecent(side, 'total', ahead)}
}

const unknownCounter = (name: string): SideReading<Instance> => ({
  instances: [],
  lacks: `there is no recent series named ${name}`,
})
