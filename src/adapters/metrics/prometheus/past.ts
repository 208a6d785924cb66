import type {Select} from './select.ts'
import type {Series} from './series.ts'

/** Raw samples of a selector: those of the `span` milliseconds up to `until`, which is milliseconds of the epoch. */
type Samples = (selector: string, until: number, span: number) => Promise<readonly Series[]>

/** So much of the past is fetched at once, in milliseconds: few queries, and answers of a size that servers allow. */
const STRETCH = 300_000

/**
 * Selects as of instants of the past, in milliseconds: every selector is asked once a stretch, and what a query of the
 * instant itself would have shown is taken out of it. The newest stretch of each selector is kept.
 */
export function pastSelecting(samples: Samples, staleness: number): (at: number) => Select {
  const kept = new Map<string, {readonly stretch: number; readonly series: Promise<readonly Series[]>}>()
  const stretchOf = (selector: string, stretch: number): Promise<readonly Series[]> => {
    const known = kept.get(selector)
    if (known?.stretch === stretch) return known.series
    const series = samples(selector, (stretch + 1) * STRETCH, STRETCH + staleness)
    kept.set(selector, {stretch, series})
    // What failed once may work the next time.
    series.catch(() => kept.delete(selector))
    return series
  }
  return (at) => async (selector) => {
    const series = await stretchOf(selector, Math.floor(at / STRETCH))
    return {series: series.flatMap((it) => within(it, (at - staleness) / 1000, at / 1000)), ahead: 0}
  }
}

/** The part of a series behind one instant and up to another, in seconds; none where it has no sample there. */
function within({labels, samples, histograms}: Series, after: number, until: number): Series[] {
  const isIn = ([at]: readonly [number, ...unknown[]]) => at > after && at <= until
  const part = {labels, samples: samples.filter(isIn), histograms: histograms.filter(isIn)}
  return part.samples.length + part.histograms.length > 0 ? [part] : []
}
