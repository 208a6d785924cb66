import {planDeployment} from '../../../src/rollout/index.ts'
import type {RunVerb} from '../verb.ts'
import {whereIn} from '../where.ts'

export const plan: RunVerb = async (given, ports) => {
  const [environment = ''] = given.operands
  const it = await planDeployment({...whereIn(given, ports), environment, revision: given.options.revision}, ports)
  return {lines: it.lines, json: it, ok: it.problem === undefined}
}
