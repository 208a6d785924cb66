import type {GaugeInstance, GaugeQuery} from '../../../ports/metric-source.ts'
import type {BothSides} from '../sides.ts'
import {nameOf, newestOf, sumAt} from './instances.ts'
import {noQuery, nothingRecent, ofBothSides, type Select} from './select.ts'
import {fillSide, nameIn} from './selector.ts'

/** The newest level of each process; several series of one process are parts of its level and add up. */
export async function readLevels(query: GaugeQuery, select: Select, label: string): Promise<BothSides<GaugeInstance>> {
  const {metric, value} = query
  if (value === undefined) throw noQuery(metric, 'a query', 'Give value, the gauge.')
  nameIn(value, metric)
  return ofBothSides(query, async (side, filled) => {
    const {series, ahead} = await select(fillSide(value, filled))
    const instances = [...Map.groupBy(series, (it) => nameOf(it, label))].flatMap(([name, own]): GaugeInstance[] => {
      const level = sumAt(own, newestOf(own))
      return level === undefined ? [] : [[level, name]]
    })
    const sorted = instances.toSorted((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1))
    return sorted.length > 0 ? {instances: sorted} : {instances: [], lacks: nothingRecent(side, 'gauge', ahead)}
  })
}
