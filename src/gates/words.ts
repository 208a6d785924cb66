import {RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import type {GateReport, GateResult} from './report.ts'

/** The verdict in one sentence. */
export function sentenceOf({environment, outcome, gates}: GateReport): string {
  if (gates.length === 0) return `${environment} is open: it asks for no gate`
  const closing = gates.filter((it) => it.closes)
  if (outcome === 'open') return `${environment} is open: ${openCount(gates)}`
  return `${environment} is closed by ${closing.length} of ${gates.length} gates: ${closing.map((it) => it.gate).join(', ')}`
}

function openCount(gates: readonly GateResult[]): string {
  const passed = gates.filter((it) => it.verdict === 'pass').length
  const spared = gates.length - passed
  return `${passed} of ${gates.length} gates pass${spared === 0 ? '' : `, ${spared} did not and may not close it`}`
}

/** A line a gate, with every reason. */
export function gateLines({gates}: GateReport): readonly string[] {
  return gates.map((it) => oneLine(`gate ${it.gate}: ${wordOf(it)}: ${reasonsOf(it)}`))
}

/** `pass`, `FAIL`, `UNKNOWN`; small where it does not close. */
export function wordOf({verdict, closes}: GateResult): string {
  return closes ? verdict.toUpperCase() : verdict
}

export function reasonsOf({reasons, spared}: GateResult): string {
  return [...reasons, ...(spared === undefined ? [] : [`(${spared})`])].join('; ')
}

/** Why nothing may begin, with every reason, pointing at the line that asks for the first; undefined where all is open. */
export function closedError(report: GateReport): RefugeError | undefined {
  const closing = report.gates.filter((it) => it.closes)
  const [first] = closing
  if (!first) return undefined
  const lines = closing.map((it) => oneLine(`${it.gate} (${it.verdict}): ${reasonsOf(it)}`))
  const hints = [...new Set(closing.flatMap((it) => (it.hint ? [it.hint] : [])))]
  return new RefugeError('RFG-701', `${sentenceOf(report)}\n${lines.join('\n')}`, {
    hint: hints.map(oneLine).join('\n'),
    place: first.place,
  })
}
