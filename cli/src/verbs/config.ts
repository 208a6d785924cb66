import {checkedAt, configurationOf, explainConfiguration, explanationLines} from '../../../src/config/index.ts'
import {RefugeError} from '../../../src/kernel/errors.ts'
import type {RunVerb} from '../verb.ts'
import {whereIn} from '../where.ts'

export const config: RunVerb = async (given, ports) => {
  const {env} = given.options
  if (env === undefined)
    throw new RefugeError('RFG-104', 'refuge config: --env is missing', {
      hint: 'Name one: refuge config --env production',
    })
  const {checked} = await checkedAt(whereIn(given, ports), ports)
  configurationOf(checked)
  const explained = explainConfiguration(checked, env)
  return {lines: explanationLines(explained), json: explained, ok: true}
}
