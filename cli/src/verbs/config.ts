import {
  checkConfiguration,
  configurationOf,
  explainConfiguration,
  explanationLines,
  readConfiguration,
} from '../../../src/config/index.ts'
import {RefugeError} from '../../../src/kernel/errors.ts'
import type {RunVerb} from '../verb.ts'
import {whereIn} from '../where.ts'

export const config: RunVerb = async (given, ports) => {
  const {env} = given.options
  if (env === undefined)
    throw new RefugeError('RFG-104', 'refuge config: --env is missing', {
      hint: 'Name one: refuge config --env production',
    })
  const where = whereIn(given, ports)
  const root = await ports.files.inside(ports.runner.context.workspace, where['working-directory'])
  const path = await ports.files.inside(root, where.config)
  const checked = await checkConfiguration(
    await readConfiguration(ports.files, path, where.config, await ports.neighbours.kinds()),
  )
  configurationOf(checked)
  const explained = explainConfiguration(checked, env)
  return {lines: explanationLines(explained), json: explained, ok: true}
}
