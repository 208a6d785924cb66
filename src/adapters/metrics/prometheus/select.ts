import {RefugeError} from '../../../kernel/errors.ts'
import type {MetricQuery, Side} from '../../../ports/metric-source.ts'
import {type BothSides, NOT_ASKED, type SideReading} from '../sides.ts'
import type {Series} from './series.ts'

export interface Selected {
  readonly series: readonly Series[]
  /** How far this machine's clock is ahead of the server's, in seconds. */
  readonly ahead: number
}

export type Select = (selector: string) => Promise<Selected>

/** A clock that is off by more than this is named where samples are missing. */
const CLOCK_TOLERANCE = 10

/** Both sides at once; one without a label is not read. */
export async function ofBothSides<T>(
  {labels}: Pick<MetricQuery, 'labels'>,
  read: (side: Side, label: string) => Promise<SideReading<T>>,
): Promise<BothSides<T>> {
  const side = async (which: Side): Promise<SideReading<T>> => {
    const label = labels[which]
    return label === undefined ? NOT_ASKED : read(which, label)
  }
  const [baseline, canary] = await Promise.all([side('baseline'), side('canary')])
  return {baseline, canary}
}

/** Why a side shows nothing, with the clock where that may be the reason. */
export function nothingRecent(side: Side, what: string, ahead: number): string {
  const clock =
    Math.abs(ahead) > CLOCK_TOLERANCE
      ? `; this machine's clock is ${Math.round(Math.abs(ahead))} s ${ahead > 0 ? 'ahead of' : 'behind'} the server's`
      : ''
  return `${side}: no recent sample of the ${what}${clock}`
}

export function noQuery(metric: string, needs: string, hint: string): RefugeError {
  return new RefugeError('RFG-414', `metrics.${metric}: a prometheus source needs ${needs}`, {hint})
}
