import {readChanges, verifyDeployment} from '../../../src/rollout/index.ts'
import type {RunVerb} from '../verb.ts'
import {journalOf} from '../where.ts'

/** Ends with 1 where a recorded verdict does not follow from the recorded counts. */
export const verify: RunVerb = async (given, ports) => {
  const changes = readChanges(given.options.with)
  const {lines, ...json} = await verifyDeployment(await journalOf(given, ports), given.operands[0], changes)
  return {lines, json, ok: json.isSame}
}
