import {checkedAt, problemLine} from '../../../src/config/index.ts'
import type {RunVerb} from '../verb.ts'
import {whereIn} from '../where.ts'

/** Secrets and variables need not be set: only the file is looked at. */
export const validate: RunVerb = async (given, ports) => {
  const where = whereIn(given, ports)
  const {problems} = (await checkedAt(where, ports)).checked
  const lines = problems.length > 0 ? problems.map(problemLine) : [`${where.config} is valid`]
  return {lines, json: {valid: problems.length === 0, problems}, ok: problems.length === 0}
}
