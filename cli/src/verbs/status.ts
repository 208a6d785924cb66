import {status as statusOf} from '../../../src/rollout/index.ts'
import type {RunVerb} from '../verb.ts'
import {whereIn} from '../where.ts'

export const status: RunVerb = async (given, ports) => {
  const [environment = ''] = given.operands
  const {lines, state: _state, ...it} = await statusOf({...whereIn(given, ports), environment}, ports)
  return {lines, json: it, ok: true}
}
