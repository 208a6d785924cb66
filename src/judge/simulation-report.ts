import type {SimulatedLife} from './simulation.ts'

/** What became of many simulated canaries; medians are of those that ended so, NaN where none did. */
export interface Ending {
  readonly count: number
  readonly share: number
  readonly medianSeconds: number
  /** Nine in ten were decided by then. */
  readonly slowestTenthSeconds: number
  readonly medianRequests: number
}

/** Endings by outcome. Pure. */
export function endingsOf(lives: readonly SimulatedLife[]): Readonly<Record<SimulatedLife['outcome'], Ending>> {
  const of = (outcome: SimulatedLife['outcome']): Ending => {
    const those = lives.filter((it) => it.outcome === outcome)
    const seconds = those.map((it) => it.seconds)
    return {
      count: those.length,
      share: those.length / lives.length,
      medianSeconds: quantile(seconds, 0.5),
      slowestTenthSeconds: quantile(seconds, 0.9),
      medianRequests: quantile(
        those.map((it) => it.canaryRequests),
        0.5,
      ),
    }
  }
  return {'rolled-back': of('rolled-back'), promoted: of('promoted'), undecided: of('undecided')}
}

function quantile(values: readonly number[], share: number): number {
  const place = Math.min(values.length - 1, Math.floor(share * values.length))
  return values.toSorted((a, b) => a - b)[place] ?? Number.NaN
}
