import type {ChartLine, Panel, Point} from '../../report/index.ts'
import {levelsIn} from '../judge.ts'
import {digits} from '../metric-words.ts'
import type {Curve} from './evidence-curve.ts'

/** One panel a metric that is a level: both sides poll by poll, as shares of the highest level seen of either. */
export function levelPanels(curve: Curve): Panel[] {
  return curve.last.metrics.filter((it) => it.summary.kind === 'level').map(({name}) => panelOf(name, curve))
}

function panelOf(name: string, {points}: Curve): Panel {
  const levels = (series: 'canary' | 'baseline') =>
    points.flatMap(({at, observed}): Point[] => {
      const level = levelsIn(observed, name)[series]
      return level === null ? [] : [[at, level]]
    })
  const sides = {baseline: levels('baseline'), canary: levels('canary')}
  const highest = Math.max(0, ...Object.values(sides).flatMap((it) => it.map(([, level]) => level)))
  const line = (series: 'canary' | 'baseline'): ChartLine => {
    const end = sides[series].at(-1)
    const scaled = sides[series].map(([at, level]): Point => [at, highest > 0 ? level / highest : 0])
    return {series, label: `${series} ${end ? digits(end[1]) : 'unknown'}`, points: scaled}
  }
  return {
    title: `${name}: level, 100 % is ${digits(highest)}`,
    height: 80,
    top: 1,
    lines: [line('baseline'), line('canary')],
  }
}
