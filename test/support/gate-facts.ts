import type {Facts, Known, Ruling, Settings} from '../../src/gates/kinds/index.ts'
import {GATES, known, notKnown} from '../../src/gates/kinds/index.ts'
import {EMPTY} from '../../src/records/state.ts'

export const NOW = new Date('2026-11-24T10:00:00Z')
export const CANDIDATE = 'c'.repeat(40)
export const RUNNING = 'b'.repeat(40)
export const DIGEST = `sha256:${'d'.repeat(64)}`

export const unasked: Known<never> = notKnown('nobody asked', 'ask')

/** Facts of a deployment of CANDIDATE to production, of which only some are known. */
export function facts(more: Partial<Facts> = {}): Facts {
  return {
    environment: 'production',
    candidate: known(CANDIDATE),
    records: known(EMPTY),
    range: unasked,
    points: unasked,
    provenance: unasked,
    findings: unasked,
    wayBack: unasked,
    ...more,
  }
}

/** What one gate says. */
export function ruled(name: string, settings: Settings, given: Facts, now = NOW): Ruling {
  const gate = GATES.find((it) => it.name === name)
  if (!gate) throw new Error(`no gate ${name}`)
  return gate.rule(settings, given, now)
}
