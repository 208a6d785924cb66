import type {AskedGate} from '../config/index.ts'
import type {Facts, Gate, Ruling, Settings} from './kinds/index.ts'
import {GATES, isStill, mappingIn, textIn} from './kinds/index.ts'
import type {GateReport, GateResult} from './report.ts'

/**
 * Asks every gate once, whatever the others say, so that all reasons are known together. What is unknown closes like what
 * failed, unless the gate says `unknown: allow`; a waiver keeps a gate from closing until its last day. Pure.
 */
export function evaluate(asked: readonly AskedGate[], facts: Facts, now: Date): GateReport {
  const gates = asked.flatMap((it) => {
    const gate = GATES.find(({name}) => name === it.gate)
    return gate ? [resultOf(gate, it, facts, now)] : []
  })
  return {
    environment: facts.environment,
    revision: facts.candidate.isKnown ? facts.candidate.value : undefined,
    at: now.toISOString(),
    outcome: gates.some((it) => it.closes) ? 'closed' : 'open',
    gates,
  }
}

function resultOf(gate: Gate, {settings, place}: AskedGate, facts: Facts, now: Date): GateResult {
  const ruling = gate.rule(settings, facts, now)
  const spared = sparedBy(ruling, settings, now)
  return {
    gate: gate.name,
    verdict: ruling.verdict,
    closes: ruling.verdict !== 'pass' && spared === undefined,
    reasons: ruling.reasons,
    ...(ruling.verdict === 'pass' ? {} : {hint: ruling.hint}),
    ...(spared === undefined ? {} : {spared}),
    place,
  }
}

function sparedBy({verdict}: Ruling, settings: Settings, now: Date): string | undefined {
  if (verdict === 'pass') return undefined
  const waived = mappingIn(settings, 'waived')
  if (waived && isStill(textIn(waived, 'until'), now)) {
    return `waived until ${textIn(waived, 'until')}: ${textIn(waived, 'reason')}`
  }
  return verdict === 'unknown' && textIn(settings, 'unknown') === 'allow' ? 'allowed to be unknown' : undefined
}
