import {autoRow} from './auto.ts'
import {verdictsOf} from './row.ts'
import {scenarios} from './scenarios.ts'

/** A part of the work, as the process that starts this one sends it. */
export type Part =
  | {readonly kind: 'verdicts'; readonly scenario: number; readonly from: number; readonly to: number}
  | {readonly kind: 'auto'; readonly requestsPerSecond: number; readonly rate: number; readonly runs: number}

process.on('message', (part: Part) => {
  const answer = () => {
    if (part.kind === 'auto') return autoRow(part.requestsPerSecond, part.rate, part.runs)
    const scenario = scenarios[part.scenario]
    return scenario === undefined ? [] : verdictsOf(scenario, part.from, part.to)
  }
  process.send?.(answer())
})
