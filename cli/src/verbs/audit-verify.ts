import type {RunVerb} from '../verb.ts'
import {journalOf} from '../where.ts'

export const auditVerify: RunVerb = async (given, ports) => {
  const it = await (await journalOf(given, ports)).audit()
  const line = it.head
    ? `the chain holds: ${it.events} events of ${it.deployments} deployments up to commit ${it.head}`
    : 'nothing is recorded yet'
  return {lines: [line], json: it, ok: true}
}
