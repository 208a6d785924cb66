import type {GateReport} from './report.ts'
import {sentenceOf} from './words.ts'

/** The outputs of the action by their names. */
export function gateOutputs(report: GateReport) {
  const gates = report.gates.map(({place, ...it}) => ({...it, line: place.line}))
  return {outcome: report.outcome, reason: sentenceOf(report), 'gates-json': JSON.stringify(gates)}
}
