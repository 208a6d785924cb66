import {gatesFor} from '../../../src/gates/index.ts'
import {planDeployment} from '../../../src/rollout/index.ts'
import type {RunVerb} from '../verb.ts'
import {whereIn} from '../where.ts'

export const plan: RunVerb = async (given, ports) => {
  const [environment = ''] = given.operands
  const where = whereIn(given, ports)
  const asked = {...where, environment, revision: given.options.revision, gates: gatesFor(where, ports)}
  const it = await planDeployment(asked, ports)
  return {lines: it.lines, json: it, ok: it.problem === undefined}
}
