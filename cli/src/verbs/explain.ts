import {explainDeployment} from '../../../src/rollout/index.ts'
import type {RunVerb} from '../verb.ts'
import {journalOf} from '../where.ts'

export const explain: RunVerb = async (given, ports) => {
  const {lines, events} = await explainDeployment(await journalOf(given, ports), given.operands[0])
  return {lines, json: events, ok: true}
}
